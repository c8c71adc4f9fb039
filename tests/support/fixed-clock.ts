import { clockFrom, type Clock } from '../../server/platform/clock.ts';

/** A clock that stands still until it is moved. Thursday 22 October 2026, 10:00 in London, unless said. */
export interface FixedClock extends Clock {
  moveTo: (instant: string) => void;
}

export const fixedClock = (start = '2026-10-22T09:00:00.000Z'): FixedClock => {
  let now = start;
  return {
    ...clockFrom(() => now),
    moveTo: (instant) => {
      now = instant;
    },
  };
};
