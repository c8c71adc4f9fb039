import type { LinkedSum } from '../statistics/bound-linked-numbers.ts';
import { smallBelow, type SmallNumberPolicy } from '../statistics/hidden-interval.ts';
import { findRevealed } from './audit-numbers.ts';
import {
  earlierNumbers,
  isReadBy,
  settleRevisions,
  type EarlierNumbers,
  type LoggedFor,
  type SettledRow,
} from './earlier-numbers.ts';
import { hideSmallNumbers, type HiddenNames } from './hide-small-numbers.ts';
import {
  areaLines,
  areasOfRow,
  isProtected,
  nameOf,
  tableNumbers,
  whole,
  yearsOf,
  type TableYear,
} from './numbers-of-table.ts';
import type { BuiltTable, ExactRow, ExactTable, Readers, ReleaseNote, ReleaseTerms } from './release.ts';
import { releasedRow, releasedYear, type Telling } from './write-released-table.ts';

/** A table with everything decided, not yet written. */
interface Decided {
  settled: readonly SettledRow[];
  years: readonly TableYear[];
  numbers: ReadonlyMap<string, number>;
  names: HiddenNames;
}

/** Of a share by area: each area's two sides, and the areas of each side. */
const sumsOfAreas = (lines: readonly (readonly string[])[]): LinkedSum[] => {
  const areas = lines.slice(0, -1);
  if (areas.length === 0) return [];
  const totals = lines.at(-1) ?? [];
  return [
    ...areas.map((line) => ({ total: line.at(-1) ?? '', parts: line.slice(0, -1) })),
    ...totals.map((total, n) => ({ total, parts: areas.map((line) => line[n] ?? '') })),
  ];
};

/** What adds up to what, by name: parts of a row, quarters of a year. Only what does add up binds anybody. */
export const sumsOf = (years: readonly TableYear[], numbers: ReadonlyMap<string, number>): LinkedSum[] => {
  const sums = years.flatMap((year) => {
    const { name, rows, parts } = year;
    const lines = [...rows.map(({ quarter }) => quarter), name];
    const across = parts.length === 0 ? [] : lines;
    return [
      ...across.map((row) => ({
        total: nameOf(row, whole),
        parts: parts.map((part) => nameOf(row, part)),
      })),
      ...[...parts, whole].map((part) => ({
        total: nameOf(name, part),
        parts: rows.map(({ quarter }) => nameOf(quarter, part)),
      })),
      ...rows.flatMap((row) => sumsOfAreas(areaLines(row.quarter, areasOfRow(year, row)))),
    ];
  });
  return sums.filter(({ total, parts }) => {
    const values = parts.map((part) => numbers.get(part));
    if (!values.every((value) => value !== undefined)) return false;
    return values.reduce((sum, value) => sum + value, 0) === numbers.get(total);
  });
};

/** Whether an attacker with this release and these earlier ones learns no small number. */
const isSafeTogether = (
  subject: ExactTable['subject'],
  areaIds: readonly string[],
  { settled, numbers, names }: Decided,
  earlier: EarlierNumbers,
  policy: SmallNumberPolicy,
): boolean => {
  const rows = new Map([
    ...earlier.rows,
    ...settled.map(({ row }): [string, (typeof settled)[number]['row']] => [row.quarter, row]),
  ]);
  const everRow = [...rows.values()].toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
  const ever = yearsOf(subject, everRow, areaIds);
  const all = new Map([...earlier.numbers, ...numbers]);
  const told = new Set([...names.told, ...earlier.numbers.keys()]);
  const spoken = new Map([...all].filter(([name]) => told.has(name)));
  const hiddenNow = new Set(names.hidden);
  const secret = new Set(
    [...spoken.keys()].filter((name) => {
      if (earlier.shown.has(name) && earlier.shown.get(name) === spoken.get(name)) return false;
      return hiddenNow.has(name) || !names.told.includes(name);
    }),
  );
  const sums = sumsOf(ever, spoken);
  return findRevealed({ numbers: spoken, sums, secret, primary: names.primary }, policy).length === 0;
};

/** Of a share a single row may be told without its areas. */
const isToldByArea = (
  told: ReadonlySet<string>,
  { quarter }: ExactRow,
  areaIds: readonly string[],
): boolean => areaIds.length > 0 && areaIds.every((id) => told.has(nameOf(quarter, id)));

const written = (table: ExactTable, areaIds: readonly string[], decided: Decided, terms: ReleaseTerms) => {
  const { settled, years, numbers, names } = decided;
  const told = new Set(names.told);
  const telling: Telling = { subject: table.subject, terms, hidden: new Set(names.hidden) };
  const rows = settled.map(({ row, revised }) =>
    releasedRow(telling, row, { areaIds, revised, areasTold: isToldByArea(told, row, areaIds) }),
  );
  const sums = years
    .filter(({ complete, name }) => complete && !names.yearsLeftOut.includes(name))
    .map((year) => releasedYear(telling, year, numbers, areaIds));
  const byTime = [...rows, ...sums].toSorted((a, b) =>
    a.quarter === b.quarter ? Number(a.total) - Number(b.total) : a.quarter < b.quarter ? -1 : 1,
  );
  return byTime;
};

const builtFrom = (
  table: ExactTable,
  areaIds: readonly string[],
  decided: Decided,
  terms: ReleaseTerms,
): BuiltTable => {
  const { settled, numbers, names } = decided;
  const shownAreas = table.areas.filter(({ id }) => areaIds.includes(id));
  const toldNames = new Set(names.told);
  const rowsJoined = settled.filter(
    ({ row }) => row.areaShares !== undefined && !isToldByArea(toldNames, row, areaIds),
  );
  const notes: ReleaseNote[] = [
    ...(areaIds.length < table.areas.length ? (['areas joined'] as const) : []),
    ...(areaIds.length > 0 && rowsJoined.length > 0 ? (['areas left out'] as const) : []),
    ...(names.yearsLeftOut.length > 0 ? (['years left out'] as const) : []),
  ];
  const told = names.told.map((name): [string, number] => [name, numbers.get(name) ?? 0]);
  return {
    released: {
      subject: table.subject,
      areas: shownAreas.map(({ id, name }) => ({ id, name })),
      rows: written(table, areaIds, decided, terms),
      notes,
    },
    logged: {
      measureId: table.subject.measureId,
      rows: settled.map(({ row }) => row),
      numbers: Object.fromEntries(told),
      hidden: names.hidden,
    },
  };
};

/** Nothing of it is told: no pattern would keep a small number unknown. */
const nothingTold = ({ subject }: ExactTable): BuiltTable => ({
  released: { subject, areas: [], rows: [], notes: ['too small to show'] },
  logged: { measureId: subject.measureId, rows: [], numbers: {}, hidden: [] },
});

/**
 * One measure as it may be told: with its areas where that is safe, else with the areas joined, else not at
 * all. Source: methods, statistics 5.3 and 5.4.
 * @param logged what earlier releases told of it, whichever audience, the earliest first
 */
export const buildTable = (table: ExactTable, readers: Readers, logged: readonly LoggedFor[]): BuiltTable => {
  const { subject } = table;
  const { audience } = readers;
  const earlier = earlierNumbers(logged, audience);
  // somebody who heard what either audience was told, and somebody who read only what this one was
  const own = logged.filter((line) => isReadBy(audience, line.audience));
  const attackers = own.length === logged.length ? [earlier] : [earlier, earlierNumbers(own, audience)];
  const policy = { threshold: Math.max(smallBelow, readers.threshold), sensitive: subject.sensitive };
  const splits = subject.kind === 'count' || (subject.kind === 'share' && table.areas.length > 1);
  const wanted = splits ? table.areas.map(({ id }) => id) : [];
  const tries = wanted.length === 0 ? [[]] : [wanted, []];
  for (const areaIds of tries) {
    const settled = settleRevisions(subject, table.rows, earlier, {
      // money and the like may change by any step
      threshold: isProtected(subject) ? policy.threshold : 0,
      sums: (rows) => tableNumbers(subject, yearsOf(subject, rows, areaIds)),
    });
    const years = yearsOf(
      subject,
      settled.map(({ row }) => row),
      areaIds,
    );
    const numbers = tableNumbers(subject, years);
    if (!isProtected(subject)) {
      const names = { told: [...numbers.keys()], hidden: [], primary: [], yearsLeftOut: [] };
      return builtFrom(table, areaIds, { settled, years, numbers, names }, readers);
    }
    const names = hideSmallNumbers(years, { numbers, earlier, policy });
    const decided = { settled, years, numbers, names };
    if (attackers.every((heard) => isSafeTogether(subject, areaIds, decided, heard, policy)))
      return builtFrom(table, areaIds, decided, readers);
  }
  return nothingTold(table);
};
