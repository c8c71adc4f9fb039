import { and, eq } from 'drizzle-orm';
import { problem } from '#shared/problems/problem.ts';
import type { FollowUp, FollowUpSpan } from '#shared/follow-ups/follow-up.ts';
import type { Database, Write } from '../database.ts';
import type { Holding } from './cases-store.ts';
import { columnsOfFound } from './follow-up-rows.ts';

const changedMeanwhile = {
  kind: 'conflict' as const,
  problem: problem(
    'follow-up-changed-meanwhile',
    'Somebody else wrote this follow-up down while you were working on it. Load it again and look at theirs.',
  ),
};

/** The write that makes a follow-up of a case, about which nothing has been found out yet. */
export const addFollowUp = (
  db: Database,
  { contractId, organisationId }: Holding,
  added: FollowUpSpan & Pick<FollowUp, 'id' | 'caseId'>,
): Write => ({
  statement: (w) =>
    w.insert(db.tables.followUps).values({
      ...added,
      contractId,
      organisationId,
      ...columnsOfFound({ attempts: [] }),
      revision: 0,
    }),
});

/** The write that gives a follow-up other days; refused when somebody wrote it down since it was seen. */
export const moveFollowUp = (
  db: Database,
  { id, revision }: Pick<FollowUp, 'id' | 'revision'>,
  { dueOn, windowDays, windowEndsOn, attemptsNeeded }: FollowUpSpan,
): Write => ({
  statement: (w) => {
    const { followUps: t } = db.tables;
    return w
      .update(t)
      .set({ dueOn, windowDays, windowEndsOn, attemptsNeeded, revision: revision + 1 })
      .where(and(eq(t.id, id), eq(t.revision, revision)));
  },
  expectRows: 1,
  otherwise: changedMeanwhile,
});

/** The write that takes away a follow-up that is not to be asked after all, as long as it is as it was seen. */
export const removeFollowUp = (db: Database, { id, revision }: Pick<FollowUp, 'id' | 'revision'>): Write => ({
  statement: (w) => {
    const { followUps: t } = db.tables;
    return w.delete(t).where(and(eq(t.id, id), eq(t.revision, revision)));
  },
  expectRows: 1,
  otherwise: changedMeanwhile,
});

/** The write that keeps what was found when asking; refused when somebody wrote it down since it was seen. */
export const noteFollowUp = (
  db: Database,
  { id, revision }: Pick<FollowUp, 'id' | 'revision'>,
  found: Pick<FollowUp, 'result' | 'attempts'>,
): Write => ({
  statement: (w) => {
    const { followUps: t } = db.tables;
    return w
      .update(t)
      .set({ ...columnsOfFound(found), revision: revision + 1 })
      .where(and(eq(t.id, id), eq(t.revision, revision)));
  },
  expectRows: 1,
  otherwise: changedMeanwhile,
});
