import type { CalendarDay } from '../periods/calendar-day.ts';
import type { Quarter } from '../periods/quarter.ts';
import type { RebaseReason } from '../statistics/allow-rebase.ts';

export const rebaseReasons = [
  'known cause',
  'definition changed',
  'recording changed',
] as const satisfies readonly RebaseReason[];

/**
 * Limits that begin anew: which measure, which area ('' = the whole), from when, why, who said so and when.
 * Never automatic. Source: methods, statistics 1.3 'Rebase'.
 */
export interface Rebase {
  id: string;
  measureId: string;
  areaKey: string;
  fromQuarter: Quarter;
  reason: RebaseReason;
  /** what is known to have changed, in words */
  cause: string;
  /** who said so, and when */
  personName: string;
  on: CalendarDay;
}
