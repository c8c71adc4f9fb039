import { valueAt, type CountTable, type TablePlace } from './count-table.ts';
import type { HiddenInterval } from './hidden-interval.ts';
import { maxFlow } from './max-flow.ts';

/** Totals are taken from what they add up: with this sign every row and every column sums to 0. */
export const signAt = (table: CountTable, [row, column]: TablePlace): 1 | -1 => {
  const lastRow = row === table.length - 1;
  const lastColumn = column === (table[0]?.length ?? 0) - 1;
  return lastRow === lastColumn ? 1 : -1;
};

/** How far each of the other hidden cells can give way, as room between the nodes of rows and columns. */
const roomOf = (
  table: CountTable,
  hidden: readonly TablePlace[],
  [row, column]: TablePlace,
  least: number,
): Float64Array[] => {
  const rows = table.length;
  const size = rows + (table[0]?.length ?? 0);
  const room = Array.from({ length: size }, () => new Float64Array(size));
  for (const place of hidden) {
    const [i, j] = place;
    if (i === row && j === column) continue;
    const [up, down] = [Number.POSITIVE_INFINITY, valueAt(table, place) - least];
    const positive = signAt(table, place) === 1;
    const [rowNode, columnNode] = [room[i], room[rows + j]];
    if (rowNode !== undefined) rowNode[rows + j] = positive ? up : down;
    if (columnNode !== undefined) columnNode[i] = positive ? down : up;
  }
  return room;
};

/**
 * The attacker's bounds of one hidden cell: the least and the most it can be while every shown number of
 * the table stays as it is. Exact, because such a table is a flow between its rows and its columns.
 * Source: methods, statistics 5.3 '2-D'.
 * @param hidden every place that is not shown and not known from elsewhere
 * @param least the smallest number that can stand behind a mark
 */
export const boundHiddenCell = (
  table: CountTable,
  hidden: readonly TablePlace[],
  place: TablePlace,
  least = 1,
): HiddenInterval => {
  const room = roomOf(table, hidden, place, least);
  const [rowNode, columnNode] = [place[0], table.length + place[1]];
  const [more, less] =
    signAt(table, place) === 1
      ? [maxFlow(room, columnNode, rowNode), maxFlow(room, rowNode, columnNode)]
      : [maxFlow(room, rowNode, columnNode), maxFlow(room, columnNode, rowNode)];
  const value = valueAt(table, place);
  const lower = value - Math.min(value - least, less);
  return more === Number.POSITIVE_INFINITY ? { lower } : { lower, upper: value + more };
};

/** The attacker's bounds of every hidden cell of a table, in the order given. */
export const boundHiddenCells = (
  table: CountTable,
  hidden: readonly TablePlace[],
  least = 1,
): (HiddenInterval & { place: TablePlace })[] =>
  hidden.map((place) => ({ place, ...boundHiddenCell(table, hidden, place, least) }));
