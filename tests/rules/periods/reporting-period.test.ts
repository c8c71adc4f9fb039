import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReturnFrequency } from '#shared/periods/reporting-period.ts';
import {
  dueOn,
  periodEnd,
  periodFromCode,
  periodName,
  periodOf,
  periodStart,
  quartersOfPeriod,
  reportingPeriodsBetween,
  returnFrequencies,
  usualWorkingDaysToReturn,
} from '#shared/periods/reporting-period.ts';

describe('the period a day lies in', () => {
  it.each<[ReturnFrequency, string, string, string, string]>([
    ['quarterly', '2026-08-15', '2026-Q2', '2026-Q2', '2026-Q2'],
    ['half-yearly', '2026-04-01', '2026-H1', '2026-Q1', '2026-Q2'],
    ['half-yearly', '2026-08-15', '2026-H1', '2026-Q1', '2026-Q2'],
    ['half-yearly', '2026-10-01', '2026-H2', '2026-Q3', '2026-Q4'],
    ['half-yearly', '2027-03-31', '2026-H2', '2026-Q3', '2026-Q4'],
    ['yearly', '2026-04-01', '2026-Y', '2026-Q1', '2026-Q4'],
    ['yearly', '2027-03-31', '2026-Y', '2026-Q1', '2026-Q4'],
  ])('%s on %s is %s', (frequency, day, code, first, last) => {
    expect(periodOf(frequency, day)).toEqual({ code, first, last });
    expect(periodFromCode(code)).toEqual({ code, first, last });
  });

  it('holds that day', () => {
    const aDay = fc
      .date({
        min: new Date('1990-01-01T00:00:00Z'),
        max: new Date('2090-01-01T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...returnFrequencies), aDay, (frequency, day) => {
        const period = periodOf(frequency, day);
        expect(periodStart(period) <= day && day <= periodEnd(period)).toBe(true);
        expect(periodFromCode(period.code)).toEqual(period);
      }),
    );
  });

  it.each(['2026', '2026-H3', '2026-Q5', '2026-Y1', 'x2026-Y', ''])('%s is the code of none', (code) => {
    expect(periodFromCode(code)).toBeUndefined();
    expect(() => periodName(code)).toThrow('not a reporting period');
  });
});

describe('the name of a period', () => {
  it.each([
    ['2026-Q2', 'July to September 2026 (Q2)'],
    ['2026-H1', 'April to September 2026'],
    ['2026-H2', 'October 2026 to March 2027'],
    ['2026-Y', 'April 2026 to March 2027'],
  ])('%s is %s', (code, name) => {
    expect(periodName(code)).toBe(name);
  });
});

describe('the periods of an agreement', () => {
  it.each<[ReturnFrequency, string, string, string[]]>([
    ['quarterly', '2026-04-01', '2027-03-31', ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']],
    ['quarterly', '2026-06-30', '2026-07-01', ['2026-Q1', '2026-Q2']],
    ['quarterly', '2026-05-05', '2026-05-05', ['2026-Q1']],
    ['half-yearly', '2026-09-30', '2027-04-01', ['2026-H1', '2026-H2', '2027-H1']],
    ['half-yearly', '2026-12-01', '2026-12-31', ['2026-H2']],
    ['yearly', '2026-03-31', '2026-04-01', ['2025-Y', '2026-Y']],
    ['yearly', '2026-09-01', '2028-08-31', ['2026-Y', '2027-Y', '2028-Y']],
    ['quarterly', '2026-05-05', '2026-05-04', []],
  ])('%s, %s to %s: every period of which any part lies within', (frequency, from, to, codes) => {
    expect(reportingPeriodsBetween(frequency, from, to).map(({ code }) => code)).toEqual(codes);
  });

  it('are whole: a year has its four quarters', () => {
    expect(quartersOfPeriod({ code: '2026-Y', first: '2026-Q1', last: '2026-Q4' })).toEqual([
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
    ]);
  });
});

describe('when a return is due', () => {
  it('is 20 working days after the period, unless agreed otherwise', () => {
    expect(usualWorkingDaysToReturn).toBe(20);
  });

  it.each([
    // no bank holiday in October
    ['2026-Q2', undefined, '2026-10-28'],
    // New Year's Day
    ['2026-Q3', undefined, '2027-01-29'],
    // Easter falls before 31 March in 2027, the May holiday is 3 May
    ['2026-Q4', undefined, '2027-04-28'],
    // Good Friday 3 and Easter Monday 6 April 2026
    ['2025-Q4', undefined, '2026-04-30'],
    ['2025-Y', undefined, '2026-04-30'],
    ['2026-H1', undefined, '2026-10-28'],
    ['2026-Q2', 10, '2026-10-14'],
    ['2026-Q2', 0, '2026-09-30'],
  ])('%s within %s working days: by %s', (code, workingDays, due) => {
    const period = periodFromCode(code);
    expect(period && dueOn(period, workingDays)).toBe(due);
  });
});
