import { leastCountForWald, waldRateRatio } from '../statistics/compare-rates.ts';
import { newcombeDifference } from '../statistics/newcombe-difference.ts';
import type { LoadedForm } from './loaded-values.ts';

/** A number and what it is out of. */
export interface Pair {
  above: number;
  below: number;
}

/** One figure held against another, in words that the interval of their difference allows. */
export interface LoadedCompared {
  says: 'higher' | 'lower' | 'no clear difference' | 'too few to tell';
  /** what it is held against, as a rate */
  there: number;
}

/**
 * Whether a figure differs from another: by Newcombe's interval of the difference for shares, by that of the rate
 * ratio with its dispersion for rates, never by whether two intervals overlap. Fewer than ten of either, or figures
 * that are no whole counts, tell nothing. Source: methods, statistics 2.5 and 3.2.
 * @param phi how many times more the counts vary than chance alone makes them
 */
export const compareLoaded = (
  form: LoadedForm,
  here: Pair,
  other: Pair,
  { phi, per }: { phi: number; per: number },
): LoadedCompared => {
  const there = (per * other.above) / other.below;
  const whole = [here, other].every(({ above, below }) => Number.isInteger(above) && Number.isInteger(below));
  const few = form === 'rate' && Math.min(here.above, other.above) < leastCountForWald;
  if (form === 'number' || !whole || few) return { says: 'too few to tell', there };
  if (form === 'share') {
    const { lower, upper } = newcombeDifference(
      { x: here.above, n: here.below },
      { x: other.above, n: other.below },
    );
    return { says: lower > 0 ? 'higher' : upper < 0 ? 'lower' : 'no clear difference', there };
  }
  const counted = ({ above, below }: Pair) => ({ count: above, over: below });
  const { lower, upper } = waldRateRatio(counted(here), counted(other), phi) ?? { lower: 0, upper: Infinity };
  return { says: lower > 1 ? 'higher' : upper < 1 ? 'lower' : 'no clear difference', there };
};
