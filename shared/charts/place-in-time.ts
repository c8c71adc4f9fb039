import { daysBetween, type CalendarDay } from '../periods/calendar-day.ts';
import { quarterEnd, quarterStart, type Quarter } from '../periods/quarter.ts';
import type { ChartPeriod } from './chart.ts';

/** The place of the period that a quarter lies in; undefined where it is not on the axis. */
export const placeOfQuarter = (periods: readonly ChartPeriod[], quarter: Quarter): number | undefined => {
  const at = periods.findIndex(({ first, quarter: last }) => first <= quarter && quarter <= last);
  return at === -1 ? undefined : at;
};

/** Where a day stands across: 2.5 is the middle of the third period. Undefined where it is not on the axis. */
export const placeOfDay = (periods: readonly ChartPeriod[], day: CalendarDay): number | undefined => {
  const at = periods.findIndex(
    ({ first, quarter }) => quarterStart(first) <= day && day <= quarterEnd(quarter),
  );
  const period = periods[at];
  if (period === undefined) return undefined;
  const start = quarterStart(period.first);
  return at + (daysBetween(start, day) + 0.5) / (daysBetween(start, quarterEnd(period.quarter)) + 1);
};
