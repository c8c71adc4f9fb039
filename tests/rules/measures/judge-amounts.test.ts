import { describe, expect, it } from 'vitest';
import type { Judged, Judgement, TargetStatus } from '#shared/measures/judgement.ts';
import { judgeAgainstTarget } from '#shared/measures/judge-against-target.ts';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import type { MeasureKind } from '#shared/values/figure.ts';
import { aSeries, aVersion, now, upToNow } from './a-series.ts';

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
