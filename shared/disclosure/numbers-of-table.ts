import { financialYearOf, type Quarter } from '../periods/quarter.ts';
import type { Figure } from '../values/figure.ts';
import type { AreaShare, ExactRow, TableSubject } from './release.ts';

/** The name of the part that is the whole. */
export const whole = 'all';
/** Of a share: those who are counted, and the rest, which anybody can work out. */
export const shareParts = ['counted', 'rest'] as const;

/** A quarter, or a financial year added up: 'Y2026'. */
export type RowName = string;

/** The name of one side of an area's share: 'are_1/counted'. */
export const inArea = (areaId: string, part: (typeof shareParts)[number]): string => `${areaId}/${part}`;

export const nameOf = (row: RowName, part: string): string => `${row} ${part}`;
export const yearName = (year: number): RowName => `Y${year}`;
export const yearOf = (quarter: Quarter): RowName => yearName(financialYearOf(quarter));

/** Only what counts people is protected. Money and steps count nobody. Source: methods, statistics 5.2. */
export const isProtected = ({ countsPeople, kind }: TableSubject): boolean =>
  countsPeople && kind !== 'money' && kind !== 'score';

/** Kinds whose quarters add up to a year; the same people may come in two, and then they do not. */
export const addsUp = ({ kind, overlaps }: TableSubject): boolean =>
  !overlaps && (kind === 'count' || kind === 'share');

/** What a table is split into besides its whole: the two sides of a share, or areas. */
export const partsOf = ({ kind }: TableSubject, areaIds: readonly string[]): readonly string[] => {
  if (kind === 'share') return shareParts;
  return kind === 'count' ? areaIds : [];
};

/** The number of people a row tells as its whole: of a share and an average, those it is worked out from. */
const wholeNumber = ({ kind }: TableSubject, { numerator, denominator = 0 }: Figure): number =>
  kind === 'share' || kind === 'mean' ? denominator : numerator;

const areaNumbers = ([id, { numerator, denominator }]: [string, AreaShare]): [string, number][] => [
  [inArea(id, shareParts[0]), numerator],
  [inArea(id, shareParts[1]), denominator - numerator],
  [id, denominator],
];

/** The numbers of people in a row by part; undefined where it has none. */
export const rowNumbers = (subject: TableSubject, row: ExactRow): Map<string, number> | undefined => {
  if (row.whole === undefined) return undefined;
  const { numerator, denominator = 0 } = row.whole;
  const parts: [string, number][] =
    subject.kind === 'share'
      ? [
          [shareParts[0], numerator],
          [shareParts[1], denominator - numerator],
          ...Object.entries(row.areaShares ?? {}).flatMap(areaNumbers),
        ]
      : Object.entries(row.areas);
  return new Map([...parts, [whole, wholeNumber(subject, row.whole)]]);
};

/** A financial year of a table. */
export interface TableYear {
  name: RowName;
  /** those with a figure */
  rows: readonly ExactRow[];
  /** all of it is there and adds up, so that the year can be told as well */
  complete: boolean;
  /** what it is split into; nothing where a row does not have all of them */
  parts: readonly string[];
  /** of a share, what each row is split into besides: every row by itself, and no year */
  areaIds: readonly string[];
}

/** What a row of a share is told of by area: nothing where it does not have all of them. */
export const areasOfRow = ({ areaIds }: TableYear, { areaShares }: ExactRow): readonly string[] =>
  areaShares !== undefined && areaIds.every((id) => areaShares[id] !== undefined) ? areaIds : [];

/** An area's share as a line of its numbers, its whole last; the last line is that of all areas. */
export const areaLines = (row: RowName, areaIds: readonly string[]): string[][] => [
  ...areaIds.map((id) =>
    [...shareParts.map((part) => inArea(id, part)), id].map((part) => nameOf(row, part)),
  ),
  [...shareParts, whole].map((part) => nameOf(row, part)),
];

/** The rows by financial year, the earliest first. */
export const yearsOf = (
  subject: TableSubject,
  rows: readonly ExactRow[],
  areaIds: readonly string[],
): TableYear[] => {
  const names = [...new Set(rows.map(({ quarter }) => yearOf(quarter)))];
  return names.map((name) => {
    const own = rows.filter(({ quarter }) => yearOf(quarter) === name);
    const told = own.filter((row) => row.whole !== undefined);
    const parts = partsOf(subject, areaIds);
    return {
      name,
      rows: told,
      complete:
        addsUp(subject) &&
        subject.quartersPerRow < 4 &&
        own.length === 4 / subject.quartersPerRow &&
        own.every((row) => row.whole !== undefined && !row.partial),
      parts: told.every((row) => parts.every((part) => rowNumbers(subject, row)?.has(part))) ? parts : [],
      areaIds: subject.kind === 'share' ? areaIds : [],
    };
  });
};

/** Every number of people that a table could tell, by name: its rows, and its complete years added up. */
export const tableNumbers = (subject: TableSubject, years: readonly TableYear[]): Map<string, number> => {
  const numbers = new Map<string, number>();
  for (const year of years) {
    const { name, rows, complete, parts } = year;
    for (const row of rows) {
      const own = rowNumbers(subject, row);
      for (const id of areasOfRow(year, row))
        for (const part of [...shareParts.map((side) => inArea(id, side)), id])
          numbers.set(nameOf(row.quarter, part), own?.get(part) ?? 0);
      for (const part of [...parts, whole]) {
        const value = own?.get(part) ?? 0;
        numbers.set(nameOf(row.quarter, part), value);
        const sum = nameOf(name, part);
        if (complete) numbers.set(sum, (numbers.get(sum) ?? 0) + value);
      }
    }
  }
  return numbers;
};
