import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptedFiguresOf } from '#db/stores/measures-store.ts';
import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import type { FiguresByOrganisation } from '#shared/measures/by-organisation.api.ts';
import type { DifferenceNotes } from '#shared/measures/difference-note.api.ts';
import {
  aContractWithReturns,
  check,
  missing,
  returnFor,
  save,
  send,
  shared,
  type ReturnScene,
} from '../../fixtures/a-return.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let scene: ReturnScene;
let dora: SignedIn;
let partner: SignedIn;
let address: string;
const organisations = new Map<string, string>();
beforeEach(async () => {
  service = await openTestCounter();
  const openDoor = await service.organisation('Open Door');
  const acorn = await service.organisation('Acorn');
  const health = await service.organisation('Invicta Health', 'commissioning partner');
  dora = await service.person('Dora', openDoor, 'provider manager');
  partner = await service.person('Pat', health, 'commissioner');
  scene = await aContractWithReturns(
    service,
    [{ kind: 'share', question: 'how well', name: 'Seen within ten days', denominatorMeans: 'families' }],
    {
      parties: [
        { organisationId: openDoor, role: 'consortium member', delivers: 'The east' },
        { organisationId: acorn, role: 'subcontractor', delivers: 'Visits' },
        { organisationId: health, role: 'commissioning partner', delivers: '' },
      ],
    },
  );
  address = `/api/contracts/${scene.contractId}/measures/${scene.measures[0]?.measureId ?? ''}`;
});
afterEach(() => service.close());

/** The lead fills in every part, and the return is sent. */
const fill = async (period: string, answers: Readonly<Record<string, ReturnType<typeof shared>>>) => {
  const { carol, contractId, measures } = scene;
  for (const { id, organisationName, organisationId } of (await returnFor(carol, contractId, period)).parts) {
    organisations.set(organisationName, organisationId);
    const answer = answers[organisationName] ?? missing('not applicable', 'They do another part.');
    await save(carol, contractId, period, measures[0]?.measureId ?? '', answer, { partId: id });
    const part = (await returnFor(carol, contractId, period)).parts.find((one) => one.id === id);
    if (organisationName !== 'Stepping Stones')
      await carol.put(`/api/returns/${(await returnFor(carol, contractId, period)).id}/parts/${id}`, {
        ready: true,
        revision: part?.revision ?? 0,
      });
  }
  expect((await send(carol, contractId, period)).statusCode).toBe(200);
};
const accept = (period: string) => check(scene.shah, scene.contractId, period, 'accept');
const sideBySide = async (person: SignedIn) =>
  (await person.get(`${address}/by-organisation`)).json<FiguresByOrganisation>().organisations;

describe('the organisations of a consortium side by side', () => {
  it('are those with a say, each with its accepted figures, the lead first', async () => {
    await fill('2025-Q4', { 'Stepping Stones': shared(40, 50), 'Open Door': shared(21, 30) });
    await fill('2026-Q1', {
      'Stepping Stones': shared(44, 51),
      'Open Door': missing('system fault', 'A flood.'),
    });
    await accept('2025-Q4');
    await accept('2026-Q1');
    expect(await sideBySide(scene.shah)).toMatchObject([
      {
        id: organisations.get('Stepping Stones'),
        name: 'Stepping Stones',
        lead: true,
        accepted: {
          '2025-Q4': { value: { state: 'value', figure: { numerator: 40, denominator: 50 } } },
          '2026-Q1': { value: { state: 'value', figure: { numerator: 44, denominator: 51 } } },
        },
      },
      {
        name: 'Open Door',
        lead: false,
        accepted: {
          '2025-Q4': { value: { state: 'value', figure: { numerator: 21, denominator: 30 } } },
          '2026-Q1': { value: { state: 'missing', reason: 'system fault' } },
        },
      },
    ]);
    expect(JSON.stringify(await sideBySide(scene.shah))).not.toContain('A flood');
  });

  it('add up to what is kept as accepted', async () => {
    await fill('2025-Q4', {
      'Stepping Stones': shared(40, 50),
      'Open Door': shared(21, 30),
      Acorn: shared(9, 11),
    });
    await accept('2025-Q4');
    const parts = (await sideBySide(scene.carol)).map(({ accepted }) => accepted['2025-Q4']?.value);
    const sum = (of: 'numerator' | 'denominator') =>
      parts.reduce((all, value) => all + (value?.state === 'value' ? (value.figure[of] ?? 0) : 0), 0);
    const [whole] = await acceptedFiguresOf(service.db, [scene.contractId]);
    expect(whole?.value).toMatchObject({
      figure: { numerator: sum('numerator'), denominator: sum('denominator') },
    });
    expect(sum('denominator')).toBe(91);
  });

  it('wait for the council to accept, and again once a return is opened', async () => {
    await fill('2025-Q4', { 'Stepping Stones': shared(40, 50), 'Open Door': shared(21, 30) });
    expect(await sideBySide(scene.shah)).toEqual([]);
    await accept('2025-Q4');
    expect(await sideBySide(scene.shah)).toHaveLength(2);
    await check(scene.shah, scene.contractId, '2025-Q4', 'reopen', 'Does it hold the summer?');
    expect(await sideBySide(scene.shah)).toEqual([]);
  });

  it('are none where the measure applies to one alone', async () => {
    await fill('2025-Q4', { 'Stepping Stones': shared(40, 50) });
    await accept('2025-Q4');
    expect(await sideBySide(scene.shah)).toEqual([]);
  });

  it('are never shown to a member, nor to a partner, and offered to neither', async () => {
    await fill('2025-Q4', { 'Stepping Stones': shared(40, 50), 'Open Door': shared(21, 30) });
    await accept('2025-Q4');
    const offered = async (person: SignedIn) =>
      (await person.get(`/api/contracts/${scene.contractId}/measures`)).json<MeasuresShown>().severalDeliver;
    for (const person of [dora, partner]) {
      expect((await person.get(`${address}/by-organisation`)).statusCode).toBe(403);
      expect(await offered(person)).toBe(false);
    }
    for (const person of [scene.shah, scene.carol, scene.wilf]) expect(await offered(person)).toBe(true);
  });

  it('are of a measure of this agreement, or not found', async () => {
    const other = address.replace(/mea_.*/, 'mea_00000000000000000009');
    expect((await scene.shah.get(`${other}/by-organisation`)).statusCode).toBe(404);
  });
});

describe('whether organisations differ on purpose', () => {
  const draft = {
    between: 'organisations',
    answer: 'meant',
    why: 'Open Door takes those whom nobody else could see.',
    saidBy: 'The partnership board',
    saidOn: '2026-10-20',
    numberSeen: 0,
  };
  const asked = (person: SignedIn, between: string) =>
    person.get(`${address}/difference-notes?between=${between}`);

  it('is read by the council and the lead, apart from what is said of areas', async () => {
    expect((await scene.shah.post(`${address}/difference-notes`, draft)).json()).toMatchObject({
      notes: [{ between: 'organisations', number: 1 }],
      maySay: true,
    });
    expect((await asked(scene.carol, 'organisations')).json<DifferenceNotes>().notes).toHaveLength(1);
    expect((await asked(scene.carol, 'areas')).json<DifferenceNotes>().notes).toEqual([]);
    const ofAreas = await scene.shah.post(`${address}/difference-notes`, { ...draft, between: 'areas' });
    expect(ofAreas.json()).toMatchObject({ notes: [{ between: 'areas', number: 1 }] });
  });

  it('is kept from a member, in its history too', async () => {
    await scene.shah.post(`${address}/difference-notes`, draft);
    expect((await asked(dora, 'organisations')).statusCode).toBe(403);
    expect((await asked(dora, 'areas')).json<DifferenceNotes>()).toEqual({ notes: [], maySay: false });
    const ofMeasure = await dora.get(`${address}/history`);
    expect(ofMeasure.body).toContain('it was said whether it is meant');
    for (const url of [`${address}/history`, `/api/contracts/${scene.contractId}/history`]) {
      expect((await dora.get(url)).body).not.toMatch(/nobody else could see|partnership board|local choice/);
    }
  });

  it('is asked of areas or organisations, and of nothing else', async () => {
    expect((await asked(scene.shah, 'people')).statusCode).toBe(422);
    expect((await scene.shah.get(`${address}/difference-notes?among=areas`)).statusCode).toBe(422);
  });
});
