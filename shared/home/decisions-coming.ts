import { decisionDueOn } from '../contracts/contract-dates.ts';
import { addCalendarMonths, dayName, type CalendarDay } from '../periods/calendar-day.ts';
import type { PortfolioRow } from '../portfolio/portfolio-row.ts';
import type { HomeContract } from './home-facts.ts';
import type { DecisionComing } from './home.api.ts';

const ifNothing = ({ endsOn }: HomeContract): string =>
  endsOn === undefined ? 'it goes on' : `ends ${dayName(endsOn)}`;

/**
 * Decisions due in the next twelve months and those that are overdue, the nearest first, with where each
 * service stands. Source: screens.md 'Board member'.
 */
export const decisionsComing = (
  contracts: readonly HomeContract[],
  rows: readonly PortfolioRow[],
  today: CalendarDay,
): DecisionComing[] => {
  const until = addCalendarMonths(today, 12);
  const rowOf = new Map(rows.map((row) => [row.contractId, row]));
  return contracts
    .flatMap((contract): DecisionComing[] => {
      const row = rowOf.get(contract.id);
      const on = decisionDueOn(contract);
      if (row?.status !== 'live' || on === undefined || on > until) return [];
      const { delivery, betterOff, title } = row;
      return [{ contractId: contract.id, title, on, ifNothing: ifNothing(contract), delivery, betterOff }];
    })
    .toSorted((a, b) => (a.on === b.on ? (a.contractId < b.contractId ? -1 : 1) : a.on < b.on ? -1 : 1));
};
