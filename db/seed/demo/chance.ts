/** Chance that is the same each time: every draw hangs on the words it is asked with, and on nothing else. */
export interface Chance {
  /** from 0 up to, not including, 1 */
  next: () => number;
  /** a whole number from low to high, both included */
  whole: (low: number, high: number) => number;
  /** one of the list; undefined when it is empty */
  pick: <T>(list: readonly T[]) => T | undefined;
  /** how many happen when so many do on average */
  poisson: (mean: number) => number;
  /** how many of n happen when each does with this probability */
  binomial: (n: number, probability: number) => number;
  /** from a bell around 0 with spread 1 */
  normal: () => number;
}

/** Above this the bell is as good as the exact draw, and quicker. */
const bellAbove = 400;

/** 32 bits from words (FNV-1a), spread out once more so that words alike give numbers unlike. */
const seedFrom = (words: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** A row of numbers from 0 to 1 (mulberry32: small, quick, even enough for a made-up county). */
const rowOfNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Chance for one purpose, named in words: the same words give the same draws, on any machine. */
export const chanceFor = (...words: readonly (string | number)[]): Chance => {
  const next = rowOfNumbers(seedFrom(words.join(' / ')));
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const poisson = (mean: number): number => {
    if (mean <= 0) return 0;
    if (mean > bellAbove) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    // Knuth's product, in logarithms so that a large mean does not underflow.
    let left = mean;
    let count = -1;
    while (left >= 0) {
      left += Math.log(1 - next());
      count += 1;
    }
    return count;
  };
  const binomial = (n: number, probability: number): number => {
    if (n > bellAbove) {
      const spread = Math.sqrt(n * probability * (1 - probability));
      return Math.min(n, Math.max(0, Math.round(n * probability + spread * normal())));
    }
    let count = 0;
    for (let tried = 0; tried < n; tried += 1) if (next() < probability) count += 1;
    return count;
  };
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
    poisson,
    binomial,
    normal,
  };
};
