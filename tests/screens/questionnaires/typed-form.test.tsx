import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { scoreOf } from '#shared/questionnaires/scored-assessment.ts';
import type { CaseQuestionnaires } from '#shared/questionnaires/questionnaires.api.ts';
import { shippedInstrument } from '#shared/questionnaires/shipped-instruments.ts';
import { formThere, type FormPlace } from '#shared/questionnaires/wanted-forms.ts';
import { AnswersPart, ScoresPart } from '../../../client/questionnaires/given-parts.tsx';
import { LiveScores } from '../../../client/questionnaires/live-scores.tsx';
import {
  formsOffered,
  formTyped,
  givenOf,
  goneThrough,
  leftBlank,
  scoredSoFar,
  typedFormOf,
  unreadable,
  type TypedForm,
} from '../../../client/questionnaires/typed-form.ts';
import { sdqAnswers } from '../../fixtures/an-assessment.ts';

const definition = shippedInstrument('sdq');
if (!definition) throw new Error('the SDQ is shipped');

const kept: CaseQuestionnaires['assessments'][number] = {
  id: 'ase_00000000000000000001',
  ...{ person: 1, instrumentId: 'sdq', informant: 'parent', formId: 'P4-10', point: 'start' },
  on: '2026-02-02',
  given: { kind: 'answers', numbers: sdqAnswers(1) },
  instrumentVersion: '1',
  revision: 0,
};
const family: CaseQuestionnaires = {
  caseId: 'cas_00000000000000000001',
  contractId: 'con_00000000000000000001',
  reference: 'F-0231',
  today: '2026-10-22',
  referredOn: '2026-01-12',
  startedOn: '2026-02-02',
  people: [{ number: 1, ageAtStart: 9 }],
  months: [3, 6, 9],
  questionnaires: [{ name: 'SDQ', isOn: true, definition }],
  assessments: [kept],
};
const place: FormPlace = { person: 1, instrumentId: 'sdq', informant: 'parent', point: 'start' };
const form = formTyped(family, place, { formId: '', on: '' });
if (!form) throw new Error('there is a form for a child of nine');
const typed = (over: Partial<TypedForm> = {}): TypedForm => ({ ...typedFormOf(undefined), ...over });
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const nothing = () => undefined;

describe('a form as it is typed', () => {
  it('opens the one that is there', () => {
    expect(formThere(family, place)).toBe(kept);
    expect(formThere(family, { ...place, point: 'end' })).toBeUndefined();
    const opened = typedFormOf(kept);
    expect(opened).toMatchObject({ on: '2026-02-02', formId: 'P4-10', kind: 'answers' });
    expect(givenOf(opened, formTyped(family, place, opened))).toEqual(kept.given);
  });

  it('offers the forms that are right for age and informant', () => {
    const ids = (over: Partial<FormPlace>) =>
      formsOffered(family, { ...place, ...over }, '').map((each) => each.form.id);
    expect(ids({})).toEqual(['P4-17', 'P4-10']);
    expect(ids({ informant: 'teacher' })).toEqual(['T4-17', 'T4-10']);
    expect(ids({ informant: 'self' })).toEqual([]);
    // a day that is half typed is none yet
    for (const on of ['2026-2-', '--3', '2026-02-30', '0002-02-02'])
      expect(formsOffered(family, place, on).map((each) => each.form.id)).toContain('P4-17');
  });

  it('sends what was ticked: blanks are left out, and are not 0', () => {
    const answers = { '1': '0', '2': leftBlank, '3': '', '99': '1' };
    expect(givenOf(typed({ answers }), form)).toEqual({ kind: 'answers', numbers: { '1': 0 } });
    expect(goneThrough(typed({ answers }), form)).toBe(2);
    const scores = typed({ kind: 'scores', scores: { total: '17', impact: '2,5' } });
    expect(givenOf(scores, form)).toEqual({ kind: 'scores', numbers: { total: 17, impact: 2.5 } });
    expect(unreadable(typed({ answers: { '4': 'x', '5': '1' } }))).toEqual(['4']);
  });

  it('is scored as far as it goes, by the rule that keeps it', () => {
    const texts = Object.fromEntries(
      Object.entries(sdqAnswers(1)).map(([item, code]) => [item, String(code)]),
    );
    const whole = scoredSoFar(typed({ answers: texts }), form);
    expect(whole && scoreOf(whole, 'total')).toBe(20);
    const withSlip = scoredSoFar(typed({ answers: { ...texts, '3': '7' } }), form);
    expect(withSlip && scoreOf(withSlip, 'total')).toBe(20);
    const empty = scoredSoFar(typed(), form);
    expect(empty && scoreOf(empty, 'total')).toBeUndefined();
  });
});

describe('the grid', () => {
  const html = renderToStaticMarkup(
    <AnswersPart form={form} typed={typed({ answers: { '1': '3' } })} at={nothing} onChange={nothing} />,
  );
  it('has a labelled box for every number, and no wording', () => {
    expect(html.match(/<label[^>]*for="answers-\d+"/g)).toHaveLength(33);
    expect(textOf(html)).toContain('Items 1 to 25: 0, 1 or 2');
    expect(textOf(html)).toContain('1 of 33 entered');
  });
  it('marks what cannot be', () => {
    expect(/<input[^>]*id="answers-1"[^>]*>/.exec(html)?.[0]).toContain('aria-invalid="true"');
    expect(/<input[^>]*id="answers-2"[^>]*>/.exec(html)?.[0]).not.toContain('aria-invalid');
  });
  it('takes scores by scale in its place', () => {
    const scores = textOf(
      renderToStaticMarkup(<ScoresPart form={form} typed={typed()} at={nothing} onChange={nothing} />),
    );
    expect(scores).toContain('Total difficulties');
    expect(scores).toContain('0 to 40');
  });
});

describe('scores as they are typed', () => {
  const words = (answers: Record<string, string>) => {
    const scored = scoredSoFar(typed({ answers }), form);
    return scored === undefined
      ? ''
      : textOf(renderToStaticMarkup(<LiveScores form={form} scored={scored} />));
  };
  it('say the band in words', () => {
    const all = words(Object.fromEntries(Object.keys(sdqAnswers(1)).map((item) => [item, '1'])));
    expect(all).toContain('20 of 40');
    expect(all).toContain('abnormal');
    expect(all).toContain('very high');
  });
  it('say what is missing, and why', () => {
    const some = words({ '3': '1', '8': '1' });
    expect(some).toContain('Emotional: 2 of 5 answered, 3 are needed.');
    expect(some).toContain('not yet');
  });
});
