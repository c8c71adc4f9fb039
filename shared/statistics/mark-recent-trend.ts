import type { Interval } from './wilson-interval.ts';

/** A year's value with its 95% limits; count and denominator where it is a share. */
export interface YearValue {
  value: number;
  interval: Interval;
  count?: number;
  denominator?: number;
}

export type TrendMarker = 'increasing' | 'decreasing' | 'no significant change' | 'cannot be calculated';

export interface RecentTrend {
  marker: TrendMarker;
  /** absent where it cannot be calculated */
  slope?: number;
  chi2?: number;
}

const pointsUsed = 5;
/** The chi-squared value that chance exceeds twice in a thousand, one degree of freedom. */
const clearAbove = 9.54953570608324;
/** From the lower to the upper 95% limit, in standard errors. */
const widthOf95 = 3.92;

interface Weighted {
  at: number;
  value: number;
  weight: number;
}

/** Weighted least squares on the number of the year. */
const fit = (points: readonly Weighted[]): { slope: number; chi2: number } => {
  const sum = (part: (point: Weighted) => number): number =>
    points.reduce((so, point) => so + part(point), 0);
  const w = sum(({ weight }) => weight);
  const wi = sum(({ weight, at }) => weight * at);
  const spread = w * sum(({ weight, at }) => weight * at * at) - wi ** 2;
  const across = w * sum(({ weight, at, value }) => weight * at * value);
  const slope = (across - wi * sum(({ weight, value }) => weight * value)) / spread;
  return { slope, chi2: (slope / Math.sqrt(w / spread)) ** 2 };
};

/** Its error cannot be told from a share of exactly everybody, or from limits that are one. */
const hasNoError = ({ interval, count, denominator }: YearValue): boolean =>
  !(interval.upper > interval.lower) || (count !== undefined && count === denominator);

/**
 * Whether the last five years rise or fall: a weighted line through them, clear of chance, that points the
 * same way whichever year is left out (a slope of exactly 0 counts as rising). For annual values, or the
 * same quarter over five years, independent and without a break; quarters are not tested.
 * Source: methods, statistics 2.6 (DHSC Fingertips recent trend).
 * @param years in order of time, undefined where there is no valid value; a year may be missing in between
 */
export const markRecentTrend = (years: readonly (YearValue | undefined)[]): RecentTrend => {
  const valid = years.filter((year) => year !== undefined).slice(-pointsUsed);
  if (valid.length < pointsUsed || valid.some(hasNoError)) return { marker: 'cannot be calculated' };
  const points = valid.map(({ value, interval }, i) => ({
    at: i + 1,
    value,
    weight: (widthOf95 / (interval.upper - interval.lower)) ** 2,
  }));
  const { slope, chi2 } = fit(points);
  const rises = points.map((left) => fit(points.filter((point) => point !== left)).slope >= 0);
  const sameWay = rises.every((rising) => rising === slope >= 0);
  if (!sameWay || !(chi2 > clearAbove)) return { marker: 'no significant change', slope, chi2 };
  return { marker: slope > 0 ? 'increasing' : 'decreasing', slope, chi2 };
};
