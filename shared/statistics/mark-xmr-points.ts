import type { XmrGroup, XmrPoint, XmrProfile, XmrRule, XmrSeries } from './xmr-series.ts';
import { xmrRules } from './xmr-series.ts';

const shiftLength = 7;
const trendSteps = 6;

type Side = -1 | 0 | 1;

interface Placed {
  value?: number;
  side?: Side;
  outside?: boolean;
  near?: boolean;
}

const signOf = (n: number): Side => (n > 0 ? 1 : n < 0 ? -1 : 0);

const place = (value: number | undefined, { mean, limits }: XmrGroup): Placed => {
  if (value === undefined || mean === undefined) return {};
  const side = signOf(value - mean);
  if (limits === undefined) return { value, side };
  const outside = value > limits.upper || value < limits.lower;
  const near = !outside && (value > limits.upperTwoSigma || value < limits.lowerTwoSigma);
  return { value, side, outside, near };
};

/** From where to where (both included) the same sign other than 0 runs on for at least `length`. */
const runsOf = (
  signs: readonly (Side | undefined)[],
  length: number,
): { from: number; to: number; sign: Side }[] => {
  const runs: { from: number; to: number; sign: Side }[] = [];
  signs.forEach((sign, i) => {
    const last = runs.at(-1);
    if (last?.to === i - 1 && last.sign === sign) last.to = i;
    else if (sign !== undefined && sign !== 0) runs.push({ from: i, to: i, sign });
  });
  return runs.filter(({ from, to }) => to - from + 1 >= length);
};

type Found = readonly { at: number; rule: XmrRule }[];

const each = (from: number, to: number, rule: XmrRule): Found =>
  Array.from({ length: to - from + 1 }, (_, n) => ({ at: from + n, rule }));

/** Beyond the limits. */
const findAstronomical = (points: readonly Placed[]): Found =>
  points.flatMap(({ outside, side }, at) =>
    outside === true
      ? [{ at, rule: side === 1 ? ('astronomical high' as const) : ('astronomical low' as const) }]
      : [],
  );

/** Seven or more in a row on one side of the mean; a point on the mean or missing breaks it. */
const findShifts = (points: readonly Placed[]): Found =>
  runsOf(
    points.map(({ side }) => side),
    shiftLength,
  ).flatMap(({ from, to, sign }) => each(from, to, sign === 1 ? 'shift high' : 'shift low'));

/**
 * Seven or more in a row each above (or each below) the one before; a tie or a gap breaks it. Where one
 * trend ends as the opposite one starts, the point belongs to the later.
 */
const findTrends = (points: readonly Placed[]): Found => {
  const steps = points.map(({ value }, i) => {
    const before = i === 0 ? undefined : points[i - 1]?.value;
    return value === undefined || before === undefined ? undefined : signOf(value - before);
  });
  const runs = runsOf(steps, trendSteps);
  return runs.flatMap(({ from, to, sign }, n) => {
    const first = from - 1;
    const last = runs[n + 1]?.from === to + 1 ? to - 1 : to;
    return each(first, last, sign === 1 ? 'trend increasing' : 'trend decreasing');
  });
};

/**
 * Of three in a row on one side of the mean at least two beyond two sigma; only those are marked.
 * Points beyond the limits count as well under the recommended rules (MDC, November 2023), not in the reference.
 */
const findTwoInThree = (points: readonly Placed[], profile: XmrProfile): Found => {
  const far = points.map(
    ({ near, outside }) => near === true || (profile === 'recommended' && outside === true),
  );
  return points.flatMap(({ side }, start) => {
    const window = [start, start + 1, start + 2];
    const oneSided = (side === 1 || side === -1) && window.every((at) => points[at]?.side === side);
    const marked = window.filter((at) => far[at] === true);
    if (!oneSided || marked.length < 2) return [];
    return marked.map((at) => ({
      at,
      rule: side === 1 ? ('two in three high' as const) : ('two in three low' as const),
    }));
  });
};

const markGroup = (series: XmrSeries, group: XmrGroup, profile: XmrProfile): XmrPoint[] => {
  const points = series.values.slice(group.start, group.end + 1).map((value) => place(value, group));
  const found = [
    ...findAstronomical(points),
    ...findTrends(points),
    ...findTwoInThree(points, profile),
    ...findShifts(points),
  ];
  return points.map((point, i) => {
    const here = new Set(found.filter(({ at }) => at === i).map(({ rule }) => rule));
    return { ...point, rules: xmrRules.filter((rule) => here.has(rule)) };
  });
};

/**
 * Which of the four rules (outside the limits, trend of 7, two in three, shift of 7) each point triggers.
 * Every group starts anew. Source: methods, statistics 1.2 and 1.3 (product rules 3 to 5).
 * @param groups as `drawXmrLimits` gave them for the same series and profile
 * @returns one point for each value of the series, missing ones with no rules
 */
export const markXmrPoints = (
  series: XmrSeries,
  groups: readonly XmrGroup[],
  profile: XmrProfile = 'recommended',
): XmrPoint[] => groups.flatMap((group) => markGroup(series, group, profile));
