import { bankHolidaysByYear, bankHolidaysKnownFrom, bankHolidaysKnownTo } from './bank-holidays.ts';
import type { CalendarDay } from './calendar-day.ts';
import { addCalendarMonths, addDays, dayName, partsOfDay, weekday } from './calendar-day.ts';

export { bankHolidaysKnownTo };

const friday = 5;
const endOfTable: CalendarDay = `${bankHolidaysKnownTo}-12-31`;

/**
 * Monday to Friday, and not a bank holiday in England. In years outside the table only weekends are
 * known, so a day there may wrongly count as a working day: `bankHolidaysAreKnown` tells.
 */
export const isWorkingDay = (day: CalendarDay): boolean =>
  weekday(day) <= friday && !(bankHolidaysByYear[partsOfDay(day).year] ?? []).includes(day);

/** Whether the table of bank holidays reaches the day's year. */
export const bankHolidaysAreKnown = (day: CalendarDay): boolean => {
  const { year } = partsOfDay(day);
  return year >= bankHolidaysKnownFrom && year <= bankHolidaysKnownTo;
};

/**
 * The `n`th working day after the day, which itself does not count. n = 0 gives the day back.
 * RangeError when n is negative or not whole.
 */
export const workingDaysAfter = (day: CalendarDay, n: number): CalendarDay => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let current = day;
  for (let left = n; left > 0;) {
    current = addDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
};

/**
 * Working days after `a` up to and including `b`: how many working days late something done on b is
 * that was due on a. Negative when b is earlier.
 */
export const workingDaysBetween = (a: CalendarDay, b: CalendarDay): number => {
  if (b < a) return -workingDaysBetween(b, a);
  let count = 0;
  for (let day = a; day < b;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
};

/**
 * A sentence for the administrator when the table of bank holidays ends within 12 months, or has
 * ended; undefined before. Source: methods, performance 'Calendar' (a warning before it runs out).
 */
export const bankHolidayWarning = (today: CalendarDay): string | undefined => {
  if (today > endOfTable)
    return `The table of bank holidays ended on ${dayName(endOfTable)}: due dates may be a few days early until a new version of the product is installed.`;
  if (today >= addCalendarMonths(endOfTable, -12))
    return `The table of bank holidays ends on ${dayName(endOfTable)}: install a newer version of the product before then, so that due dates stay right.`;
  return undefined;
};
