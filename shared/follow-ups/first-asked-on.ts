import type { CalendarDay } from '../periods/calendar-day.ts';
import { atTheEnd, type FollowUp } from './follow-up.ts';

/** The first day on which somebody asked after the end, or tried to. */
export const firstAskedOn = (followUps: readonly FollowUp[]): CalendarDay | undefined =>
  followUps
    .filter(({ months }) => months !== atTheEnd)
    .flatMap(({ result, attempts }) => [...attempts, ...(result ? [result] : [])].map(({ on }) => on))
    .toSorted()[0];
