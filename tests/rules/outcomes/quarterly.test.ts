import { describe, expect, it } from 'vitest';
import { monthAfter, monthsBetween, monthsOfQuarter, quarterOfMonth } from '#shared/outcomes/month.ts';
import {
  changeOnLastYear,
  forceShift,
  lastWholeQuarter,
  peopleIn,
  quarterPoints,
  rollingYears,
} from '#shared/outcomes/quarterly.ts';

/** Counts from a month on, one a month; null is a month that is missing. */
const from = (first: string, ...counts: (number | null)[]) =>
  new Map(
    counts.flatMap((count, n): [string, number][] => (count === null ? [] : [[monthAfter(first, n), count]])),
  );
const each = (first: string, months: number, count: number) =>
  from(first, ...Array<number>(months).fill(count));

describe('months', () => {
  it('go on over the turn of a year, and lie in quarters of the financial year', () => {
    expect(monthAfter('2026-11', 2)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
    expect(monthsOfQuarter('2026-Q4')).toEqual(['2027-01', '2027-02', '2027-03']);
    expect(quarterOfMonth('2026-04')).toBe('2026-Q1');
    expect(() => monthAfter('2026-13', 1)).toThrow(RangeError);
  });
});

describe('by quarter', () => {
  it('counts whole quarters, per 1,000 residents and quarter, and leaves a gap where a month is missing', () => {
    const counts = from('2026-03', 9, 10, 20, 30, 1, null, 3, 5, 5, 5);
    expect(quarterPoints(counts, () => 12_000, 1_000)).toEqual([
      { quarter: '2026-Q1', count: 60, rate: 5 },
      { quarter: '2026-Q2' },
      { quarter: '2026-Q3', count: 15, rate: 1.25 },
    ]);
    expect(lastWholeQuarter(counts)).toBe('2026-Q3');
  });

  it('has no rate without residents, and nothing without a whole quarter', () => {
    expect(quarterPoints(each('2026-04', 3, 1), () => undefined, 1_000)).toEqual([
      { quarter: '2026-Q1', count: 3 },
    ]);
    expect(quarterPoints(each('2026-05', 3, 1), () => 1, 1_000)).toEqual([]);
    expect(quarterPoints(new Map(), () => 1, 1_000)).toEqual([]);
  });

  it('takes a zero for a figure', () => {
    expect(quarterPoints(each('2026-04', 3, 0), () => 10, 1_000)).toEqual([
      { quarter: '2026-Q1', count: 0, rate: 0 },
    ]);
  });
});

describe('the rolling year', () => {
  it('adds twelve months, and is nothing while one of them is missing', () => {
    const counts = from('2025-01', ...Array<number>(12).fill(1), null, 7);
    expect(rollingYears(counts, () => 12_000, 1_000)).toEqual([
      { month: '2025-12', count: 12, rate: 1 },
      { month: '2026-01' },
      { month: '2026-02' },
    ]);
    expect(rollingYears(each('2025-01', 11, 1), () => 1, 1_000)).toEqual([]);
  });
});

describe('the change on the same quarter last year', () => {
  const years = (before: number, after: number) =>
    new Map([...from('2025-04', before, 0, 0), ...from('2026-04', after, 0, 0)]);
  it.each([
    ['from 20 on in percent', 20, 15, { before: 20, after: 15, percent: -25 }],
    ['below 20 in counts alone', 19, 15, { before: 19, after: 15 }],
    ['from none not at all', 0, 15, undefined],
    ['to none', 40, 0, { before: 40, after: 0, percent: -100 }],
  ])('is told %s', (_what, before, after, expected) => {
    expect(changeOnLastYear(years(before, after), '2026-Q1')).toEqual(expected);
  });

  it('is not told where a month of either is missing', () => {
    const counts = years(40, 40);
    expect(
      changeOnLastYear(new Map([...counts].filter(([month]) => month !== '2025-05')), '2026-Q1'),
    ).toBeUndefined();
    expect(
      changeOnLastYear(new Map([...counts].filter(([month]) => month !== '2026-06')), '2026-Q1'),
    ).toBeUndefined();
  });

  it.each([
    [115, false],
    [116, true],
    [85, false],
    [84, true],
  ])('of the whole force to %d in place of 100 is a shift: %s', (after, shift) => {
    expect(forceShift(years(100, after), '2026-Q1') !== undefined).toBe(shift);
  });
});

describe('residents', () => {
  const populations = [
    { areaCode: 'A1', year: 2023, people: 110 },
    { areaCode: 'A1', year: 2020, people: 100 },
    { areaCode: 'B1', year: 2026, people: 7 },
  ];
  it.each([
    [2020, { people: 100, year: 2020, ofAnotherYear: false }],
    [2026, { people: 110, year: 2023, ofAnotherYear: true }],
    [2019, { people: 110, year: 2023, ofAnotherYear: true }],
  ])('of %d are those of the year, else the latest', (year, expected) => {
    expect(peopleIn(populations, 'A1', year)).toEqual(expected);
  });
  it('are not known of an area that nobody counted', () => {
    expect(peopleIn(populations, 'C1', 2020)).toBeUndefined();
  });
});
