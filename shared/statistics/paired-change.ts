import { logFactorial } from './log-factorial.ts';
import { studentTQuantile } from './student-t-quantile.ts';
import { Z_95, type Interval } from './wilson-interval.ts';

/** Pairs from which an interval of their mean is printed, and from which a mean is headlined. */
export const leastPairsForInterval = 5;
export const leastPairsForHeadline = 10;

export interface MeanChange {
  n: number;
  mean: number;
  /** absent for one pair */
  sd?: number;
  /** 95%; absent for fewer than 5 pairs */
  interval?: Interval;
}

/**
 * Mean of the changes of the same people, one for each, with its 95% t interval. Undefined without any.
 * Source: methods, statistics 4.3.
 */
export const pairedMeanChange = (changes: readonly number[]): MeanChange | undefined => {
  const n = changes.length;
  if (n === 0) return undefined;
  const mean = changes.reduce((sum, change) => sum + change, 0) / n;
  if (n === 1) return { n, mean };
  const sd = Math.sqrt(changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (n - 1));
  if (n < leastPairsForInterval) return { n, mean, sd };
  const half = (studentTQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
  return { n, mean, sd, interval: { lower: mean - half, upper: mean + half } };
};

/** P(Bin(n, 1/2) <= most) */
const fairCoinAtMost = (most: number, n: number): number => {
  let sum = 0;
  for (let k = 0; k <= most; k += 1) {
    sum += Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k) - n * Math.LN2);
  }
  return sum;
};

/**
 * Yes or no before and after, of the same people: how many became better and worse, whether chance would
 * do it (McNemar, exact), and the difference of the shares with its 95% interval (Bonett and Price).
 * Source: methods, statistics 4.3.
 * @throws RangeError unless there are pairs and better + worse are among them
 */
export const pairedYesNo = (
  pairs: number,
  better: number,
  worse: number,
): Interval & { p: number; difference: number } => {
  if (!(pairs > 0 && better >= 0 && worse >= 0 && better + worse <= pairs))
    throw new RangeError(`not nested: ${better} and ${worse} of ${pairs}`);
  const moved = better + worse;
  const p = moved === 0 ? 1 : Math.min(1, 2 * fairCoinAtMost(Math.min(better, worse), moved));
  const [up, down] = [(better + 1) / (pairs + 2), (worse + 1) / (pairs + 2)];
  const difference = up - down;
  const half = Z_95 * Math.sqrt((up + down - difference ** 2) / (pairs + 2));
  return { p, difference, lower: difference - half, upper: difference + half };
};
