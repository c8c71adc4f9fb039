import { lockCase } from '#db/stores/case-writes.ts';
import { holdOf, liftHold as liftHoldWrite, setHold as setHoldWrite } from '#db/stores/legal-holds-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { CaseRights, LiftHold, SetHold } from '#shared/cases/case-rights.api.ts';
import { holdReasonWords, liftReasonWords } from '#shared/cases/legal-hold.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { caseToAnswerFor } from './case-at-hand.ts';
import { caseLine } from './case-line.ts';
import { caseRights } from './case-rights.ts';

/** Sets a legal hold: nothing of the family is erased while it stands. */
export const setHold = async (
  counter: Counter,
  user: User,
  caseId: string,
  { reason, revision }: SetHold,
): Promise<CaseRights> => {
  const { kept } = await caseToAnswerFor(counter, user, caseId, revision);
  const { db, clock, id } = counter;
  if (await holdOf(db, caseId))
    throw new Refusal('conflict', [
      problem('hold-stands', 'There is a legal hold already. Lift that one first.'),
    ]);
  const setAt = clock.now();
  await db.writeAll([
    lockCase(db, kept, revision + 1),
    setHoldWrite(db, { id: id('hol'), caseId, reason, setAt, setBy: user.personId }),
    caseLine(counter, user, setAt, caseId, 'A legal hold was set', holdReasonWords[reason]),
  ]);
  return caseRights(counter, user, caseId);
};

/** Lifts the hold that stands, with the reason. */
export const liftHold = async (
  counter: Counter,
  user: User,
  caseId: string,
  { reason, revision }: LiftHold,
): Promise<CaseRights> => {
  const { kept } = await caseToAnswerFor(counter, user, caseId, revision);
  const { db, clock } = counter;
  const hold = await holdOf(db, caseId);
  if (!hold) throw new Refusal('conflict', [problem('no-hold', 'There is no legal hold on this family.')]);
  const liftedAt = clock.now();
  await db.writeAll([
    lockCase(db, kept, revision + 1),
    liftHoldWrite(db, hold.id, { liftedAt, liftedBy: user.personId, whyLifted: reason }),
    caseLine(counter, user, liftedAt, caseId, 'A legal hold was lifted', liftReasonWords[reason]),
  ]);
  return caseRights(counter, user, caseId);
};
