import { medianOf } from './median-of.ts';

export interface FittedLine {
  /** per step */
  slope: number;
  /** at step 0, one before the first value */
  intercept: number;
}

/** Of every two points. Loops, because a page has many series. */
const slopesOf = (values: readonly number[]): Float64Array => {
  const slopes = new Float64Array((values.length * (values.length - 1)) / 2);
  let at = 0;
  for (const [i, earlier] of values.entries())
    for (let j = i + 1; j < values.length; j += 1, at += 1)
      slopes[at] = ((values[j] ?? earlier) - earlier) / (j - i);
  return slopes;
};

/**
 * The line through the middle of a series: the median of all slopes between two points, and the median of
 * what is left. One wild value does not tilt it. Source: methods, statistics 2.3 (Theil 1950, Sen 1968).
 * @param values in order of time, the first at step 1, equally spaced
 * @throws RangeError for fewer than two values
 */
export const fitTheilSen = (values: readonly number[]): FittedLine => {
  if (values.length < 2) throw new RangeError('a line needs two points');
  const slope = medianOf(slopesOf(values));
  return { slope, intercept: medianOf(values.map((value, i) => value - slope * (i + 1))) };
};
