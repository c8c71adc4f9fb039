import { addDays, londonDay } from '../periods/calendar-day.ts';
import { periodName } from '../periods/reporting-period.ts';
import { deadlineOf } from '../returns/return-deadline.ts';
import { actionsDue, decisionsDue, flagsToAnswer, returnsToCheck } from './council-duties.ts';
import type { HomeFacts } from './home-facts.ts';
import { byDay, dueTask, waitingTask } from './home-task.ts';
import type { HomeTask } from './home.api.ts';

/** What was agreed comes on the list this long before its day. */
const actionDaysAhead = 28;

const fillIn = ({ contracts, returns, today }: HomeFacts): HomeTask[] =>
  returns
    .filter((each) => ['due', 'overdue'].includes(deadlineOf(each, today)))
    .map(({ returnId, contractId, period, dueOn }) =>
      dueTask(
        {
          key: returnId,
          what: `Return for ${periodName(period)}`,
          contractId,
          href: `/returns/${returnId}`,
          on: dueOn,
        },
        contracts,
        today,
      ),
    );

/** What came back was sent before its day: it has an age, it is not late. */
const answer = ({ contracts, returns, today }: HomeFacts): HomeTask[] =>
  returns
    .filter((each) => deadlineOf(each, today) === 'to answer')
    .map(({ returnId, contractId, period, status, since, dueOn }) =>
      waitingTask(
        {
          key: returnId,
          what:
            status === 'reopened'
              ? `Correct the return for ${periodName(period)}`
              : `Question for you about the return for ${periodName(period)}`,
          contractId,
          href: `/returns/${returnId}`,
          on: since === undefined ? dueOn : londonDay(since),
        },
        contracts,
        today,
      ),
    );

/** What we need from you: returns, questions, what was agreed, in one list, the nearest date first. */
export const neededFromProvider = (facts: HomeFacts): HomeTask[] =>
  [
    ...fillIn(facts),
    ...answer(facts),
    ...actionsDue(facts, 'provider', addDays(facts.today, actionDaysAhead)),
  ].toSorted(byDay);

/** What you need from us: what the council owes this provider, the oldest first (mission M11). */
export const neededFromCouncil = (facts: HomeFacts): HomeTask[] => {
  const yesterday = addDays(facts.today, -1);
  return [
    ...returnsToCheck(facts, false),
    ...flagsToAnswer(facts, false),
    ...actionsDue(facts, 'council', yesterday),
    ...decisionsDue(facts, yesterday, false),
  ].toSorted(byDay);
};
