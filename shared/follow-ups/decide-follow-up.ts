import type { NotToAsk } from '../cases/case.ts';
import { stillOpen, type CaseQuery } from '../cases/case-query.ts';
import { looksLikeAPerson } from '../cases/looks-like-a-person.ts';
import { permissionOn, type PermissionEvent } from '../cases/permission.ts';
import { dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { answerProblems, questionsAsked } from './decide-answers.ts';
import {
  atTheEnd,
  badAgainChoices,
  pointName,
  type Attempt,
  type BadAgainChoice,
  type FollowUp,
  type FollowUpResult,
} from './follow-up.ts';
import { countsFrom } from './follow-up-state.ts';
import type { NoteFollowUp, WhatWasFound } from './follow-ups.api.ts';
import { isBadAgain, isBetterOff, type ShortQuestionSet } from './short-questions.ts';

/** What the decision is made from, besides what was found. */
export interface FollowUpFacts {
  today: CalendarDay;
  endedOn: CalendarDay;
  followUp: FollowUp;
  /** the short questions that its agreement asks now */
  asks: ShortQuestionSet;
  /** permission to contact, in the order of writing */
  events: readonly PermissionEvent[];
  notToAsk?: NotToAsk;
}

export type FollowUpDecision =
  | { kind: 'save'; result?: FollowUpResult; attempts: Attempt[] }
  /** things are bad again: what is offered before anything else */
  | { kind: 'bad again'; offers: readonly BadAgainChoice[] }
  | { kind: 'asks'; queries: CaseQuery[] }
  | { kind: 'invalid' | 'conflict'; problems: Problem[] };

/** What somebody found, once it is not a slip that is taken back. */
type Found = Exclude<WhatWasFound, { kind: 'cleared' }>;

const dayProblems = ({ on }: Found, { today, endedOn, followUp }: FollowUpFacts): Problem[] => {
  const { months, dueOn } = followUp;
  if (on > today)
    return [problem('asked-in-the-future', `Enter a day that has been: today is ${dayName(today)}.`, 'on')];
  if (months !== atTheEnd && on < endedOn)
    return [
      problem('asked-before-end', `Support ended on ${dayName(endedOn)}. Enter a day after that.`, 'on'),
    ];
  const first = countsFrom(dueOn);
  return on < first
    ? [
        problem(
          'asked-too-early',
          `Asking ${pointName(months)} counts from ${dayName(first)}. Ask again then, or check the day.`,
          'on',
        ),
      ]
    : [];
};

/** At the end of support the family is there and is simply asked; later it has to have agreed. */
const permissionProblems = ({ on }: Found, { followUp, events, notToAsk }: FollowUpFacts): Problem[] => {
  if (notToAsk !== undefined && on >= notToAsk.from)
    return [
      problem(
        'not-to-ask',
        `From ${dayName(notToAsk.from)} this family is not asked (${notToAsk.reason}). Check the day, or the family’s page.`,
      ),
    ];
  if (followUp.months === atTheEnd) return [];
  const { state, since, safe } = permissionOn(events, 'contact', on);
  // on the day itself the answer may have come before the no
  if ((state === 'declined' || state === 'withdrawn') && since !== undefined && since < on)
    return [
      problem(
        'said-no',
        `The family said no on ${dayName(since)}, so it is not asked. If it has said yes since, record that first.`,
      ),
    ];
  return state === 'given' && safe?.rule === 'never contact'
    ? [problem('never-contact', 'This family is never to be contacted. Its page says so.')]
    : [];
};

const channelWords = (attempt: Attempt): string => `by ${attempt.channel} on ${dayName(attempt.on)}`;

const resultWords = (result: FollowUpResult): string =>
  result.kind === 'declined'
    ? `said no this time on ${dayName(result.on)}`
    : `reached on ${dayName(result.on)}, ${result.betterOff ? 'better off' : 'not better off'}`;

/** A second one for the same point: the one that is there is named. */
const secondProblems = (
  found: Found,
  corrects: boolean,
  { result, attempts, months }: FollowUp,
): Problem[] => {
  if (result !== undefined && !corrects)
    return [
      problem(
        'asked-already',
        `This family has been asked ${pointName(months)}: ${resultWords(result)}. Open that one to correct it.`,
      ),
    ];
  const twice =
    found.kind === 'attempt' &&
    attempts.some(({ on, channel }) => on === found.on && channel === found.channel);
  return twice
    ? [problem('attempt-twice', `The attempt ${channelWords(found)} is there already. Each day counts once.`)]
    : [];
};

const queriesOf = (found: Found, { followUp, events }: FollowUpFacts): CaseQuery[] => {
  const queries: CaseQuery[] = [];
  const { months, windowEndsOn } = followUp;
  if (found.on > windowEndsOn)
    queries.push({
      code: 'after-the-window',
      place: 'on',
      asks: 'Is the day right?',
      because: `The time to ask ended on ${dayName(windowEndsOn)}. It is kept, and does not count in the figures.`,
    });
  const { state } = permissionOn(events, 'contact', found.on);
  if (months !== atTheEnd && (state === 'not asked' || state === 'asked'))
    queries.push({
      code: 'no-permission-recorded',
      place: 'on',
      asks: 'Had the family agreed to be asked?',
      because: `No yes is recorded for ${dayName(found.on)}. Record it if there was one.`,
    });
  return found.kind === 'reached'
    ? [...queries, ...looksLikeAPerson(found.ownWords, 'ownWords', 'words')]
    : queries;
};

const inDayOrder = (attempts: readonly Attempt[]): Attempt[] =>
  attempts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const toKeep = (
  found: Found,
  { result, attempts }: FollowUp,
  betterOff: boolean,
): { result?: FollowUpResult; attempts: Attempt[] } => {
  switch (found.kind) {
    case 'attempt':
      return { result, attempts: inDayOrder([...attempts, { on: found.on, channel: found.channel }]) };
    case 'declined':
      return { result: found, attempts };
    case 'reached':
      return { result: { ...found, betterOff }, attempts };
  }
};

/**
 * Whether what was found when asking may be written down, and what is kept of it. An answer that things are bad
 * again comes before anything else: what is offered must be answered first.
 * What the agreement does not ask is not answered: at the end of support as later, typed as brought in from a file.
 * Source: methods, statistics 4.1; the answer's day counts from 14 days before the due day to the window's end.
 */
export const decideFollowUp = (
  { found, corrects, confirmed }: Omit<NoteFollowUp, 'revision'>,
  facts: FollowUpFacts,
): FollowUpDecision => {
  const { followUp } = facts;
  if (found.kind === 'cleared') {
    return corrects
      ? { kind: 'save', attempts: [] }
      : { kind: 'invalid', problems: [problem('not-a-correction', 'Say that this corrects a mistake.')] };
  }
  const set =
    found.kind === 'reached'
      ? questionsAsked(found, { asks: facts.asks, result: followUp.result })
      : undefined;
  if (found.kind === 'reached' && set && found.badAgain === undefined && isBadAgain(set, found.answers))
    return { kind: 'bad again', offers: badAgainChoices };
  const second = secondProblems(found, corrects, followUp);
  if (second.length > 0) return { kind: 'conflict', problems: second };
  const problems = [
    ...dayProblems(found, facts),
    ...permissionProblems(found, facts),
    ...(found.kind === 'reached' && set ? answerProblems(found, set) : []),
  ];
  if (problems.length > 0) return { kind: 'invalid', problems };
  const queries = stillOpen(queriesOf(found, facts), confirmed);
  if (queries.length > 0) return { kind: 'asks', queries };
  const betterOff = found.kind === 'reached' && set !== undefined && isBetterOff(set, found.answers) === true;
  return { kind: 'save', ...toKeep(found, followUp, betterOff) };
};
