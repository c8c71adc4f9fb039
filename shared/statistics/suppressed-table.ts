import type { CountTable, TablePlace } from './count-table.ts';

/** What earlier releases settled for the same table; places are those of the table with its totals. */
export interface EarlierCells {
  /** hidden before: stay hidden */
  keptHidden?: readonly TablePlace[];
  /** shown before: known for good, so that hiding them protects nothing */
  known?: readonly TablePlace[];
}

export interface SuppressedTable {
  /** the counts with their totals */
  table: CountTable;
  /** every place hidden, totals among them, row by row */
  hidden: readonly TablePlace[];
  /** hidden because they are small; which ones must not be told */
  primary: readonly TablePlace[];
  /** false where nothing that could still be hidden protects them: publish nothing, join categories */
  publishable: boolean;
}
