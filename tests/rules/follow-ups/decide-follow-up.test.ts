import { describe, expect, it } from 'vitest';
import { queryKey } from '#shared/cases/case-query.ts';
import type { PermissionAct, PermissionEvent } from '#shared/cases/permission.ts';
import { decideFollowUp, type FollowUpFacts } from '#shared/follow-ups/decide-follow-up.ts';
import { followUpSpan } from '#shared/follow-ups/due-follow-ups.ts';
import { badAgainChoices, usualTerms, type FollowUpResult } from '#shared/follow-ups/follow-up.ts';
import type { WhatWasFound } from '#shared/follow-ups/follow-ups.api.ts';
import {
  chosenQuestions,
  isBadAgain,
  isBetterOff,
  mostQuestions,
  questionCount,
  questionSet,
  shortQuestionSets,
  usualQuestions,
} from '#shared/follow-ups/short-questions.ts';
import { aFollowUp, aPermission } from '../../fixtures/a-family.ts';

const facts = (over: Partial<FollowUpFacts> = {}): FollowUpFacts => ({
  today: '2026-11-23',
  endedOn: '2026-04-10',
  followUp: aFollowUp(),
  asks: usualQuestions,
  events: [aPermission()],
  ...over,
});

type Reached = Extract<WhatWasFound, { kind: 'reached' }>;
const reached = (over: Partial<Reached> = {}): Reached => ({
  kind: 'reached',
  on: '2026-07-10',
  askedBy: 'own worker',
  questions: 'usual/1',
  answers: { now: 'much-better', problem: 'no' },
  ownWords: '',
  ...over,
});
const declined = (on = '2026-07-10'): WhatWasFound => ({ kind: 'declined', on, askedBy: 'other worker' });
const attempt = (on = '2026-07-10', channel: 'phone' | 'text' = 'phone'): WhatWasFound => ({
  kind: 'attempt',
  on,
  channel,
});
const happened = (act: PermissionAct, on: string): PermissionEvent => ({
  scope: 'contact',
  act,
  on,
  privacyNotice: '',
});

const decide = (found: WhatWasFound, over: Partial<FollowUpFacts> = {}, corrects = false) =>
  decideFollowUp({ found, corrects, confirmed: [] }, facts(over));
const outcome = (found: WhatWasFound, over: Partial<FollowUpFacts> = {}, corrects = false) => {
  const decision = decide(found, over, corrects);
  switch (decision.kind) {
    case 'asks':
      return decision.queries.map(({ code, place }) => `${code} at ${place}`);
    case 'invalid':
    case 'conflict':
      return decision.problems.map(({ code, place }) => (place === undefined ? code : `${code} at ${place}`));
    case 'save':
    case 'bad again':
      return decision.kind;
  }
};

describe('what was found when asking is written down', () => {
  it('reached, with what the answers say', () => {
    expect(decide(reached())).toEqual({
      kind: 'save',
      result: { ...reached(), betterOff: true },
      attempts: [],
    });
    expect(decide(reached({ answers: { now: 'same' } }))).toMatchObject({ result: { betterOff: false } });
  });

  it('said no this time', () => {
    expect(decide(declined())).toEqual({ kind: 'save', result: declined(), attempts: [] });
  });

  it('one more attempt, in the order of the days', () => {
    const followUp = aFollowUp({ attempts: [{ on: '2026-07-12', channel: 'phone' }] });
    expect(decide(attempt('2026-07-10', 'text'), { followUp })).toEqual({
      kind: 'save',
      result: undefined,
      attempts: [
        { on: '2026-07-10', channel: 'text' },
        { on: '2026-07-12', channel: 'phone' },
      ],
    });
    expect(decide(attempt('2026-07-12', 'text'), { followUp })).toMatchObject({
      attempts: [{ channel: 'phone' }, { channel: 'text' }],
    });
    expect(decide(attempt('2026-07-13'), { followUp })).toMatchObject({
      attempts: [{ on: '2026-07-12' }, { on: '2026-07-13' }],
    });
  });

  it('an answer keeps the attempts that came before it', () => {
    const attempts = [{ on: '2026-07-11', channel: 'phone' as const }];
    const followUp = aFollowUp({ attempts });
    expect(decide(reached({ on: '2026-07-12' }), { followUp })).toMatchObject({ attempts });
    expect(decide(declined('2026-07-12'), { followUp })).toMatchObject({ attempts });
  });
});

describe('the day', () => {
  it.each<[string, string, string[] | string]>([
    ['14 days before it is due', '2026-06-26', 'save'],
    ['15 days before', '2026-06-25', ['asked-too-early at on']],
    ['the day of the end', '2026-04-10', ['asked-too-early at on']],
    ['before the end', '2026-04-09', ['asked-before-end at on']],
    ['the window’s last day', '2026-08-21', 'save'],
    ['the day after: kept, and said', '2026-08-22', ['after-the-window at on']],
    ['today', '2026-11-23', ['after-the-window at on']],
    ['to come', '2026-11-24', ['asked-in-the-future at on']],
  ])('%s, %s', (_when, on, what) => {
    for (const found of [reached({ on }), declined(on), attempt(on)]) expect(outcome(found)).toEqual(what);
  });

  it('at the end of support they may be asked in the last two weeks', () => {
    const followUp = aFollowUp(followUpSpan('2026-04-10', 0, usualTerms));
    expect(outcome(reached({ on: '2026-03-27' }), { followUp })).toBe('save');
    expect(outcome(reached({ on: '2026-03-26' }), { followUp })).toEqual(['asked-too-early at on']);
  });

  it('that is too early says from when on', () => {
    expect(decide(declined('2026-06-25'))).toMatchObject({
      problems: [
        { sentence: 'Asking 3 months after counts from 26 June 2026. Ask again then, or check the day.' },
      ],
    });
  });
});

describe('permission', () => {
  const said = (act: PermissionAct, on: string): Partial<FollowUpFacts> => ({
    events: act === 'withdrawn' ? [aPermission(), happened(act, on)] : [happened(act, on)],
  });

  it.each<[string, Partial<FollowUpFacts>, string[] | string]>([
    ['given', {}, 'save'],
    ['withdrawn the day before', said('withdrawn', '2026-07-09'), ['said-no']],
    ['withdrawn the same day, so maybe after the answer', said('withdrawn', '2026-07-10'), 'save'],
    ['withdrawn since', said('withdrawn', '2026-07-11'), 'save'],
    ['declined', said('declined', '2026-04-10'), ['said-no']],
    ['not recorded', { events: [] }, ['no-permission-recorded at on']],
    ['asked without an answer', said('asked', '2026-04-10'), ['no-permission-recorded at on']],
    ['given later', { events: [aPermission({ on: '2026-07-11' })] }, ['no-permission-recorded at on']],
    [
      'never to be contacted',
      { events: [aPermission({ safe: { rule: 'never contact', days: [], times: [], channels: [] } })] },
      ['never-contact'],
    ],
    [
      'the worker to be asked first',
      {
        events: [aPermission({ safe: { rule: 'ask the worker first', days: [], times: [], channels: [] } })],
      },
      'save',
    ],
    ['not to be asked from that day', { notToAsk: { reason: 'died', from: '2026-07-10' } }, ['not-to-ask']],
    ['not to be asked from the next', { notToAsk: { reason: 'died', from: '2026-07-11' } }, 'save'],
  ])('%s', (_what, over, what) => {
    for (const found of [reached(), declined(), attempt()]) expect(outcome(found, over)).toEqual(what);
  });

  it('is not needed at the end of support, where they are simply asked', () => {
    const followUp = aFollowUp(followUpSpan('2026-04-10', 0, usualTerms));
    const found = reached({ on: '2026-04-10' });
    expect(outcome(found, { followUp, events: [] })).toBe('save');
    expect(outcome(found, { followUp, events: [happened('declined', '2026-04-01')] })).toBe('save');
    const notToAsk = { reason: 'died' as const, from: '2026-04-10' };
    expect(outcome(found, { followUp, notToAsk })).toEqual(['not-to-ask']);
  });
});

describe('a second one for the same point', () => {
  const result: FollowUpResult = { ...reached(), betterOff: true };

  it.each<[string, FollowUpResult, string]>([
    ['reached, better off', result, 'reached on 10 July 2026, better off'],
    ['reached, not better off', { ...result, betterOff: false }, 'reached on 10 July 2026, not better off'],
    [
      'said no',
      { kind: 'declined', on: '2026-07-12', askedBy: 'own worker' },
      'said no this time on 12 July 2026',
    ],
  ])('%s: the one that is there is named', (_what, there, words) => {
    for (const found of [reached(), declined(), attempt()]) {
      expect(decide(found, { followUp: aFollowUp({ result: there }) })).toEqual({
        kind: 'conflict',
        problems: [
          {
            code: 'asked-already',
            sentence: `This family has been asked 3 months after: ${words}. Open that one to correct it.`,
          },
        ],
      });
    }
  });

  it('may correct it', () => {
    expect(outcome(reached({ on: '2026-07-12' }), { followUp: aFollowUp({ result }) }, true)).toBe('save');
  });

  it('an attempt on a day and channel that is there is no second attempt', () => {
    const followUp = aFollowUp({ attempts: [{ on: '2026-07-10', channel: 'phone' }] });
    expect(decide(attempt(), { followUp })).toMatchObject({
      kind: 'conflict',
      problems: [
        { code: 'attempt-twice', sentence: expect.stringContaining('by phone on 10 July') as string },
      ],
    });
    expect(outcome(attempt('2026-07-10', 'text'), { followUp })).toBe('save');
    expect(outcome(attempt('2026-07-11'), { followUp })).toBe('save');
  });

  it('a slip is cleared, and only as a correction', () => {
    const followUp = aFollowUp({ result, attempts: [{ on: '2026-07-10', channel: 'phone' }] });
    expect(decide({ kind: 'cleared' }, { followUp }, true)).toEqual({ kind: 'save', attempts: [] });
    expect(outcome({ kind: 'cleared' }, { followUp })).toEqual(['not-a-correction']);
  });
});

describe('what an agreement does not ask', () => {
  const asks = chosenQuestions(['now', 'problem']);
  const words = 'We talk at dinner again.';

  it.each<[string, Partial<Reached>, string[] | string]>([
    ['is not there where its own questions are answered', { questions: asks.id }, 'save'],
    [
      'is refused by place, however the answer is sent',
      { answers: { now: 'same', 'other-help': 'no', 'school-or-work': 'well' } },
      ['question-not-asked at answers/other-help', 'question-not-asked at answers/school-or-work'],
    ],
    [
      'is refused under the name of its own questions',
      { questions: asks.id, answers: { now: 'same', 'other-help': 'no' } },
      ['question-unknown at answers/other-help'],
    ],
    ['are the family’s own words', { ownWords: words }, ['own-words-not-asked at ownWords']],
    [
      'are the family’s own words by its own questions',
      { questions: asks.id, ownWords: words },
      ['own-words-not-asked at ownWords'],
    ],
    [
      'is told where the questions have changed since the page was opened',
      {},
      ['questions-changed at questions'],
    ],
  ])('%s', (_what, over, what) => {
    for (const months of [0, 3]) {
      const followUp = aFollowUp({ ...followUpSpan('2026-07-01', months, usualTerms) });
      const on = followUp.dueOn;
      expect(outcome(reached({ ...over, on }), { asks, followUp, endedOn: '2026-07-01' })).toEqual(what);
    }
  });

  it('says which question it is, and what to do', () => {
    const found = reached({ answers: { now: 'same', 'other-help': 'no' } });
    expect(decide(found, { asks })).toMatchObject({
      problems: [
        {
          sentence: 'This service does not ask ‘Have you needed any other help since?’ Take the answer out.',
        },
      ],
    });
  });

  it('may still be corrected where it was asked when the family answered', () => {
    const result: FollowUpResult = { ...reached(), kind: 'reached', betterOff: true };
    const found = reached({ answers: { now: 'same', 'other-help': 'no' } });
    expect(outcome(found, { asks, followUp: aFollowUp({ result }) }, true)).toBe('save');
    const other = { ...result, questions: asks.id };
    expect(outcome(found, { asks, followUp: aFollowUp({ result: other }) }, true)).toEqual([
      'question-not-asked at answers/other-help',
    ]);
  });
});

describe('the answers', () => {
  it.each<[string, Partial<Reached>, string[] | string]>([
    ['to the question that decides alone', { answers: { now: 'same' } }, 'save'],
    ['without it', { answers: { problem: 'no' } }, ['deciding-unanswered at answers/now']],
    [
      'to a question nobody asks',
      { answers: { now: 'same', tea: 'yes' } },
      ['question-unknown at answers/tea'],
    ],
    [
      'that cannot be chosen',
      { answers: { now: 'same', problem: 'perhaps' } },
      ['answer-unknown at answers/problem'],
    ],
    ['to questions nobody knows', { questions: 'usual/0' }, ['questions-unknown at questions']],
    ['in their own words', { ownWords: 'We talk at dinner again.' }, 'save'],
    ['with a name in their own words', { ownWords: 'Sarah helped us.' }, ['looks-like-a-name at ownWords']],
    ['with help for what is not bad', { badAgain: 'needs help again' }, ['nothing-bad-again at badAgain']],
  ])('%s', (_what, over, what) => {
    expect(outcome(reached(over))).toEqual(what);
  });

  it.each<Record<string, string>>([
    { now: 'worse' },
    { now: 'much-better', problem: 'yes' },
    { problem: 'yes' },
  ])('that things are bad again come before anything else: %o', (answers) => {
    const found = reached({ answers, on: '2026-11-24' });
    expect(decide(found)).toEqual({ kind: 'bad again', offers: badAgainChoices });
    expect(badAgainChoices.slice(0, 2)).toEqual(['needs help again', 'raise a concern now']);
  });

  it.each(badAgainChoices)('and are kept with what was done: %s', (badAgain) => {
    const found = reached({ answers: { now: 'worse' }, badAgain });
    expect(decide(found)).toMatchObject({ kind: 'save', result: { badAgain, betterOff: false } });
  });

  it('what is asked is kept once the person says that it is right', () => {
    const found = reached({ ownWords: 'Sarah helped us.', on: '2026-08-22' });
    const first = decide(found);
    const confirmed = first.kind === 'asks' ? first.queries.map(queryKey) : [];
    expect(confirmed).toHaveLength(2);
    expect(decideFollowUp({ found, corrects: false, confirmed }, facts()).kind).toBe('save');
  });
});

describe('the questions that ship', () => {
  it('are five with the family’s own words, and each answer can be told from the others', () => {
    for (const set of shortQuestionSets) {
      expect(questionCount(set)).toBeLessThanOrEqual(mostQuestions);
      for (const { answers } of set.questions) {
        expect(new Set(answers.map(({ code }) => code)).size).toBe(answers.length);
      }
      expect(set.questions.map(({ code }) => code)).toContain(set.decides);
    }
    expect(questionCount(usualQuestions)).toBe(5);
    expect(questionCount({ ...usualQuestions, ownWords: undefined })).toBe(4);
  });

  it('are found by name and version', () => {
    expect(questionSet('usual/1')).toBe(usualQuestions);
    expect(questionSet('usual')).toBeUndefined();
  });

  it.each([
    [{ now: 'much-better' }, true, false],
    [{ now: 'bit-better' }, true, false],
    [{ now: 'same' }, false, false],
    [{ now: 'worse' }, false, true],
    [{ now: 'bit-better', problem: 'a-little' }, true, false],
    [{ now: 'bit-better', problem: 'yes' }, true, true],
    [{ now: 'perhaps' }, undefined, false],
    [{ problem: 'no' }, undefined, false],
  ])('%o: better off %s, bad again %s', (answers: Record<string, string>, better, bad) => {
    expect(isBetterOff(usualQuestions, answers)).toBe(better);
    expect(isBadAgain(usualQuestions, answers)).toBe(bad);
  });
});
