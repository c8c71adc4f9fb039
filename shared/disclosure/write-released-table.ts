import { smallBelow } from '../statistics/hidden-interval.ts';
import { rateOf } from '../values/rate-of.ts';
import {
  inArea,
  isProtected,
  nameOf,
  rowNumbers,
  shareParts,
  whole,
  type TableYear,
} from './numbers-of-table.ts';
import type {
  AreaShare,
  ExactRow,
  ExactTable,
  ReleasedCell,
  ReleasedNumber,
  ReleasedRow,
  ReleaseMark,
  ReleaseTerms,
} from './release.ts';

/** Fewer than this have no percentage and no average. Source: methods, statistics 5.2. */
export const leastForRate = 10;
/** From fewer than this one is marked [u]. Source: the same. */
export const reliableFrom = 30;

/** To the nearest 5, half up; totals by themselves. Only of numbers that may be told already. */
const roundedTo5 = (value: number): number => 5 * Math.floor((value + 2.5) / 5);

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** How the numbers of one table are told. */
export interface Telling {
  subject: ExactTable['subject'];
  terms: ReleaseTerms;
  hidden: ReadonlySet<string>;
}

const tell = ({ subject, terms, hidden }: Telling, name: string, value: number): ReleasedNumber => {
  if (hidden.has(name)) return '[c]';
  return terms.rounded && isProtected(subject) ? roundedTo5(value) : value;
};

/** The rate, and whether few people are behind it; nothing where one of its numbers is hidden, or too few. */
const rateTold = (
  { subject, hidden }: Telling,
  names: readonly string[],
  figure: { numerator: number; denominator?: number },
): { rate?: number; few: boolean } => {
  const rate = rateOf(subject.kind, figure);
  if (rate === undefined || names.some((name) => hidden.has(name))) return { few: false };
  if (!isProtected(subject) || subject.kind === 'rate') return { rate: oneDecimal(rate), few: false };
  const base = figure.denominator ?? 0;
  return base < leastForRate ? { few: false } : { rate: oneDecimal(rate), few: base < reliableFrom };
};

/** How many were due, where that does not tell of a few who were not reached. */
const dueTold = (
  telling: Telling,
  of: ReleasedNumber,
  figure: { denominator?: number; due?: number },
): number | undefined => {
  const { due, denominator = 0 } = figure;
  if (due === undefined || typeof of !== 'number') return undefined;
  const notReached = due - denominator;
  if (!isProtected(telling.subject)) return due;
  if (notReached !== 0 && notReached < Math.max(smallBelow, telling.terms.threshold)) return undefined;
  return telling.terms.rounded ? roundedTo5(due) : due;
};

/** @param names of those counted, the rest, and all */
const shareCell = (
  telling: Telling,
  names: readonly string[],
  { numerator, denominator }: AreaShare,
  marks: readonly ReleaseMark[],
): ReleasedCell => {
  const { rate, few } = rateTold(telling, names, { numerator, denominator });
  return {
    number: tell(telling, names[0] ?? '', numerator),
    of: tell(telling, names[2] ?? '', denominator),
    rate,
    marks: [...(few ? (['u'] as const) : []), ...marks],
  };
};

const areaCells = (telling: Telling, { quarter, areaShares = {} }: ExactRow, areaIds: readonly string[]) =>
  areaIds.map((id) => {
    const names = [...shareParts.map((part) => inArea(id, part)), id].map((part) => nameOf(quarter, part));
    return shareCell(telling, names, areaShares[id] ?? { numerator: 0, denominator: 0 }, []);
  });

const cellOf = (
  telling: Telling,
  row: string,
  figure: { numerator: number; denominator?: number; due?: number },
  marks: readonly ReleaseMark[],
): ReleasedCell => {
  const { kind } = telling.subject;
  const { numerator, denominator = 0 } = figure;
  const all = [nameOf(row, whole)];
  switch (kind) {
    case 'share': {
      const names = [...shareParts, whole].map((part) => nameOf(row, part));
      const cell = shareCell(telling, names, { numerator, denominator }, marks);
      return { ...cell, due: dueTold(telling, cell.of ?? '[c]', figure) };
    }
    case 'mean': {
      const { rate, few } = rateTold(telling, all, figure);
      const of = tell(telling, nameOf(row, whole), denominator);
      return { of, rate, marks: [...(few ? (['u'] as const) : []), ...marks] };
    }
    case 'rate': {
      const { rate } = rateTold(telling, all, figure);
      return { number: tell(telling, nameOf(row, whole), numerator), of: denominator, rate, marks };
    }
    case 'count':
    case 'different people':
    case 'snapshot':
    case 'money':
    case 'score':
      return { number: tell(telling, nameOf(row, whole), numerator), marks };
  }
};

/** One row of a table as it is told. */
export const releasedRow = (
  telling: Telling,
  row: ExactRow,
  { areaIds, revised, areasTold }: { areaIds: readonly string[]; revised: boolean; areasTold: boolean },
): ReleasedRow => {
  const share = telling.subject.kind === 'share';
  const numbers = rowNumbers(telling.subject, row);
  const marks: ReleaseMark[] = [
    ...(revised ? (['r'] as const) : []),
    ...(row.partial ? (['p'] as const) : []),
  ];
  return {
    quarter: row.quarter,
    quarters: telling.subject.quartersPerRow,
    total: false,
    whole:
      row.whole === undefined ? { number: '[x]', marks } : cellOf(telling, row.quarter, row.whole, marks),
    areaShares: share && areasTold ? areaCells(telling, row, areaIds) : undefined,
    areas: (share ? [] : areaIds).map((id) => {
      const value = numbers?.get(id);
      return value === undefined ? '[x]' : tell(telling, nameOf(row.quarter, id), value);
    }),
    target: row.target,
  };
};

/** The sum of a year as it is told beside its rows. */
export const releasedYear = (
  telling: Telling,
  { name, parts, rows }: TableYear,
  numbers: ReadonlyMap<string, number>,
  areaIds: readonly string[],
): ReleasedRow => {
  const valueOf = (part: string): number => numbers.get(nameOf(name, part)) ?? 0;
  const share = telling.subject.kind === 'share';
  const figure = share
    ? { numerator: valueOf(shareParts[0]), denominator: valueOf(whole) }
    : { numerator: valueOf(whole) };
  return {
    quarter: rows.at(-1)?.quarter ?? '',
    quarters: 4,
    total: true,
    whole: cellOf(telling, name, figure, []),
    areas: (share ? [] : areaIds).map((id) =>
      parts.includes(id) ? tell(telling, nameOf(name, id), valueOf(id)) : '[x]',
    ),
  };
};
