import { describe, expect, it } from 'vitest';
import {
  addedValueSentence,
  careSentence,
  clearSentence,
  eligibleSentence,
  meanSentence,
  ruleSentence,
  thresholdSentence,
  verdictHeading,
} from '#shared/questionnaires/figure-words.ts';
import type { ScaleFigures } from '#shared/questionnaires/scale-figures.ts';

const scale = (over: Partial<ScaleFigures> = {}): ScaleFigures => ({
  ...{ scale: 'total', name: 'Total difficulties', better: 'lower', least: 0, most: 40, n: 12, bands: [] },
  ...{ verdict: 'better', isFragile: false },
  ...over,
});

describe('figures of a questionnaire in words', () => {
  it.each([
    ['better', 'Total difficulties: better on average for the same 12 children, at the end of support'],
    ['worse', 'Total difficulties: worse on average for the same 12 children, at the end of support'],
    [
      'no clear change',
      'Total difficulties: no clear change on average for the same 12 children, at the end of support',
    ],
    ['too few', 'Total difficulties: 12 children at the end of support, too few for an average'],
  ] as const)('claim what the rule found: %s', (verdict, heading) => {
    expect(verdictHeading(scale({ verdict }), 'end')).toBe(heading);
  });

  it('say a mean with its interval, and nothing without one', () => {
    const mean = { before: 18.24, after: 14.1, change: 4.14, interval: { lower: 2.9, upper: 5.38 } };
    expect(meanSentence(scale({ mean }))).toBe(
      'From 18.2 to 14.1 of 40 on average: 4.1 points better (95%: 2.9 to 5.4, positive is better).',
    );
    expect(meanSentence(scale({ mean: { ...mean, change: -2 } }))).toContain('2.0 points worse');
    expect(meanSentence(scale())).toBeUndefined();
  });

  it.each([
    [
      { better: 8, none: 3, worse: 1 },
      'Clearly better: 67% (8 of 12). No clear change: 25% (3 of 12). Clearly worse: 8% (1 of 12).',
    ],
    [
      { better: 3, none: 1, worse: 0 },
      'Clearly better: 3 of 4. No clear change: 1 of 4. Clearly worse: 0 of 4.',
    ],
    [undefined, undefined],
  ])('give shares only from ten on: %o', (clear, said) => {
    expect(clearSentence(scale({ clear }))).toBe(said);
  });

  it('say who crossed the line of concern, and of whom', () => {
    const counts = { recovered: 8, worsened: 1, 'still of concern': 4, 'still of no concern': 3 };
    expect(thresholdSentence(scale({ thresholds: counts }))).toBe(
      '67% (8 of 12) who were of concern at the start were not any more; 1 of 4 who were not of concern were so later.',
    );
    const nobody = { recovered: 0, worsened: 1, 'still of concern': 0, 'still of no concern': 3 };
    expect(thresholdSentence(scale({ thresholds: nobody }))).toBe(
      '1 of 4 who were not of concern were so later.',
    );
  });

  it.each([
    [9, undefined],
    [10, 'Fewer than 30 children: to be read with care.'],
    [29, 'Fewer than 30 children: to be read with care.'],
    [30, undefined],
  ])('ask for care with %s children: %s', (n, said) => {
    expect(careSentence({ n })).toBe(said);
  });

  it('say of how many', () => {
    expect(eligibleSentence({ pairs: 36, eligible: 44 })).toBe(
      'Both forms: 82% (36 of 44) of the children with a form at the start, for whom this time has come. The others may differ.',
    );
    expect(eligibleSentence({ pairs: 3, eligible: 3 })).toBe(
      'Both forms: 3 of 3 of the children with a form at the start, for whom this time has come.',
    );
  });

  it('print the constants, and whether anybody agreed them', () => {
    const rule = {
      rule: 'reliable change',
      change: 'reliably better',
      rc: 2,
      criterion: 6.82,
      wholePoints: 7,
      sd: 5.8,
      r: 0.82,
      sample: 'British survey',
    } as const;
    expect(ruleSentence({ ...rule, byDefault: true })).toBe(
      'A change is clear from 7 points on: reliable change at 95% with SD 5.8 and reliability 0.82 (a default of the definition, not agreed for this service; British survey).',
    );
    expect(ruleSentence({ ...rule, byDefault: false })).toContain('agreed for this service; British survey');
    expect(ruleSentence({ rule: 'points', change: 'reliably better', points: 2.45 })).toBe(
      'A change is clear from 2.45 points on.',
    );
  });

  it('tell an added value only of a group', () => {
    const told = { name: 'Added value score', population: 'High-risk groups only.', leftOut: {} };
    const result = { mean: 2.12, halfWidth: 1.8, lower: 0.3, upper: 3.94, effectSize: 0.42 };
    expect(addedValueSentence({ ...told, n: 34, result })).toBe(
      'Added value score: 2.1 points (95%: 0.3 to 3.9), effect size 0.42, of the 34 children who meet its conditions. 0 is what such children do by themselves. High-risk groups only.',
    );
    expect(addedValueSentence({ ...told, n: 4 })).toBe(
      'Added value score: 4 children meet its conditions, too few to tell.',
    );
  });
});
