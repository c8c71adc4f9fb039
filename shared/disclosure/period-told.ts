import { monthNames, partsOfDay } from '../periods/calendar-day.ts';
import { quarterAfter, quarterEnd, quarterName, quarterShortName, quarterStart } from '../periods/quarter.ts';
import type { ReleasedRow } from './release.ts';

type Period = Pick<ReleasedRow, 'quarter' | 'quarters'>;

const monthOf = (day: string): { month: string; year: string } => {
  const { year, month } = partsOfDay(day);
  return { month: monthNames[month - 1] ?? '', year: String(year) };
};

/** 'July to September 2026', 'April to September 2026', 'April 2025 to March 2026'. */
export const periodTold = ({ quarter, quarters }: Period): string => {
  if (quarters === 1) return quarterName(quarter).replace(/ \(Q\d\)$/, '');
  const from = monthOf(quarterStart(quarterAfter(quarter, 1 - quarters)));
  const to = monthOf(quarterEnd(quarter));
  return from.year === to.year
    ? `${from.month} to ${to.month} ${to.year}`
    : `${from.month} ${from.year} to ${to.month} ${to.year}`;
};

/** The same in two short lines, for below a bar: 'Jul–Sep' and '2026'. */
export const periodBelowBar = ({ quarter, quarters }: Period): readonly [string, string] => {
  if (quarters === 4) return ['Year to', `Mar ${monthOf(quarterEnd(quarter)).year}`];
  const last = quarterShortName(quarter);
  const first = quarters === 1 ? last : quarterShortName(quarterAfter(quarter, 1 - quarters));
  return [`${first.slice(0, 3)}–${last.slice(4, 7)}`, last.slice(8)];
};
