import { checkCounts, type SmallNumberPolicy } from './hidden-interval.ts';

/** Counts by row and column with the totals as last row and last column. */
export type CountTable = readonly (readonly number[])[];

/** Where a number stands in a table with its totals: row, column, both from 0. */
export type TablePlace = readonly [row: number, column: number];

/** Puts the totals of rows, of columns and of all below and beside the counts. */
export const withTotals = (inner: CountTable): number[][] => {
  const rows = inner.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
  const columns = rows[0]?.length ?? 0;
  const totals = Array.from({ length: columns }, (_, column) =>
    rows.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  return [...rows, totals];
};

/** @throws RangeError unless there is a row and a column, all rows are as long, and all are counts */
export const checkTable = (inner: CountTable, policy: SmallNumberPolicy): void => {
  const columns = inner[0]?.length ?? 0;
  if (columns === 0) throw new RangeError('a table has at least one row and one column');
  if (inner.some((row) => row.length !== columns)) throw new RangeError('rows are of different lengths');
  checkCounts(inner.flat(), policy);
};

export const valueAt = (table: CountTable, [row, column]: TablePlace): number => table[row]?.[column] ?? 0;

/** Whether it stands in the row or the column of totals. */
export const isTotal = (table: CountTable, [row, column]: TablePlace): boolean =>
  row === table.length - 1 || column === (table[0]?.length ?? 0) - 1;

export const byRow = ([rowA, columnA]: TablePlace, [rowB, columnB]: TablePlace): number =>
  rowA - rowB || columnA - columnB;

/** Every place of a table, row by row. */
export const placesOf = (table: CountTable): TablePlace[] =>
  table.flatMap((row, i) => row.map((_, j): TablePlace => [i, j]));

/** A set of places, which are pairs and so never equal by themselves. */
export class PlaceSet {
  readonly #places = new Map<string, TablePlace>();

  constructor(places: Iterable<TablePlace> = []) {
    for (const place of places) this.add(place);
  }

  has([row, column]: TablePlace): boolean {
    return this.#places.has(`${row},${column}`);
  }

  add(place: TablePlace): void {
    this.#places.set(`${place[0]},${place[1]}`, place);
  }

  delete([row, column]: TablePlace): void {
    this.#places.delete(`${row},${column}`);
  }

  inOrder(): TablePlace[] {
    return [...this.#places.values()].toSorted(byRow);
  }
}
