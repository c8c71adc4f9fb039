import { describe, expect, it } from 'vitest';
import { caseCopyPage } from '#shared/cases/case-copy-page.ts';
import { linesOfRow, partTitle } from '#shared/cases/case-copy-words.ts';
import type { CaseCopy } from '#shared/cases/case-rights.api.ts';
import { decideErasure, decideErasures } from '#shared/cases/decide-erasure.ts';
import { decideLook } from '#shared/cases/decide-look.ts';
import { queryKey } from '#shared/cases/case-query.ts';
import { permissionButtonWords } from '#shared/cases/permission-words.ts';
import { permissionTransitionFor } from '#shared/cases/permission.ts';
import { dueToGoOn } from '#shared/cases/retention.ts';

const hold = { id: 'hol_1', reason: 'court or police' as const, setOn: '2026-06-03', setByName: 'Mona' };

describe('erasing a family', () => {
  it.each([
    ['F-0231', { kind: 'erase' }],
    [' f-0231 ', { kind: 'erase' }],
    ['F-0232', { kind: 'invalid', problems: [{ code: 'reference-differs', place: 'reference' }] }],
    ['', { kind: 'invalid' }],
  ])('with "%s" typed', (typed, decision) => {
    expect(decideErasure(typed, { reference: 'F-0231' })).toMatchObject(decision);
  });

  it('is refused while a hold stands, with why and whose word it takes', () => {
    const decision = decideErasure('F-0231', { reference: 'F-0231', hold });
    if (decision.kind !== 'conflict') throw new Error('it is refused');
    const [{ code, sentence } = { code: '', sentence: '' }] = decision.problems;
    expect(code).toBe('legal-hold-stands');
    expect(sentence).toContain('since 3 June 2026');
    expect(sentence).toContain('a court, a coroner or the police asked for it');
    expect(sentence).toContain('the word of Mona');
  });

  const due = [
    { caseId: 'cas_1', revision: 2, reference: 'F-1' },
    { caseId: 'cas_2', revision: 0, reference: 'F-2', hold: hold.reason },
    { caseId: 'cas_3', revision: 0, reference: 'F-3' },
  ];
  const chosen = (...those: [string, number][]) => those.map(([caseId, revision]) => ({ caseId, revision }));
  it.each([
    ['all is well', chosen(['cas_1', 2], ['cas_3', 0]), 2, []],
    ['another number was typed', chosen(['cas_1', 2]), 2, [['number-differs', 'howMany']]],
    ['one is there twice', chosen(['cas_1', 2], ['cas_1', 2]), 2, [['family-twice', 'families']]],
    ['one is held', chosen(['cas_1', 2], ['cas_2', 0]), 2, [['legal-hold-stands', 'families/1']]],
    ['one is not due', chosen(['cas_9', 0]), 1, [['not-due', 'families/0']]],
    ['one was changed', chosen(['cas_1', 1]), 1, [['case-changed-meanwhile', 'families/0']]],
  ])('several of them, when %s', (_when, families, howMany, problems) => {
    expect(decideErasures(families, howMany, due).map(({ code, place }) => [code, place])).toEqual(problems);
  });
});

describe('how long a family is kept', () => {
  it.each([
    ['2026-05-31', 36, '2029-05-31'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2026-05-31', undefined, undefined],
    [undefined, 36, undefined],
  ])('ended %s, %s months', (endedOn, months, on) => {
    expect(dueToGoOn(endedOn, months)).toBe(on);
  });
});

describe('a look in an emergency', () => {
  const one = { caseId: 'cas_1', organisationId: 'org_1', organisationName: 'Stones' };
  const other = { caseId: 'cas_2', organisationId: 'org_2', organisationName: 'Rivals' };
  const more = 'The office does not answer.';
  it('shows the one that has the reference, or the one of the organisation that is named', () => {
    expect(decideLook({ more, confirmed: [] }, [one])).toMatchObject({ kind: 'look', caseId: 'cas_1' });
    const named = { more, confirmed: [], organisationId: 'org_2' };
    expect(decideLook(named, [one, other])).toMatchObject({ kind: 'look', caseId: 'cas_2' });
    expect(decideLook({ ...named, organisationId: 'org_3' }, [one])).toMatchObject({ kind: 'not found' });
  });

  it('names whom to choose from, and does not say who is there where nobody is', () => {
    const several = decideLook({ more, confirmed: [] }, [one, other]);
    if (several.kind !== 'invalid') throw new Error('it asks whose');
    expect(several.problems[0]?.sentence).toContain('Stones or Rivals');
    expect(decideLook({ more, confirmed: [] }, [])).toMatchObject({ kind: 'not found' });
  });

  it('asks about a name before it looks for anybody', () => {
    const named = { more: 'Sarah rang.', confirmed: [] };
    const asks = decideLook(named, []);
    if (asks.kind !== 'asks') throw new Error('it asks');
    const confirmed = asks.queries.map(queryKey);
    expect(decideLook({ ...named, confirmed }, [one])).toMatchObject({ kind: 'look' });
  });
});

describe('a copy of everything held', () => {
  const copy: CaseCopy = {
    takenAt: '2026-10-22T09:00:00.000Z',
    takenBy: 'Carol <b>',
    organisationName: 'Stepping Stones',
    contractTitle: 'Family mediation',
    reference: 'F-0231',
    names: { are_1: 'Eastmarsh', per_1: 'Carol' },
    case: {
      id: 'cas_1',
      revision: 3,
      referenceKey: 'F-0231',
      areaId: 'are_1',
      need: 'family-conflict',
      referredOn: '2026-01-12',
      concerns: [{ raisedOn: '2026-03-01', answeredOn: '2026-03-02' }],
      cameBackSameNeed: false,
    },
    parts: [
      { name: 'people', rows: [] },
      {
        name: 'followUps',
        rows: [{ months: 3, answers: { now: 'worse' }, ownWords: '<script>alert(1)</script>' }],
      },
    ],
    history: [],
  };

  it('is in words: days, areas, needs, yes and no; without the product’s own numbers', () => {
    expect(linesOfRow(copy.case, copy.names)).toEqual([
      { name: 'Area', value: 'Eastmarsh' },
      { name: 'Need', value: expect.not.stringContaining('-') as string },
      { name: 'Referred on', value: '12 January 2026' },
      { name: 'Concerns', value: 'Raised on: 1 March 2026, Answered on: 2 March 2026' },
      { name: 'Came back same need', value: 'no' },
    ]);
    const [, answers] = linesOfRow({ months: 3, answers: { now: 'worse' } }, {});
    expect(answers?.value).toBe('Compared with before the support started, how are things now? Worse');
  });

  it('says the reasons of holds and looks, safe days and what it does not know, by their names', () => {
    const row = { reason: 'child at risk', whyLifted: 'matter closed', safe: { days: [1] }, somethingNew: 7 };
    expect(linesOfRow(row, {}).map(({ value }) => value)).toEqual([
      'a child may be at risk now, and the provider cannot be reached',
      'the matter is closed',
      'Days: Monday',
      '7',
    ]);
    expect(linesOfRow(row, {}).at(-1)?.name).toBe('Something new');
    expect([partTitle('people'), partTitle('somethingNew')]).toEqual([
      'Children and young people',
      'Something new',
    ]);
  });

  it('is a page of its own in which nothing that was typed is more than text', () => {
    const page = caseCopyPage(copy);
    expect(page.startsWith('<!doctype html>')).toBe(true);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('Carol &lt;b&gt;');
    expect(page).toContain('Nothing is held.');
    expect(page).toContain('3 months after');
    expect(page).not.toMatch(/src=|href=/);
  });
});

describe('the button of a permission', () => {
  it('says what a yes over a yes is for', () => {
    const given = permissionTransitionFor('given');
    expect(permissionButtonWords(given, 'not asked', 'contact')).toBe('They said yes');
    expect(permissionButtonWords(given, 'given', 'contact')).toBe('Safe times or ways have changed');
    expect(permissionButtonWords(given, 'given', 'quote')).toBe('They said yes again');
    expect(permissionButtonWords(permissionTransitionFor('withdrawn'), 'given', 'contact')).toBe(
      'They no longer want it',
    );
  });
});
