import { and, eq } from 'drizzle-orm';
import type { CharacteristicName } from '#shared/cases/characteristics.ts';
import { characteristicsAskedFrom } from '#shared/cases/characteristics-asked.ts';
import { councilFrom, type Council } from '#shared/settings/council.ts';
import type { LogoKind } from '#shared/settings/logo.ts';
import { logoKinds } from '#shared/settings/logo.ts';
import type { Database, Question, Write } from '../database.ts';
import { given } from '../given.ts';

const oneNamed = (({ read, tables: { settings: t } }) =>
  read
    .select()
    .from(t)
    .where(eq(t.id, given(t.id, 'name')))) satisfies Question<unknown>;

/** One setting's value and revision, or undefined where it was never set. */
export const settingNamed = async (
  db: Database,
  name: string,
): Promise<{ value: unknown; revision: number } | undefined> => {
  const [row] = await db.ask(oneNamed, { name });
  return row && { value: JSON.parse(row.value) as unknown, revision: row.revision };
};

/** What the council is called and how it looks; undefined before the first start is done. */
export const councilKnown = async (db: Database): Promise<(Council & { revision: number }) | undefined> => {
  const setting = await settingNamed(db, 'council');
  const council = councilFrom(setting?.value);
  return council && { ...council, revision: setting?.revision ?? 0 };
};

/** Which equality characteristics the council has its providers ask. */
export const characteristicsAsked = async (db: Database): Promise<CharacteristicName[]> =>
  characteristicsAskedFrom((await settingNamed(db, 'council'))?.value);

/** The council's logo. Each new one has a new version, so that browsers do not show an old one. */
export interface Logo {
  kind: LogoKind;
  base64: string;
  version: string;
}

export const logoKnown = async (db: Database): Promise<Logo | undefined> => {
  const value = (await settingNamed(db, 'logo'))?.value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('kind' in value && 'base64' in value && 'version' in value)) return undefined;
  const kind = logoKinds.find((known) => known === value.kind);
  if (kind === undefined || typeof value.base64 !== 'string' || typeof value.version !== 'string')
    return undefined;
  return { kind, base64: value.base64, version: value.version };
};

/** The write that sets a setting for the first time. */
export const addSetting = (db: Database, name: string, value: unknown): Write => ({
  statement: (w) =>
    w.insert(db.tables.settings).values({ id: name, value: JSON.stringify(value), revision: 0 }),
});

/** The write that changes a setting; refused when somebody changed it since `revision`. */
export const changeSetting = (db: Database, name: string, value: unknown, revision: number): Write => ({
  statement: (w) =>
    w
      .update(db.tables.settings)
      .set({ value: JSON.stringify(value), revision: revision + 1 })
      .where(and(eq(db.tables.settings.id, name), eq(db.tables.settings.revision, revision))),
  expectRows: 1,
});

/** The write that keeps the logo, in place of an earlier one. */
export const putLogo = (db: Database, logo: Logo): Write => {
  const value = JSON.stringify(logo);
  return {
    statement: (w) =>
      w
        .insert(db.tables.settings)
        .values({ id: 'logo', value, revision: 0 })
        .onConflictDoUpdate({ target: db.tables.settings.id, set: { value } }),
  };
};

/** The write that takes the logo away. */
export const removeLogo = (db: Database): Write => ({
  statement: (w) => w.delete(db.tables.settings).where(eq(db.tables.settings.id, 'logo')),
});
