import type { CalendarDay } from '../periods/calendar-day.ts';
import { addDays } from '../periods/calendar-day.ts';
import { onScreen } from '../values/screen-words.ts';
import { daysBeforeDue } from './follow-up.ts';

/** Every family whose support ended is in exactly one of these at each point. Source: methods, statistics 4.1. */
export const followUpStates = [
  'excluded',
  'not yet due',
  'reached',
  'declined',
  'not consented',
  'pending',
  'lost',
  'missed',
] as const;
export type FollowUpState = (typeof followUpStates)[number];

const words: Readonly<Record<FollowUpState, string>> = {
  excluded: onScreen('excluded'),
  'not yet due': 'not yet due',
  reached: 'reached',
  declined: 'said no this time',
  'not consented': 'did not agree to be asked',
  pending: 'to be asked now',
  lost: onScreen('lost'),
  missed: onScreen('missed'),
};

/** A state as the screen says it. */
export const followUpStateWords = (state: FollowUpState): string => words[state];

/**
 * What the state of one family at one point is worked out from: a narrow row, as the store gives it. Attempts are
 * those that count (`countsFrom` to the window's end); the permission is the one at the window's end, or today's
 * while the window is open.
 */
export interface FollowUpFact {
  caseId: string;
  /** months after the end of support, 0 at the end */
  months: number;
  endedOn: CalendarDay;
  dueOn: CalendarDay;
  windowEndsOn: CalendarDay;
  /** not to be asked, for a reason that began by the window's end and before any answer */
  excluded: boolean;
  /** when the family came back to the service for the same need */
  cameBackOn?: CalendarDay;
  answer?: 'reached' | 'declined';
  answeredOn?: CalendarDay;
  /** of an answer `reached` */
  betterOff?: boolean;
  /** permission to contact was given and holds */
  agreed: boolean;
  /** the family said no: declined, withdrew, or is never to be contacted */
  saidNo: boolean;
  attempts: number;
  /** on how many different days, or through how many different channels, whichever is more */
  attemptSpread: number;
  attemptsNeeded: number;
}

/** The first day on which an answer counts. */
export const countsFrom = (dueOn: CalendarDay): CalendarDay => addDays(dueOn, -daysBeforeDue);

/** Whether the family came back for the same need before it was due: reached, and not sustained. */
export const cameBackBefore = ({ cameBackOn, dueOn }: Pick<FollowUpFact, 'cameBackOn' | 'dueOn'>): boolean =>
  cameBackOn !== undefined && cameBackOn < dueOn;

/** Whether the window's last day has passed: from then on the family counts, whatever became of it. */
export const windowHasClosed = (windowEndsOn: CalendarDay, today: CalendarDay): boolean =>
  windowEndsOn < today;

/** Different days or channels that attempts must be spread over; one attempt cannot be. */
const spreadNeeded = 2;

const triedEnough = ({ attempts, attemptSpread, attemptsNeeded }: FollowUpFact): boolean =>
  attempts >= attemptsNeeded && attemptSpread >= Math.min(spreadNeeded, Math.max(1, attemptsNeeded));

/** Most answers come once it is due; the day before is worked out for the others alone. */
const isInTime = (on: CalendarDay, { dueOn, windowEndsOn }: FollowUpFact): boolean =>
  on <= windowEndsOn && (on >= dueOn || on >= countsFrom(dueOn));

const answerThatCounts = (fact: FollowUpFact): 'reached' | 'declined' | undefined =>
  fact.answeredOn !== undefined && isInTime(fact.answeredOn, fact) ? fact.answer : undefined;

/**
 * The one state of a family at a point, in the order of the rule: excluded; not yet due; came back; an answer
 * that counts; said no beforehand; still to be asked; tried often enough; else the provider did not ask.
 * Source: methods, statistics 4.1.
 */
export const followUpState = (fact: FollowUpFact, today: CalendarDay): FollowUpState => {
  if (fact.excluded) return 'excluded';
  if (today < fact.dueOn) return 'not yet due';
  if (cameBackBefore(fact)) return 'reached';
  const answer = answerThatCounts(fact);
  if (answer !== undefined) return answer;
  if (fact.saidNo) return 'not consented';
  if (!windowHasClosed(fact.windowEndsOn, today)) return 'pending';
  return triedEnough(fact) ? 'lost' : 'missed';
};
