import { monthName } from '../periods/calendar-day.ts';
import type { Quarter } from '../periods/quarter.ts';
import { quarterStart } from '../periods/quarter.ts';
import { combineOverQuarters } from '../values/combine.ts';
import type { Figure, MeasureKind } from '../values/figure.ts';
import { formatCoverage } from '../values/format.ts';
import type { MeasureSeries } from './measure-series.ts';
import { figureOf, quartersCovered, versionOf } from './measure-series.ts';
import { aimsInYearToDate } from './target-for-quarter.ts';

/** Kinds that add up what each organisation did (different people are typed whole by the lead). */
const sums: ReadonlySet<MeasureKind> = new Set(['count', 'snapshot', 'money']);

/**
 * How many delivering organisations gave a figure, where a sum lacks some of them and so cannot be held
 * against a target. Source: house.md 'Presence, validity, query' (sums carry coverage).
 */
export const partsMissing = (
  series: MeasureSeries,
  quarter: Quarter,
): { have: number; of: number } | undefined => {
  const kind = versionOf(series, quarter)?.kind;
  const parts = series.accepted[quarter]?.parts;
  if (kind === undefined || parts === undefined || parts.have >= parts.of) return undefined;
  return sums.has(kind) ? parts : undefined;
};

export interface YearToDate {
  figure: Figure;
  /** what was aimed for in the quarters that have a figure, and only those */
  aim: number;
  /** 'since April 2026'; with how many quarters of how many where some have no figure */
  words: string;
}

/**
 * The year so far: the quarters that have a figure, added, beside the aim of those same quarters, so that
 * a missing quarter counts neither as nothing done nor as something owed.
 * Source: methods, performance 'Attainment and status' (judged on the year to date).
 */
export const yearToDate = (series: MeasureSeries, quarter: Quarter): YearToDate | undefined => {
  const kind = versionOf(series, quarter)?.kind;
  const aims = aimsInYearToDate(series, quarter);
  const counted = aims.filter(
    ({ quarter: one }) => figureOf(series, one) !== undefined && partsMissing(series, one) === undefined,
  );
  const [first] = aims;
  if (kind === undefined || first === undefined) return undefined;
  const values = counted.flatMap(({ quarter: one }) => {
    const accepted = series.accepted[one];
    return accepted === undefined ? [] : [{ quarter: one, value: accepted.value }];
  });
  const { figure } = combineOverQuarters(kind, values);
  if (figure === undefined) return undefined;
  const since = monthName(quarterStart(quartersCovered(series, first.quarter)[0] ?? first.quarter));
  const coverage =
    counted.length === aims.length
      ? ''
      : ` (${formatCoverage(counted.length, aims.length, 'return', 'returns')})`;
  return {
    figure,
    aim: counted.reduce((sum, { aim }) => sum + aim, 0),
    words: `since ${since}${coverage}`,
  };
};
