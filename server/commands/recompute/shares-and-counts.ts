import { z } from 'zod';
import { problem } from '#shared/problems/problem.ts';
import {
  drawCountFunnel,
  drawShareFunnel,
  type FunnelLimits,
} from '#shared/statistics/draw-funnel-limits.ts';
import { newcombeDifference } from '#shared/statistics/newcombe-difference.ts';
import { byarInterval, exactPoissonInterval } from '#shared/statistics/poisson-limits.ts';
import { wilsonInterval, Z_998 } from '#shared/statistics/wilson-interval.ts';
import { countShape, notLookedAt, summedCountShape } from './figure-shapes.ts';
import { readInput, refuse, type Inputs } from './read-inputs.ts';

const ofNobody = 'Of nobody there is no share: give at least 1.';
const peopleShape = countShape.min(1, ofNobody);

/** Refuses a part that is larger than its whole. */
const checkPart = (given: unknown, place: number, part: number, whole: number, field: string): void => {
  if (part <= whole) return;
  const sentence = `${part} cannot be a part of ${whole}. Correct one of them.`;
  refuse(given, place, [problem('not-nested', sentence, field)]);
};

const wilsonShape = z.strictObject({
  ...notLookedAt('p', 'lower95', 'upper95', 'lower998', 'upper998', 'lower80', 'cp_lower95', 'cp_upper95'),
  x: countShape,
  n: peopleShape,
});

/** Method `wilson`: the intervals of a share. */
export const recomputeWilson = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const { x, n } = readInput(wilsonShape, given, place);
    checkPart(given, place, x, n, 'x');
    const [at95, at998] = [wilsonInterval(x, n), wilsonInterval(x, n, Z_998)];
    return {
      lower95: at95.lower,
      upper95: at95.upper,
      lower998: at998.lower,
      upper998: at998.upper,
    };
  });

const countsShape = z.strictObject({
  ...notLookedAt(
    ...['byar', 'exact'].flatMap((way) =>
      ['lower95', 'upper95', 'lower998', 'upper998'].map((limit) => `${way}_${limit}`),
    ),
    'phe_rate_method',
    'phe_rate_lower95',
    'phe_rate_upper95',
  ),
  x: summedCountShape,
});

/** Method `poisson-counts`: Byar's and the exact interval of a count. Of 0 Byar's has no lower limit. */
export const recomputePoissonCounts = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const { x } = readInput(countsShape, given, place);
    const [byar, exact] = [byarInterval(x), exactPoissonInterval(x)];
    return {
      byar_lower95: x === 0 ? null : byar.lower,
      byar_upper95: byar.upper,
      exact_lower95: exact.lower,
      exact_upper95: exact.upper,
    };
  });

const newcombeShape = z.strictObject({
  ...notLookedAt('diff', 'lower95', 'upper95'),
  x1: countShape,
  n1: peopleShape,
  x2: countShape,
  n2: peopleShape,
});

/** Method `newcombe`: the difference of two shares. */
export const recomputeNewcombe = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const { x1, n1, x2, n2 } = readInput(newcombeShape, given, place);
    checkPart(given, place, x1, n1, 'x1');
    checkPart(given, place, x2, n2, 'x2');
    const { difference, lower, upper } = newcombeDifference({ x: x1, n: n1 }, { x: x2, n: n2 });
    return { diff: difference, lower95: lower, upper95: upper };
  });

const sayFunnel = ({ limits95, limits998 }: FunnelLimits) => ({
  spiegelhalter_exact: {
    l95: limits95.lower,
    u95: limits95.upper,
    l998: limits998.lower,
    u998: limits998.upper,
  },
});

const funnelShareShape = z.strictObject({
  ...notLookedAt('spiegelhalter_exact', 'phe_sigma_adjustment', 'normal_approx', 'quantiles'),
  n: summedCountShape.min(1, ofNobody),
  target: z.number().min(0).max(1),
});

/** Method `funnel-proportion`: the limits of a share in a unit of n people. */
export const recomputeFunnelProportion = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const { n, target } = readInput(funnelShareShape, given, place);
    return sayFunnel(drawShareFunnel(n, target));
  });

const funnelCountShape = z.strictObject({
  ...notLookedAt('spiegelhalter_exact', 'funnelplotr_sr'),
  expected: z.number().gt(0, 'Give an expected count above 0.').max(1_000_000),
});

/** Method `funnel-poisson`: the limits of a count, as a ratio to what is expected. */
export const recomputeFunnelPoisson = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const { expected } = readInput(funnelCountShape, given, place);
    return sayFunnel(drawCountFunnel(expected));
  });
