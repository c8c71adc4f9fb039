import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundHiddenCells } from '#shared/statistics/bound-hidden-cells.ts';
import { boundLinkedNumbers, type LinkedSum } from '#shared/statistics/bound-linked-numbers.ts';
import { placesOf, valueAt, withTotals, type TablePlace } from '#shared/statistics/count-table.ts';
import { maximiseUnderLimits } from '#shared/statistics/maximise-under-limits.ts';
import { statisticsVectors } from './statistics-vectors.ts';

/** A table with its totals, as the sums anybody can check. */
const linksOf = (table: readonly (readonly number[])[]) => {
  const name = ([i, j]: TablePlace): string => `${i},${j}`;
  const rows = table.length - 1;
  const columns = (table[0]?.length ?? 0) - 1;
  const across = table.map((_, i): LinkedSum => ({
    total: name([i, columns]),
    parts: Array.from({ length: columns }, (__, j) => name([i, j])),
  }));
  const down = Array.from({ length: columns + 1 }, (_, j): LinkedSum => ({
    total: name([rows, j]),
    parts: Array.from({ length: rows }, (__, i) => name([i, j])),
  }));
  const values = new Map(placesOf(table).map((place) => [name(place), valueAt(table, place)]));
  return { values, sums: [...across, ...down], name };
};

const intervalsOf = (bounds: ReadonlyMap<string, { lower: number; upper?: number }>) =>
  Object.fromEntries([...bounds].map(([name, { lower, upper }]) => [name, [lower, upper ?? null]]));

describe('the most under limits', () => {
  it.each<[string, number[], { weights: number[]; most: number }[], number]>([
    ['one limit', [1], [{ weights: [1], most: 4 }], 4],
    [
      'the nearer of two',
      [1],
      [
        { weights: [1], most: 4 },
        { weights: [2], most: 6 },
      ],
      3,
    ],
    ['nothing holds it', [1], [{ weights: [-1], most: 4 }], Number.POSITIVE_INFINITY],
    ['a number that may fall below 0', [-1], [{ weights: [-1], most: 4 }], 4],
    [
      'a corner of two numbers',
      [3, 2],
      [
        { weights: [1, 1], most: 4 },
        { weights: [1, 3], most: 6 },
        { weights: [1, 0], most: 3 },
        { weights: [0, -1], most: 0 },
      ],
      11,
    ],
    [
      'held where it stands',
      [1],
      [
        { weights: [1], most: 0 },
        { weights: [-1], most: 0 },
      ],
      0,
    ],
    ['of nothing', [], [], 0],
  ])('%s', (_, aim, limits, most) => {
    expect(maximiseUnderLimits(aim, limits)).toBeCloseTo(most, 9);
  });
});

describe('the bounds of numbers that sums link', () => {
  it.each(statisticsVectors.suppression_random_audited)('$id: the same as by flow', (vector) => {
    const { values, sums, name } = linksOf(vector.augmented);
    const bounds = boundLinkedNumbers(values, sums, new Set(vector.suppressed.map(name)));
    expect(intervalsOf(bounds)).toEqual(vector.attacker_interval);
  });

  it('of any one table are those of flow', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (inner, which) => {
        const table = withTotals(inner);
        const hidden = placesOf(table).filter((_, at) => which[at] === true);
        const { values, sums, name } = linksOf(table);
        const byFlow = boundHiddenCells(table, hidden).map(({ place, lower, upper }): [string, object] => [
          name(place),
          upper === undefined ? { lower } : { lower, upper },
        ]);
        expect(boundLinkedNumbers(values, sums, new Set(hidden.map(name)))).toEqual(new Map(byFlow));
      }),
      { numRuns: 60 },
    );
  });

  const quarters = new Map([
    ['q1', 3],
    ['q2', 9],
    ['q3', 12],
    ['q4', 4],
    ['half', 12],
    ['year', 28],
  ]);
  const half: LinkedSum = { total: 'half', parts: ['q1', 'q2'] };
  const year: LinkedSum = { total: 'year', parts: ['q1', 'q2', 'q3', 'q4'] };

  it('two quarters cover each other until the half-year is shown', () => {
    const hidden = new Set(['q1', 'q4']);
    expect(intervalsOf(boundLinkedNumbers(quarters, [year], hidden))).toEqual({ q1: [1, 6], q4: [1, 6] });
    expect(intervalsOf(boundLinkedNumbers(quarters, [year, half], hidden))).toEqual({
      q1: [3, 3],
      q4: [4, 4],
    });
  });

  it('a number that is never shown may be nothing, and may be without bounds', () => {
    const hidden = new Set(['q1', 'half']);
    const least = (name: string) => (name === 'q1' ? 0 : 1);
    expect(intervalsOf(boundLinkedNumbers(quarters, [half], hidden, least))).toEqual({
      q1: [0, null],
      half: [9, null],
    });
  });

  it('a hidden number no sum speaks of has no upper bound', () => {
    expect(intervalsOf(boundLinkedNumbers(quarters, [], new Set(['q1'])))).toEqual({ q1: [1, null] });
  });

  it('nothing hidden, nothing bounded', () => {
    expect(boundLinkedNumbers(quarters, [year], new Set()).size).toBe(0);
  });

  it('a part that counts twice is bounded by half', () => {
    const doubled = new Map([...quarters, ['twice', 18]]);
    const sums = [{ total: 'twice', parts: ['q1', 'q2', 'q2', 'rest'] }];
    const values = new Map([...doubled, ['rest', -3]]);
    expect(intervalsOf(boundLinkedNumbers(values, sums, new Set(['q1', 'q2'])))).toEqual({
      q1: [1, 19],
      q2: [1, 10],
    });
  });

  it.each<[string, LinkedSum, string]>([
    ['an unknown part', { total: 'year', parts: ['q5'] }, 'no number: q5'],
    ['an unknown total', { total: 'decade', parts: ['q1'] }, 'no number: decade'],
    ['what does not add up', { total: 'year', parts: ['q1', 'q2'] }, 'year is 28, its parts 12'],
  ])('refuses %s', (_, sum, sentence) => {
    expect(() => boundLinkedNumbers(quarters, [sum], new Set())).toThrow(sentence);
  });
});
