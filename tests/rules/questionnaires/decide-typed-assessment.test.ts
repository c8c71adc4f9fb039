import { describe, expect, it } from 'vitest';
import { nothingAsked } from '#shared/cases/characteristics.ts';
import { compileInstrument } from '#shared/questionnaires/compile-instrument.ts';
import type { AssessmentFacts } from '#shared/questionnaires/decide-assessment.ts';
import {
  decideTypedAssessment,
  type TypedAssessment,
} from '#shared/questionnaires/decide-typed-assessment.ts';
import { anAssessment } from '../../fixtures/an-assessment.ts';
import { shipped } from './sdq-at-hand.ts';

const facts: AssessmentFacts = {
  today: '2026-10-22',
  family: {
    people: [{ id: 'cpe_1', number: 1, ageAtStart: 4, characteristics: nothingAsked }],
    referredOn: '2026-01-12',
    startedOn: '2026-02-02',
    endedOn: '2026-05-31',
  },
  months: [3, 6, 9],
  questionnaires: [
    { compiled: compileInstrument(shipped('sdq')), name: 'SDQ', isOn: true },
    { compiled: compileInstrument(shipped('ladder')), name: 'How safe home feels', isOn: true },
  ],
  others: [],
};

const twentyFive = Object.fromEntries(
  Array.from({ length: 25 }, (_, n) => [String(n + 1), n === 4 ? ' ' : '1']),
);
const row = (over: Partial<TypedAssessment> = {}): TypedAssessment => ({
  ...{ person: '1', questionnaire: 'sdq', informant: 'parent', form: '', point: 'start', on: '02/02/2026' },
  answers: twentyFive,
  scores: {},
  ...over,
});

describe('a row of a list of completed forms', () => {
  it('is decided like a form that is typed; an empty cell was left blank', () => {
    const decision = decideTypedAssessment(row(), facts);
    expect(decision).toMatchObject({
      kind: 'save',
      draft: {
        person: 1,
        instrumentId: 'sdq',
        informant: 'parent',
        formId: 'P4-17',
        point: 'start',
        on: '2026-02-02',
      },
    });
    expect(decision.kind === 'save' && Object.keys(decision.draft.given.numbers)).toHaveLength(24);
  });

  it.each<[string, Partial<TypedAssessment>, object]>([
    [
      'the name of the agreement',
      { questionnaire: 'how safe HOME feels', informant: 'Young person', answers: { '1': '6' } },
      { instrumentId: 'ladder', informant: 'self' },
    ],
    ['a named form', { form: 'Parent, 2 to 4' }, { formId: 'P2-4' }],
    ['months as a number', { point: '3', on: '2026-09-01' }, { point: '3 months' }],
    [
      'scores',
      { answers: {}, scores: { total: '17', impact: '' } },
      { given: { kind: 'scores', numbers: { total: 17 } } },
    ],
  ])('is read as people write: %s', (_what, over, draft) => {
    expect(decideTypedAssessment(row(over), facts)).toMatchObject({ kind: 'save', draft });
  });

  it('takes the family of forms that was used before', () => {
    const others = [anAssessment(1, { formId: 'P2-4' })];
    const later = decideTypedAssessment(row({ point: 'end', on: '2026-05-31' }), { ...facts, others });
    expect(later).toMatchObject({ kind: 'save', draft: { formId: 'P2-4' } });
  });

  it.each<[string, Partial<TypedAssessment>, string[]]>([
    [
      'nothing that can be read',
      { person: 'Ann', questionnaire: 'x', informant: 'aunt', point: 'later', on: 'May' },
      ['person', 'instrumentId', 'informant', 'point', 'on'],
    ],
    [
      'a cell that is no number',
      { answers: { ...twentyFive, '3': 'yes', '4': '-1' } },
      ['answers/3', 'answers/4'],
    ],
    ['answers and scores', { scores: { total: '17' } }, ['scores']],
    ['an informant without a form for the age', { informant: 'self' }, ['formId']],
    ['a form of another informant', { form: 'T4-17' }, ['formId']],
    ['a code outside', { answers: { ...twentyFive, '3': '3' } }, ['answers/3']],
    ['a day in the future', { on: '2026-10-23' }, ['on']],
  ])('is refused by its cells: %s', (_what, over, places) => {
    const decision = decideTypedAssessment(row(over), facts);
    expect(decision.kind === 'invalid' && decision.problems.map(({ place }) => place)).toEqual(places);
  });

  it('that is there already says which one', () => {
    const others = [anAssessment(7)];
    expect(decideTypedAssessment(row(), { ...facts, others })).toMatchObject({
      kind: 'conflict',
      there: anAssessment(7).id,
    });
  });
});
