import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareChange, type AreaChange } from '#shared/statistics/compare-change.ts';
import { compareRates, waldRateRatio } from '#shared/statistics/compare-rates.ts';
import { chooseDispersion, estimateDispersion } from '#shared/statistics/estimate-dispersion.ts';
import { exactShareInterval } from '#shared/statistics/exact-share-interval.ts';
import { apart, nearQuantile, statisticsVectors } from './statistics-vectors.ts';

const rate = (count: number, over: number) => ({ count, over });

describe('the exact interval of a share', () => {
  it.each(statisticsVectors.wilson)('$x of $n is as in R', ({ x, n, cp_lower95, cp_upper95 }) => {
    const { lower, upper } = exactShareInterval(x, n);
    expect(apart(lower, cp_lower95)).toBeLessThan(nearQuantile);
    expect(apart(upper, cp_upper95)).toBeLessThan(nearQuantile);
  });

  it.each([
    [0, 0, 0, 1],
    [0, 1, 0, 0.975],
    [1, 1, 0.025, 1],
    [5, 10, 0.1870860284474, 0.8129139715526],
  ])('%i of %i is %s to %s', (x, n, lower, upper) => {
    expect(exactShareInterval(x, n).lower).toBeCloseTo(lower, 10);
    expect(exactShareInterval(x, n).upper).toBeCloseTo(upper, 10);
  });

  it('widens with the level', () => {
    expect(exactShareInterval(0, 1, 0.002).upper).toBeCloseTo(0.999, 10);
  });

  it.each([
    [3, 2],
    [-1, 2],
    [0.5, 2],
    [1, 2.5],
  ])('of %s of %s there is none', (x, n) => {
    expect(() => exactShareInterval(x, n)).toThrow('no proportion');
  });
});

describe('the ratio of two rates', () => {
  it('is the first over the second, each for its own people', () => {
    expect(compareRates(rate(12, 5000), rate(5, 5200)).ratio).toBeCloseTo(2.496, 12);
  });

  it('turns round when the two change places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (a, b) => {
        const there = compareRates(rate(a, 300), rate(b, 500));
        const back = compareRates(rate(b, 500), rate(a, 300));
        expect(there.exact.lower * (back.exact.upper ?? Number.NaN)).toBeCloseTo(1, 8);
        expect(there.p).toBeCloseTo(back.p, 10);
        const [forth, again] = [
          waldRateRatio(rate(a, 300), rate(b, 500), 4),
          waldRateRatio(rate(b, 500), rate(a, 300), 4),
        ];
        expect((forth?.lower ?? 0) * (again?.upper ?? 0)).toBeCloseTo(1, 10);
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, number, number, object]>([
    ['none in the first', 0, 5, { ratio: 0, exact: { lower: 0 } }],
    ['none in the second: no ratio, no upper limit', 5, 0, { ratio: undefined, exact: { upper: undefined } }],
    [
      'none at all: nothing is known',
      0,
      0,
      { ratio: undefined, exact: { lower: 0, upper: undefined }, p: 1 },
    ],
  ])('%s', (_, first, second, expected) => {
    expect(compareRates(rate(first, 900), rate(second, 1000))).toMatchObject(expected);
    expect(waldRateRatio(rate(first, 900), rate(second, 1000), 4)).toBeUndefined();
  });

  it('of equal rates is no surprise; one of 5 to 0 is, at 2%', () => {
    expect(compareRates(rate(7, 100), rate(7, 100)).p).toBe(1);
    expect(compareRates(rate(5, 900), rate(0, 1000)).p).toBeCloseTo(0.02384759252356, 10);
  });

  it('widens with the root of the dispersion', () => {
    const [one, four] = [1, 4].map((phi) => waldRateRatio(rate(45, 10_000), rate(60, 10_000), phi));
    const width = (interval: { lower: number; upper: number } | undefined) =>
      Math.log((interval?.upper ?? 0) / (interval?.lower ?? 1));
    expect(width(four)).toBeCloseTo(2 * width(one), 10);
  });

  it.each([
    [1.5, 10, 'no rate'],
    [-1, 10, 'no rate'],
    [1, 0, 'no rate'],
  ])('of %s over %s there is none', (count, over, sentence) => {
    expect(() => compareRates(rate(count, over), rate(1, 10))).toThrow(sentence);
    expect(() => waldRateRatio(rate(1, 10), rate(count, over), 4)).toThrow(sentence);
  });

  it('is never narrower than chance', () => {
    expect(() => waldRateRatio(rate(1, 10), rate(2, 10), 0.9)).toThrow('no dispersion');
  });
});

describe('dispersion', () => {
  const rows = (areas: number, quarters: number, at: (i: number, j: number) => number) =>
    Array.from({ length: areas }, (_, i) => Array.from({ length: quarters }, (__, j) => at(i, j)));

  it('is 0 where every area moves with the season alike', () => {
    expect(
      estimateDispersion([
        [10, 20],
        [30, 60],
      ]),
    ).toBe(0);
  });

  it('is the squared distance from what row and column say, over its degrees of freedom', () => {
    // all totals 40 of 80: expected 20 each, 4 x 100/20 over one degree of freedom
    expect(
      estimateDispersion([
        [30, 10],
        [10, 30],
      ]),
    ).toBe(20);
    // expected 20 and 10 and ...: two columns of three, two degrees of freedom
    expect(
      estimateDispersion([
        [10, 20, 30],
        [30, 20, 10],
      ]),
    ).toBe(10);
  });

  it('leaves out areas and quarters without any', () => {
    expect(
      estimateDispersion([
        [30, 0, 10],
        [0, 0, 0],
        [10, 0, 30],
      ]),
    ).toBe(20);
  });

  it.each([
    [[[1, 2]]],
    [[[1], [2]]],
    [[]],
    [
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])('of %j there is none', (counts) => {
    expect(estimateDispersion(counts)).toBeUndefined();
  });

  it.each<[number[][], string]>([
    [[[1, 2], [3]], 'different lengths'],
    [
      [
        [1, 2],
        [3, -1],
      ],
      'below 0',
    ],
  ])('refuses %j', (counts, sentence) => {
    expect(() => estimateDispersion(counts)).toThrow(sentence);
  });

  it.each<[string, number, number, object]>([
    ['within two years', 5, 8, { phi: 4, estimated: false }],
    ['within two years', 6, 7, { phi: 4, estimated: false }],
    ['across several years', 0, 0, { phi: 11, estimated: false }],
    // every second one 30 and 10
    ['within two years', 6, 8, { phi: (48 * 5) / 35, estimated: true }],
    ['across several years', 6, 8, { phi: (48 * 5) / 35, estimated: true }],
  ])('%s with %i areas of %i quarters', (span, areas, quarters, expected) => {
    const counts = rows(areas, quarters, (i, j) => ((i + j) % 2 === 0 ? 30 : 10));
    expect(chooseDispersion(span as 'within two years', counts)).toEqual(expected);
  });

  it('is never below 1, and stays the usual one where none can be told', () => {
    expect(
      chooseDispersion(
        'within two years',
        rows(6, 8, () => 10),
      ),
    ).toEqual({ phi: 1, estimated: true });
    expect(
      chooseDispersion(
        'within two years',
        rows(6, 8, () => 0),
      ),
    ).toEqual({ phi: 4, estimated: false });
  });
});

describe('one area’s change against the others’', () => {
  const area = (code: string, before: number, after: number): AreaChange => ({ code, before, after });
  const areas = [area('A', 100, 50), area('B', 100, 90), area('C', 200, 200), area('D', 100, 110)];

  it('is its ratio over that of all the others together', () => {
    const change = compareChange(areas, 'A', 4);
    // 50/100 over 400/400
    expect(change?.ratio).toBeCloseTo(0.5, 12);
    const half = 1.959963984540054 * Math.sqrt(4 * (1 / 100 + 1 / 50 + 1 / 400 + 1 / 400));
    expect(change?.interval.lower).toBeCloseTo(0.5 * Math.exp(-half), 12);
    expect(change?.interval.upper).toBeCloseTo(0.5 * Math.exp(half), 12);
    expect(change?.placebo).toEqual({ rank: 1, among: 4, p: 0.25, smallestP: 0.25 });
  });

  it.each([
    ['A', 1, 0.25],
    // the two in the middle are as far from the middle as each other, and nearer than all else
    ['B', 2, 1],
    ['C', 3, 1],
    ['D', 4, 0.5],
  ])('%s is rank %i, p %s', (code, rank, p) => {
    expect(compareChange(areas, code, 4)?.placebo).toMatchObject({ rank, p });
  });

  it('takes the others’ own change out, and ranks counts of one', () => {
    // 110/100 over 340/400
    expect(compareChange(areas, 'D', 4)?.ratio).toBeCloseTo(1.1 / 0.85, 12);
    expect(compareChange([area('A', 1, 1), ...areas.slice(1)], 'A', 4)?.ratio).toBeCloseTo(1, 12);
  });

  it('equal changes share the lower rank', () => {
    const tied = [
      area('A', 10, 20),
      area('B', 30, 60),
      area('C', 70, 140),
      area('D', 10, 30),
      area('E', 10, 10),
    ];
    expect(['A', 'B', 'C'].map((code) => compareChange(tied, code, 4)?.placebo.rank)).toEqual([2, 2, 2]);
    expect(compareChange(tied, 'D', 4)?.placebo.rank).toBe(5);
    expect(compareChange(tied, 'A', 4)?.placebo.p).toBe(1);
  });

  it('uses rates where the populations changed', () => {
    const grown = areas.map((each) => ({
      ...each,
      peopleBefore: 1000,
      peopleAfter: each.code === 'A' ? 500 : 1000,
    }));
    const change = compareChange(grown, 'A', 4);
    // half the people, half the incidents: the same rate as before
    expect(change?.ratio).toBeCloseTo(1, 12);
    expect(change?.placebo.rank).toBe(2);
  });

  it('has no ratio where there were none before or after; an area without any is not ranked', () => {
    expect(compareChange([area('A', 0, 5), ...areas.slice(1)], 'A', 4)).toBeUndefined();
    expect(compareChange([area('A', 5, 0), ...areas.slice(1)], 'A', 4)).toBeUndefined();
    expect(compareChange([area('A', 5, 5), area('B', 0, 3)], 'A', 4)).toBeUndefined();
    expect(compareChange([...areas, area('E', 0, 7)], 'A', 4)?.placebo.among).toBe(4);
  });

  it.each<[string, AreaChange[], string, number, string]>([
    ['an unknown area', areas, 'Z', 4, 'no area: Z'],
    ['an area twice', [...areas, area('A', 1, 1)], 'A', 4, 'an area comes twice'],
    ['nothing to compare with', areas.slice(0, 1), 'A', 4, 'no area to compare with'],
    ['fewer than none', [...areas, area('E', -1, 1)], 'A', 4, 'no counts of E'],
    ['narrower than chance', areas, 'A', 0.9, 'no dispersion'],
    ['nobody', [...areas, { ...area('E', 1, 1), peopleBefore: 0, peopleAfter: 5 }], 'A', 4, 'no counts of E'],
    [
      'nobody left',
      [...areas, { ...area('E', 1, 1), peopleBefore: 5, peopleAfter: 0 }],
      'A',
      4,
      'no counts of E',
    ],
    [
      'people of some',
      [...areas, { ...area('E', 1, 1), peopleBefore: 9, peopleAfter: 9 }],
      'A',
      4,
      'people of some',
    ],
    ['people of one time', areas.map((each) => ({ ...each, peopleBefore: 9 })), 'A', 4, 'people of some'],
  ])('refuses %s', (_, given, code, phi, sentence) => {
    expect(() => compareChange(given, code, phi)).toThrow(sentence);
  });
});
