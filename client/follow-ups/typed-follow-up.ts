import type { Asker, ContactChannel } from '#shared/cases/permission.ts';
import type { BadAgainChoice } from '#shared/follow-ups/follow-up.ts';
import type { DueList, FollowUpShown } from '#shared/follow-ups/follow-ups.api.ts';
import { questionsShown } from '#shared/follow-ups/questions-shown.ts';
import { questionSet } from '#shared/follow-ups/short-questions.ts';

export type Questions = DueList['questions'];
export type Question = Questions['questions'][number];

/** A follow-up as it stands in the form. */
export interface TypedFollowUp {
  kind: 'reached' | 'declined' | 'attempt' | '';
  on: string;
  askedBy: Asker | '';
  channel: ContactChannel | '';
  answers: Readonly<Record<string, string>>;
  ownWords: string;
  badAgain: BadAgainChoice | '';
}

/**
 * What stands there already, or an empty form for today.
 * @param whileThere they sit there, so that the questions open at once
 */
export const typedFollowUpOf = (
  { result }: FollowUpShown,
  today: string,
  whileThere = false,
): TypedFollowUp => {
  const empty: TypedFollowUp = {
    kind: whileThere ? 'reached' : '',
    on: today,
    askedBy: '',
    channel: '',
    answers: {},
    ownWords: '',
    badAgain: '',
  };
  if (result === undefined) return empty;
  const asked = { ...empty, kind: result.kind, on: result.on, askedBy: result.askedBy };
  return result.kind === 'declined'
    ? asked
    : {
        ...asked,
        answers: result.answers,
        ownWords: result.ownWords,
        badAgain: result.badAgain ?? '',
      };
};

/** What is asked: what its agreement asks now; of one that is answered what it was asked by, so that nothing is lost. */
export const questionsFor = (
  { result }: Pick<FollowUpShown, 'result'>,
  contractId: string,
  { questions, questionsOf }: Pick<DueList, 'questions' | 'questionsOf'>,
): Questions => {
  const before = result?.kind === 'reached' ? questionSet(result.questions) : undefined;
  if (before !== undefined) return questionsShown(before);
  return questionsOf.find((each) => each.contractId === contractId)?.questions ?? questions;
};

/** The first question whose answer says that things are bad again: the offers stand right below it. */
export const firstBadAgain = (
  { questions }: Questions,
  answers: TypedFollowUp['answers'],
): string | undefined =>
  questions.find(({ code, answers: choices }) =>
    choices.some((choice) => choice.badAgain && choice.code === answers[code]),
  )?.code;

/** What is sent: only what was asked for what happened. */
export const followUpSent = (typed: TypedFollowUp, questions: Questions): object => {
  const { kind, on, askedBy, channel, answers, ownWords, badAgain } = typed;
  if (kind === 'attempt') return { kind, on, channel };
  if (kind === 'declined') return { kind, on, askedBy };
  const isBad = firstBadAgain(questions, answers) !== undefined;
  // Only what is asked: another answer stands in the form from before the questions changed.
  const given = Object.entries(answers).filter(([code]) =>
    questions.questions.some((each) => each.code === code),
  );
  return {
    kind,
    on,
    askedBy,
    questions: questions.id,
    answers: Object.fromEntries(given),
    ownWords: questions.ownWords === undefined ? '' : ownWords,
    badAgain: isBad && badAgain !== '' ? badAgain : undefined,
  };
};
