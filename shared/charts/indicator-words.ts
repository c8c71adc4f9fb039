import type { AreaPanel } from '../outcomes/area-panel.ts';
import type { Indicator } from '../outcomes/indicator.ts';
import { judgeChange } from '../outcomes/judge-change.ts';
import { leastForPercent } from '../outcomes/quarterly.ts';
import type { ComparedChange } from '../outcomes/relative-change.ts';
import { quarterShortName } from '../periods/quarter.ts';
import { formatCount, formatNumber, formatUpTo, plural } from '../values/format.ts';
import { capital } from './chart-words.ts';

/** '+8%'; undefined where so few were counted before that counts alone may be shown. */
export const percentChange = (before: number, after: number): string | undefined => {
  if (before < leastForPercent) return undefined;
  const percent = Math.round((100 * (after - before)) / before);
  return percent === 0 ? 'hardly changed' : `${percent > 0 ? '+' : '−'}${formatCount(Math.abs(percent))}%`;
};

/**
 * The finding of one district: it rose or fell only where the interval of the ratio, with its dispersion, excludes
 * no change. Source: look.md 'Headings are findings'; methods, statistics 3.2 and 3.5.
 */
export const areaHeading = ({ counts }: Indicator, panel: AreaPanel): string => {
  const { areaName, quarter, change, quarterCompared } = panel;
  if (quarter === undefined) return `${areaName}: no whole quarter yet`;
  if (change === undefined) return `${areaName}: nothing to compare ${quarterShortName(quarter)} with`;
  const { before, after, percent } = change;
  if (percent === undefined)
    return `${areaName}: ${formatCount(after)} in ${quarterShortName(quarter)}, ${formatCount(before)} a year before`;
  const judged = judgeChange(change, quarterCompared?.phi);
  if (judged === 'no clear change') return `No clear change in ${areaName}: ${counts}`;
  return `${capital(judged)} ${counts} in ${areaName} than a year ago`;
};

/** What is said of the area against the others, over one window. */
export interface ComparisonRow {
  /** 'Jul–Sep 2026', 'The last four quarters' */
  window: string;
  here: string;
  others: string;
  /** the change here over the change there, with its interval: '1.06 times (0.91 to 1.23)' */
  relative: string;
  /** 'Rise 5 by size, of 12 districts. 8 others moved at least as far from the middle.' */
  place: string;
}

const moved = ({ before, after }: { before: number; after: number }): string => {
  const percent = percentChange(before, after);
  const counts = `${formatCount(before)} to ${formatCount(after)}`;
  return percent === undefined ? counts : `${percent} (${counts})`;
};

const asFarWords = (others: number): string =>
  others === 0
    ? 'No other moved as far from the middle'
    : `${plural(others, 'other', 'others')} moved at least as far from the middle`;

/**
 * Where the area's change lies among all of them: plain rank and placebo share, which need no distribution.
 * Source: methods, statistics 3.3: never 'significant' from it.
 */
const placeWords = ({ own, placebo }: ComparedChange): string => {
  const { rank, among, p } = placebo;
  const asFar = asFarWords(Math.round(p * among) - 1);
  if (own.after === own.before)
    return `Number ${formatCount(rank)} from the lowest change of ${formatCount(among)} districts. ${asFar}.`;
  const rose = own.after > own.before;
  const place = rose ? among - rank + 1 : rank;
  const word = rose ? 'rise' : 'fall';
  const which =
    place === 1
      ? `Largest ${word} of ${formatCount(among)}`
      : `${capital(word)} ${formatCount(place)} by size, of ${formatCount(among)}`;
  return `${which} districts. ${asFar}.`;
};

const comparison = (window: string, compared: ComparedChange | undefined): ComparisonRow[] => {
  if (!compared) return [];
  const { ratio, interval, own, others } = compared;
  return [
    {
      window,
      here: moved(own),
      others: moved(others),
      relative: `${formatNumber(ratio, 2)} times (${formatNumber(interval.lower, 2)} to ${formatNumber(interval.upper, 2)})`,
      place: placeWords(compared),
    },
  ];
};

/** The area against the others: the latest quarter, and the last four. Source: methods, statistics 3.3. */
export const comparisonRows = ({ quarter, quarterCompared, yearCompared }: AreaPanel): ComparisonRow[] => [
  ...comparison(quarter === undefined ? 'Latest quarter' : quarterShortName(quarter), quarterCompared),
  ...comparison('Last four quarters together', yearCompared),
];

/** What must be known to read the comparison. */
export const comparisonNotes = ({ quarterCompared, yearCompared }: AreaPanel): string[] => {
  const compared = quarterCompared ?? yearCompared;
  if (!compared) return [];
  const { phi, phiEstimated, placebo } = compared;
  return [
    `‘Times’ is the change here over the change there: 1 is the same. The range (95%) takes in that such counts vary ${formatUpTo(phi, 1)} times as much as chance alone makes them${phiEstimated ? ', as the districts compared with do' : ', the usual value for districts'}.`,
    `With ${plural(placebo.among, 'district', 'districts')} at least 1 always moved furthest, so a place among them shows no cause by itself.`,
  ];
};
