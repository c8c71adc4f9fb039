import type { ContractStatus } from '../contracts/contract.ts';
import { decisionDueOn, statusOn } from '../contracts/contract-dates.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import { dueOn, periodName, type ReturnFrequency } from '../periods/reporting-period.ts';
import { periodUnderWay } from '../returns/returns-to-make.ts';

/** What can be on a day that matters, as a table has room for it. */
export const dateKinds = ['return due', 'decision due', 'review', 'starts', 'ends'] as const;
export type DateKind = (typeof dateKinds)[number];

/** A day that matters to a contract, and what it is. */
export interface NextDate {
  on: CalendarDay;
  kind: DateKind;
  /** 'Decision due', 'Return for July to September 2026 due', 'Ends' */
  what: string;
}

const returnDate = (on: CalendarDay, period: string): NextDate => ({
  on,
  kind: 'return due',
  what: `Return for ${periodName(period)} due`,
});

/** What the dates of a contract are worked out from. */
export interface DatesOfContract {
  status: ContractStatus;
  startsOn?: CalendarDay;
  endsOn?: CalendarDay;
  noticeOn?: CalendarDay;
  reviewOn?: CalendarDay;
  returnFrequency: ReturnFrequency;
  returnDueWorkingDays: number;
}

/** A return that is with the provider and was never sent. */
export interface ReturnAwaited {
  period: string;
  dueOn: CalendarDay;
}

const returnDates = (
  contract: DatesOfContract,
  awaited: readonly ReturnAwaited[],
  today: CalendarDay,
): NextDate[] => {
  const open = awaited
    .filter((each) => each.dueOn >= today)
    .map((each) => returnDate(each.dueOn, each.period));
  if (open.length > 0 || contract.status !== 'live') return open;
  const running = periodUnderWay(contract, today);
  return running === undefined
    ? []
    : [returnDate(dueOn(running, contract.returnDueWorkingDays), running.code)];
};

/**
 * The days that are still to come, the nearest first: the return that is due next, the decision on what comes
 * after, the review, the end. None for an agreement that has ended.
 */
export const nextDates = (
  contract: DatesOfContract,
  awaited: readonly ReturnAwaited[],
  today: CalendarDay,
): NextDate[] => {
  if (statusOn(contract, today) === 'ended') return [];
  const decision = decisionDueOn(contract);
  const named: (Omit<NextDate, 'on'> & { on?: CalendarDay })[] = [
    { on: decision, kind: 'decision due', what: 'Decision due' },
    { on: contract.reviewOn, kind: 'review', what: 'Review' },
    { on: contract.startsOn, kind: 'starts', what: 'Starts' },
    { on: contract.endsOn, kind: 'ends', what: 'Ends' },
  ];
  const ahead = named.flatMap(({ on, ...rest }) =>
    on !== undefined && on >= today ? [{ on, ...rest }] : [],
  );
  return [...returnDates(contract, awaited, today), ...ahead].toSorted((a, b) =>
    a.on === b.on ? 0 : a.on < b.on ? -1 : 1,
  );
};
