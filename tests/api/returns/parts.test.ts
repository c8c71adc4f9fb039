import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptedFiguresOf } from '#db/stores/measures-store.ts';
import type { ReturnHistory, ReturnShown } from '#shared/returns/returns.api.ts';
import {
  aContractWithReturns,
  check,
  counted,
  missing,
  returnFor,
  save,
  savingOf,
  send,
  type ReturnScene,
} from '../../fixtures/a-return.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let scene: ReturnScene;
let dora: SignedIn;
let sessions: string;
let people: string;
beforeEach(async () => {
  service = await openTestCounter();
  const openDoor = await service.organisation('Open Door');
  dora = await service.person('Dora', openDoor, 'provider worker');
  scene = await aContractWithReturns(
    service,
    [
      { name: 'Sessions held', unit: 'sessions' },
      { name: 'Different people who came', kind: 'different people', unit: 'people' },
    ],
    { parties: [{ organisationId: openDoor, role: 'consortium member', delivers: 'The east' }] },
  );
  [sessions = '', people = ''] = scene.measures.map(({ measureId }) => measureId);
});
afterEach(() => service.close());

const period = '2026-Q2';
const seenBy = (person: SignedIn) => returnFor(person, scene.contractId, period);
const partOf = (shown: ReturnShown, name: string) =>
  shown.parts.find((part) => part.organisationName === name);
const doraSaves = async (measureId: string, n: number) => {
  const partId = partOf(await seenBy(dora), 'Open Door')?.id;
  return save(dora, scene.contractId, period, measureId, counted(n), { partId });
};
const carolSaves = async (measureId: string, n: number, scope: 'part' | 'whole' = 'part') => {
  const partId = partOf(await seenBy(scene.carol), 'Stepping Stones')?.id;
  return save(scene.carol, scene.contractId, period, measureId, counted(n), { partId, scope });
};
const ready = async (person: SignedIn) => {
  const shown = await seenBy(person);
  const part = partOf(shown, 'Open Door');
  return person.put(`/api/returns/${shown.id}/parts/${part?.id ?? ''}`, {
    ready: true,
    revision: part?.revision ?? 0,
  });
};

describe('a return of several organisations', () => {
  it('has a part for each, filled in by its own people, and assembled by the lead', async () => {
    await doraSaves(sessions, 40);
    await doraSaves(people, 25);
    await ready(dora);
    await carolSaves(sessions, 60);
    await carolSaves(people, 30);
    const early = await send(scene.carol, scene.contractId, period);
    expect(early.json()).toMatchObject({
      problems: [
        {
          code: 'unanswered',
          sentence:
            'Different people who came (all organisations together): enter a figure, even if it is 0, or say why you cannot.',
        },
      ],
    });
    await carolSaves(people, 48, 'whole');
    expect((await send(scene.carol, scene.contractId, period)).statusCode).toBe(200);
    await check(scene.shah, scene.contractId, period, 'accept');
    const figures = await acceptedFiguresOf(service.db, [scene.contractId]);
    expect(figures).toHaveLength(2);
    expect(figures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          measureId: sessions,
          value: { state: 'value', figure: { numerator: 100 } },
          partsHave: 2,
          partsOf: 2,
        }),
        expect.objectContaining({ measureId: people, value: { state: 'value', figure: { numerator: 48 } } }),
      ]),
    );
  });

  it('shows a member its own part alone before it is sent, and the lead all of them', async () => {
    await doraSaves(sessions, 4040);
    await carolSaves(sessions, 6060);
    const member = await seenBy(dora);
    expect(member.values).toMatchObject([{ answer: counted(4040) }]);
    expect(JSON.stringify(member)).not.toMatch(/\b6060\b/);
    expect(member.parts.map(({ seen, mayFill }) => [seen, mayFill])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect((await seenBy(scene.carol)).values).toHaveLength(2);
    const history = await dora.get(`/api/returns/${member.id}/history`);
    expect(history.body).toContain('4,040 sessions');
    expect(history.body).not.toContain('6,060');
  });

  it('shows a member its own part alone once it is sent too, and the whole on the pages of the agreement', async () => {
    await doraSaves(sessions, 4040);
    await doraSaves(people, 2500);
    await ready(dora);
    await carolSaves(sessions, 6060);
    await carolSaves(people, 3000);
    await carolSaves(people, 4800, 'whole');
    await send(scene.carol, scene.contractId, period);
    const sent = await seenBy(dora);
    expect(sent.values.map(({ answer }) => answer)).toEqual([counted(4040), counted(2500)]);
    expect(sent.measures).toHaveLength(2);
    expect(JSON.stringify(sent)).not.toMatch(/6060|3000|4800/);
    expect((await seenBy(scene.shah)).values).toHaveLength(5);
    await check(scene.shah, scene.contractId, period, 'accept');
    expect(JSON.stringify(await seenBy(dora))).not.toMatch(/6060|3000|4800/);
    const series = await dora.get(`/api/contracts/${scene.contractId}/series`);
    expect(series.statusCode).toBe(200);
    expect(series.body).toContain('10100');
    expect(series.body).toContain('4800');
    expect(series.body).not.toMatch(/6060|3000/);
  });

  it('tells a member nothing of what changed in the part of another, and the council all of it', async () => {
    await doraSaves(sessions, 4040);
    await doraSaves(people, 25);
    await ready(dora);
    await carolSaves(sessions, 6060);
    await carolSaves(people, 30);
    await carolSaves(people, 48, 'whole');
    await send(scene.carol, scene.contractId, period);
    await check(scene.shah, scene.contractId, period, 'send-back', 'Does it include the summer?');
    await carolSaves(sessions, 7070);
    await carolSaves(people, 49, 'whole');
    await doraSaves(sessions, 5050);
    await send(scene.carol, scene.contractId, period);
    const { id } = await seenBy(dora);
    const linesFor = async (person: SignedIn) =>
      (await person.get(`/api/returns/${id}/history`)).json<ReturnHistory>().lines.map(({ to }) => to);
    const theirs = await linesFor(dora);
    expect(theirs).toEqual(expect.arrayContaining(['sent again', '49 people', '5,050 sessions']));
    expect(theirs).not.toContain('7,070 sessions');
    const councils = await linesFor(scene.shah);
    expect(councils).toEqual(expect.arrayContaining(['49 people', '5,050 sessions', '7,070 sessions']));
    expect(councils).not.toContain('4,040 sessions');
  });

  it('is not there for a member who types into a part of another, or into the whole', async () => {
    const shown = await seenBy(dora);
    const lead = partOf(shown, 'Stepping Stones')?.id ?? '';
    const theirs = savingOf(shown, sessions, counted(1), { partId: lead });
    expect((await dora.put(theirs.address, theirs.body)).statusCode).toBe(404);
    const whole = savingOf(shown, people, counted(1), {
      partId: partOf(shown, 'Open Door')?.id ?? '',
      scope: 'whole',
    });
    expect((await dora.put(whole.address, whole.body)).statusCode).toBe(404);
  });

  it('lets the lead fill in for a member who does not, so that it is on time', async () => {
    const partId = partOf(await seenBy(scene.carol), 'Open Door')?.id;
    await carolSaves(sessions, 60);
    await carolSaves(people, 30);
    for (const measureId of [sessions, people]) {
      await save(scene.carol, scene.contractId, period, measureId, missing('not collected', 'No answer'), {
        partId,
      });
    }
    await ready(scene.carol);
    await carolSaves(people, 30, 'whole');
    expect((await send(scene.carol, scene.contractId, period)).statusCode).toBe(200);
    await check(scene.shah, scene.contractId, period, 'accept');
    expect(await acceptedFiguresOf(service.db, [scene.contractId])).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          measureId: sessions,
          value: { state: 'value', figure: { numerator: 60 } },
          partsHave: 1,
          partsOf: 2,
        }),
      ]),
    );
  });

  it('is not sent before every part is ready', async () => {
    await doraSaves(sessions, 40);
    await doraSaves(people, 25);
    await carolSaves(sessions, 60);
    await carolSaves(people, 30);
    await carolSaves(people, 48, 'whole');
    const refused = await send(scene.carol, scene.contractId, period);
    expect(refused.json()).toMatchObject({
      problems: [{ code: 'part-not-ready', sentence: 'Open Door has not said that its part is ready.' }],
    });
  });

  it('refuses more different people than the parts counted between them', async () => {
    await doraSaves(people, 25);
    await carolSaves(people, 30);
    expect((await carolSaves(people, 56, 'whole')).json()).toMatchObject({
      problems: [{ code: 'more-than-the-parts' }],
    });
    expect((await carolSaves(people, 29, 'whole')).json()).toMatchObject({
      problems: [{ code: 'fewer-than-a-part' }],
    });
    expect((await carolSaves(people, 55, 'whole')).statusCode).toBe(200);
  });

  it('gets a part for an organisation that joins before it is started', async () => {
    const late = await service.organisation('Late Comers');
    const lena = await service.person('Lena', late, 'provider worker');
    await service.db.writeAll([
      {
        statement: (w) =>
          w.insert(service.db.tables.contractParties).values({
            id: service.counter.id('cpa'),
            contractId: scene.contractId,
            organisationId: late,
            role: 'subcontractor',
            delivers: '',
          }),
      },
    ]);
    await seenBy(lena);
    expect(partOf(await seenBy(lena), 'Late Comers')).toMatchObject({ mayFill: true, lead: false });
  });
});
