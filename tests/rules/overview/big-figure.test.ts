import { describe, expect, it } from 'vitest';
import { bigFigure } from '#shared/overview/big-figure.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Figure } from '#shared/values/figure.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';

const share = aMeasureVersion({ kind: 'share', question: 'how well' });

describe('the figure of a card', () => {
  it.each<[string, MeasureVersion, Figure, string, string | undefined]>([
    ['a count', aMeasureVersion(), { numerator: 1204 }, '1,204', undefined],
    ['a share', share, { numerator: 81, denominator: 92 }, '88%', '81 of 92'],
    [
      'a mean',
      aMeasureVersion({ kind: 'mean', unit: 'days' }),
      { numerator: 384, denominator: 31 },
      '12.4',
      'days, average of 31',
    ],
    [
      'a mean without unit',
      aMeasureVersion({ kind: 'mean', unit: '' }),
      { numerator: 384, denominator: 31 },
      '12.4',
      'average of 31',
    ],
    [
      'a rate',
      aMeasureVersion({ kind: 'rate', unit: 'residents' }),
      { numerator: 310, denominator: 75_000 },
      '4.1',
      'per 1,000 residents',
    ],
    ['money', aMeasureVersion({ kind: 'money' }), { numerator: 123_456_789 }, '£1.2m', undefined],
    ['a step', aMeasureVersion({ kind: 'score', steps: 5 }), { numerator: 3 }, 'Step 3', 'of 5'],
  ])('%s stands with its counts', (_kind, version, figure, value, count) => {
    expect(bigFigure(version, figure)).toEqual({ value, isWords: false, count });
  });

  it.each<[string, MeasureVersion, Figure, string]>([
    ['a share of nobody', share, { numerator: 0, denominator: 0 }, 'None to count'],
    [
      'a mean of nobody',
      aMeasureVersion({ kind: 'mean' }),
      { numerator: 0, denominator: 0 },
      'None to average',
    ],
    [
      'a rate of nobody',
      aMeasureVersion({ kind: 'rate' }),
      { numerator: 0, denominator: 0 },
      'None to count',
    ],
  ])('%s has no number', (_what, version, figure, value) => {
    expect(bigFigure(version, figure)).toMatchObject({ value, isWords: true });
  });
});

describe('the figure of those better off', () => {
  const said = (numerator: number, denominator: number, due?: number) =>
    bigFigure(aBetterOffVersion(), { numerator, denominator, due });

  it('is a percentage where enough were reached', () => {
    expect(said(19, 31, 46)).toEqual({ value: '61%', isWords: false, count: '19 of 31' });
  });

  it('is counts only where fewer than ten were reached', () => {
    expect(said(6, 9, 10)).toEqual({ value: '6 of 9', isWords: true });
  });

  it('is from where to where it could be where too few of those due were reached', () => {
    expect(said(12, 20, 40)).toEqual({ value: '30% to 80%', isWords: true, count: '12 of 20 reached' });
  });

  it.each([
    [0, 0, 12, 'None reached'],
    [0, 0, 0, 'Too early to say'],
  ])('%s of %s of %s is words', (numerator, denominator, due, value) => {
    expect(said(numerator, denominator, due)).toMatchObject({ value, isWords: true });
  });

  it('is a percentage from ten answers on where it is not known how many were due', () => {
    expect(said(6, 10)).toMatchObject({ value: '60%', isWords: false });
    expect(said(6, 9)).toMatchObject({ value: '6 of 9', isWords: true });
  });
});
