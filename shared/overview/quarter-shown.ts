import type { MeasureSeries } from '../measures/measure-series.ts';
import { quarterAfter, quarterOf, type Quarter } from '../periods/quarter.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';

/** Which quarter is judged, and which figures are shown. */
export interface QuartersShown {
  /** the latest whose due date has passed; before the first, the last quarter that is over */
  judged: Quarter;
  /** the latest up to it that has accepted figures; absent where there are none */
  figures?: Quarter;
  /** the latest that has accepted figures at all: a return may be accepted before its day */
  latestAccepted?: Quarter;
}

const acceptedQuarters = (all: readonly MeasureSeries[]): Quarter[] =>
  [...new Set(all.flatMap(({ accepted }) => Object.keys(accepted)))].toSorted();

/**
 * The quarters a contract's page is about.
 * Source: methods, performance 'Where a contract stands' (the quarter shown).
 * @param lastQuarter of the return whose due date passed last; undefined before the first
 */
export const quartersShown = (
  all: readonly MeasureSeries[],
  lastQuarter: Quarter | undefined,
  today: CalendarDay,
): QuartersShown => {
  const judged = lastQuarter ?? quarterAfter(quarterOf(today), -1);
  const accepted = acceptedQuarters(all);
  return {
    judged,
    figures: accepted.findLast((quarter) => quarter <= judged),
    latestAccepted: accepted.at(-1),
  };
};
