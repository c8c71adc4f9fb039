import type { CalendarDay } from './calendar-day.ts';
import { monthName } from './calendar-day.ts';
import type { Quarter } from './quarter.ts';
import {
  isQuarter,
  quarterAfter,
  quarterEnd,
  quarterName,
  quarterOf,
  quarterOfYear,
  quartersBetween,
  quarterStart,
} from './quarter.ts';
import { workingDaysAfter } from './working-days.ts';

/** How often a return is due, set per agreement. Source: methods, performance 'Burden'. */
export const returnFrequencies = ['quarterly', 'half-yearly', 'yearly'] as const;
export type ReturnFrequency = (typeof returnFrequencies)[number];

/**
 * What one return covers. Code: '2026-Q2' a quarter, '2026-H1' April to September 2026, '2026-H2'
 * October 2026 to March 2027, '2026-Y' the financial year from April 2026.
 */
export interface ReportingPeriod {
  code: string;
  first: Quarter;
  last: Quarter;
}

/** A return is due this many working days after its period, unless the agreement says otherwise. */
export const usualWorkingDaysToReturn = 20;

const quartersIn: Readonly<Record<ReturnFrequency, number>> = { quarterly: 1, 'half-yearly': 2, yearly: 4 };

const periodHolding = (frequency: ReturnFrequency, quarter: Quarter): ReportingPeriod => {
  const length = quartersIn[frequency];
  const within = (quarterOfYear(quarter) - 1) % length;
  const first = quarterAfter(quarter, -within);
  const last = quarterAfter(first, length - 1);
  const year = quarter.slice(0, 4);
  const codes: Readonly<Record<ReturnFrequency, string>> = {
    quarterly: quarter,
    'half-yearly': `${year}-H${quarterOfYear(quarter) <= 2 ? 1 : 2}`,
    yearly: `${year}-Y`,
  };
  return { code: codes[frequency], first, last };
};

/** The period of that frequency in which the day lies. */
export const periodOf = (frequency: ReturnFrequency, day: CalendarDay): ReportingPeriod =>
  periodHolding(frequency, quarterOf(day));

/** The period with that code, or undefined when the text is not the code of one. */
export const periodFromCode = (code: string): ReportingPeriod | undefined => {
  if (isQuarter(code)) return periodHolding('quarterly', code);
  const longer = /^(\d{4})-(H1|H2|Y)$/.exec(code);
  if (longer === null) return undefined;
  const [, year, part] = longer;
  const firstQuarter = `${year ?? ''}-${part === 'H2' ? 'Q3' : 'Q1'}`;
  return periodHolding(part === 'Y' ? 'yearly' : 'half-yearly', firstQuarter);
};

/** Those periods of which any part lies within the days, both included, earliest first. */
export const reportingPeriodsBetween = (
  frequency: ReturnFrequency,
  fromDay: CalendarDay,
  toDay: CalendarDay,
): ReportingPeriod[] => {
  if (toDay < fromDay) return [];
  const first = periodOf(frequency, fromDay).first;
  const last = periodOf(frequency, toDay).first;
  return quartersBetween(first, last)
    .map((quarter) => periodHolding(frequency, quarter))
    .filter((period, n, all) => period.code !== all[n - 1]?.code);
};

/** The quarters a period is made of, earliest first. */
export const quartersOfPeriod = (period: ReportingPeriod): Quarter[] =>
  quartersBetween(period.first, period.last);

/** Its first day. */
export const periodStart = (period: ReportingPeriod): CalendarDay => quarterStart(period.first);

/** Its last day. */
export const periodEnd = (period: ReportingPeriod): CalendarDay => quarterEnd(period.last);

/**
 * 'July to September 2026 (Q2)', 'April to September 2026', 'April 2026 to March 2027'.
 * RangeError when the text is not the code of a period.
 */
export const periodName = (code: string): string => {
  const period = periodFromCode(code);
  if (period === undefined) throw new RangeError(`not a reporting period: ${code}`);
  if (period.first === period.last) return quarterName(period.first);
  const [from, to] = [monthName(periodStart(period)), monthName(periodEnd(period))];
  const sameYear = from.slice(-4) === to.slice(-4);
  return `${sameYear ? from.slice(0, -5) : from} to ${to}`;
};

/**
 * The day a return for the period is due: 20 working days after it ends, unless the agreement says
 * otherwise. Source: methods, performance 'Calendar'.
 */
export const dueOn = (period: ReportingPeriod, workingDays: number = usualWorkingDaysToReturn): CalendarDay =>
  workingDaysAfter(periodEnd(period), workingDays);
