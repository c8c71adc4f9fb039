import { logFactorial } from './log-factorial.ts';

/** Natural logarithm of the gamma function at half of a whole number >= 1. */
const logGammaOfHalf = (n: number): number => {
  if (n % 2 === 0) return logFactorial(n / 2 - 1);
  // Gamma(k + 1/2) = (2k)! sqrt(pi) / (4^k k!)
  const k = (n - 1) / 2;
  return logFactorial(2 * k) + 0.5 * Math.log(Math.PI) - k * Math.log(4) - logFactorial(k);
};

const fractionTerms = 300;

/** Continued fraction of the incomplete beta function. Abramowitz and Stegun 26.5.8, by Lentz's method. */
const betaFraction = (a: number, b: number, x: number): number => {
  const tiny = 1e-300;
  const awayFromZero = (n: number): number => (Math.abs(n) < tiny ? tiny : n);
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= fractionTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d);
      c = awayFromZero(1 + term / c);
      value *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
};

/** Chance that a Student t value with `df` degrees of freedom is further from 0 than `t`, on either side. */
export const twoSidedTTail = (t: number, df: number): number => {
  const x = df / (df + t * t);
  const [a, b] = [df / 2, 0.5];
  const front = Math.exp(
    logGammaOfHalf(df + 1) -
      logGammaOfHalf(df) -
      0.5 * Math.log(Math.PI) +
      a * Math.log(x) +
      b * Math.log(1 - x),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b;
};

const findQuantile = (below: number, df: number): number => {
  const tail = 2 * (1 - below);
  let [low, high] = [0, 2];
  while (twoSidedTTail(high, df) > tail) high *= 2;
  while (high - low > 1e-12 * Math.max(1, high)) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (twoSidedTTail(middle, df) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** What was found before: a page asks for the same few again and again. */
const found = new Map<string, number>();

/**
 * The t value that a Student t variable stays below with chance `below` (above one half).
 * By bisection, to 1e-12. Source: methods, statistics 7 'Numerics'.
 * @throws RangeError unless df is a whole number from 1 and 0.5 < below < 1
 */
export const studentTQuantile = (below: number, df: number): number => {
  if (!(Number.isInteger(df) && df >= 1 && below > 0.5 && below < 1))
    throw new RangeError(`no quantile: ${below} with ${df} degrees of freedom`);
  const asked = `${below} ${df}`;
  const quantile = found.get(asked) ?? findQuantile(below, df);
  found.set(asked, quantile);
  return quantile;
};
