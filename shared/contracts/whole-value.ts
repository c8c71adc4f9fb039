import type { CalendarDay } from '../periods/calendar-day.ts';
import { monthsCovered } from './contract-dates.ts';

/** What an agreement is worth, as far as it is known. Money in pence. */
export interface PricedContract {
  totalPence?: number;
  yearlyPence?: number;
  startsOn?: CalendarDay;
  endsOn?: CalendarDay;
}

/**
 * The price of the whole agreement in pence: the total where it is known, else the yearly price over its months.
 * Undefined where neither can be said: a price that is not known is not nothing.
 */
export const wholeValue = ({
  totalPence,
  yearlyPence,
  startsOn,
  endsOn,
}: PricedContract): number | undefined => {
  if (totalPence !== undefined) return totalPence;
  if (yearlyPence === undefined || startsOn === undefined || endsOn === undefined) return undefined;
  return Math.round((yearlyPence * monthsCovered(startsOn, endsOn)) / 12);
};
