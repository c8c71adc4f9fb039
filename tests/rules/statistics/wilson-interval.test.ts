import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval, Z_95, Z_99, Z_998 } from '#shared/statistics/wilson-interval.ts';
import { twoSidedNormalTail } from '#shared/statistics/normal-tail.ts';
import { apart, nearClosed, statisticsVectors, vectorsAreHere } from './statistics-vectors.ts';

describe('the Wilson interval', () => {
  it.each([
    [65, 100, 0.5525444, 0.7363575],
    [1045, 5000, 0.1979555, 0.2204913],
  ])('of %i of %i is the published one', (x, n, lower, upper) => {
    const interval = wilsonInterval(x, n);
    expect(interval.lower).toBeCloseTo(lower, 7);
    expect(interval.upper).toBeCloseTo(upper, 7);
  });

  it('is exactly 0 at none and exactly 1 at all, whatever rounding does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (n) => {
        expect(wilsonInterval(0, n).lower).toBe(0);
        expect(wilsonInterval(n, n).upper).toBe(1);
      }),
    );
  });

  it('holds the proportion, lies in 0 to 1, and widens with the level', () => {
    const xOfN = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(xOfN, ([x, n]) => {
        const narrow = wilsonInterval(x, n, Z_95);
        const wide = wilsonInterval(x, n, Z_99);
        expect(narrow.lower).toBeLessThanOrEqual(x / n);
        expect(narrow.upper).toBeGreaterThanOrEqual(x / n);
        expect(wide.lower).toBeGreaterThanOrEqual(0);
        expect(wide.upper).toBeLessThanOrEqual(1);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });

  it.each([
    [Z_95, 0.05],
    [Z_99, 0.01],
    [Z_998, 0.002],
  ])('%s leaves %s outside', (z, alpha) => {
    expect(twoSidedNormalTail(z)).toBeCloseTo(alpha, 12);
  });

  it.each([
    [0, 0],
    [1, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
    [1, Number.NaN],
  ])('of %s of %s there is none', (x, n) => {
    expect(() => wilsonInterval(x, n)).toThrow('no proportion');
  });

  it.skipIf(!vectorsAreHere)('has its expected values', () => {
    expect(statisticsVectors.wilson.length).toBeGreaterThanOrEqual(17);
  });

  it.each(statisticsVectors.wilson)('of $x of $n is as in R', (expected) => {
    const at95 = wilsonInterval(expected.x, expected.n);
    const at998 = wilsonInterval(expected.x, expected.n, Z_998);
    expect(apart(at95.lower, expected.lower95)).toBeLessThan(nearClosed);
    expect(apart(at95.upper, expected.upper95)).toBeLessThan(nearClosed);
    expect(apart(at998.lower, expected.lower998)).toBeLessThan(nearClosed);
    expect(apart(at998.upper, expected.upper998)).toBeLessThan(nearClosed);
  });
});
