import { eq } from 'drizzle-orm';
import type { LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseList, CaseShown } from '#shared/cases/cases.api.ts';
import { workbookType, type FamilyImportDone, type FamilyImportPreview } from '#shared/cases/import.api.ts';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import type { CaseQuestionnaires } from '#shared/questionnaires/questionnaires.api.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import {
  assessmentCells,
  familiesCsv,
  familiesWorkbook,
  familyCells,
  followUpCells,
  permissionCells,
  type SheetCells,
} from '../../fixtures/a-families-file.ts';
import { openQuestionnaireScene, type QuestionnaireScene } from '../../fixtures/a-questionnaire-scene.ts';

let scene: QuestionnaireScene;
beforeEach(async () => {
  scene = await openQuestionnaireScene();
});
afterEach(() => scene.service.close());

type Payload = string | Buffer;

const send = (
  address: string,
  payload: Payload,
  type = typeof payload === 'string' ? 'text/csv' : workbookType,
) =>
  scene.carol.ask({
    method: 'POST',
    url: `/api/contracts/${scene.contractId}/cases/import${address}`,
    headers: { 'content-type': type },
    payload,
  });

const previewOf = async (payload: Payload): Promise<FamilyImportPreview> => {
  const answer = await send('/preview', payload);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<FamilyImportPreview>();
};

const bringIn = async (payload: Payload, confirmed = ''): Promise<LightMyRequestResponse> =>
  send(`?planHash=${(await previewOf(payload)).planHash}&confirmed=${confirmed}`, payload);

const four: Readonly<Record<string, readonly SheetCells[]>> = {
  Families: [familyCells(), familyCells({ Child: '2', 'Age at start': '7', Sex: 'female' })],
  Permissions: [permissionCells()],
  'Follow-ups': [followUpCells()],
  Questionnaires: [assessmentCells()],
};

const listed = async (): Promise<CaseList> =>
  (await scene.carol.get(`/api/contracts/${scene.contractId}/cases`)).json<CaseList>();

const onlyFamily = async (): Promise<CaseShown> => {
  const { cases } = await listed();
  expect(cases).toHaveLength(1);
  return (await scene.carol.get(`/api/cases/${cases[0]?.id ?? ''}`)).json<CaseShown>();
};

describe('families brought in from a workbook', () => {
  it('come with their children, permission, follow-ups and questionnaires', async () => {
    const answer = await bringIn(familiesWorkbook(four));
    expect(answer.json<FamilyImportDone>()).toEqual({
      families: { new: 1, corrected: 0, unchanged: 0 },
      rows: 5,
    });
    const family = await onlyFamily();
    expect(family).toMatchObject({
      status: 'ended',
      draft: {
        reference: 'F-0231',
        areaId: scene.areaId,
        endedOn: '2026-03-31',
        howEnded: 'completed',
        sessions: 12,
      },
      contact: { state: 'given', safe: { rule: 'as said', days: [1, 3], channels: ['phone', 'text'] } },
      revision: 1,
    });
    expect(family.draft.people).toMatchObject([
      { number: 1, ageAtStart: 9 },
      { number: 2, ageAtStart: 7, characteristics: { sex: 'female' } },
    ]);
    expect(family.followUps.map(({ months, dueOn }) => [months, dueOn])).toEqual([
      [0, '2026-03-31'],
      [3, '2026-06-30'],
      [6, '2026-09-30'],
      [9, '2026-12-31'],
    ]);
    expect(family.followUps[0]?.result).toMatchObject({ kind: 'reached', betterOff: true });
    const forms = (
      await scene.carol.get(`/api/cases/${family.id}/questionnaires`)
    ).json<CaseQuestionnaires>();
    expect(forms.assessments).toMatchObject([{ person: 1, formId: 'P4-17', point: 'start' }]);
  });

  it('double nothing when the file comes again: every row is unchanged', async () => {
    await bringIn(familiesWorkbook(four));
    const before = await onlyFamily();
    const again = await previewOf(familiesWorkbook(four));
    expect(again).toMatchObject({
      families: { new: 0, corrected: 0, unchanged: 1 },
      problemCount: 0,
      correctionCount: 0,
    });
    expect(again.counts.map(({ rows, unchanged }) => [rows, unchanged])).toEqual([
      [2, 2],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect((await bringIn(familiesWorkbook(four))).statusCode).toBe(200);
    expect(await onlyFamily()).toEqual(before);
  });

  it('show what differs field by field, and correct it', async () => {
    await bringIn(familiesWorkbook(four));
    const differing = familiesWorkbook({
      Families: [
        familyCells({ Sessions: '14', Need: '' }),
        familyCells({ Child: '2', 'Age at start': '8', Sessions: '' }),
      ],
      'Follow-ups': [followUpCells({ 'Answer: now': 'Worse', 'Done first': 'needs help again' })],
      Questionnaires: [assessmentCells({ 'Item 3': '2' })],
    });
    const preview = await previewOf(differing);
    expect(preview.problems).toEqual([]);
    expect(preview.corrections).toEqual([
      {
        sheet: 'Families',
        row: 2,
        changes: [{ what: 'Sessions', from: '12', to: '14' }],
      },
      { sheet: 'Families', row: 3, changes: [{ what: 'Child 2: Age at start', from: '7', to: '8' }] },
      {
        sheet: 'Follow-ups',
        row: 2,
        changes: [
          { what: 'Answer: now', from: 'A bit better', to: 'Worse' },
          { what: 'Done first', from: '', to: 'needs help again' },
        ],
      },
      { sheet: 'Questionnaires', row: 2, changes: [{ what: 'Item 3', from: '1', to: '2' }] },
    ]);
    expect((await bringIn(differing)).json<FamilyImportDone>().families).toEqual({
      new: 0,
      corrected: 1,
      unchanged: 0,
    });
    const family = await onlyFamily();
    expect(family.draft).toMatchObject({
      sessions: 14,
      need: 'family-conflict',
      people: [{ ageAtStart: 9 }, { ageAtStart: 8, characteristics: { sex: 'female' } }],
    });
    expect(family.followUps[0]?.result).toMatchObject({ betterOff: false, badAgain: 'needs help again' });
  });

  it('leave a line for each family that changed and one for the file, without a value', async () => {
    await bringIn(familiesWorkbook(four));
    const { id } = await onlyFamily();
    const own = (await scene.carol.get(`/api/cases/${id}/history`)).json<{ lines: HistoryLine[] }>().lines;
    expect(own.map(({ what, from, to, why }) => [what, from, to, why])).toEqual([
      ['A family was added', '', '', 'Brought in from a file'],
    ]);
    const ofContract = (await scene.shah.get(`/api/contracts/${scene.contractId}/history`)).json<{
      lines: HistoryLine[];
    }>();
    expect(ofContract.lines.find(({ what }) => what === 'Families')?.to).toBe(
      'brought in from a file: 5 rows about 1 family, 1 of them new or changed',
    );
    expect(JSON.stringify(ofContract)).not.toContain('F-0231');
  });
});

describe('a list of one kind in CSV', () => {
  it('adds to families that are here', async () => {
    await bringIn(familiesCsv([familyCells()]));
    await bringIn(familiesCsv([permissionCells()]));
    const attempts = [1, 2].map((day) =>
      followUpCells({
        Point: '3',
        'What happened': 'could not reach',
        On: `0${day}/07/2026`,
        'Asked by': '',
        Channel: 'phone',
        'Answer: now': '',
        'Answer: problem': '',
      }),
    );
    expect((await bringIn(familiesCsv(attempts))).statusCode).toBe(200);
    await bringIn(familiesCsv(attempts));
    expect((await onlyFamily()).followUps[1]?.attempts).toEqual([
      { on: '2026-07-01', channel: 'phone' },
      { on: '2026-07-02', channel: 'phone' },
    ]);
  });

  it('is all or nothing: one problem stops it, by sheet, row and column', async () => {
    const file = familiesCsv([
      familyCells(),
      familyCells({ Reference: 'F-0232', 'Ended on': '01/02/2026' }),
      familyCells({ Reference: 'F-0233', 'Referred on': '31/02/2026', Area: 'Atlantis' }),
      familyCells({ Reference: 'F-0234', 'Ended on': '01/01/2027' }),
      familyCells({ Reference: '' }),
    ]);
    const { problems, planHash } = await previewOf(file);
    expect(problems.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual([
      ['Families', 3, 'Ended on', 'ended-before-start'],
      ['Families', 4, 'Area', 'cell-unread'],
      ['Families', 4, 'Referred on', 'cell-unread'],
      ['Families', 5, 'Ended on', 'in-the-future'],
      ['Families', 6, 'Reference', 'cell-missing'],
    ]);
    expect((await send(`?planHash=${planHash}`, file)).statusCode).toBe(409);
    expect((await listed()).count).toBe(0);
  });

  it('asks about a reference that looks like a person, once for the whole file', async () => {
    const file = familiesCsv([
      familyCells({ Reference: 'Sarah Bennett' }),
      familyCells({ Reference: 'Tom Bennett' }),
    ]);
    const { questions } = await previewOf(file);
    expect(questions).toMatchObject([
      { code: 'looks-like-a-name', count: 2, cells: [{ row: 2, column: 'Reference' }, { row: 3 }] },
    ]);
    expect((await bringIn(file)).statusCode).toBe(409);
    expect((await bringIn(file, 'looks-like-a-name')).statusCode).toBe(200);
    expect((await listed()).count).toBe(2);
  });

  it('is refused when the families changed since the preview', async () => {
    await bringIn(familiesCsv([familyCells()]));
    const file = familiesCsv([familyCells({ Sessions: '14' })]);
    const { planHash } = await previewOf(file);
    await bringIn(familiesCsv([familyCells({ Sessions: '13' })]));
    expect((await send(`?planHash=${planHash}`, file)).statusCode).toBe(409);
    expect((await onlyFamily()).draft.sessions).toBe(13);
  });

  it('never drops a column: what is not known is named', async () => {
    const file = familiesCsv([familyCells({ Surname: 'Bennett', Postcode: 'NE1 4XX' })]);
    const { problems } = await previewOf(file);
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, 'Surname', 'column-unknown'],
      [1, 'Postcode', 'column-unknown'],
    ]);
  });
});

describe('a row that cannot be is named by the rule of its form', () => {
  const late = followUpCells({ Point: '3', On: '02/07/2026' });
  it.each<[string, Readonly<Record<string, readonly SheetCells[]>>, string[][]]>([
    [
      'nobody’s family',
      { Permissions: [permissionCells({ Reference: 'F-9' })] },
      [['Permissions', '2', 'Reference', 'family-unknown']],
    ],
    [
      'a family that is refused',
      { Families: [familyCells({ Need: 'luck' })], Permissions: [permissionCells()] },
      [
        ['Families', '2', 'Need', 'cell-unread'],
        ['Permissions', '2', 'Reference', 'family-refused'],
      ],
    ],
    [
      'a child twice, and a child without a number',
      { Families: [familyCells(), familyCells(), familyCells({ Child: '' })] },
      [
        ['Families', '3', 'Child', 'child-twice'],
        ['Families', '4', 'Child', 'cell-missing'],
      ],
    ],
    [
      'half of what goes together',
      { Families: [familyCells({ 'Came back on': '05/05/2026' })] },
      [['Families', '2', 'Came back for the same need', 'cell-missing']],
    ],
    [
      'a new family without its first lines',
      { Families: [familyCells({ Area: '', Need: '' })] },
      [
        ['Families', '2', 'Area', 'cell-missing'],
        ['Families', '2', 'Need', 'cell-missing'],
      ],
    ],
    [
      'a permission that does not follow',
      {
        Families: [familyCells()],
        Permissions: [
          permissionCells({
            'What happened': 'no longer want it',
            'Given by': '',
            'Asked by': '',
            'Privacy notice': '',
            'Who may get in touch': '',
            'Safe days': '',
            'Safe times': '',
            'Safe channels': '',
          }),
        ],
      },
      [['Permissions', '2', '', 'not-in-this-status']],
    ],
    [
      'a point that is not asked',
      { Families: [familyCells()], 'Follow-ups': [followUpCells({ Point: '4' })] },
      [['Follow-ups', '2', 'Point', 'point-not-asked']],
    ],
    [
      'a follow-up too early',
      { Families: [familyCells()], 'Follow-ups': [followUpCells({ Point: '3' })] },
      [['Follow-ups', '2', 'On', 'asked-too-early']],
    ],
    [
      'things bad again and nothing done',
      { Families: [familyCells()], 'Follow-ups': [followUpCells({ 'Answer: now': 'Worse' })] },
      [['Follow-ups', '2', 'Done first', 'bad-again']],
    ],
    [
      'two answers of one point',
      {
        Families: [familyCells()],
        Permissions: [permissionCells()],
        'Follow-ups': [late, { ...late, 'Answer: now': 'Much better' }],
      },
      [['Follow-ups', '3', 'Point', 'row-twice']],
    ],
    [
      'answers that cannot be, and the form of somebody else',
      {
        Families: [familyCells()],
        Questionnaires: [assessmentCells({ 'Item 7': '3' }), assessmentCells({ 'Filled in by': 'cat' })],
      },
      [
        ['Questionnaires', '2', 'Item 7', 'code-outside'],
        ['Questionnaires', '3', 'Filled in by', 'informant-unread'],
      ],
    ],
  ])('%s', async (_words, sheets, expected) => {
    const { problems } = await previewOf(familiesWorkbook(sheets));
    expect(problems.map(({ sheet, row, column, code }) => [sheet, String(row), column, code])).toEqual(
      expected,
    );
  });

  it('what was written down of a permission stays', async () => {
    const no = permissionCells({
      'What happened': 'said no',
      'Given by': '',
      'Privacy notice': '',
      'Who may get in touch': '',
      'Safe days': '',
      'Safe times': '',
      'Safe channels': '',
    });
    await bringIn(familiesWorkbook({ Families: [familyCells()], Permissions: [no] }));
    const { problems } = await previewOf(familiesCsv([{ ...no, 'Asked by': 'other worker' }]));
    expect(problems).toMatchObject([{ row: 2, column: 'What happened', code: 'permission-stays' }]);
  });
});

describe('a file that cannot be taken is named', () => {
  const csv = familiesCsv([familyCells()]);
  const book = familiesWorkbook({ Families: [familyCells()] });
  const many = (rows: number) => `Reference\n${Array.from({ length: rows }, (_, n) => `F-${n}`).join('\n')}`;
  it.each<[string, Payload, string | undefined, string]>([
    ['empty', '', 'text/csv', 'file-empty'],
    ['blank lines only', '\n\n', 'text/csv', 'file-empty'],
    ['a workbook called CSV', book, 'text/csv', 'file-not-as-named'],
    ['CSV called a workbook', Buffer.from(csv), workbookType, 'file-not-as-named'],
    [
      'an archive that is no workbook',
      Buffer.from('PK\u0003\u0004rest'),
      workbookType,
      'file-not-a-workbook',
    ],
    ['a workbook cut short', book.subarray(0, book.length - 200), workbookType, 'file-not-a-workbook'],
    [
      'broken UTF-8',
      Buffer.from(csv.replace('Eastmarsh', 'Caf\u00e9'), 'latin1'),
      'text/csv',
      'file-not-utf8',
    ],
    ['a quotation mark that never closes', `${csv}"F-2,`, 'text/csv', 'file-quotes-broken'],
    ['a list of something else', 'first,last\nA,B\n', 'text/csv', 'list-unknown'],
    ['100,000 rows', many(100_000), 'text/csv', 'too-many-rows'],
    ['more rows than are taken', many(10_001), 'text/csv', 'too-many-rows'],
  ])('%s', async (_words, payload, type, code) => {
    const answer = await send('/preview', payload, type);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ problems: { code: string; place: string }[] }>().problems).toMatchObject([
      { code, place: 'file' },
    ]);
  });

  it('a workbook of 100,000 rows, before it is read', async () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => ({ Reference: `F-${n}` }));
    const answer = await send('/preview', familiesWorkbook({ Families: rows }));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('100,001 rows');
  });

  it('a sheet that has no place here', async () => {
    const { problems } = await previewOf(
      familiesWorkbook({ Families: [familyCells()], Notes: [{ Remark: 'x' }] }),
    );
    expect(problems).toMatchObject([{ sheet: 'Notes', code: 'sheet-unknown' }]);
  });
});

describe('the template', () => {
  it('is a workbook that reads back with its four sheets, and asks for nothing that is not known', async () => {
    const answer = await scene.carol.get(`/api/contracts/${scene.contractId}/cases/import/template`);
    expect(answer.headers['content-type']).toBe(workbookType);
    const preview = await previewOf(answer.rawPayload);
    expect(preview).toMatchObject({ counts: [], problemCount: 0 });
  });

  it.each(['Families', 'Permissions', 'Follow-ups', 'Questionnaires'])(
    'is a CSV file for %s',
    async (sheet) => {
      const answer = await scene.carol.get(
        `/api/contracts/${scene.contractId}/cases/import/template?sheet=${sheet}`,
      );
      expect(await previewOf(answer.body)).toMatchObject({ problemCount: 0 });
    },
  );
});

describe('the short questions that an agreement chose', () => {
  const choose = async (codes: string[]) => {
    const { contracts } = scene.service.counter.db.tables;
    await scene.service.counter.db.writeAll([
      { statement: (w) => w.update(contracts).set({ followUpQuestions: codes }) },
    ]);
  };
  const file = familiesWorkbook({ Families: [familyCells()], 'Follow-ups': [followUpCells()] });

  it('are those a file may answer; another is refused by row and column', async () => {
    await choose(['now']);
    expect((await previewOf(file)).problems).toEqual([
      {
        ...{ sheet: 'Follow-ups', row: 2, column: 'Answer: problem', code: 'question-not-asked' },
        sentence: 'This service does not ask ‘Has the problem you came with come back?’ Take the answer out.',
      },
    ]);
    const words = followUpCells({ 'Answer: problem': '', 'Own words': 'We talk again.' });
    const said = familiesWorkbook({ Families: [familyCells()], 'Follow-ups': [words] });
    expect((await previewOf(said)).problems).toMatchObject([
      { column: 'Own words', code: 'own-words-not-asked' },
    ]);
    const answered = familiesWorkbook({
      Families: [familyCells()],
      'Follow-ups': [followUpCells({ 'Answer: problem': '' })],
    });
    expect((await bringIn(answered)).statusCode).toBe(200);
    expect((await onlyFamily()).followUps[0]?.result).toMatchObject({ questions: 'usual/1:now' });
  });

  it('take nothing from what was brought in before they were chosen: the same file changes nothing', async () => {
    expect((await bringIn(file)).statusCode).toBe(200);
    await choose(['now']);
    expect(await previewOf(file)).toMatchObject({ problemCount: 0, families: { unchanged: 1 } });
  });
});

describe('where a family went', () => {
  const agreement = async (reference: string, over: Partial<ContractDraft> = {}) => {
    const parties = [{ organisationId: scene.rita.organisationId, role: 'lead' as const, delivers: '' }];
    const draft = aContractDraft({ reference, title: `Service ${reference}`, parties, ...over });
    const answer = await scene.shah.post('/api/contracts', draft);
    return answer.json<{ id: string }>().id;
  };
  const went = (reference: string, over: SheetCells = {}) =>
    familiesCsv([familyCells({ 'Handed to agreement': reference, ...over })]);
  const problemsOf = async (payload: Payload) =>
    (await previewOf(payload)).problems.map(({ row, column, code }) => [row, column, code]);

  it('is named by the reference of the service, and arrives there as if it had been chosen', async () => {
    const contractId = await agreement('CYP-7');
    const file = went('cyp-7', { 'Known there as': 'R-12' });
    expect((await bringIn(file)).statusCode).toBe(200);
    const family = await onlyFamily();
    expect(family.draft.handedTo).toEqual({ kind: 'agreement', contractId, knownAs: 'R-12' });
    const handOvers = `/api/contracts/${contractId}/hand-overs`;
    expect((await scene.rita.get(handOvers)).json()).toMatchObject({ handOvers: [{ knownAs: 'R-12' }] });
    await scene.rita.post(`${handOvers}/${family.id}/arrival`, { kind: 'arrived', arrivedOn: '2026-04-02' });
    expect(await previewOf(file)).toMatchObject({ families: { unchanged: 1 }, correctionCount: 0 });
    const there = went('CYP-7', { Sessions: '14' });
    expect((await bringIn(there)).statusCode).toBe(200);
    expect(await onlyFamily()).toMatchObject({
      draft: { handedTo: { knownAs: 'R-12' }, sessions: 14 },
      handedOver: { arrivedOn: '2026-04-02' },
    });
  });

  it('is corrected from elsewhere to a service, and from one service to another', async () => {
    await agreement('CYP-7');
    await agreement('CYP-8');
    await bringIn(familiesCsv([familyCells({ 'Handed to': 'the youth hub' })]));
    expect((await previewOf(went('CYP-7'))).corrections).toMatchObject([
      {
        changes: [
          { what: 'Handed to', from: 'the youth hub', to: '' },
          { what: 'Handed to agreement', from: '', to: 'CYP-7' },
        ],
      },
    ]);
    await bringIn(went('CYP-7', { 'Known there as': 'R-12' }));
    expect((await previewOf(went('CYP-8'))).corrections).toMatchObject([
      {
        changes: [
          { what: 'Handed to agreement', from: 'CYP-7', to: 'CYP-8' },
          { what: 'Known there as', from: 'R-12', to: '' },
        ],
      },
    ]);
  });

  it('is refused by row and column, and a flagged service or a plan as one that there is not', async () => {
    await agreement('CYP-1', { placeWithheld: true });
    await agreement('CYP-2', { notForPublication: true });
    await agreement('CYP-3', { status: 'being prepared' });
    await agreement('CYP-4');
    await agreement('CYP-4');
    const sentenceOf = async (reference: string) =>
      (await previewOf(went(reference))).problems[0]?.sentence.replace(reference, '…');
    const none = await sentenceOf('CYP-0');
    for (const reference of ['CYP-1', 'CYP-2', 'CYP-3']) {
      expect(await problemsOf(went(reference))).toEqual([[2, 'Handed to agreement', 'cell-unread']]);
      expect(await sentenceOf(reference)).toBe(none);
    }
    expect(await sentenceOf('CYP-4')).toBe(
      'More than one service has the reference ‘…’. Choose it on the family’s page.',
    );
  });

  it('stays where it is when that service is flagged later: the same file changes nothing', async () => {
    const contractId = await agreement('CYP-7');
    await bringIn(went('CYP-7'));
    const { contracts } = scene.service.counter.db.tables;
    await scene.service.counter.db.writeAll([
      {
        statement: (w) =>
          w.update(contracts).set({ placeWithheld: true }).where(eq(contracts.id, contractId)),
      },
    ]);
    expect(await previewOf(went('CYP-7'))).toMatchObject({ problemCount: 0, families: { unchanged: 1 } });
    expect(await problemsOf(went('CYP-7', { Reference: 'F-0232' }))).toEqual([
      [2, 'Handed to agreement', 'cell-unread'],
    ]);
  });

  it.each<[string, SheetCells, (string | number)[][]]>([
    ['two places', { 'Handed to': 'the youth hub' }, [[2, 'Handed to', 'two-places']]],
    [
      'what it is known by, and no service',
      { 'Handed to agreement': '', 'Known there as': 'R-12' },
      [[2, 'Known there as', 'cell-unread']],
    ],
    [
      'a service before support has ended',
      { 'Ended on': '', 'How it ended': '' },
      [[2, 'Ended on', 'handed-over-without-end']],
    ],
  ])('cannot be %s', async (_what, cells, problems) => {
    await agreement('CYP-7');
    expect(await problemsOf(went('CYP-7', cells))).toEqual(problems);
  });

  it('cannot be the service it comes from, and a name there is asked about first', async () => {
    const { contracts } = scene.service.counter.db.tables;
    await scene.service.counter.db.writeAll([
      {
        statement: (w) =>
          w.update(contracts).set({ reference: 'OWN-1' }).where(eq(contracts.id, scene.contractId)),
      },
    ]);
    expect(await problemsOf(went('OWN-1'))).toEqual([[2, 'Handed to agreement', 'handed-to-itself']]);
    await agreement('CYP-7');
    expect((await previewOf(went('CYP-7', { 'Known there as': 'Jayden' }))).questions).toMatchObject([
      { code: 'looks-like-a-name', cells: [{ row: 2, column: 'Known there as' }] },
    ]);
  });
});
