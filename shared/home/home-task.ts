import { daysBetween, type CalendarDay } from '../periods/calendar-day.ts';
import { dueText } from '../returns/return-deadline.ts';
import { formatDays } from '../values/format.ts';
import type { HomeContract } from './home-facts.ts';
import type { HomeTask } from './home.api.ts';

interface TaskFacts {
  key: string;
  what: string;
  contractId: string;
  href: string;
  on: CalendarDay;
}

const titleOf = (contracts: readonly HomeContract[], contractId: string): string =>
  contracts.find(({ id }) => id === contractId)?.title ?? '';

/** Something that is due on a day: 'in 6 days', 'today', '3 days late'. */
export const dueTask = (
  { contractId, ...task }: TaskFacts,
  contracts: readonly HomeContract[],
  today: CalendarDay,
): HomeTask => ({
  ...task,
  about: titleOf(contracts, contractId),
  when: dueText(task.on, today),
  late: task.on < today,
});

/** Something that has waited since a day, with its age. */
export const waitingTask = (
  { contractId, ...task }: TaskFacts,
  contracts: readonly HomeContract[],
  today: CalendarDay,
): HomeTask => {
  const days = daysBetween(task.on, today);
  return {
    ...task,
    about: titleOf(contracts, contractId),
    when: days <= 0 ? 'since today' : `waiting ${formatDays(days)}`,
    late: false,
  };
};

/** The nearest or oldest date first. */
export const byDay = (a: HomeTask, b: HomeTask): number =>
  a.on === b.on ? (a.key < b.key ? -1 : 1) : a.on < b.on ? -1 : 1;
