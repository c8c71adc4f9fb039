import { clockFrom, type Clock } from '../../platform/clock.ts';

/** A clock that stands where it was put, so that the history of a made-up county carries its right times. */
export interface MovingClock extends Clock {
  /** @param instant ISO-UTC */
  moveTo: (instant: string) => void;
  /** so many seconds later */
  moveOn: (seconds: number) => void;
}

/**
 * @param start ISO-UTC
 * @param end it never goes past this: nothing has happened that is still to come
 */
export const movingClock = (start: string, end: string): MovingClock => {
  let now = start;
  const moveTo = (instant: string) => {
    now = instant < end ? instant : end;
  };
  return {
    ...clockFrom(() => now),
    moveTo,
    moveOn: (seconds) => moveTo(new Date(Date.parse(now) + seconds * 1000).toISOString()),
  };
};
