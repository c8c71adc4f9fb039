import { dayName, londonDay, londonTime } from '#shared/periods/calendar-day.ts';

/** '22 October 2026, 10:00', in London. */
export const dayAndTime = (instant: string): string =>
  `${dayName(londonDay(instant))}, ${londonTime(instant)}`;
