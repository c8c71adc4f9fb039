import type { HiddenInterval } from './hidden-interval.ts';
import { maximiseUnderLimits } from './maximise-under-limits.ts';

/** A sum anybody can check: the parts add up to the total. Numbers go by name, across tables and releases. */
export interface LinkedSum {
  total: string;
  parts: readonly string[];
}

const nothing = 1e-9;

/** How the hidden numbers can move together: each row of weights says what a sum takes from each of them. */
const movesOf = (sums: readonly LinkedSum[], names: readonly string[]): number[][] =>
  sums.map(({ total, parts }) =>
    names.map((name) => parts.filter((part) => part === name).length - (name === total ? 1 : 0)),
  );

/** Gauss and Jordan: each kept row has one place of its own (its pivot), 1 there and 0 in all others. */
const reduce = (given: readonly (readonly number[])[]): Map<number, number[]> => {
  const pivots = new Map<number, number[]>();
  for (const weights of given) {
    const row = [...weights];
    const take = (from: number[], by: readonly number[], at: number) => {
      const times = from[at] ?? 0;
      if (times !== 0)
        for (const [place, value] of by.entries()) from[place] = (from[place] ?? 0) - times * value;
    };
    for (const [at, other] of pivots) take(row, other, at);
    const pivot = row.findIndex((value) => Math.abs(value) > nothing);
    if (pivot === -1) continue;
    const scale = row[pivot] ?? 1;
    for (const [place, value] of row.entries()) row[place] = value / scale;
    for (const other of pivots.values()) take(other, row, pivot);
    pivots.set(pivot, row);
  }
  return pivots;
};

/** Each hidden number as a sum of those that can move freely. */
const inFreeOnes = (sums: readonly LinkedSum[], names: readonly string[]): number[][] => {
  const pivots = reduce(movesOf(sums, names));
  const free = names.map((_, at) => at).filter((at) => !pivots.has(at));
  return names.map((_, at) => {
    const row = pivots.get(at);
    return free.map((other) => (row === undefined ? Number(other === at) : -(row[other] ?? 0)));
  });
};

/**
 * The attacker's bounds of every hidden number over any tables that are linked by sums: quarters and the
 * year to date, slices of a cube, a release and the one before. By linear programming over whatever the
 * sums leave free; rounded inwards to whole numbers. For one table `boundHiddenCells` says the same.
 * Source: methods, statistics 5.3 (joint audit) and 5.4.
 * @param values every number, hidden or not, by name
 * @param leastOf the smallest number that can stand behind a mark: 1 unless given; 0 for what is not shown at all
 * @throws RangeError where a sum names an unknown number or does not add up
 */
export const boundLinkedNumbers = (
  values: ReadonlyMap<string, number>,
  sums: readonly LinkedSum[],
  hidden: ReadonlySet<string>,
  leastOf: (name: string) => number = () => 1,
): Map<string, HiddenInterval> => {
  const valueOf = (name: string): number => {
    const value = values.get(name);
    if (value === undefined) throw new RangeError(`no number: ${name}`);
    return value;
  };
  for (const { total, parts } of sums) {
    const added = parts.reduce((sum, part) => sum + valueOf(part), 0);
    if (added !== valueOf(total)) throw new RangeError(`${total} is ${valueOf(total)}, its parts ${added}`);
  }
  const names = [...hidden];
  const weights = inFreeOnes(sums, names);
  // each can fall no further than to the least that can stand there
  const limits = names.map((name, at) => ({
    weights: (weights[at] ?? []).map((weight) => -weight),
    most: valueOf(name) - leastOf(name),
  }));
  const bounds = names.map((name, at): [string, HiddenInterval] => {
    const aim = weights[at] ?? [];
    const rise = maximiseUnderLimits(aim, limits);
    const fall = maximiseUnderLimits(
      aim.map((weight) => -weight),
      limits,
    );
    const lower = valueOf(name) - Math.floor(fall + 1e-6);
    if (rise === Number.POSITIVE_INFINITY) return [name, { lower }];
    return [name, { lower, upper: valueOf(name) + Math.floor(rise + 1e-6) }];
  });
  return new Map(bounds);
};
