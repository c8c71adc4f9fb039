import { monthName } from '../periods/calendar-day.ts';
import { periodName } from '../periods/reporting-period.ts';
import {
  quarterAfter,
  quarterEnd,
  quarterName,
  quarterOfYear,
  quartersApart,
  quarterStart,
  type Quarter,
} from '../periods/quarter.ts';
import type { ChartPeriod } from './chart.ts';

/** The period whose figure stands in this quarter: it alone, or the half-year or year that it ends. */
export const valuePeriodName = (quarter: Quarter, quartersPerValue: 1 | 2 | 4): string => {
  const year = quarter.slice(0, 4);
  const half = quarterOfYear(quarter) <= 2 ? '1' : '2';
  switch (quartersPerValue) {
    case 1:
      return quarterName(quarter);
    case 2:
      return periodName(`${year}-H${half}`);
    case 4:
      return periodName(`${year}-Y`);
  }
};

const shown = (quarter: Quarter, quartersPerValue: 1 | 2 | 4): ChartPeriod => {
  const first = quarterAfter(quarter, 1 - quartersPerValue);
  const [fromMonth = ''] = monthName(quarterStart(first)).split(' ');
  const [toMonth = '', year = ''] = monthName(quarterEnd(quarter)).split(' ');
  return {
    first,
    quarter,
    name: valuePeriodName(quarter, quartersPerValue),
    months: `${fromMonth.slice(0, 3)}–${toMonth.slice(0, 3)}`,
    year,
  };
};

/**
 * The periods from the first to the last, earliest first, each named by the quarter its figure stands in:
 * every quarter, or the last of each half-year or year.
 */
export const chartPeriods = (first: Quarter, last: Quarter, quartersPerValue: 1 | 2 | 4): ChartPeriod[] => {
  const into = (quarterOfYear(last) - 1) % quartersPerValue;
  const end = into === quartersPerValue - 1 ? last : quarterAfter(last, -(into + 1));
  const many = Math.floor(quartersApart(first, end) / quartersPerValue) + 1;
  return Array.from({ length: Math.max(0, many) }, (_, n) =>
    shown(quarterAfter(end, -(many - 1 - n) * quartersPerValue), quartersPerValue),
  );
};

/** From the first month to the last: 'July 2024 to September 2026'. */
export const spanName = (periods: readonly ChartPeriod[]): string => {
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) return '';
  return `${monthName(quarterStart(first.first))} to ${monthName(quarterEnd(last.quarter))}`;
};
