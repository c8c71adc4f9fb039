import type { AreaPanel } from '../outcomes/area-panel.ts';
import type { Indicator } from '../outcomes/indicator.ts';
import { monthsOfQuarter, quarterOfMonth } from '../outcomes/month.ts';
import { formatRate, perWords } from '../outcomes/tell-rates.ts';
import { quarterName, quarterShortName, quartersApart, sameQuarterLastYear } from '../periods/quarter.ts';
import { formatCount } from '../values/format.ts';
import { fileNameFrom } from './chart-csv.ts';
import type { ChartTable, CsvRows } from './chart.ts';
import type { AreaLane, AreaMark, SeriesPicture } from './indicator-picture.ts';
import { areaHeading, percentChange } from './indicator-words.ts';
import { valueAxis } from './value-axis.ts';

type Quarters = AreaPanel['quarters'];

/** Rates where every count has one, else the counts themselves: never both on one axis. */
const drawsRates = ({ quarters, rolling }: AreaPanel): boolean =>
  [...quarters, ...rolling].every(({ count, rate }) => count === undefined || rate !== undefined);

const valueOf = (point: { count?: number; rate?: number }, rates: boolean): number | undefined =>
  rates ? point.rate : point.count;

const labelOf = (value: number | undefined, rates: boolean): string =>
  value === undefined ? '' : rates ? formatRate(value) : formatCount(value);

const axisOf = (marks: readonly AreaMark[], rates: boolean) =>
  valueAxis({
    kind: rates ? 'rate' : 'count',
    values: marks.flatMap(({ value }) => value ?? []),
    fromZero: true,
  });

const quarterLane = (indicator: Indicator, { quarters }: AreaPanel, rates: boolean): AreaLane => {
  const latest = quarters.at(-1)?.quarter ?? '';
  const marks = quarters.map((point, n): AreaMark => {
    const value = valueOf(point, rates);
    const strong = point.quarter.slice(5) === latest.slice(5);
    return { x: n + 0.5, ...(value !== undefined && { value }), label: labelOf(value, rates), strong };
  });
  const title = rates ? `Each quarter, ${perWords(indicator)}` : 'Each quarter';
  return { title, form: 'bars', axis: axisOf(marks, rates), marks };
};

/** A plain line without limits: each point shares eleven months with the one before it. Source: statistics 3.1 (2). */
const rollingLane = (
  indicator: Indicator,
  { quarters, rolling }: AreaPanel,
  rates: boolean,
): AreaLane | undefined => {
  const first = quarters[0]?.quarter;
  if (first === undefined || rolling.every(({ count }) => count === undefined)) return undefined;
  const marks = rolling.flatMap((point): AreaMark[] => {
    const quarter = quarterOfMonth(point.month);
    const x = quartersApart(first, quarter) + (monthsOfQuarter(quarter).indexOf(point.month) + 0.5) / 3;
    const value = valueOf(point, rates);
    if (x > quarters.length) return [];
    return [{ x, ...(value !== undefined && { value }), label: labelOf(value, rates), strong: false }];
  });
  const title = rates ? `Last 12 months together, ${perWords(indicator)}` : 'Last 12 months together';
  return { title, form: 'line', axis: axisOf(marks, rates), marks };
};

const yearTo = ({ rolling }: AreaPanel, quarter: string): { count?: number; rate?: number } | undefined =>
  rolling.find(({ month }) => month === monthsOfQuarter(quarter)[2]);

const before = (quarters: Quarters, quarter: string): number | undefined =>
  quarters.find((each) => each.quarter === sameQuarterLastYear(quarter))?.count;

const shown = (n: number | undefined): string => (n === undefined ? 'no figure' : formatCount(n));

const changeWords = (then: number | undefined, now: number | undefined): string =>
  then === undefined || now === undefined || then === 0 ? '' : (percentChange(then, now) ?? '');

const readingOf = (indicator: Indicator, panel: AreaPanel, { quarter, count, rate }: Quarters[number]) => {
  const per = rate === undefined ? '' : `, ${formatRate(rate)} ${perWords(indicator)}`;
  const then = before(panel.quarters, quarter);
  const year = then === undefined ? '' : `; ${formatCount(then)} in the same quarter a year before`;
  const rolling = yearTo(panel, quarter)?.count;
  const twelve = rolling === undefined ? '' : `; ${formatCount(rolling)} in the 12 months to its end`;
  return `${quarterName(quarter)}: ${count === undefined ? 'no whole figure' : `${formatCount(count)} recorded`}${per}${year}${twelve}`;
};

const tableOf = (indicator: Indicator, panel: AreaPanel): ChartTable => ({
  caption: `${panel.areaName}: ${indicator.counts}, by quarter`,
  columns: [
    { header: 'Quarter' },
    { header: 'Recorded', numeric: true },
    { header: `In the quarter, ${perWords(indicator)}`, numeric: true },
    { header: 'Same quarter last year', numeric: true },
    { header: 'Change', numeric: true },
    { header: '12 months to its end', numeric: true },
  ],
  rows: panel.quarters.map(({ quarter, count, rate }) => {
    const then = before(panel.quarters, quarter);
    return [
      quarterShortName(quarter),
      shown(count),
      rate === undefined ? '' : formatRate(rate),
      then === undefined ? '' : formatCount(then),
      changeWords(then, count),
      formatOr(yearTo(panel, quarter)?.count),
    ];
  }),
});

const formatOr = (n: number | undefined): string => (n === undefined ? '' : formatCount(n));

const csvOf = (indicator: Indicator, panel: AreaPanel): CsvRows => [
  ['area code', 'area', 'quarter', 'count', `rate per ${indicator.per} in the quarter`, 'twelve months'],
  ...panel.quarters.map(({ quarter, count, rate }) => [
    panel.areaCode,
    panel.areaName,
    quarter,
    count,
    rate,
    yearTo(panel, quarter)?.count,
  ]),
];

const notesOf = (panel: AreaPanel, rates: boolean): string[] => [
  'The darker bars are the same quarter of each year: the year has seasons.',
  ...(panel.quarters.some(({ count }) => count === undefined)
    ? ['No bar where a month of the quarter is missing.']
    : []),
  ...(panel.peopleNote === undefined ? [] : [panel.peopleNote]),
  ...(rates ? [] : ['Counts, and no rates: how many live here is not known for every year.']),
  ...(panel.forceNote === undefined ? [] : [panel.forceNote]),
];

/**
 * One district through the quarters, with the last twelve months together as a plain line.
 * Source: methods, statistics 3.1.
 * @returns undefined where no quarter is whole
 */
export const seriesPicture = (indicator: Indicator, panel: AreaPanel): SeriesPicture | undefined => {
  const { quarters } = panel;
  if (panel.quarter === undefined) return undefined;
  const rates = drawsRates(panel);
  const lower = rollingLane(indicator, panel, rates);
  const heading = areaHeading(indicator, panel);
  const readings = quarters.map((point) => readingOf(indicator, panel, point));
  const notes = notesOf(panel, rates);
  return {
    heading,
    subheading: `Each quarter up to ${quarterName(panel.quarter)}${lower ? ', and the last 12 months together' : ''}`,
    summary: `${heading}. ${panel.sentence} ${readings.at(-1) ?? ''}. ${notes.join(' ')}`,
    notes,
    readings,
    quarters: quarters.map(({ quarter }) => quarter),
    lanes: [quarterLane(indicator, panel, rates), ...(lower ? [lower] : [])],
    table: tableOf(indicator, panel),
    csv: csvOf(indicator, panel),
    fileName: fileNameFrom(indicator.name, panel.areaName),
  };
};
