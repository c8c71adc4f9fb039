import { binomialProbability } from './binomial-probability.ts';
import { exactShareInterval } from './exact-share-interval.ts';
import { Z_95, type Interval } from './wilson-interval.ts';

/** Events counted, and the people or the person-time they are counted over. */
export interface CountedRate {
  count: number;
  over: number;
}

/** Both counts must be as large for the Wald interval to be shown on screens. */
export const leastCountForWald = 10;

export interface RateRatio {
  /** first rate over second; absent where the second count is 0 */
  ratio?: number;
  /** conditional on both counts together; the upper limit is absent where nothing bounds it */
  exact: { lower: number; upper?: number };
  /** two-sided: the chance of counts no likelier than these if the rates were equal */
  p: number;
}

const checkRates = (rates: readonly CountedRate[]): void => {
  const odd = rates.find(({ count, over }) => !Number.isInteger(count) || count < 0 || !(over > 0));
  if (odd !== undefined) throw new RangeError(`no rate: ${odd.count} over ${odd.over}`);
};

/** As R's poisson.test: all divisions of the events that are no likelier than the one seen. */
const exactP = (x: number, n: number, share: number): number => {
  const seen = binomialProbability(x, n, share) * (1 + 1e-7);
  let sum = 0;
  for (let k = 0; k <= n; k += 1) {
    const chance = binomialProbability(k, n, share);
    if (chance <= seen) sum += chance;
  }
  return Math.min(1, sum);
};

/**
 * The ratio of two rates with its exact 95% interval. Right for independent events only: for incidents that
 * come in clusters (antisocial behaviour) show `waldRateRatio` with their dispersion instead.
 * Source: methods, statistics 3.2. No halves are added anywhere.
 * @throws RangeError unless counts are whole and the denominators above 0
 */
export const compareRates = (first: CountedRate, second: CountedRate): RateRatio => {
  checkRates([first, second]);
  const together = first.count + second.count;
  const scale = second.over / first.over;
  const share = exactShareInterval(first.count, together);
  return {
    ratio: second.count === 0 ? undefined : (first.count / second.count) * scale,
    exact: {
      lower: (share.lower / (1 - share.lower)) * scale,
      upper: share.upper === 1 ? undefined : (share.upper / (1 - share.upper)) * scale,
    },
    p: exactP(first.count, together, first.over / (first.over + second.over)),
  };
};

/**
 * The 95% interval of a rate ratio on the log scale, widened for dispersion.
 * Source: methods, statistics 3.2. Screens show it where both counts are at least 10.
 * @param phi how many times more the counts vary than chance alone makes them: see `chooseDispersion`
 * @returns undefined where a count is 0: only the exact interval is left
 * @throws RangeError as `compareRates`, and for phi below 1: never narrower than chance
 */
export const waldRateRatio = (first: CountedRate, second: CountedRate, phi: number): Interval | undefined => {
  checkRates([first, second]);
  if (!(phi >= 1)) throw new RangeError(`no dispersion: ${phi}`);
  if (first.count === 0 || second.count === 0) return undefined;
  const ratio = Math.log((first.count / second.count) * (second.over / first.over));
  const half = Z_95 * Math.sqrt(phi * (1 / first.count + 1 / second.count));
  return { lower: Math.exp(ratio - half), upper: Math.exp(ratio + half) };
};
