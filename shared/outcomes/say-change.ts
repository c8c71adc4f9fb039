import { quarterShortName, type Quarter } from '../periods/quarter.ts';
import { formatCount, plural } from '../values/format.ts';
import type { IndicatorKind } from './indicator.ts';
import { judgeChange, type JudgedChange } from './judge-change.ts';
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

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const moved = ({ before, after }: { before: number; after: number }): string =>
  `${after < before ? 'fell' : 'rose'} ${formatCount(Math.round((100 * Math.abs(after - before)) / before))}%`;

/** How the others changed, who are many: it is put next to what was said of the area itself. */
const othersWords = (others: string, { others: both, phi }: ComparedChange, own: JudgedChange): string => {
  if (judgeChange(both, phi) !== 'no clear change') return `; in ${others} they ${moved(both)}`;
  return `; in ${others} together there is ${own === 'no clear change' ? 'none either' : 'no clear change'}`;
};

/**
 * The difference in words that claim no more than the figures do: never 'significant', never 'because', and a fall
 * or a rise only where there clearly was one.
 */
const difference = ({ interval, placebo }: ComparedChange, own: JudgedChange): string => {
  if (interval.lower <= 1 && interval.upper >= 1)
    return ' The difference is within what we see between districts.';
  const low = interval.upper < 1;
  const place = low ? placebo.rank : placebo.among - placebo.rank + 1;
  const clear = own === (low ? 'fewer' : 'more');
  const [most, word] = clear ? ['largest', low ? 'fall' : 'rise'] : [low ? 'lowest' : 'highest', 'change'];
  const nth = clear
    ? `${word} number ${formatCount(place)} by size`
    : `number ${formatCount(place)} from the ${most} change`;
  const which = place === 1 ? `the ${most} ${word}` : nth;
  return ` The difference is more than we usually see between districts: ${which} of ${plural(placebo.among, 'district', 'districts')}. That does not say why.`;
};

/** '264 in Jan–Mar 2026, 300 in the same quarter last year' */
export const bothQuarters = ({ before, after }: YearChange, quarter: Quarter): string =>
  `${formatCount(after)} in ${quarterShortName(quarter)}, ${formatCount(before)} in the same quarter last year`;

/**
 * How an area changed on the same quarter last year, next to the others.
 * Source: methods, statistics 3.5: always 'recorded', never 'because of the service'; look.md 'Headings are findings'.
 */
export const sayChange = (
  { counts, area, others, quarter }: { counts: string; area: string; others: string; quarter: Quarter },
  change: YearChange | undefined,
  compared: ComparedChange | undefined,
): string => {
  if (!change) {
    return `There is no figure for ${area} to compare ${quarterShortName(quarter)} with the same quarter last year.`;
  }
  const both = bothQuarters(change, quarter);
  if (change.percent === undefined)
    return `${capital(counts)} in ${area}: ${both}. So few say nothing in percent.`;
  const own = judgeChange(change, compared?.phi);
  const said =
    own === 'no clear change'
      ? `No clear change in ${area} in ${counts}: ${both}`
      : `${capital(counts)} in ${area} ${moved(change)} compared with the same quarter last year`;
  if (!compared) return `${said}.`;
  return `${said}${othersWords(others, compared, own)}.${difference(compared, own)}`;
};

/** That the whole force moved. Source: methods, statistics 3.1 (5). */
export const sayForceShift = (force: string, change: YearChange): string => {
  const clear = judgeChange(change) !== 'no clear change';
  const said = clear
    ? `What ${force} recorded in its whole area ${moved(change)} compared with the same quarter last year.`
    : `${force} recorded ${formatCount(change.after)} in its whole area, and ${formatCount(change.before)} in the same quarter last year.`;
  return `${said} How it is recorded may have changed, so a district’s own change says little.`;
};
