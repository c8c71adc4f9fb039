import { scoreFollowUpEvidence, type FollowUpEvidence } from '../statistics/score-follow-up-evidence.ts';
import { evidenceToShow } from './evidence-words.ts';

/** Groups smaller than this are merged for everybody but the provider. Source: methods, statistics 5.2. */
export const smallGroup = 5;

/** One group of families at one point, in counts. */
export interface SplitGroup {
  key: string;
  label: string;
  due: number;
  reached: number;
  betterOff: number;
}

/** One row as it may be shown: under ten reached without any share. */
export interface SplitRow extends SplitGroup {
  evidence: FollowUpEvidence;
}

export type SplitTable =
  | { kind: 'rows'; rows: SplitRow[] }
  /** too few families for the split to be shown at all */
  | { kind: 'not shown' };

/** Who looks: the provider sees its own families, everybody else prepared one-way tables. */
export type SplitAudience = 'provider' | 'others';

/** What groups that are too small are called together. */
export const otherKey = 'other';

const isFew = (n: number): boolean => n > 0 && n < smallGroup;

/**
 * Whether a group says something about a few families: 1 to 4 of them due or reached; where the measure is
 * sensitive also when nobody or everybody in it is better off, which says it about each of them.
 */
const isSmall = ({ due, reached, betterOff }: SplitGroup, sensitive: boolean): boolean =>
  isFew(due) || isFew(reached) || (sensitive && (due === 0 || betterOff === 0 || betterOff === reached));

const together = (groups: readonly SplitGroup[]): SplitGroup => ({
  key: otherKey,
  label: otherKey,
  due: groups.reduce((sum, { due }) => sum + due, 0),
  reached: groups.reduce((sum, { reached }) => sum + reached, 0),
  betterOff: groups.reduce((sum, { betterOff }) => sum + betterOff, 0),
});

const rowOf = (group: SplitGroup): SplitRow => ({
  ...group,
  evidence: evidenceToShow(
    scoreFollowUpEvidence({
      sustained: group.betterOff,
      reached: group.reached,
      dueClosed: group.due,
    }),
  ),
});

/** The smallest by reached, then due; of equals the first. */
const smallestOf = (groups: readonly SplitGroup[]): SplitGroup | undefined =>
  groups.toSorted((a, b) => a.reached - b.reached || a.due - b.due)[0];

const merged = (groups: readonly SplitGroup[], sensitive: boolean): SplitGroup[] | undefined => {
  let shown = groups.filter((group) => !isSmall(group, sensitive));
  let hidden = groups.filter((group) => isSmall(group, sensitive));
  // one group alone called 'other' is that group; and what stays small could be taken from the total
  while (hidden.length > 0 && (hidden.length < 2 || isSmall(together(hidden), sensitive))) {
    const next = smallestOf(shown);
    if (next === undefined) return undefined;
    shown = shown.filter((group) => group !== next);
    hidden = [...hidden, next];
  }
  return hidden.length === 0 ? shown : [...shown, together(hidden)];
};

/**
 * A split as its audience may see it. Exact for the provider. For everybody else groups of 1 to 4 go into
 * 'other'; while 'other' stays small, or is one group alone, the smallest of the rest joins it, because the total
 * stands beside the table; where that leaves no two rows the split is not shown.
 * Source: methods, statistics 5.2. This is no release to the public, which has rules of its own.
 */
export const splitTable = (
  groups: readonly SplitGroup[],
  audience: SplitAudience,
  sensitive: boolean,
): SplitTable => {
  if (audience === 'provider') return { kind: 'rows', rows: groups.map(rowOf) };
  const rows = merged(groups, sensitive);
  return rows === undefined || rows.length < 2
    ? { kind: 'not shown' }
    : { kind: 'rows', rows: rows.map(rowOf) };
};
