import { londonDay } from '#shared/periods/calendar-day.ts';

/** The only place that reads the time. Tests hand in a fixed one. */
export interface Clock {
  /** ISO-UTC */
  now: () => string;
  /** the day in London */
  today: () => string;
}

export const clockFrom = (now: () => string): Clock => ({ now, today: () => londonDay(now()) });

export const systemClock: Clock = clockFrom(() => new Date().toISOString());
