import { describe, expect, it } from 'vitest';
import type { MeasureInBrief } from '#shared/measures/warn-about-measures.ts';
import { inBrief, warnAboutMeasures } from '#shared/measures/warn-about-measures.ts';
import { measureWarningShape } from '#shared/measures/measures.api.ts';
import { aBetterOff, aSeries, aVersion, now } from './a-series.ts';

const brief = (over: Partial<MeasureInBrief> = {}): MeasureInBrief => ({
  measureId: 'mea_00000000000000000001',
  name: 'Families helped',
  purpose: 'So that every family finds a place.',
  question: 'better off',
  headline: false,
  hasTarget: true,
  hasFigures: true,
  ...over,
});

const many = (n: number): MeasureInBrief[] => Array.from({ length: n }, () => brief({ headline: true }));

describe('what to think about in a contract’s measures', () => {
  it.each<[string, readonly MeasureInBrief[], string[]]>([
    ['all is well', [brief()], []],
    ['none asks who is better off', [brief({ question: 'how well' })], ['no-better-off-measure']],
    ['there are none', [], ['no-better-off-measure']],
    ['none has figures', [brief({ hasFigures: false })], ['no-better-off-figures']],
    [
      'only another question has figures',
      [brief({ hasFigures: false }), brief({ question: 'how much' })],
      ['no-better-off-figures'],
    ],
    ['one of two has figures', [brief({ hasFigures: false }), brief()], []],
    ['five headlines', many(5), []],
    ['six headlines', many(6), ['too-many-headlines']],
    ['a target without a purpose', [brief({ purpose: ' ' })], ['target-without-purpose']],
    ['no target, no purpose', [brief({ purpose: '', hasTarget: false })], []],
  ])('%s', (_words, measures, codes) => {
    const warnings = warnAboutMeasures(measures);
    expect(warnings.map(({ code }) => code)).toEqual(codes);
    expect(warnings.every((warning) => measureWarningShape.safeParse(warning).success)).toBe(true);
  });

  it('says which, how many, and what to do', () => {
    expect(warnAboutMeasures([...many(6), brief({ purpose: '' })])).toEqual([
      {
        code: 'too-many-headlines',
        sentence: 'There are 6 headline measures. Keep the 5 that say most; the others stay as measures.',
      },
      {
        code: 'target-without-purpose',
        measureId: 'mea_00000000000000000001',
        sentence:
          'Families helped has a target but does not say why. Say in a sentence what the target is for.',
      },
    ]);
  });
});

describe('a measure in brief', () => {
  it.each([true, false])('has figures as it is told: %s', (hasFigures) => {
    expect(inBrief(aSeries(aBetterOff()), now, hasFigures)).toMatchObject({
      hasFigures,
      question: 'better off',
    });
  });

  it.each<[string, Parameters<typeof aVersion>[0], boolean]>([
    ['its own', {}, true],
    ['none', { target: undefined }, false],
    ['an area’s', { target: undefined, areaTargets: { are_1: { per: 'quarter', value: 5 } } }, true],
    ['a range', { target: undefined, polarity: 'within a range' }, true],
  ])('has a target: %s', (_words, over, hasTarget) => {
    expect(inBrief(aSeries(aVersion(over)), now, true)?.hasTarget).toBe(hasTarget);
  });

  it('is none where it has ended or not begun', () => {
    expect(inBrief(aSeries(aVersion(), {}, { endedFrom: now }), now, true)).toBeUndefined();
    expect(inBrief(aSeries(aVersion(), {}, { endedFrom: '2026-Q3' }), now, true)).toBeDefined();
    expect(inBrief(aSeries(aVersion({ fromQuarter: '2026-Q3' })), now, true)).toBeUndefined();
  });
});
