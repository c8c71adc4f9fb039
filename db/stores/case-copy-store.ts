import { asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { tablesOfCase } from './tables-of-case.ts';

/** A row as it is kept: what is empty is left out. */
export type KeptRow = Record<string, unknown>;

const withoutEmpty = (row: object): KeptRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''));

/** Everything that is kept of a case, row by row: its own, and what hangs off it. */
export const everythingOf = async (
  db: Database,
  caseId: string,
): Promise<{ case: KeptRow; parts: { name: string; rows: KeptRow[] }[] } | undefined> => {
  const { cases } = db.tables;
  const [row] = await db.read.select().from(cases).where(eq(cases.id, caseId));
  if (!row) return undefined;
  const parts = [];
  for (const { name, table } of tablesOfCase(db.tables)) {
    const rows: object[] = await db.read
      .select()
      .from(table)
      .where(eq(table.caseId, caseId))
      .orderBy(asc(table.id));
    parts.push({ name, rows: rows.map(withoutEmpty) });
  }
  return { case: withoutEmpty(row), parts };
};

/** What the ids are called that may stand in rows of a case: organisations, agreements, areas and people. */
export const namesOfIds = async (db: Database, ids: readonly string[]): Promise<Record<string, string>> => {
  const { areas, contracts, organisations, people } = db.tables;
  const wanted = [...ids];
  const found = [
    ...(await db.read
      .select({ id: areas.id, name: areas.name })
      .from(areas)
      .where(inArray(areas.id, wanted))),
    ...(await db.read
      .select({ id: contracts.id, name: contracts.title })
      .from(contracts)
      .where(inArray(contracts.id, wanted))),
    ...(await db.read
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(inArray(organisations.id, wanted))),
    ...(await db.read
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(inArray(people.id, wanted))),
  ];
  return Object.fromEntries(found.map(({ id, name }) => [id, name]));
};
