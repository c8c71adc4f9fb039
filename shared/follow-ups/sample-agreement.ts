import { quarterEnd, quarterName, type Quarter } from '../periods/quarter.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';

/** A sample is agreed between two: who looks after the agreement, and who leads the delivery. */
export const sampleSides = ['council', 'provider'] as const;
export type SampleSide = (typeof sampleSides)[number];

/** What is wished of a sample. */
export interface SampleTerms {
  /** the first quarter in which support ended that is drawn from */
  fromQuarter: Quarter;
  /** how many percentage points the share may be off, 95 times in 100 */
  marginPercent: number;
  /** how many of those asked usually answer */
  responsePercent: number;
}

/** Asking a sample in place of everybody, as it was proposed, agreed and perhaps ended. */
export interface SampleAgreement extends SampleTerms {
  id: string;
  proposedBySide: SampleSide;
  proposedByName: string;
  proposedAt: string;
  agreedByName?: string;
  agreedAt?: string;
  endedAt?: string;
  revision: number;
}

/** What can be done about a sample. */
export const sampleActs = ['propose', 'agree', 'end'] as const;
export type SampleAct = (typeof sampleActs)[number];

/** Whether it is what is done: the other side has agreed, and nobody has ended it. */
export const isInForce = (agreement: Pick<SampleAgreement, 'agreedAt' | 'endedAt'> | undefined): boolean =>
  agreement !== undefined && agreement.agreedAt !== undefined && agreement.endedAt === undefined;

/** What a person of one side may do just now; the other side's proposal waits for this one's yes. */
export const sampleActsOpen = (standing: SampleAgreement | undefined, side: SampleSide): SampleAct[] => {
  if (standing === undefined || standing.endedAt !== undefined) return ['propose'];
  if (standing.agreedAt !== undefined) return ['end'];
  return standing.proposedBySide === side ? ['end'] : ['agree', 'end'];
};

/**
 * Whether a sample may be proposed: from a quarter that has not ended, so that nobody is drawn out whose answer may be
 * known; and only while nothing else stands.
 */
export const decideSample = (
  { fromQuarter }: SampleTerms,
  standing: SampleAgreement | undefined,
  today: CalendarDay,
): Problem[] => {
  if (standing !== undefined && standing.endedAt === undefined)
    return [problem('sample-stands', 'There is a sample already. End that one first.')];
  return quarterEnd(fromQuarter) < today
    ? [
        problem(
          'quarter-over',
          `${quarterName(fromQuarter)} is over: who ended then may have been asked. Choose a quarter that is not.`,
          'fromQuarter',
        ),
      ]
    : [];
};
