import type { CountTable, TablePlace } from './count-table.ts';
import { PlaceSet, placesOf } from './count-table.ts';
import type { SmallNumberPolicy } from './hidden-interval.ts';
import { suppressList } from './suppress-list.ts';
import type { EarlierCells, SuppressedTable } from './suppressed-table.ts';

/**
 * A table of one row or one column says everything twice: it is a list, and what is hidden of the list is
 * hidden in both places. Source: methods, statistics 5.3 'Degenerate tables'.
 * @param table with its totals
 */
export const suppressNarrowTable = (
  table: CountTable,
  policy: SmallNumberPolicy,
  earlier: EarlierCells,
): SuppressedTable => {
  const lying = table.length === 2;
  const along = (lying ? table[0] : table.map((row) => row[0] ?? 0)) ?? [];
  const toList = (places: readonly TablePlace[] = []): number[] =>
    places.map(([row, column]) => (lying ? column : row));
  const toTable = (places: ReadonlySet<number>): TablePlace[] =>
    placesOf(table).filter((place) => toList([place]).some((at) => places.has(at)));
  const list = suppressList({ cells: along.slice(0, -1), total: along.at(-1) ?? 0 }, policy, {
    keptHidden: toList(earlier.keptHidden),
    known: toList(earlier.known),
  });
  const totalPlace = list.totalHidden ? [along.length - 1] : [];
  const hidden = new Set([...list.hidden, ...totalPlace]);
  return {
    table,
    hidden: list.publishable ? new PlaceSet(toTable(hidden)).inOrder() : placesOf(table),
    primary: toTable(new Set(list.primary)),
    publishable: list.publishable,
  };
};
