import { describe, expect, it } from 'vitest';
import type { Figure, MeasureKind } from '#shared/values/figure.ts';
import { rateOf } from '#shared/values/rate-of.ts';

describe('what a figure comes to', () => {
  it.each<[MeasureKind, Figure, number | undefined]>([
    ['share', { numerator: 19, denominator: 31 }, 1900 / 31],
    ['share', { numerator: 0, denominator: 31 }, 0],
    ['share', { numerator: 0, denominator: 0 }, undefined],
    ['share', { numerator: 5 }, undefined],
    ['mean', { numerator: 24.5, denominator: 2 }, 12.25],
    ['mean', { numerator: 0, denominator: 0 }, undefined],
    ['rate', { numerator: 310, denominator: 62_000 }, 5],
    ['rate', { numerator: 310, denominator: 0 }, undefined],
    ['count', { numerator: 92 }, 92],
    ['different people', { numerator: 60 }, 60],
    ['snapshot', { numerator: 0 }, 0],
    ['money', { numerator: 120_400 }, 120_400],
    ['score', { numerator: 3 }, 3],
  ])('a %s of %o is %s, unrounded', (kind, figure, rate) => {
    expect(rateOf(kind, figure)).toBe(rate);
  });
});
