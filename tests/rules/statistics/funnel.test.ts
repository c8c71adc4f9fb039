import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binomialProbability,
  binomialQuantile,
  binomialUpTo,
} from '#shared/statistics/binomial-probability.ts';
import { drawCountFunnel, drawShareFunnel } from '#shared/statistics/draw-funnel-limits.ts';
import { judgeRatio, type RatioJudgement } from '#shared/statistics/judge-ratio.ts';
import { readFunnel, type FunnelUnit } from '#shared/statistics/read-funnel.ts';
import { funnelDispersion, widenFunnel } from '#shared/statistics/widen-funnel.ts';
import { statisticsVectors, vectorsAreHere } from './statistics-vectors.ts';

const units = (...shares: readonly (readonly [number, number])[]): FunnelUnit[] =>
  shares.map(([numerator, denominator], at) => ({ code: `U${at}`, numerator, denominator }));

describe('chances of a count out of n', () => {
  it.each([
    [0, 3, 0.5, 0.125],
    [1, 3, 0.5, 0.5],
    [2, 3, 0.5, 0.875],
    [3, 3, 0.5, 1],
    [-1, 3, 0.5, 0],
    [4, 3, 0.5, 1],
    [1, 3, 0, 1],
    [2, 3, 1, 0],
    [3, 3, 1, 1],
    // summed in whole numbers
    [40, 100, 0.5, 0.02844396682049],
    [60, 100, 0.5, 0.9823998998911476],
    [49_500, 100_000, 0.5, 0.0007911799394257978],
  ])('%i or fewer of %i at %s', (k, n, p, chance) => {
    expect(binomialUpTo(k, n, p)).toBeCloseTo(chance, 9);
  });

  it.each([
    [0, 0, 1, 1],
    [1, 0, 3, 0],
    [3, 1, 3, 1],
    [2, 1, 3, 0],
    [-1, 0.5, 3, 0],
    [4, 0.5, 3, 0],
    [1, 0.5, 2, 0.5],
  ])('exactly %i at %s of %i', (k, p, n, chance) => {
    expect(binomialProbability(k, n, p)).toBeCloseTo(chance, 12);
  });

  it('add up, and the quantile is where they first reach', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.constantFrom(0.001, 0.025, 0.5, 0.975, 0.999),
        (n, p, below) => {
          let sum = 0;
          const k = binomialQuantile(below, n, p);
          for (let j = 0; j <= k; j += 1) sum += binomialProbability(j, n, p);
          expect(binomialUpTo(k, n, p)).toBeCloseTo(sum, 9);
          expect(binomialUpTo(k, n, p)).toBeGreaterThanOrEqual(below);
          expect(binomialUpTo(k - 1, n, p)).toBeLessThan(below);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('funnel limits', () => {
  it.each([
    // five people around 10%: up to 35.5% and 58.7%, not the 36.3% and 51.5% of the normal curve
    [5, 0.1, 0, 0.3548971193416, 0, 0.5866666666667],
    [30, 0.6, 0.4046642685649, 0.756774676856, 0.3023964741983, 0.8475405730042],
  ])('of %i around %s', (n, target, l95, u95, l998, u998) => {
    const { limits95, limits998 } = drawShareFunnel(n, target);
    [limits95.lower, limits95.upper, limits998.lower, limits998.upper].forEach((limit, at) => {
      expect(limit).toBeCloseTo([l95, u95, l998, u998][at] ?? Number.NaN, 9);
    });
  });

  it('stay inside 0 and 1, and narrow as units grow', () => {
    const widths = [10, 100, 1000].map((n) => {
      const { limits95, limits998 } = drawShareFunnel(n, 0.97);
      expect(limits998.upper).toBeLessThanOrEqual(1);
      expect(limits998.lower).toBeLessThanOrEqual(limits95.lower);
      return limits95.upper - limits95.lower;
    });
    expect(widths.toSorted((a, b) => b - a)).toEqual(widths);
    expect(drawShareFunnel(3, 0.05).limits998.lower).toBe(0);
  });

  it.each([0, 1])('around %i leave nothing to chance', (target) => {
    const flat = { lower: target, upper: target };
    expect(drawShareFunnel(9, target)).toEqual({ limits95: flat, limits998: flat });
  });

  it('of a count are ratios, never below 0', () => {
    expect(drawCountFunnel(1.5).limits95.lower).toBe(0);
    expect(drawCountFunnel(1.5).limits95.upper).toBeCloseTo(2.57567397477, 9);
    expect(drawCountFunnel(8).limits998.lower).toBeCloseTo(0.03095246854753, 9);
  });

  it.each([
    [0, 0.5, 'not a number of people'],
    [2.5, 0.5, 'not a number of people'],
    [5, 1.1, 'not a share'],
    [5, -0.1, 'not a share'],
  ])('of %s around %s there are none', (n, target, sentence) => {
    expect(() => drawShareFunnel(n, target)).toThrow(sentence);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('of %s expected there are none', (expected) => {
    expect(() => drawCountFunnel(expected)).toThrow('nothing expected');
  });
});

describe('extra variation', () => {
  it('is not told from fewer than ten units', () => {
    expect(funnelDispersion(Array.from({ length: 9 }, () => 9))).toBe(1);
  });

  it('counts only where it is more than chance allows', () => {
    // of ten the bound is 1 + 2 sqrt(2/10) = 1.894
    expect(funnelDispersion(Array.from({ length: 10 }, () => 1.37))).toBe(1);
    expect(funnelDispersion(Array.from({ length: 10 }, () => 1.38))).toBeCloseTo(1.9044, 10);
  });

  it('is not made by one unit alone: the outer tenths take the value of their neighbours', () => {
    expect(funnelDispersion([50, 2, 2, 2, 2, -2, -2, -2, -2, -50])).toBe(4);
    expect(funnelDispersion([50, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBe(1);
  });

  it('moves both limits away by its root, not beyond what can be', () => {
    const limits = { limits95: { lower: 0.4, upper: 0.6 }, limits998: { lower: 0.2, upper: 0.8 } };
    const range = { low: 0, high: 1 };
    expect(widenFunnel(limits, 0.5, 4, range).limits95.lower).toBeCloseTo(0.3, 12);
    expect(widenFunnel(limits, 0.5, 4, range).limits95.upper).toBeCloseTo(0.7, 12);
    expect(widenFunnel(limits, 0.5, 9, range).limits998).toEqual({ lower: 0, upper: 1 });
    expect(widenFunnel(limits, 0.5, 1, range).limits95.upper).toBeCloseTo(0.6, 12);
  });
});

describe('a funnel', () => {
  const five = units([12, 20], [25, 40], [30, 50], [58, 100], [120, 200]);

  it('has the pooled share as its target, and keeps the order given', () => {
    const reading = readFunnel('share', five);
    expect(reading).toMatchObject({ target: 245 / 410, pooled: true, phi: 1, leftOut: [] });
    expect(reading?.units.map(({ code, value, place }) => [code, value, place])).toEqual(
      five.map(({ code, numerator, denominator }) => [
        code,
        numerator / denominator,
        'within expected variation',
      ]),
    );
    // one of five beyond 95% by chance: 1 - 0.95^5
    expect(reading?.chanceOfOne).toBeCloseTo(0.2262190625, 10);
  });

  it('around an agreed target says so', () => {
    expect(readFunnel('share', five, 0.5)).toMatchObject({ target: 0.5, pooled: false });
  });

  it('is none for fewer than five, or where too few are left to plot', () => {
    expect(readFunnel('share', five.slice(1))).toBeUndefined();
    expect(readFunnel('share', units([1, 4], [2, 4], [9, 20], [9, 20], [9, 20]))).toBeUndefined();
    expect(readFunnel('share', [])).toBeUndefined();
  });

  it('leaves units of fewer than five out, of the target too', () => {
    const reading = readFunnel('share', [
      ...five,
      ...units([4, 4]).map((unit) => ({ ...unit, code: 'small' })),
    ]);
    expect(reading).toMatchObject({ target: 245 / 410, leftOut: ['small'] });
    expect(reading?.units).toHaveLength(5);
    expect(readFunnel('share', [...five.slice(1), ...units([3, 5])])?.units).toHaveLength(5);
  });

  it('plots exactly five people, and leaves out a unit without any', () => {
    const reading = readFunnel('share', [
      ...five,
      ...units([3, 5], [0, 0]).map((unit) => ({ ...unit, code: `n${unit.denominator}` })),
    ]);
    expect(reading?.units.at(-1)?.code).toBe('n5');
    expect(reading?.leftOut).toEqual(['n0']);
  });

  it('around an agreed 100% only the limit itself is as expected', () => {
    const ten = units([19, 20], ...Array.from({ length: 9 }, () => [20, 20] as const));
    const reading = readFunnel('share', ten, 1);
    expect(reading?.phi).toBe(1);
    expect(reading?.units.slice(0, 2).map(({ place }) => place)).toEqual([
      'unusually low',
      'within expected variation',
    ]);
    expect(reading?.units[0]?.limits.limits998).toEqual({ lower: 1, upper: 1 });
  });

  it('has limits no share can pass, however wide', () => {
    const wild = units(...Array.from({ length: 10 }, (_, at) => [at % 2 === 0 ? 100 : 70, 100] as const));
    const reading = readFunnel('share', wild);
    expect(reading?.phi).toBeGreaterThan(4);
    expect(reading?.units[0]?.limits.limits95.upper).toBe(1);
  });

  it.each([
    [60, 'within expected variation'],
    [73, 'worth a question: high'],
    [80, 'unusually high'],
    [47, 'worth a question: low'],
    [40, 'unusually low'],
  ])('%i of 100 around 60% is %s', (numerator, place) => {
    const reading = readFunnel('share', [...five.slice(1), ...units([numerator, 100])], 0.6);
    expect(reading?.units.at(-1)?.place).toBe(place);
  });

  it('does not question a small unit for what most such units do', () => {
    // around 97% all of five are better off more often than not, though the drawn limit lies below 100%
    const all = readFunnel('share', units([5, 5], [97, 100], [97, 100], [97, 100], [97, 100]), 0.97);
    const [first] = all?.units ?? [];
    expect(first?.limits.limits95.upper).toBeLessThan(1);
    expect(first?.place).toBe('within expected variation');
  });

  it('all at 100%, or all at 0%: nobody stands out', () => {
    for (const share of [0, 1]) {
      const reading = readFunnel('share', units(...[5, 6, 7, 8, 9].map((n) => [n * share, n] as const)));
      expect(reading?.target).toBe(share);
      expect(new Set(reading?.units.map(({ place }) => place))).toEqual(
        new Set(['within expected variation']),
      );
    }
  });

  it('of rates has limits in the unit of the rate', () => {
    const rates = units([100, 1000], [90, 1000], [110, 1000], [210, 2000], [16, 100]);
    const reading = readFunnel('rate', rates, 0.1);
    expect(reading?.units[4]?.limits.limits95.upper).toBeCloseTo(
      drawCountFunnel(10).limits95.upper * 0.1,
      12,
    );
    expect(reading?.units.map(({ place }) => place)).toEqual([
      ...Array.from({ length: 4 }, () => 'within expected variation'),
      'within expected variation',
    ]);
    expect(reading?.units[4]?.limits.limits95.lower).toBeCloseTo(
      drawCountFunnel(10).limits95.lower * 0.1,
      12,
    );
    const more = readFunnel('rate', [...rates.slice(1), ...units([22, 100])], 0.1);
    expect(more?.units.at(-1)?.place).toBe('unusually high');
    const fewer = readFunnel('rate', [...rates.slice(1), ...units([3, 100])], 0.1);
    expect(fewer?.units.at(-1)?.place).toBe('worth a question: low');
  });

  it('of rates may count more events than people', () => {
    expect(readFunnel('rate', units([30, 10], [30, 10], [30, 10], [30, 10], [30, 10]))?.target).toBe(3);
  });

  it('of rates where nothing happened is none', () => {
    expect(readFunnel('rate', units([0, 10], [0, 10], [0, 10], [0, 10], [0, 10]))).toBeUndefined();
  });

  it('of ten units that vary more than chance has wider limits', () => {
    const wild = units(...Array.from({ length: 10 }, (_, at) => [at % 2 === 0 ? 40 : 60, 100] as const));
    const reading = readFunnel('share', wild);
    expect(reading?.phi).toBeCloseTo(4, 10);
    const narrow = drawShareFunnel(100, 0.5).limits95;
    expect(reading?.units[0]?.limits.limits95.lower).toBeCloseTo(0.5 - 2 * (0.5 - narrow.lower), 10);
    expect(new Set(reading?.units.map(({ place }) => place))).toEqual(new Set(['within expected variation']));
    expect(readFunnel('share', wild.slice(1))?.units[0]?.place).toBe('within expected variation');
    expect(
      readFunnel('rate', units(...wild.map(({ numerator }) => [numerator * 4, 1000] as const)))?.phi,
    ).toBeCloseTo(8, 10);
  });

  it.each<[string, 'share' | 'rate', FunnelUnit[], string]>([
    ['more than all', 'share', units([6, 5]), 'no share of U0: 6 of 5'],
    ['half an event', 'rate', units([0.5, 5]), 'no rate of U0'],
    ['half a person', 'share', units([1, 5.5]), 'no share of U0'],
    ['fewer than none', 'rate', units([-1, 5]), 'no rate of U0'],
    ['fewer than nobody', 'rate', units([1, -5]), 'no rate of U0'],
  ])('refuses %s', (_, kind, given, sentence) => {
    expect(() => readFunnel(kind, given)).toThrow(sentence);
  });
});

describe('a count against what was expected', () => {
  const words: Readonly<Record<string, RatioJudgement>> = {
    'High (0.001)': 'high (99.8%)',
    'High (0.025)': 'high (95%)',
    'Not significant': 'not significant',
    'Low (0.025)': 'low (95%)',
    'Low (0.001)': 'low (99.8%)',
  };

  it.skipIf(!vectorsAreHere)('has its expected values', () => {
    expect(statisticsVectors.phe_ratio_significance.length).toBeGreaterThanOrEqual(7);
  });

  it.each(statisticsVectors.phe_ratio_significance)('$obs for $expected: $significance', (given) => {
    expect(judgeRatio(given.obs, given.expected)).toBe(words[given.significance]);
  });

  it.each<[number, number, RatioJudgement]>([
    [0, 8, 'low (99.8%)'],
    [0, 5, 'low (95%)'],
    [0, 3, 'not significant'],
    [5, 1, 'high (95%)'],
    [8, 1, 'high (99.8%)'],
    // exact below ten, Byar from ten: 17.085 of the one, 17.0848 of the other
    [9, 17.0853, 'low (95%)'],
    [10, 18.39, 'not significant'],
  ])('%i for %s: %s', (observed, expected, judgement) => {
    expect(judgeRatio(observed, expected)).toBe(judgement);
  });

  it('of nothing expected there is none', () => {
    expect(() => judgeRatio(1, 0)).toThrow('nothing expected');
  });
});
