import { xmrOf } from '../charts/build-lane.ts';
import { placeOfQuarter } from '../charts/place-in-time.ts';
import type { Reading } from '../charts/series-readings.ts';
import { quarterName } from '../periods/quarter.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { refuseRebase } from '../statistics/allow-rebase.ts';
import type { RebaseDraft } from './curves.api.ts';

/** The field of the form that a problem of the rule is about. */
const fields: Readonly<Record<string, string>> = { at: 'fromQuarter', reason: 'cause' };

/**
 * Whether limits may begin anew from a quarter, as problems where not: within what stands in one line already,
 * with a cause, and under the conditions of the method. Source: methods, statistics 1.3 'Rebase'.
 * @param rebases places from which limits begin anew already
 */
export const findRebaseProblems = (
  readings: readonly Reading[],
  rebases: readonly number[],
  { fromQuarter, reason, cause }: RebaseDraft,
): Problem[] => {
  const at = placeOfQuarter(
    readings.map(({ period }) => period),
    fromQuarter,
  );
  const { groups } = xmrOf(readings, rebases);
  if (groups.length === 0)
    return [problem('no-limits', 'This measure has no limits that could begin anew.', 'fromQuarter')];
  if (at === undefined)
    return [problem('no-such-point', 'Choose a quarter that stands on the chart.', 'fromQuarter')];
  const group = groups.find(({ start, end }) => start <= at && at <= end);
  if (group?.start === at)
    return [
      problem('begins-there', `The limits begin anew at ${quarterName(fromQuarter)} already.`, 'fromQuarter'),
    ];
  const [start, end] = [group?.start ?? 0, group?.end ?? readings.length - 1];
  const values = readings.slice(start, end + 1).map(({ rate }) => rate);
  const found = refuseRebase({ values }, at - start, reason, cause);
  return found ? [{ ...found, place: fields[found.place ?? ''] ?? found.place }] : [];
};
