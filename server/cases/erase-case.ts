import { holdOf } from '#db/stores/legal-holds-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { EraseCase, Erased } from '#shared/cases/case-rights.api.ts';
import { decideErasure } from '#shared/cases/decide-erasure.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { caseToAnswerFor } from './case-at-hand.ts';
import { caseLine } from './case-line.ts';
import { eraseAll, erasedLine, erasing } from './erasing.ts';

/** Erases a family for good. History keeps that it was done, when, by whom and why. */
export const eraseCase = async (
  counter: Counter,
  user: User,
  caseId: string,
  { reference, reason, revision }: EraseCase,
): Promise<Erased> => {
  const at = await caseToAnswerFor(counter, user, caseId, revision);
  const { db, clock } = counter;
  const hold = await holdOf(db, caseId);
  const decision = decideErasure(reference, { reference: at.kept.reference, hold });
  if (decision.kind !== 'erase') throw new Refusal(decision.kind, decision.problems);
  const now = clock.now();
  await eraseAll(counter, [
    ...erasing(counter, at),
    caseLine(counter, user, now, caseId, 'A family was erased', reason),
    erasedLine(counter, user, now, at.kept.contractId, 1),
  ]);
  return { contractId: at.kept.contractId, erased: 1 };
};
