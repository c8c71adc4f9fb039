import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InstrumentsShown, QuestionnairesChosen } from '#shared/questionnaires/questionnaires.api.ts';
import { shippedInstruments } from '#shared/questionnaires/shipped-instruments.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import { openCaseScene, type CaseScene } from '../../fixtures/a-case-scene.ts';
import type { SignedIn } from '../../support/test-counter.ts';

let scene: CaseScene;
let admin: SignedIn;
beforeEach(async () => {
  scene = await openCaseScene();
  admin = await scene.service.person('A. Dmin', scene.service.councilId, 'administrator');
});
afterEach(() => scene.service.close());

const listed = async () => (await admin.get('/api/questionnaires')).json<InstrumentsShown>().instruments;
const onOf = async () =>
  Object.fromEntries((await listed()).map(({ definition, isOn }) => [definition.id, isOn]));
const used = () => `/api/contracts/${scene.contractId}/questionnaires-used`;

describe('questionnaires', () => {
  it('are off until their licence is recorded, but for the ladder, which is free', async () => {
    expect(await onOf()).toEqual({
      ...{ sdq: false, 'core-10': false, swemwbs: false, 'goal-based-outcomes': false, ladder: true },
    });
    const put = ({ revision = 0, ...body }: { licence: string; isOn: boolean; revision?: number }) =>
      admin.put('/api/questionnaires/sdq/licence', { ...body, revision });
    expect((await put({ licence: '', isOn: true, revision: 0 })).json()).toMatchObject({
      problems: [{ code: 'licence-needed', place: 'licence' }],
    });
    expect((await put({ licence: 'NHS licence 12', isOn: true })).statusCode).toBe(200);
    expect((await listed())[0]).toMatchObject({
      ...{ isShipped: true, isOn: true },
      licence: { licence: 'NHS licence 12', recordedBy: 'A. Dmin', isOn: true, revision: 1 },
    });
    expect((await put({ licence: 'another', isOn: true })).json()).toMatchObject({
      problems: [{ code: 'licence-changed-meanwhile' }],
    });
    expect((await put({ licence: 'NHS licence 12', isOn: false, revision: 1 })).statusCode).toBe(200);
    expect((await onOf())['sdq']).toBe(false);
    expect(
      (await admin.put('/api/questionnaires/none/licence', { licence: '', isOn: true, revision: 0 }))
        .statusCode,
    ).toBe(404);
  });

  const own = () => {
    const ladder = shippedInstruments.find(({ id }) => id === 'ladder');
    if (!ladder) throw new Error('the ladder is shipped');
    return {
      ...ladder,
      id: 'sleep',
      name: 'How well you sleep',
      shortName: 'Sleep',
      namedBy: 'its author' as const,
    };
  };
  const upload = (given: unknown) =>
    admin.post('/api/questionnaires', {
      fileText: typeof given === 'string' ? given : JSON.stringify(given),
    });

  it('are added by upload, and each later version takes the place of the one before', async () => {
    expect((await upload(own())).statusCode).toBe(200);
    expect((await listed()).at(-1)).toMatchObject({
      definition: { id: 'sleep' },
      isShipped: false,
      isOn: true,
    });
    expect((await upload(own())).json()).toMatchObject({
      problems: [{ code: 'instrument-version-taken', place: 'version' }],
    });
    scene.service.clock.moveTo('2026-10-23T09:00:00.000Z');
    expect((await upload({ ...own(), version: '2' })).statusCode).toBe(200);
    const sleeps = (await listed()).filter(({ definition }) => definition.id === 'sleep');
    expect(sleeps).toMatchObject([{ definition: { version: '2' } }]);
  });

  it.each([
    ['what is not JSON', '{"id":', 'definition-not-json', 'fileText'],
    ['one of ours', () => ({ ...own(), id: 'sdq' }), 'instrument-shipped', 'id'],
    [
      'a scale that counts an item that is not there',
      () => ({ ...own(), scales: own().scales.map((scale) => ({ ...scale, items: [1, 2] })) }),
      undefined,
      'scales/0/items',
    ],
    ['a field that nobody reads', () => ({ ...own(), wording: 'How …?' }), 'unknown-field', undefined],
  ])('are refused with the place and the reason: %s', async (_what, given, code, place) => {
    const answer = await upload(typeof given === 'string' ? given : given());
    expect(answer.statusCode).toBe(422);
    const { problems } = answer.json<{ problems: object[] }>();
    expect(problems[0]).toMatchObject({
      ...(code === undefined ? {} : { code }),
      ...(place === undefined ? {} : { place }),
    });
    expect(await listed()).toHaveLength(shippedInstruments.length);
  });

  it('are chosen for an agreement, a ladder by a name of its own, by who looks after it', async () => {
    const ladder = { instrumentId: 'ladder', calledAs: 'How safe home feels', agreed: {} };
    const sdq = {
      instrumentId: 'sdq',
      calledAs: '',
      agreed: { total: { sd: 5.8, r: 0.72, sample: 'Ours' } },
    };
    const put = (list: object[], revision = 0) => scene.shah.put(used(), { used: list, revision });
    const refused = async (list: object[]) => (await put(list)).json<{ problems: object[] }>().problems;
    expect(await refused([{ ...ladder, calledAs: '' }])).toMatchObject([
      { code: 'name-needed', place: 'used/0/calledAs' },
    ]);
    expect(await refused([{ ...sdq, calledAs: 'Ours' }])).toMatchObject([{ code: 'name-fixed' }]);
    expect(await refused([sdq, sdq])).toMatchObject([
      { code: 'questionnaire-twice', place: 'used/1/instrumentId' },
    ]);
    expect(await refused([{ ...sdq, instrumentId: 'none' }])).toMatchObject([
      { code: 'questionnaire-unknown' },
    ]);
    const wrongScale = { ...ladder, agreed: { step: { sd: 1, r: 0.5, sample: 'Ours' } } };
    expect(await refused([wrongScale])).toMatchObject([
      { code: 'scale-without-rule', place: 'used/0/agreed/step' },
    ]);
    const chosen = (await put([sdq, ladder])).json<QuestionnairesChosen>();
    expect(chosen).toMatchObject({ used: [sdq, ladder], mayChange: true, revision: 1 });
    expect(chosen.available.map(({ id }) => id)).toEqual(shippedInstruments.map(({ id }) => id));
    expect(chosen.available[0]?.scales).toContainEqual({ id: 'total', name: 'Total difficulties' });
    expect(chosen.available.find(({ id }) => id === 'ladder')?.scales).toEqual([]);
    expect((await put([])).statusCode).toBe(409);
    expect((await scene.carol.get(used())).json()).toMatchObject({ mayChange: false, used: [sdq, ladder] });
    expect((await scene.carol.put(used(), { used: [], revision: 1 })).statusCode).toBe(403);
    const { lines } = (await scene.shah.get(`/api/contracts/${scene.contractId}/history`)).json<{
      lines: HistoryLine[];
    }>();
    expect(lines[0]).toMatchObject({
      what: 'Questionnaires',
      from: '',
      to: 'SDQ (total SD 5.8, r 0.72), How safe home feels',
    });
  });
});
