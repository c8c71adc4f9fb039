import type { CountTable, TablePlace } from '../statistics/count-table.ts';
import { isSmall, type SmallNumberPolicy } from '../statistics/hidden-interval.ts';
import { suppressList } from '../statistics/suppress-list.ts';
import { suppressTable } from '../statistics/suppress-table.ts';
import { settledNames, type EarlierNumbers } from './earlier-numbers.ts';
import { areaLines, areasOfRow, nameOf, whole, type TableYear } from './numbers-of-table.ts';

/** What is told and what is not of some numbers, by name. */
export interface HiddenNames {
  /** every number that the tables speak of, hidden or not */
  told: readonly string[];
  hidden: readonly string[];
  /** hidden because they are small themselves; which ones must not be told */
  primary: readonly string[];
  /** years whose sums are left out, since they could not be told safely beside their parts */
  yearsLeftOut: readonly string[];
}

interface Numbers {
  numbers: ReadonlyMap<string, number>;
  earlier: EarlierNumbers;
  policy: SmallNumberPolicy;
}

/** A row of names, the last the total of the others where it has one. */
const hideInList = (names: readonly string[], hasTotal: boolean, { numbers, earlier, policy }: Numbers) => {
  const values = names.map((name) => numbers.get(name) ?? 0);
  const list = hasTotal ? { cells: values.slice(0, -1), total: values.at(-1) } : { cells: values };
  const { keptHidden, known } = settledNames(names, numbers, earlier, policy);
  const placeOf = (name: string) => names.indexOf(name);
  const found = suppressList(list, policy, {
    keptHidden: keptHidden.map(placeOf),
    known: known.map(placeOf),
  });
  const named = (places: readonly number[]) => places.flatMap((place) => names[place] ?? []);
  const total = found.totalHidden && hasTotal ? names.slice(-1) : [];
  const small = isSmall(values.at(-1) ?? 0, policy);
  return {
    told: names,
    hidden: [...named(found.hidden), ...total],
    primary: [...named(found.primary), ...(small ? total : [])],
    publishable: found.publishable,
  };
};

/** A square of names, the last row and the last column their totals. */
const hideInTable = (names: readonly (readonly string[])[], { numbers, earlier, policy }: Numbers) => {
  const inner: CountTable = names
    .slice(0, -1)
    .map((row) => row.slice(0, -1).map((name) => numbers.get(name) ?? 0));
  const { keptHidden, known } = settledNames(names.flat(), numbers, earlier, policy);
  const placesOf = (wanted: readonly string[]): TablePlace[] =>
    names.flatMap((row, i) =>
      row.flatMap((name, j): TablePlace[] => (wanted.includes(name) ? [[i, j]] : [])),
    );
  const found = suppressTable(inner, policy, { keptHidden: placesOf(keptHidden), known: placesOf(known) });
  const named = (places: readonly TablePlace[]) => places.flatMap(([i, j]) => names[i]?.[j] ?? []);
  return {
    told: names.flat(),
    hidden: named(found.hidden),
    primary: named(found.primary),
    publishable: found.publishable,
  };
};

const rowNames = (row: string, parts: readonly string[]): string[] =>
  [...parts, whole].map((part) => nameOf(row, part));

/** A year with its sums: quarters by parts with all totals, or quarters with one. */
const hideInYear = ({ name, rows, parts }: TableYear, about: Numbers) => {
  const lines = [...rows.map(({ quarter }) => quarter), name].map((row) => rowNames(row, parts));
  return parts.length === 0 ? hideInList(lines.flat(), true, about) : hideInTable(lines, about);
};

/** Every row of a year by itself: no sum of the year is told. */
const hideInRows = ({ rows, parts }: TableYear, about: Numbers) =>
  rows.map(({ quarter }) => hideInList(rowNames(quarter, parts), parts.length > 0, about));

/**
 * The areas of a share, row by row: each a square of its own whose last line was settled before, so that a
 * total is hidden in all slices or in none. A row that cannot be told safely is not told by area.
 * Source: methods, statistics 5.3 ('publish 2-D slices whose margins are identical').
 */
const hideInAreas = (year: TableYear, settled: ReadonlySet<string>, { earlier, ...about }: Numbers) =>
  year.rows.flatMap((row) => {
    const areaIds = areasOfRow(year, row);
    if (areaIds.length < 2) return [];
    const lines = areaLines(row.quarter, areaIds);
    const margin = (lines.at(-1) ?? []).map((name): [string, number] => [name, about.numbers.get(name) ?? 0]);
    const shown = margin.filter(([name]) => !settled.has(name));
    const hidden = margin.filter(([name]) => settled.has(name)).map(([name]) => name);
    const known = {
      ...earlier,
      read: new Map([...earlier.read, ...shown]),
      hidden: new Set([...earlier.hidden, ...hidden]),
    };
    const found = hideInTable(lines, { ...about, earlier: known });
    return found.publishable ? [found] : [];
  });

/**
 * Which numbers of a table are hidden, year by year: with the sum of the year where that can be told safely,
 * else without. Source: methods, statistics 5.3 and 5.4.1 (quarters, and their year as the total of them).
 */
export const hideSmallNumbers = (years: readonly TableYear[], about: Numbers): HiddenNames => {
  const found = years.map((year) => {
    const withSums = year.complete ? hideInYear(year, about) : undefined;
    const whole = withSums?.publishable === true ? [withSums] : hideInRows(year, about);
    const areas = hideInAreas(year, new Set(whole.flatMap(({ hidden }) => hidden)), about);
    const leftOut = year.complete && withSums?.publishable !== true ? [year.name] : [];
    return { lists: [...whole, ...areas], leftOut };
  });
  const lists = found.flatMap((each) => each.lists);
  const once = (names: readonly string[]) => [...new Set(names)];
  return {
    told: once(lists.flatMap(({ told }) => told)),
    hidden: once(lists.flatMap(({ hidden }) => hidden)),
    primary: once(lists.flatMap(({ primary }) => primary)),
    yearsLeftOut: found.flatMap(({ leftOut }) => leftOut),
  };
};
