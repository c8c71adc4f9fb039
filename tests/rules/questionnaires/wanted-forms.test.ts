import { describe, expect, it } from 'vitest';
import { formWords } from '#shared/questionnaires/form-words.ts';
import type { AssessmentShown, CaseQuestionnaires } from '#shared/questionnaires/questionnaires.api.ts';
import { shippedInstrument } from '#shared/questionnaires/shipped-instruments.ts';
import { formsAt, formsOfFamily, formsWantedAt } from '#shared/questionnaires/wanted-forms.ts';

const shipped = (id: string, name: string, isOn = true): CaseQuestionnaires['questionnaires'][number] => {
  const definition = shippedInstrument(id);
  if (definition === undefined) throw new Error(`${id} is shipped`);
  return { name, isOn, definition };
};
const entered = (over: Partial<AssessmentShown> = {}): AssessmentShown => ({
  id: 'ase_00000000000000000001',
  ...{ person: 1, instrumentId: 'sdq', informant: 'parent', formId: 'P4-17', point: 'start' },
  on: '2026-02-02',
  given: { kind: 'answers', numbers: {} },
  instrumentVersion: '1',
  revision: 0,
  ...over,
});
const family = (over: Partial<CaseQuestionnaires> = {}): CaseQuestionnaires => ({
  caseId: 'cas_00000000000000000001',
  contractId: 'con_00000000000000000001',
  reference: 'F-0231',
  today: '2026-10-22',
  referredOn: '2026-01-12',
  startedOn: '2026-02-02',
  people: [{ number: 1, ageAtStart: 9 }],
  months: [3, 6],
  questionnaires: [shipped('sdq', 'SDQ')],
  assessments: [],
  ...over,
});
const ended = { endedOn: '2026-07-20' };
const asked = (
  months: number,
  dueOn: string,
  windowEndsOn: string,
  state: 'pending' | 'declined' = 'pending',
) => ({
  ...{ months, dueOn, windowEndsOn, state },
});
const points = [
  asked(0, '2026-07-20', '2026-08-31'),
  asked(3, '2026-10-20', '2026-12-01'),
  asked(6, '2027-01-20', '2027-03-03'),
];
const standings = (
  over: Partial<CaseQuestionnaires>,
  followUps: Parameters<typeof formsOfFamily>[1] = points,
) => formsOfFamily(family(over), followUps).map(({ point, standing }) => `${point}: ${standing}`);

describe('the forms of a family', () => {
  it('are wanted at the start while support runs, and the others are to come', () => {
    const toCome = ['end: to come', '3 months: to come', '6 months: to come'];
    expect(standings({}, [])).toEqual(['start: wanted now', ...toCome]);
    expect(standings({ startedOn: undefined }, [])).toEqual(['start: to come', ...toCome]);
  });

  it('follow the follow-ups once support has ended', () => {
    expect(standings(ended)).toEqual([
      'start: not entered',
      'end: not entered',
      '3 months: wanted now',
      '6 months: to come',
    ]);
    expect(standings({ ...ended, assessments: [entered()] })[0]).toBe('start: entered');
  });

  it.each([
    ['2026-10-05', 'to come'],
    ['2026-10-06', 'wanted now'],
    ['2026-12-01', 'wanted now'],
    ['2026-12-02', 'not entered'],
  ])('are wanted while the follow-up counts: on %s %s', (today, standing) => {
    expect(standings({ ...ended, today })).toContain(`3 months: ${standing}`);
  });

  it('are not wanted of a family that is not asked, or said no this time', () => {
    expect(standings(ended, [])).toEqual(['start: not entered']);
    for (const state of ['excluded', 'not consented'] as const) {
      const only = [{ ...asked(3, '2026-10-20', '2026-12-01'), state }];
      expect(standings(ended, only)).toEqual(['start: not entered']);
    }
    const declined = [asked(3, '2026-10-20', '2026-12-01', 'declined')];
    expect(standings(ended, declined)).toContain('3 months: not entered');
    expect(standings({ ...ended, startedOn: undefined }, [])).toEqual([]);
  });

  it('are each person’s, in the agreement’s order, of what is switched on', () => {
    const questionnaires = [
      shipped('sdq', 'SDQ'),
      shipped('ladder', 'How safe home feels'),
      shipped('core-10', 'CORE-10', false),
    ];
    const people = [
      { number: 1, ageAtStart: 9 },
      { number: 3, ageAtStart: 12 },
    ];
    const forms = formsAt(family({ questionnaires, people }), 'end');
    expect(forms.map(({ person, name }) => `${person} ${name}`)).toEqual([
      '1 SDQ',
      '1 How safe home feels',
      '3 SDQ',
      '3 How safe home feels',
    ]);
    expect(forms[0] && formWords(forms[0])).toBe('SDQ, parent or carer, for child 1');
  });

  it('are asked of who filled one in before, so that two can be compared', () => {
    const assessments = [entered({ informant: 'teacher' }), entered({ informant: 'self' })];
    const informants = (over: Partial<CaseQuestionnaires>) =>
      formsAt(family(over), 'end').map(({ informant }) => informant);
    expect(informants({})).toEqual(['parent']);
    expect(informants({ assessments })).toEqual(['teacher', 'self']);
  });

  it('are wanted in the visit of their follow-up, until they are entered', () => {
    const [, third] = points;
    const wanted = (assessments: AssessmentShown[]) =>
      third && formsWantedAt(family({ ...ended, assessments }), third).map(formWords);
    expect(wanted([])).toEqual(['SDQ, parent or carer, for child 1']);
    expect(wanted([entered({ point: '3 months' })])).toEqual([]);
  });
});
