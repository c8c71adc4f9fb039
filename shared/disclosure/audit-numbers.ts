import { boundLinkedNumbers, type LinkedSum } from '../statistics/bound-linked-numbers.ts';
import { isSafe, leastHidden, type SmallNumberPolicy } from '../statistics/hidden-interval.ts';

/** Everything that is told of a measure in all releases together, and what must stay unknown. */
export interface ToldNumbers {
  numbers: ReadonlyMap<string, number>;
  sums: readonly LinkedSum[];
  /** not shown now, and never shown before */
  secret: ReadonlySet<string>;
  /** small by themselves */
  primary: readonly string[];
}

/**
 * Which small numbers an attacker who knows every table, every earlier release and the rules could work out
 * or come too near to. A table is published only where there are none. Source: methods, statistics 5.3.
 */
export const findRevealed = (
  { numbers, sums, secret, primary }: ToldNumbers,
  policy: SmallNumberPolicy,
): string[] => {
  const guarded = primary.filter((name) => secret.has(name));
  if (guarded.length === 0) return [];
  // where a whole row is kept back there may be zeros among it
  const leastOf = (name: string) => Math.min(leastHidden(policy), numbers.get(name) ?? 0);
  const bounds = boundLinkedNumbers(numbers, sums, secret, leastOf);
  return guarded.filter((name) => {
    const interval = bounds.get(name);
    return interval !== undefined && !isSafe(interval, policy);
  });
};
