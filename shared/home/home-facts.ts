import type { DatedContract } from '../contracts/contract-dates.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import type { ReturnStatus } from '../returns/return-status.ts';
import type { Action } from '../reviews/action.ts';

/** An agreement as the lists of things to do need it. */
export interface HomeContract extends DatedContract {
  id: string;
  title: string;
}

/** A return that is not accepted. */
export interface HomeReturn {
  returnId: string;
  contractId: string;
  period: string;
  dueOn: CalendarDay;
  status: ReturnStatus;
  /** since when it is where it is (ISO-UTC) */
  since?: string;
}

/** A target that the provider has challenged and the council has not answered. */
export interface HomeFlag {
  id: string;
  contractId: string;
  measureName: string;
  /** ISO-UTC */
  raisedAt: string;
}

/** What the lists of things to do are made from. */
export interface HomeFacts {
  contracts: readonly HomeContract[];
  returns: readonly HomeReturn[];
  flags: readonly HomeFlag[];
  /** those still to be done */
  actions: readonly Action[];
  /** agreements without a single measure that is asked for */
  withoutMeasures: readonly string[];
  today: CalendarDay;
}
