import { describe, expect, it } from 'vitest';
import { csvText } from '#shared/charts/chart-csv.ts';
import { measureChart } from '#shared/charts/measure-chart.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries, type Given } from '../../fixtures/a-series.ts';

const wanted = { upTo: '2025-Q4', dueThrough: '2025-Q4' };
const chartOf = (figures: readonly Given[], over: Parameters<typeof aSeries>[1] = {}, ends = wanted) => {
  const chart = measureChart(aSeries(figures, over), ends);
  if (!chart) throw new Error('there is nothing to draw');
  const [lane] = chart.lanes;
  if (!lane) throw new Error('a chart without a lane');
  return { ...chart, lane };
};
const share = { versions: [aBetterOffVersion({ fromQuarter: '2024-Q1', question: 'how well' })] };
/** Eleven up and down, and one far above. */
const twelve = [84, 76, 84, 76, 84, 76, 84, 76, 84, 76, 84, 110];
const eight = [58, 63, 71, 69, 78, 84, 88, 92];

describe('the chart of a measure', () => {
  it('has the finding as heading, and measure, unit and period below it', () => {
    expect(chartOf(eight)).toMatchObject({
      heading: '92 families, more than usual',
      subheading: 'Families helped to the end. Families, April 2024 to March 2026.',
    });
  });

  it('says of which period the heading is where the latest has no figure', () => {
    expect(chartOf([80, 84, 79, 83, 81, 82, undefined, undefined]).heading).toBe(
      '82 families in July to September 2025 (Q2), no clear change',
    );
  });

  it('draws bars for what is counted and a line for a share', () => {
    expect(chartOf(eight).lane).toMatchObject({ form: 'bars', runs: [], axis: { low: 0 } });
    expect(
      chartOf(
        [
          [8, 10],
          [9, 10],
        ],
        share,
      ).lane,
    ).toMatchObject({ form: 'line', runs: [[0, 1]] });
  });

  it('leaves a gap where there is no figure and never bridges it', () => {
    const { lane, notes } = chartOf(
      [[8, 10], { state: 'missing', reason: 'system fault' }, [9, 10], [9, 10]],
      share,
    );
    expect(lane.runs).toEqual([[0], [2, 3]]);
    expect(lane.marks[1]).toMatchObject({ state: 'gap', label: '' });
    expect(lane.marks[1]?.value).toBeUndefined();
    expect(notes).toContainEqual(
      expect.stringContaining('July to September 2024 (Q2): missing because of a system fault'),
    );
  });

  it('breaks where a definition is not comparable, and says why', () => {
    const versions = [
      aBetterOffVersion({ fromQuarter: '2024-Q1' }),
      aBetterOffVersion({
        id: 'mev_00000000000000000009',
        number: 2,
        fromQuarter: '2024-Q3',
        comparable: { withPrevious: false, why: 'Counted from the day of the call' },
      }),
    ];
    const { lane, notes } = chartOf(
      [
        [18, 20],
        [18, 20],
        [12, 20],
        [13, 20],
      ],
      { versions },
    );
    expect(lane.breaks).toEqual([2]);
    expect(lane.runs).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(notes).toContain(
      'The line breaks at October to December 2024 (Q3): what came before is not comparable. Counted from the day of the call.',
    );
  });

  it('steps the target where it was changed, and names each step', () => {
    const versions = [
      aMeasureVersion({ fromQuarter: '2024-Q1', target: { per: 'quarter', value: 70 } }),
      aMeasureVersion({
        id: 'mev_00000000000000000009',
        number: 2,
        fromQuarter: '2025-Q3',
        comparable: { withPrevious: true, why: '' },
      }),
    ];
    const { lane, summary } = chartOf(eight, { versions });
    expect(lane.target).toEqual([
      { from: 0, to: 6, value: 70, words: 'target 70', since: undefined },
      { from: 6, to: 8, value: 80, words: 'target 80', since: 'since Oct 2025' },
    ]);
    expect(summary).toContain('Target 80 since October to December 2025 (Q3), target 70 before.');
  });

  it('leaves the target out where there was none for a while', () => {
    const of = (number: number, fromQuarter: string, target: number | undefined) =>
      aMeasureVersion({
        id: `mev_0000000000000000000${number}`,
        number,
        fromQuarter,
        target: target === undefined ? undefined : { per: 'quarter', value: target },
      });
    const versions = [of(1, '2024-Q1', 70), of(2, '2024-Q3', undefined), of(3, '2025-Q1', 70)];
    expect(chartOf(eight, { versions }).lane.target.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [4, 8],
    ]);
  });

  it('follows a year’s profile quarter by quarter without calling it a change', () => {
    const versions = [
      aMeasureVersion({
        fromQuarter: '2024-Q1',
        target: { per: 'year', value: 300, profile: [60, 70, 80, 90] },
      }),
    ];
    const { lane } = chartOf([58, 63, 71, 69], { versions }, { upTo: '2024-Q4', dueThrough: '2024-Q4' });
    expect(lane.target.map(({ value, since }) => [value, since])).toEqual([
      [60, undefined],
      [70, undefined],
      [80, undefined],
      [90, undefined],
    ]);
  });

  it('draws nothing where nothing was accepted', () => {
    expect(measureChart(aSeries([]), wanted)).toBeUndefined();
  });
});

describe('the limits on the chart of a measure', () => {
  it('are none below six figures, and says so', () => {
    const { lane, notes } = chartOf([80, 84, 79, 83, 81]);
    expect(lane.limits).toEqual([]);
    expect(notes).toContain('With 5 points there are too few for limits.');
    expect(chartOf([80, 80, 80, 80, 200]).lane.marks.flatMap(({ signal }) => signal ?? [])).toEqual([]);
  });

  it('are trial limits from six to twelve, in words too', () => {
    const { lane, notes, signs } = chartOf(eight);
    expect(lane.limits).toMatchObject([{ from: 0, to: 8, trial: true }]);
    expect(notes).toContain(
      'Trial limits (8 points). With 8 points this chart would miss most real changes.',
    );
    expect(signs).toContainEqual({
      about: 'variation',
      icon: 'improvement high',
      words: 'Improving (unusually high)',
      provisional: true,
    });
  });

  it('are full from thirteen', () => {
    const { lane, notes } = chartOf(
      Array.from({ length: 13 }, (_, n) => 80 + (n % 3)),
      { from: '2022-Q4' },
    );
    expect(lane.limits).toMatchObject([{ trial: false }]);
    expect(notes.join(' ')).not.toContain('rial limits');
  });

  it('are cut to what can be: a count not below nought, a share not beyond 100%', () => {
    expect(chartOf([1, 9, 2, 8, 1, 9, 2, 8]).lane.limits[0]?.lower).toBe(0);
    const nearAll: Given[] = [
      [99, 100],
      [90, 100],
      [100, 100],
      [92, 100],
      [99, 100],
      [91, 100],
    ];
    expect(chartOf(nearAll, share).lane.limits[0]?.upper).toBe(100);
  });

  it('mark what is unusual, and say so where the period is read', () => {
    const versions = [aMeasureVersion({ fromQuarter: '2023-Q1' })];
    const { lane, readings, table } = chartOf(twelve, { from: '2023-Q1', versions });
    expect(lane.marks.map(({ signal }) => signal)).toEqual([...Array<undefined>(11), 'high']);
    expect(readings.at(-1)).toBe(
      'January to March 2026 (Q4): 110 families; target 80 families; unusually high',
    );
    expect(table.rows.slice(-2)).toEqual([
      ['October to December 2025 (Q3)', '84 families', '80 families', ''],
      ['January to March 2026 (Q4)', '110 families', '80 families', 'unusually high'],
    ]);
  });

  it('begin anew after a break', () => {
    const versions = [
      aMeasureVersion({ fromQuarter: '2024-Q1' }),
      aMeasureVersion({
        id: 'mev_00000000000000000009',
        number: 2,
        fromQuarter: '2025-Q3',
        comparable: { withPrevious: false, why: '' },
      }),
    ];
    expect(chartOf(eight, { versions }).lane.limits).toMatchObject([{ from: 0, to: 6 }]);
  });

  it('are none for a judgement in steps', () => {
    const versions = [
      aMeasureVersion({ fromQuarter: '2024-Q1', kind: 'score', steps: 5, target: undefined }),
    ];
    const { lane, notes } = chartOf([1, 2, 3, 3, 3, 4, 4, 4], { versions });
    expect(lane).toMatchObject({ form: 'line', limits: [], axis: { low: 1, high: 5 } });
    expect(notes).toEqual([]);
  });
});

describe('the table twin and the file of a measure', () => {
  it('have each figure with its n of N, its target, and from where to where it could be', () => {
    const { table } = chartOf(
      [[19, 31, 46]],
      { versions: [aBetterOffVersion({ fromQuarter: '2024-Q1' })] },
      { upTo: '2024-Q1', dueThrough: '2024-Q1' },
    );
    expect(table.columns.map(({ header }) => header)).toEqual([
      'Period',
      'Figure',
      'Target',
      'Could be (95%)',
      'Of all who were due',
    ]);
    expect(table.rows).toEqual([
      ['April to June 2024 (Q1)', '61% (19 of 31; 46 were due)', '60%', '44% to 76%', '41% to 74%'],
    ]);
  });

  it('say why a figure is missing instead of leaving a hole', () => {
    const { table, csv } = chartOf([{ state: 'missing', reason: 'not collected' }, 80]);
    expect(table.rows[0]?.[1]).toBe('not collected');
    expect(csv[1]?.slice(4, 7)).toEqual(['missing: not collected', undefined, undefined]);
  });

  it('give the file every number in full, and the response beside the rate', () => {
    const { csv } = chartOf(
      [[19, 31, 46]],
      { versions: [aBetterOffVersion({ fromQuarter: '2024-Q1' })] },
      { upTo: '2024-Q1', dueThrough: '2024-Q1' },
    );
    const [names, row] = csv;
    const of = (name: string) => row?.[names?.indexOf(name) ?? -1];
    expect([of('numerator'), of('denominator'), of('due'), of('unit'), of('target')]).toEqual([
      19,
      31,
      46,
      'percent',
      60,
    ]);
    expect(of('figure')).toBeCloseTo(61.290_322_58, 8);
    expect(of('definition')).toBe('version 1');
  });

  it('say of how many organisations a figure is, one where that goes without saying, none where there is none', () => {
    const series = aSeries([80, 84, 88]);
    const accepted = {
      ...series.accepted,
      '2024-Q2': { value: { state: 'value' as const, figure: { numerator: 84 } }, parts: { have: 2, of: 3 } },
    };
    const { csv } = measureChart({ ...series, accepted }, { upTo: '2024-Q4', dueThrough: '2024-Q4' }) ?? {};
    const from = csv?.[0]?.indexOf('organisations that gave a figure') ?? -1;
    expect(csv?.slice(1).map((row) => row.slice(from, from + 2))).toEqual([
      [1, 1],
      [2, 3],
      [1, 1],
      [undefined, undefined],
    ]);
  });

  it('keep what a spreadsheet would run as a formula a text', () => {
    const versions = [aMeasureVersion({ fromQuarter: '2024-Q1', name: '=HYPERLINK("x"), all' })];
    expect(csvText(chartOf([1], { versions }).csv)).toContain('"\'=HYPERLINK(""x""), all"');
  });

  it('name the file after measure and quarter', () => {
    expect(chartOf(eight).fileName).toBe('families-helped-to-the-end-2025-q4');
  });
});

describe('the chart in words', () => {
  it('says form, from where to where, target, and what the limits say', () => {
    expect(chartOf(eight).summary).toBe(
      '92 families, more than usual. Bars: Families helped to the end. From 58 families in April to June 2024 (Q1) to 92 families in January to March 2026 (Q4). Lowest 58, highest 92. Target 80. Latest figure: improving (unusually high), provisional. Hit and miss against the target. The shaded band is where figures like these usually lie. Trial limits (8 points). With 8 points this chart would miss most real changes.',
    );
  });

  it('says in one breath that the latest figure is usual and that all together are rising', () => {
    const rising = chartOf([10, 30, 20, 40, 35, 50, 45, 60]);
    expect(rising.heading).toBe('60 families, rising');
    expect(rising.signs?.[0]?.words).toBe(
      'No significant change on its own, but the figures together are rising',
    );
    expect(rising.summary).toContain(
      'Latest figure: no significant change on its own, but the figures together are rising, provisional.',
    );
    expect(chartOf([60, 45, 50, 35, 40, 20, 30, 10]).signs?.[0]?.words).toContain('together are falling');
    expect(chartOf([80, 84, 79, 83, 81, 82, 80, 82]).signs?.[0]?.words).toBe('No significant change');
  });

  it('says of few answers that there is no percentage', () => {
    const few = chartOf(
      [[6, 9, 12]],
      { versions: [aBetterOffVersion({ fromQuarter: '2024-Q1' })] },
      { upTo: '2024-Q1', dueThrough: '2024-Q1' },
    );
    expect(few.heading).toBe('6 of 9 families');
    expect(few.lane.marks[0]).toMatchObject({ state: 'bounds', interval: { low: 50, high: 75 } });
    expect(few.notes).toContainEqual(expect.stringContaining('too few answered for a percentage'));
    expect(few.table.rows[0]).toEqual([
      'April to June 2024 (Q1)',
      '6 of 9 families',
      '60%',
      '',
      '50% to 75%',
    ]);
  });
});
