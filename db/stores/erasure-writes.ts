import { eq, sql } from 'drizzle-orm';
import type { Case } from '#shared/cases/case.ts';
import type { ErasedCount } from '#shared/follow-ups/erased-families.ts';
import type { Database, Write } from '../database.ts';
import { lockCase } from './case-writes.ts';
import { inChunks } from './in-chunks.ts';
import { tablesOfCase } from './tables-of-case.ts';

/** The write that adds to what figures keep of the erased. Its id is made of what it counts: no time, no turn. */
const addToCount = (
  db: Database,
  { contractId, organisationId }: Pick<Case, 'contractId' | 'organisationId'>,
  { endedIn, points: way, by, group, families }: ErasedCount,
): Write => ({
  statement: (w) => {
    const { erasedCounts: t } = db.tables;
    const points = JSON.stringify(way);
    const id = [contractId, organisationId, endedIn, by, group, points].join(' ');
    return w
      .insert(t)
      .values({ id, contractId, organisationId, endedIn, points, by, group, families })
      .onConflictDoUpdate({ target: t.id, set: { families: sql`${t.families} + ${families}` } });
  },
});

/**
 * The writes that erase a case: its id is written down first, which lets what happened to its permission go; then
 * everything that hangs off it, and itself. What figures keep of it is added to their counts.
 * @param counts what it adds (countsOfErased)
 */
export const eraseCase = (
  db: Database,
  kept: Pick<Case, 'id' | 'revision' | 'contractId' | 'organisationId'>,
  counts: readonly ErasedCount[],
): Write[] => {
  const { cases, erasures } = db.tables;
  return [
    lockCase(db, kept),
    { statement: (w) => w.insert(erasures).values({ id: kept.id }).onConflictDoNothing() },
    ...tablesOfCase(db.tables).map(({ table }): Write => ({
      statement: (w) => w.delete(table).where(eq(table.caseId, kept.id)),
    })),
    { statement: (w) => w.delete(cases).where(eq(cases.id, kept.id)), expectRows: 1 },
    ...counts.map((count) => addToCount(db, kept, count)),
  ];
};

/** The writes that remember erasures which are known from elsewhere, whether the cases are here or not. */
export const rememberErasures = (db: Database, caseIds: readonly string[]): Write[] =>
  inChunks(
    caseIds.map((id) => ({ id })),
    (rows) => ({ statement: (w) => w.insert(db.tables.erasures).values(rows).onConflictDoNothing() }),
  );
