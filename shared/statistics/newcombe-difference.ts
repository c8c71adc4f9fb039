import type { Interval } from './wilson-interval.ts';
import { wilsonInterval, Z_95 } from './wilson-interval.ts';

export interface Proportion {
  x: number;
  n: number;
}

/**
 * Difference of two independent proportions (first minus second, -1 to 1) with its Newcombe hybrid
 * score interval (method 10). The two differ where the interval excludes 0; overlapping intervals of
 * their own do not decide it. Source: methods, statistics 2.5.
 * @throws RangeError when either is no proportion
 */
export const newcombeDifference = (
  first: Proportion,
  second: Proportion,
  z: number = Z_95,
): Interval & { difference: number } => {
  const one = wilsonInterval(first.x, first.n, z);
  const two = wilsonInterval(second.x, second.n, z);
  const p1 = first.x / first.n;
  const p2 = second.x / second.n;
  return {
    difference: p1 - p2,
    lower: p1 - p2 - Math.hypot(p1 - one.lower, two.upper - p2),
    upper: p1 - p2 + Math.hypot(one.upper - p1, p2 - two.lower),
  };
};
