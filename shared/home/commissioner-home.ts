import { addDays } from '../periods/calendar-day.ts';
import { periodName } from '../periods/reporting-period.ts';
import { deadlineOf } from '../returns/return-deadline.ts';
import { actionsDue, decisionsDue, flagsToAnswer, returnsToCheck } from './council-duties.ts';
import type { HomeFacts } from './home-facts.ts';
import { byDay, dueTask } from './home-task.ts';
import type { HomeTask } from './home.api.ts';

/** How long before its day something comes on the list. */
const actionDaysAhead = 14;
const decisionDaysAhead = 90;

const lateReturns = ({ contracts, returns, today }: HomeFacts): HomeTask[] =>
  returns
    .filter((each) => deadlineOf(each, today) === 'overdue')
    .map(({ returnId, contractId, period, dueOn }) =>
      dueTask(
        {
          key: returnId,
          what: `Ask for the return for ${periodName(period)}`,
          contractId,
          href: `/contracts/${contractId}/returns`,
          on: dueOn,
        },
        contracts,
        today,
      ),
    );

/** Agreements nobody has chosen measures for: without a date, so they close the list. */
const unmeasured = ({ contracts, withoutMeasures, today }: HomeFacts): HomeTask[] =>
  contracts
    .filter(({ id, status }) => status === 'live' && withoutMeasures.includes(id))
    .map(({ id, title }) => ({
      key: `measures ${id}`,
      what: 'Choose what will be measured',
      about: title,
      href: `/contracts/${id}/measures`,
      on: today,
      when: 'no measures yet',
      late: false,
    }));

/** What a contract manager has to do, the oldest first. */
export const councilToDo = (facts: HomeFacts): HomeTask[] => [
  ...[
    ...returnsToCheck(facts, true),
    ...lateReturns(facts),
    ...flagsToAnswer(facts, true),
    ...actionsDue(facts, 'council', addDays(facts.today, actionDaysAhead)),
    ...decisionsDue(facts, addDays(facts.today, decisionDaysAhead), true),
  ].toSorted(byDay),
  ...unmeasured(facts),
];
