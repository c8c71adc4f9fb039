import { valueAt, type CountTable, type TablePlace } from './count-table.ts';
import type { HiddenInterval } from './hidden-interval.ts';
import { maxFlow, type FlowNetwork } from './max-flow.ts';

/** Totals are taken from what they add up: with this sign every row and every column sums to 0. */
export const signAt = (table: CountTable, [row, column]: TablePlace): 1 | -1 => {
  const lastRow = row === table.length - 1;
  const lastColumn = column === (table[0]?.length ?? 0) - 1;
  return lastRow === lastColumn ? 1 : -1;
};

/** How far each of the other hidden cells can give way, as room between the nodes of rows and columns. */
const networkOf = (
  table: CountTable,
  hidden: readonly TablePlace[],
  [row, column]: TablePlace,
  least: number,
): FlowNetwork => {
  const rows = table.length;
  const nodes = rows + (table[0]?.length ?? 0);
  const room = new Float64Array(nodes * nodes);
  for (const place of hidden) {
    const [i, j] = place;
    if (i === row && j === column) continue;
    const [up, down] = [Number.POSITIVE_INFINITY, valueAt(table, place) - least];
    const positive = signAt(table, place) === 1;
    room[i * nodes + rows + j] = positive ? up : down;
    room[(rows + j) * nodes + i] = positive ? down : up;
  }
  return { nodes, room };
};

/**
 * The attacker's bounds of one hidden cell: the least and the most it can be while every shown number of
 * the table stays as it is. Exact, because such a table is a flow between its rows and its columns.
 * Source: methods, statistics 5.3 '2-D'.
 * @param hidden every place that is not shown and not known from elsewhere
 * @param least the smallest number that can stand behind a mark
 * @param enough looks no further than so far from the value, where that already settles what is asked
 */
export const boundHiddenCell = (
  table: CountTable,
  hidden: readonly TablePlace[],
  place: TablePlace,
  least = 1,
  enough?: number,
): HiddenInterval => {
  const network = networkOf(table, hidden, place, least);
  const [rowNode, columnNode] = [place[0], table.length + place[1]];
  const there = maxFlow(network, columnNode, rowNode, enough);
  const back = maxFlow(network, rowNode, columnNode, enough);
  const [more, less] = signAt(table, place) === 1 ? [there, back] : [back, there];
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
