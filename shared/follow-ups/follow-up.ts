import type { Asker, ContactChannel } from '../cases/permission.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';

/** The point in months that stands for the end of support itself: 'better off at the end'. */
export const atTheEnd = 0;

/** What a contract agrees about asking again, as it is when a follow-up is made; each follow-up keeps its own. */
export interface FollowUpTerms {
  /** calendar months after the end of support */
  months: readonly number[];
  windowDays: number;
  /** how often somebody tries before a family counts as one that could not be reached */
  attemptsNeeded: number;
}

/** Source: methods, statistics 4.1. */
export const usualTerms: FollowUpTerms = { months: [3, 6, 9], windowDays: 42, attemptsNeeded: 3 };

/** An answer counts from so many days before the due day. Source: methods, statistics 4.1. */
export const daysBeforeDue = 14;

/** Somebody tried and did not reach the family. */
export interface Attempt {
  on: CalendarDay;
  channel: ContactChannel;
}

/** Answers by question code: the code of the answer chosen. A question without an answer is absent. */
export type ShortAnswers = Readonly<Record<string, string>>;

/** What was done first when things were bad again, before anything else was asked. */
export const badAgainChoices = ['needs help again', 'raise a concern now', 'neither'] as const;
export type BadAgainChoice = (typeof badAgainChoices)[number];

/** How a follow-up ended for a family that was spoken to. */
export type FollowUpResult =
  | {
      kind: 'reached';
      on: CalendarDay;
      askedBy: Asker;
      /** which set of questions, and which version of it */
      questions: string;
      answers: ShortAnswers;
      /** as the set said when it was asked; never worked out anew from a later version */
      betterOff: boolean;
      /** the family's own words; '' when none. Quoted only with the permission for it. */
      ownWords: string;
      /** present where an answer said that things are bad again */
      badAgain?: BadAgainChoice;
    }
  | { kind: 'declined'; on: CalendarDay; askedBy: Asker };

/** When and how long one point is asked about: what of the terms is stored. */
export interface FollowUpSpan {
  /** 0 at the end of support */
  months: number;
  dueOn: CalendarDay;
  windowDays: number;
  /** the last day of the window, on which an answer still counts */
  windowEndsOn: CalendarDay;
  attemptsNeeded: number;
}

/** One family asked about one point. */
export interface FollowUp extends FollowUpSpan {
  id: string;
  caseId: string;
  result?: FollowUpResult;
  /** in the order of their days */
  attempts: Attempt[];
  revision: number;
}

/** Whether anything was written down about it: from then on it keeps its days. */
export const isUntouched = ({ result, attempts }: Pick<FollowUp, 'result' | 'attempts'>): boolean =>
  result === undefined && attempts.length === 0;

/** 'at the end', '3 months after'. */
export const pointName = (months: number): string =>
  months === atTheEnd ? 'at the end' : `${months} ${months === 1 ? 'month' : 'months'} after`;
