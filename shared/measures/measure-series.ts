import type { CalendarDay } from '../periods/calendar-day.ts';
import type { Quarter } from '../periods/quarter.ts';
import { quarterAfter, quarterEnd, quartersBetween } from '../periods/quarter.ts';
import type { Interval } from '../statistics/wilson-interval.ts';
import type { Figure, PeriodValue } from '../values/figure.ts';
import type { MeasureVersion, Question } from './measure-version.ts';

/** What one quarter holds once the council has accepted it. */
export interface AcceptedValue {
  value: PeriodValue;
  /** the version the return was filled in on; the version in force when absent */
  versionId?: string;
  /** how many of the delivering organisations gave a figure; absent where there is one, and it did */
  parts?: { have: number; of: number };
}

/**
 * A measure over time: every version of its definition, and its accepted values. A value is kept by the
 * quarter it is of; where an agreement reports by half-year or year, by the last quarter it covers.
 */
export interface MeasureSeries {
  measureId: string;
  versions: readonly MeasureVersion[];
  accepted: Readonly<Record<Quarter, AcceptedValue>>;
  /** how many quarters one value covers: 1 unless the agreement reports less often */
  quartersPerValue?: 1 | 2 | 4;
  /** the quarter from which it is no longer asked */
  endedFrom?: Quarter;
  /** for means: 95% intervals where the single answers are known, in the measure's unit */
  meanIntervals?: Readonly<Record<Quarter, Interval>>;
}

/**
 * The version in force in a quarter: the newest of those that start in it or before. Undefined before
 * the first. Source: house.md 'Measure versions'.
 */
export const versionFor = (
  versions: readonly MeasureVersion[],
  quarter: Quarter,
): MeasureVersion | undefined => {
  let newest: MeasureVersion | undefined;
  for (const version of versions)
    if (version.fromQuarter <= quarter && (newest === undefined || version.number > newest.number))
      newest = version;
  return newest;
};

/** The version a quarter's value is read by: the one its return was filled in on, else the one in force. */
export const versionOf = (series: MeasureSeries, quarter: Quarter): MeasureVersion | undefined => {
  const pinned = series.accepted[quarter]?.versionId;
  return (
    series.versions.find(({ id }) => pinned !== undefined && id === pinned) ??
    versionFor(series.versions, quarter)
  );
};

/** The quarters one value covers, earliest first: one, two (half-year) or four (year). */
export const quartersCovered = (series: MeasureSeries, quarter: Quarter): Quarter[] =>
  quartersBetween(quarterAfter(quarter, 1 - (series.quartersPerValue ?? 1)), quarter);

/** The value before this one: one, two or four quarters back. */
export const quarterBefore = (series: MeasureSeries, quarter: Quarter): Quarter =>
  quarterAfter(quarter, -(series.quartersPerValue ?? 1));

/**
 * The first quarter that may stand in one line with this one: the series breaks where a version says
 * that it is not comparable with the one before. Source: house.md 'Measure versions'.
 */
export const comparableSince = (series: MeasureSeries, quarter: Quarter): Quarter | undefined => {
  const current = versionOf(series, quarter);
  if (current === undefined) return undefined;
  const upToNow = series.versions
    .filter(({ number }) => number <= current.number)
    .toSorted((a, b) => a.number - b.number);
  const lastBreak = upToNow.findLast(({ comparable }) => comparable?.withPrevious === false);
  return (lastBreak ?? upToNow[0])?.fromQuarter;
};

/**
 * The figure a quarter holds, by its version's kind. Nil is none: 0 where things are counted, and 0 of 0,
 * which has no rate, where they are shared out. Undefined when missing or not yet due: never zero.
 * Source: methods, performance 'Period values'.
 */
export const figureOf = (series: MeasureSeries, quarter: Quarter): Figure | undefined => {
  const value = series.accepted[quarter]?.value;
  const kind = versionOf(series, quarter)?.kind;
  if (value?.state === 'value') return value.figure;
  if (value?.state !== 'nil' || kind === undefined || kind === 'score') return undefined;
  return kind === 'share' || kind === 'mean' ? { numerator: 0, denominator: 0 } : { numerator: 0 };
};

/** A better-off share asks for three numbers: better off, answered, due. Source: methods, performance 'Attainment'. */
export const asksHowManyWereDue = (version: Pick<MeasureVersion, 'kind' | 'question'>): boolean =>
  version.kind === 'share' && version.question === 'better off';

/** Whether the measure can have figures by that day: not wanted only, and its data has started. */
export const hasStarted = (version: MeasureVersion, day: CalendarDay): boolean =>
  version.dataStatus === 'ready' ||
  (version.dataStatus === 'from a date' && version.dataFrom !== undefined && version.dataFrom <= day);

/** The headline measures of some questions that are asked in the quarter, in the order given. */
export const headlinesOf = (
  all: readonly MeasureSeries[],
  asked: readonly Question[],
  quarter: Quarter,
): { series: MeasureSeries; version: MeasureVersion }[] =>
  all.flatMap((series) => {
    const version = versionOf(series, quarter);
    const ended = series.endedFrom !== undefined && series.endedFrom <= quarter;
    if (version === undefined || ended || !version.headline || !asked.includes(version.question)) return [];
    return [{ series, version }];
  });

/** Whether figures can be there by the end of the quarter. */
export const hasStartedBy = (version: MeasureVersion, quarter: Quarter): boolean =>
  hasStarted(version, quarterEnd(quarter));
