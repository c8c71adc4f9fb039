import { clockFrom, type Clock } from '../../platform/clock.ts';

/** A clock that stands where it was put, so that the history of a made-up county carries its right times. */
export interface MovingClock extends Clock {
  /** @param instant ISO-UTC */
  moveTo: (instant: string) => void;
  /** so many seconds later */
  moveOn: (seconds: number) => void;
}

export const movingClock = (start: string): MovingClock => {
  let now = start;
  return {
    ...clockFrom(() => now),
    moveTo: (instant) => {
      now = instant;
    },
    moveOn: (seconds) => {
      now = new Date(Date.parse(now) + seconds * 1000).toISOString();
    },
  };
};
