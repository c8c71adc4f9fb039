import { smallBelow } from '../statistics/hidden-interval.ts';
import { rateOf } from '../values/rate-of.ts';
import { isProtected, nameOf, rowNumbers, shareParts, whole, type TableYear } from './numbers-of-table.ts';
import type {
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
  row: string,
  figure: { numerator: number; denominator?: number },
): { rate?: number; few: boolean } => {
  const rate = rateOf(subject.kind, figure);
  const needed = subject.kind === 'share' ? [...shareParts, whole] : [whole];
  if (rate === undefined || needed.some((part) => hidden.has(nameOf(row, part)))) return { few: false };
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

const cellOf = (
  telling: Telling,
  row: string,
  figure: { numerator: number; denominator?: number; due?: number },
  marks: readonly ReleaseMark[],
): ReleasedCell => {
  const { kind } = telling.subject;
  const { numerator, denominator = 0 } = figure;
  switch (kind) {
    case 'share': {
      const { rate, few } = rateTold(telling, row, figure);
      const of = tell(telling, nameOf(row, whole), denominator);
      return {
        number: tell(telling, nameOf(row, shareParts[0]), numerator),
        of,
        due: dueTold(telling, of, figure),
        rate,
        marks: [...(few ? (['u'] as const) : []), ...marks],
      };
    }
    case 'mean': {
      const { rate, few } = rateTold(telling, row, figure);
      const of = tell(telling, nameOf(row, whole), denominator);
      return { of, rate, marks: [...(few ? (['u'] as const) : []), ...marks] };
    }
    case 'rate': {
      const { rate } = rateTold(telling, row, figure);
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
  { areaIds, revised }: { areaIds: readonly string[]; revised: boolean },
): ReleasedRow => {
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
    areas: areaIds.map((id) => {
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
    areas: areaIds.map((id) => (parts.includes(id) ? tell(telling, nameOf(name, id), valueOf(id)) : '[x]')),
  };
};
