import type { Asker, ContactChannel } from '#shared/cases/permission.ts';
import type { BadAgainChoice } from '#shared/follow-ups/follow-up.ts';
import type { DueList, FollowUpShown } from '#shared/follow-ups/follow-ups.api.ts';

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
  return {
    kind,
    on,
    askedBy,
    questions: questions.id,
    answers,
    ownWords,
    badAgain: isBad && badAgain !== '' ? badAgain : undefined,
  };
};
