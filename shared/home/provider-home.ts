import { addDays } from '../periods/calendar-day.ts';
import { periodName } from '../periods/reporting-period.ts';
import { deadlineOf } from '../returns/return-deadline.ts';
import { actionsDue, decisionsDue, flagsToAnswer, returnsToCheck } from './council-duties.ts';
import type { HomeFacts, HomeReturn } from './home-facts.ts';
import { byDay, dueTask } from './home-task.ts';
import type { HomeTask } from './home.api.ts';

/** What was agreed comes on the list this long before its day. */
const actionDaysAhead = 28;

const whatOf = ({ status, period }: HomeReturn): string => {
  if (status === 'sent back') return `Question for you about the return for ${periodName(period)}`;
  if (status === 'reopened') return `Correct the return for ${periodName(period)}`;
  return `Return for ${periodName(period)}`;
};

const returnTasks = ({ contracts, returns, today }: HomeFacts): HomeTask[] =>
  returns
    .filter((each) => ['due', 'overdue', 'to answer'].includes(deadlineOf(each, today)))
    .map((each) =>
      dueTask(
        {
          key: each.returnId,
          what: whatOf(each),
          contractId: each.contractId,
          href: `/returns/${each.returnId}`,
          on: each.dueOn,
        },
        contracts,
        today,
      ),
    );

/** What we need from you: returns, questions, what was agreed, in one list, the nearest date first. */
export const neededFromProvider = (facts: HomeFacts): HomeTask[] =>
  [...returnTasks(facts), ...actionsDue(facts, 'provider', addDays(facts.today, actionDaysAhead))].toSorted(
    byDay,
  );

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
