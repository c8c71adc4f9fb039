import { areasKnown } from '#db/stores/contracts-store.ts';
import { addRebase, rebasesOfContract, removeRebase } from '#db/stores/curves-store.ts';
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

/** Lets the limits of a measure begin anew from a quarter, as a whole or in one area, for a stated cause. */
export const rebaseLimits = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
  { areaId, ...draft }: RebaseDraft,
) => {
  await insistOnContract(counter, user, 'change measures', contractId);
  const { db, clock, id } = counter;
  const { readings, version, rebases } = await curveAtHand(counter, contractId, measureId, areaId);
  const problems = findRebaseProblems(readings, rebases, draft);
  if (problems.length > 0) throw new Refusal('invalid', problems);
  await db.writeAll([
    addRebase(db, {
      ...draft,
      id: id('reb'),
      contractId,
      measureId,
      areaKey: areaId ?? '',
      personId: user.personId,
      createdAt: clock.now(),
    }),
    measureHistoryLine(counter, user, {
      contractId,
      measureId,
      what: `Limits (${version.name}${await inWhichArea(counter, areaId)})`,
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
  const { version } = await curveAtHand(counter, contractId, measureId);
  const kept = await rebasesOfContract(counter.db, contractId);
  const rebase = kept.find((each) => each.id === rebaseId && each.measureId === measureId);
  if (!rebase)
    throw new Refusal('not found', [
      problem('rebase-unknown', 'The limits do not begin anew there. Somebody may have taken it back.'),
    ]);
  const area = await inWhichArea(counter, rebase.areaKey === '' ? undefined : rebase.areaKey);
  await counter.db.writeAll([
    removeRebase(counter.db, rebaseId),
    measureHistoryLine(counter, user, {
      contractId,
      measureId,
      what: `Limits (${version.name}${area})`,
      from: `began anew at ${quarterName(rebase.fromQuarter)}: ${rebase.cause}`,
      to: 'run on as before',
    }),
  ]);
  return readCurves(counter, user, contractId);
};

/** ', Aldermere': the area in the words of the history; nothing of the whole. */
const inWhichArea = async ({ db }: Counter, areaId: string | undefined): Promise<string> => {
  if (areaId === undefined) return '';
  return `, ${(await areasKnown(db)).find(({ id }) => id === areaId)?.name ?? 'an area that is gone'}`;
};
