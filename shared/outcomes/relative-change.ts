import { quarterAfter, type Quarter } from '../periods/quarter.ts';
import { compareChange, type AreaChange, type RelativeChange } from '../statistics/compare-change.ts';
import { chooseDispersion } from '../statistics/estimate-dispersion.ts';
import { countOfQuarter, type ByMonth } from './quarterly.ts';

/** An area with its counts by month. */
export interface AreaCounts {
  code: string;
  counts: ByMonth;
}

export interface ComparedChange extends RelativeChange {
  /** how many times more the counts vary than chance alone makes them */
  phi: number;
  /** whether that was estimated from the comparators themselves */
  phiEstimated: boolean;
  own: { before: number; after: number };
  /** all comparators together */
  others: { before: number; after: number };
  comparators: string[];
}

const totalOf = (counts: ByMonth, quarters: readonly Quarter[]): number | undefined => {
  const each = quarters.map((quarter) => countOfQuarter(counts, quarter));
  return each.some((count) => count === undefined)
    ? undefined
    : each.reduce<number>((sum, count) => sum + (count ?? 0), 0);
};

const changeOf = ({ code, counts }: AreaCounts, after: readonly Quarter[]): AreaChange | undefined => {
  const then = totalOf(
    counts,
    after.map((quarter) => quarterAfter(quarter, -4)),
  );
  const now = totalOf(counts, after);
  return then === undefined || now === undefined ? undefined : { code, before: then, after: now };
};

/** Counts of each comparator in the eight quarters up to the last: what the dispersion is estimated from. */
const panelOf = (comparators: readonly AreaCounts[], last: Quarter): number[][] => {
  const quarters = Array.from({ length: 8 }, (_, n) => quarterAfter(last, n - 7));
  return comparators.flatMap(({ counts }) => {
    const row = quarters.flatMap((quarter) => countOfQuarter(counts, quarter) ?? []);
    return row.length === quarters.length ? [row] : [];
  });
};

/**
 * Did an area change more than others, over the same quarters of two years running. An area that has no figure in
 * every one of them is left out. Source: methods, statistics 3.2 and 3.3.
 * @param after one quarter, or the four of a year
 * @returns undefined where the area itself has a gap, none was counted, or there is nobody to compare with
 */
export const relativeChange = (
  own: AreaCounts,
  others: readonly AreaCounts[],
  after: readonly Quarter[],
): ComparedChange | undefined => {
  const change = changeOf(own, after);
  const last = after.at(-1);
  const compared = others.flatMap((area) => changeOf(area, after) ?? []);
  if (!change || last === undefined || compared.length === 0) return undefined;
  const there = new Set(compared.map(({ code }) => code));
  const { phi, estimated } = chooseDispersion(
    'within two years',
    panelOf(
      others.filter(({ code }) => there.has(code)),
      last,
    ),
  );
  const found = compareChange([change, ...compared], own.code, phi);
  const together = (of: 'before' | 'after') => compared.reduce((sum, each) => sum + each[of], 0);
  return (
    found && {
      ...found,
      phi,
      phiEstimated: estimated,
      own: { before: change.before, after: change.after },
      others: { before: together('before'), after: together('after') },
      comparators: compared.map(({ code }) => code),
    }
  );
};
