import type { CalendarDay } from '../periods/calendar-day.ts';
import type { Informant } from './instrument.ts';

/**
 * When in a family's support a questionnaire was filled in: when it started, when it ended, or so many months
 * after the end.
 */
export type TimePoint = 'start' | 'end' | `${number} months`;

/** What was read off the paper form, by item number; or scores that somebody else worked out, by scale. */
export const waysGiven = ['answers', 'scores'] as const;
export type WayGiven = (typeof waysGiven)[number];

/** What is kept of one completed form. What was left blank is not there: missing is not zero. */
export interface GivenForm {
  kind: WayGiven;
  numbers: Readonly<Record<string, number>>;
}

/** Of one person, one questionnaire, one informant and one time point there is at most one assessment. */
export interface AssessmentPlace {
  /** the person's number in the family */
  person: number;
  instrumentId: string;
  informant: Informant;
  point: TimePoint;
}

/** One completed form of one person of a family. Scores are worked out from it each time, and never kept. */
export interface Assessment extends AssessmentPlace {
  id: string;
  caseId: string;
  instrumentVersion: string;
  formId: string;
  on: CalendarDay;
  given: GivenForm;
  revision: number;
}

export const isSamePlace = (a: AssessmentPlace, b: AssessmentPlace): boolean =>
  a.person === b.person &&
  a.instrumentId === b.instrumentId &&
  a.informant === b.informant &&
  a.point === b.point;
