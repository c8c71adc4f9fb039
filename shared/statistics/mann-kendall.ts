import { twoSidedNormalTail } from './normal-tail.ts';

export interface MannKendall {
  /** rising pairs less falling pairs */
  s: number;
  z: number;
  /** two-sided: the chance of so much order in a series without a trend */
  p: number;
}

/** How many values each distinct value has: ties make the variance smaller. */
const tieSizes = (values: readonly number[]): number[] => {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
};

/** Rising pairs less falling pairs, over every two of them. Loops, because a page has many series. */
const risingLessFalling = (values: readonly number[]): number => {
  let s = 0;
  for (const [i, earlier] of values.entries())
    for (let j = i + 1; j < values.length; j += 1) s += Math.sign((values[j] ?? earlier) - earlier);
  return s;
};

/**
 * Mann-Kendall test for a trend, with ties and the continuity correction of 1.
 * The values stand in order of time; missing ones are left out by the caller.
 * Source: methods, statistics 2.3. A heading may say rising or falling from p < 0.10 and 8 points (look.md).
 */
export const mannKendall = (values: readonly number[]): MannKendall => {
  const n = values.length;
  const s = risingLessFalling(values);
  const weight = (t: number): number => t * (t - 1) * (2 * t + 5);
  const ties = tieSizes(values).reduce((sum, t) => sum + weight(t), 0);
  const variance = (weight(n) - ties) / 18;
  // without variance all values are tied, and s is 0
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, z, p: twoSidedNormalTail(z) };
};
