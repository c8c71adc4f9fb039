import type { Contribution, Days } from '../cases/count-cases.ts';
import type { TakenFrom } from '../measures/what-is-taken.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import { followUpState, followUpStateWords, windowHasClosed, type FollowUpFact } from './follow-up-state.ts';
import { sustainedAt } from './sustained.ts';

type FromFollowUps = Extract<TakenFrom, { source: 'follow-ups' }>;

/** What one family adds: due in any case, reached or not, better off or not. */
const addsOf = (
  fact: FollowUpFact,
  what: FromFollowUps['what'],
  today: CalendarDay,
): Pick<Contribution, 'numerator' | 'denominator' | 'due' | 'why'> => {
  const better = sustainedAt(fact, today);
  const reached = better !== undefined;
  if (what === 'reached') {
    return {
      numerator: reached ? 1 : 0,
      denominator: 1,
      why: followUpStateWords(followUpState(fact, today)),
    };
  }
  return {
    numerator: better === true ? 1 : 0,
    denominator: reached ? 1 : 0,
    due: 1,
    why: reached
      ? `reached, ${better ? 'better off' : 'not better off'}`
      : followUpStateWords(followUpState(fact, today)),
  };
};

/**
 * What each family adds to a figure that is taken from asking again. It counts in the days in which its window
 * closed, whenever it answered: early answers do not count before the silent ones do.
 * Source: methods, statistics 4.1.
 */
export const countFollowUps = <Fact extends FollowUpFact & { areaId: string }>(
  facts: Iterable<Fact>,
  { what, months }: FromFollowUps,
  { from, to }: Days,
  today: CalendarDay,
): Contribution[] =>
  [...facts].flatMap((fact) => {
    const { windowEndsOn, caseId, areaId } = fact;
    if (
      fact.months !== months ||
      windowEndsOn < from ||
      windowEndsOn > to ||
      !windowHasClosed(windowEndsOn, today)
    )
      return [];
    if (followUpState(fact, today) === 'excluded') return [];
    return [{ caseId, areaId, ...addsOf(fact, what, today) }];
  });
