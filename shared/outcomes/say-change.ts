import { quarterShortName, type Quarter } from '../periods/quarter.ts';
import { formatCount, plural } from '../values/format.ts';
import type { IndicatorKind } from './indicator.ts';
import type { YearChange } from './quarterly.ts';
import type { ComparedChange } from './relative-change.ts';

/** What always stands beside such figures. Source: methods, statistics 3.5 and 6.4; mission. */
export const nobodyAlone =
  'No one service moves this alone: it is what the police recorded of everybody who lives, works or spends time here.';

/** The same of what others counted: it was not the police who recorded it. */
const nobodyAloneLoaded =
  'No one service moves this alone: it tells how everybody in a district is, whichever services they know.';

export const howPlacesAreTold =
  'The police put each incident at the nearest of a set of map points, so places are approximate, and no smaller place than this is shown.';

/** What stands beside indicators of these kinds. */
export const wordsBeside = (kinds: readonly IndicatorKind[]): string[] => {
  if (!kinds.includes('police')) return [nobodyAloneLoaded];
  return [kinds.includes('loaded') ? nobodyAloneLoaded : nobodyAlone, howPlacesAreTold];
};

const moved = (percent: number): string => {
  const whole = Math.round(Math.abs(percent));
  if (whole === 0) return 'hardly changed';
  return `${percent < 0 ? 'fell' : 'rose'} ${formatCount(whole)}%`;
};

const percentOf = ({ before, after }: { before: number; after: number }): number =>
  (100 * (after - before)) / before;

/** The difference in words that claim no more than the figures do: never 'significant', never 'because'. */
const difference = ({ interval, placebo }: ComparedChange): string => {
  if (interval.lower <= 1 && interval.upper >= 1)
    return ' The difference is within what we see between districts.';
  const fallen = interval.upper < 1;
  const place = fallen ? placebo.rank : placebo.among - placebo.rank + 1;
  const word = fallen ? 'fall' : 'rise';
  const districts = plural(placebo.among, 'district', 'districts');
  const which = place === 1 ? `the largest ${word} of` : `${word} number ${formatCount(place)} by size of`;
  return ` The difference is more than we usually see between districts: ${which} ${districts}. That does not say why.`;
};

/**
 * How an area changed on the same quarter last year, next to the others.
 * Source: methods, statistics 3.5: always 'recorded', never 'because of the service'.
 */
export const sayChange = (
  { counts, area, others, quarter }: { counts: string; area: string; others: string; quarter: Quarter },
  change: YearChange | undefined,
  compared: ComparedChange | undefined,
): string => {
  const what = counts.charAt(0).toUpperCase() + counts.slice(1);
  if (!change) {
    return `There is no figure for ${area} to compare ${quarterShortName(quarter)} with the same quarter last year.`;
  }
  if (change.percent === undefined) {
    return `${what} in ${area}: ${formatCount(change.after)} in ${quarterShortName(quarter)}, ${formatCount(change.before)} in the same quarter last year. So few say nothing in percent.`;
  }
  const own = `${what} in ${area} ${moved(change.percent)} compared with the same quarter last year`;
  if (!compared) return `${own}.`;
  return `${own}; in ${others} they ${moved(percentOf(compared.others))}.${difference(compared)}`;
};

/** That the whole force moved. Source: methods, statistics 3.1 (5). */
export const sayForceShift = (force: string, { percent = 0 }: YearChange): string =>
  `What ${force} recorded in its whole area ${moved(percent)} compared with the same quarter last year. How it is recorded may have changed, so a district’s own change says little.`;
