import { formatCount, formatNumber, formatUpTo } from '../values/format.ts';
import type { Indicator } from './indicator.ts';
import type { LoadedCompared } from './compare-loaded.ts';
import type { LoadedPanel } from './loaded-panel.ts';
import { pairIn, type LoadedForm } from './loaded-values.ts';
import { periodInWords } from './period-words.ts';

/** A rate as it is read: '61%', '58.3%' where the counts allow, or '4.02 per 1,000 residents'. */
export const loadedRate = (
  form: LoadedForm,
  rate: number,
  { per, among }: Pick<Indicator, 'per' | 'among'>,
): string =>
  form === 'share'
    ? `${formatUpTo(rate, 0)}%`
    : `${formatNumber(rate, rate < 10 ? 2 : 1)} per ${formatCount(per)} ${among}`;

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

const trends = {
  increasing: ' Over the last five years it rises.',
  decreasing: ' Over the last five years it falls.',
  'no significant change': ' Over the last five years it shows no clear change.',
  'cannot be calculated': '',
} as const;

/**
 * A loaded indicator in one district, in words that claim no more than its intervals do.
 * Source: look.md 'Headings are findings'; methods, statistics 2.4 to 2.6.
 */
export const sayLoaded = (indicator: Indicator, panel: Omit<LoadedPanel, 'sentence'>): string => {
  const { areaName, form, latest, besideName, beside, yearBefore, trend } = panel;
  const pair = latest && pairIn(latest);
  if (!latest || latest.rate === undefined || !pair) return `There is no figure for ${areaName}.`;
  const rate = (value: number) => loadedRate(form, value, indicator);
  const short = (value: number) => (form === 'share' ? rate(value) : formatNumber(value, value < 10 ? 2 : 1));
  const { interval } = latest;
  const could = interval ? `, and could be ${short(interval.lower)} to ${short(interval.upper)}` : '';
  const counts = `${formatUpTo(pair.above, 2)} of ${formatUpTo(pair.below, 2)}`;
  const first = `${areaName} in ${periodInWords(latest.period)}: ${rate(latest.rate)} (${counts})${could}.`;
  const next = [
    ...(beside ? [`${besideWords(besideName ?? '')[beside.says]} (${short(beside.there)}).`] : []),
    ...(yearBefore ? [`${yearWords[yearBefore.says]} (${short(yearBefore.there)}).`] : []),
  ].join('');
  return `${first}${next}${trends[trend ?? 'cannot be calculated']}`;
};
