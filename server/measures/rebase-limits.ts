import { addRebase, removeRebase } from '#db/stores/curves-store.ts';
import type { User } from '#shared/access/roles.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { RebaseDraft } from '#shared/reviews/curves.api.ts';
import { findRebaseProblems } from '#shared/reviews/decide-rebase.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { curveAtHand } from './curve-at-hand.ts';
import { measureHistoryLine } from './measure-history-line.ts';
import { readCurves } from './read-curves.ts';

/** Lets the limits of a measure begin anew from a quarter, for a stated cause. */
export const rebaseLimits = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
  draft: RebaseDraft,
) => {
  await insistOnContract(counter, user, 'change measures', contractId);
  const { db, clock, id } = counter;
  const { readings, version, rebases } = await curveAtHand(counter, contractId, measureId);
  const problems = findRebaseProblems(readings, rebases, draft);
  if (problems.length > 0) throw new Refusal('invalid', problems);
  await db.writeAll([
    addRebase(db, {
      ...draft,
      id: id('reb'),
      contractId,
      measureId,
      areaKey: '',
      personId: user.personId,
      createdAt: clock.now(),
    }),
    measureHistoryLine(counter, user, {
      contractId,
      measureId,
      what: `Limits (${version.name})`,
      from: '',
      to: `begin anew at ${quarterName(draft.fromQuarter)}: ${draft.reason}`,
      why: draft.cause,
    }),
  ]);
  return readCurves(counter, user, contractId);
};

/** Takes that back: the limits run on over the quarter as before. */
export const takeBackRebase = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
  rebaseId: string,
) => {
  await insistOnContract(counter, user, 'change measures', contractId);
  const { version, agreed } = await curveAtHand(counter, contractId, measureId);
  const rebase = agreed.rebases.find(({ id }) => id === rebaseId);
  if (!rebase)
    throw new Refusal('not found', [
      problem('rebase-unknown', 'The limits do not begin anew there. Somebody may have taken it back.'),
    ]);
  await counter.db.writeAll([
    removeRebase(counter.db, rebaseId),
    measureHistoryLine(counter, user, {
      contractId,
      measureId,
      what: `Limits (${version.name})`,
      from: `began anew at ${quarterName(rebase.fromQuarter)}: ${rebase.cause}`,
      to: 'run on as before',
    }),
  ]);
  return readCurves(counter, user, contractId);
};
