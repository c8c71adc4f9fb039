import { describe, expect, it } from 'vitest';
import { layOutChart, wordWidth } from '#shared/charts/chart-layout.ts';
import { measureChart } from '#shared/charts/measure-chart.ts';
import type { PlacedLabel } from '#shared/charts/label-boxes.ts';
import { placeLabels } from '#shared/charts/place-labels.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries, type Given } from '../../fixtures/a-series.ts';

const chartOf = (figures: readonly Given[], over: Parameters<typeof aSeries>[1] = {}) => {
  const chart = measureChart(aSeries(figures, over), { upTo: '2025-Q4', dueThrough: '2025-Q4' });
  if (!chart) throw new Error('there is nothing to draw');
  return chart;
};
const eight = [58, 63, 71, 69, 78, 84, 88, 92];
const many = Array.from({ length: 16 }, (_, n) => 70 + n);
const sixteen = { from: '2022-Q1', versions: [aMeasureVersion({ fromQuarter: '2022-Q1' })] };

/** Places of the named periods, in pixels from the left of the plot. */
const named = (width: number, figures = many, over: Parameters<typeof aSeries>[1] = sixteen) => {
  const chart = chartOf(figures, over);
  const layout = layOutChart(chart, width);
  return { layout, chart, places: layout.tickPlaces.map((n) => (n + 0.5) * layout.band) };
};

describe('a chart in the room there is', () => {
  it.each([260, 320, 560, 760, 1130])(
    'names only periods that stand apart, the last always, in %i pixels',
    (width) => {
      const { layout, chart, places } = named(width);
      expect(layout.tickPlaces.at(-1)).toBe(15);
      const nearest = Math.min(Infinity, ...places.slice(1).map((place, n) => place - (places[n] ?? 0)));
      expect(nearest).toBeGreaterThan(wordWidth(chart.periods[0]?.months ?? ''));
    },
  );

  it.each([260, 320, 760])('does not cut the last name at the right edge of %i pixels', (width) => {
    const { layout, chart, places } = named(width);
    const end = layout.left + (places.at(-1) ?? 0) + wordWidth(chart.periods.at(-1)?.months ?? '') / 2;
    expect(end).toBeLessThanOrEqual(width);
  });

  it('names targets beside the plot where there is room, upon it where not', () => {
    expect(named(1130).layout.targetNames).toBe('beside');
    expect(named(320).layout.targetNames).toBe('upon');
  });

  it('writes a figure at every mark where it fits, else at the last one', () => {
    expect(named(1130, eight, {}).layout.labelsAt).toBe('every mark');
    expect(named(260).layout.labelsAt).toBe('the last mark');
  });

  it('fills its width', () => {
    const { layout } = named(760, eight, {});
    expect(layout.left + 8 * layout.band + layout.right).toBeCloseTo(760);
  });
});

const labelsIn = (width: number, figures: readonly Given[], over: Parameters<typeof aSeries>[1] = {}) => {
  const chart = chartOf(figures, over);
  const [lane] = chart.lanes;
  if (!lane) throw new Error('a chart without a lane');
  const layout = layOutChart(chart, width);
  const { low, high } = lane.axis;
  const labels = placeLabels(lane, layout, {
    x: (place) => layout.left + place * layout.band,
    y: (value) => 160 - (160 * (value - low)) / (high - low),
  });
  return { labels, layout };
};

const boxOf = ({ text, x, y, anchor }: PlacedLabel) => {
  const width = wordWidth(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 11, bottom: y + 2 };
};

const collisions = (labels: readonly PlacedLabel[]) =>
  labels.flatMap((one, n) =>
    labels.slice(n + 1).flatMap((other) => {
      const [a, b] = [boxOf(one), boxOf(other)];
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      return apart ? [] : [`${one.text} on ${other.text}`];
    }),
  );

const share = { versions: [aBetterOffVersion({ fromQuarter: '2024-Q1', question: 'how well' })] };
const nearTarget: Given[] = [
  [60, 100],
  [61, 100],
  [59, 100],
  [60, 100],
  [62, 100],
  [60, 100],
  [61, 100],
  [60, 100],
];

describe('words upon a plot', () => {
  it.each([
    [260, eight, {}],
    [760, eight, {}],
    [1130, eight, {}],
    [260, nearTarget, share],
    [760, nearTarget, share],
    [320, many, sixteen],
  ] as const)('never lie upon each other (%i pixels, case %#)', (width, figures, over) => {
    expect(collisions(labelsIn(width, figures, over).labels)).toEqual([]);
  });

  it('always say the latest figure and the target that holds', () => {
    const texts = labelsIn(260, eight).labels.map(({ text }) => text);
    expect(texts).toContain('92');
    expect(texts.filter((text) => text.endsWith('target 80'))).toHaveLength(1);
  });

  it('name a target level with its line, before it begins, where bars stand in its way', () => {
    const from = '2024-Q4';
    const versions = [
      aMeasureVersion({ fromQuarter: from, target: { per: 'quarter', value: 70 } }),
      aMeasureVersion({ id: 'mev_00000000000000000009', number: 2, fromQuarter: '2025-Q2' }),
    ];
    const { labels, layout } = labelsIn(260, [66, 69, 84, 88, 92], { from, versions });
    const name = labels.find(({ text }) => text === 'target 80');
    expect(name).toMatchObject({ anchor: 'end' });
    expect(name?.x).toBeCloseTo(layout.left + 2 * layout.band - 5);
  });

  it('name a target over the plot of a narrow chart where figures lie all along its line', () => {
    const from = '2022-Q1';
    const around: Given[] = Array.from({ length: 16 }, (_, n) => [n % 2 === 0 ? 17 : 13, 25, 33]);
    const versions = [aBetterOffVersion({ fromQuarter: from })];
    const { labels } = labelsIn(240, around, { from, versions });
    const [name] = labels.filter(({ tone }) => tone === 'target');
    expect(name).toMatchObject({ text: '- - - target 60%', anchor: 'end', y: -6 });
    expect(layOutChart(chartOf(around, { from, versions }), 240).head).toBeGreaterThanOrEqual(20);
  });

  it('stand inside a bar that is high enough, above one that is not', () => {
    const { labels } = labelsIn(1130, [1, 90, 90, 90, 90, 90, 90, 90]);
    expect(labels.filter(({ text }) => text === '1' || text === '90').map(({ tone }) => tone)).toEqual([
      'value',
      ...Array<string>(7).fill('on bar'),
    ]);
  });

  it('name hollow marks beside the plot', () => {
    const figures: Given[] = [...nearTarget.slice(0, 7), { state: 'missing', reason: 'too early' }];
    expect(labelsIn(760, figures, share).labels.map(({ text }) => text)).toContain('not yet due');
    expect(labelsIn(260, figures, share).labels.map(({ text }) => text)).not.toContain('not yet due');
  });

  it('name earlier targets where there is room', () => {
    const versions = [
      aMeasureVersion({ fromQuarter: '2024-Q1', target: { per: 'quarter', value: 70 } }),
      aMeasureVersion({
        id: 'mev_00000000000000000009',
        number: 2,
        fromQuarter: '2025-Q3',
        comparable: { withPrevious: true, why: '' },
      }),
    ];
    expect(labelsIn(1130, eight, { versions }).labels.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['target 70', 'target 80', 'since Oct 2025']),
    );
  });

  it('name only the target that holds where there is no room, or where it steps every quarter', () => {
    const over = { fromQuarter: '2024-Q1', question: 'how well' } as const;
    const stepped = [
      aBetterOffVersion({ ...over, target: { per: 'quarter', value: 95 } }),
      aBetterOffVersion({
        ...over,
        id: 'mev_00000000000000000009',
        number: 2,
        fromQuarter: '2025-Q3',
        target: { per: 'quarter', value: 90 },
      }),
    ];
    const targets = (width: number, versions: typeof stepped) =>
      labelsIn(width, nearTarget, { versions }).labels.filter(({ tone }) => tone === 'target');
    expect(targets(1130, stepped).map(({ text }) => text)).toEqual(['target 90%', 'target 95%']);
    expect(targets(320, stepped).map(({ text }) => text)).toEqual([expect.stringMatching(/target 90%$/)]);
    const yearly = aBetterOffVersion({
      ...over,
      target: { per: 'year', value: 90, profile: [92, 94, 96, 98] },
    });
    expect(targets(1130, [yearly]).map(({ text }) => text)).toEqual(['target 98%']);
  });
});
