import { formatCount, formatProportion } from '../values/format.ts';
import { monthAfter, monthInWords, monthsBetween, type Month } from './month.ts';
import { sumOfMonths, type ByMonth } from './quarterly.ts';

/** What looks as if a file were not whole. The figure stays; the note stands beside it. */
export interface MonthNote {
  month: Month;
  code: 'low month' | 'low share' | 'fell to none';
  /** absent for the whole force */
  areaCode?: string;
  sentence: string;
}

/* The bounds of the rule. Source: methods, statistics 6.1 (5). */
const lowMonth = 0.6;
const lowShare = 0.5;
const busyLsoa = 5;

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The same month of the other years. */
const otherYears = (counts: ByMonth, month: Month): { month: Month; count: number }[] =>
  [...counts].flatMap(([other, count]) =>
    other !== month && other.slice(5) === month.slice(5) ? [{ month: other, count }] : [],
  );

/** What the same month of other years has, in words: one year alone says less, so it is named. */
const usualWords = (others: readonly { month: Month; count: number }[], usual: number): string => {
  const [only] = others;
  return only !== undefined && others.length === 1
    ? `where ${monthInWords(only.month)}, the only other year known, has ${formatCount(only.count)}`
    : `where the same month of other years has ${formatCount(usual)} on average`;
};

const lowMonths = (counts: ByMonth, name: string, areaCode?: string): MonthNote[] =>
  [...counts].flatMap(([month, count]): MonthNote[] => {
    const others = otherYears(counts, month);
    const usual = mean(others.map(({ count }) => count));
    if (usual === undefined || count >= lowMonth * usual) return [];
    return [
      {
        month,
        code: 'low month',
        ...(areaCode !== undefined && { areaCode }),
        sentence: `${name}, ${monthInWords(month)}: ${formatCount(count)} recorded, ${usualWords(others, usual)}. The file may not be whole.`,
      },
    ];
  });

const lowShares = (counts: ByMonth, force: ByMonth, name: string, areaCode: string): MonthNote[] => {
  const share = (month: Month): number | undefined => {
    const [own, all] = [counts.get(month), force.get(month)];
    return own === undefined || all === undefined || all === 0 ? undefined : own / all;
  };
  return [...counts.keys()].flatMap((month): MonthNote[] => {
    const beside = mean([monthAfter(month, -1), monthAfter(month, 1)].flatMap((each) => share(each) ?? []));
    const own = share(month);
    if (own === undefined || beside === undefined || own >= lowShare * beside) return [];
    return [
      {
        month,
        code: 'low share',
        areaCode,
        sentence: `${name}, ${monthInWords(month)}: ${formatProportion(own)} of what the force recorded, where the months beside it have ${formatProportion(beside)}. The file may not be whole.`,
      },
    ];
  });
};

const inOrder = (notes: readonly MonthNote[]): MonthNote[] =>
  notes.toSorted((a, b) => {
    const [left, right] = [a, b].map(({ month, areaCode = '' }) => `${month} ${areaCode}`);
    return (left ?? '') < (right ?? '') ? -1 : 1;
  });

/** Months of the force or of a district that look too low to be whole. Source: methods, statistics 6.1 (5). */
export const suspiciousMonths = (
  force: { name: string; counts: ByMonth },
  districts: readonly { code: string; name: string; counts: ByMonth }[],
): MonthNote[] =>
  inOrder([
    ...lowMonths(force.counts, force.name),
    ...districts.flatMap(({ code, name, counts }) => [
      ...lowMonths(counts, name, code),
      ...lowShares(counts, force.counts, name, code),
    ]),
  ]);

/**
 * Months in which an LSOA fell to none after a year of at least five a month.
 * @param counts of the LSOA, zeros included for every month that is there
 */
export const fallenToNone = (name: string, areaCode: string, counts: ByMonth): MonthNote[] =>
  [...counts].flatMap(([month, count]): MonthNote[] => {
    if (count > 0) return [];
    const year = sumOfMonths(counts, monthsBetween(monthAfter(month, -12), monthAfter(month, -1)));
    if (year === undefined || year < 12 * busyLsoa) return [];
    return [
      {
        month,
        code: 'fell to none',
        areaCode,
        sentence: `${name}: none in ${monthInWords(month)}, after ${formatCount(year)} in the twelve months before. The code of the place may have changed.`,
      },
    ];
  });
