import type { DueList } from './follow-ups.api.ts';
import type { ShortQuestionSet } from './short-questions.ts';

/** A set of questions, as a form needs it: which answer counts as better off is not the form's to know. */
export const questionsShown = (set: ShortQuestionSet): DueList['questions'] => ({
  ...set,
  questions: set.questions.map(({ code, asks, answers }) => ({
    code,
    asks,
    answers: answers.map(({ code: answer, words, badAgain }) => ({
      code: answer,
      words,
      badAgain: badAgain === true,
    })),
  })),
});
