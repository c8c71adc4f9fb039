import type { LoadedCompared } from '../outcomes/compare-loaded.ts';
import type { Indicator } from '../outcomes/indicator.ts';
import type { LoadedPanel } from '../outcomes/loaded-panel.ts';
import { pairIn } from '../outcomes/loaded-values.ts';
import { periodInWords } from '../outcomes/period-words.ts';
import { loadedRate } from '../outcomes/say-loaded.ts';
import { formatNumber, formatUpTo, plural } from '../values/format.ts';
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

/** Every district by its latest figure, in the order of their names: never ranked. */
export const loadedRows = (indicator: Indicator, panels: readonly LoadedPanel[]): LoadedRow[] =>
  panels
    .toSorted(byName)
    .map(({ areaCode, areaName, form, latest, besideName = '', beside, yearBefore, trend }) => {
      const short = (rate: number) =>
        form === 'share' ? `${formatUpTo(rate, 0)}%` : formatNumber(rate, rate < 10 ? 2 : 1);
      const told = (compared: LoadedCompared | undefined) =>
        compared ? `${says[compared.says]} (${short(compared.there)})` : '';
      const pair = latest && pairIn(latest);
      const counts = pair ? ` (${formatUpTo(pair.above, 2)} of ${formatUpTo(pair.below, 2)})` : '';
      const { rate, interval, period = '' } = latest ?? {};
      return {
        areaCode,
        areaName,
        figure:
          rate === undefined
            ? 'no figure'
            : `${loadedRate(form, rate, indicator)}${counts}, ${periodInWords(period)}`,
        range: interval ? `${short(interval.lower)} to ${short(interval.upper)}` : '',
        besideName,
        beside: told(beside),
        yearBefore: told(yearBefore),
        trend: trend === undefined ? '' : trends[trend],
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
    ? 'Rising and falling are said of five years together, by the trend that Fingertips shows, and only where no one year makes it.'
    : 'A trend is told of yearly figures alone.',
];
