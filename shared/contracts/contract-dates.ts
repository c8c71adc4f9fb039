import { addCalendarMonths, daysBetween, type CalendarDay } from '../periods/calendar-day.ts';
import type { ContractStatus } from './contract.ts';

/** The dates that a decision on an agreement hangs on. */
export interface DatedContract {
  status: ContractStatus;
  endsOn?: CalendarDay;
  noticeOn?: CalendarDay;
}

/** Without a notice date in the agreement a decision is asked for this long before the end. */
export const monthsToDecide = 6;

/**
 * The day by which it must be decided what comes after: the notice date where the agreement has one, else
 * six months before it ends, so that nobody works under notice without need (mission M15, M40; look.md's
 * example: ends 31 March 2028, decision due by 30 September 2027). Undefined for an agreement that has
 * ended, and where neither date is known (an in-house service may have no end).
 */
export const decisionDueOn = ({ status, endsOn, noticeOn }: DatedContract): CalendarDay | undefined => {
  if (status === 'ended') return undefined;
  if (noticeOn !== undefined) return noticeOn;
  return endsOn === undefined ? undefined : addCalendarMonths(endsOn, -monthsToDecide);
};

/** Whole days from today until the agreement ends: 0 on its last day, negative afterwards; undefined without an end. */
export const daysLeft = (
  { endsOn }: Pick<DatedContract, 'endsOn'>,
  today: CalendarDay,
): number | undefined => (endsOn === undefined ? undefined : daysBetween(today, endsOn));

/**
 * The status on a day: what is recorded, except that an agreement whose end has passed has ended, whether or
 * not anybody said so. (An agreement is never made live by its start date alone: somebody starts it.)
 */
export const statusOn = (
  { status, endsOn }: Pick<DatedContract, 'status' | 'endsOn'>,
  today: CalendarDay,
): ContractStatus => (status === 'live' && endsOn !== undefined && endsOn < today ? 'ended' : status);

/** Whole months from the first day to the last, both included; a part of a month counts as one. */
export const monthsCovered = (startsOn: CalendarDay, endsOn: CalendarDay): number => {
  let months = 0;
  while (addCalendarMonths(startsOn, months) <= endsOn) months += 1;
  return months;
};
