import { binomialUpTo } from './binomial-probability.ts';
import type { Interval } from './wilson-interval.ts';

/** Where a falling function of a share passes `chance`, by halving until doubles have no room left. */
const shareAt = (chance: number, falling: (share: number) => number): number => {
  let [low, high] = [0, 1];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (falling(middle) > chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/**
 * Exact interval of a share (Clopper and Pearson 1934): the shares at which so many, or so few, would come
 * with half of alpha each. Of nobody it is 0 to 1. For shares on screens use Wilson's; this one stands
 * behind the exact rate ratio. Source: methods, statistics 3.2.
 * @throws RangeError unless x of n are whole numbers with 0 <= x <= n
 */
export const exactShareInterval = (x: number, n: number, alpha = 0.05): Interval => {
  if (!(Number.isInteger(x) && Number.isInteger(n) && x >= 0 && x <= n))
    throw new RangeError(`no proportion: ${x} of ${n}`);
  return {
    lower: x === 0 ? 0 : shareAt(1 - alpha / 2, (share) => binomialUpTo(x - 1, n, share)),
    upper: x === n ? 1 : shareAt(alpha / 2, (share) => binomialUpTo(x, n, share)),
  };
};
