import type { ChartEvent, ChartTable, CsvRows } from './chart.ts';
import { eventsAt } from './curve-events.ts';
import { againstWords, axisWords, stepWords, type ForecastsShown } from './forecast-lines.ts';
import type { ChartPeriod } from './chart.ts';
import type { ForecastStepKept } from '../reviews/forecast-kept.ts';
import type { MeasureVersion } from '../measures/measure-version.ts';
import type { ComparedStep } from '../statistics/compare-with-baseline.ts';

/** All that people agreed about a curve, by period: what the table, the file and the readings say of it. */
export interface AgreedByPeriod {
  version: MeasureVersion;
  periods: readonly ChartPeriod[];
  events: readonly ChartEvent[];
  shown: ForecastsShown;
  held: ReadonlyMap<string, ComparedStep>;
}

const stepAt = (
  steps: readonly ForecastStepKept[] | undefined,
  { first, quarter }: ChartPeriod,
): ForecastStepKept | undefined => steps?.find((step) => first <= step.quarter && step.quarter <= quarter);

/** What is ahead in a period, in one line: 'baseline 84 (70 to 98); Invicta Schools expects 90'. */
export const aheadWords = ({ version, shown, held }: AgreedByPeriod, period: ChartPeriod): string => {
  const baseline = stepAt(shown.baseline?.steps, period);
  const partners = stepAt(shown.partners?.steps, period);
  const compared = held.get(period.quarter);
  return [
    ...(baseline ? [`baseline ${stepWords(version, baseline)}`] : []),
    ...(compared ? [againstWords(compared)] : []),
    ...(partners ? [`${shown.partners?.author ?? ''}: ${axisWords(version, partners.value)}`] : []),
  ].join('; ');
};

/** The table twin with what was agreed: columns beside the figures, and rows for the periods ahead. */
export const withAgreedColumns = (table: ChartTable, agreed: AgreedByPeriod): ChartTable => {
  const { version, periods, events, shown, held } = agreed;
  const extra = [
    ...(shown.baseline ? [{ header: 'Baseline', numeric: true }] : []),
    ...(held.size > 0 ? [{ header: 'Against the baseline' }] : []),
    ...(shown.partners ? [{ header: 'The partners expect', numeric: true }] : []),
    ...(events.length > 0 ? [{ header: 'What happened' }] : []),
  ];
  const cells = (period: ChartPeriod, at: number): string[] => {
    const baseline = stepAt(shown.baseline?.steps, period);
    const partners = stepAt(shown.partners?.steps, period);
    const compared = held.get(period.quarter);
    return [
      ...(shown.baseline ? [baseline ? stepWords(version, baseline) : ''] : []),
      ...(held.size > 0 ? [compared ? againstWords(compared) : ''] : []),
      ...(shown.partners ? [partners ? axisWords(version, partners.value) : ''] : []),
      ...(events.length > 0 ? [eventsAt(events, at)] : []),
    ];
  };
  const ahead = (period: ChartPeriod): string[] => [
    period.name,
    'ahead',
    ...Array.from({ length: table.columns.length - 2 }, () => ''),
  ];
  return {
    ...table,
    columns: [...table.columns, ...extra],
    rows: periods.map((period, at) => [...(table.rows[at] ?? ahead(period)), ...cells(period, at)]),
  };
};

const csvColumns = [
  'baseline forecast',
  'baseline lower',
  'baseline upper',
  'if nothing changes',
  'the partners expect',
  'what happened',
] as const;

/** The file with what was agreed, in full precision and never clipped; periods ahead as rows of their own. */
export const withAgreedInFile = (rows: CsvRows, agreed: AgreedByPeriod): CsvRows => {
  const { version, periods, events, shown } = agreed;
  const [names = [], ...figures] = rows;
  const at = (name: string) => names.indexOf(name);
  const ahead = (period: ChartPeriod) =>
    names.map((_, n) => {
      if (n === at('question')) return version.question;
      if (n === at('measure')) return version.name;
      if (n === at('quarter')) return period.quarter;
      if (n === at('period')) return period.name;
      return n === at('state') ? 'ahead' : undefined;
    });
  return [
    [...names, ...csvColumns],
    ...periods.map((period, place) => {
      const baseline = stepAt(shown.baseline?.steps, period);
      return [
        ...(figures[place] ?? ahead(period)),
        baseline?.value,
        baseline?.range?.lower,
        baseline?.range?.upper,
        baseline && shown.baseline?.level,
        stepAt(shown.partners?.steps, period)?.value,
        eventsAt(events, place),
      ];
    }),
  ];
};
