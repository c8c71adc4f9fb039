import type { CalendarDay } from '../periods/calendar-day.ts';
import type { CurveAnswers } from './curve-questions.ts';

/** Once through the questions of turning a curve: what was answered, and whether it ended in actions. */
export interface TurnedCurve {
  id: string;
  measureId: string;
  /** 1 for the first time */
  number: number;
  answers: CurveAnswers;
  startedBy: string;
  startedOn: CalendarDay;
  /** present once it is finished: then its answers stay */
  finishedOn?: CalendarDay;
  revision: number;
}
