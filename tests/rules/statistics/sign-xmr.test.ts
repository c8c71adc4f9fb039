import { describe, expect, it } from 'vitest';
import { improvementDirectionOf } from '#shared/statistics/improvement-direction.ts';
import type { AssuranceIcon } from '#shared/statistics/sign-assurance.ts';
import { assuranceWords, shownAssurance, signAssurance } from '#shared/statistics/sign-assurance.ts';
import type { VariationIcon } from '#shared/statistics/sign-variation.ts';
import {
  pointsBothWays,
  pointTypeOf,
  shownVariation,
  signVariation,
  variationWords,
} from '#shared/statistics/sign-variation.ts';
import type { ImprovementDirection, XmrRule } from '#shared/statistics/xmr-series.ts';

describe('the variation icon of the latest point', () => {
  it.each<[XmrRule[], ImprovementDirection, VariationIcon, string]>([
    [[], 'increase', 'common cause', 'common cause'],
    [[], 'neutral', 'common cause', 'common cause'],
    [['astronomical high'], 'increase', 'improvement high', 'special cause improvement'],
    [['astronomical high'], 'decrease', 'concern high', 'special cause concern'],
    [['astronomical high'], 'neutral', 'neutral high', 'special cause neutral high'],
    [['astronomical low'], 'increase', 'concern low', 'special cause concern'],
    [['astronomical low'], 'decrease', 'improvement low', 'special cause improvement'],
    [['astronomical low'], 'neutral', 'neutral low', 'special cause neutral low'],
    [['trend increasing'], 'increase', 'improvement high', 'special cause improvement'],
    [['trend decreasing'], 'increase', 'concern low', 'special cause concern'],
    [['two in three high'], 'decrease', 'concern high', 'special cause concern'],
    [['two in three low'], 'decrease', 'improvement low', 'special cause improvement'],
    [['shift high'], 'increase', 'improvement high', 'special cause improvement'],
    [['shift low'], 'increase', 'concern low', 'special cause concern'],
    // the first rule decides
    [['astronomical low', 'trend increasing'], 'increase', 'concern low', 'special cause concern'],
  ])('%j where %s is better: %s', (rules, direction, icon, type) => {
    expect([signVariation({ rules }, direction), pointTypeOf({ rules }, direction)]).toEqual([icon, type]);
  });

  it.each<[XmrRule[], boolean]>([
    [['astronomical low', 'trend increasing'], true],
    [['trend increasing', 'shift high'], false],
    [['trend decreasing', 'shift low'], false],
    [[], false],
  ])('%j points both ways: %s', (rules, both) => {
    expect(pointsBothWays({ rules })).toBe(both);
  });

  it('is not drawn from fewer than 6 points', () => {
    expect(shownVariation('concern low', 'insufficient')).toBe('insufficient data');
    expect(shownVariation('concern low', 'trial')).toBe('concern low');
    expect(shownVariation('concern low', 'full')).toBe('concern low');
  });

  it('has words', () => {
    expect(variationWords['improvement high']).toBe('Improving (unusually high)');
    expect(variationWords['common cause']).toBe('No significant change');
  });
});

describe('the assurance icon', () => {
  const limits = { lower: 40, lowerTwoSigma: 45, upperTwoSigma: 55, upper: 60 };

  it.each<[number | undefined, ImprovementDirection, AssuranceIcon | undefined]>([
    [61, 'increase', 'consistent fail'],
    [39, 'increase', 'consistent pass'],
    [60, 'increase', 'inconsistent'],
    [40, 'increase', 'inconsistent'],
    [61, 'decrease', 'consistent pass'],
    [39, 'decrease', 'consistent fail'],
    [60, 'decrease', 'inconsistent'],
    [40, 'decrease', 'inconsistent'],
    [39, 'neutral', undefined],
    [undefined, 'increase', undefined],
  ])('target %s where %s is better: %s', (target, direction, icon) => {
    expect(signAssurance(limits, target, direction)).toBe(icon);
  });

  it.each<[number, ImprovementDirection, AssuranceIcon]>([
    [50, 'increase', 'consistent pass'],
    [51, 'increase', 'consistent fail'],
    [49, 'increase', 'consistent pass'],
    [50, 'decrease', 'consistent pass'],
    [51, 'decrease', 'consistent pass'],
    [49, 'decrease', 'consistent fail'],
  ])('of a constant 50 against %i where %s is better: %s', (target, direction, icon) => {
    const constant = { lower: 50, lowerTwoSigma: 50, upperTwoSigma: 50, upper: 50 };
    expect(signAssurance(constant, target, direction)).toBe(icon);
  });

  it('of a constant on its target is hit and miss in the package', () => {
    const constant = { lower: 50, lowerTwoSigma: 50, upperTwoSigma: 50, upper: 50 };
    expect(signAssurance(constant, 50, 'increase', 'nhsrplotthedots')).toBe('inconsistent');
  });

  it('without limits is hit and miss, and not drawn', () => {
    expect(signAssurance(undefined, 50, 'increase')).toBe('inconsistent');
    expect(shownAssurance('inconsistent', 'insufficient')).toBeUndefined();
    expect(shownAssurance('inconsistent', 'trial')).toBe('inconsistent');
  });

  it('has words', () => {
    expect(assuranceWords['consistent fail']).toBe('Consistently failing the target');
  });
});

describe('which way is better', () => {
  it.each([
    ['higher', 'increase'],
    ['lower', 'decrease'],
    ['within a range', 'neutral'],
    ['neither', 'neutral'],
  ] as const)('polarity %s: %s', (polarity, direction) => {
    expect(improvementDirectionOf(polarity)).toBe(direction);
  });
});
