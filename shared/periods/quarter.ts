import { addDays, monthNames, partsOfDay } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';

/**
 * A quarter by financial year from 1 April: '2026-Q2' is July to September 2026, '2026-Q4' is
 * January to March 2027. Codes compare as text. Source: methods, performance 'Calendar'.
 */
export type Quarter = string;

export type QuarterOfYear = 1 | 2 | 3 | 4;

const quartersOfYear = [1, 2, 3, 4] as const;

/** Whether the text is the code of a quarter. */
export const isQuarter = (text: string): boolean => /^\d{4}-Q[1-4]$/.test(text);

/** Quarters counted through from year 0, so that arithmetic is plain addition. */
const ordinal = (quarter: Quarter): number => {
  if (!isQuarter(quarter)) throw new RangeError(`not a quarter: ${quarter}`);
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
};

const fromOrdinal = (n: number): Quarter => {
  const code = `${String(Math.floor(n / 4)).padStart(4, '0')}-Q${(n % 4) + 1}`;
  if (!isQuarter(code)) throw new RangeError(`outside the calendar: ${code}`);
  return code;
};

/** The year and month (1 to 12) in which the quarter starts. */
const startMonth = (quarter: Quarter): { year: number; month: number } => {
  const n = ordinal(quarter);
  const financialYear = Math.floor(n / 4);
  const within = n % 4;
  return within === 3
    ? { year: financialYear + 1, month: 1 }
    : { year: financialYear, month: 4 + within * 3 };
};

/** The quarter the day lies in. */
export const quarterOf = (day: CalendarDay): Quarter => {
  const { year, month } = partsOfDay(day);
  return month < 4 ? fromOrdinal((year - 1) * 4 + 3) : fromOrdinal(year * 4 + Math.floor((month - 4) / 3));
};

/** Its first day. */
export const quarterStart = (quarter: Quarter): CalendarDay => {
  const { year, month } = startMonth(quarter);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
};

/** Its last day. */
export const quarterEnd = (quarter: Quarter): CalendarDay =>
  addDays(quarterStart(quarterAfter(quarter, 1)), -1);

/** The quarter `n` quarters later (earlier when negative). */
export const quarterAfter = (quarter: Quarter, n: number): Quarter => fromOrdinal(ordinal(quarter) + n);

/** How many quarters from `a` to `b`: 1 when b is the next, negative when b is earlier. */
export const quartersApart = (a: Quarter, b: Quarter): number => ordinal(b) - ordinal(a);

/** Every quarter from the first to the last, both included; none when the last is before the first. */
export const quartersBetween = (first: Quarter, last: Quarter): Quarter[] =>
  Array.from({ length: Math.max(0, quartersApart(first, last) + 1) }, (_, n) => quarterAfter(first, n));

/** Which quarter of its financial year, 1 to 4. */
export const quarterOfYear = (quarter: Quarter): QuarterOfYear => quartersOfYear[ordinal(quarter) % 4] ?? 1;

/** The year in which its financial year starts: 2026 for '2026-Q4'. */
export const financialYearOf = (quarter: Quarter): number => Math.floor(ordinal(quarter) / 4);

/** The same months a year before. */
export const sameQuarterLastYear = (quarter: Quarter): Quarter => quarterAfter(quarter, -4);

const months = (quarter: Quarter): { first: string; last: string; year: number } => {
  const { year, month } = startMonth(quarter);
  return { first: monthNames[month - 1] ?? '', last: monthNames[month + 1] ?? '', year };
};

/** 'July to September 2026 (Q2)'. Source: look.md 'Ground'. */
export const quarterName = (quarter: Quarter): string => {
  const { first, last, year } = months(quarter);
  return `${first} to ${last} ${year} (Q${quarterOfYear(quarter)})`;
};

/** 'Jul–Sep 2026', for axes and columns. */
export const quarterShortName = (quarter: Quarter): string => {
  const { first, last, year } = months(quarter);
  return `${first.slice(0, 3)}–${last.slice(0, 3)} ${year}`;
};
