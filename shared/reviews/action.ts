import type { CalendarDay } from '../periods/calendar-day.ts';
import type { Instant } from '../periods/instant.ts';

/** Who does what was agreed. */
export const actionOwners = ['council', 'provider', 'both'] as const;
export type ActionOwner = (typeof actionOwners)[number];

export const actionStatuses = ['open', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** Something the council and the provider agreed to do about a contract, by a day. */
export interface Action {
  id: string;
  contractId: string;
  what: string;
  owner: ActionOwner;
  dueOn: CalendarDay;
  status: ActionStatus;
  /** present once it is done */
  doneOn?: CalendarDay;
  /** why it was dropped; '' unless it was */
  droppedWhy: string;
  /** the measure whose curve it is to turn; absent where it is about the whole agreement */
  measureId?: string;
  /** whether it costs no money; absent where nobody said */
  costsNothing?: boolean;
  /** who put it on the list */
  agreedBy: string;
  createdAt: Instant;
  revision: number;
}
