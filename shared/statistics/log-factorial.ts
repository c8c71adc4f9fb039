const stirlingFrom = 32;

/**
 * Natural logarithm of n! for a whole n >= 0: summed below 32, above by Stirling's series, whose first
 * term left out is 1/(1680 n^7), under 2e-14 there.
 */
export const logFactorial = (n: number): number => {
  if (n >= stirlingFrom) {
    const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
    return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
  }
  let sum = 0;
  for (let k = 2; k <= n; k += 1) sum += Math.log(k);
  return sum;
};
