import type { PermissionEventKept } from '#db/stores/case-rows.ts';
import { caseById, permissionEventsOf } from '#db/stores/cases-store.ts';
import { followUpsOf } from '#db/stores/follow-ups-store.ts';
import { answersForCase, holdsCase } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { Case } from '#shared/cases/case.ts';
import type { FollowUp } from '#shared/follow-ups/follow-up.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';

/** A case with what every use case asks of it first. */
export interface CaseAtHand {
  kept: Case;
  events: PermissionEventKept[];
  followUps: FollowUp[];
}

/** Said to everybody who may not see a case, whether there is one or not. */
export const noSuchCase = (): Refusal =>
  new Refusal('not found', [problem('case-unknown', 'There is no such family that you can see.')]);

/** A case with what hangs off it. Whether the person may see it is asked before. */
export const withWhatHappened = async ({ db }: Counter, kept: Case): Promise<CaseAtHand> => ({
  kept,
  events: await permissionEventsOf(db, kept.id),
  followUps: await followUpsOf(db, kept.id),
});

/**
 * Loads a case for somebody of the organisation that holds it.
 * @throws Refusal not found for everybody else, the council included
 */
export const caseAtHand = async (counter: Counter, user: User, caseId: string): Promise<CaseAtHand> => {
  const kept = await caseById(counter.db, caseId);
  if (!kept || !holdsCase(user, kept)) throw noSuchCase();
  return withWhatHappened(counter, kept);
};

/** The same to be changed, from the revision that the person saw. */
export const caseToChange = async (
  counter: Counter,
  user: User,
  caseId: string,
  revision: number,
): Promise<CaseAtHand> => {
  const at = await caseAtHand(counter, user, caseId);
  if (at.kept.revision === revision) return at;
  throw new Refusal('conflict', [
    problem(
      'case-changed-meanwhile',
      'Somebody else changed this family’s page while you were working on it. Load it again and look at what changed.',
    ),
  ]);
};

/** The same for an act that takes a manager's word. */
export const caseToAnswerFor = async (
  counter: Counter,
  user: User,
  caseId: string,
  revision: number,
): Promise<CaseAtHand> => {
  const { kept } = await caseAtHand(counter, user, caseId);
  const answer = answersForCase(user, kept);
  if (!answer.yes) throw new Refusal('not allowed', [answer.why]);
  return caseToChange(counter, user, caseId, revision);
};
