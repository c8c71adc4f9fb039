import type { Case } from '../cases/case.ts';
import { mayContact, permissionOn, saidNo, type PermissionEvent } from '../cases/permission.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import type { FollowUp, FollowUpResult } from './follow-up.ts';
import { countsFrom, type FollowUpFact } from './follow-up-state.ts';

/** On how many different days, or through how many different channels, somebody tried: whichever is more. */
export const spreadOf = (attempts: readonly FollowUp['attempts'][number][]): number =>
  attempts.length < 2
    ? attempts.length
    : Math.max(
        new Set(attempts.map(({ on }) => on)).size,
        new Set(attempts.map(({ channel }) => channel)).size,
      );

/** What of a follow-up its fact is made from: no answer but the one that decides, and nobody's words. */
export type AskedAt = Pick<
  FollowUp,
  'caseId' | 'months' | 'dueOn' | 'windowEndsOn' | 'attemptsNeeded' | 'attempts'
> & { result?: Pick<FollowUpResult, 'kind' | 'on'> & { betterOff?: boolean } };

/** A reason not to ask counts from its day on, and takes back no answer that was given before. */
const isExcluded = (
  notToAsk: Case['notToAsk'],
  { windowEndsOn, result }: Pick<AskedAt, 'windowEndsOn' | 'result'>,
): boolean =>
  notToAsk !== undefined &&
  notToAsk.from <= windowEndsOn &&
  (result === undefined || result.on >= notToAsk.from);

/**
 * The narrow row of one family at one point, from the case and what happened to it: what a store must give.
 * What came after the window has closed changes nothing in it, neither a withdrawal nor one more attempt.
 */
export const followUpFactOf = (
  { endedOn, cameBack, notToAsk }: Pick<Case, 'cameBack' | 'notToAsk'> & { endedOn: CalendarDay },
  followUp: AskedAt,
  events: readonly PermissionEvent[],
  today: CalendarDay,
): FollowUpFact => {
  const { caseId, months, dueOn, windowEndsOn, attemptsNeeded, result } = followUp;
  const contact = permissionOn(events, 'contact', windowEndsOn < today ? windowEndsOn : today);
  const attempts = followUp.attempts.filter(({ on }) => on >= countsFrom(dueOn) && on <= windowEndsOn);
  return {
    caseId,
    months,
    endedOn,
    dueOn,
    windowEndsOn,
    excluded: isExcluded(notToAsk, followUp),
    cameBackOn: cameBack?.sameNeed === true ? cameBack.on : undefined,
    answer: result?.kind,
    answeredOn: result?.on,
    betterOff: result?.kind === 'reached' ? result.betterOff : undefined,
    agreed: mayContact(contact),
    saidNo: saidNo(contact),
    attempts: attempts.length,
    attemptSpread: spreadOf(attempts),
    attemptsNeeded,
  };
};
