import { z } from 'zod';
import { problem, type Problem } from '#shared/problems/problem.ts';
import { compareChange, type AreaChange } from '#shared/statistics/compare-change.ts';
import { compareRates, waldRateRatio } from '#shared/statistics/compare-rates.ts';
import { markRecentTrend } from '#shared/statistics/mark-recent-trend.ts';
import {
  countShape,
  notLookedAt,
  orNull,
  summedCountShape,
  underscored,
  valueShape,
} from './figure-shapes.ts';
import { readInput, refuse, type Inputs } from './read-inputs.ts';

const overShape = z.number().gt(0, 'Give a denominator above 0.').max(1e12);

const ratesShape = z.strictObject({
  ...notLookedAt(
    'rr',
    'p_exact',
    ...['exact', 'wald', 'wald_phi4'].flatMap((way) => [`${way}_lower95`, `${way}_upper95`]),
  ),
  o1: summedCountShape,
  n1: overShape,
  o2: summedCountShape,
  n2: overShape,
});

/** As the vectors have it; the product chooses its own (`chooseDispersion`). */
const wideDispersion = 4;

/** Method `rate-ratio`: exact, and on the log scale without and with dispersion. */
export const recomputeRateRatios = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const { o1, n1, o2, n2 } = readInput(ratesShape, given, place);
    const [first, second] = [
      { count: o1, over: n1 },
      { count: o2, over: n2 },
    ];
    const { ratio, exact, p } = compareRates(first, second);
    const [narrow, wide] = [waldRateRatio(first, second, 1), waldRateRatio(first, second, wideDispersion)];
    return {
      rr: orNull(ratio),
      exact_lower95: exact.lower,
      exact_upper95: orNull(exact.upper),
      p_exact: p,
      wald_lower95: orNull(narrow?.lower),
      wald_upper95: orNull(narrow?.upper),
      wald_phi4_lower95: orNull(wide?.lower),
      wald_phi4_upper95: orNull(wide?.upper),
    };
  });

const changeShape = z.strictObject({
  ...notLookedAt('ratio_of_rate_ratios', 'lower95', 'upper95', 'placebo_rank_lowest_first', 'placebo_p'),
  areas: z
    .array(
      z.strictObject({
        name: z.string().optional(),
        code: z.string().min(1),
        before: countShape,
        after: countShape,
      }),
    )
    .min(2, 'Give the area and at least one to compare it with.')
    .max(1000),
  contract_area: z.string(),
  phi: z.number().min(1, 'An interval is never narrower than chance: give 1 or more.').max(1000),
});

const oddAreas = (areas: readonly AreaChange[], own: string): Problem[] => {
  const codes = areas.map(({ code }) => code);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined)
    return [problem('area-twice', `Area ${twice} is there twice. Take one out.`, 'areas')];
  if (codes.includes(own)) return [];
  return [problem('no-such-area', `There is no area ${own} among those given.`, 'contract_area')];
};

/** Method `relative-change`: one area's change over that of all the others, and its rank among all. */
export const recomputeRelativeChange = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const { areas, contract_area, phi } = readInput(changeShape, given, place);
    const problems = oddAreas(areas, contract_area);
    if (problems.length > 0) return refuse(given, place, problems);
    const change = compareChange(areas, contract_area, phi);
    return {
      ratio_of_rate_ratios: orNull(change?.ratio),
      lower95: orNull(change?.interval.lower),
      upper95: orNull(change?.interval.upper),
      placebo_rank_lowest_first: orNull(change?.placebo.rank),
      placebo_p: orNull(change?.placebo.p),
    };
  });

const limits = z.array(valueShape.nullable()).max(200);
const trendShape = z.strictObject({
  ...notLookedAt('slope', 'chi2', 'all_same_sign', 'marker'),
  values: limits,
  lower95: limits,
  upper95: limits,
});

/** Method `fingertips-trend`: whether the last five annual values rise or fall. */
export const recomputeRecentTrend = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const { values, lower95, upper95 } = readInput(trendShape, given, place);
    if (lower95.length !== values.length || upper95.length !== values.length) {
      const sentence = `Give a lower and an upper limit for each of the ${values.length} values.`;
      return refuse(given, place, [problem('different-lengths', sentence, 'values')]);
    }
    const years = values.map((value, at) => {
      const [lower, upper] = [lower95[at] ?? undefined, upper95[at] ?? undefined];
      return value === null || lower === undefined || upper === undefined
        ? undefined
        : { value, interval: { lower, upper } };
    });
    const upsideDown = years.findIndex(
      (year) => year !== undefined && year.interval.lower > year.interval.upper,
    );
    if (upsideDown !== -1) {
      const sentence = `The lower limit of value ${upsideDown + 1} is above the upper one. Change them round.`;
      return refuse(given, place, [problem('upside-down', sentence, 'lower95')]);
    }
    const { slope, chi2, marker } = markRecentTrend(years);
    return { slope: orNull(slope), chi2: orNull(chi2), marker: underscored(marker) };
  });
