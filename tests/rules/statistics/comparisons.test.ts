import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall } from '#shared/statistics/mann-kendall.ts';
import { newcombeDifference } from '#shared/statistics/newcombe-difference.ts';
import { erfc, twoSidedNormalTail } from '#shared/statistics/normal-tail.ts';
import { apart, nearClosed, nearQuantile, statisticsVectors, vectorsAreHere } from './statistics-vectors.ts';

describe('the difference of two shares', () => {
  it('has Newcombe’s interval', () => {
    const compared = newcombeDifference({ x: 18, n: 24 }, { x: 12, n: 25 });
    expect(compared.difference).toBeCloseTo(0.27, 12);
    expect(compared.lower).toBeCloseTo(-0.001715429585899, 10);
    expect(compared.upper).toBeCloseTo(0.4917861949989, 10);
  });

  it('turns round when the two change places', () => {
    const there = newcombeDifference({ x: 3, n: 8 }, { x: 7, n: 8 });
    const back = newcombeDifference({ x: 7, n: 8 }, { x: 3, n: 8 });
    expect(there.difference).toBeCloseTo(-back.difference, 12);
    expect(there.lower).toBeCloseTo(-back.upper, 12);
    expect(there.upper).toBeCloseTo(-back.lower, 12);
  });

  it('widens with the level', () => {
    const wide = newcombeDifference({ x: 3, n: 8 }, { x: 7, n: 8 }, 2.5758293035489);
    expect(wide.lower).toBeLessThan(-0.7593093042204);
    expect(wide.upper).toBeGreaterThan(-0.02929409054211);
  });

  it('of nothing there is none', () => {
    expect(() => newcombeDifference({ x: 0, n: 0 }, { x: 1, n: 2 })).toThrow('no proportion');
  });

  it.skipIf(!vectorsAreHere)('has its expected values', () => {
    expect(statisticsVectors.newcombe_difference.length).toBeGreaterThanOrEqual(4);
  });

  it.each(statisticsVectors.newcombe_difference)('$x1 of $n1 and $x2 of $n2 are as expected', (expected) => {
    const { x1, n1, x2, n2 } = expected;
    const compared = newcombeDifference({ x: x1, n: n1 }, { x: x2, n: n2 });
    expect(apart(compared.difference, expected.diff)).toBeLessThan(nearClosed);
    expect(apart(compared.lower, expected.lower95)).toBeLessThan(nearClosed);
    expect(apart(compared.upper, expected.upper95)).toBeLessThan(nearClosed);
  });
});

describe('Mann-Kendall', () => {
  it.each([
    [[62.5, 58.3, 65, 60, 66.7, 63.6, 59.1, 64.3], 4, 0.7105230229165],
    [[40, 44, 43, 47, 50, 49, 54, 56, 55, 60, 62, 61], 58, 0.00009281898133685],
    // ties make the variance smaller
    [[10, 12, 9, 30, 11, 10, 12, 11, 13, 10, 12, 11, 14, 12, 13, 11, 12, 15, 13, 12], 57, 0.06276992097137],
    [[50, 50, 50, 50, 50, 50, 50, 50], 0, 1],
    [[1], 0, 1],
    [[], 0, 1],
  ])('of %j: S is %i', (values, s, p) => {
    const trend = mannKendall(values);
    expect(trend.s).toBe(s);
    expect(apart(trend.p / p, 1)).toBeLessThan(nearQuantile);
  });

  it('of a falling series is that of the rising one turned round', () => {
    const rising = [1, 2, 4, 3, 5, 6, 7, 8];
    const up = mannKendall(rising);
    const down = mannKendall(rising.toReversed());
    expect([down.s, down.z, down.p]).toEqual([-up.s, -up.z, up.p]);
    expect(up.z).toBeGreaterThan(0);
  });

  it.skipIf(!vectorsAreHere)('has its expected values', () => {
    expect(statisticsVectors.forecast.filter(({ mk_p }) => mk_p !== undefined).length).toBeGreaterThanOrEqual(
      6,
    );
  });

  it.each(statisticsVectors.forecast.filter(({ mk_S }) => mk_S !== undefined))(
    'of $values is as in R',
    (expected) => {
      const trend = mannKendall(expected.values);
      expect(trend.s).toBe(expected.mk_S);
      expect(apart(trend.p, expected.mk_p ?? Number.NaN)).toBeLessThan(1e-10);
    },
  );
});

describe('the tail of the normal distribution', () => {
  it.each([
    [0, 1],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [2, 0.004677734981047266],
    [2.9, 4.10978780995e-5],
    [3, 2.209049699858544e-5],
    [4, 1.541725790028002e-8],
    [6, 2.1519736712498913e-17],
  ])('erfc(%s)', (x, expected) => {
    expect(apart(erfc(x) / expected, 1)).toBeLessThan(1e-10);
  });

  it('falls without a step where the two ways of working it out meet', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 8, noNaN: true }), (z) => {
        expect(twoSidedNormalTail(z + 0.001)).toBeLessThan(twoSidedNormalTail(z));
        expect(twoSidedNormalTail(-z)).toBe(twoSidedNormalTail(z));
      }),
    );
  });
});
