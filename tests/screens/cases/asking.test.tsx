import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { usualQuestions } from '#shared/follow-ups/short-questions.ts';
import { AskNow } from '../../../client/follow-ups/families-page.tsx';
import type { DueRow } from '../../../client/follow-ups/due-columns.tsx';
import { QuestionFields } from '../../../client/follow-ups/question-fields.tsx';
import {
  followUpSent,
  questionsFor,
  typedFollowUpOf,
  type Questions,
  type TypedFollowUp,
} from '../../../client/follow-ups/typed-follow-up.ts';

const questions: Questions = {
  ...usualQuestions,
  questions: usualQuestions.questions.map((question) => ({
    ...question,
    answers: question.answers.map(({ code, words, badAgain }) => ({
      code,
      words,
      badAgain: badAgain === true,
    })),
  })),
};
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

const due: DueRow = {
  id: 'fup_00000000000000000001',
  caseId: 'cas_00000000000000000001',
  caseRevision: 0,
  contractId: 'con_00000000000000000001',
  contractTitle: 'Family mediation',
  reference: 'F-0231',
  months: 3,
  state: 'pending',
  dueOn: '2026-09-10',
  windowDays: 42,
  windowEndsOn: '2026-10-22',
  attemptsNeeded: 3,
  attempts: [{ on: '2026-10-01', channel: 'phone' }],
  revision: 0,
  contact: {
    state: 'given',
    since: '2026-02-02',
    safe: { rule: 'ask the worker first', days: [1], times: [], channels: ['phone'] },
  },
};
const listOf = (over: Partial<DueRow>) =>
  textOf(
    renderToStaticMarkup(
      <AskNow list={{ today: '2026-10-22', questions, questionsOf: [], due: [{ ...due, ...over }] }} />,
    ),
  );

describe('the families to ask now', () => {
  it('says whom, about what, how it is safe, and until when', () => {
    const text = listOf({});
    expect(text).toContain('F-0231');
    expect(text).toContain(
      '3 months after support ended Family mediation Ask the worker first By phone, on Monday',
    );
    expect(text).toContain('22 October 2026 Last day tried 1 time');
  });

  it('counts the days that are left once there are few', () => {
    expect(listOf({ windowEndsOn: '2026-10-29' })).toContain('7 days left');
    expect(listOf({ windowEndsOn: '2026-10-30' })).not.toContain('left');
  });

  it('says of a family without a yes where its permission stands, and asks at the end of support without one', () => {
    const contact = { state: 'asked', since: '2026-02-02' } as const;
    expect(listOf({ contact })).toContain('Asked, no answer yet, on 2 February 2026.');
    expect(listOf({ contact, months: 0 })).not.toContain('no answer yet');
  });

  it('says what comes by itself where there is nobody', () => {
    const none = <AskNow list={{ today: '2026-10-22', questions, questionsOf: [], due: [] }} />;
    expect(textOf(renderToStaticMarkup(none))).toContain('Nobody just now.');
  });
});

const nothing = typedFollowUpOf(due, '2026-10-22');
const askedOf = (typed: Partial<TypedFollowUp>) => askedWith(questions, typed);
const askedWith = (asked: Questions, typed: Partial<TypedFollowUp> = {}) =>
  textOf(
    renderToStaticMarkup(
      <QuestionFields
        questions={asked}
        typed={{ ...nothing, ...typed }}
        at={() => undefined}
        asked={{ queries: [], times: 0, ask: () => undefined }}
        onChange={() => undefined}
      />,
    ),
  );

describe('the short questions', () => {
  it('offer help before the next question once an answer says that things are bad again', () => {
    const text = askedOf({ answers: { now: 'worse' } });
    const [offers, next] = ['They need help again', 'Has the problem you came with come back?'];
    expect(text).toContain(offers);
    expect(text.indexOf(offers)).toBeLessThan(text.indexOf(next));
  });

  it('offer nothing while things are well', () => {
    expect(askedOf({ answers: { now: 'same', problem: 'a-little' } })).not.toContain('They need help again');
  });

  it('are open at once while the family is there, and what stands there already is kept', () => {
    const there = typedFollowUpOf(due, '2026-10-22', true);
    expect(there).toEqual({ ...nothing, kind: 'reached' });
    const result = { kind: 'declined', on: '2026-10-20', askedBy: 'own worker' } as const;
    expect(typedFollowUpOf({ ...due, result }, '2026-10-22', true)).toMatchObject(result);
  });

  it('send only what belongs to what happened', () => {
    const typed: TypedFollowUp = {
      ...nothing,
      askedBy: 'own worker',
      channel: 'phone',
      answers: { now: 'same' },
      badAgain: 'neither',
    };
    expect(followUpSent({ ...typed, kind: 'attempt' }, questions)).toEqual({
      kind: 'attempt',
      on: '2026-10-22',
      channel: 'phone',
    });
    expect(followUpSent({ ...typed, kind: 'declined' }, questions)).toEqual({
      kind: 'declined',
      on: '2026-10-22',
      askedBy: 'own worker',
    });
    expect(followUpSent({ ...typed, kind: 'reached' }, questions)).toMatchObject({ badAgain: undefined });
  });

  const fewer: Questions = {
    ...questions,
    id: 'usual/1:now',
    questions: questions.questions.filter(({ code }) => code === 'now'),
    ownWords: undefined,
  };

  it('are those the agreement chose; of one that is answered those it was answered by', () => {
    const { contractId } = due;
    const asked = { questions, questionsOf: [{ contractId, questions: fewer }] };
    expect(questionsFor(due, contractId, asked)).toBe(fewer);
    expect(questionsFor(due, 'con_00000000000000000002', asked)).toBe(questions);
    const result = {
      ...({ kind: 'reached', on: '2026-10-20', askedBy: 'own worker', questions: 'usual/1' } as const),
      ...{ answers: { now: 'same', problem: 'no' }, betterOff: false, ownWords: '' },
    };
    expect(questionsFor({ result }, contractId, asked)).toEqual(questions);
    expect(askedWith(fewer)).not.toContain('Has the problem');
    expect(askedWith(fewer)).not.toContain('own words');
  });

  it('send no answer to what is not asked any more', () => {
    const typed: TypedFollowUp = {
      ...{ ...nothing, kind: 'reached', askedBy: 'own worker' },
      ...{ answers: { now: 'same', problem: 'no' }, ownWords: 'We talk again.' },
    };
    expect(followUpSent(typed, fewer)).toMatchObject({ answers: { now: 'same' }, ownWords: '' });
    expect(followUpSent(typed, questions)).toMatchObject({
      answers: { now: 'same', problem: 'no' },
      ownWords: 'We talk again.',
    });
  });
});
