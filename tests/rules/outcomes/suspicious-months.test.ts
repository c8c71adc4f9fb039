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

  it('says when it goes by one other year alone: a year that was lower as a whole is flagged too', () => {
    const counts = new Map([
      ['2025-08', 100],
      ['2026-08', 59],
    ]);
    const notes = suspiciousMonths(force(counts), []);
    expect(codes(notes)).toEqual([['2026-08', 'low month', undefined]]);
    expect(notes[0]?.sentence).toBe(
      'Invicta Police, August 2026: 59 recorded, where August 2025, the only other year known, has 100. The file may not be whole.',
    );
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
      'West, August 2026: 59 recorded, where the same month of other years has 100 on average. The file may not be whole.',
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
