import { expect, it } from 'vitest';
import { whyInConcern } from '#shared/charts/in-concern.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries } from '../../fixtures/a-series.ts';
import { aRebase } from '../../fixtures/agreed-curves.ts';

const ends = { upTo: '2025-Q4', dueThrough: '2025-Q4' };
const from = '2023-Q1';
const steady = [84, 76, 84, 76, 84, 76, 84, 76, 84, 76, 84];
const why = (figures: readonly number[], over: Partial<MeasureVersion> = {}, agreed = {}) =>
  whyInConcern(
    aSeries(figures, {
      from,
      versions: [aMeasureVersion({ fromQuarter: from, target: undefined, ...over })],
    }),
    { ...ends, agreed: { forecasts: [], rebases: [], actions: [], ...agreed } },
  );

it.each<[string, readonly number[], Partial<MeasureVersion>, string | undefined]>([
  ['usual', [...steady, 80], {}, undefined],
  ['unusually low where more is better', [...steady, 40], {}, 'The latest figure is unusually low.'],
  [
    'unusually high where less is better',
    [...steady, 120],
    { polarity: 'lower' },
    'The latest figure is unusually high.',
  ],
  ['unusually high where more is better', [...steady, 120], {}, undefined],
  ['unusually low where neither is better', [...steady, 40], { polarity: 'neither' }, undefined],
  ['falling, none unusual alone', [60, 45, 50, 35, 40, 20, 30, 10], {}, 'The figures are falling.'],
  ['falling where less is better', [60, 45, 50, 35, 40, 20, 30, 10], { polarity: 'lower' }, undefined],
  [
    'missed its target',
    [...steady, 80],
    { target: { per: 'quarter', value: 200 } },
    'The target was missed.',
  ],
  ['nothing', [], {}, undefined],
])('a measure that is %s', (_words, figures, over, words) => {
  expect(why(figures, over)).toBe(words);
});

it('is not in concern for what was usual before limits began anew', () => {
  const down = [60, 62, 61, 60, 62, 20, 22, 21, 20, 22, 21, 20];
  expect(why(down)).toBeDefined();
  expect(why(down, {}, { rebases: [aRebase({ fromQuarter: '2024-Q2' })] })).toBeUndefined();
});
