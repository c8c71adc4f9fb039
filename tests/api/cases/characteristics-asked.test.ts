import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { nothingAsked, type CharacteristicName } from '#shared/cases/characteristics.ts';
import type { FamilyImportPreview } from '#shared/cases/import.api.ts';
import type { RegisterChoices } from '#shared/contracts/register.api.ts';
import type { ProblemDocument } from '#shared/problems/problem-document.ts';
import type { SettingsPage } from '#shared/settings/settings.api.ts';
import { aCaseDraft } from '../../fixtures/a-case.ts';
import { openCaseScene, type CaseScene } from '../../fixtures/a-case-scene.ts';
import type { SignedIn } from '../../support/test-counter.ts';
import { familiesCsv, familyCells } from '../../fixtures/a-families-file.ts';

let scene: CaseScene;
let ada: SignedIn;
beforeEach(async () => {
  scene = await openCaseScene();
  ada = await scene.service.person('Ada', scene.service.councilId, 'administrator');
});
afterEach(() => scene.service.close());

const choose = async (asked?: CharacteristicName[], revision = 0) => {
  const draft = { councilName: 'Invicta', brandColour: '#0b5453', email: '', phone: '', website: '' };
  return ada.put('/api/settings', { draft: { ...draft, characteristicsAsked: asked }, revision });
};

const people = [{ number: 1, ageAtStart: 9, characteristics: { ...nothingAsked, ethnicGroup: 'White' } }];
const add = (reference: string) =>
  scene.carol.post(`/api/contracts/${scene.contractId}/cases`, {
    draft: { ...aCaseDraft(scene.areaId, { reference }), people },
    confirmed: [],
  });

it('what is asked is the administrator’s choice, said in the history, and stays when something else is changed', async () => {
  const page = (await choose(['disability', 'sex'])).json<SettingsPage>();
  expect(page.characteristicsAsked).toEqual(['sex', 'disability']);
  expect(page.history.find(({ what }) => what === 'Equality characteristics asked')).toMatchObject({
    from: 'Sex, Ethnic group, Disability, Special educational needs',
    to: 'Sex, Disability',
  });
  expect((await choose(undefined, 1)).json<SettingsPage>().characteristicsAsked).toEqual([
    'sex',
    'disability',
  ]);
  const choices = (await scene.carol.get('/api/contracts/choices')).json<RegisterChoices>();
  expect(choices.characteristicsAsked).toEqual(['sex', 'disability']);
});

it('what is not asked is refused by its place; an answer that was given stays', async () => {
  const before = await add('F-1');
  expect(before.statusCode, before.body).toBe(200);
  const { case: kept } = before.json<{ case: CaseShown }>();
  await choose(['sex']);
  const refused = await add('F-2');
  expect(refused.statusCode).toBe(422);
  expect(refused.json<ProblemDocument>().problems).toMatchObject([
    { code: 'characteristic-not-asked', place: 'people/0/characteristics/ethnicGroup' },
  ]);
  const changed = await scene.carol.put(`/api/cases/${kept.id}`, {
    draft: { ...kept.draft, sessions: 3 },
    confirmed: [],
    revision: kept.revision,
  });
  expect(changed.statusCode, changed.body).toBe(200);
  const shown = (await scene.carol.get(`/api/cases/${kept.id}`)).json<CaseShown>();
  expect(shown.draft.people[0]?.characteristics.ethnicGroup).toBe('White');
});

it('a list is refused by row and column, and its template has no column for it', async () => {
  await choose([]);
  const address = `/api/contracts/${scene.contractId}/cases/import`;
  const template = await scene.carol.get(`${address}/template?sheet=Families`);
  expect(template.body).toContain('Age at start');
  expect(template.body).not.toContain('Sex');
  const preview = await scene.carol.ask({
    method: 'POST',
    url: `${address}/preview`,
    headers: { 'content-type': 'text/csv' },
    payload: familiesCsv([familyCells({ Sex: 'female' })]),
  });
  expect(preview.json<FamilyImportPreview>().problems).toMatchObject([
    { row: 2, column: 'Sex', code: 'characteristic-not-asked' },
  ]);
});
