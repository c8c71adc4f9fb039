import type { LimitStatus, XmrGroup, XmrLimits, XmrProfile, XmrSeries } from './xmr-series.ts';

const limitFactor = 2.66;
const screenFactor = 3.267;
const leastToFix = 12;
const leastForTrialLimits = 6;
const leastForFullLimits = 13;

const known = (numbers: readonly (number | undefined)[]): number[] => numbers.filter((n) => n !== undefined);

/**
 * Arithmetic mean in two passes: the second takes away what rounding left, so that the mean of equal
 * values is that value and none of them seems to lie beside it.
 */
const meanOf = (numbers: readonly number[]): number | undefined => {
  if (numbers.length === 0) return undefined;
  const rough = numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  return rough + numbers.reduce((sum, n) => sum + (n - rough), 0) / numbers.length;
};

/** Distances between neighbours; none is bridged across a missing value. */
const movingRanges = (values: readonly (number | undefined)[]): number[] =>
  known(
    values.map((value, i) => {
      const before = i === 0 ? undefined : values[i - 1];
      return value === undefined || before === undefined ? undefined : Math.abs(value - before);
    }),
  );

/** One pass, strict. Where it would leave none, all are 0: the recommended rules keep them. */
const screened = (ranges: readonly number[], profile: XmrProfile): readonly number[] => {
  const average = meanOf(ranges);
  if (average === undefined) return ranges;
  const kept = ranges.filter((range) => range < screenFactor * average);
  return kept.length === 0 && profile === 'recommended' ? ranges : kept;
};

const limitsAround = (mean: number, averageRange: number): XmrLimits => ({
  lower: mean - limitFactor * averageRange,
  upper: mean + limitFactor * averageRange,
  lowerTwoSigma: mean - ((2 * limitFactor) / 3) * averageRange,
  upperTwoSigma: mean + ((2 * limitFactor) / 3) * averageRange,
});

/** Source: methods, statistics 1.4. */
export const limitStatusFor = (points: number): LimitStatus => {
  if (points < leastForTrialLimits) return 'insufficient';
  return points < leastForFullLimits ? 'trial' : 'full';
};

const checked = (series: XmrSeries, profile: XmrProfile): void => {
  if (series.fixAfter !== undefined && series.fixAfter < leastToFix)
    throw new RangeError(`limits are fixed on at least ${leastToFix} points, not ${series.fixAfter}`);
  if (profile === 'nhsrplotthedots' && series.values.includes(undefined))
    throw new RangeError('the nhsrplotthedots profile takes no missing values');
};

const drawGroup = (series: XmrSeries, start: number, end: number, profile: XmrProfile): XmrGroup => {
  const values = series.values.slice(start, end + 1);
  const baseline = series.fixAfter === undefined ? values : values.slice(0, series.fixAfter);
  const ranges = movingRanges(baseline);
  const kept = series.screenOutliers === false ? ranges : screened(ranges, profile);
  const points = known(baseline).length;
  const mean = meanOf(known(baseline));
  const averageMovingRange = meanOf(kept);
  const limits =
    mean === undefined || averageMovingRange === undefined
      ? undefined
      : limitsAround(mean, averageMovingRange);
  return {
    start,
    end,
    points,
    status: limitStatusFor(points),
    mean,
    averageMovingRange,
    rangesKept: kept.length,
    rangesTotal: ranges.length,
    limits,
  };
};

/**
 * Mean and natural process limits of an XmR chart, group by group: mean -/+ 2.66 average moving ranges,
 * unusually large ranges screened out once. Limits are never clipped here.
 * Source: methods, statistics 1.1 (reference), 1.3 (product rules 1 to 3), 1.4 (how many points).
 * @returns one group unless rebased; none for an empty series
 * @throws RangeError when limits are fixed on fewer than 12 points, or the reference meets a missing value
 */
export const drawXmrLimits = (series: XmrSeries, profile: XmrProfile = 'recommended'): XmrGroup[] => {
  checked(series, profile);
  const length = series.values.length;
  const inside = (series.rebasedAt ?? []).filter((at) => at > 0 && at < length);
  const starts = [...new Set(length === 0 ? [] : [0, ...inside])].toSorted((a, b) => a - b);
  return starts.map((start, n) => drawGroup(series, start, (starts[n + 1] ?? length) - 1, profile));
};
