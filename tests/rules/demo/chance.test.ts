import { describe, expect, it } from 'vitest';
import { chanceFor, type Chance } from '#db/seed/demo/chance.ts';

const draws = <T>(draw: (chance: Chance) => T, n = 4_000, ...words: string[]): T[] => {
  const chance = chanceFor('a test', ...words);
  return Array.from({ length: n }, () => draw(chance));
};

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
const variance = (numbers: readonly number[]): number => {
  const middle = mean(numbers);
  return mean(numbers.map((n) => (n - middle) ** 2));
};

describe('chance with a seed', () => {
  it('draws the same for the same words', () => {
    expect(draws((c) => c.next(), 5, 'families')).toEqual(draws((c) => c.next(), 5, 'families'));
  });

  it('draws otherwise for other words', () => {
    expect(draws((c) => c.next(), 5, 'families')).not.toEqual(draws((c) => c.next(), 5, 'families '));
  });

  it('keeps words that stand apart apart', () => {
    expect(chanceFor('a', 'bc').next()).not.toBe(chanceFor('ab', 'c').next());
  });

  it('lies between 0 and 1, evenly', () => {
    const numbers = draws((c) => c.next());
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(mean(numbers)).toBeCloseTo(0.5, 1);
    expect(variance(numbers)).toBeCloseTo(1 / 12, 2);
  });

  it('draws whole numbers from the lowest to the highest, both included', () => {
    expect(new Set(draws((c) => c.whole(3, 6)))).toEqual(new Set([3, 4, 5, 6]));
  });

  it.each([0.4, 9, 80, 900])('counts that are %d on average vary by as much (Poisson)', (average) => {
    const counts = draws((c) => c.poisson(average), 4_000, String(average));
    expect(counts.every((n) => Number.isInteger(n) && n >= 0)).toBe(true);
    expect(mean(counts) / average).toBeCloseTo(1, 1);
    expect(variance(counts) / average).toBeGreaterThan(0.9);
    expect(variance(counts) / average).toBeLessThan(1.1);
  });

  it('counts nothing where there is nothing to count', () => {
    expect(draws((c) => c.poisson(0), 20)).toEqual(Array.from({ length: 20 }, () => 0));
  });

  it.each([
    [31, 0.61],
    [1_000, 0.2],
  ])('of %d, each with probability %d, some do, and never more than all', (n, probability) => {
    const counts = draws((c) => c.binomial(n, probability), 3_000, String(n));
    expect(Math.max(...counts)).toBeLessThanOrEqual(n);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
    expect(mean(counts) / (n * probability)).toBeCloseTo(1, 1);
    expect(variance(counts) / (n * probability * (1 - probability))).toBeCloseTo(1, 0);
  });

  it('picks from a list, and nothing from an empty one', () => {
    expect(new Set(draws((c) => c.pick(['a', 'b'])))).toEqual(new Set(['a', 'b']));
    const nothing: readonly string[] = [];
    expect(chanceFor('x').pick(nothing)).toBeUndefined();
  });
});
