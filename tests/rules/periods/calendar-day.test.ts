import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCalendarMonths,
  addDays,
  dayName,
  daysBetween,
  isCalendarDay,
  londonDay,
  londonTime,
  monthName,
  parseCalendarDay,
  partsOfDay,
  weekday,
} from '#shared/periods/calendar-day.ts';
import { isInstant } from '#shared/periods/instant.ts';

/** Days of four centuries, made by the language's own calendar rather than ours. */
const aDay = fc
  .date({ min: new Date('1800-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someDays = fc.integer({ min: -40_000, max: 40_000 });

describe('a calendar day', () => {
  it.each([
    ['2026-07-14', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['0001-01-01', true],
    ['9999-12-31', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-06-31', false],
    ['2026-09-31', false],
    ['2026-11-31', false],
    ['2026-01-32', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['0000-01-01', false],
    ['2026-7-14', false],
    ['2026-07-14T00:00', false],
    [' 2026-07-14', false],
    ['', false],
  ])('%s is a real date: %s', (text, real) => {
    expect(isCalendarDay(text)).toBe(real);
  });

  it('is known to the language’s own calendar as well', () => {
    fc.assert(fc.property(aDay, (day) => isCalendarDay(day)));
  });

  it('that is not one is refused by arithmetic', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => partsOfDay('soon')).toThrow('not a calendar day: soon');
  });
});

describe('reading a date as people write it', () => {
  it.each([
    ['2026-07-14', '2026-07-14'],
    ['14 July 2026', '2026-07-14'],
    ['14 july 2026', '2026-07-14'],
    ['14 Jul 2026', '2026-07-14'],
    ['1 December 2026', '2026-12-01'],
    ['14/07/2026', '2026-07-14'],
    ['4/7/2026', '2026-07-04'],
    ['14.07.2026', '2026-07-14'],
    ['14-07-2026', '2026-07-14'],
    ['  14  July  2026 ', '2026-07-14'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(parseCalendarDay(text)).toBe(day);
  });

  it.each([
    '31 June 2026',
    '29/02/2026',
    '07/14/2026',
    '14/07-2026',
    '14/07/26',
    '14 Thermidor 2026',
    '14 J 2026',
    'July 2026',
    '2026/07/14',
    '2026-02-30',
    '',
    'soon',
  ])('%s is no date', (text) => {
    expect(parseCalendarDay(text)).toBeUndefined();
  });

  it('reads back every day it names', () => {
    fc.assert(fc.property(aDay, (day) => parseCalendarDay(dayName(day)) === day));
  });
});

describe('adding days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s and %i is %s', (day, n, later) => {
    expect(addDays(day, n)).toBe(later);
  });

  it('and counting between them agree, both ways', () => {
    fc.assert(
      fc.property(aDay, someDays, (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(addDays(addDays(day, n), -n)).toBe(day);
      }),
    );
  });

  it('keeps the order of text', () => {
    fc.assert(fc.property(aDay, (day) => day < addDays(day, 1)));
  });

  it('beyond the calendar is an error, not a wrong date', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow('outside the calendar');
    expect(() => addDays('0001-01-01', -1)).toThrow('outside the calendar');
  });
});

describe('adding calendar months', () => {
  it.each([
    ['2026-01-15', 3, '2026-04-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-05-31', 9, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 0, '2026-01-31'],
  ])('%s and %i months is %s', (day, n, later) => {
    expect(addCalendarMonths(day, n)).toBe(later);
  });

  it('lands in the month asked for, on the same day or the month’s last', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -500, max: 500 }), (day, n) => {
        const from = partsOfDay(day);
        const moved = addCalendarMonths(day, n);
        const to = partsOfDay(moved);
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(n);
        const isLastOfMonth = addDays(moved, 1).endsWith('-01');
        expect(to.day === from.day || (to.day < from.day && isLastOfMonth)).toBe(true);
      }),
    );
  });

  it('beyond the calendar is an error', () => {
    expect(() => addCalendarMonths('9999-12-01', 1)).toThrow('outside the calendar');
  });
});

describe('names of days', () => {
  it.each([
    ['2026-07-14', '14 July 2026', 'July 2026', 2],
    ['2026-07-01', '1 July 2026', 'July 2026', 3],
    ['2027-01-31', '31 January 2027', 'January 2027', 7],
    ['1969-12-29', '29 December 1969', 'December 1969', 1],
  ])('%s is %s, in %s, day %i of the week', (day, name, month, ofWeek) => {
    expect([dayName(day), monthName(day), weekday(day)]).toEqual([name, month, ofWeek]);
  });

  it('the day of the week agrees with the language’s own', () => {
    fc.assert(fc.property(aDay, (day) => weekday(day) % 7 === new Date(`${day}T00:00:00Z`).getUTCDay()));
  });
});

describe('days and times are London’s', () => {
  it.each([
    ['2026-01-15T14:02:00.000Z', '2026-01-15', '14:02'],
    ['2026-07-14T13:02:00.000Z', '2026-07-14', '14:02'],
    ['2026-07-14T23:30:00.000Z', '2026-07-15', '00:30'],
    ['2026-06-30T22:59:59.999Z', '2026-06-30', '23:59'],
    ['2026-03-29T00:59:00.000Z', '2026-03-29', '00:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '02:00'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25', '01:30'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', '01:30'],
    ['2026-12-31T23:59:00.000Z', '2026-12-31', '23:59'],
  ])('at %s it is %s, %s', (instant, day, time) => {
    expect([londonDay(instant), londonTime(instant)]).toEqual([day, time]);
  });

  it('text that is no moment is refused', () => {
    expect(() => londonDay('today')).toThrow('not an instant: today');
  });

  it.each([
    ['2026-07-14T13:02:00.000Z', true],
    ['2026-02-30T13:02:00.000Z', false],
    ['2026-07-14T25:02:00.000Z', false],
    ['2026-07-14T13:02:00Z', false],
    ['2026-07-14T13:02:00.000+01:00', false],
    ['2026-07-14', false],
  ])('%s is a moment as records keep it: %s', (text, kept) => {
    expect(isInstant(text)).toBe(kept);
  });
});
