import { betterOf } from '../measures/aim.ts';
import { isAtOrBetter } from '../measures/status-rules.ts';
import { limitStatusFor } from '../statistics/draw-xmr-limits.ts';
import type { XmrReading } from '../statistics/read-xmr-chart.ts';
import type { AssuranceIcon } from '../statistics/sign-assurance.ts';
import type { Reading } from './series-readings.ts';

/** The latest periods in one line, for as long as what is aimed for was the same. */
const underLatestTarget = (
  readings: readonly Reading[],
  latest: Reading,
  level: number,
): readonly Reading[] =>
  readings.slice(
    Math.max(
      level,
      readings.findLastIndex(({ group, target }) => group !== latest.group || target !== latest.target) + 1,
    ),
  );

/**
 * Whether a measure meets its target always, never, or hit and miss, where that may be said in words. The
 * limits alone do not know when the target was set: of a rising series, or after a target was changed, they
 * would call a target out of reach that has just been met. So the figures held against the target in force
 * must be as many as limits need, and must not contradict the word. Otherwise nothing is said.
 * Source: methods, statistics 1.3 'Assurance icon', 1.4; decision 11.
 */
export const assuranceSaid = (readings: readonly Reading[], xmr: XmrReading): AssuranceIcon | undefined => {
  const latest = readings.at(-1);
  const better = latest && betterOf(latest.version);
  const target = latest?.target;
  if (latest === undefined || better === undefined || target === undefined) return undefined;
  const met = underLatestTarget(readings, latest, xmr.groups.at(-1)?.start ?? 0).flatMap(({ rate }) =>
    rate === undefined ? [] : [isAtOrBetter(rate, target, better)],
  );
  if (limitStatusFor(met.length) === 'insufficient') return undefined;
  const [some, all] = [met.some(Boolean), met.every(Boolean)];
  const seen: AssuranceIcon = all ? 'consistent pass' : some ? 'inconsistent' : 'consistent fail';
  return seen === xmr.shownAssurance ? seen : undefined;
};
