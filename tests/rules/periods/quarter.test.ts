import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/periods/calendar-day.ts';
import {
  financialYearOf,
  isQuarter,
  quarterAfter,
  quarterEnd,
  quarterName,
  quarterOf,
  quarterOfYear,
  quartersApart,
  quartersBetween,
  quarterShortName,
  quarterStart,
  sameQuarterLastYear,
} from '#shared/periods/quarter.ts';

const aQuarter = fc
  .tuple(fc.integer({ min: 1900, max: 2200 }), fc.constantFrom(1, 2, 3, 4))
  .map(([year, n]) => `${year}-Q${n}`);
const aFew = fc.integer({ min: -400, max: 400 });

describe('the code of a quarter', () => {
  it.each([
    ['2026-Q1', true],
    ['2026-Q4', true],
    ['2026-Q5', false],
    ['2026-Q0', false],
    ['26-Q1', false],
    ['2026-q1', false],
    ['2026-Q1 ', false],
    ['2026-H1', false],
  ])('%s: %s', (text, is) => {
    expect(isQuarter(text)).toBe(is);
  });

  it('that is none is refused by arithmetic', () => {
    expect(() => quarterStart('2026-Q5')).toThrow('not a quarter: 2026-Q5');
    expect(() => quarterAfter('9999-Q4', 1)).toThrow('outside the calendar');
    expect(() => quarterAfter('0000-Q1', -1)).toThrow('outside the calendar');
  });
});

describe('a financial year starts on 1 April', () => {
  it.each([
    ['2026-03-31', '2025-Q4'],
    ['2026-04-01', '2026-Q1'],
    ['2026-06-30', '2026-Q1'],
    ['2026-07-01', '2026-Q2'],
    ['2026-09-30', '2026-Q2'],
    ['2026-10-01', '2026-Q3'],
    ['2026-12-31', '2026-Q3'],
    ['2027-01-01', '2026-Q4'],
    ['2027-03-31', '2026-Q4'],
    ['0001-01-01', '0000-Q4'],
  ])('%s lies in %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });

  it.each([
    ['2026-Q1', '2026-04-01', '2026-06-30', 'April to June 2026 (Q1)', 'Apr–Jun 2026', 1],
    ['2026-Q2', '2026-07-01', '2026-09-30', 'July to September 2026 (Q2)', 'Jul–Sep 2026', 2],
    ['2026-Q3', '2026-10-01', '2026-12-31', 'October to December 2026 (Q3)', 'Oct–Dec 2026', 3],
    ['2026-Q4', '2027-01-01', '2027-03-31', 'January to March 2027 (Q4)', 'Jan–Mar 2027', 4],
  ])('%s runs from %s to %s: %s', (quarter, start, end, name, short, n) => {
    expect([quarterStart(quarter), quarterEnd(quarter)]).toEqual([start, end]);
    expect([quarterName(quarter), quarterShortName(quarter)]).toEqual([name, short]);
    expect([quarterOfYear(quarter), financialYearOf(quarter)]).toEqual([n, 2026]);
  });

  it('every quarter holds its first and last day, and the next begins the day after', () => {
    fc.assert(
      fc.property(aQuarter, (quarter) => {
        expect(quarterOf(quarterStart(quarter))).toBe(quarter);
        expect(quarterOf(quarterEnd(quarter))).toBe(quarter);
        expect(addDays(quarterEnd(quarter), 1)).toBe(quarterStart(quarterAfter(quarter, 1)));
      }),
    );
  });
});

describe('counting quarters', () => {
  it.each([
    ['2026-Q2', 1, '2026-Q3'],
    ['2026-Q4', 1, '2027-Q1'],
    ['2026-Q1', -1, '2025-Q4'],
    ['2026-Q2', -8, '2024-Q2'],
    ['2026-Q2', 0, '2026-Q2'],
  ])('%s and %i is %s', (quarter, n, later) => {
    expect(quarterAfter(quarter, n)).toBe(later);
    expect(quartersApart(quarter, later)).toBe(n);
  });

  it('there and back again, and codes sort as text', () => {
    fc.assert(
      fc.property(aQuarter, aFew, (quarter, n) => {
        expect(quarterAfter(quarterAfter(quarter, n), -n)).toBe(quarter);
        expect(quarterAfter(quarter, n) > quarter).toBe(n > 0);
      }),
    );
  });

  it('the same quarter last year has the same months', () => {
    expect(sameQuarterLastYear('2026-Q4')).toBe('2025-Q4');
  });

  it.each([
    ['2025-Q3', '2026-Q2', ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']],
    ['2026-Q2', '2026-Q2', ['2026-Q2']],
    ['2026-Q2', '2026-Q1', []],
    ['2026-Q2', '2024-Q1', []],
  ])('from %s to %s', (first, last, all) => {
    expect(quartersBetween(first, last)).toEqual(all);
  });
});
