import { isQuarter } from '../periods/quarter.ts';
import { problem, Refusal } from '../problems/problem.ts';
import { formatCount } from '../values/format.ts';
import type { Cell, IndicatorValue, PeriodKind } from './indicator.ts';
import { isMonth } from './month.ts';
import { isAreaCode } from './places.ts';
import { plainHeading } from './read-lookup.ts';

const refuse = (code: string, sentence: string): Refusal =>
  new Refusal('invalid', [problem(code, sentence, 'file')]);

/**
 * A cell as publishers of official figures write it. What stands in place of a number is kept as it stands: x not
 * available, c and [c] held back to protect people, blank nothing given. None of them is zero.
 */
export const readCell = (text: string): Cell | undefined => {
  const plain = text.trim();
  if (plain === '') return { mark: 'blank' };
  if (plain === 'x' || plain === 'c' || plain === '[c]') return { mark: plain };
  const number = plain.replaceAll(',', '');
  return /^\d{1,12}(\.\d{1,6})?$/.test(number) ? { number: Number(number) } : undefined;
};

const kindOf = (period: string): PeriodKind | undefined => {
  if (isMonth(period)) return 'month';
  if (isQuarter(period)) return 'quarter';
  return /^(19|20)\d\d$/.test(period) ? 'year' : undefined;
};

const wanted = ['area', 'period', 'numerator', 'denominator'] as const;

/**
 * Reads the figures of an indicator: columns area (a code), period, numerator and denominator, in any order.
 * Periods are all of one kind: 2026-08, 2026-Q2 (a quarter of the financial year) or 2026.
 * @throws Refusal where a column is not there, a cell is neither a number nor one of the marks, or a row comes twice
 */
export const readFigures = (
  lines: readonly (readonly string[])[],
): { values: IndicatorValue[]; periodKind: PeriodKind } => {
  const [headings = [], ...rows] = lines;
  const plain = headings.map(plainHeading);
  const [area, period, numerator, denominator] = wanted.map((name) =>
    plain.findIndex((heading) => heading === name || heading === `${name}code`),
  );
  if ([area, period, numerator, denominator].some((column) => column === undefined || column < 0)) {
    throw refuse(
      'figures-other-columns',
      `The figures of an indicator have the columns ${wanted.join(', ')}. This file has: ${headings.join(', ').slice(0, 300)}.`,
    );
  }
  const found = new Map<string, IndicatorValue>();
  let periodKind: PeriodKind | undefined;
  for (const [n, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const line = formatCount(n + 2);
    const cell = (column: number | undefined) => (column === undefined ? '' : (row[column] ?? '').trim());
    const [areaCode, when] = [cell(area), cell(period)];
    const kind = kindOf(when);
    if (!isAreaCode(areaCode)) {
      throw refuse('figures-code', `Line ${line}: '${areaCode.slice(0, 40)}' is not the code of an area.`);
    }
    if (kind === undefined || (periodKind !== undefined && kind !== periodKind)) {
      throw refuse(
        'figures-period',
        `Line ${line}: '${when.slice(0, 40)}' is not a ${periodKind ?? 'period'} such as 2026-08, 2026-Q2 or 2026. All periods of a file are of one kind.`,
      );
    }
    periodKind = kind;
    const [above, below] = [readCell(cell(numerator)), readCell(cell(denominator))];
    if (!above || !below) {
      throw refuse(
        'figures-cell',
        `Line ${line}: '${(above ? cell(denominator) : cell(numerator)).slice(0, 40)}' is neither a number nor one of x, c, [c] or nothing.`,
      );
    }
    const key = `${areaCode} ${when}`;
    if (found.has(key)) {
      throw refuse('figures-twice', `Line ${line}: ${areaCode} is there twice for ${when}.`);
    }
    found.set(key, { areaCode, period: when, numerator: above, denominator: below });
  }
  if (periodKind === undefined) throw refuse('figures-empty', 'There is no row below the headings.');
  return { values: [...found.values()], periodKind };
};
