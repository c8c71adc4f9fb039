import type { CalendarDay } from '../periods/calendar-day.ts';
import { wilsonInterval, type Interval } from '../statistics/wilson-interval.ts';
import { isEnoughForRate } from './evidence-words.ts';
import { atTheEnd } from './follow-up.ts';
import { windowHasClosed, type FollowUpFact } from './follow-up-state.ts';
import { byFamily, sustainedAt } from './sustained.ts';

/** Better off of reached at one point; the interval only where there are enough for a percentage. */
export interface ReachedShare {
  months: number;
  betterOff: number;
  reached: number;
  interval?: Interval;
}

/**
 * All families reached at each point beside those reached at every one: if the first improves and the second does
 * not, it was the others dropping out that did it.
 */
export interface SameFamilies {
  /** families whose last window has closed: both lines are drawn of them */
  families: number;
  allReached: ReachedShare[];
  sameReached: ReachedShare[];
}

const shareOf = (months: number, answers: readonly (boolean | undefined)[]): ReachedShare => {
  const reached = answers.filter((answer) => answer !== undefined).length;
  const betterOff = answers.filter((answer) => answer === true).length;
  return isEnoughForRate(reached)
    ? { months, betterOff, reached, interval: wilsonInterval(betterOff, reached) }
    : { months, betterOff, reached };
};

/**
 * Compares the follow-ups (not the end of support) over families for which all of them are over.
 * Source: methods, statistics 4.2.
 */
export const sameFamilies = (
  facts: Iterable<FollowUpFact>,
  months: readonly number[],
  today: CalendarDay,
): SameFamilies => {
  const points = months.filter((point) => point > atTheEnd).toSorted((a, b) => a - b);
  const answers = byFamily(facts).flatMap((family) => {
    const over = points.map((point) =>
      family.find((fact) => fact.months === point && windowHasClosed(fact.windowEndsOn, today)),
    );
    return over.includes(undefined) ? [] : [over.map((fact) => fact && sustainedAt(fact, today))];
  });
  const same = answers.filter((each) => !each.includes(undefined));
  const line = (families: typeof answers) =>
    points.map((point, n) =>
      shareOf(
        point,
        families.map((each) => each[n]),
      ),
    );
  return { families: answers.length, allReached: line(answers), sameReached: line(same) };
};
