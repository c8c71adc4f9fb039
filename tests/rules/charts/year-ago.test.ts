import { describe, expect, it } from 'vitest';
import { buildLane, xmrOf } from '#shared/charts/build-lane.ts';
import { drawSvg } from '#shared/charts/draw-svg.ts';
import { findChange, type Finding } from '#shared/charts/find-change.ts';
import { measureChart } from '#shared/charts/measure-chart.ts';
import { readingsOf } from '#shared/charts/series-readings.ts';
import { yearAgoOf, yearChange } from '#shared/charts/year-ago.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries, type Given } from '../../fixtures/a-series.ts';

const seasonal = (over: Partial<MeasureVersion> = {}) =>
  aMeasureVersion({ fromQuarter: '2024-Q1', seasonal: true, target: undefined, ...over });
const upTo = { upTo: '2025-Q4', dueThrough: '2025-Q4' };
const chartOf = (figures: readonly Given[], version = seasonal()) => {
  const chart = measureChart(aSeries(figures, { versions: [version] }), upTo);
  if (!chart) throw new Error('there is nothing to draw');
  return chart;
};
const found = (figures: readonly Given[], version = seasonal()): Finding => {
  const readings = readingsOf(aSeries(figures, { versions: [version] }), upTo);
  return findChange(readings, xmrOf(readings));
};
const share = seasonal({ kind: 'share', question: 'how well' });

describe('what has a season is held against the same quarter of the year before', () => {
  it.each<[string, readonly Given[], MeasureVersion, Finding]>([
    ['more, beyond its dispersion', [100, 40, 90, 60, 180], seasonal(), { says: 'more', by: 'a year ago' }],
    ['fewer', [180, 40, 90, 60, 90], seasonal(), { says: 'less', by: 'a year ago' }],
    // a plain Poisson interval would call this a change: 140 against 100
    ['within its dispersion', [100, 40, 90, 60, 140], seasonal(), { says: 'no clear change' }],
    ['fewer than ten', [9, 40, 90, 60, 45], seasonal(), { says: 'no clear change' }],
    ['no year before', [100, 40, 90, 60], seasonal(), { says: 'too few' }],
    ['a gap a year before', [100, undefined, 90, 60, 100, 300], seasonal(), { says: 'too few' }],
    // every quarter above the last: with a season that is no trend
    ['a rise through the seasons', [10, 20, 30, 40, 14, 24, 34, 44], seasonal(), { says: 'no clear change' }],
    [
      'a share',
      [
        [50, 100],
        [9, 10],
        [9, 10],
        [9, 10],
        [70, 100],
      ],
      share,
      { says: 'more', by: 'a year ago' },
    ],
    [
      'a share like before',
      [
        [50, 100],
        [9, 10],
        [9, 10],
        [9, 10],
        [55, 100],
      ],
      share,
      { says: 'no clear change' },
    ],
    [
      'a mean has no test of ours',
      [
        [50, 10],
        [9, 1],
        [9, 1],
        [9, 1],
        [900, 10],
      ],
      seasonal({ kind: 'mean' }),
      { says: 'no clear change' },
    ],
  ])('%s', (_words, figures, version, finding) => {
    expect(found(figures, version)).toEqual(finding);
  });

  it('never reaches over a definition that is not comparable', () => {
    const versions = [
      seasonal(),
      seasonal({
        id: 'mev_00000000000000000009',
        number: 2,
        fromQuarter: '2024-Q3',
        comparable: { withPrevious: false, why: '' },
      }),
    ];
    const readings = readingsOf(aSeries([100, 40, 90, 60, 180], { versions }), upTo);
    const latest = readings[4];
    expect(latest && yearAgoOf(readings, latest)).toBeUndefined();
    expect(findChange(readings, xmrOf(readings))).toEqual({ says: 'too few' });
  });

  it('what has no season is tested as before', () => {
    expect(found([100, 40, 90, 60, 180], seasonal({ seasonal: undefined }))).toEqual({ says: 'too few' });
  });
});

describe('the change on the same quarter', () => {
  it.each<[Given, Given, Partial<MeasureVersion>, string]>([
    [100, 108, {}, '+8%'],
    [100, 92, {}, '−8%'],
    [100, 100, {}, 'hardly changed'],
    [19, 38, {}, ''],
    [0, 38, {}, ''],
    [20_000, 25_000, { kind: 'money' }, '+25%'],
    [[50, 100], [55, 100], { kind: 'share' }, '+5 points'],
    [[55, 100], [50, 100], { kind: 'share' }, '−5 points'],
    [[50, 100], [50, 100], { kind: 'share' }, 'the same'],
    [[20, 10], [25, 10], { kind: 'mean' }, '+0.5'],
    [[20, 10], [20, 10], { kind: 'mean' }, 'the same'],
    [[40, 1000], [50, 1000], { kind: 'rate' }, '+25%'],
    [[19, 1000], [50, 1000], { kind: 'rate' }, ''],
    [2, 3, { kind: 'score', steps: 5 }, ''],
  ])('from %o to %o of %o is %o', (before, now, over, words) => {
    const series = aSeries([before, undefined, undefined, undefined, now], { versions: [seasonal(over)] });
    const readings = readingsOf(series, upTo);
    const latest = readings[4];
    expect(latest && yearChange(latest, yearAgoOf(readings, latest))).toBe(words);
  });

  it('is nothing where there is no year before', () => {
    const [first] = readingsOf(aSeries([100], { versions: [seasonal()] }), upTo);
    expect(first && yearChange(first, undefined)).toBe('');
  });
});

describe('its chart', () => {
  const figures = [100, 40, 90, 60, 180, 41, 88, 64];

  it('says the same quarter a year before in the heading, and no limits', () => {
    const { heading, signs, lanes } = chartOf(figures);
    expect(heading).toBe('64 families, no clear change; 60 families a year before');
    expect(signs).toEqual([]);
    expect(lanes[0]?.limits).toEqual([]);
  });

  it('has it in the table and marks it on the plot', () => {
    const { table, lanes, notes } = chartOf(figures);
    expect(table.columns.map(({ header }) => header)).toContain('Same quarter last year');
    expect(table.rows[4]?.slice(3, 5)).toEqual(['100 families', '+80%']);
    expect(table.rows[0]?.slice(3, 5)).toEqual(['', '']);
    expect(lanes[0]?.marks.map(({ yearBefore }) => yearBefore)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      100,
      40,
      90,
      60,
    ]);
    expect(notes.join(' ')).toContain('The short line at each mark is the same quarter a year before.');
  });

  it('marks none in a chart of several measures, where nothing would say what it is', () => {
    const readings = readingsOf(aSeries(figures, { versions: [seasonal()] }), upTo);
    const lane = buildLane(readings, { title: 'Families', intervals: false });
    expect(lane?.marks.every(({ yearBefore }) => yearBefore === undefined)).toBe(true);
  });

  it('draws a line for each year before, and none without a season', () => {
    const marksIn = (svg: string) => svg.split('stroke-width="5"').length - 1;
    expect(marksIn(drawSvg(chartOf(figures)))).toBe(4);
    expect(marksIn(drawSvg(chartOf(figures, seasonal({ seasonal: undefined }))))).toBe(0);
  });
});
