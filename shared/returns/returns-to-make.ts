import type { CalendarDay } from '../periods/calendar-day.ts';
import type { Quarter } from '../periods/quarter.ts';
import type { ReportingPeriod, ReturnFrequency } from '../periods/reporting-period.ts';
import {
  periodEnd,
  periodFromCode,
  periodStart,
  quartersOfPeriod,
  reportingPeriodsBetween,
} from '../periods/reporting-period.ts';

/** What of an agreement says which returns it owes. */
export interface ReportingAgreement {
  startsOn?: CalendarDay;
  endsOn?: CalendarDay;
  returnFrequency: ReturnFrequency;
}

/** The quarters a return covers. */
export interface Covered {
  firstQuarter: Quarter;
  lastQuarter: Quarter;
}

/** Periods that begin on or after the first day and on or before the last, in order. */
const periodsOf = (
  { startsOn, endsOn, returnFrequency }: ReportingAgreement,
  until: CalendarDay,
): ReportingPeriod[] =>
  startsOn === undefined
    ? []
    : reportingPeriodsBetween(
        returnFrequency,
        startsOn,
        endsOn !== undefined && endsOn < until ? endsOn : until,
      )
        // the first full period: a start in mid-quarter owes nothing for that quarter
        .filter((period) => periodStart(period) >= startsOn);

const isCovered = (quarter: Quarter, made: readonly Covered[]): boolean =>
  made.some(({ firstQuarter, lastQuarter }) => firstQuarter <= quarter && quarter <= lastQuarter);

/**
 * The returns that an agreement owes by today and that are not there yet: one for each period that is over,
 * from the first full one. Where the agreement changed how often it reports, quarters that a return covers
 * already are not asked for again, and those left between are asked for one by one: a change affects what
 * comes, never what was. Source: methods, performance 'Calendar'; field.md 14.
 */
export const returnsToMake = (
  agreement: ReportingAgreement,
  made: readonly Covered[],
  today: CalendarDay,
): ReportingPeriod[] =>
  periodsOf(agreement, today)
    .filter((period) => periodEnd(period) < today)
    .flatMap((period) => {
      const open = quartersOfPeriod(period).filter((quarter) => !isCovered(quarter, made));
      if (open.length === quartersOfPeriod(period).length) return [period];
      return open.flatMap((quarter) => periodFromCode(quarter) ?? []);
    });

/** The period that runs today and will be asked for when it is over; undefined when the agreement ends before. */
export const periodUnderWay = (
  agreement: ReportingAgreement,
  today: CalendarDay,
): ReportingPeriod | undefined =>
  periodsOf(agreement, today).findLast((period) => periodEnd(period) >= today);
