import { asc, inArray } from 'drizzle-orm';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Database } from '../database.ts';
import { versionFrom } from './measure-rows.ts';

const keptOf = new WeakMap<Database, Map<string, MeasureVersion>>();
const idsAtOnce = 5_000;

/** A definition by its id. @throws Error when it is none of those that were asked for */
export type Definition = (id: string) => MeasureVersion;

/**
 * Definitions of measures by id. They never change once written (house.md 'Measure versions'), so each is
 * read from the records once.
 */
export const definitionsOf = async (db: Database, ids: readonly string[]): Promise<Definition> => {
  const kept = keptOf.get(db) ?? new Map<string, MeasureVersion>();
  keptOf.set(db, kept);
  const missing = ids.filter((id) => !kept.has(id));
  const { measureVersions: t } = db.tables;
  for (let from = 0; from < missing.length; from += idsAtOnce) {
    const rows = await db.read
      .select()
      .from(t)
      .where(inArray(t.id, missing.slice(from, from + idsAtOnce)))
      .orderBy(asc(t.id));
    // whoever changed one would change it for all
    for (const row of rows) kept.set(row.id, Object.freeze(versionFrom(row)));
  }
  return (id) => {
    const definition = kept.get(id);
    if (!definition) throw new Error(`there is no definition ${id}`);
    return definition;
  };
};
