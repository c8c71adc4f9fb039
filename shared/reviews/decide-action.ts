import { addCalendarMonths, dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { ActionDraft } from './reviews.api.ts';

/** Further ahead than any agreement runs: a year that was mistyped. */
const mostYearsAhead = 10;

/**
 * What is impossible about an action as it is typed. Empty when it can be kept. What is agreed today cannot
 * have been due before.
 * @param measureIds the measures of the agreement, which an action may be meant to turn the curve of
 */
export const decideAction = (
  { dueOn, measureId }: ActionDraft,
  today: CalendarDay,
  measureIds: readonly string[] = [],
): Problem[] => {
  if (measureId !== undefined && !measureIds.includes(measureId))
    return [problem('measure-unknown', 'Choose a measure of this agreement, or none of them.', 'measureId')];
  if (dueOn < today)
    return [
      problem('due-in-the-past', `Choose a day from today, ${dayName(today)}, on. Check the year.`, 'dueOn'),
    ];
  const furthest = addCalendarMonths(today, 12 * mostYearsAhead);
  if (dueOn > furthest)
    return [
      problem('due-too-far-ahead', `Choose a day before ${dayName(furthest)}. Check the year.`, 'dueOn'),
    ];
  return [];
};
