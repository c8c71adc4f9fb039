import type { CalendarDay } from '../periods/calendar-day.ts';
import { quarterName, quarterOf } from '../periods/quarter.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { finishedSupport } from './case.ts';
import type { CaseDraft } from './cases.api.ts';

/**
 * A family is counted once: as a case here, or in the counts its provider typed for the quarter in which support
 * ended. Every family whose support ended is in exactly one state. Source: methods, statistics 4.1.
 */
export const findCountedTwice = (
  draft: Pick<CaseDraft, 'startedOn' | 'endedOn' | 'howEnded'>,
  countedElsewhere: ((endedOn: CalendarDay) => boolean) | undefined,
): Problem[] =>
  draft.endedOn !== undefined && finishedSupport(draft) && countedElsewhere?.(draft.endedOn) === true
    ? [
        problem(
          'quarter-counted',
          `For ${quarterName(quarterOf(draft.endedOn))} you have entered counts in place of families, and nobody is counted twice. Take that quarter’s counts out first.`,
          'endedOn',
        ),
      ]
    : [];
