import { quarterAfter, quartersBetween, type Quarter } from '../periods/quarter.ts';
import {
  calendarYearOf,
  monthAfter,
  monthsBetween,
  monthsOfQuarter,
  quarterOfMonth,
  type Month,
} from './month.ts';
import type { Population } from './places.ts';

/** Counts by month of one area, or of the whole force; a month that is not in it is missing, never zero. */
export type ByMonth = ReadonlyMap<Month, number>;

/** The sum of these months; undefined where one of them is missing. */
export const sumOfMonths = (counts: ByMonth, months: readonly Month[]): number | undefined => {
  let sum = 0;
  for (const month of months) {
    const count = counts.get(month);
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
};

export const countOfQuarter = (counts: ByMonth, quarter: Quarter): number | undefined =>
  sumOfMonths(counts, monthsOfQuarter(quarter));

const bounds = (counts: ByMonth): { first: Month; last: Month } | undefined => {
  const months = [...counts.keys()].toSorted();
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
};

/** The last quarter of which every month is there. */
export const lastWholeQuarter = (counts: ByMonth): Quarter | undefined => {
  const found = bounds(counts);
  if (!found) return undefined;
  return quartersBetween(quarterOfMonth(found.first), quarterOfMonth(found.last)).findLast(
    (quarter) => countOfQuarter(counts, quarter) !== undefined,
  );
};

export interface PeopleKnown {
  people: number;
  year: number;
  /** whether it is of another year than the counts, which is then said */
  ofAnotherYear: boolean;
}

/**
 * How many live in an area: the estimate of the year where there is one, else the latest there is.
 * Source: methods, statistics 6.4.
 */
export const peopleIn = (
  populations: readonly Population[],
  areaCode: string,
  year: number,
): PeopleKnown | undefined => {
  const own = populations.filter((each) => each.areaCode === areaCode).toSorted((a, b) => a.year - b.year);
  const found = own.find((each) => each.year === year) ?? own.at(-1);
  return found && { people: found.people, year: found.year, ofAnotherYear: found.year !== year };
};

export interface QuarterPoint {
  quarter: Quarter;
  /** undefined where a month of it is missing */
  count?: number;
  /** per so many residents and quarter, never times four: the year has seasons */
  rate?: number;
}

/** By quarter, from the first whole one to the last; gaps stay gaps. Source: methods, statistics 3.1 (1). */
export const quarterPoints = (
  counts: ByMonth,
  peopleOf: (year: number) => number | undefined,
  per: number,
): QuarterPoint[] => {
  const found = bounds(counts);
  const last = lastWholeQuarter(counts);
  if (!found || last === undefined) return [];
  const points = quartersBetween(quarterOfMonth(found.first), last).map((quarter): QuarterPoint => {
    const count = countOfQuarter(counts, quarter);
    if (count === undefined) return { quarter };
    const people = peopleOf(calendarYearOf(quarter));
    return people === undefined ? { quarter, count } : { quarter, count, rate: (per * count) / people };
  });
  return points.slice(points.findIndex(({ count }) => count !== undefined));
};

export interface RollingPoint {
  /** the last of its twelve months */
  month: Month;
  /** undefined where one of them is missing */
  count?: number;
  rate?: number;
}

/** The twelve months up to each month: a plain line, for it overlaps itself. Source: methods, statistics 3.1 (2). */
export const rollingYears = (
  counts: ByMonth,
  peopleOf: (year: number) => number | undefined,
  per: number,
): RollingPoint[] => {
  const found = bounds(counts);
  if (!found) return [];
  return monthsBetween(monthAfter(found.first, 11), found.last).map((month): RollingPoint => {
    const count = sumOfMonths(counts, monthsBetween(monthAfter(month, -11), month));
    if (count === undefined) return { month };
    const people = peopleOf(Number(month.slice(0, 4)));
    return people === undefined ? { month, count } : { month, count, rate: (per * count) / people };
  });
};

/** Below this, counts are shown in place of a percentage. Source: methods, statistics 3.1 (3). */
export const leastForPercent = 20;

export interface YearChange {
  before: number;
  after: number;
  /** undefined where the count before is below 20: counts say it then */
  percent?: number;
}

/** The change on the same quarter last year; undefined where either is missing, or none was counted before. */
export const changeOnLastYear = (counts: ByMonth, quarter: Quarter): YearChange | undefined => {
  const before = countOfQuarter(counts, quarterAfter(quarter, -4));
  const after = countOfQuarter(counts, quarter);
  if (before === undefined || after === undefined || before === 0) return undefined;
  return before < leastForPercent
    ? { before, after }
    : { before, after, percent: (100 * (after - before)) / before };
};

/** Beyond this the whole force moved, and the recording may have. Source: methods, statistics 3.1 (5). */
export const forceShiftPercent = 15;

/** The change of the whole force where it is so large that a district's own change says little. */
export const forceShift = (force: ByMonth, quarter: Quarter): YearChange | undefined => {
  const change = changeOnLastYear(force, quarter);
  return Math.abs(change?.percent ?? 0) > forceShiftPercent ? change : undefined;
};
