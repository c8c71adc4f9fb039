/** Standard normal quantiles for two-sided intervals. Source: methods, statistics 2.4. */
export const Z_95 = 1.959963984540054;
export const Z_99 = 2.5758293035489;
export const Z_998 = 3.090232306167813;

/** From where to where the true value plausibly lies. */
export interface Interval {
  lower: number;
  upper: number;
}

/**
 * Wilson score interval for `x` of `n`, as proportions from 0 to 1.
 * Never the Wald interval: that one gives no width at 0 of n and runs out of bounds.
 * Source: methods, statistics 2.4 (PHEindicatormethods wilson_lower and wilson_upper).
 * @param z standard normal quantile of the level wanted, 95% unless given
 * @throws RangeError when n is not above 0 or x is outside 0..n
 */
export const wilsonInterval = (x: number, n: number, z: number = Z_95): Interval => {
  if (!(n > 0) || !(x >= 0) || x > n) throw new RangeError(`no proportion: ${x} of ${n}`);
  const middle = 2 * x + z * z;
  const reach = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const width = 2 * (n + z * z);
  // at the edges the formula gives 0 and 1 up to rounding; a verdict must not hang on the rounding
  return {
    lower: x === 0 ? 0 : Math.max(0, (middle - reach) / width),
    upper: x === n ? 1 : Math.min(1, (middle + reach) / width),
  };
};
