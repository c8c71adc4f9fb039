import type { CalendarDay } from '../periods/calendar-day.ts';
import { newcombeDifference, type Proportion } from '../statistics/newcombe-difference.ts';
import type { Interval } from '../statistics/wilson-interval.ts';
import { isEnoughForRate } from './evidence-words.ts';
import { groupsOf, type GroupedFact, type SplitBy } from './family-groups.ts';
import { followUpState, windowHasClosed } from './follow-up-state.ts';
import { otherKey, smallGroup, type SplitAudience } from './split-table.ts';

/** Traits by which those reached are held against those not. Source: methods, statistics 4.2. */
export const comparedBy = ['need', 'area', 'referral route'] as const satisfies readonly SplitBy[];
export type ComparedBy = (typeof comparedBy)[number];

/** How large a group is among those reached, and among those not. */
export interface ReachedRow {
  key: string;
  label: string;
  reached: Proportion;
  notReached: Proportion;
  /** share among the reached minus share among the rest; absent where either side is under ten */
  difference?: Interval & { difference: number };
  /** the interval excludes 0: who was reached is not like who was not */
  differs: boolean;
}

export interface ReachedAgainstNot {
  by: ComparedBy;
  reached: number;
  notReached: number;
  /** empty where too few families could be told apart */
  rows: ReachedRow[];
}

interface Group {
  key: string;
  label: string;
  reached: number;
  notReached: number;
}

const isFew = (n: number): boolean => n < smallGroup;

const sizeOf = ({ reached, notReached }: Group): number => reached + notReached;

const together = (groups: readonly Group[]): Group => ({
  key: otherKey,
  label: otherKey,
  reached: groups.reduce((sum, { reached }) => sum + reached, 0),
  notReached: groups.reduce((sum, { notReached }) => sum + notReached, 0),
});

/** Groups that say something of 1 to 4 families: few in all, or few of them reached, as in split-table.ts. */
const isSmall = (group: Group): boolean =>
  isFew(sizeOf(group)) || (group.reached > 0 && isFew(group.reached));

const smallestOf = (groups: readonly Group[]): Group | undefined =>
  groups.toSorted((a, b) => sizeOf(a) - sizeOf(b) || a.reached - b.reached)[0];

/** Small groups into 'other', and the smallest after them while that is one group or stays small. */
const mergeSmall = (groups: readonly Group[]): Group[] => {
  let shown = groups.filter((group) => !isSmall(group));
  let hidden = groups.filter(isSmall);
  while (hidden.length > 0 && (hidden.length < 2 || isSmall(together(hidden)))) {
    const next = smallestOf(shown);
    if (next === undefined) return [];
    shown = shown.filter((group) => group !== next);
    hidden = [...hidden, next];
  }
  if (hidden.length === 0) return shown;
  return shown.length === 0 ? [] : [...shown, together(hidden)];
};

const rowOf = (group: Group, reached: number, notReached: number): ReachedRow => {
  const sides = {
    reached: { x: group.reached, n: reached },
    notReached: { x: group.notReached, n: notReached },
  };
  const difference =
    isEnoughForRate(reached) && isEnoughForRate(notReached)
      ? newcombeDifference(sides.reached, sides.notReached)
      : undefined;
  return {
    key: group.key,
    label: group.label,
    ...sides,
    difference,
    differs: difference !== undefined && (difference.lower > 0 || difference.upper < 0),
  };
};

/**
 * Whether those who were reached are like those who were due and were not: the share of each group on both sides,
 * with the Newcombe interval of the difference. Only families whose window has closed, and none that is excluded.
 * Source: methods, statistics 4.2 and 2.5.
 * @param facts of one point
 */
export const reachedAgainstNot = (
  facts: Iterable<GroupedFact>,
  by: ComparedBy,
  given: { today: CalendarDay; audience: SplitAudience; areaName: (id: string) => string },
): ReachedAgainstNot => {
  const { today, audience, areaName } = given;
  const due = [...facts].filter(
    (fact) => windowHasClosed(fact.windowEndsOn, today) && followUpState(fact, today) !== 'excluded',
  );
  const isReached = (fact: GroupedFact) => followUpState(fact, today) === 'reached';
  const reached = due.filter(isReached).length;
  const groups = groupsOf(due, by, areaName).map(({ key, label, facts: those }) => {
    const found = those.filter(isReached).length;
    return { key, label, reached: found, notReached: those.length - found };
  });
  const rows = audience === 'provider' ? groups : mergeSmall(groups);
  return {
    by,
    reached,
    notReached: due.length - reached,
    rows: rows.map((group) => rowOf(group, reached, due.length - reached)),
  };
};
