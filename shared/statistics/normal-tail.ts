const seriesBelow = 3;

/** erf by its series of positive terms, good where x is small. Abramowitz and Stegun 7.1.6. */
const erfSeries = (x: number): number => {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
};

/** erfc by its continued fraction, good where x is large. Abramowitz and Stegun 7.1.14. */
const erfcFraction = (x: number): number => {
  let below = x;
  for (let k = 120; k >= 1; k -= 1) below = x + k / 2 / below;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / below;
};

/** Complementary error function for x >= 0, to 1e-10 relative. */
export const erfc = (x: number): number => (x < seriesBelow ? 1 - erfSeries(x) : erfcFraction(x));

/** Chance that a standard normal value is at least as far from 0 as `z`, on either side: 2(1 - Phi(|z|)). */
export const twoSidedNormalTail = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);
