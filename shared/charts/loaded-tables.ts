import type { Cell, Indicator } from '../outcomes/indicator.ts';
import type { LoadedForm, LoadedValue } from '../outcomes/loaded-values.ts';
import { periodInWords } from '../outcomes/period-words.ts';
import type { LoadedFigures } from '../outcomes/split-loaded.ts';
import { rateCsvHeader, rateHeader, tellRate } from '../outcomes/tell-rates.ts';
import { formatUpTo } from '../values/format.ts';
import type { ChartTable, CsvRows } from './chart.ts';
import { byName } from './indicator-districts.ts';

/** A cell as it stands in the table it came from: zero is a number, and no mark is. */
export const cellWords = (cell: Cell | undefined): string => {
  if (cell === undefined) return '';
  if ('number' in cell) return formatUpTo(cell.number, 2);
  return cell.mark === 'blank' ? 'left blank' : cell.mark;
};

/** '51% to 64%'; '' where the counts are no whole numbers. */
export const rangeWords = (form: LoadedForm, { interval }: LoadedValue, indicator: Indicator): string =>
  interval
    ? `${tellRate(form, interval.lower, indicator)} to ${tellRate(form, interval.upper, indicator)}`
    : '';

/** Districts by name, then what they are held against, then the rest: nothing that came along is left out. */
const inOrder = ({ values, beside, elsewhere }: LoadedFigures): LoadedValue[] => [
  ...values.toSorted((a, b) => byName(a, b) || (a.period < b.period ? -1 : 1)),
  ...beside,
  ...elsewhere,
];

/** What was loaded as a table: a row for each area and period, gaps of districts named. */
export const loadedTable = (told: LoadedFigures, periods: readonly string[]): ChartTable => {
  const { indicator, form, values: own, beside, elsewhere } = told;
  const isRate = form !== 'number';
  const rowOf = (value: LoadedValue): string[] => [
    value.areaName,
    periodInWords(value.period),
    cellWords(value.numerator),
    ...(isRate
      ? [
          cellWords(value.denominator),
          value.rate === undefined ? '' : tellRate(form, value.rate, indicator),
          rangeWords(form, value, indicator),
        ]
      : []),
  ];
  const districts = [...new Map(own.map((value) => [value.areaCode, value.areaName]))];
  const gap = (name: string, period: string): string[] => [
    name,
    periodInWords(period),
    'no figure',
    ...(isRate ? ['', '', ''] : []),
  ];
  return {
    caption: `${indicator.name}, as it was loaded`,
    columns: [
      { header: 'Area' },
      { header: 'Period' },
      { header: 'Number', numeric: true },
      ...(isRate
        ? [
            { header: 'Of', numeric: true },
            { header: rateHeader(form, indicator), numeric: true },
            { header: 'Could be', numeric: true },
          ]
        : []),
    ],
    rows: [
      ...districts
        .toSorted(([, left], [, right]) => left.localeCompare(right, 'en-GB'))
        .flatMap(([code, name]) =>
          periods.map((period) => {
            const value = own.find((each) => each.areaCode === code && each.period === period);
            return value ? rowOf(value) : gap(name, period);
          }),
        ),
      ...[...beside, ...elsewhere].map(rowOf),
    ],
  };
};

const written = (cell: Cell | undefined): string | number | undefined => {
  if (cell === undefined) return undefined;
  return 'number' in cell ? cell.number : cell.mark === 'blank' ? '' : cell.mark;
};

/** The same for a spreadsheet: unrounded, with codes, and marks as they came. */
export const loadedCsv = (told: LoadedFigures): CsvRows => [
  [
    'area code',
    'area',
    'period',
    'numerator',
    'denominator',
    rateCsvHeader(told.form, told.indicator),
    'lower 95%',
    'upper 95%',
  ],
  ...inOrder(told).map(({ areaCode, areaName, period, numerator, denominator, rate, interval }) => [
    areaCode,
    areaName,
    period,
    written(numerator),
    written(denominator),
    rate,
    interval?.lower,
    interval?.upper,
  ]),
];
