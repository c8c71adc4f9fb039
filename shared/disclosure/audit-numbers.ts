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

/** Unknowns that share sums, directly or through others, with those sums: what is known of one tells of the rest. */
const linkedGroups = (sums: readonly LinkedSum[], secret: ReadonlySet<string>) => {
  const groupOf = new Map<string, { names: Set<string>; sums: LinkedSum[] }>();
  for (const sum of sums) {
    const names = [sum.total, ...sum.parts].filter((name) => secret.has(name));
    if (names.length === 0) continue;
    const met = new Set(names.flatMap((name) => groupOf.get(name) ?? []));
    const group = {
      names: new Set([...names, ...[...met].flatMap((other) => [...other.names])]),
      sums: [sum, ...[...met].flatMap((other) => other.sums)],
    };
    for (const name of group.names) groupOf.set(name, group);
  }
  return new Set(groupOf.values());
};

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
  return [...linkedGroups(sums, secret)].flatMap((group) => {
    const own = guarded.filter((name) => group.names.has(name));
    if (own.length === 0) return [];
    const bounds = boundLinkedNumbers(numbers, group.sums, group.names, leastOf);
    return own.filter((name) => {
      const interval = bounds.get(name);
      return interval !== undefined && !isSafe(interval, policy);
    });
  });
};
