import { binomialQuantile, binomialUpTo } from './binomial-probability.ts';
import { poissonQuantile, poissonUpTo } from './poisson-probability.ts';
import type { Interval } from './wilson-interval.ts';

/** Where the values of units of one size fall by chance alone: 95% ('alert') and 99.8% ('alarm'). */
export interface FunnelLimits {
  limits95: Interval;
  limits998: Interval;
}

/** What is counted in units of one size: how likely so many or fewer are, and how many a chance reaches. */
interface Counting {
  upTo: (k: number) => number;
  quantile: (chance: number) => number;
}

/** The count at which a chance is reached, between two whole ones in proportion. */
const interpolated = ({ upTo, quantile }: Counting, chance: number): number => {
  const reached = quantile(chance);
  const [at, below] = [upTo(reached), reached === 0 ? 0 : upTo(reached - 1)];
  return reached - (at - chance) / (at - below);
};

const limitsOf = (counting: Counting, toValue: (count: number) => number): FunnelLimits => {
  const at = (chance: number): number => toValue(interpolated(counting, chance));
  return {
    limits95: { lower: at(0.025), upper: at(0.975) },
    limits998: { lower: at(0.001), upper: at(0.999) },
  };
};

const flat = (value: number): FunnelLimits => ({
  limits95: { lower: value, upper: value },
  limits998: { lower: value, upper: value },
});

/**
 * Exact probability limits of a share in a unit of `n` people, for a funnel plot around a target share.
 * Source: methods, statistics 2.7 (Spiegelhalter 2005, A.1.1). Around 0 and 1 there is no chance: the
 * limits are the target.
 * @throws RangeError unless n is a whole number from 1 and the target lies from 0 to 1
 */
export const drawShareFunnel = (n: number, target: number): FunnelLimits => {
  if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(`not a number of people: ${n}`);
  if (!(target >= 0 && target <= 1)) throw new RangeError(`not a share: ${target}`);
  if (target === 0 || target === 1) return flat(target);
  const counting: Counting = {
    upTo: (k) => binomialUpTo(k, n, target),
    quantile: (chance) => binomialQuantile(chance, n, target),
  };
  return limitsOf(counting, (count) => Math.min(1, Math.max(0, count / n)));
};

/**
 * Exact probability limits of a count as a ratio to what is expected (1 is as expected), for a funnel plot
 * of rates: times the target rate they are rates. Source: methods, statistics 2.7.
 * @throws RangeError unless more than 0 are expected
 */
export const drawCountFunnel = (expected: number): FunnelLimits => {
  if (!(expected > 0 && Number.isFinite(expected))) throw new RangeError(`nothing expected: ${expected}`);
  const counting: Counting = {
    upTo: (k) => poissonUpTo(k, expected),
    quantile: (chance) => poissonQuantile(chance, expected),
  };
  return limitsOf(counting, (count) => Math.max(0, count / expected));
};
