import { isAgreementDay } from '../contracts/contracts.api.ts';
import { isCalendarDay, londonDay, parseCalendarDay, type CalendarDay } from '../periods/calendar-day.ts';

/** What a cell says: a value, nothing, or why it cannot be taken. */
export type Reading<T> = { value?: T; refused?: undefined } | { refused: string };

const nothing = {};

/**
 * A day: '2026-07-14', '14/07/2026' and the like, or a moment ('2026-07-14T23:30:00Z'), whose day is London's.
 * A month or a year alone is no day and says nothing; a date that does not exist is refused.
 */
export const readDay = (text: string, column: string): Reading<CalendarDay> => {
  if (text === '' || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return nothing;
  const day = dayIn(text);
  return day === undefined || !isAgreementDay(day)
    ? { refused: `${column}: '${text}' is not a date that exists. Write it as 2026-07-14 or 14/07/2026.` }
    : { value: day };
};

const dayIn = (text: string): CalendarDay | undefined => {
  const moment = /^(\d{4}-\d{2}-\d{2})T[\d:.]+(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (moment?.[1] !== undefined && isCalendarDay(moment[1]) && !Number.isNaN(Date.parse(text))) {
    // Without a zone the day is the one that is written.
    return moment[2] === undefined ? moment[1] : londonDay(text);
  }
  return parseCalendarDay(text);
};

const poundsAndPence = /^£?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;

/**
 * An amount in pounds as pence, rounded to the penny: '3380.86', '£1,204'. Zero says nothing: these lists write
 * 0 where no sum was agreed (frameworks), and a price that is not known is not nothing. Anything else is refused.
 */
export const readPounds = (text: string, column: string): Reading<number> => {
  if (text === '') return nothing;
  const parts = poundsAndPence.exec(text);
  if (parts === null) {
    return {
      refused: /^[-−(]/.test(text)
        ? `${column}: '${text}' is below zero.`
        : `${column}: '${text}' is not an amount in pounds.`,
    };
  }
  // Digit by digit: 1204.35 * 100 is 120434.99999999999 in binary.
  const [, whole = '', rest = ''] = parts;
  const pence =
    Number(whole.replaceAll(',', '')) * 100 + Math.round(Number(`0${rest === '' ? '.0' : rest}`) * 100);
  if (!Number.isSafeInteger(pence)) return { refused: `${column}: '${text}' is too large an amount.` };
  return pence === 0 ? nothing : { value: pence };
};

/** 'True', 'yes', 'Y' and 1 are yes; their opposites no; nothing else says anything. */
export const readYesNo = (text: string): boolean | undefined => {
  if (/^(true|yes|y|1)$/i.test(text)) return true;
  return /^(false|no|n|0)$/i.test(text) ? false : undefined;
};

/** A number of months that is more than none. */
export const readMonths = (text: string): number | undefined => {
  const months = Number(text);
  return /^\d+(\.\d+)?$/.test(text) && months > 0 && months <= 1200 ? Math.ceil(months) : undefined;
};

/** Text on one line, of at most `max` characters: what is longer ends at a word with '…'. */
export const shortened = (text: string, max: number): { text: string; cut: boolean } => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= max) return { text: line, cut: false };
  const kept = line.slice(0, max - 1);
  const word = kept.slice(0, kept.lastIndexOf(' '));
  // A half of a surrogate pair at the cut cannot be stored.
  const whole = (word.length > max / 2 ? word : kept).replace(/[\ud800-\udbff]$/, '');
  return { text: `${whole.replace(/[\s.,;:]+$/, '')}…`, cut: true };
};
