import type { ForecastStep } from './forecast-baseline.ts';
import type { ImprovementDirection } from './xmr-series.ts';

/** What may come out when a later value is held against the line that was agreed. */
export type AgainstBaseline = 'better than the baseline' | 'as the baseline' | 'worse than the baseline';

export interface ComparedStep {
  ahead: number;
  value: number;
  expected: number;
  /** absent where neither way is better */
  said?: AgainstBaseline;
  /** beyond the range of the forecast, not merely beside its line */
  clear: boolean;
}

const sayAgainst = (difference: number, direction: ImprovementDirection): AgainstBaseline | undefined => {
  if (direction === 'neutral') return undefined;
  if (difference === 0) return 'as the baseline';
  return difference > 0 === (direction === 'increase')
    ? 'better than the baseline'
    : 'worse than the baseline';
};

/**
 * Holds later values against the forecast as it was frozen when the baseline was agreed. It is never worked
 * out anew: otherwise the goalposts move every quarter. Slowing a worsening trend counts as better.
 * Source: methods, statistics 2.1 'Decision'.
 * @param frozen the steps as `forecastBaseline` gave them on that day
 * @param actual later values in order, undefined where missing: a gap is left out, never 0
 */
export const compareWithBaseline = (
  frozen: readonly ForecastStep[],
  actual: readonly (number | undefined)[],
  direction: ImprovementDirection,
): ComparedStep[] =>
  frozen.flatMap(({ ahead, value: expected, range }) => {
    const value = actual[ahead - 1];
    if (value === undefined) return [];
    const said = sayAgainst(value - expected, direction);
    return [{ ahead, value, expected, said, clear: value < range.lower || value > range.upper }];
  });
