import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { EarlierRelease } from '#shared/disclosure/build-release.ts';
import type { Audience, BuiltTable, ReleasedTable, ReleaseTerms } from '#shared/disclosure/release.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { Database, Write } from '../database.ts';
import { known } from './contract-rows.ts';

/** A release without its tables. */
export interface ReleaseMade extends ReleaseTerms {
  id: string;
  contractId: string;
  audience: Audience;
  /** 1 for the first of an agreement and audience */
  number: number;
  /** absent where no figure was accepted yet */
  upTo?: Quarter;
  /** which rules made it */
  rules: number;
  /** the provider's words as they stood */
  words: string;
  /** whether the provider had seen these figures */
  seen: boolean;
  madeBy?: string;
  madeAt: string;
}

/** A release as its audience reads it. What stood behind it is not here. */
export interface ReleaseRead extends ReleaseMade {
  tables: readonly ReleasedTable[];
}

const latestRows = async (db: Database, contractIds: readonly string[], audience: Audience) => {
  const { releases: t } = db.tables;
  const rows = await db.read
    .select()
    .from(t)
    .where(and(inArray(t.contractId, [...contractIds]), eq(t.audience, audience)))
    .orderBy(asc(t.contractId), desc(t.number));
  return rows.filter((row, n) => rows[n - 1]?.contractId !== row.contractId);
};

/** The latest release to an audience of each of these agreements, by agreement. */
export const latestReleases = async (
  db: Database,
  contractIds: readonly string[],
  audience: Audience,
): Promise<Map<string, ReleaseRead>> => {
  if (contractIds.length === 0) return new Map();
  const { releaseTables: t } = db.tables;
  const rows = await latestRows(db, contractIds, audience);
  const ids = rows.map(({ id }) => id);
  const tables = await db.read
    .select({ releaseId: t.releaseId, released: t.released })
    .from(t)
    .where(inArray(t.releaseId, ids))
    .orderBy(asc(t.releaseId), asc(t.position));
  return new Map(
    rows.map((row) => [
      row.contractId,
      {
        ...row,
        upTo: known(row.upTo),
        madeBy: known(row.madeBy),
        tables: tables.filter(({ releaseId }) => releaseId === row.id).map(({ released }) => released),
      },
    ]),
  );
};

/** Which release of each of these agreements was the latest to an audience, by agreement, without its tables. */
export const latestReleaseIds = async (
  db: Database,
  contractIds: readonly string[],
  audience: Audience,
): Promise<Map<string, string>> => {
  const rows = contractIds.length === 0 ? [] : await latestRows(db, contractIds, audience);
  return new Map(rows.map(({ contractId, id }) => [contractId, id]));
};

/** The latest release of one agreement to an audience, if there is one. */
export const latestRelease = async (
  db: Database,
  contractId: string,
  audience: Audience,
): Promise<ReleaseRead | undefined> => (await latestReleases(db, [contractId], audience)).get(contractId);

/** The log of an agreement's releases to every audience, the earliest first: for making the next one. */
export const releaseLogOf = async (
  db: Database,
  contractId: string,
): Promise<(EarlierRelease & { number: number })[]> => {
  const { releases: r, releaseTables: t } = db.tables;
  const rows = await db.read
    .select({ id: r.id, audience: r.audience, number: r.number })
    .from(r)
    .where(eq(r.contractId, contractId))
    .orderBy(asc(r.madeAt), asc(r.id));
  const lines = await db.read
    .select({ releaseId: t.releaseId, logged: t.logged })
    .from(t)
    .innerJoin(r, eq(r.id, t.releaseId))
    .where(eq(r.contractId, contractId))
    .orderBy(asc(t.releaseId), asc(t.position));
  return rows.map(({ id, audience, number }) => ({
    audience,
    number,
    tables: lines.filter(({ releaseId }) => releaseId === id).map(({ logged }) => logged),
  }));
};

/** The writes that make a release and its log. There is none that changes or removes one. */
export const recordRelease = (
  db: Database,
  release: ReleaseMade,
  tables: readonly (BuiltTable & { id: string })[],
): Write[] => {
  const { releases, releaseTables } = db.tables;
  const row = { ...release, upTo: release.upTo ?? null, madeBy: release.madeBy ?? null };
  return [
    // somebody made the same one at the same moment: this one knows nothing of it
    { statement: (w) => w.insert(releases).values(row).onConflictDoNothing(), expectRows: 1 },
    ...tables.map(({ id, released, logged }, position): Write => ({
      statement: (w) =>
        w.insert(releaseTables).values({
          id,
          releaseId: release.id,
          measureId: logged.measureId,
          position,
          released,
          logged,
        }),
    })),
  ];
};
