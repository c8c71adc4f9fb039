import type { CalendarDay } from '../periods/calendar-day.ts';
import { quarterOf, type Quarter } from '../periods/quarter.ts';
import type { Figure } from '../values/figure.ts';
import { windowHasClosed, type FollowUpFact } from './follow-up-state.ts';
import { countFacts, dueOf } from './point-counts.ts';

/**
 * The figure of a better-off measure that is worked out from follow-ups, by quarter: better off, of those reached,
 * and how many were due. A family counts in the quarter in which its window closes, whenever it answered.
 * Source: methods, statistics 4.1.
 * @returns quarters in which a window closed, the earliest first; a quarter in which only excluded families'
 * windows closed is 0 of 0
 */
export const followUpFigures = (
  facts: Iterable<FollowUpFact>,
  months: number,
  today: CalendarDay,
): Map<Quarter, Figure> => {
  const closing = new Map<Quarter, FollowUpFact[]>();
  for (const fact of facts) {
    if (fact.months !== months || !windowHasClosed(fact.windowEndsOn, today)) continue;
    const quarter = quarterOf(fact.windowEndsOn);
    const those = closing.get(quarter);
    if (those === undefined) closing.set(quarter, [fact]);
    else those.push(fact);
  }
  return new Map(
    [...closing]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([quarter, those]) => {
        const counts = countFacts(those, today);
        return [
          quarter,
          { numerator: counts.betterOff, denominator: counts.reached, due: dueOf(counts) },
        ] as const;
      }),
  );
};
