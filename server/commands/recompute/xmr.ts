import { z } from 'zod';
import { problem, type Problem } from '#shared/problems/problem.ts';
import { readXmrChart } from '#shared/statistics/read-xmr-chart.ts';
import { pointTypeOf } from '#shared/statistics/sign-variation.ts';
import type { XmrGroup } from '#shared/statistics/xmr-series.ts';
import { notLookedAt, orNull, underscored, valueShape } from './figure-shapes.ts';
import { readInput, refuse, type Inputs } from './read-inputs.ts';

const profile = z.enum(['recommended', 'nhsrplotthedots']).nullable().optional();

const seriesFields = {
  values: z.array(valueShape.nullable()).max(2000),
  improvement_direction: z.enum(['increase', 'decrease', 'neutral']),
  target: valueShape.nullable().optional(),
  fix_after_n_points: z
    .number()
    .int()
    .min(12, 'Limits are fixed on at least 12 points.')
    .nullable()
    .optional(),
  screen_outliers: z.boolean().nullable().optional(),
  rebase_at_index: z.array(z.number().int().min(0)).nullable().optional(),
};
const seriesShape = z.strictObject({ ...notLookedAt(), ...seriesFields, profile });
const vectorShape = z.strictObject({
  ...notLookedAt('nhsrplotthedots_0_2_2', 'recommended', 'differs_in', 'expected'),
  input: seriesShape,
  profile,
});
type Series = z.output<z.ZodObject<typeof seriesFields>>;

const impossible = ({ values, rebase_at_index }: Series, reference: boolean): Problem[] => {
  const beyond = (rebase_at_index ?? []).find((at) => at >= values.length);
  const missing = values.includes(null);
  return [
    ...(beyond === undefined
      ? []
      : [
          problem(
            'no-such-point',
            `There is no point ${beyond}: give positions from 0 to ${values.length - 1}.`,
            'rebase_at_index',
          ),
        ]),
    ...(reference && missing
      ? [
          problem(
            'missing-value',
            'The nhsrplotthedots profile takes no missing values. Use the recommended one.',
            'values',
          ),
        ]
      : []),
  ];
};

const sayGroup = ({ start, end, points, mean, averageMovingRange, limits, ...ranges }: XmrGroup) => ({
  start,
  end,
  n_baseline_points: points,
  mean: orNull(mean),
  average_moving_range_screened: orNull(averageMovingRange),
  moving_ranges_kept: ranges.rangesKept,
  moving_ranges_total: ranges.rangesTotal,
  lower_2sigma: orNull(limits?.lowerTwoSigma),
  upper_2sigma: orNull(limits?.upperTwoSigma),
  lpl: orNull(limits?.lower),
  upl: orNull(limits?.upper),
});

const isWhole = (given: unknown): boolean => typeof given === 'object' && given !== null && 'input' in given;

/** Method `xmr`: limits, rules and signs of a series, by this product's rules or the published package's. */
export const recomputeXmr = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const vector = isWhole(given)
      ? readInput(vectorShape, given, place)
      : { input: readInput(seriesShape, given, place), profile: undefined };
    const series = vector.input;
    const rules = vector.profile ?? series.profile ?? 'recommended';
    const problems = impossible(series, rules === 'nhsrplotthedots');
    if (problems.length > 0) return refuse(given, place, problems);
    const direction = series.improvement_direction;
    const reading = readXmrChart(
      {
        values: series.values.map((value) => value ?? undefined),
        rebasedAt: series.rebase_at_index ?? undefined,
        fixAfter: series.fix_after_n_points ?? undefined,
        screenOutliers: series.screen_outliers ?? undefined,
      },
      { direction, target: series.target ?? undefined },
      rules,
    );
    return {
      groups: reading.groups.map(sayGroup),
      rules: reading.points.map((point) => point.rules.map(underscored)),
      point_type: reading.points.map((point) => underscored(pointTypeOf(point, direction))),
      variation_icon: underscored(reading.variation),
      assurance: reading.assurance === undefined ? null : underscored(reading.assurance),
      limit_status_of_latest_group: reading.status,
      displayed_variation_icon: underscored(reading.shownVariation),
      displayed_assurance: reading.shownAssurance === undefined ? null : underscored(reading.shownAssurance),
    };
  });
