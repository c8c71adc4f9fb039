import { problem, type Problem } from '../problems/problem.ts';
import type { FollowUpResult } from './follow-up.ts';
import type { WhatWasFound } from './follow-ups.api.ts';
import { isBadAgain, questionSet, type ShortQuestionSet } from './short-questions.ts';

type Reached = Extract<WhatWasFound, { kind: 'reached' }>;

const ownWordsNotAsked = problem(
  'own-words-not-asked',
  'Own words are not asked for here. Take them out.',
  'ownWords',
);

/** The questions an answer may be given to: those the agreement asks now; of a correction those it was asked by. */
export const questionsAsked = (
  found: Reached,
  { asks, result }: { asks: ShortQuestionSet; result?: FollowUpResult },
): ShortQuestionSet =>
  (result?.kind === 'reached' && result.questions === found.questions
    ? questionSet(result.questions)
    : undefined) ?? asks;

/** Answers to what the agreement does not ask, each by its place; or that it asks otherwise since the page was opened. */
const notAskedProblems = (found: Reached, asked: ShortQuestionSet): Problem[] => {
  const given = questionSet(found.questions);
  if (given === undefined)
    return [problem('questions-unknown', 'Load the page again: its questions are not known.', 'questions')];
  if (given.id === asked.id) return [];
  const problems = given.questions
    .filter(({ code }) => found.answers[code] !== undefined)
    .filter(({ code }) => !asked.questions.some((each) => each.code === code))
    .map(({ code, asks }) =>
      problem(
        'question-not-asked',
        `This service does not ask ‘${asks}’ Take the answer out.`,
        `answers/${code}`,
      ),
    );
  if (found.ownWords !== '' && asked.ownWords === undefined) problems.push(ownWordsNotAsked);
  return problems.length > 0
    ? problems
    : [
        problem(
          'questions-changed',
          'The short questions of this service are not those of this page any more. Look through those below, then save again.',
          'questions',
        ),
      ];
};

/** What stands against the answers, each by its place. @param set what `questionsAsked` says */
export const answerProblems = (found: Reached, set: ShortQuestionSet): Problem[] => {
  const notAsked = notAskedProblems(found, set);
  if (notAsked.length > 0) return notAsked;
  const problems = Object.entries(found.answers).flatMap(([code, answer]) => {
    const question = set.questions.find((each) => each.code === code);
    if (question === undefined)
      return [problem('question-unknown', 'This question is not asked. Take it out.', `answers/${code}`)];
    return question.answers.some((each) => each.code === answer)
      ? []
      : [problem('answer-unknown', 'Choose one of the answers.', `answers/${code}`)];
  });
  if (found.answers[set.decides] === undefined)
    problems.push(
      problem(
        'deciding-unanswered',
        'Choose how things are now. If they would not say, record that they said no this time.',
        `answers/${set.decides}`,
      ),
    );
  if (found.ownWords !== '' && set.ownWords === undefined) problems.push(ownWordsNotAsked);
  if (found.badAgain !== undefined && !isBadAgain(set, found.answers))
    problems.push(
      problem(
        'nothing-bad-again',
        'No answer says that things are bad again. Check the answers.',
        'badAgain',
      ),
    );
  return problems;
};
