import type { ShortAnswers } from './follow-up.ts';

/** One answer that can be chosen. */
export interface ShortAnswer {
  code: string;
  words: string;
  /** of the question that decides: the family is better off */
  betterOff?: true;
  /** things are bad again: help is offered before anything else is asked */
  badAgain?: true;
}

export interface ShortQuestion {
  code: string;
  asks: string;
  answers: readonly ShortAnswer[];
}

/** A contract's short questions, as they were from a version on. What was asked keeps the version it was asked by. */
export interface ShortQuestionSet {
  /** name and version: 'usual/1' */
  id: string;
  /** at most five with the family's own words */
  questions: readonly ShortQuestion[];
  /** the question whose answer says whether the family is better off */
  decides: string;
  /** what is asked for in the family's own words, always optional; absent where it is not asked */
  ownWords?: string;
}

export const mostQuestions = 5;

/** The set that ships, in our own words. Source: mission M5 (five short questions, brief and simple). */
export const usualQuestions: ShortQuestionSet = {
  id: 'usual/1',
  decides: 'now',
  questions: [
    {
      code: 'now',
      asks: 'Compared with before the support started, how are things now?',
      answers: [
        { code: 'much-better', words: 'Much better', betterOff: true },
        { code: 'bit-better', words: 'A bit better', betterOff: true },
        { code: 'same', words: 'About the same' },
        { code: 'worse', words: 'Worse', badAgain: true },
      ],
    },
    {
      code: 'problem',
      asks: 'Has the problem you came with come back?',
      answers: [
        { code: 'no', words: 'No' },
        { code: 'a-little', words: 'A little' },
        { code: 'yes', words: 'Yes, as bad as before or worse', badAgain: true },
      ],
    },
    {
      code: 'other-help',
      asks: 'Have you needed any other help since?',
      answers: [
        { code: 'no', words: 'No' },
        { code: 'yes-got-it', words: 'Yes, and got it' },
        { code: 'yes-without', words: 'Yes, and did not get it' },
      ],
    },
    {
      code: 'school-or-work',
      asks: 'How is school or work going?',
      answers: [
        { code: 'well', words: 'Going well' },
        { code: 'some-trouble', words: 'Some trouble' },
        { code: 'not-going', words: 'Not going at all' },
        { code: 'none', words: 'No school or work at the moment' },
      ],
    },
  ],
  ownWords: 'Is there anything you want to say in your own words?',
};

/** Every set that was ever asked, the one in use last. */
export const shortQuestionSets: readonly ShortQuestionSet[] = [usualQuestions];

/** What stands for the family's own words among the codes of the questions. */
export const ownWordsCode = 'own-words';

const codesOf = ({ questions, ownWords }: ShortQuestionSet): string[] => [
  ...questions.map(({ code }) => code),
  ...(ownWords === undefined ? [] : [ownWordsCode]),
];

/** Some of a set's questions, always with the one that decides; its id names them, in the order of the set. */
const someOf = (set: ShortQuestionSet, codes: readonly string[]): ShortQuestionSet => {
  const asked = codesOf(set).filter((code) => code === set.decides || codes.includes(code));
  if (asked.length === codesOf(set).length) return set;
  return {
    id: `${set.id}:${asked.join(',')}`,
    decides: set.decides,
    questions: set.questions.filter(({ code }) => asked.includes(code)),
    ownWords: asked.includes(ownWordsCode) ? set.ownWords : undefined,
  };
};

/** The questions an agreement asks: those it chose of the usual set, or all. @param codes absent: the usual */
export const chosenQuestions = (codes: readonly string[] | undefined): ShortQuestionSet =>
  codes === undefined ? usualQuestions : someOf(usualQuestions, codes);

/** The codes an agreement can choose from. */
export const questionCodes = codesOf(usualQuestions);

/** The questions of a set as people read them, one after the other. */
export const questionsInWords = ({ questions, ownWords }: ShortQuestionSet): string =>
  [...questions.map(({ asks }) => asks), ...(ownWords === undefined ? [] : [ownWords])].join(' ');

/** The set that answers were given to; undefined for one nobody knows. */
export const questionSet = (id: string): ShortQuestionSet | undefined => {
  const [whole = '', codes] = id.split(':');
  const set = shortQuestionSets.find((each) => each.id === whole);
  if (set === undefined || codes === undefined) return set;
  const chosen = someOf(set, codes.split(','));
  return chosen.id === id ? chosen : undefined;
};

/** How many questions it asks, the family's own words counted as one. */
export const questionCount = ({ questions, ownWords }: ShortQuestionSet): number =>
  questions.length + (ownWords === undefined ? 0 : 1);

const chosen = ({ questions }: ShortQuestionSet, answers: ShortAnswers): ShortAnswer[] =>
  questions.flatMap((question) => question.answers.filter(({ code }) => answers[question.code] === code));

/**
 * Whether the answers say that the family is better off: the one question that decides, and no other.
 * @returns undefined while that question has no answer
 */
export const isBetterOff = (set: ShortQuestionSet, answers: ShortAnswers): boolean | undefined => {
  const question = set.questions.find(({ code }) => code === set.decides);
  const answer = question?.answers.find(({ code }) => code === answers[set.decides]);
  return answer === undefined ? undefined : answer.betterOff === true;
};

/** Whether an answer says that things are bad again. */
export const isBadAgain = (set: ShortQuestionSet, answers: ShortAnswers): boolean =>
  chosen(set, answers).some(({ badAgain }) => badAgain === true);
