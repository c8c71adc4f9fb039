import { describe, expect, it } from 'vitest';
import type { Judged, Judgement, TargetStatus } from '#shared/measures/judgement.ts';
import { fragileWords, isFragile } from '#shared/measures/judgement.ts';
import { judgeAgainstTarget } from '#shared/measures/judge-against-target.ts';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import { aSeries, aShare, now, upToNow } from './a-series.ts';

const judge = (series: MeasureSeries): Judgement => judgeAgainstTarget(series, now);

const judged = (series: MeasureSeries): Judged => {
  const judgement = judge(series);
  if (!judgement.judged) throw new Error(judgement.why);
  return judgement;
};

describe('a share', () => {
  it.each<[number, number, TargetStatus]>([
    [92, 92, 'met'],
    [83, 92, 'met'],
    [82, 92, 'close'],
    [78, 92, 'close'],
    [77, 92, 'missed'],
    [90, 100, 'met'],
    [89, 100, 'close'],
    [85, 100, 'close'],
    [84, 100, 'missed'],
    [0, 1, 'missed'],
  ])('%i of %i against at least 90%% is %s', (x, n, status) => {
    expect(judged(aSeries(aShare(), { [now]: [x, n] })).status).toBe(status);
  });

  it.each<[number, TargetStatus]>([
    [0, 'met'],
    [5, 'met'],
    [6, 'close'],
    [9, 'close'],
    [10, 'missed'],
  ])('%i of 50 against at most 10%% is %s', (x, status) => {
    const version = aShare({ polarity: 'lower', target: { per: 'quarter', value: 10 } });
    expect(judged(aSeries(version, { [now]: [x, 50] })).status).toBe(status);
  });

  it.each<['higher' | 'lower', TargetStatus]>([
    ['higher', 'met'],
    ['lower', 'missed'],
  ])('110 places of 100, where %s is better, is %s', (polarity, status) => {
    const found = judged(aSeries(aShare({ polarity }), { [now]: [110, 100] }));
    expect(found).toMatchObject({ status, value: 110, interval: { upper: 100 } });
  });

  it('exactly on a target with decimals is met', () => {
    const version = aShare({ target: { per: 'quarter', value: 33.3 } });
    expect(judged(aSeries(version, { [now]: [333, 1000] })).status).toBe('met');
  });

  it('four quarters that are each close are missed when together chance is unlikely', () => {
    const each = [86, 100] as const;
    expect(judged(aSeries(aShare(), { [now]: each })).status).toBe('close');
    const found = judged(aSeries(aShare(), upToNow(each, each, each, each)));
    expect(found.status).toBe('missed');
    expect(found.why).toBe(
      '86% (86 of 100) against a target of 90%: missed, because over the last 4 quarters together it was 86% (344 of 400), off by more than chance could explain.',
    );
  });

  it.each<[string, readonly (readonly number[] | undefined)[], TargetStatus]>([
    [
      'the last four count',
      [
        [50, 100],
        [90, 100],
        [90, 100],
        [90, 100],
        [89, 100],
      ],
      'close',
    ],
    [
      'the fourth back counts',
      [
        [50, 100],
        [90, 100],
        [90, 100],
        [89, 100],
      ],
      'missed',
    ],
    ['missing quarters are left out', [[50, 100], undefined, undefined, [89, 100]], 'missed'],
    [
      'a quarter that is met stays met',
      [
        [50, 100],
        [50, 100],
        [50, 100],
        [90, 100],
      ],
      'met',
    ],
  ])('%s', (_words, values, status) => {
    expect(judged(aSeries(aShare(), upToNow(...values))).status).toBe(status);
  });

  it('the quarters before a break are not pooled', () => {
    const other = aShare({
      number: 2,
      fromQuarter: now,
      comparable: { withPrevious: false, why: 'Counted from another day.' },
    });
    expect(judged(aSeries([aShare(), other], upToNow([50, 100], [89, 100]))).status).toBe('close');
    const quarterBefore = { ...other, fromQuarter: '2026-Q1' };
    expect(judged(aSeries([aShare(), quarterBefore], upToNow([50, 100], [89, 100]))).status).toBe('missed');
  });

  it('a target that has just been raised does not condemn the quarters before', () => {
    const before = aShare({ target: { per: 'quarter', value: 70 } });
    const raised = aShare({
      number: 2,
      fromQuarter: now,
      comparable: { withPrevious: true, why: 'Only the target.' },
    });
    expect(
      judged(aSeries([before, raised], upToNow([75, 100], [75, 100], [75, 100], [89, 100]))).status,
    ).toBe('close');
    expect(judged(aSeries(aShare(), upToNow([75, 100], [75, 100], [75, 100], [89, 100]))).status).toBe(
      'missed',
    );
  });

  it('keeps the Wilson interval in percent, for drawing', () => {
    const { interval } = judged(aSeries(aShare(), { [now]: [65, 100] }));
    expect(interval?.lower).toBeCloseTo(55.25444, 5);
    expect(interval?.upper).toBeCloseTo(73.63575, 5);
  });

  it.each([
    [[82, 92], '89% (82 of 92) against a target of 90%: close, no further off than chance could explain.'],
    [[77, 92], '84% (77 of 92) against a target of 90%: missed by more than chance could explain.'],
    [[83, 92], '90% (83 of 92) against a target of 90%: met.'],
  ])('%o is said with its target and the reason', (value, why) => {
    expect(judge(aSeries(aShare(), { [now]: value })).why).toBe(why);
  });

  it('a target where lower is better reads as a limit', () => {
    const version = aShare({ polarity: 'lower', target: { per: 'quarter', value: 10 } });
    expect(judge(aSeries(version, { [now]: [5, 50] })).why).toBe(
      '10% (5 of 50) against a target of 10% or less: met.',
    );
  });
});

describe('whether one family more or fewer would change the verdict', () => {
  it.each<[number, string | undefined]>([
    [92, undefined],
    [84, undefined],
    [83, 'one family fewer and this would be close'],
    [82, 'one family more and this would be met'],
    [80, undefined],
    [78, 'one family fewer and this would be missed'],
    [77, 'one family more and this would be close'],
    [76, undefined],
  ])('%i of 92 against 90%%: %s', (x, words) => {
    const found = judged(aSeries(aShare(), { [now]: [x, 92] }));
    expect(fragileWords(found)).toBe(words);
    expect(isFragile(found)).toBe(words !== undefined);
  });

  it('where lower is better one more is the worse', () => {
    const version = aShare({
      polarity: 'lower',
      target: { per: 'quarter', value: 10 },
      unit: 'young people',
    });
    expect(fragileWords(judged(aSeries(version, { [now]: [5, 50] })))).toBe(
      'one young person more and this would be close',
    );
  });

  it('without a unit it says one', () => {
    expect(fragileWords(judged(aSeries(aShare({ unit: '' }), { [now]: [83, 92] })))).toBe(
      'one fewer and this would be close',
    );
  });

  it('where both ways would change it the worse is said first', () => {
    const found = judged(aSeries(aShare({ target: { per: 'quarter', value: 50 } }), { [now]: [1, 4] }));
    expect(found.status).toBe('close');
    expect(found.oneAway.map(({ wouldBe }) => wouldBe)).toEqual(['missed', 'met']);
  });

  it('and where lower is better, one more is the worse', () => {
    const version = aShare({ polarity: 'lower', target: { per: 'quarter', value: 50 } });
    const found = judged(aSeries(version, { [now]: [3, 4] }));
    expect(found.oneAway.map(({ wouldBe }) => wouldBe)).toEqual(['missed', 'met']);
  });

  it('nobody can be fewer than none, or more than all', () => {
    expect(judged(aSeries(aShare(), { [now]: [0, 1] })).oneAway.map(({ direction }) => direction)).toEqual([
      'more',
    ]);
    expect(judged(aSeries(aShare(), { [now]: [1, 1] })).oneAway.map(({ direction }) => direction)).toEqual([
      'fewer',
    ]);
  });

  it('one family fewer counts in the last four quarters too', () => {
    // 348 of 400 lies wholly below 90%, 349 does not
    const found = judged(aSeries(aShare(), upToNow([87, 100], [87, 100], [87, 100], [88, 100])));
    expect(found.status).toBe('close');
    expect(fragileWords(found)).toBe('one family fewer and this would be missed');
  });
});
