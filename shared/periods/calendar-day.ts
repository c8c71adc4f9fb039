import type { Instant } from './instant.ts';

/** A day without a time: 'YYYY-MM-DD', a real date of the years 0001 to 9999. Days compare as text. */
export type CalendarDay = string;

interface DayParts {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const dayInMs = 86_400_000;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isReal = ({ year, month, day }: DayParts): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const written = ({ year, month, day }: DayParts): CalendarDay =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const read = (text: string): DayParts | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const parts = {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
  };
  return isReal(parts) ? parts : undefined;
};

/** Year, month (1 to 12) and day of a calendar day. RangeError when the text is not one. */
export const partsOfDay = (day: CalendarDay): DayParts => {
  const parts = read(day);
  if (parts === undefined) throw new RangeError(`not a calendar day: ${day}`);
  return parts;
};

/** Whole days since 1 January 1970. setUTCFullYear because Date.UTC takes the years 0 to 99 for 1900 to 1999. */
const dayNumber = (day: CalendarDay): number => {
  const parts = partsOfDay(day);
  return new Date(0).setUTCFullYear(parts.year, parts.month - 1, parts.day) / dayInMs;
};

/** Whether the text is a real date written as YYYY-MM-DD. */
export const isCalendarDay = (text: string): boolean => read(text) !== undefined;

const monthFromName = (name: string): number => {
  const wanted = name.toLowerCase();
  return (
    1 +
    monthNames.findIndex((month) => [month.toLowerCase(), month.slice(0, 3).toLowerCase()].includes(wanted))
  );
};

/**
 * Reads a date as people here write it: '2026-07-14', '14/07/2026', '14.7.2026', '14-07-2026' (day
 * before month, always) or '14 July 2026', '14 Jul 2026'. Years have four digits.
 * @returns the calendar day, or undefined when it is not a real date
 */
export const parseCalendarDay = (text: string): CalendarDay | undefined => {
  const trimmed = text.trim();
  if (isCalendarDay(trimmed)) return trimmed;
  const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(trimmed);
  const named = /^(\d{1,2})\s+([a-z]+)\s+(\d{4})$/i.exec(trimmed);
  const parts =
    numeric !== null
      ? { day: Number(numeric[1]), month: Number(numeric[3]), year: Number(numeric[4]) }
      : named !== null
        ? { day: Number(named[1]), month: monthFromName(named[2] ?? ''), year: Number(named[3]) }
        : undefined;
  return parts !== undefined && isReal(parts) ? written(parts) : undefined;
};

/** The day `n` days later (earlier when negative). RangeError outside the years 0001 to 9999. */
export const addDays = (day: CalendarDay, n: number): CalendarDay => {
  const moved = new Date((dayNumber(day) + n) * dayInMs);
  const parts = { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
  if (!isReal(parts)) throw new RangeError(`${n} days from ${day} is outside the calendar`);
  return written(parts);
};

/**
 * The same day of the month `n` calendar months later (earlier when negative); the last day of that
 * month where the day does not exist: 30 November and three months is 28 or 29 February.
 * Source: methods, statistics 4.1 (due date of a follow-up). RangeError outside the years 0001 to 9999.
 */
export const addCalendarMonths = (day: CalendarDay, n: number): CalendarDay => {
  const parts = partsOfDay(day);
  const months = parts.year * 12 + (parts.month - 1) + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const moved = { year, month, day: Math.min(parts.day, daysInMonth(year, month)) };
  if (!isReal(moved)) throw new RangeError(`${n} months from ${day} is outside the calendar`);
  return written(moved);
};

/** Days from `a` to `b`: 1 when b is the next day, negative when b is earlier. */
export const daysBetween = (a: CalendarDay, b: CalendarDay): number => dayNumber(b) - dayNumber(a);

/** Day of the week: 1 Monday to 7 Sunday. */
export const weekday = (day: CalendarDay): number => {
  const fromThursday = dayNumber(day) % 7;
  return ((fromThursday + 10) % 7) + 1;
};

/** '14 July 2026'. */
export const dayName = (day: CalendarDay): string => `${partsOfDay(day).day} ${monthName(day)}`;

/** 'July 2026'. */
export const monthName = (day: CalendarDay): string => {
  const { year, month } = partsOfDay(day);
  return `${monthNames[month - 1] ?? ''} ${year}`;
};

const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const inLondon = (instant: Instant): ReadonlyMap<string, string> => {
  const moment = Date.parse(instant);
  if (Number.isNaN(moment)) throw new RangeError(`not an instant: ${instant}`);
  return new Map(londonClock.formatToParts(moment).map(({ type, value }) => [type, value]));
};

/** The day in London at that moment. Source: methods, performance 'Calendar' (days are London days). */
export const londonDay = (instant: Instant): CalendarDay => {
  const parts = inLondon(instant);
  return ['year', 'month', 'day'].map((part) => parts.get(part) ?? '').join('-');
};

/** The time in London at that moment, '14:02'. */
export const londonTime = (instant: Instant): string => {
  const parts = inLondon(instant);
  return `${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}`;
};
