import type { MissingPolicy } from './scoring-rules.ts';

/** A half goes up: 2.5 is 3. With whole numbers on both sides of the division nothing is lost to binary. */
const dividedHalfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

/**
 * A score of `of` parts from those that are there, by what the definition says of the missing ones:
 * all needed; their mean stands for the others; or they count 0. Undefined where too few are there.
 * Source: methods, sdq 1 'Missing items' and 'Rounding'; sdq 2 'Missing impact items'.
 */
export const standIn = (
  missing: MissingPolicy,
  isMean: boolean,
  sum: number,
  there: number,
  of: number,
): number | undefined => {
  const least = missing.policy === 'all needed' ? of : missing.leastAnswered;
  if (there < least || there === 0) return undefined;
  if (missing.policy !== 'prorate') return isMean ? sum / of : sum;
  const whole = isMean ? sum : sum * of;
  return missing.rounding === 'half up' ? dividedHalfUp(whole, there) : whole / there;
};
