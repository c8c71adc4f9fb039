import { logFactorial } from './log-factorial.ts';

/** Chance of exactly `k` when `mean` are expected; in logarithms, so that means of thousands do not vanish. */
export const poissonProbability = (k: number, mean: number): number => {
  if (mean === 0) return k === 0 ? 1 : 0;
  return Math.exp(k * Math.log(mean) - mean - logFactorial(k));
};

/** Terms this far below the middle add less than 1e-20 together. */
const lowestThatMatters = (mean: number): number => Math.max(0, Math.floor(mean - 10 * Math.sqrt(mean) - 10));

/** Chance of `k` or fewer when `mean` are expected: the finite sum, smallest terms first. */
export const poissonUpTo = (k: number, mean: number): number => {
  let sum = 0;
  for (let j = lowestThatMatters(mean); j <= k; j += 1) sum += poissonProbability(j, mean);
  return Math.min(1, sum);
};

/** The smallest count whose chance of being reached or undercut is at least `p` (0 < p < 1). */
export const poissonQuantile = (p: number, mean: number): number => {
  let k = lowestThatMatters(mean);
  for (let sum = poissonProbability(k, mean); sum < p; sum += poissonProbability(k, mean)) k += 1;
  return k;
};
