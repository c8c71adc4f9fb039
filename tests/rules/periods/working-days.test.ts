import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidaysByYear, bankHolidaysKnownFrom } from '#shared/periods/bank-holidays.ts';
import { addDays, weekday } from '#shared/periods/calendar-day.ts';
import {
  bankHolidaysAreKnown,
  bankHolidaysKnownTo,
  bankHolidayWarning,
  isWorkingDay,
  workingDaysAfter,
  workingDaysBetween,
} from '#shared/periods/working-days.ts';

const tableYears = Object.keys(bankHolidaysByYear).map(Number);
const aDay = fc.integer({ min: 0, max: 6000 }).map((n) => addDays('2012-01-01', n));

/** Easter Sunday by Gauss's rule as amended, a different one from that which made the table. */
const easterSunday = (year: number): string => {
  const century = Math.floor(year / 100);
  const moon = (15 + century - Math.floor((13 + 8 * century) / 25) - Math.floor(century / 4)) % 30;
  const d = (19 * (year % 19) + moon) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + ((4 + century - Math.floor(century / 4)) % 7)) % 7;
  const days = d === 29 && e === 6 ? 50 : d === 28 && e === 6 && year % 19 > 10 ? 49 : 22 + d + e;
  return addDays(`${year}-03-01`, days - 1);
};

describe('the table of bank holidays in England', () => {
  it('runs from 2012 to its last year without a gap', () => {
    expect(tableYears).toEqual(
      Array.from(
        { length: bankHolidaysKnownTo - bankHolidaysKnownFrom + 1 },
        (_, n) => bankHolidaysKnownFrom + n,
      ),
    );
    expect(bankHolidaysKnownTo).toBeGreaterThanOrEqual(2028);
  });

  it.each(tableYears)('%i: all on weekdays of that year, in order, none twice', (year) => {
    const days = bankHolidaysByYear[year] ?? [];
    expect(days.filter((day) => weekday(day) > 5 || !day.startsWith(`${year}-`))).toEqual([]);
    expect([...new Set(days)].toSorted()).toEqual(days);
  });

  it.each(tableYears)('%i: Good Friday and Easter Monday', (year) => {
    const days = bankHolidaysByYear[year] ?? [];
    expect(days).toContain(addDays(easterSunday(year), -2));
    expect(days).toContain(addDays(easterSunday(year), 1));
  });

  it.each(tableYears)('%i: eight, or more where one was added', (year) => {
    const added: Readonly<Record<number, number>> = { 2012: 1, 2022: 2, 2023: 1 };
    expect(bankHolidaysByYear[year]).toHaveLength(8 + (added[year] ?? 0));
  });

  it.each([
    ['2012-06-04', 'spring holiday moved for the Diamond Jubilee'],
    ['2012-06-05', 'Diamond Jubilee'],
    ['2017-01-02', 'New Year on a Sunday'],
    ['2016-12-27', 'Christmas Day on a Sunday: substitute on Tuesday'],
    ['2020-05-08', 'early May holiday moved to VE Day'],
    ['2020-12-28', 'Boxing Day on a Saturday'],
    ['2021-12-27', 'Christmas Day on a Saturday'],
    ['2021-12-28', 'Boxing Day on a Sunday'],
    ['2022-01-03', 'New Year on a Saturday'],
    ['2022-06-02', 'spring holiday moved for the Platinum Jubilee'],
    ['2022-06-03', 'Platinum Jubilee'],
    ['2022-09-19', 'State Funeral of Queen Elizabeth II'],
    ['2023-05-01', 'early May'],
    ['2023-05-08', 'coronation of King Charles III'],
    ['2024-08-26', 'summer'],
    ['2026-12-28', 'Boxing Day on a Saturday'],
    ['2027-05-31', 'spring'],
    ['2028-01-03', 'New Year on a Saturday'],
  ])('%s is none for work: %s', (day) => {
    expect(isWorkingDay(day)).toBe(false);
  });

  it.each([
    ['2012-05-28', 'the spring holiday moved'],
    ['2020-05-04', 'the early May holiday moved'],
    ['2022-05-30', 'the spring holiday moved'],
    ['2025-12-24', 'Christmas Eve'],
    ['2025-08-04', 'a holiday in Scotland only'],
    ['2027-01-04', 'the Monday after a Friday New Year'],
  ])('%s is for work: %s', (day) => {
    expect(isWorkingDay(day)).toBe(true);
  });

  it.each([
    ['2026-07-17', true],
    ['2026-07-18', false],
    ['2026-07-19', false],
    ['2026-07-20', true],
  ])('%s is a working day: %s', (day, working) => {
    expect(isWorkingDay(day)).toBe(working);
  });
});

describe('working days after a day', () => {
  it.each([
    ['2026-07-17', 1, '2026-07-20'],
    ['2026-07-18', 1, '2026-07-20'],
    ['2026-07-13', 5, '2026-07-20'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2026-07-18', 0, '2026-07-18'],
  ])('%s and %i: %s', (day, n, later) => {
    expect(workingDaysAfter(day, n)).toBe(later);
  });

  it('is a working day, and as many lie between', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const later = workingDaysAfter(day, n);
        expect(isWorkingDay(later)).toBe(true);
        expect(workingDaysBetween(day, later)).toBe(n);
        expect(workingDaysBetween(later, day)).toBe(-n);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN])('%s of them is refused', (n) => {
    expect(() => workingDaysAfter('2026-07-17', n)).toThrow('not a number of working days');
  });
});

describe('how many working days late', () => {
  it.each([
    ['2026-10-28', '2026-10-28', 0],
    ['2026-10-28', '2026-10-29', 1],
    ['2026-10-30', '2026-11-01', 0],
    ['2026-10-30', '2026-11-02', 1],
    ['2026-10-29', '2026-10-28', -1],
  ])('due %s, done %s: %i', (due, done, late) => {
    expect(workingDaysBetween(due, done)).toBe(late);
  });
});

describe('where the table ends', () => {
  it.each([
    ['2011-12-31', false],
    ['2012-01-01', true],
    ['2028-12-31', true],
    ['2029-01-01', false],
  ])('bank holidays of %s are known: %s', (day, known) => {
    expect(bankHolidaysAreKnown(day)).toBe(known);
  });

  it('beyond it only weekends are known', () => {
    expect([isWorkingDay('2029-12-25'), isWorkingDay('2029-12-22')]).toEqual([true, false]);
  });

  it.each([
    ['2027-12-30', undefined],
    ['2027-12-31', 'The table of bank holidays ends on 31 December 2028'],
    ['2028-12-31', 'The table of bank holidays ends on 31 December 2028'],
    ['2029-01-01', 'The table of bank holidays ended on 31 December 2028'],
  ])('on %s the administrator is warned: %s', (today, start) => {
    expect(bankHolidayWarning(today)?.slice(0, start?.length)).toBe(start);
  });
});
