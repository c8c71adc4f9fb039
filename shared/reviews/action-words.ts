import { dayName, daysBetween, type CalendarDay } from '../periods/calendar-day.ts';
import { formatDays } from '../values/format.ts';
import type { Action, ActionOwner } from './action.ts';

/** Who is who in the words of one contract. */
export interface Sides {
  council: string;
  /** undefined where nobody delivers it yet */
  provider?: string;
}

/** Who does it, by name. */
export const ownerWords = (owner: ActionOwner, { council, provider }: Sides): string => {
  switch (owner) {
    case 'council':
      return council;
    case 'provider':
      return provider ?? 'the provider';
    case 'both':
      return 'both';
  }
};

/** Days past its day while it is still open; 0 otherwise. */
export const daysPastDue = ({ status, dueOn }: Action, today: CalendarDay): number =>
  status === 'open' ? Math.max(0, daysBetween(dueOn, today)) : 0;

/** 'by 31 January 2027', '9 days late', 'done 14 July 2026', 'dropped: nobody came'. */
export const whenWords = (action: Action, today: CalendarDay): string => {
  const { status, dueOn, doneOn, droppedWhy } = action;
  if (status === 'done') return doneOn === undefined ? 'done' : `done ${dayName(doneOn)}`;
  if (status === 'dropped') return `dropped: ${droppedWhy}`;
  const late = daysPastDue(action, today);
  return late > 0 ? `${formatDays(late)} late` : `by ${dayName(dueOn)}`;
};

/** Open ones first, the longest overdue at the top; then what was done or dropped, the newest first. */
export const inListOrder = (actions: readonly Action[]): Action[] =>
  actions.toSorted((a, b) => {
    if ((a.status === 'open') !== (b.status === 'open')) return a.status === 'open' ? -1 : 1;
    const [first, second] = a.status === 'open' ? [a, b] : [b, a];
    if (first.dueOn !== second.dueOn) return first.dueOn < second.dueOn ? -1 : 1;
    return first.id < second.id ? -1 : 1;
  });

/** How many are still to be done. */
export const openActions = (actions: readonly Action[]): Action[] =>
  inListOrder(actions).filter(({ status }) => status === 'open');
