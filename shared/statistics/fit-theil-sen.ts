import { medianOf } from './median-of.ts';

export interface FittedLine {
  /** per step */
  slope: number;
  /** at step 0, one before the first value */
  intercept: number;
}

/**
 * The line through the middle of a series: the median of all slopes between two points, and the median of
 * what is left. One wild value does not tilt it. Source: methods, statistics 2.3 (Theil 1950, Sen 1968).
 * @param values in order of time, the first at step 1, equally spaced
 * @throws RangeError for fewer than two values
 */
export const fitTheilSen = (values: readonly number[]): FittedLine => {
  if (values.length < 2) throw new RangeError('a line needs two points');
  const slopes = values.flatMap((earlier, i) =>
    values.slice(i + 1).map((later, gap) => (later - earlier) / (gap + 1)),
  );
  const slope = medianOf(slopes);
  return { slope, intercept: medianOf(values.map((value, i) => value - slope * (i + 1))) };
};
