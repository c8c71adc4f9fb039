import { decisionDueOn, statusOn } from '../contracts/contract-dates.ts';
import { dayName, londonDay, type CalendarDay } from '../periods/calendar-day.ts';
import { periodName } from '../periods/reporting-period.ts';
import type { HomeContract, HomeFacts } from './home-facts.ts';
import { dueTask, waitingTask } from './home-task.ts';
import type { HomeTask } from './home.api.ts';

/** Returns that were sent and wait for the council. */
export const returnsToCheck = ({ contracts, returns, today }: HomeFacts, forCouncil: boolean): HomeTask[] =>
  returns
    .filter(({ status }) => status === 'submitted')
    .map(({ returnId, contractId, period, since, dueOn }) =>
      waitingTask(
        {
          key: returnId,
          what: forCouncil
            ? `Check the return for ${periodName(period)}`
            : `An answer to your return for ${periodName(period)}`,
          contractId,
          href: forCouncil ? `/returns/${returnId}/check` : `/returns/${returnId}`,
          on: since === undefined ? dueOn : londonDay(since),
        },
        contracts,
        today,
      ),
    );

/** Targets in question that the council has not answered. */
export const flagsToAnswer = ({ contracts, flags, today }: HomeFacts, forCouncil: boolean): HomeTask[] =>
  flags.map(({ id, contractId, measureName, raisedAt }) =>
    waitingTask(
      {
        key: id,
        what: forCouncil
          ? `Answer what gets in the way: ${measureName}`
          : `An answer about the target that gets in the way: ${measureName}`,
        contractId,
        href: `/contracts/${contractId}/returns`,
        on: londonDay(raisedAt),
      },
      contracts,
      today,
    ),
  );

const isOn = (contract: HomeContract, today: CalendarDay): boolean => statusOn(contract, today) !== 'ended';

/** Decisions on what comes after that are due by a day, passed ones too. */
export const decisionsDue = (
  { contracts, today }: HomeFacts,
  by: CalendarDay,
  forCouncil: boolean,
): HomeTask[] =>
  contracts
    .filter((contract) => isOn(contract, today))
    .flatMap((contract) => {
      const on = decisionDueOn(contract);
      if (on === undefined || on > by) return [];
      const after = contract.endsOn === undefined ? '' : ` after ${dayName(contract.endsOn)}`;
      return [
        dueTask(
          {
            key: `decision ${contract.id}`,
            what: forCouncil ? `Decide what comes${after}` : `A decision on what comes${after}`,
            contractId: contract.id,
            href: `/contracts/${contract.id}/agreement`,
            on,
          },
          contracts,
          today,
        ),
      ];
    });

/** What was agreed and one side does, due by a day. */
export const actionsDue = (
  { contracts, actions, today }: HomeFacts,
  side: 'council' | 'provider',
  by: CalendarDay,
): HomeTask[] =>
  actions
    .filter(({ owner, dueOn, status }) => status === 'open' && dueOn <= by && [side, 'both'].includes(owner))
    .map(({ id, contractId, what, dueOn }) =>
      dueTask(
        { key: id, what, contractId, href: `/contracts/${contractId}/actions`, on: dueOn },
        contracts,
        today,
      ),
    );
