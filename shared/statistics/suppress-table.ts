import { boundHiddenCell, signAt } from './bound-hidden-cells.ts';
import {
  byRow,
  checkTable,
  isTotal,
  PlaceSet,
  placesOf,
  valueAt,
  withTotals,
  type CountTable,
  type TablePlace,
} from './count-table.ts';
import { isSafe, isSmall, leastHidden, smallBelow, type SmallNumberPolicy } from './hidden-interval.ts';
import { suppressNarrowTable } from './suppress-narrow-table.ts';
import type { EarlierCells, SuppressedTable } from './suppressed-table.ts';

/** A table on its way to a pattern that is safe. */
interface Pattern {
  table: CountTable;
  policy: SmallNumberPolicy;
  primary: readonly TablePlace[];
  hidden: PlaceSet;
  known: PlaceSet;
}

const isEveryone = (table: CountTable, place: TablePlace): boolean => {
  const value = valueAt(table, place);
  const rowTotal = table[place[0]]?.at(-1);
  return !isTotal(table, place) && value > 0 && (value === rowTotal || value === table.at(-1)?.[place[1]]);
};

const smallPlaces = (table: CountTable, policy: SmallNumberPolicy): TablePlace[] =>
  placesOf(table).filter(
    (place) =>
      isSmall(valueAt(table, place), policy) || (policy.sensitive === true && isEveryone(table, place)),
  );

const secretOf = ({ hidden, known }: Pattern): TablePlace[] =>
  hidden.inOrder().filter((place) => !known.has(place));

const isUnsafe = ({ table, policy }: Pattern, secret: readonly TablePlace[], place: TablePlace): boolean => {
  const { threshold = smallBelow } = policy;
  const least = leastHidden(policy);
  // so far up or down is safe whatever lies beyond
  const enough = Math.max(threshold - 1, valueAt(table, place) - least);
  return !isSafe(boundHiddenCell(table, secret, place, least, enough), policy);
};

const firstUnsafe = (pattern: Pattern): TablePlace | undefined => {
  const { table, primary, known } = pattern;
  const secret = secretOf(pattern);
  return primary
    .filter((place) => !known.has(place))
    .toSorted(
      (a, b) =>
        Number(isTotal(table, a)) - Number(isTotal(table, b)) ||
        valueAt(table, a) - valueAt(table, b) ||
        byRow(a, b),
    )
    .find((place) => isUnsafe(pattern, secret, place));
};

type Cost = readonly number[];

const compareCosts = (a: Cost, b: Cost): number => {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

/** Whether the cell could move far enough round the rectangle for the rule of safety. */
const hasRoom = (pattern: Pattern, cell: TablePlace, corners: readonly TablePlace[]): boolean => {
  const { table, policy } = pattern;
  const { threshold = smallBelow } = policy;
  const least = leastHidden(policy);
  const [sameRow, sameColumn, across] = corners.map((corner) => ({
    sign: signAt(table, cell) * signAt(table, corner),
    give: valueAt(table, corner) - least,
  }));
  // as the cell rises the neighbours in its row and column go the other way, unless one of the two is a total
  const moves = [sameRow, sameColumn].flatMap((one) =>
    one === undefined ? [] : { ...one, sign: -one.sign },
  );
  const all = across === undefined ? moves : [...moves, across];
  const giveOf = (sign: number) => all.filter((move) => move.sign === sign).map(({ give }) => give);
  const value = valueAt(table, cell);
  const up = Math.min(Number.POSITIVE_INFINITY, ...giveOf(-1));
  const down = Math.min(value - least, ...giveOf(1));
  return (value + up >= threshold - 1 && value - down <= least) || up + down >= threshold - 1;
};

/** The cheapest rectangle that could protect a cell, as the corners still to hide. */
const cheapestRectangle = (pattern: Pattern, cell: TablePlace): TablePlace[] | undefined => {
  const { table, hidden, known } = pattern;
  const [i, j] = cell;
  const isOpen = (place: TablePlace): boolean =>
    !known.has(place) && (valueAt(table, place) > 0 || hidden.has(place));
  const found = placesOf(table)
    .filter(([i2, j2]) => i2 !== i && j2 !== j)
    .flatMap(([i2, j2]) => {
      const corners: TablePlace[] = [
        [i, j2],
        [i2, j],
        [i2, j2],
      ];
      const fresh = corners.filter((corner) => !hidden.has(corner));
      if (fresh.length === 0 || !corners.every(isOpen)) return [];
      const cost: Cost = [
        hasRoom(pattern, cell, corners) ? 0 : 1,
        fresh.filter((corner) => isTotal(table, corner)).length,
        fresh.reduce((sum, corner) => sum + valueAt(table, corner), 0),
        fresh.length,
        i2,
        j2,
      ];
      return [{ fresh, cost }];
    });
  return found.toSorted((a, b) => compareCosts(a.cost, b.cost)).at(0)?.fresh;
};

/** Where no rectangle is left: the smallest number still shown in the cell's row or column. */
const smallestBeside = ({ table, hidden, known }: Pattern, [i, j]: TablePlace): TablePlace[] =>
  placesOf(table)
    .filter(([row, column]) => row === i || column === j)
    .filter((place) => valueAt(table, place) > 0 && !hidden.has(place) && !known.has(place))
    .toSorted(
      (a, b) =>
        Number(isTotal(table, a)) - Number(isTotal(table, b)) ||
        valueAt(table, a) - valueAt(table, b) ||
        byRow(a, b),
    )
    .slice(0, 1);

/** Shows again what turned out not to be needed: totals first, the largest first. */
const showNeedless = (pattern: Pattern, kept: PlaceSet): void => {
  const { table, hidden } = pattern;
  const secondary = hidden
    .inOrder()
    .filter((place) => !kept.has(place))
    .toSorted(
      (a, b) =>
        Number(isTotal(table, b)) - Number(isTotal(table, a)) ||
        valueAt(table, b) - valueAt(table, a) ||
        byRow(a, b),
    );
  for (const place of secondary) {
    hidden.delete(place);
    if (firstUnsafe(pattern) !== undefined) hidden.add(place);
  }
};

/**
 * Which numbers of a two-way table with all its totals are hidden: the small ones, then whole rectangles of
 * others until an attacker who knows the rules and every shown number learns no small one; what proved
 * needless is shown again. Source: methods, statistics 5.3 '2-D'. A table of one row or one column is a list.
 * @throws RangeError unless all are counts in rows of one length
 */
export const suppressTable = (
  inner: CountTable,
  policy: SmallNumberPolicy = {},
  earlier: EarlierCells = {},
): SuppressedTable => {
  checkTable(inner, policy);
  const table = withTotals(inner);
  if (inner.length === 1 || inner[0]?.length === 1) return suppressNarrowTable(table, policy, earlier);
  const primary = smallPlaces(table, policy);
  const kept = new PlaceSet([...primary, ...(earlier.keptHidden ?? [])]);
  const pattern: Pattern = {
    table,
    policy,
    primary,
    hidden: new PlaceSet(kept.inOrder()),
    known: new PlaceSet(earlier.known),
  };
  for (let cell = firstUnsafe(pattern); cell !== undefined; cell = firstUnsafe(pattern)) {
    const more = cheapestRectangle(pattern, cell) ?? smallestBeside(pattern, cell);
    if (more.length === 0) return { table, hidden: placesOf(table), primary, publishable: false };
    for (const place of more) pattern.hidden.add(place);
  }
  showNeedless(pattern, kept);
  return { table, hidden: pattern.hidden.inOrder(), primary, publishable: true };
};
