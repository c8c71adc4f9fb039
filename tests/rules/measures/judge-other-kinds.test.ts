import { describe, expect, it } from 'vitest';
import type { Judged, Judgement, ReasonNotJudged, TargetStatus } from '#shared/measures/judgement.ts';
import { judgeAgainstTarget } from '#shared/measures/judge-against-target.ts';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { PeriodValue } from '#shared/values/figure.ts';
import { type Given, aSeries, aShare, aVersion, now, upToNow } from './a-series.ts';

const judge = (series: MeasureSeries): Judgement => judgeAgainstTarget(series, now);

const judged = (series: MeasureSeries): Judged => {
  const judgement = judge(series);
  if (!judgement.judged) throw new Error(judgement.why);
  return judgement;
};

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

  it('one family of a thousand can be enough', () => {
    const share = aShare({ polarity: 'within a range', rangeLow: 50, rangeHigh: 75, target: undefined });
    expect(judged(aSeries(share, { [now]: [500, 1000] })).oneAway).toMatchObject([{ direction: 'fewer' }]);
  });

  it('a mean in a range does not hang on one family', () => {
    const days = aVersion({
      kind: 'mean',
      polarity: 'within a range',
      rangeLow: 5,
      rangeHigh: 8,
      target: undefined,
    });
    expect(judged(aSeries(days, { [now]: [50, 10] }))).toMatchObject({ status: 'met', oneAway: [] });
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
