import { addCalendarMonths, type CalendarDay } from '../periods/calendar-day.ts';

/** From when nothing needs what is held about a family any more; undefined where nothing is agreed, or support goes on. */
export const dueToGoOn = (
  endedOn: CalendarDay | undefined,
  retentionMonths: number | undefined,
): CalendarDay | undefined =>
  endedOn === undefined || retentionMonths === undefined
    ? undefined
    : addCalendarMonths(endedOn, retentionMonths);
