import { describe, expect, it } from 'vitest';
import { monthAfter } from '#shared/outcomes/month.ts';
import { fallenToNone, suspiciousMonths } from '#shared/outcomes/suspicious-months.ts';

const from = (first: string, ...counts: number[]) =>
  new Map(counts.map((count, n): [string, number] => [monthAfter(first, n), count]));
const force = (counts: ReadonlyMap<string, number>) => ({ name: 'Invicta Police', counts });
const west = (counts: ReadonlyMap<string, number>) => ({ code: 'A1', name: 'West', counts });
const codes = (notes: readonly { month: string; code: string; areaCode?: string }[]) =>
  notes.map(({ month, code, areaCode }) => [month, code, areaCode]);

describe('suspicious months', () => {
  it.each([
    ['59 where other years have 100', 59, [['2026-08', 'low month', undefined]]],
    ['60 where other years have 100', 60, []],
  ])('of the force: %s', (_what, count, expected) => {
    const counts = new Map([
      ['2024-08', 90],
      ['2025-08', 110],
      ['2026-08', count],
    ]);
    expect(codes(suspiciousMonths(force(counts), []))).toEqual(expected);
  });

  it('needs another year to say so', () => {
    expect(suspiciousMonths(force(from('2026-01', 100, 1, 100)), [])).toEqual([]);
  });

  /** Twelve months of 2025 at 100, then some of 2026. */
  const twoYears = (...now: number[]) => from('2025-01', ...Array<number>(12).fill(100), ...now);
  it.each([
    ['a month cut short in a year like the other', [100, 100, 59, 100, 100], ['2026-03']],
    ['two cut short one after the other', [100, 100, 30, 20, 100, 100, 100], ['2026-03', '2026-04']],
    ['no month of a year that is lower as a whole', [50, 52, 48, 50, 51], []],
    ['the one that is low even for a low year', [50, 50, 29, 50, 50], ['2026-03']],
    ['no month of last year where this one is higher', [200, 210, 190, 200], []],
    ['no month that is as it was while the rest has risen', [200, 200, 100, 200], []],
    ['none where fewer than three further months are known', [100, 10, 100], []],
  ])('of only one other year says %s', (_what, now, months) => {
    expect(suspiciousMonths(force(twoYears(...now)), []).map(({ month }) => month)).toEqual(months);
  });

  it('of two other years goes by their mean, whatever the rest of the year does', () => {
    const counts = from(
      '2024-08',
      90,
      ...Array<number>(11).fill(100),
      110,
      ...Array<number>(11).fill(100),
      59,
    );
    expect(codes(suspiciousMonths(force(counts), []))).toEqual([['2026-08', 'low month', undefined]]);
  });

  it('of a district whose month is low in itself', () => {
    const all = new Map([
      ['2024-08', 1_000],
      ['2025-08', 1_000],
      ['2026-08', 1_000],
    ]);
    const own = new Map([
      ['2024-08', 100],
      ['2025-08', 100],
      ['2026-08', 59],
    ]);
    const notes = suspiciousMonths(force(all), [west(own)]);
    expect(codes(notes)).toEqual([['2026-08', 'low month', 'A1']]);
    expect(notes[0]?.sentence).toBe(
      'West, August 2026: 59 recorded, where 100 would be usual by the same month of other years. The file may not be whole.',
    );
  });

  it.each([
    ['under half of the months beside it', 49, ['2026-02']],
    ['half of them', 50, []],
  ])('of a district whose share is %s', (_what, count, months) => {
    const all = from('2026-01', 1_000, 1_000, 1_000);
    const notes = suspiciousMonths(force(all), [west(from('2026-01', 100, count, 100))]);
    expect(notes.map(({ month }) => month)).toEqual(months);
    expect(notes.every(({ code }) => code === 'low share')).toBe(true);
  });

  it.each([
    ['after a year of five a month', 5, 0, ['2027-01']],
    ['after a year of less', 4, 0, []],
    ['unless it fell only to one', 5, 1, []],
  ])('of an LSOA that falls to none %s', (_what, usual, now, months) => {
    const counts = from('2026-01', ...Array<number>(12).fill(usual), now);
    expect(fallenToNone('West 001A', 'E01000001', counts).map(({ month }) => month)).toEqual(months);
  });

  it('of an LSOA needs all twelve months before', () => {
    const counts = from('2026-01', ...Array<number>(12).fill(9), 0);
    counts.delete('2026-05');
    expect(fallenToNone('West 001A', 'E01000001', counts)).toEqual([]);
  });
});
