import { poissonQuantile, poissonUpTo } from './poisson-probability.ts';
import type { Interval } from './wilson-interval.ts';
import { Z_95 } from './wilson-interval.ts';

const wholeCount = (x: number): number => {
  if (!Number.isInteger(x) || x < 0) throw new RangeError(`not a count: ${x}`);
  return x;
};

/** Where a falling function of the mean passes `p`, by halving until doubles have no room left. */
const meanAt = (p: number, chance: (mean: number) => number, from: number, to: number): number => {
  let [low, high] = [from, to];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (chance(middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/**
 * Exact Poisson interval of the mean behind a count: the means at which a count as high, or as low,
 * would come with half of alpha each; the same as chi2inv(alpha/2, 2x)/2 and chi2inv(1-alpha/2, 2x+2)/2.
 * Source: methods, statistics 2.4. Chances are added up from the terms, which needs no gamma function.
 * @param alpha 0.05 for 95%, 0.01 for 99%, 0.002 for 99.8%
 * @throws RangeError when x is not a whole number from 0
 */
export const exactPoissonInterval = (x: number, alpha = 0.05): Interval => {
  const count = wholeCount(x);
  // no limit at any level used here is further off than this
  const farthest = count + 20 * Math.sqrt(count + 1) + 20;
  return {
    lower: count === 0 ? 0 : meanAt(1 - alpha / 2, (mean) => poissonUpTo(count - 1, mean), 0, count),
    upper: meanAt(alpha / 2, (mean) => poissonUpTo(count, mean), count, farthest),
  };
};

/**
 * Byar's approximation to the same interval; its lower limit for 0 is the exact one, 0.
 * Source: methods, statistics 2.4 (PHEindicatormethods byars_lower and byars_upper).
 * @throws RangeError when x is not a whole number from 0
 */
export const byarInterval = (x: number, z: number = Z_95): Interval => {
  const count = wholeCount(x);
  const next = count + 1;
  const lower = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  return {
    // with wide z the cube of a small count falls below nothing
    lower: Math.max(0, lower),
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
};

const exactBelow = 10;

/** 95% interval of a count: exact below 10, Byar from 10. Source: methods, statistics 2.4 (phe_rate). */
export const countInterval95 = (x: number): Interval =>
  x < exactBelow ? exactPoissonInterval(x) : byarInterval(x);

/**
 * The lowest and the highest count that are no surprise when `mean` are expected: beyond each, counts
 * come with less than half of alpha. The '99% Poisson limits of their mean' by which a return asks about
 * a count with fewer than 6 points: probability limits for the next count, not an interval for the
 * mean, so that a nought after ones and twos is not nagged about.
 * Source: methods, performance 'Checks on a return'.
 * @throws RangeError when the mean is negative
 */
export const poissonLimits = (mean: number, alpha = 0.01): Interval => {
  if (!(mean >= 0)) throw new RangeError(`not a mean of counts: ${mean}`);
  return { lower: poissonQuantile(alpha / 2, mean), upper: poissonQuantile(1 - alpha / 2, mean) };
};
