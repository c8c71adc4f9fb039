import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { HoldReason, LegalHold, LiftReason } from '#shared/cases/legal-hold.ts';
import { londonDay } from '#shared/periods/calendar-day.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Database, Write } from '../database.ts';

/** The holds that stand, by case. */
export const holdsOfCases = async (
  db: Database,
  caseIds: readonly string[],
): Promise<Map<string, LegalHold>> => {
  if (caseIds.length === 0) return new Map();
  const { legalHolds: t, people } = db.tables;
  const rows = await db.read
    .select({ id: t.id, caseId: t.caseId, reason: t.reason, setAt: t.setAt, setByName: people.name })
    .from(t)
    .innerJoin(people, eq(people.id, t.setBy))
    .where(and(inArray(t.caseId, [...caseIds]), isNull(t.liftedAt)))
    .orderBy(asc(t.caseId), asc(t.setAt), asc(t.id));
  return new Map(rows.map(({ caseId, setAt, ...hold }) => [caseId, { ...hold, setOn: londonDay(setAt) }]));
};

/** The hold that stands on a case. */
export const holdOf = async (db: Database, caseId: string): Promise<LegalHold | undefined> =>
  (await holdsOfCases(db, [caseId])).get(caseId);

/** The write that sets a hold. */
export const setHold = (
  db: Database,
  hold: { id: string; caseId: string; reason: HoldReason; setAt: string; setBy: string },
): Write => ({ statement: (w) => w.insert(db.tables.legalHolds).values(hold) });

/** The write that lifts one, as long as it stands. */
export const liftHold = (
  db: Database,
  holdId: string,
  lifted: { liftedAt: string; liftedBy: string; whyLifted: LiftReason },
): Write => ({
  statement: (w) => {
    const { legalHolds: t } = db.tables;
    return w
      .update(t)
      .set(lifted)
      .where(and(eq(t.id, holdId), isNull(t.liftedAt)));
  },
  expectRows: 1,
  otherwise: { kind: 'conflict', problem: problem('no-hold', 'The hold was lifted already.') },
});
