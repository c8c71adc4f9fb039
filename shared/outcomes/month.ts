import { monthNames } from '../periods/calendar-day.ts';
import type { Quarter } from '../periods/quarter.ts';
import { quarterOf, quarterStart } from '../periods/quarter.ts';

/** A calendar month, '2026-08'. Months compare as text. */
export type Month = string;

/** Whether the text is a month that the calendar has, as the police write it. */
export const isMonth = (text: string): boolean => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text);

const ordinal = (month: Month): number => {
  if (!isMonth(month)) throw new RangeError(`not a month: ${month}`);
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
};

const fromOrdinal = (n: number): Month => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

/** The month `n` months later (earlier when negative). */
export const monthAfter = (month: Month, n: number): Month => fromOrdinal(ordinal(month) + n);

/** Every month from the first to the last, both included; none when the last is before the first. */
export const monthsBetween = (first: Month, last: Month): Month[] =>
  Array.from({ length: Math.max(0, ordinal(last) - ordinal(first) + 1) }, (_, n) => monthAfter(first, n));

/** 'August 2026'. */
export const monthInWords = (month: Month): string =>
  `${monthNames[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;

/** The quarter the month lies in. */
export const quarterOfMonth = (month: Month): Quarter => quarterOf(`${month}-01`);

/** The calendar year it lies in, which residents are counted for: January to March 2027 is 2026-Q4 and of 2027. */
export const calendarYearOf = (quarter: Quarter): number => Number(quarterStart(quarter).slice(0, 4));

/** Its three months. */
export const monthsOfQuarter = (quarter: Quarter): [Month, Month, Month] => {
  const first = quarterStart(quarter).slice(0, 7);
  return [first, monthAfter(first, 1), monthAfter(first, 2)];
};
