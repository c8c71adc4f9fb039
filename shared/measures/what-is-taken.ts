import type { ReferralRoute } from '../cases/case.ts';
import type { TimePoint } from '../questionnaires/assessment.ts';
import type { Informant } from '../questionnaires/instrument.ts';

/** What can be counted from the families a provider keeps, by what they are: their days and how support ended. */
export const caseFigures = [
  'referred',
  'by route',
  'inappropriate',
  'started',
  'waiting',
  'waiting after assessment',
  'started within',
  'finished',
  'completed',
  'length',
  'sessions',
] as const;
export type CaseFigure = (typeof caseFigures)[number];

/** What can be counted from asking again. */
export const followUpFigures = ['better off', 'reached'] as const;
export type FollowUpFigure = (typeof followUpFigures)[number];

/** What can be counted from a questionnaire at the start and at a later point. */
export const instrumentFigures = ['clearly better', 'points better'] as const;
export type InstrumentFigure = (typeof instrumentFigures)[number];

/** Where a measure's figures are taken from, in place of being typed. */
export type TakenFrom =
  | { source: 'cases'; what: Exclude<CaseFigure, 'by route' | 'started within'> }
  | { source: 'cases'; what: 'by route'; route: ReferralRoute }
  | { source: 'cases'; what: 'started within'; days: number }
  | { source: 'follow-ups'; what: FollowUpFigure; months: number }
  | {
      source: 'instrument';
      what: InstrumentFigure;
      instrumentId: string;
      /** a scale or composite of it */
      scale: string;
      informant: Informant;
      /** the later point; the other is the start */
      point: Exclude<TimePoint, 'start'>;
      /** as people know them: 'SDQ', 'Total difficulties' */
      called: string;
      scaleCalled: string;
    };

/** The longest wait that can be asked about: a year. */
export const mostDaysWithin = 366;
