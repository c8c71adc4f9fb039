import { describe, expect, it } from 'vitest';
import { drawXmrLimits, limitStatusFor } from '#shared/statistics/draw-xmr-limits.ts';
import { readXmrChart, shortSeriesSentence } from '#shared/statistics/read-xmr-chart.ts';

/** One outlier among ones and twos: the worked example of the package's own description. */
const oneOutlier = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

describe('limits', () => {
  it('large moving ranges are screened out of the average; the point stays in the mean', () => {
    const [group] = drawXmrLimits({ values: oneOutlier });
    expect(group).toMatchObject({ start: 0, end: 17, points: 18, rangesKept: 15, rangesTotal: 17 });
    expect(group?.mean).toBeCloseTo(1.9444, 4);
    expect(group?.limits?.lower).toBeCloseTo(-0.7156, 4);
    expect(group?.limits?.upper).toBeCloseTo(4.6044, 4);
    expect(group?.limits?.lowerTwoSigma).toBeCloseTo(0.1711, 4);
    expect(group?.limits?.upperTwoSigma).toBeCloseTo(3.7178, 4);
  });

  it('are 2.66 average moving ranges from the mean, the two-sigma lines two thirds of that', () => {
    const [group] = drawXmrLimits({ values: [20, 24, 20, 24, 20, 24] });
    expect(group).toMatchObject({ mean: 22, averageMovingRange: 4 });
    expect(group?.limits?.lower).toBeCloseTo(22 - 10.64, 12);
    expect(group?.limits?.upper).toBeCloseTo(22 + 10.64, 12);
    expect(group?.limits?.lowerTwoSigma).toBeCloseTo(22 - (10.64 * 2) / 3, 12);
    expect(group?.limits?.upperTwoSigma).toBeCloseTo(22 + (10.64 * 2) / 3, 12);
  });

  it('without screening they agree with the Excel tool', () => {
    const [group] = drawXmrLimits({ values: oneOutlier, screenOutliers: false });
    expect(group?.rangesKept).toBe(17);
    expect(group?.limits?.lower).toBeCloseTo(-3.0626, 4);
    expect(group?.limits?.upper).toBeCloseTo(6.9515, 4);
  });

  it.each([
    [3267, 11],
    [3266, 12],
  ])('screening is strict: of twelve ranges that average 1,000, with one of %i, %i stay', (range, kept) => {
    const others = [...Array.from({ length: 10 }, () => 794), 12_000 - 7940 - range];
    const values = [range, ...others].reduce<number[]>(
      (line, step, i) => [...line, (line.at(-1) ?? 0) + (i % 2 === 0 ? step : -step)],
      [0],
    );
    const [group] = drawXmrLimits({ values });
    expect([group?.rangesTotal, group?.rangesKept]).toEqual([12, kept]);
  });

  // adding these up and dividing gives something else than the value itself
  it.each([
    [0.1, 12],
    [0.1, 15],
    [0.7, 6],
  ])(
    'of a constant %s, %i times, lie on its mean, and nothing seems to lie beside them',
    (constant, length) => {
      const values = Array.from({ length }, () => constant);
      const reading = readXmrChart({ values }, { direction: 'increase', target: constant });
      expect(reading.groups[0]).toMatchObject({
        mean: constant,
        averageMovingRange: 0,
        rangesKept: length - 1,
        limits: { lower: constant, upper: constant },
      });
      expect(reading.points.flatMap(({ rules }) => rules)).toEqual([]);
      expect(reading.points.map(({ side }) => side)).toEqual(values.map(() => 0));
      expect(reading.assurance).toBe('consistent pass');
    },
  );

  it('of a constant series the package has none', () => {
    const values = Array.from({ length: 13 }, () => 100);
    const [group] = drawXmrLimits({ values }, 'nhsrplotthedots');
    expect(group).toMatchObject({
      mean: 100,
      limits: undefined,
      averageMovingRange: undefined,
      rangesKept: 0,
    });
  });

  it('a point that differs from a constant baseline is astronomical', () => {
    const values = [...Array.from({ length: 12 }, () => 5), 6];
    const reading = readXmrChart({ values, fixAfter: 12 }, { direction: 'increase' });
    expect(reading.points[12]?.rules).toEqual(['astronomical high']);
  });
});

describe('a missing quarter', () => {
  const withGap = [10, 12, undefined, 20, 22, 20, 22];

  it('is left out of the mean, and no range is bridged across it', () => {
    const [group] = drawXmrLimits({ values: withGap });
    expect(group).toMatchObject({ points: 6, rangesTotal: 4, averageMovingRange: 2 });
    expect(group?.mean).toBeCloseTo(106 / 6, 12);
  });

  it('stays in its place as a point without a value', () => {
    const { points } = readXmrChart({ values: withGap }, { direction: 'increase' });
    expect(points).toHaveLength(7);
    expect(points[2]).toEqual({ rules: [] });
  });

  it('at the end leaves the icon to the latest value', () => {
    const values = [...Array.from({ length: 13 }, (_, n) => 50 + (n % 2)), 90, undefined];
    const reading = readXmrChart({ values }, { direction: 'increase' });
    expect([reading.latestAt, reading.variation]).toEqual([13, 'improvement high']);
  });

  it('is refused by the package', () => {
    expect(() => drawXmrLimits({ values: withGap }, 'nhsrplotthedots')).toThrow('no missing values');
  });
});

describe('short series', () => {
  it.each([
    [0, 'insufficient'],
    [5, 'insufficient'],
    [6, 'trial'],
    [12, 'trial'],
    [13, 'full'],
  ])('%i points: %s', (points, status) => {
    expect(limitStatusFor(points)).toBe(status);
  });

  it.each([
    [5, 'insufficient data', undefined, false],
    [6, 'common cause', 'inconsistent', true],
    [12, 'common cause', 'inconsistent', true],
    [13, 'common cause', 'inconsistent', false],
  ])('of %i points show %s and %s; provisional: %s', (length, variation, assurance, provisional) => {
    const values = Array.from({ length }, (_, n) => 10 + (n % 2));
    const reading = readXmrChart({ values }, { direction: 'increase', target: 10.5 });
    expect([reading.shownVariation, reading.shownAssurance, reading.provisional]).toEqual([
      variation,
      assurance,
      provisional,
    ]);
  });

  it('missing quarters are not points', () => {
    const [group] = drawXmrLimits({ values: [1, 2, undefined, 1, 2, 1] });
    expect(group?.status).toBe('insufficient');
  });

  it('say so', () => {
    expect(shortSeriesSentence('insufficient', '5')).toBe('With 5 points there are too few for limits.');
    expect(shortSeriesSentence('trial', '8')).toBe(
      'Trial limits (8 points). With 8 points this chart would miss most real changes.',
    );
    expect(shortSeriesSentence('full', '13')).toBeUndefined();
  });

  it('of one value have a mean and no limits, of none not even that', () => {
    expect(drawXmrLimits({ values: [7] })).toMatchObject([{ mean: 7, points: 1, limits: undefined }]);
    expect(drawXmrLimits({ values: [undefined] })).toMatchObject([{ mean: undefined, points: 0 }]);
    expect(drawXmrLimits({ values: [] })).toEqual([]);
    expect(readXmrChart({ values: [] }, { direction: 'increase', target: 5 })).toMatchObject({
      status: 'insufficient',
      shownVariation: 'insufficient data',
      latestAt: undefined,
    });
  });
});

describe('a rebase', () => {
  const stepUp = [10, 12, 11, 13, 10, 12, 20, 22, 21, 23, 20, 22];

  it('starts everything anew: two groups, each with its mean, and no signal from the step', () => {
    const reading = readXmrChart({ values: stepUp, rebasedAt: [6] }, { direction: 'increase' });
    expect(reading.groups.map(({ start, end, points }) => [start, end, points])).toEqual([
      [0, 5, 6],
      [6, 11, 6],
    ]);
    expect(reading.groups[1]?.mean).toBeCloseTo(128 / 6, 12);
    expect(reading.groups[1]?.rangesTotal).toBe(5);
    expect(reading.points.flatMap(({ rules }) => rules)).toEqual([]);
  });

  it.each([
    [
      [12, 6, 6],
      [0, 6],
    ],
    [[0], [0]],
    [[-1, 99], [0]],
    [
      [11, 3],
      [0, 3, 11],
    ],
  ])('at %j gives groups that start at %j', (rebasedAt, starts) => {
    expect(drawXmrLimits({ values: stepUp, rebasedAt }).map(({ start }) => start)).toEqual(starts);
  });

  it('icons are those of the latest group, however few its points', () => {
    const reading = readXmrChart({ values: stepUp, rebasedAt: [9] }, { direction: 'increase', target: 1 });
    expect(reading.status).toBe('insufficient');
    expect([reading.shownVariation, reading.shownAssurance]).toEqual(['insufficient data', undefined]);
  });

  it('into quarters that have no value yet leaves nothing to sign', () => {
    const values = [...Array.from({ length: 13 }, (_, n) => 50 + (n % 2)), 90, undefined];
    const reading = readXmrChart({ values, rebasedAt: [14] }, { direction: 'increase' });
    expect([reading.latestAt, reading.variation]).toEqual([undefined, 'common cause']);
  });

  it('whose first value just came has that as its latest', () => {
    expect(readXmrChart({ values: stepUp, rebasedAt: [11] }, { direction: 'increase' }).latestAt).toBe(11);
  });
});

describe('limits fixed on a baseline', () => {
  const baseline = Array.from({ length: 12 }, (_, n) => 10 + (n % 2));

  it('come from the first points only; the rest are judged by them', () => {
    const reading = readXmrChart({ values: [...baseline, 30, 30], fixAfter: 12 }, { direction: 'increase' });
    expect(reading.groups[0]).toMatchObject({ points: 12, mean: 10.5, rangesTotal: 11, status: 'trial' });
    expect(reading.points[13]?.rules).toContain('astronomical high');
  });

  it('begin again in every group', () => {
    const groups = drawXmrLimits({
      values: [...baseline, 30, ...baseline, 30],
      rebasedAt: [13],
      fixAfter: 12,
    });
    expect(groups.map(({ mean, points }) => [mean, points])).toEqual([
      [10.5, 12],
      [10.5, 12],
    ]);
  });

  it.each([11, 0])('on %i are refused', (fixAfter) => {
    expect(() => drawXmrLimits({ values: baseline, fixAfter })).toThrow('at least 12');
  });
});
