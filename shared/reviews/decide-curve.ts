import { problem, type Problem } from '../problems/problem.ts';
import type { Action } from './action.ts';
import { curveQuestions, type CurveAnswers, type CurveQuestion } from './curve-questions.ts';
import type { TurnedCurve } from './turned-curve.ts';

/** What each question asks for where it has no answer. */
const missingWords: Readonly<Record<CurveQuestion, string>> = {
  customers: 'Say who the people are that this is for.',
  'measured-by': 'Say how we can tell whether they are better off.',
  story: 'Tell the story behind the curve.',
  partners: 'Name who has a part to play.',
  'what-works': 'Say what works, or could.',
  'costs-nothing': 'Name something that costs nothing.',
};

/** What was agreed about this measure and still stands. */
export const actionsOfCurve = (actions: readonly Action[], measureId: string): Action[] =>
  actions.filter((action) => action.measureId === measureId && action.status !== 'dropped');

/**
 * What stops the questions from being finished: every one wants an answer, they end in actions, and at least one
 * of these costs nothing: waiting for money is how curves stay as they are.
 */
export const findCurveProblems = (
  answers: CurveAnswers,
  actions: readonly Pick<Action, 'costsNothing'>[],
): Problem[] => [
  ...curveQuestions.flatMap((question) =>
    (answers[question] ?? '').trim() === ''
      ? [problem('answer-missing', missingWords[question], `answers/${question}`)]
      : [],
  ),
  ...(actions.length === 0
    ? [problem('no-action', 'Agree on at least one thing to do: the questions end in actions.', 'actions')]
    : actions.every(({ costsNothing }) => costsNothing !== true)
      ? [problem('nothing-free', 'Agree on at least one action that costs nothing.', 'actions')]
      : []),
];

/** The time that is being worked on: the latest, unless it is finished. */
export const openCurve = (curves: readonly TurnedCurve[]): TurnedCurve | undefined => {
  const latest = curves.toSorted((a, b) => a.number - b.number).at(-1);
  return latest?.finishedOn === undefined ? latest : undefined;
};

/** Answers without those that say nothing. */
export const answersGiven = (answers: CurveAnswers): CurveAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([, text]) => text.trim() !== ''));
