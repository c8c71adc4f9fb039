import type { LoadedCompared } from '../outcomes/compare-loaded.ts';
import { numberIn, type Indicator } from '../outcomes/indicator.ts';
import type { LoadedPanel } from '../outcomes/loaded-panel.ts';
import { pairIn } from '../outcomes/loaded-values.ts';
import { periodInWords } from '../outcomes/period-words.ts';
import { yearsInWords } from '../outcomes/say-loaded.ts';
import { perWords, tellRate } from '../outcomes/tell-rates.ts';
import { formatUpTo, plural } from '../values/format.ts';
import { byName } from './indicator-districts.ts';

/** What is said of one district's latest figure in a row. */
export interface LoadedRow {
  areaCode: string;
  areaName: string;
  /** '61% (244 of 400), 2025' */
  figure: string;
  range: string;
  besideName: string;
  beside: string;
  yearBefore: string;
  trend: string;
}

const says = {
  higher: 'higher',
  lower: 'lower',
  'no clear difference': 'no clear difference',
  'too few to tell': 'too few to tell',
} as const;

const trends = {
  increasing: 'rising',
  decreasing: 'falling',
  'no significant change': 'no clear change',
  'cannot be calculated': 'fewer than five years',
} as const;

/** The latest figure with its counts; a number that is of nothing known stands alone. */
const figureOf = (indicator: Indicator, { form, latest }: LoadedPanel): string => {
  if (latest === undefined) return 'no figure';
  const { rate, period, numerator } = latest;
  const pair = pairIn(latest);
  if (rate === undefined || !pair)
    return `${formatUpTo(numberIn(numerator) ?? 0, 2)}, ${periodInWords(period)}`;
  const per = form === 'share' ? '' : ` ${perWords(indicator)}`;
  const counts = `${formatUpTo(pair.above, 2)} of ${formatUpTo(pair.below, 2)}`;
  return `${tellRate(form, rate, indicator)}${per} (${counts}), ${periodInWords(period)}`;
};

/** 'rising, 2021 to 2025': never without the years it is told of. */
const trendOf = ({ trend, trendOver }: LoadedPanel): string => {
  if (trend === undefined) return '';
  return trendOver === undefined ? trends[trend] : `${trends[trend]}, ${yearsInWords(trendOver)}`;
};

/** Every district by its latest figure, in the order of their names: never ranked. */
export const loadedRows = (indicator: Indicator, panels: readonly LoadedPanel[]): LoadedRow[] =>
  panels.toSorted(byName).map((panel) => {
    const { areaCode, areaName, form, latest, besideName = '', beside, yearBefore } = panel;
    const short = (rate: number) => tellRate(form, rate, indicator);
    const told = (compared: LoadedCompared | undefined) =>
      compared ? `${says[compared.says]} (${short(compared.there)})` : '';
    const { interval } = latest ?? {};
    return {
      areaCode,
      areaName,
      figure: figureOf(indicator, panel),
      range: interval ? `${short(interval.lower)} to ${short(interval.upper)}` : '',
      besideName,
      beside: told(beside),
      yearBefore: told(yearBefore),
      trend: trendOf(panel),
    };
  });

/** What must be known to read the table. Source: methods, statistics 2.4 to 2.6 and 3.2. */
export const loadedNotes = ({ periodKind }: Indicator, panels: readonly LoadedPanel[]): string[] => [
  'Higher and lower are said only where the interval (95%) of the difference leaves no difference out. Neither is better or worse by itself.',
  ...(panels.some(({ form }) => form === 'rate')
    ? [
        'Such counts vary more between districts than chance alone makes them, and the intervals take that in. Fewer than 10 tell nothing.',
      ]
    : []),
  ...(panels.length > 4
    ? [
        `With ${plural(panels.length, 'district', 'districts')}, one or another differs now and then by chance alone.`,
      ]
    : []),
  periodKind === 'year'
    ? 'Rising and falling are said of the five years named, together, by the trend that Fingertips shows, and only where no one year makes it. The picture may begin earlier.'
    : 'A trend is told of yearly figures alone.',
];
