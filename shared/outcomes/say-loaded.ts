import { formatUpTo } from '../values/format.ts';
import { numberIn, type Indicator } from './indicator.ts';
import type { LoadedCompared } from './compare-loaded.ts';
import type { LoadedPanel } from './loaded-panel.ts';
import { pairIn } from './loaded-values.ts';
import { periodInWords } from './period-words.ts';
import { tellRate, tellWholeRate } from './tell-rates.ts';

const besideWords = (name: string): Readonly<Record<LoadedCompared['says'], string>> => ({
  higher: ` Higher than in ${name}`,
  lower: ` Lower than in ${name}`,
  'no clear difference': ` No clear difference from ${name}`,
  'too few to tell': ` Too few to hold against ${name}`,
});

const yearWords: Readonly<Record<LoadedCompared['says'], string>> = {
  higher: ' Higher than a year before',
  lower: ' Lower than a year before',
  'no clear difference': ' No clear change on a year before',
  'too few to tell': ' Too few to hold against a year before',
};

/** '2021 to 2025'; where a year is missing in between, each of them. */
export const yearsInWords = (years: readonly string[]): string => {
  const [first, last] = [years[0] ?? '', years.at(-1) ?? ''];
  return Number(last) - Number(first) === years.length - 1
    ? `${first} to ${last}`
    : `${years.slice(0, -1).join(', ')} and ${last}`;
};

const trends = {
  increasing: 'it rose',
  decreasing: 'it fell',
  'no significant change': 'it showed no clear change',
} as const;

/** A trend is always said with the years it is told of: they may be fewer than are drawn. */
const trendWords = ({ trend, trendOver = [] }: Pick<LoadedPanel, 'trend' | 'trendOver'>): string =>
  trend === undefined || trend === 'cannot be calculated'
    ? ''
    : ` Over the five years ${yearsInWords(trendOver)} ${trends[trend]}.`;

const numberWords = ({ counts }: Indicator, { areaName, latest }: Omit<LoadedPanel, 'sentence'>): string => {
  const number = numberIn(latest?.numerator);
  if (latest === undefined || number === undefined) return `There is no figure for ${areaName}.`;
  return `${areaName} in ${periodInWords(latest.period)}: ${formatUpTo(number, 2)} ${counts}. Of how many is not known, so it is held against nothing.`;
};

/**
 * A loaded indicator in one district, in words that claim no more than its intervals do.
 * Source: look.md 'Headings are findings'; methods, statistics 2.4 to 2.6.
 */
export const sayLoaded = (indicator: Indicator, panel: Omit<LoadedPanel, 'sentence'>): string => {
  const { areaName, form, latest, besideName, beside, yearBefore } = panel;
  if (form === 'number') return numberWords(indicator, panel);
  const pair = latest && pairIn(latest);
  if (!latest || latest.rate === undefined || !pair) return `There is no figure for ${areaName}.`;
  const short = (value: number) => tellRate(form, value, indicator);
  const { interval } = latest;
  const could = interval ? `, and could be ${short(interval.lower)} to ${short(interval.upper)}` : '';
  const counts = `${formatUpTo(pair.above, 2)} of ${formatUpTo(pair.below, 2)}`;
  const rate = tellWholeRate(form, latest.rate, indicator);
  const first = `${areaName} in ${periodInWords(latest.period)}: ${rate} (${counts})${could}.`;
  const next = [
    ...(beside ? [`${besideWords(besideName ?? '')[beside.says]} (${short(beside.there)}).`] : []),
    ...(yearBefore ? [`${yearWords[yearBefore.says]} (${short(yearBefore.there)}).`] : []),
  ].join('');
  return `${first}${next}${trendWords(panel)}`;
};
