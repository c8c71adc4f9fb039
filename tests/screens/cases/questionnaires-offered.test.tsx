import { describe, expect, it } from 'vitest';
import type { CaseQuestionnaires } from '#shared/questionnaires/questionnaires.api.ts';
import { shippedInstrument } from '#shared/questionnaires/shipped-instruments.ts';
import { formsAt } from '#shared/questionnaires/wanted-forms.ts';
import { familyFormsQuery } from '../../../client/cases/cases.queries.ts';
import { QuestionnairesPart } from '../../../client/cases/questionnaires-part.tsx';
import { FormsWanted } from '../../../client/design/forms-wanted.tsx';
import { drawn } from '../../support/drawn.tsx';

const definition = shippedInstrument('sdq');
if (!definition) throw new Error('the SDQ is shipped');

const caseId = 'cas_00000000000000000001';
const family: CaseQuestionnaires = {
  ...{ caseId, contractId: 'con_00000000000000000001', reference: 'F-0231' },
  ...{ today: '2026-10-22', referredOn: '2026-01-12', startedOn: '2026-02-02' },
  people: [{ number: 1, ageAtStart: 9 }],
  months: [3, 6],
  questionnaires: [{ name: 'SDQ', isOn: true, definition }],
  assessments: [],
};
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const entryAt = (point: string) =>
  `href="/families/${caseId}/questionnaires/enter?person=1&amp;instrumentId=sdq&amp;informant=parent&amp;point=${point}"`;

describe('the questionnaires on the page of a family', () => {
  it('say what is wanted now, with a link that has everything filled in, and what is still to come', () => {
    const html = drawn(<QuestionnairesPart kept={{ id: caseId, followUps: [] }} />, [
      [familyFormsQuery(caseId).queryKey, family],
    ]);
    expect(textOf(html)).toContain('SDQ, parent or carer, for child 1 At the start Wanted now');
    expect(html).toContain(entryAt('start'));
    expect(textOf(html)).toContain(
      'Still to come: at the end of support; 3 months after support ended; 6 months after support ended.',
    );
  });

  it('say what is entered', () => {
    const there: CaseQuestionnaires['assessments'][number] = {
      ...{ id: 'ase_00000000000000000001', person: 1, instrumentId: 'sdq', informant: 'parent' },
      ...{ formId: 'P4-17', point: 'start', on: '2026-02-02', instrumentVersion: '1', revision: 0 },
      given: { kind: 'answers', numbers: {} },
    };
    const html = drawn(<QuestionnairesPart kept={{ id: caseId, followUps: [] }} />, [
      [familyFormsQuery(caseId).queryKey, { ...family, assessments: [there] }],
    ]);
    expect(textOf(html)).toContain('At the start Entered');
    expect(textOf(html)).not.toContain('Wanted now');
  });

  it('lead to all of them where the service uses none', () => {
    const html = drawn(<QuestionnairesPart kept={{ id: caseId, followUps: [] }} />, [
      [familyFormsQuery(caseId).queryKey, { ...family, questionnaires: [] }],
    ]);
    expect(html).not.toContain('task-list');
    expect(textOf(html)).not.toContain('Still to come');
    expect(html).toContain(`href="/families/${caseId}/questionnaires"`);
  });
});

describe('the questionnaires wanted in the visit of an end or a follow-up', () => {
  it('are named with a link that has instrument, person, informant and point', () => {
    const html = drawn(<FormsWanted caseId={caseId} forms={formsAt(family, '3 months')} />);
    expect(textOf(html)).toContain('A questionnaire is wanted now SDQ, parent or carer, for child 1');
    expect(html).toContain(entryAt('3+months'));
  });

  it('open beside the page, on which nothing typed is lost', () => {
    const html = drawn(<FormsWanted caseId={caseId} forms={formsAt(family, '3 months')} />);
    expect(html).toContain('target="_blank"');
    expect(textOf(html)).toContain('(opens in a new tab)');
  });

  it('are not spoken of where none is wanted', () => {
    expect(drawn(<FormsWanted caseId={caseId} forms={[]} />)).toBe('');
  });
});
