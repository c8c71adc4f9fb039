import type { DifferenceAnswer, DifferenceGround } from '#shared/measures/difference-note.ts';
import type { CurveQuestion } from '#shared/reviews/curve-questions.ts';
import type { RebaseReason } from '#shared/statistics/allow-rebase.ts';

/** The baseline that the rule gave on that day, agreed. */
export interface DemoBaseline {
  afterDays: number;
  why: string;
}

/** What the partners said they expect, for the quarters after the newest figure of that day. */
export interface DemoPartnersForecast {
  afterDays: number;
  author: string;
  why: string;
  values: readonly number[];
}

/** Limits that begin anew, `back` returns before the newest. */
export interface DemoRebase {
  back: number;
  afterDays: number;
  reason: RebaseReason;
  cause: string;
}

/** What was agreed to be done when a curve was turned. */
export interface DemoCurveAction {
  what: string;
  owner: 'council' | 'provider' | 'both';
  costsNothing: boolean;
  dueAfterDays: number;
  doneAfterDays?: number;
}

/** The questions of turning a curve, answered, and what they ended in. */
export interface DemoTurn {
  afterDays: number;
  answers: Readonly<Record<CurveQuestion, string>>;
  actions: readonly DemoCurveAction[];
}

/** Whether the areas of a measure, or its organisations, differ on purpose, and who said so. */
export interface DemoDifference {
  afterDays: number;
  /** areas unless said */
  between?: DifferenceGround;
  answer: DifferenceAnswer;
  why: string;
  saidBy: string;
}

/** What people agreed about the curve of a measure. Days are counted from the end of the newest quarter. */
export interface DemoCurve {
  measure: string;
  partners?: DemoPartnersForecast;
  baseline?: DemoBaseline;
  rebase?: DemoRebase;
  turn?: DemoTurn;
  difference?: DemoDifference;
}
