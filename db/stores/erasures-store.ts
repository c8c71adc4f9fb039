import { and, asc, eq, gt, inArray } from 'drizzle-orm';
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

/** What the history of an agreement calls it when families are erased. */
export const familiesErased = 'Families erased';

/** How many families of an agreement were erased after a moment, by the organisation that did it. */
export const erasedSince = async (
  db: Database,
  contractId: string,
  at: string,
): Promise<Map<string, number>> => {
  const { history: t, people } = db.tables;
  const rows = await db.read
    .select({ organisationId: people.organisationId, families: t.to })
    .from(t)
    .innerJoin(people, eq(people.id, t.personId))
    .where(and(eq(t.contractId, contractId), eq(t.what, familiesErased), gt(t.at, at)))
    .orderBy(asc(t.at), asc(t.id));
  const erased = new Map<string, number>();
  for (const { organisationId, families } of rows)
    erased.set(organisationId, (erased.get(organisationId) ?? 0) + Number(families));
  return erased;
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
