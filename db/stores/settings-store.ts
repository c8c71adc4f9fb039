import { eq } from 'drizzle-orm';
import type { Database, Write } from '../database.ts';

/** One setting's value and revision, or undefined where it was never set. */
export const settingNamed = async (
  db: Database,
  name: string,
): Promise<{ value: unknown; revision: number } | undefined> => {
  const { settings } = db.tables;
  const [row] = await db.read.select().from(settings).where(eq(settings.id, name));
  return row && { value: JSON.parse(row.value) as unknown, revision: row.revision };
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
      .where(eq(db.tables.settings.id, name)),
  expectRows: 1,
});
