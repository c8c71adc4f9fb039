import type { CalendarDay } from '../periods/calendar-day.ts';
import { quarterAfter, quarterStart, type Quarter } from '../periods/quarter.ts';
import { dueOn, periodOf, type ReturnFrequency } from '../periods/reporting-period.ts';
import type { ReadingsWanted } from './series-readings.ts';

/** How an agreement reports. */
export interface Reports {
  returnFrequency: ReturnFrequency;
  returnDueWorkingDays: number;
  endsOn?: CalendarDay;
}

/** The last period that is wholly over on that day, by its last quarter. */
const lastOver = (frequency: ReturnFrequency, today: CalendarDay): Quarter =>
  quarterAfter(periodOf(frequency, today).first, -1);

/**
 * Where the axis of an agreement's charts ends: with the last period that is over, or that of its end, or the
 * latest with an accepted figure; and up to which quarter returns are past their day, so that a figure that is
 * not there is missing and not only not yet due.
 * Source: methods, performance 'Calendar'.
 * @param latestAccepted the latest quarter with an accepted figure
 */
export const axisEnds = (
  { returnFrequency, returnDueWorkingDays, endsOn }: Reports,
  latestAccepted: Quarter | undefined,
  today: CalendarDay,
): ReadingsWanted => {
  const over = lastOver(returnFrequency, today);
  const last = endsOn === undefined ? over : periodOf(returnFrequency, endsOn).last;
  const end = last < over ? last : over;
  const upTo = latestAccepted !== undefined && latestAccepted > end ? latestAccepted : end;
  const isPastItsDay = dueOn(periodOf(returnFrequency, quarterStart(end)), returnDueWorkingDays) < today;
  // before it lies the period before: its return has been due for months
  const before = quarterAfter(periodOf(returnFrequency, quarterStart(end)).first, -1);
  return { upTo, dueThrough: isPastItsDay ? end : before };
};
