import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logFactorial } from '#shared/statistics/log-factorial.ts';
import {
  byarInterval,
  countInterval95,
  exactPoissonInterval,
  poissonLimits,
} from '#shared/statistics/poisson-limits.ts';
import { poissonProbability, poissonQuantile, poissonUpTo } from '#shared/statistics/poisson-probability.ts';
import { Z_998 } from '#shared/statistics/wilson-interval.ts';
import { apart, nearClosed, nearQuantile, statisticsVectors, vectorsAreHere } from './statistics-vectors.ts';

describe('the exact Poisson interval', () => {
  it.each([
    // for 0 the upper limit is -ln(alpha/2)
    [0, 0.05, 0, 3.688879454114],
    [0, 0.01, 0, 5.298317366548],
    // for 1 the lower limit is -ln(1 - alpha/2)
    [1, 0.05, 0.02531780798429, 5.571643390939],
    [9, 0.05, 4.115373097378, 17.084803451419],
  ])('of %i at alpha %s is %s to %s', (x, alpha, lower, upper) => {
    const interval = exactPoissonInterval(x, alpha);
    expect(interval.lower).toBeCloseTo(lower, 9);
    expect(interval.upper).toBeCloseTo(upper, 9);
  });

  it('leaves half of alpha on each side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(0.05, 0.01, 0.002), (x, alpha) => {
        const { lower, upper } = exactPoissonInterval(x, alpha);
        expect(1 - poissonUpTo(x - 1, lower)).toBeCloseTo(alpha / 2, 10);
        expect(poissonUpTo(x, upper)).toBeCloseTo(alpha / 2, 10);
      }),
      { numRuns: 40 },
    );
  });

  it.each([-1, 1.5, Number.NaN])('of %s there is none', (x) => {
    expect(() => exactPoissonInterval(x)).toThrow('not a count');
    expect(() => byarInterval(x)).toThrow('not a count');
  });
});

describe('Byar’s interval', () => {
  it.each([
    [65, 50.1631877, 82.8491385],
    [1045, 982.5932, 1110.3312],
    [1, 0.01307213, 5.563756],
  ])('of %i is the published %s to %s', (x, lower, upper) => {
    const interval = byarInterval(x);
    expect(apart(interval.lower, lower)).toBeLessThan(1e-6);
    expect(apart(interval.upper, upper)).toBeLessThan(1e-6);
  });

  it('of 0 starts at 0, and never below', () => {
    expect(byarInterval(0).lower).toBe(0);
    expect(byarInterval(1, Z_998).lower).toBe(0);
  });

  it('serves counts from 10, the exact one serves those below', () => {
    expect(countInterval95(9)).toEqual(exactPoissonInterval(9));
    expect(countInterval95(10)).toEqual(byarInterval(10));
  });
});

describe('expected values of counts', () => {
  it.skipIf(!vectorsAreHere)('are there', () => {
    expect(statisticsVectors.poisson_counts.length).toBeGreaterThanOrEqual(17);
  });

  it.each(statisticsVectors.poisson_counts)('$x: exact', (expected) => {
    const at95 = exactPoissonInterval(expected.x);
    const at998 = exactPoissonInterval(expected.x, 0.002);
    expect(apart(at95.lower, expected.exact_lower95)).toBeLessThan(nearQuantile);
    expect(apart(at95.upper, expected.exact_upper95)).toBeLessThan(nearQuantile);
    expect(apart(at998.lower, expected.exact_lower998)).toBeLessThan(nearQuantile);
    expect(apart(at998.upper, expected.exact_upper998)).toBeLessThan(nearQuantile);
  });

  it.each(statisticsVectors.poisson_counts)('$x: Byar, and the one of the two for its size', (expected) => {
    const at95 = byarInterval(expected.x);
    const at998 = byarInterval(expected.x, Z_998);
    const used = countInterval95(expected.x);
    // the reference leaves undefined what cannot be below 0
    expect(apart(at95.lower, expected.byar_lower95 ?? 0)).toBeLessThan(nearClosed);
    expect(apart(at95.upper, expected.byar_upper95)).toBeLessThan(nearClosed);
    expect(apart(at998.lower, expected.byar_lower998 ?? 0)).toBeLessThan(nearClosed);
    expect(apart(at998.upper, expected.byar_upper998)).toBeLessThan(nearClosed);
    expect(apart(used.lower, expected.phe_rate_lower95)).toBeLessThan(nearQuantile);
    expect(apart(used.upper, expected.phe_rate_upper95)).toBeLessThan(nearQuantile);
  });
});

describe('99% Poisson limits of a mean, for the next count', () => {
  it.each([
    // small honest numbers are not nagged about: nought after ones and fives is no surprise
    [1, 0, 4],
    [0.25, 0, 2],
    [4, 0, 10],
    [5, 0, 12],
    [5.5, 1, 12],
    [10, 3, 19],
    [20, 10, 32],
    [100, 75, 127],
    [0, 0, 0],
  ])('around %s no count from %i to %i is a surprise', (mean, lower, upper) => {
    expect(poissonLimits(mean)).toEqual({ lower, upper });
  });

  it('leave less than half a percent beyond on either side, and are as narrow as that allows', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 3000, noNaN: true }), (mean) => {
        const { lower, upper } = poissonLimits(mean);
        expect(poissonUpTo(lower - 1, mean)).toBeLessThan(0.005);
        expect(poissonUpTo(lower, mean)).toBeGreaterThanOrEqual(0.005);
        expect(1 - poissonUpTo(upper, mean)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(poissonUpTo(upper - 1, mean)).toBeLessThan(0.995);
      }),
      { numRuns: 60 },
    );
  });

  it('follow the level asked for, and hold for thousands', () => {
    expect(poissonLimits(4, 0.05)).toEqual({ lower: 1, upper: 8 });
    expect(poissonLimits(10_000)).toEqual({ lower: 9743, upper: 10_259 });
  });

  it.each([-1, Number.NaN])('around %s there are none', (mean) => {
    expect(() => poissonLimits(mean)).toThrow('not a mean of counts');
  });
});

describe('the sums beneath', () => {
  it('add up to everything', () => {
    expect(poissonUpTo(60, 12.5)).toBeCloseTo(1, 12);
    expect(poissonUpTo(12_000, 10_000)).toBeCloseTo(1, 9);
    expect(poissonUpTo(-1, 3)).toBe(0);
  });

  it('single chances', () => {
    expect(poissonProbability(0, 2)).toBeCloseTo(Math.exp(-2), 14);
    expect(poissonProbability(3, 2)).toBeCloseTo((Math.exp(-2) * 8) / 6, 14);
    expect([poissonProbability(0, 0), poissonProbability(1, 0)]).toEqual([1, 0]);
    expect(poissonQuantile(0.5, 2)).toBe(2);
  });

  it.each([
    [0, 1],
    [1, 1],
    [5, 120],
    [10, 3_628_800],
    [31, 8.222838654177922e33],
    [32, 2.631308369336935e35],
    [100, 9.332621544394415e157],
    [170, 7.257415615307994e306],
  ])('the logarithm of %i!', (n, factorial) => {
    expect(apart(logFactorial(n), Math.log(factorial))).toBeLessThan(1e-13);
  });
});
