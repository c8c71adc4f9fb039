import { orderMeasures as orderMeasuresWrites } from '#db/stores/measure-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { measuresAtHand } from './measure-at-hand.ts';
import { measureHistoryLine } from './measure-history-line.ts';
import { readMeasures } from './read-measures.ts';

/** Puts an agreement's measures in another order; every one of them must be named once. */
export const orderMeasures = async (
  counter: Counter,
  user: User,
  contractId: string,
  { measureIds }: { measureIds: readonly string[] },
) => {
  await insistOnContract(counter, user, 'change measures', contractId);
  const { measures } = await measuresAtHand(counter, contractId);
  const before = measures.map(({ id }) => id);
  const wanted = new Set(measureIds);
  if (
    wanted.size !== measureIds.length ||
    wanted.size !== before.length ||
    !before.every((id) => wanted.has(id))
  ) {
    throw new Refusal('conflict', [
      problem(
        'other-measures',
        'These are not the measures as they are now. Load the page again, then order them.',
      ),
    ]);
  }
  const moved = measureIds.filter((id, place) => before[place] !== id);
  if (moved.length > 0) {
    await counter.db.writeAll([
      ...orderMeasuresWrites(counter.db, contractId, measureIds),
      ...measures
        .filter(({ id }) => moved.includes(id))
        .map(({ id, versions }) =>
          measureHistoryLine(counter, user, {
            contractId,
            measureId: id,
            what: `Place in the list (${versions.at(-1)?.name ?? ''})`,
            from: String(before.indexOf(id) + 1),
            to: String(measureIds.indexOf(id) + 1),
          }),
        ),
    ]);
  }
  return readMeasures(counter, user, contractId);
};
