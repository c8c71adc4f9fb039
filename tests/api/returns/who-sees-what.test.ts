import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyOfContract } from '#db/stores/history-store.ts';
import type { ReturnHistory, ReturnShown } from '#shared/returns/returns.api.ts';
import {
  aContractWithReturns,
  check,
  counted,
  returnFor,
  save,
  savingOf,
  send,
  type ReturnScene,
} from '../../fixtures/a-return.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let scene: ReturnScene;
let measureId: string;
beforeEach(async () => {
  service = await openTestCounter();
  scene = await aContractWithReturns(service, [{ name: 'Families helped' }], { returnBoxes: ['story'] });
  measureId = scene.measures[0]?.measureId ?? '';
});
afterEach(() => service.close());

const period = '2026-Q2';
const seenBy = (person: SignedIn) => returnFor(person, scene.contractId, period);
const type = async (families: number) => {
  await save(scene.carol, scene.contractId, period, measureId, counted(families));
  const shown = await seenBy(scene.carol);
  const text = shown.parts[0]?.texts.find(({ box }) => box === 'what helped');
  await scene.carol.put(`/api/returns/${shown.id}/parts/${shown.parts[0]?.id ?? ''}/texts`, {
    box: 'what helped',
    text: `It was ${String(families)}`,
    revision: text?.revision ?? 0,
  });
};
const everyone = async (): Promise<SignedIn[]> => [
  scene.shah,
  await service.person('Bea Board', service.councilId, 'board member'),
  await service.person('Ada Admin', service.councilId, 'administrator'),
  await service.person('Odd Auditor', service.councilId, 'auditor'),
];

describe('what was typed and not sent', () => {
  it('is seen by nobody of the council, in no answer', async () => {
    await type(7777);
    for (const person of await everyone()) {
      const shown = await seenBy(person);
      expect(shown).toMatchObject({ status: 'draft', values: [], measures: [], leftToDo: [] });
      expect(shown.parts[0]).toMatchObject({ seen: false, mayFill: false, texts: [] });
      const history = await person.get(`/api/returns/${shown.id}/history`);
      expect(`${JSON.stringify(shown)}${history.body}`).not.toMatch(/\b7,?777\b/);
    }
    expect(JSON.stringify(await historyOfContract(service.db, scene.contractId))).not.toMatch(/\b7,?777\b/);
  });

  it('is seen as it was sent, not as it stands, while a question waits', async () => {
    await type(92);
    await send(scene.carol, scene.contractId, period);
    await check(scene.shah, scene.contractId, period, 'send-back', 'Does it include the summer?');
    await type(88);
    const shown = await seenBy(scene.shah);
    expect(shown).toMatchObject({ status: 'sent back', asSent: true, values: [{ answer: counted(92) }] });
    expect(shown.parts[0]?.texts).toMatchObject([{ text: 'It was 92' }]);
    // an id may hold the digits by chance
    expect(JSON.stringify(shown)).not.toMatch(/\b88\b/);
    expect(await seenBy(scene.carol)).toMatchObject({ asSent: false, values: [{ answer: counted(88) }] });
    await send(scene.carol, scene.contractId, period);
    expect((await seenBy(scene.shah)).values).toMatchObject([
      { answer: counted(88), sentBefore: '92 families' },
    ]);
  });

  it("stays out of the return's history for the council, and in it for the provider", async () => {
    await type(7777);
    await type(92);
    await send(scene.carol, scene.contractId, period);
    const { id } = await seenBy(scene.shah);
    const linesFor = async (person: SignedIn) =>
      (await person.get(`/api/returns/${id}/history`)).json<ReturnHistory>().lines.map(({ to }) => to);
    expect(await linesFor(scene.shah)).toEqual(expect.arrayContaining(['sent']));
    expect(await linesFor(scene.shah)).not.toContain('7,777 families');
    expect(await linesFor(scene.wilf)).toContain('7,777 families');
  });

  it('of an in-house service is seen by its team, and not by the rest of the council', async () => {
    const own = await aContractWithReturns(
      service,
      [{}],
      { kind: 'in-house service' },
      { lead: await service.organisation('Invicta Early Help Team'), surname: ' Inhouse' },
    );
    await save(own.carol, own.contractId, period, own.measures[0]?.measureId ?? '', counted(7777));
    expect((await returnFor(own.wilf, own.contractId, period)).values).toHaveLength(1);
    expect((await returnFor(own.shah, own.contractId, period)).values).toEqual([]);
  });
});

describe('ids of somebody else', () => {
  it('lead nowhere: a rival is told that there is nothing at the address', async () => {
    const rival = await service.person(
      'Rita Rival',
      await service.organisation('Rivals'),
      'provider manager',
    );
    const shown = await seenBy(scene.carol);
    const { address, body } = savingOf(shown, measureId, counted(1));
    const partId = shown.parts[0]?.id ?? '';
    const answers = await Promise.all([
      rival.get(`/api/contracts/${scene.contractId}/returns`),
      rival.get(`/api/returns/${shown.id}`),
      rival.get(`/api/returns/${shown.id}/history`),
      rival.put(address, body),
      rival.put(`/api/returns/${shown.id}/parts/${partId}`, { ready: true, revision: 0 }),
      rival.post(`/api/returns/${shown.id}/submit`, { signed: true, nilSigned: false, revision: 0 }),
      rival.post(`/api/returns/${shown.id}/accept`, { comment: '', revision: 0 }),
      rival.post(`/api/measures/${measureId}/flags`, { text: 'Mine' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 404));
    expect(answers.map(({ body: said }) => said.includes('Families helped'))).toEqual(
      answers.map(() => false),
    );
  });

  it('of another contract do not fit into this one', async () => {
    const other = await aContractWithReturns(service, [{ name: 'Other' }], {}, { surname: ' Other' });
    const shown = await seenBy(scene.carol);
    const theirs = await returnFor(other.carol, other.contractId, period);
    const { body } = savingOf(shown, measureId, counted(1));
    const at = (returnId: string, partId: string, measure: string) =>
      scene.carol.put(`/api/returns/${returnId}/parts/${partId}/values/${measure}`, body);
    const mine = shown.parts[0]?.id ?? '';
    expect((await at(shown.id, theirs.parts[0]?.id ?? '', measureId)).statusCode).toBe(404);
    expect((await at(shown.id, mine, other.measures[0]?.measureId ?? '')).statusCode).toBe(404);
    expect((await at(theirs.id, mine, measureId)).statusCode).toBe(404);
  });

  it('that are none are not found, never a fault', async () => {
    const odd = ['x', 'ret_0', "ret_'; drop table", 'ret_00000000000000000000'];
    for (const id of odd) {
      expect((await scene.carol.get(`/api/returns/${encodeURIComponent(id)}`)).statusCode).toBe(404);
    }
  });
});

describe('who does what with a return', () => {
  it.each([
    ['wilf', 'submit', 403],
    ['shah', 'submit', 403],
    ['carol', 'accept', 403],
    ['carol', 'send-back', 403],
    ['carol', 'reopen', 403],
  ] as const)('%s may not %s', async (who, act, status) => {
    await type(92);
    const shown: ReturnShown = await seenBy(scene[who]);
    const body =
      act === 'submit'
        ? { signed: true, nilSigned: false, revision: shown.revision }
        : { comment: 'Because', revision: shown.revision };
    expect((await scene[who].post(`/api/returns/${shown.id}/${act}`, body)).statusCode).toBe(status);
    expect(shown.actions).not.toContain(act);
  });

  it('a commissioner who does not look after the contract reads it and cannot check it', async () => {
    await type(92);
    await send(scene.carol, scene.contractId, period);
    const other = await service.person('Otto Other', service.councilId, 'commissioner');
    const shown = await seenBy(other);
    expect(shown.values).toHaveLength(1);
    expect(shown.actions).toEqual([]);
    expect((await check(other, scene.contractId, period, 'accept')).statusCode).toBe(403);
  });

  it('a worker fills in and a manager sends', async () => {
    await save(scene.wilf, scene.contractId, period, measureId, counted(92));
    expect((await seenBy(scene.wilf)).actions).toEqual([]);
    expect((await seenBy(scene.carol)).actions).toEqual(['submit']);
  });
});
