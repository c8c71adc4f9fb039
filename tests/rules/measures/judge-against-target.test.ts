import { describe, expect, it } from 'vitest';
import type { Judged, Judgement, ReasonNotJudged, TargetStatus } from '#shared/measures/judgement.ts';
import { fragileWords, isFragile } from '#shared/measures/judgement.ts';
import { judgeAgainstTarget } from '#shared/measures/judge-against-target.ts';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { MeasureKind, PeriodValue } from '#shared/values/figure.ts';
import { type Given, aSeries, aShare, aVersion, now, upToNow } from './a-series.ts';

const judge = (series: MeasureSeries): Judgement => judgeAgainstTarget(series, now);

const judged = (series: MeasureSeries): Judged => {
  const judgement = judge(series);
  if (!judgement.judged) throw new Error(judgement.why);
  return judgement;
};

describe('a count, amount of money, snapshot or rate, with 10% tolerance', () => {
  it.each<[number, TargetStatus]>([
    [200, 'met'],
    [80, 'met'],
    [79, 'close'],
    [72, 'close'],
    [71, 'missed'],
    [0, 'missed'],
  ])('%i against at least 80 is %s', (n, status) => {
    expect(judged(aSeries(aVersion(), { [now]: n })).status).toBe(status);
  });

  it.each<[number, TargetStatus]>([
    [0, 'met'],
    [20, 'met'],
    [21, 'close'],
    [22, 'close'],
    [23, 'missed'],
  ])('%i against at most 20 is %s', (n, status) => {
    const version = aVersion({ polarity: 'lower', target: { per: 'quarter', value: 20 } });
    expect(judged(aSeries(version, { [now]: n })).status).toBe(status);
  });

  it.each<[number, TargetStatus]>([
    [80, 'met'],
    [79, 'missed'],
  ])('with no tolerance %i is %s', (n, status) => {
    expect(judged(aSeries(aVersion({ tolerancePercent: 0 }), { [now]: n })).status).toBe(status);
  });

  it.each<MeasureKind>(['count', 'different people', 'snapshot', 'money'])(
    '%s: 79 is close, 71 missed, and neither hangs on one more or fewer',
    (kind) => {
      expect(judged(aSeries(aVersion({ kind }), { [now]: 79 }))).toMatchObject({
        status: 'close',
        oneAway: [],
      });
      expect(judged(aSeries(aVersion({ kind }), { [now]: 71 })).status).toBe('missed');
    },
  );

  it.each<[readonly number[], TargetStatus]>([
    [[310, 62_000], 'met'],
    [[309, 62_000], 'close'],
    [[278, 62_000], 'missed'],
  ])('a rate of %o against 5 per 1,000 is %s', (value, status) => {
    const version = aVersion({ kind: 'rate', target: { per: 'quarter', value: 5 } });
    expect(judged(aSeries(version, { [now]: value })).status).toBe(status);
  });

  it('nil is none, and judged as such', () => {
    expect(judged(aSeries(aVersion(), { [now]: { state: 'nil' } })).status).toBe('missed');
  });

  it.each([
    [79, '79 families against a target of 80 families: close, within 10% of it.'],
    [80, '80 families against a target of 80 families: met.'],
    [71, '71 families against a target of 80 families: missed by more than 10% of it.'],
  ])('%i is said with its target and the reason', (n, why) => {
    expect(judge(aSeries(aVersion(), { [now]: n })).why).toBe(why);
  });
});

describe('a year’s target, profiled', () => {
  const yearly = aVersion({ target: { per: 'year', value: 320, profile: [60, 80, 90, 90] } });

  it.each<[number, number, TargetStatus]>([
    [80, 60, 'met'],
    [60, 79, 'close'],
    [60, 66, 'close'],
    [60, 65, 'missed'],
  ])('%i and then %i against 140 so far is %s', (before, n, status) => {
    const found = judged(aSeries(yearly, upToNow(before, n)));
    expect(found).toMatchObject({ status, over: 'year to date', aim: 140, value: before + n });
  });

  it('a quarter without a figure is neither nothing done nor owed', () => {
    const found = judged(
      aSeries(yearly, { '2026-Q1': { state: 'missing', reason: 'not collected' }, [now]: 80 }),
    );
    expect(found).toMatchObject({ status: 'met', aim: 80, value: 80 });
    expect(found.why).toBe(
      '80 families since April 2026 (1 of 2 returns) against a target of 80 families: met.',
    );
  });

  it('a quarter in which an organisation is missing is left out too', () => {
    const partly = {
      value: { state: 'value' as const, figure: { numerator: 10 } },
      parts: { have: 1, of: 2 },
    };
    expect(judged(aSeries(yearly, { '2026-Q1': partly, [now]: 80 }))).toMatchObject({ aim: 80, value: 80 });
  });

  it('the year before is another year', () => {
    expect(judged(aSeries(yearly, upToNow(500, 60, 80))).value).toBe(140);
  });

  it('a target that steps within the year is added as it was', () => {
    const raised = aVersion({
      number: 2,
      fromQuarter: now,
      target: { per: 'year', value: 400, profile: [100, 100, 100, 100] },
      comparable: { withPrevious: true, why: 'Only the target.' },
    });
    expect(judged(aSeries([yearly, raised], upToNow(60, 100)))).toMatchObject({ status: 'met', aim: 160 });
  });

  it('money adds up as well, a snapshot does not', () => {
    const money = { ...yearly, kind: 'money' as const };
    const snapshot = { ...yearly, kind: 'snapshot' as const };
    expect(judged(aSeries(money, upToNow(60, 80)))).toMatchObject({ value: 140, aim: 140 });
    expect(judged(aSeries(snapshot, upToNow(60, 80)))).toMatchObject({ value: 80, aim: 80, over: 'quarter' });
  });

  it('a rate adds its counts over the mean population', () => {
    const rate = aVersion({ kind: 'rate', target: { per: 'year', value: 20, profile: [5, 5, 5, 5] } });
    const found = judged(aSeries(rate, upToNow([300, 60_000], [310, 62_000])));
    expect(found).toMatchObject({ aim: 10, figure: { numerator: 610, denominator: 61_000 }, status: 'met' });
  });

  it('a half-year’s value is held against both its quarters', () => {
    const found = judged(aSeries(yearly, { [now]: 140 }, { quartersPerValue: 2 }));
    expect(found).toMatchObject({ status: 'met', aim: 140, value: 140 });
    expect(found.why).toContain('since April 2026 against');
  });
});

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

describe('a mean', () => {
  const days = aVersion({
    kind: 'mean',
    question: 'how well',
    unit: 'working days',
    polarity: 'lower',
    target: { per: 'quarter', value: 10 },
  });

  it.each<[number, TargetStatus]>([
    [200, 'met'],
    [220, 'close'],
    [221, 'missed'],
  ])('typed in, without its spread, is judged by tolerance: %i over 20 is %s', (sum, status) => {
    expect(judged(aSeries(days, { [now]: [sum, 20] })).status).toBe(status);
  });

  it.each<[number, number, TargetStatus]>([
    [9, 14, 'close'],
    [10, 14, 'close'],
    [10.1, 14, 'missed'],
  ])('with an interval of %s to %s it is %s', (lower, upper, status) => {
    const series = aSeries(days, { [now]: [240, 20] }, { meanIntervals: { [now]: { lower, upper } } });
    expect(judged(series)).toMatchObject({ status, interval: { lower, upper } });
  });

  it('at or better than target is met, however wide the interval', () => {
    const series = aSeries(
      days,
      { [now]: [200, 20] },
      { meanIntervals: { [now]: { lower: 11, upper: 14 } } },
    );
    expect(judged(series).status).toBe('met');
  });

  it('where higher is better the whole interval must lie below', () => {
    const points = aVersion({ kind: 'mean', target: { per: 'quarter', value: 3 } });
    const with3 = { [now]: { lower: 1, upper: 3 } };
    const below3 = { [now]: { lower: 1, upper: 2.9 } };
    expect(judged(aSeries(points, { [now]: [40, 20] }, { meanIntervals: with3 })).status).toBe('close');
    expect(judged(aSeries(points, { [now]: [40, 20] }, { meanIntervals: below3 })).status).toBe('missed');
  });

  it('of nobody cannot be judged', () => {
    expect(judge(aSeries(days, { [now]: [0, 0] }))).toMatchObject({ judged: false, reason: 'no figure' });
  });
});

describe('a measure that is good within a range', () => {
  const range = aVersion({ polarity: 'within a range', rangeLow: 50, rangeHigh: 100, target: undefined });

  it.each<[number, TargetStatus]>([
    [44, 'missed'],
    [45, 'close'],
    [49, 'close'],
    [50, 'met'],
    [100, 'met'],
    [101, 'close'],
    [110, 'close'],
    [111, 'missed'],
  ])('%i with 50 to 100 is %s', (n, status) => {
    expect(judged(aSeries(range, { [now]: n })).status).toBe(status);
  });

  it('has no aim of its own, and says its bounds', () => {
    const found = judged(aSeries(range, { [now]: 101 }));
    expect(found.aim).toBeUndefined();
    expect(found.why).toBe(
      '101 families against a target of 50 families to 100 families: close, within 10% of a bound.',
    );
  });

  it('a share in a range says where one family would change it', () => {
    const share = aShare({ polarity: 'within a range', rangeLow: 50, rangeHigh: 75, target: undefined });
    expect(judged(aSeries(share, { [now]: [50, 100] }))).toMatchObject({
      status: 'met',
      oneAway: [{ direction: 'fewer', wouldBe: 'close' }],
    });
  });

  it('without both bounds there is nothing to judge against', () => {
    expect(judge(aSeries({ ...range, rangeHigh: undefined }, { [now]: 60 })).judged).toBe(false);
  });
});

describe('a judgement in steps', () => {
  it.each<[number, number, 'higher' | 'lower', TargetStatus]>([
    [5, 4, 'higher', 'met'],
    [4, 4, 'higher', 'met'],
    [3, 4, 'higher', 'close'],
    [2, 4, 'higher', 'missed'],
    [2, 2, 'lower', 'met'],
    [3, 2, 'lower', 'close'],
    [4, 2, 'lower', 'missed'],
  ])('step %i against step %i, %s is better: %s', (step, target, polarity, status) => {
    const version = aVersion({
      kind: 'score',
      steps: 5,
      polarity,
      target: { per: 'quarter', value: target },
    });
    expect(judged(aSeries(version, { [now]: step })).status).toBe(status);
  });
});

describe('what cannot be judged, and why', () => {
  const missing = (reason: 'not collected' | 'too early'): PeriodValue => ({ state: 'missing', reason });

  it.each<[string, MeasureVersion, Given | undefined, ReasonNotJudged, string]>([
    [
      'no target',
      aVersion({ target: undefined }),
      80,
      'no target',
      'No target has been agreed for this quarter.',
    ],
    [
      'neither is better',
      aVersion({ polarity: 'neither' }),
      80,
      'no target',
      'No target has been agreed for this quarter.',
    ],
    [
      'no version yet',
      aVersion({ fromQuarter: '2026-Q3' }),
      80,
      'no target',
      'No target has been agreed for this quarter.',
    ],
    ['not collected', aVersion(), missing('not collected'), 'no figure', 'No figure: not collected.'],
    ['too early', aVersion(), missing('too early'), 'too early to say', 'No figure yet: too early to say.'],
    ['not yet due', aVersion(), { state: 'not yet due' }, 'too early to say', 'No figure yet: not yet due.'],
    ['nothing accepted', aVersion(), undefined, 'no figure', 'There is no accepted figure for this quarter.'],
    ['0 of 0', aShare(), [0, 0], 'no figure', 'There was none to count (families).'],
    ['nil of a share', aShare(), { state: 'nil' }, 'no figure', 'There was none to count (families).'],
  ])('%s', (_words, version, value, reason, why) => {
    expect(judge(aSeries(version, upToNow(value)))).toEqual({ judged: false, reason, why });
  });

  it('a sum in which an organisation is missing', () => {
    const partly = {
      value: { state: 'value' as const, figure: { numerator: 90 } },
      parts: { have: 3, of: 4 },
    };
    expect(judge(aSeries(aVersion(), { [now]: partly }))).toEqual({
      judged: false,
      reason: 'some figures missing',
      why: 'Only 3 of 4 organisations have given a figure.',
    });
  });

  it.each<[string, MeasureVersion, readonly number[]]>([
    ['a share of those who gave one', aShare(), [90, 92]],
    ['different people, whom the lead types', aVersion({ kind: 'different people' }), [90]],
  ])('but %s is judged', (_words, version, [numerator = 0, denominator]) => {
    const partly = {
      value: { state: 'value' as const, figure: { numerator, denominator } },
      parts: { have: 3, of: 4 },
    };
    expect(judge(aSeries(version, { [now]: partly })).judged).toBe(true);
  });

  it('all organisations having given one, it is judged', () => {
    const whole = {
      value: { state: 'value' as const, figure: { numerator: 90 } },
      parts: { have: 4, of: 4 },
    };
    expect(judge(aSeries(aVersion(), { [now]: whole })).judged).toBe(true);
  });
});
