import { logFactorial } from './log-factorial.ts';

/** Chance of exactly `k` of `n`; in logarithms, so that hundreds of thousands do not vanish. */
export const binomialProbability = (k: number, n: number, p: number): number => {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  const ways = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
};

/** Adds falling terms from the largest on, until the rest does not count. */
const addWhileItCounts = (
  first: number,
  next: (term: number, step: number) => number,
  most: number,
): number => {
  let term = first;
  let sum = 0;
  for (let step = 0; step <= most && term > sum * 1e-17; step += 1) {
    sum += term;
    term = next(term, step);
  }
  return sum;
};

/** From `k` downwards, where the terms fall. */
const lowerTail = (k: number, n: number, p: number): number =>
  addWhileItCounts(
    binomialProbability(k, n, p),
    (term, step) => (term * (k - step) * (1 - p)) / ((n - k + step + 1) * p),
    k,
  );

/**
 * Chance of `k` or fewer of `n`: the finite sum of the smaller tail, for n up to 100,000 and beyond.
 * Source: methods, statistics 7 'Numerics'.
 */
export const binomialUpTo = (k: number, n: number, p: number): number => {
  if (k < 0) return 0;
  if (k >= n || p <= 0) return 1;
  if (p >= 1) return 0;
  // above the middle the terms rise on the way down: turn the table round and take what is beyond
  return k <= n * p ? lowerTail(k, n, p) : 1 - lowerTail(n - k - 1, n, 1 - p);
};

/** The smallest count whose chance of being reached or undercut is at least `p`, by halving. */
export const binomialQuantile = (below: number, n: number, p: number): number => {
  let [low, high] = [-1, n];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (binomialUpTo(middle, n, p) >= below) high = middle;
    else low = middle;
  }
  return high;
};
