import type { CalendarDay } from '../periods/calendar-day.ts';
import { quarterOf, type Quarter } from '../periods/quarter.ts';
import { isInDraw, type StandingDraw } from './draw-sample.ts';

/** Whether a family is in the draw of the quarter in which its support ended; undefined where everybody is asked. */
export const isDrawnOf = (
  draws: ReadonlyMap<Quarter, StandingDraw>,
  { id, endedOn }: { id: string; endedOn?: CalendarDay },
): boolean | undefined => {
  const draw = endedOn === undefined ? undefined : draws.get(quarterOf(endedOn));
  return draw === undefined ? undefined : isInDraw(draw, id);
};
