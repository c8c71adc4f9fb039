import { describe, expect, it } from 'vitest';
import { chartPeriods } from '#shared/charts/chart-periods.ts';
import { agreedAbout, nothingAgreed, type CurvesAgreed } from '#shared/charts/curve-agreed.ts';
import { drawSvg } from '#shared/charts/draw-svg.ts';
import { placeEvents } from '#shared/charts/lane-paths.ts';
import { measureChart } from '#shared/charts/measure-chart.ts';
import { placeOfDay, placeOfQuarter } from '#shared/charts/place-in-time.ts';
import { proposeBaseline } from '#shared/charts/propose-baseline.ts';
import { readingsOf } from '#shared/charts/series-readings.ts';
import { forecastBaseline } from '#shared/statistics/forecast-baseline.ts';
import { forecastSameQuarter } from '#shared/statistics/forecast-same-quarter.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries, type Given } from '../../fixtures/a-series.ts';
import { aCurveAction, aForecast, aRebase } from '../../fixtures/agreed-curves.ts';

const ends = { upTo: '2025-Q4', dueThrough: '2025-Q4' };
const eight = [58, 63, 71, 69, 78, 84, 88, 92];

const chartOf = (
  agreed: Partial<CurvesAgreed>,
  figures: readonly Given[] = eight,
  over: Parameters<typeof aSeries>[1] = {},
) => {
  const chart = measureChart(aSeries(figures, over), { ...ends, agreed: { ...nothingAgreed, ...agreed } });
  const [lane] = chart?.lanes ?? [];
  if (!chart || !lane) throw new Error('there is nothing to draw');
  return { ...chart, lane };
};

describe('a baseline that was agreed', () => {
  const chart = chartOf({ forecasts: [aForecast()] });

  it('is drawn where it was said for, over figures that came since and ahead of them', () => {
    expect(chart.periods.slice(-2).map(({ months }) => months)).toEqual(['Apr–Jun', 'Jul–Sep']);
    expect(chart.now).toBe(7);
    const [baseline, flat] = chart.lane.forecasts ?? [];
    expect(baseline?.points.map(({ x, value }) => [x, value])).toEqual([
      [6.5, 82],
      [7.5, 83],
      [8.5, 84],
      [9.5, 85],
    ]);
    expect(flat).toMatchObject({ kind: 'nothing changes', points: [{ value: 80.5 }, {}, {}, {}] });
  });

  it('is cut to what can be for drawing alone', () => {
    expect(chart.lane.forecasts?.[0]?.points[3]?.range).toEqual({ low: 0, high: 103 });
    const at = chart.csv[0]?.indexOf('baseline lower') ?? -1;
    expect(chart.csv.at(-1)?.[at]).toBe(-4);
  });

  it('says how far to trust it, and who agreed it when', () => {
    expect(chart.notes).toContain(
      'The dashed line ahead is the baseline: where it is headed if it goes on as it did. Agreed on 20 October 2025 by P. Shah, and not moved since.',
    );
    expect(chart.notes.join(' ')).toContain(
      'range that would have contained about 3 in 4 outcomes for series like this',
    );
    expect(chart.notes).toContain(
      'The dotted line is ‘if nothing changes’, neither up nor down: 81, the middle of the last four figures before it.',
    );
  });

  it('is what later figures are held against, however they turn out', () => {
    expect(chart.notes).toContain(
      '2 of 2 figures since then were better than the baseline; 0 lay beyond its range.',
    );
    const { columns, rows } = chart.table;
    const against = columns.findIndex(({ header }) => header === 'Against the baseline');
    expect(rows.slice(6).map((row) => row[against])).toEqual([
      'better than the baseline',
      'better than the baseline',
      '',
      '',
    ]);
    const worse = chartOf({ forecasts: [aForecast()] }, [...eight.slice(0, 7), 60]);
    expect(worse.readings[7]).toContain('baseline 83 (69 to 97); clearly worse than the baseline');
    // the figure moved, the frozen line did not
    expect(worse.lane.forecasts).toEqual(chart.lane.forecasts);
  });

  it('stands in the table for the periods ahead too', () => {
    expect(chart.table.rows.at(-1)).toEqual([
      'July to September 2026 (Q2)',
      'ahead',
      '',
      '',
      '85 (0 to 103)',
      '',
    ]);
    expect(chart.readings.at(-1)).toBe('July to September 2026 (Q2): baseline 85 (0 to 103)');
  });

  it('is the latest of those agreed', () => {
    const later = aForecast({ id: 'fct_00000000000000000002', number: 2, level: 90 });
    expect(chartOf({ forecasts: [later, aForecast()] }).notes.join(' ')).toContain(
      'changes’, neither up nor down: 90',
    );
  });

  it('is not what figures of another definition are held against', () => {
    const versions = [
      aMeasureVersion({ fromQuarter: '2024-Q1' }),
      aMeasureVersion({
        id: 'mev_00000000000000000009',
        number: 2,
        fromQuarter: '2025-Q4',
        comparable: { withPrevious: false, why: 'Counted anew' },
      }),
    ];
    const broken = chartOf({ forecasts: [aForecast()] }, eight, { versions });
    expect(broken.notes.join(' ')).toContain('1 of 1 figures since then');
  });

  it('stands beside what the partners expect, with author, day and reason', () => {
    const partners = aForecast({
      id: 'fct_00000000000000000003',
      kind: 'partners',
      author: 'The schools',
      why: 'Two new heads want this.',
      steps: [{ quarter: '2026-Q1', value: 100 }],
    });
    const both = chartOf({ forecasts: [aForecast(), partners] });
    expect(both.lane.forecasts?.map(({ kind }) => kind)).toEqual(['baseline', 'nothing changes', 'partners']);
    expect(both.notes).toContain(
      'Diamonds: what The schools expected on 20 October 2025, because: Two new heads want this.',
    );
    expect(both.readings[8]).toContain('The schools: 100');
  });

  it('is drawn as fan, lines and diamonds in the drawing', () => {
    const svg = drawSvg(chart);
    expect(svg).toContain('fill-opacity="0.16"');
    expect(svg).toContain('stroke-dasharray="7 4"');
    expect(svg).toContain('stroke-dasharray="1.5 3.5"');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('the baseline that can be agreed', () => {
  const readings = (figures: readonly Given[], over: Parameters<typeof aSeries>[1] = {}) =>
    readingsOf(aSeries(figures, over), ends);

  it('is the computed line, a year ahead', () => {
    const proposed = proposeBaseline(readings(eight));
    const rule = forecastBaseline(eight);
    expect(proposed).toEqual({
      forecast: {
        afterQuarter: '2025-Q4',
        level: rule?.level,
        seasonal: false,
        steps: rule?.steps.map(({ value, range }, n) => ({
          quarter: ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'][n],
          value,
          range,
        })),
      },
    });
  });

  it('starts after the last gap, and after limits began anew', () => {
    const gap: Given[] = [58, undefined, 71, 69, 78, 84, 88, 92];
    expect(proposeBaseline(readings(gap))).toMatchObject({
      forecast: { level: forecastBaseline(gap.slice(2) as number[])?.level },
    });
    expect(proposeBaseline(readings([...eight.slice(0, 4), 10, 11, 12, 13]), 4)).toMatchObject({
      forecast: { level: 11.5 },
    });
  });

  it('follows the same quarter of last year where the measure has a season', () => {
    const versions = [aMeasureVersion({ fromQuarter: '2024-Q1', seasonal: true })];
    expect(proposeBaseline(readings(eight, { versions }))).toMatchObject({
      forecast: {
        seasonal: true,
        level: undefined,
        steps: forecastSameQuarter(eight)?.steps.map(({ value }) => ({ value, range: undefined })),
      },
    });
  });

  it.each<[string, readonly Given[], Parameters<typeof aSeries>[1], string]>([
    ['too few', [58, 63, 71], {}, 'It takes 4 figures in a row without a gap; there are 3.'],
    [
      'too few for a season',
      eight.slice(1),
      { versions: [aMeasureVersion({ fromQuarter: '2024-Q1', seasonal: true })] },
      'It takes 8 figures in a row without a gap; there are 7.',
    ],
    [
      'figures that run on',
      eight,
      { versions: [aMeasureVersion({ fromQuarter: '2024-Q1', name: 'Families helped so far' })] },
      'Each figure holds part of the one before, so the rule does not fit it.',
    ],
    [
      'steps',
      [1, 2, 3, 3, 3, 4, 4, 4],
      { versions: [aMeasureVersion({ fromQuarter: '2024-Q1', kind: 'score', steps: 5, target: undefined })] },
      'A judgement in steps has no forecast by rule.',
    ],
    ['nothing', [], {}, 'There is no accepted figure yet to start from.'],
  ])('is none for %s', (_words, figures, over, sentence) => {
    expect(proposeBaseline(readings(figures, over))).toMatchObject({ problems: [{ sentence }] });
  });

  it('is said to be not agreed yet where it is drawn before', () => {
    const proposed = proposeBaseline(readings(eight));
    if (!('forecast' in proposed)) throw new Error('there is no forecast');
    const chart = measureChart(aSeries(eight), { ...ends, proposed: proposed.forecast });
    expect(chart?.notes).toContain(
      'The dashed line ahead is the baseline: where it is headed if it goes on as it did. Not agreed yet.',
    );
  });
});

describe('what happened to a measure', () => {
  it('is numbered in the order of time, on its date', () => {
    const versions = [
      aMeasureVersion({ fromQuarter: '2024-Q1', target: { per: 'quarter', value: 70 } }),
      aMeasureVersion({
        id: 'mev_00000000000000000009',
        number: 2,
        fromQuarter: '2025-Q1',
        comparable: { withPrevious: false, why: 'Counted from the day of the call.' },
      }),
    ];
    const actions = [
      aCurveAction({ doneOn: '2026-01-05' }),
      aCurveAction({
        id: 'act_00000000000000000002',
        what: 'Ask schools',
        agreedOn: '2024-05-16',
        measureId: undefined,
      }),
    ];
    const { events } = chartOf({ actions }, eight, { versions });
    expect(events?.map(({ number, kind, at, words }) => [number, kind, at, words])).toEqual([
      [1, 'agreed', 0, '16 May 2024, agreed: Ask schools'],
      [
        2,
        'definition',
        4,
        '1 April 2025, new definition, not comparable with before: Counted from the day of the call',
      ],
      [3, 'target', 4, '1 April 2025, target 80, 70 before'],
      [4, 'agreed', 5, '15 August 2025, agreed: Texts before follow-up calls'],
      [5, 'done', 7, '5 January 2026, done: Texts before follow-up calls'],
    ]);
  });

  it('is said at its period, in the table, in the file and to those who do not see it', () => {
    const chart = chartOf({ actions: [aCurveAction()] });
    const words = '15 August 2025, agreed: Texts before follow-up calls';
    expect(chart.readings[5]).toBe(`July to September 2025 (Q2): 84 families; target 80 families; ${words}`);
    expect(chart.table.columns.at(-1)).toEqual({ header: 'What happened' });
    expect(chart.table.rows[5]?.at(-1)).toBe(words);
    expect(chart.csv[6]?.at(-1)).toBe(words);
    expect(chart.summary).toContain(words);
  });

  it('reaches past the last figure where something was agreed after it', () => {
    const chart = chartOf({ actions: [aCurveAction({ agreedOn: '2026-04-10' })] });
    expect(chart.periods.at(-1)?.name).toBe('April to June 2026 (Q1)');
    expect(chart.readings.at(-1)).toContain('10 April 2026, agreed');
  });

  it('leaves the chart as it was where nothing did', () => {
    const chart = chartOf({});
    expect(chart.table.columns.map(({ header }) => header)).not.toContain('What happened');
    expect(chart.periods).toHaveLength(8);
  });

  it('is drawn with numbers that stand apart and inside the drawing', () => {
    const events = Array.from({ length: 14 }, (_, n) => ({
      number: n + 1,
      kind: 'agreed' as const,
      at: 7,
      x: 7.9,
      words: '',
    }));
    const placed = placeEvents(events, { x: (place) => place * 30 }, 260);
    expect(placed.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(placed.at(-1)?.x).toBe(252);
    expect(placed.every(({ x }, n) => n === 0 || x - (placed[n - 1]?.x ?? 0) >= 18)).toBe(true);
    expect(drawSvg(chartOf({ actions: [aCurveAction()] }))).toContain('>1</text>');
    // a picture that travels alone says what its numbers stand for; on a page the list below does
    const chart = chartOf({ actions: [aCurveAction()] });
    const [first = ''] = (chart.events ?? []).map(({ words }) => words);
    expect(drawSvg(chart)).toContain(`>1. ${first.slice(0, 20)}`);
    expect(drawSvg(chart, { withWords: false })).not.toContain(`>1. ${first.slice(0, 20)}`);
  });

  it('of the whole agreement stands on its headlines alone', () => {
    const whole = aCurveAction({ measureId: undefined });
    const agreed = { ...nothingAgreed, actions: [whole] };
    expect(agreedAbout(agreed, 'mea_00000000000000000009', true).actions).toEqual([whole]);
    expect(agreedAbout(agreed, 'mea_00000000000000000009', false).actions).toEqual([]);
    const other = { ...nothingAgreed, actions: [aCurveAction()], rebases: [aRebase({ areaKey: 'x' })] };
    expect(agreedAbout(other, 'mea_00000000000000000009', true).actions).toEqual([]);
    expect(agreedAbout(other, aRebase().measureId, true).rebases).toEqual([]);
  });
});

describe('limits that begin anew for a stated cause', () => {
  const steps = [20, 22, 21, 20, 22, 21, 60, 62, 61, 60, 62, 61];
  const over = { from: '2023-Q1', versions: [aMeasureVersion({ fromQuarter: '2023-Q1' })] };
  const chart = chartOf({ rebases: [aRebase({ fromQuarter: '2024-Q3' })] }, steps, over);

  it('are drawn in two segments, with a broken line between', () => {
    expect(chart.lane.limits.map(({ from, to, mean }) => [from, to, mean])).toEqual([
      [0, 6, 21],
      [6, 12, 61],
    ]);
    expect(chart.lane.rebases).toEqual([6]);
    expect(drawSvg(chart)).toContain('stroke-dasharray="8 5"');
  });

  it('break the line of a share there', () => {
    const version = aBetterOffVersion({ fromQuarter: '2024-Q1', question: 'how well' });
    const share = { versions: [version] };
    const figures: Given[] = Array.from({ length: 8 }, () => [15, 20]);
    expect(
      chartOf({ rebases: [aRebase({ measureId: version.measureId })] }, figures, share).lane.runs,
    ).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
  });

  it('are said with cause and name, and end what was found across them', () => {
    expect(chart.events?.map(({ words }) => words)).toEqual([
      '1 October 2024, the limits begin anew: A second team started (P. Shah)',
    ]);
    expect(chartOf({}, steps, over).heading).toContain('more than usual');
    expect(chart.heading).toBe('61 families, no clear change');
  });
});

describe('where something stands in time', () => {
  const known = chartPeriods('2024-Q1', '2025-Q4', 1);

  it.each([
    ['2024-04-01', 0.5 / 91],
    ['2024-06-30', 90.5 / 91],
    ['2024-07-01', 1 + 0.5 / 92],
  ])('%s', (day, place) => {
    expect(placeOfDay(known, day)).toBeCloseTo(place, 10);
  });

  it('is nowhere before and after the axis', () => {
    expect(placeOfDay(known, '2024-03-31')).toBeUndefined();
    expect(placeOfDay(known, '2026-04-01')).toBeUndefined();
    expect(placeOfQuarter(known, '2023-Q4')).toBeUndefined();
  });
});
