import { describe, expect, it } from 'vitest';
import { xmrOf } from '#shared/charts/build-lane.ts';
import { findAbout } from '#shared/charts/find-about.ts';
import { findChange, findingAbout, findingWords, type Finding } from '#shared/charts/find-change.ts';
import { readingsOf } from '#shared/charts/series-readings.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries, type Given } from '../../fixtures/a-series.ts';

const readings = (figures: readonly Given[], over: Parameters<typeof aSeries>[1] = {}) =>
  readingsOf(aSeries(figures, over), { upTo: '2026-Q4', dueThrough: '2026-Q4' });
const found = (figures: readonly Given[], over: Parameters<typeof aSeries>[1] = {}): Finding =>
  findChange(readings(figures, over), xmrOf(readings(figures, over)));
const share = { versions: [aBetterOffVersion({ fromQuarter: '2024-Q1', question: 'how well' })] };

describe('a heading says that something changed only where a test says so', () => {
  it('fewer than six figures are too few to tell', () => {
    expect(found([10, 20, 30, 40, 50])).toEqual({ says: 'too few' });
    expect(found([])).toEqual({ says: 'too few' });
  });

  it('six figures up and down are no clear change', () => {
    expect(found([80, 84, 79, 83, 81, 82])).toEqual({ says: 'no clear change' });
  });

  it('a figure beyond the limits is more, or less, than usual', () => {
    expect(found([80, 82, 79, 81, 80, 82, 79, 120])).toEqual({ says: 'more', by: 'unusual' });
    expect(found([80, 82, 79, 81, 80, 82, 79, 20])).toEqual({ says: 'less', by: 'unusual' });
  });

  it('seven in a row each above the one before are rising', () => {
    expect(found([50, 20, 22, 30, 32, 40, 42, 46])).toEqual({ says: 'more', by: 'trend' });
  });

  it('signs that point both ways are said to, never settled in silence', () => {
    expect(found([50, 80, 40, 41, 42, 43, 44, 45, 46])).toEqual({ says: 'both ways' });
  });

  it('figures that overlap have no limits and no test of change, and it is said why', () => {
    const versions = [aMeasureVersion({ fromQuarter: '2024-Q1', name: 'Families helped, rolling year' })];
    const rising = [10, 20, 30, 40, 50, 60, 70, 80, 90];
    expect(found(rising, { versions })).toEqual({ says: 'overlaps' });
    expect(xmrOf(readings(rising, { versions })).groups).toEqual([]);
    expect(findingWords({ says: 'overlaps' }, 'count')).toBe('each figure holds part of the one before');
    expect(findAbout(readings(rising, { versions }), 'outputs')).toBe(
      'no test of a change in the number of families: each figure holds part of the one before',
    );
  });

  it('a mean is never compared as if it were a share', () => {
    const versions = [aMeasureVersion({ fromQuarter: '2024-Q1', kind: 'mean' })];
    const figures = [50, 60, 52, 61, 90].map((sum) => [sum, 100]);
    expect(found(figures, { versions })).toEqual({ says: 'too few' });
  });

  it('a trend over eight figures is told by Mann-Kendall, over seven it is not', () => {
    expect(found([10, 30, 20, 40, 35, 50, 45, 60])).toEqual({ says: 'more', by: 'trend' });
    expect(found([60, 45, 50, 35, 40, 20, 30, 10])).toEqual({ says: 'less', by: 'trend' });
    expect(found([10, 30, 20, 40, 35, 50, 45])).toEqual({ says: 'no clear change' });
  });

  it('a share differs from a year ago where the interval of the difference leaves none out', () => {
    expect(
      found(
        [
          [50, 100],
          [60, 100],
          [52, 100],
          [61, 100],
          [70, 100],
        ],
        share,
      ),
    ).toEqual({
      says: 'more',
      by: 'a year ago',
    });
    expect(
      found(
        [
          [70, 100],
          [60, 100],
          [52, 100],
          [61, 100],
          [50, 100],
        ],
        share,
      ),
    ).toEqual({
      says: 'less',
      by: 'a year ago',
    });
    expect(
      found(
        [
          [50, 100],
          [60, 100],
          [52, 100],
          [61, 100],
          [60, 100],
        ],
        share,
      ),
    ).toEqual({ says: 'too few' });
  });

  it('figures before a break count for nothing', () => {
    const versions = [
      aMeasureVersion({ fromQuarter: '2024-Q1' }),
      aMeasureVersion({
        id: 'mev_00000000000000000002',
        number: 2,
        fromQuarter: '2025-Q1',
        comparable: { withPrevious: false, why: '' },
      }),
    ];
    expect(found([10, 20, 30, 40, 50, 60, 70, 80], { versions })).toEqual({ says: 'too few' });
  });

  it('a judgement in steps is listed, never tested', () => {
    const versions = [aMeasureVersion({ fromQuarter: '2024-Q1', kind: 'score', steps: 5 })];
    expect(found([1, 1, 1, 1, 1, 1, 1, 5], { versions })).toEqual({ says: 'too few' });
  });
});

describe('the words of a finding', () => {
  it.each([
    [{ says: 'more', by: 'unusual' }, 'count', 'more than usual'],
    [{ says: 'less', by: 'unusual' }, 'count', 'fewer than usual'],
    [{ says: 'less', by: 'unusual' }, 'money', 'less than usual'],
    [{ says: 'more', by: 'a year ago' }, 'share', 'higher than a year ago'],
    [{ says: 'less', by: 'trend' }, 'share', 'falling'],
    [{ says: 'no clear change' }, 'share', 'no clear change'],
    [{ says: 'both ways' }, 'count', 'unusual, with signs both ways'],
    [{ says: 'too few' }, 'count', 'too few figures to tell a change'],
  ] as const)('%o of a %s is: %s', (finding, kind, words) => {
    expect(findingWords(finding, kind)).toBe(words);
  });

  it.each([
    [{ says: 'more', by: 'unusual' }, 'count', 'families', 'more families than usual'],
    [{ says: 'less', by: 'trend' }, 'count', 'families', 'the number of families is falling'],
    [{ says: 'no clear change' }, 'count', 'families', 'no clear change in the number of families'],
    [
      { says: 'more', by: 'a year ago' },
      'share',
      'the share better off',
      'the share better off is higher than a year ago',
    ],
    [{ says: 'no clear change' }, 'share', 'the share better off', 'no clear change in the share better off'],
    [{ says: 'both ways' }, 'share', 'the share better off', 'signs both ways in the share better off'],
    [
      { says: 'too few' },
      'count',
      'families',
      'there are too few figures to tell a change in the number of families',
    ],
  ] as const)('%o of a %s about %s is: %s', (finding, kind, what, words) => {
    expect(findingAbout(finding, kind, what)).toBe(words);
  });

  it.each([
    [aMeasureVersion(), 'outputs', 'there are too few figures to tell a change in the number of families'],
    [
      aMeasureVersion({ kind: 'money', unit: '' }),
      'outputs',
      'there are too few figures to tell a change in what was spent',
    ],
    [
      aMeasureVersion({ kind: 'mean' }),
      'outcomes',
      'there are too few figures to tell a change in the average',
    ],
    [
      aMeasureVersion({ question: 'better off' }),
      'outcomes',
      'there are too few figures to tell a change in the number of families better off',
    ],
  ] as const)('names what it is about: %#', (version, lane, words) => {
    const own = { versions: [{ ...version, fromQuarter: '2024-Q1' }] };
    expect(findAbout(readings([[1, 2]], own), lane)).toBe(words);
  });
});
