import { describe, expect, it } from 'vitest';
import { chooseLanes, outputsNextToOutcomes } from '#shared/charts/outputs-next-to-outcomes.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries } from '../../fixtures/a-series.ts';

const wanted = { upTo: '2025-Q4', dueThrough: '2025-Q3' };
const families = aSeries([58, 63, 71, 69, 78, 84, 88, 92]);
const stillAgreed = aSeries(
  [
    [30, 50, 60],
    [31, 50, 60],
    [33, 50, 60],
    [30, 50, 60],
    [32, 50, 60],
    [33, 50, 60],
  ],
  { from: '2024-Q2', versions: [aBetterOffVersion({ fromQuarter: '2024-Q2' })] },
);
const chartOf = (...series: Parameters<typeof outputsNextToOutcomes>[0]) => {
  const chart = outputsNextToOutcomes(series, wanted);
  if (!chart) throw new Error('there is nothing to draw');
  return chart;
};

describe('outputs next to outcomes', () => {
  it('stands two lanes on one axis of quarters: what was done above, who is better off below', () => {
    const { periods, lanes } = chartOf(families, stillAgreed);
    expect(periods).toHaveLength(8);
    expect(lanes).toMatchObject([
      { question: 'how much', form: 'bars', title: 'How much: Families helped to the end' },
      {
        question: 'better off',
        form: 'line',
        title: 'Better off: Still in agreement six months after support ended',
      },
    ]);
    expect(lanes[1]?.marks[0]).toMatchObject({ at: 1, x: 1.5, label: '60%' });
    expect(lanes[1]?.target).toMatchObject([{ from: 1, to: 8, words: 'target 60%' }]);
  });

  it('says of both only what the tests say', () => {
    expect(chartOf(families, stillAgreed).heading).toBe(
      'More families than usual, and no clear change in the share better off',
    );
  });

  it('draws the interval of every share, and hollow marks where it is not yet due', () => {
    const late = aSeries([[30, 50, 60]], {
      from: '2025-Q2',
      versions: [aBetterOffVersion({ fromQuarter: '2025-Q2' })],
    });
    const marks = chartOf(families, late).lanes[1]?.marks ?? [];
    expect(marks.map(({ at, state }) => [at, state])).toEqual([
      [5, 'figure'],
      [6, 'gap'],
      [7, 'not yet due'],
    ]);
    expect(marks[0]?.interval?.low).toBeCloseTo(46.18, 2);
  });

  it('reads a period with both lanes, each with its n of N', () => {
    expect(chartOf(families, stillAgreed).readings[1]).toBe(
      'July to September 2024 (Q2). How much: 63 families; target 80 families. Better off: 60% (30 of 50; 60 were due); target 60%.',
    );
  });

  it('has both in one table and one file', () => {
    const { table, csv } = chartOf(families, stillAgreed);
    expect(table.rows[0]).toEqual(['April to June 2024 (Q1)', '58 families', '80 families', '', '', '']);
    expect(table.rows[1]).toEqual([
      'July to September 2024 (Q2)',
      '63 families',
      '80 families',
      '60% (30 of 50; 60 were due)',
      '46% to 72%',
      '60%',
    ]);
    expect(csv).toHaveLength(1 + 8 + 7);
  });

  it('says as plainly as a missed target that nobody is asked whether they are better off', () => {
    const chart = chartOf(families);
    expect(chart.lanes).toHaveLength(1);
    expect(chart.heading).toBe('More families than usual; whether anyone is better off is not measured');
    expect(chart.notes).toContain(
      'Whether anyone is better off is not measured: no measure asks for it yet.',
    );
  });

  it('says that a better-off measure has no figure yet', () => {
    const waiting = aSeries([], { versions: [aBetterOffVersion({ fromQuarter: '2025-Q4' })] });
    const chart = chartOf(families, waiting);
    expect(chart.heading).toBe('More families than usual, and no figure yet of who is better off');
    expect(chart.notes).toContain(
      'No accepted figure yet for “Still in agreement six months after support ended”.',
    );
  });

  it('shows who is better off even where nothing says how much was done', () => {
    const chart = chartOf(stillAgreed);
    expect(chart.heading).toBe('No clear change in the share better off');
    expect(chart.notes).toContain('No accepted figure yet that says how much was done.');
  });

  it('is not there without any accepted figure', () => {
    expect(outputsNextToOutcomes([aSeries([])], wanted)).toBeUndefined();
  });

  it('keeps one axis without holes where one measure ended before the other began', () => {
    const ended = aSeries([58, 63], { endedFrom: '2024-Q3' });
    const later = aSeries([[30, 50, 60]], {
      from: '2025-Q2',
      versions: [aBetterOffVersion({ fromQuarter: '2025-Q2' })],
    });
    const { periods, lanes } = chartOf(ended, later);
    expect(periods.map(({ quarter }) => quarter)).toHaveLength(8);
    expect(lanes[1]?.marks[0]?.at).toBe(5);
  });
});

describe('which measures stand next to each other', () => {
  const of = (id: string, over: Parameters<typeof aMeasureVersion>[0]) =>
    aSeries([1], { measureId: id, versions: [aMeasureVersion({ fromQuarter: '2024-Q1', ...over })] });
  const chosen = (...series: ReturnType<typeof aSeries>[]) => {
    const { outputs, outcomes } = chooseLanes(series, '2025-Q4');
    return [outputs?.measureId, outcomes?.measureId];
  };

  it('are the first headlines of how much and better off', () => {
    expect(
      chosen(
        of('plain', { headline: false }),
        of('headline', { headline: true }),
        of('second', { headline: true }),
        of('outcome', { question: 'better off', headline: false }),
        of('outcome headline', { question: 'better off', headline: true }),
      ),
    ).toEqual(['headline', 'outcome headline']);
  });

  it('are a count before money, and a share before a mean', () => {
    expect(
      chosen(
        of('money', { kind: 'money' }),
        of('count', {}),
        of('mean', { kind: 'mean', question: 'better off' }),
        of('share', { kind: 'share', question: 'better off' }),
      ),
    ).toEqual(['count', 'share']);
  });

  it('are those still asked before those that ended', () => {
    expect(chosen({ ...of('ended', {}), endedFrom: '2025-Q1' }, of('asked', { headline: false }))).toEqual([
      'asked',
      undefined,
    ]);
  });
});
