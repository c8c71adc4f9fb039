import { describe, expect, it } from 'vitest';
import { readXmrChart } from '#shared/statistics/read-xmr-chart.ts';
import { pointTypeOf } from '#shared/statistics/sign-variation.ts';
import type { XmrProfile, XmrRule } from '#shared/statistics/xmr-series.ts';
import type { XmrVector } from './statistics-vectors.ts';
import { apart, nearClosed, statisticsVectors, vectorsAreHere } from './statistics-vectors.ts';

/** The package prints its limits rounded to twelve decimals. */
const nearPrinted = 1e-8;

const underscored = (words: string | undefined): string | undefined => words?.replaceAll(' ', '_');

const packageLabels: Readonly<Record<XmrRule, string>> = {
  'astronomical high': 'Above UCL',
  'astronomical low': 'Below LCL',
  'trend increasing': '7 Point Trend (Increasing)',
  'trend decreasing': '7 Point Trend (Decreasing)',
  'two in three high': '2 in 3 Above CL',
  'two in three low': '2 in 3 Below CL',
  'shift high': '7 Points Above CL',
  'shift low': '7 Points Below CL',
};

const readVector = ({ input }: XmrVector, profile: XmrProfile) =>
  readXmrChart(
    {
      values: input.values.map((value) => value ?? undefined),
      rebasedAt: input.rebase_at_index,
      fixAfter: input.fix_after_n_points ?? undefined,
      screenOutliers: input.screen_outliers,
    },
    { direction: input.improvement_direction, target: input.target ?? undefined },
    profile,
  );

describe('the expected values of XmR charts', () => {
  it.skipIf(!vectorsAreHere)('are there', () => {
    expect(statisticsVectors.xmr.length).toBeGreaterThanOrEqual(34);
  });
  it.each(statisticsVectors.xmr)('$id by the recommended rules: limits', (vector) => {
    const { groups } = readVector(vector, 'recommended');
    const flat = groups.map(({ start, end, points, rangesKept, rangesTotal }) => [
      start,
      end,
      points,
      rangesKept,
      rangesTotal,
    ]);
    expect(flat).toEqual(
      vector.recommended.groups.map((group) => [
        group.start,
        group.end,
        group.n_baseline_points,
        group.moving_ranges_kept,
        group.moving_ranges_total,
      ]),
    );
    const limits = groups.flatMap((group) => [
      group.mean,
      group.averageMovingRange,
      group.limits?.lower,
      group.limits?.lowerTwoSigma,
      group.limits?.upperTwoSigma,
      group.limits?.upper,
    ]);
    const expected = vector.recommended.groups.flatMap((group) => [
      group.mean,
      group.average_moving_range_screened,
      group.lpl,
      group.lower_2sigma,
      group.upper_2sigma,
      group.upl,
    ]);
    expect(limits.filter((limit, i) => apart(limit, expected[i] ?? Number.NaN) < nearClosed)).toHaveLength(
      expected.length,
    );
  });

  it.each(statisticsVectors.xmr)('$id by the recommended rules: points and icons', (vector) => {
    const reading = readVector(vector, 'recommended');
    const { recommended, input } = vector;
    expect(reading.points.map(({ rules }) => rules.map(underscored))).toEqual(recommended.rules);
    expect(
      reading.points.map((point) => underscored(pointTypeOf(point, input.improvement_direction))),
    ).toEqual(recommended.point_type);
    expect([underscored(reading.variation), underscored(reading.assurance) ?? null]).toEqual([
      recommended.variation_icon,
      recommended.assurance,
    ]);
    expect([
      reading.status,
      underscored(reading.shownVariation),
      underscored(reading.shownAssurance) ?? null,
    ]).toEqual([
      recommended.limit_status_of_latest_group,
      recommended.displayed_variation_icon,
      recommended.displayed_assurance,
    ]);
  });

  it.each(statisticsVectors.xmr)('$id by the published package: limits', (vector) => {
    const { groups } = readVector(vector, 'nhsrplotthedots');
    const expected = vector.nhsrplotthedots_0_2_2.groups;
    expect(groups.map(({ limits }) => limits === undefined)).toEqual(expected.map(({ lpl }) => lpl === null));
    const flat = groups.flatMap(({ mean, limits }) => [mean, limits?.lower, limits?.upper]);
    const wanted = expected.flatMap(({ mean, lpl, upl }) => [mean, lpl, upl]);
    const wrong = flat.filter((n, i) => n !== undefined && apart(n, wanted[i] ?? Number.NaN) > nearPrinted);
    expect(wrong).toEqual([]);
  });

  it.each(statisticsVectors.xmr)('$id by the published package: labels and icons', (vector) => {
    const reading = readVector(vector, 'nhsrplotthedots');
    const expected = vector.nhsrplotthedots_0_2_2;
    const labels = reading.points.map(({ rules: [first] }) =>
      first === undefined ? 'Common Cause' : packageLabels[first],
    );
    expect(labels).toEqual(expected.special_cause_type);
    expect(reading.points.map(({ outside }) => outside ?? null)).toEqual(expected.outside_limits);
    expect(reading.points.map(({ near }) => near ?? null)).toEqual(expected.close_to_limits);
    expect(reading.points.map(({ side }) => side)).toEqual(expected.relative_to_mean);
    const { improvement_direction: direction } = vector.input;
    expect(reading.points.map((point) => underscored(pointTypeOf(point, direction)))).toEqual(
      expected.point_type,
    );
    expect([underscored(reading.variation), underscored(reading.assurance) ?? null]).toEqual([
      expected.variation_icon,
      expected.assurance,
    ]);
  });
});
