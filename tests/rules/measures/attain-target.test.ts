import { describe, expect, it } from 'vitest';
import { attainmentOf, attainTarget } from '#shared/measures/attain-target.ts';
import { judgeAgainstTarget } from '#shared/measures/judge-against-target.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { aSeries, aShare, aVersion, now } from './a-series.ts';

describe('how far a value has come towards its target', () => {
  it.each<[string, Partial<MeasureVersion>, number, number, number | undefined]>([
    ['at the target', {}, 80, 80, 100],
    ['half of it', {}, 40, 80, 50],
    ['none of it', {}, 0, 80, 0],
    ['a fifth above', {}, 96, 80, 120],
    ['far above, capped', {}, 400, 80, 120],
    ['a target of 0', {}, 5, 0, undefined],
    ['lower is better: at the target', { polarity: 'lower' }, 20, 20, 100],
    ['lower is better: twice as many', { polarity: 'lower' }, 40, 20, 50],
    ['lower is better: none', { polarity: 'lower' }, 0, 20, 120],
    ['lower is better: hardly any, capped', { polarity: 'lower' }, 1, 20, 120],
    ['lower is better: a target of 0', { polarity: 'lower' }, 0, 0, undefined],
    ['a share', { kind: 'share' }, 45, 90, 50],
    ['14% late where 10% is the limit', { kind: 'share', polarity: 'lower' }, 14, 10, (100 * 86) / 90],
    ['86% on time where 90% is the aim', { kind: 'share' }, 86, 90, (100 * 86) / 90],
    ['a turned share: all late', { kind: 'share', polarity: 'lower' }, 100, 10, 0],
    ['a turned share: a limit of 0', { kind: 'share', polarity: 'lower' }, 10, 0, 90],
    ['a turned share: a limit of 100', { kind: 'share', polarity: 'lower' }, 50, 100, undefined],
    ['a share with a target of 100', { kind: 'share' }, 50, 100, 50],
    ['a range', { polarity: 'within a range', rangeLow: 1, rangeHigh: 9 }, 5, 8, undefined],
    ['neither is better', { polarity: 'neither' }, 5, 8, undefined],
    ['a step', { kind: 'score', steps: 5 }, 4, 4, undefined],
    ['a mean of days', { kind: 'mean', question: 'how well', polarity: 'lower' }, 20, 10, 50],
    ['a better-off mean, a change score', { kind: 'mean', question: 'better off' }, 3, 3, undefined],
    [
      'a mean from a questionnaire',
      { kind: 'mean', question: 'how well', source: 'instrument' },
      3,
      3,
      undefined,
    ],
    ['less than nothing is nothing', { kind: 'money' }, -5, 10, 0],
  ])('%s', (_words, over, value, aim, percent) => {
    expect(attainTarget(aVersion(over), value, aim)).toBe(percent);
  });
});

describe('what is drawn of a verdict', () => {
  const drawn = (version: MeasureVersion, value: readonly number[]) => {
    const judgement = judgeAgainstTarget(aSeries(version, { [now]: value }), now);
    return judgement.judged ? attainmentOf(version, judgement) : undefined;
  };

  it('a share has a bar from its interval over the target, capped like the mark', () => {
    const found = drawn(aShare({ target: { per: 'quarter', value: 65 } }), [65, 100]);
    expect(found?.percent).toBe(100);
    expect(found?.bar?.lower).toBeCloseTo((100 * 55.25444) / 65, 4);
    expect(found?.bar?.upper).toBeCloseTo((100 * 73.63575) / 65, 4);
    expect(drawn(aShare({ target: { per: 'quarter', value: 40 } }), [65, 100])?.bar?.upper).toBe(120);
  });

  it('a turned share’s bar is turned round too', () => {
    const found = drawn(aShare({ polarity: 'lower', target: { per: 'quarter', value: 35 } }), [35, 100]);
    expect(found?.percent).toBe(100);
    expect(found?.bar?.lower).toBeCloseTo((100 * 55.25444) / 65, 4);
    expect(found?.bar?.upper).toBeCloseTo((100 * 73.63575) / 65, 4);
  });

  it('a count has no bar, a range nothing at all', () => {
    expect(drawn(aVersion(), [40])).toEqual({ percent: 50 });
    const range = aVersion({ polarity: 'within a range', rangeLow: 1, rangeHigh: 9, target: undefined });
    expect(drawn(range, [5])).toBeUndefined();
  });
});
