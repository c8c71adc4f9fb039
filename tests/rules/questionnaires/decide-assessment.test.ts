import { describe, expect, it } from 'vitest';
import { nothingAsked } from '#shared/cases/characteristics.ts';
import type { Assessment, TimePoint } from '#shared/questionnaires/assessment.ts';
import { compileInstrument } from '#shared/questionnaires/compile-instrument.ts';
import {
  decideAssessment,
  type AssessmentDraft,
  type AssessmentFacts,
} from '#shared/questionnaires/decide-assessment.ts';
import { scoreOf } from '#shared/questionnaires/scored-assessment.ts';
import { anAssessment, sdqAnswers } from '../../fixtures/an-assessment.ts';
import { shipped } from './sdq-at-hand.ts';

const atHand = (id: string, name: string, isOn = true) => ({
  compiled: compileInstrument(shipped(id)),
  name,
  isOn,
});

const family: AssessmentFacts['family'] = {
  people: [
    { id: 'cpe_1', number: 1, ageAtStart: 9, characteristics: nothingAsked },
    { id: 'cpe_2', number: 2, characteristics: nothingAsked },
  ],
  referredOn: '2026-01-12',
  startedOn: '2026-02-02',
  endedOn: '2026-05-31',
};

const facts = (over: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  today: '2026-10-22',
  family,
  months: [3, 6, 9],
  questionnaires: [
    atHand('sdq', 'SDQ'),
    atHand('ladder', 'How safe home feels'),
    atHand('core-10', 'CORE-10', false),
  ],
  others: [],
  ...over,
});

const draft = (over: Partial<AssessmentDraft> = {}): AssessmentDraft => ({
  ...{ person: 1, instrumentId: 'sdq', informant: 'parent', formId: 'P4-17', point: 'start' },
  on: '2026-02-02',
  given: { kind: 'answers', numbers: sdqAnswers(1) },
  ...over,
});

const said = (over: Partial<AssessmentDraft>, known: Partial<AssessmentFacts> = {}) => {
  const decision = decideAssessment(draft(over), facts(known));
  return decision.kind === 'save'
    ? []
    : decision.problems.map(({ code, place }) => `${code} at ${place ?? ''}`);
};

describe('a completed form', () => {
  it('is kept with its scores', () => {
    const decision = decideAssessment(draft(), facts());
    expect(decision).toMatchObject({ kind: 'save', instrumentVersion: '1' });
    expect(decision.kind === 'save' && scoreOf(decision.scored, 'total')).toBe(20);
  });

  it.each<[string, Partial<AssessmentDraft>, string[]]>([
    ['another child', { person: 3 }, ['person-unknown at person']],
    ['a child whose age is not known takes every form', { person: 2, formId: 'P11-17' }, []],
    ['a point nobody asks at', { point: '5 months' }, ['point-unknown at point']],
    ['a questionnaire of others', { instrumentId: 'swemwbs' }, ['questionnaire-not-used at instrumentId']],
    ['one that is off', { instrumentId: 'core-10' }, ['questionnaire-off at instrumentId']],
    ['a form there is not', { formId: 'P5' }, ['form-unknown at formId']],
    ['a form of another informant', { formId: 'S11-17' }, ['form-of-other-informant at formId']],
    ['a form for another age', { formId: 'P2-4' }, ['form-of-other-age at formId']],
    ['no answer', { given: { kind: 'answers', numbers: {} } }, ['nothing-given at answers']],
    ['no score', { given: { kind: 'scores', numbers: {} } }, ['nothing-given at scores']],
    [
      'a code outside 0, 1, 2',
      { given: { kind: 'answers', numbers: sdqAnswers(1, { '3': 3, '25': 0.5 }) } },
      ['code-outside at answers/3', 'code-outside at answers/25'],
    ],
    [
      'an item of the follow-up form at the start',
      { given: { kind: 'answers', numbers: sdqAnswers(1, { '34': 1 }) } },
      ['item-not-on-form at answers/34'],
    ],
    [
      'a score there cannot be',
      { given: { kind: 'scores', numbers: { total: 41 } } },
      ['score-outside at scores/total'],
    ],
    [
      'a wrong day and a wrong answer, both told at once',
      { on: '2026-10-23', given: { kind: 'answers', numbers: sdqAnswers(9, {}) } },
      [
        'filled-in-the-future at on',
        ...Array.from({ length: 25 }, (_, n) => `code-outside at answers/${n + 1}`),
      ],
    ],
  ])('says what cannot be, by its place: %s', (_what, over, problems) => {
    expect(said(over)).toEqual(problems);
  });

  it('names the form that is right for the age', () => {
    const decision = decideAssessment(draft({ formId: 'P11-17' }), facts());
    expect(decision.kind === 'invalid' && decision.problems[0]?.sentence).toBe(
      "'Parent, 11 to 17' is not for child 1, who is 9 then. Choose 'Parent, 4 to 17' or 'Parent, 4 to 10'. If the age is wrong, correct it on the family’s page.",
    );
  });

  it('is there once: another of the same place is refused, and which one is there is said', () => {
    const others = [anAssessment(1)];
    expect(decideAssessment(draft(), facts({ others }))).toMatchObject({
      kind: 'conflict',
      there: anAssessment(1).id,
      problems: [{ code: 'assessment-there' }],
    });
    expect(said({ informant: 'teacher', formId: 'T4-17' }, { others })).toEqual([]);
    expect(said({ person: 2 }, { others })).toEqual([]);
    expect(said({ point: 'end', on: '2026-05-31' }, { others })).toEqual([]);
  });
});

describe('the day of a form', () => {
  it.each<[TimePoint, string, string[], Partial<AssessmentFacts['family']>?]>([
    ['start', '2026-10-23', ['filled-in-the-future at on']],
    ['start', '2026-01-11', ['before-referral at on']],
    ['start', '2026-01-12', []],
    ['start', '2026-05-31', []],
    ['start', '2026-06-01', ['start-after-end at on']],
    ['start', '2026-10-22', [], { endedOn: undefined }],
    ['end', '2026-02-01', ['end-before-start at on']],
    ['end', '2026-02-02', []],
    ['end', '2026-06-10', []],
    ['end', '2026-05-01', ['support-not-started at on'], { startedOn: undefined, endedOn: undefined }],
    ['3 months', '2026-05-30', ['followed-up-before-end at on']],
    ['3 months', '2026-08-16', ['followed-up-too-early at on']],
    ['3 months', '2026-08-17', []],
    ['3 months', '2026-10-22', [], { endedOn: '2026-05-20' }],
    ['3 months', '2026-10-22', ['later-point at on'], { endedOn: '2026-05-05' }],
    ['6 months', '2026-10-22', [], { endedOn: '2026-05-05' }],
    ['9 months', '2026-10-22', [], { endedOn: '2025-06-05' }],
    ['3 months', '2026-10-22', ['support-not-ended at on'], { endedOn: undefined }],
  ])('%s on %s: %s', (point, on, problems, over = {}) => {
    expect(said({ point, on }, { family: { ...family, referredOn: '2026-01-12', ...over } })).toEqual(
      problems,
    );
  });

  const other = (point: TimePoint, on: string, more: Partial<Assessment> = {}) =>
    anAssessment(9, { point, on, ...more });
  it.each<[string, Partial<AssessmentDraft>, Assessment, string[]]>([
    ['after a later one', { on: '2026-05-02' }, other('end', '2026-05-01'), ['days-out-of-order at on']],
    [
      'before an earlier one',
      { point: 'end', on: '2026-03-01' },
      other('start', '2026-03-02'),
      ['days-out-of-order at on'],
    ],
    ['on the same day', { point: 'end', on: '2026-03-02' }, other('start', '2026-03-02'), []],
    ['another child’s', { on: '2026-05-02' }, other('end', '2026-05-01', { person: 2 }), []],
    ['another informant’s', { on: '2026-05-02' }, other('end', '2026-05-01', { informant: 'self' }), []],
  ])('stands in the order of the points: %s', (_what, over, there, problems) => {
    expect(said(over, { others: [there] })).toEqual(problems);
  });
});
