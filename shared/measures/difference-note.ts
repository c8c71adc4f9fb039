import type { CalendarDay } from '../periods/calendar-day.ts';

/**
 * - `meant`: a local choice, such as another kind of service in one place
 * - `not meant`: it was looked into, and nobody chose it
 * - `not known`: somebody has asked, and there is no answer yet
 */
export const differenceAnswers = ['meant', 'not meant', 'not known'] as const;
export type DifferenceAnswer = (typeof differenceAnswers)[number];

/** What a difference is between: the areas of a measure, or the organisations that deliver it. */
export const differenceGrounds = ['areas', 'organisations'] as const;
export type DifferenceGround = (typeof differenceGrounds)[number];

/**
 * Whether areas, or organisations, differ on purpose, who said so, and when. The newest of a measure stands; those
 * before it stay as they were. Source: methods, performance 'Kinds of measure' (targets may differ by area on purpose).
 */
export interface DifferenceNote {
  id: string;
  measureId: string;
  between: DifferenceGround;
  /** 1 for the first of a measure between either */
  number: number;
  answer: DifferenceAnswer;
  /** what differs, and why, in words */
  why: string;
  /** who said so: a person, a group, a meeting */
  saidBy: string;
  saidOn: CalendarDay;
  /** who wrote it down */
  personName: string;
}

/** Each answer as it stands on the page and in the history. */
export const differenceWords: Readonly<Record<DifferenceAnswer, string>> = {
  meant: 'The difference is meant: a local choice',
  'not meant': 'The difference is not meant',
  'not known': 'Whether the difference is meant is not known',
};
