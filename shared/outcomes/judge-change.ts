import { waldRateRatio } from '../statistics/compare-rates.ts';
import { chooseDispersion } from '../statistics/estimate-dispersion.ts';

/** What may be said of a change from one year to the next. */
export type JudgedChange = 'more' | 'fewer' | 'no clear change';

/**
 * Whether there were more or fewer than a year before: only where the interval of the ratio, with its dispersion,
 * excludes no change. Every sentence and heading on a change asks here, so that none claims more than another.
 * Source: look.md 'Headings are findings'; methods, statistics 3.2.
 * @param phi how many times more such counts vary than chance alone makes them; the usual value unless estimated
 */
export const judgeChange = (
  { before, after }: { before: number; after: number },
  phi: number = chooseDispersion('within two years').phi,
): JudgedChange => {
  const interval = waldRateRatio({ count: after, over: 1 }, { count: before, over: 1 }, Math.max(1, phi));
  if (interval && interval.lower > 1) return 'more';
  return interval && interval.upper < 1 ? 'fewer' : 'no clear change';
};
