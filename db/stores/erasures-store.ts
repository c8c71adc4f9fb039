import { asc, eq, inArray } from 'drizzle-orm';
import type { ErasedCount, ErasedPoint } from '#shared/follow-ups/erased-families.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';

/** The ids of all cases that were erased, in their order. */
export const erasedIds = async (db: Database): Promise<string[]> => {
  const { erasures: t } = db.tables;
  return (await db.read.select().from(t).orderBy(asc(t.id))).map(({ id }) => id);
};

/** Which of these cases are here although they were erased: a back-up from before brings them along. */
export const erasedButHere = async (db: Database): Promise<string[]> => {
  const { cases, erasures } = db.tables;
  const rows = await db.read
    .select({ id: cases.id })
    .from(cases)
    .where(inArray(cases.id, db.read.select({ id: erasures.id }).from(erasures)))
    .orderBy(asc(cases.id));
  return rows.map(({ id }) => id);
};

const countsOfOne = (({ read, tables: { erasedCounts: t } }) =>
  read
    .select({ endedIn: t.endedIn, points: t.points, by: t.by, group: t.group, families: t.families })
    .from(t)
    .where(eq(t.contractId, given(t.contractId, 'contractId')))
    .orderBy(asc(t.id))) satisfies Question<unknown>;

/** What figures of a contract keep of families that were erased. */
export const erasedCountsOf = async (db: Database, contractId: string): Promise<ErasedCount[]> =>
  (await db.ask(countsOfOne, { contractId })).map(({ points, ...count }) => ({
    ...count,
    // written by addToCount, which made it of exactly these
    points: JSON.parse(points) as ErasedPoint[],
  }));
