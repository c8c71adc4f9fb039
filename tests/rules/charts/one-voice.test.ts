import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureChart } from '#shared/charts/measure-chart.ts';
import { describeMeasure } from '#shared/measures/describe-measure.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { quarterAfter } from '#shared/periods/quarter.ts';
import type { Rebase } from '#shared/reviews/rebase.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries, type Given } from '../../fixtures/a-series.ts';

/*
 * Heading, sign and sentence of one measure are read one below the other: they may say it differently, never
 * something else. Source: look.md 'Headings are findings'; methods, statistics 3.5.
 */

const from = '2022-Q1';
const count = aMeasureVersion({ fromQuarter: from, target: undefined });
const share = aMeasureVersion({ fromQuarter: from, kind: 'share', question: 'how well', target: undefined });

const voices = (
  figures: readonly Given[],
  version: MeasureVersion = count,
  rebases: readonly Rebase[] = [],
) => {
  const series = aSeries(figures, { from, versions: [version] });
  const last = quarterAfter(from, figures.length - 1);
  const agreed = { forecasts: [], rebases, actions: [] };
  const chart = measureChart(series, { upTo: last, dueThrough: last, agreed });
  return {
    heading: chart?.heading ?? '',
    sign: chart?.signs?.find(({ about }) => about === 'variation')?.words ?? '',
    sentence: describeMeasure(series, last, rebases),
  };
};

const moves = /\b(more|fewer|less|higher|lower) than (usual|a year ago)\b|\b(rising|falling)\b/;
const findingIn = (words: string): string =>
  moves.exec(words)?.[0] ?? /no clear change/.exec(words)?.[0] ?? '';

const rebase = (at: number): Rebase => ({
  id: 'reb_1',
  measureId: count.measureId,
  areaKey: '',
  fromQuarter: quarterAfter(from, at),
  reason: 'known cause',
  cause: 'A second team started.',
  personName: 'P. Shah',
  on: '2026-10-22',
});

describe('heading, sign and sentence say one thing', () => {
  it.each<[string, ReturnType<typeof voices>, string, string]>([
    ['nothing', voices([80, 84, 79, 83, 81, 82, 80, 82]), 'no clear change', 'No significant change'],
    [
      'unusual',
      voices([84, 76, 84, 76, 84, 76, 84, 76, 84, 76, 84, 110]),
      'more than usual',
      'Improving (unusually high)',
    ],
    [
      'a trend that the limits do not see',
      voices([10, 30, 20, 40, 35, 50, 45, 60]),
      'rising',
      'No significant change on its own, but the figures together are rising',
    ],
    [
      'a share against a year ago',
      voices(
        [50, 75, 50, 75, 50, 75, 68].map((n) => [n, 100]),
        share,
      ),
      'higher than a year ago',
      'No significant change against what is usual, but there is one against a year ago',
    ],
    ['too few', voices([10, 20, 30]), '', ''],
    [
      'limits that began anew',
      voices([40, 42, 41, 40, 42, 41, 40, 80, 82, 81, 80, 82, 81, 80], count, [rebase(7)]),
      'no clear change',
      'No significant change',
    ],
    [
      'the same without',
      voices([40, 42, 41, 40, 42, 41, 40, 80, 82, 81, 80, 82, 81, 80]),
      'more than usual',
      'Improving (unusually high)',
    ],
    ['a season', voices([100, 40, 90, 60, 180], { ...count, seasonal: true }), 'more than a year ago', ''],
  ])('%s', (_words, { heading, sign, sentence }, finding, words) => {
    expect(findingIn(heading)).toBe(finding);
    expect(findingIn(sentence)).toBe(finding);
    expect(sign).toBe(words);
  });

  it('whatever the figures are', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 18 });
    const kinds = fc.constantFrom(count, share, { ...count, polarity: 'lower' as const });
    fc.assert(
      fc.property(figures, kinds, fc.boolean(), (given, version, again) => {
        const of: Given[] = version.kind === 'share' ? given.map((n) => [n, 60]) : given;
        const anew = again ? [rebase(Math.floor(given.length / 2))] : [];
        const { heading, sign, sentence } = voices(of, version, anew);
        expect(findingIn(sentence)).toBe(findingIn(heading));
        if (sign === 'No significant change') expect(heading).not.toMatch(moves);
        if (/no clear change/.test(heading)) expect(['', 'No significant change']).toContain(sign);
      }),
      { numRuns: 300, seed: 20_261_022 },
    );
  });
});
