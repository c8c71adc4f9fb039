import { problem, type Problem } from '../problems/problem.ts';
import { drawXmrLimits } from './draw-xmr-limits.ts';
import type { XmrSeries } from './xmr-series.ts';

/** Why limits may begin anew. Never automatic: somebody says so, with a reason. */
export type RebaseReason = 'known cause' | 'definition changed' | 'recording changed';

/** So many points since the cause, all on the new side, make a new level of it. */
export const leastPointsForRebase = 7;

/** How many points in a row from `at` lie on one side of the mean that stood before. */
const pointsOnNewSide = (series: XmrSeries, at: number): number => {
  const before = { ...series, values: series.values.slice(0, at) };
  const mean = drawXmrLimits(before).at(-1)?.mean;
  if (mean === undefined) return 0;
  const sides = series.values.slice(at).map((value) => (value === undefined ? 0 : Math.sign(value - mean)));
  const [first] = sides;
  const end = sides.findIndex((side) => side === 0 || side !== first);
  return end === -1 ? sides.length : end;
};

/**
 * Whether limits may begin anew at a point, as a problem where not: a known cause must be stated, and either
 * what is counted changed, or 7 points in a row lie on the new side of the old mean (on it, or missing, ends
 * the row). Source: methods, statistics 1.3 'Rebase'.
 * @param at position of the first point of the new level
 * @param stated the cause in words, as it will be written down
 */
export const refuseRebase = (
  series: XmrSeries,
  at: number,
  reason: RebaseReason,
  stated: string,
): Problem | undefined => {
  if (!(Number.isInteger(at) && at > 0 && at < series.values.length))
    return problem('no-such-point', 'Choose a period after the first and not after the last.', 'at');
  if (stated.trim() === '')
    return problem('no-cause', 'Say what is known to have changed, and when.', 'reason');
  if (reason !== 'known cause') return undefined;
  const points = pointsOnNewSide(series, at);
  if (points >= leastPointsForRebase) return undefined;
  const row =
    points === 0
      ? 'No figure lies'
      : points === 1
        ? 'Only 1 figure lies'
        : `Only ${points} figures in a row lie`;
  const sentence = `${row} on the new side of the old average from there on, and it takes ${leastPointsForRebase}. Choose another quarter, or wait for more figures.`;
  return problem('too-early-to-rebase', sentence, 'at');
};
