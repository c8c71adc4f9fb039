import { isSmall, type SmallNumberPolicy } from '../statistics/hidden-interval.ts';
import { rowNumbers } from './numbers-of-table.ts';
import type { Audience, ExactRow, LoggedTable, TableSubject } from './release.ts';

/** A line of the log, with who was told. */
export type LoggedFor = LoggedTable & { audience: Audience };

/** Whether what is told to one audience is read by the other: partners read the public pages too. */
export const isReadBy = (audience: Audience, told: Audience): boolean =>
  told === audience || told === 'public';

/** What earlier releases told of a measure, the latest word on each number. */
export interface EarlierNumbers {
  /** the latest row released, by quarter */
  rows: ReadonlyMap<string, ExactRow>;
  /** the latest value behind each name, shown or hidden */
  numbers: ReadonlyMap<string, number>;
  /** names that were shown, with the value they were shown with last */
  shown: ReadonlyMap<string, number>;
  /** the same, of what the audience that is told now has read itself */
  read: ReadonlyMap<string, number>;
  /** names that were ever hidden */
  hidden: ReadonlySet<string>;
}

/** @param logged the lines of the log about one measure, whoever was told, the earliest release first */
export const earlierNumbers = (logged: readonly LoggedFor[], audience: Audience): EarlierNumbers => {
  const rows = new Map<string, ExactRow>();
  const numbers = new Map<string, number>();
  const shown = new Map<string, number>();
  const read = new Map<string, number>();
  const hidden = new Set<string>();
  for (const line of logged) {
    const now = new Set(line.hidden);
    for (const row of line.rows) rows.set(row.quarter, row);
    for (const [name, value] of Object.entries(line.numbers)) {
      numbers.set(name, value);
      if (now.has(name)) hidden.add(name);
      else shown.set(name, value);
      if (!now.has(name) && isReadBy(audience, line.audience)) read.set(name, value);
    }
  }
  return { rows, numbers, shown, read, hidden };
};

/** The numbers of a row, with how many were due: what a revision is measured by. */
const revisable = (subject: TableSubject, row: ExactRow): Map<string, number> => {
  const numbers = rowNumbers(subject, row) ?? new Map<string, number>();
  const due = row.whole?.due;
  return due === undefined ? numbers : new Map([...numbers, ['due', due]]);
};

const isSmallStep = (now: number, before: number, threshold: number): boolean =>
  now !== before && Math.abs(now - before) < threshold;

/** A row as it will be told: with a revision, or as it was told before. */
export interface SettledRow {
  row: ExactRow;
  revised: boolean;
}

const settleRow = (
  subject: TableSubject,
  now: ExactRow,
  before: ExactRow | undefined,
  threshold: number,
): SettledRow => {
  if (before?.whole === undefined || now.whole === undefined) return { row: now, revised: false };
  const [numbers, earlier] = [revisable(subject, now), revisable(subject, before)];
  const small = [...numbers].some(([part, value]) => {
    const was = earlier.get(part);
    return was !== undefined && isSmallStep(value, was, threshold);
  });
  // what was told stays as it was told, and so does whether it was split
  if (small) return { row: { ...before, target: now.target }, revised: false };
  const changed = [...numbers].some(([part, value]) => earlier.has(part) && earlier.get(part) !== value);
  return { row: now, revised: changed || now.whole.numerator !== before.whole.numerator };
};

/**
 * Revisions: a row is told anew only where every number of it that changed did so by the threshold or more;
 * a smaller step would show somebody who was added or left out, and the row stays as it was released.
 * A year whose sum would move by a small step stays whole as it was. Source: methods, statistics 5.4.3.
 */
export const settleRevisions = (
  subject: TableSubject,
  rows: readonly ExactRow[],
  earlier: EarlierNumbers,
  {
    threshold,
    sums,
  }: { threshold: number; sums: (rows: readonly ExactRow[]) => ReadonlyMap<string, number> },
): SettledRow[] => {
  const settled = rows.map((row) => settleRow(subject, row, earlier.rows.get(row.quarter), threshold));
  const unsteady = new Set(
    [...sums(settled.map(({ row }) => row))].flatMap(([name, sum]) => {
      const was = earlier.numbers.get(name);
      return was !== undefined && isSmallStep(sum, was, threshold) ? [name.split(' ')[0] ?? ''] : [];
    }),
  );
  if (unsteady.size === 0) return settled;
  return settled.map(({ row, revised }) => {
    const before = earlier.rows.get(row.quarter);
    const stays = before !== undefined && unsteady.has(`Y${row.quarter.slice(0, 4)}`);
    return stays ? { row: { ...before, target: row.target }, revised: false } : { row, revised };
  });
};

/**
 * Names hidden before, and those shown before with the value they still have, out of these. A small number that
 * only others were shown, under another agreement about small numbers, is not known to this audience.
 */
export const settledNames = (
  names: Iterable<string>,
  numbers: ReadonlyMap<string, number>,
  { shown, read, hidden }: EarlierNumbers,
  policy: SmallNumberPolicy,
): { keptHidden: string[]; known: string[] } => {
  const all = [...names];
  const known = all.filter((name) => {
    const now = numbers.get(name);
    if (now === undefined) return false;
    return read.get(name) === now || (shown.get(name) === now && !isSmall(now, policy));
  });
  return { known, keptHidden: all.filter((name) => hidden.has(name) && !known.includes(name)) };
};
