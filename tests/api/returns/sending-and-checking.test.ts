import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptedFiguresOf } from '#db/stores/measures-store.ts';
import { eventsOfReturn } from '#db/stores/return-events-store.ts';
import { historyOfContract } from '#db/stores/history-store.ts';
import { returnById } from '#db/stores/returns-store.ts';
import { foldReturnEvents } from '#shared/returns/fold-return-events.ts';
import type { ReturnShown } from '#shared/returns/returns.api.ts';
import {
  aContractWithReturns,
  check,
  counted,
  missing,
  returnFor,
  returnsSeenBy,
  save,
  savingOf,
  send,
  shared,
  type ReturnScene,
} from '../../fixtures/a-return.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
beforeEach(async () => {
  service = await openTestCounter();
});
afterEach(() => service.close());

const helped = { name: 'Families helped to the end' };
const agreed = {
  name: 'Still in agreement',
  kind: 'share',
  question: 'better off',
  target: { per: 'quarter', value: 60 },
} as const;

const measureIds = ({ measures }: ReturnScene) =>
  measures.map(({ measureId }) => measureId) as [string, string];

const fillAndSend = async (scene: ReturnScene, period: string, families: number, better: number) => {
  const [first, second] = measureIds(scene);
  await save(scene.wilf, scene.contractId, period, first, counted(families));
  await save(scene.wilf, scene.contractId, period, second, shared(better, 31, 46));
  return send(scene.carol, scene.contractId, period);
};

const foldOf = async (returnId: string) =>
  foldReturnEvents((await eventsOfReturn(service.db, returnId)).map(({ act }) => act));

describe('returns', () => {
  it('make themselves for every full period since the start, once, with the day they are due', async () => {
    const scene = await aContractWithReturns(service, [helped], { startsOn: '2025-11-15' });
    const first = await returnsSeenBy(scene.carol, scene.contractId);
    expect(first.returns).toMatchObject([
      { period: '2026-Q2', dueOn: '2026-10-28', status: 'due' },
      { period: '2026-Q1', dueOn: '2026-07-28' },
      { period: '2025-Q4', dueOn: '2026-04-30' },
    ]);
    expect(first.underWay).toEqual({ period: '2026-Q3', opensOn: '2027-01-01', dueOn: '2027-01-29' });
    expect((await returnsSeenBy(scene.carol, scene.contractId)).returns).toEqual(first.returns);
  });

  it('are not asked for before anything is measured', async () => {
    const scene = await aContractWithReturns(service, [{ fromQuarter: '2026-Q2' }]);
    expect((await returnsSeenBy(scene.carol, scene.contractId)).returns).toMatchObject([
      { period: '2026-Q2' },
    ]);
  });

  it('are three sent, one asked about and mended, and all accepted: then their figures count', async () => {
    const scene = await aContractWithReturns(service, [helped, agreed]);
    const { contractId, carol, shah } = scene;
    expect((await fillAndSend(scene, '2025-Q4', 80, 19)).statusCode).toBe(200);
    expect((await fillAndSend(scene, '2026-Q1', 86, 18)).statusCode).toBe(200);
    expect((await fillAndSend(scene, '2026-Q2', 92, 19)).statusCode).toBe(200);
    expect(await acceptedFiguresOf(service.db, [contractId])).toEqual([]);
    expect((await check(shah, contractId, '2025-Q4', 'accept')).json()).toMatchObject({ status: 'accepted' });
    expect((await check(shah, contractId, '2026-Q1', 'accept', 'Thank you')).statusCode).toBe(200);
    const asked = await check(shah, contractId, '2026-Q2', 'send-back', 'Does 92 include the summer groups?');
    expect(asked.json<ReturnShown>().status).toBe('sent back');
    const [first] = measureIds(scene);
    await save(carol, contractId, '2026-Q2', first, counted(88));
    expect((await send(carol, contractId, '2026-Q2')).json()).toMatchObject({ status: 'submitted' });
    const toCheck = await returnFor(shah, contractId, '2026-Q2');
    expect(toCheck.values[0]).toMatchObject({ answer: counted(88), sentBefore: '92 families' });
    expect((await check(shah, contractId, '2026-Q2', 'accept')).statusCode).toBe(200);
    const figures = await acceptedFiguresOf(service.db, [contractId]);
    expect(figures.map(({ quarter, value }) => [quarter, value])).toEqual(
      expect.arrayContaining([
        ['2025-Q4', { state: 'value', figure: { numerator: 80 } }],
        ['2026-Q2', { state: 'value', figure: { numerator: 88 } }],
        ['2026-Q2', { state: 'value', figure: { numerator: 19, denominator: 31, due: 46 } }],
      ]),
    );
    expect(figures).toHaveLength(6);
    expect(await foldOf(toCheck.id)).toBe('accepted');
    expect((await returnById(service.db, toCheck.id))?.status).toBe('accepted');
  });

  it('writes what changed after a question into the history of the contract, and no draft figure', async () => {
    const scene = await aContractWithReturns(service, [helped, agreed]);
    const { contractId, carol, shah } = scene;
    const [first] = measureIds(scene);
    await save(carol, contractId, '2026-Q2', first, counted(7));
    await fillAndSend(scene, '2026-Q2', 92, 19);
    await check(shah, contractId, '2026-Q2', 'send-back', 'Are you sure?');
    await save(carol, contractId, '2026-Q2', first, counted(88), { explanation: 'Two came twice' });
    await send(carol, contractId, '2026-Q2');
    const lines = await historyOfContract(service.db, contractId);
    expect(
      lines
        .filter(({ subject }) => subject === 'return')
        .map(({ what, from, to, why }) => [what, from, to, why]),
    ).toEqual(
      expect.arrayContaining([
        ['Families helped to the end', '92 families', '88 families', 'Two came twice'],
        ['Return for July to September 2026 (Q2)', 'sent', 'a question for the provider', 'Are you sure?'],
        ['Return for July to September 2026 (Q2)', 'with the provider', 'sent again', ''],
      ]),
    );
    expect(lines.filter(({ to, from }) => to === '7 families' || from === '7 families')).toEqual([]);
  });

  it('are sent once by a double click, and once by two at the same moment', async () => {
    const scene = await aContractWithReturns(service, [helped]);
    const { contractId, carol } = scene;
    await save(carol, contractId, '2026-Q2', scene.measures[0]?.measureId ?? '', counted(92));
    const shown = await returnFor(carol, contractId, '2026-Q2');
    const press = () =>
      carol.post(`/api/returns/${shown.id}/submit`, {
        signed: true,
        nilSigned: false,
        revision: shown.revision,
      });
    const [one, two] = await Promise.all([press(), press()]);
    const three = await press();
    expect([one.statusCode, two.statusCode, three.statusCode]).toEqual([200, 200, 200]);
    expect(two.json()).toEqual(one.json());
    const acts = (await eventsOfReturn(service.db, shown.id)).map(({ act }) => act);
    expect(acts).toEqual(['made', 'started', 'submitted']);
  });

  it('are accepted once by a double click', async () => {
    const scene = await aContractWithReturns(service, [helped]);
    const { contractId, carol, shah } = scene;
    await save(carol, contractId, '2026-Q2', scene.measures[0]?.measureId ?? '', counted(92));
    await send(carol, contractId, '2026-Q2');
    const { id, revision } = await returnFor(shah, contractId, '2026-Q2');
    const press = () => shah.post(`/api/returns/${id}/accept`, { comment: '', revision });
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect((await eventsOfReturn(service.db, id)).filter(({ act }) => act === 'accepted')).toHaveLength(1);
  });

  it('are not sent unseen: what a colleague changed meanwhile is looked at first', async () => {
    const scene = await aContractWithReturns(service, [helped]);
    const { contractId, carol, wilf } = scene;
    const measureId = scene.measures[0]?.measureId ?? '';
    await save(carol, contractId, '2026-Q2', measureId, counted(92));
    const { revision } = await returnFor(carol, contractId, '2026-Q2');
    await save(wilf, contractId, '2026-Q2', measureId, counted(9));
    const refused = await send(carol, contractId, '2026-Q2', { revision });
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'return-changed-meanwhile' }] });
  });

  it('cannot be typed into once they are sent, and can again when they are opened with a reason', async () => {
    const scene = await aContractWithReturns(service, [helped]);
    const { contractId, carol, shah } = scene;
    const measureId = scene.measures[0]?.measureId ?? '';
    await save(carol, contractId, '2026-Q2', measureId, counted(92));
    await send(carol, contractId, '2026-Q2');
    const open = await returnFor(carol, contractId, '2026-Q2');
    expect(open.parts[0]?.mayFill).toBe(false);
    const { address, body } = savingOf(open, measureId, counted(1), { partId: open.parts[0]?.id ?? '' });
    const closed = await carol.put(address, body);
    expect(closed.statusCode).toBe(409);
    expect(closed.json()).toMatchObject({ problems: [{ code: 'return-is-closed' }] });
    await check(shah, contractId, '2026-Q2', 'accept');
    const without = await check(shah, contractId, '2026-Q2', 'reopen');
    expect(without.statusCode).toBe(422);
    expect(without.json()).toMatchObject({ problems: [{ code: 'comment-missing', place: 'comment' }] });
    expect((await check(shah, contractId, '2026-Q2', 'reopen', 'Two families were missed')).statusCode).toBe(
      200,
    );
    expect(await acceptedFiguresOf(service.db, [contractId])).toEqual([]);
    expect((await save(carol, contractId, '2026-Q2', measureId, counted(94))).statusCode).toBe(200);
    await send(carol, contractId, '2026-Q2');
    await check(shah, contractId, '2026-Q2', 'accept');
    expect(await acceptedFiguresOf(service.db, [contractId])).toMatchObject([
      { value: { figure: { numerator: 94 } } },
    ]);
    expect(await foldOf(open.id)).toBe('accepted');
  });

  it('keep the day they were first sent when they are sent again', async () => {
    const scene = await aContractWithReturns(service, [helped]);
    const { contractId, carol, shah } = scene;
    await save(carol, contractId, '2026-Q2', scene.measures[0]?.measureId ?? '', counted(92));
    await send(carol, contractId, '2026-Q2');
    service.clock.moveTo('2026-11-20T09:00:00.000Z');
    await check(shah, contractId, '2026-Q2', 'send-back', 'Why?');
    await send(carol, contractId, '2026-Q2');
    expect((await returnFor(shah, contractId, '2026-Q2')).submittedAt).toBe('2026-10-22T09:00:00.000Z');
  });

  it('are not complete until every duty is answered, explained and signed', async () => {
    const scene = await aContractWithReturns(service, [helped, agreed], {
      returnBoxes: ['story', 'time taken'],
    });
    const { contractId, carol } = scene;
    const [first, second] = measureIds(scene);
    await save(carol, contractId, '2026-Q2', first, { state: 'nil' });
    await save(carol, contractId, '2026-Q2', second, { state: 'value', numerator: 9 });
    const refused = await send(carol, contractId, '2026-Q2', { signed: false });
    expect(refused.statusCode).toBe(422);
    const codes = refused.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code);
    expect(codes).toEqual(['half-answered', 'no-story', 'no-time', 'unsigned', 'nil-unsigned']);
    await save(carol, contractId, '2026-Q2', second, missing('too early', 'Nobody has finished yet'));
    const shown = await returnFor(carol, contractId, '2026-Q2');
    const partId = shown.parts[0]?.id ?? '';
    await carol.put(`/api/returns/${shown.id}/parts/${partId}/texts`, {
      box: 'what helped',
      text: 'Holidays',
      revision: 0,
    });
    const sent = await send(carol, contractId, '2026-Q2', { nilSigned: true, minutesTaken: 45 });
    expect(sent.json()).toMatchObject({ status: 'submitted', parts: [{ minutesTaken: 45 }] });
    expect(sent.statusCode).toBe(200);
  });

  it('ask about a surprising figure, and cannot be sent before it is explained', async () => {
    const scene = await aContractWithReturns(service, [helped, agreed]);
    const { contractId, carol, shah } = scene;
    const [first, second] = measureIds(scene);
    await fillAndSend(scene, '2025-Q4', 80, 19);
    await fillAndSend(scene, '2026-Q1', 86, 18);
    await save(carol, contractId, '2026-Q2', second, shared(19, 31, 46));
    const saved = await save(carol, contractId, '2026-Q2', first, counted(9));
    expect(saved.json()).toMatchObject({
      value: {
        queries: [{ asks: 'Is 9 right?', because: 'The last two quarters were between 80 and 86.' }],
      },
    });
    const refused = await send(carol, contractId, '2026-Q2');
    expect(refused.json()).toMatchObject({ problems: [{ code: 'unexplained' }] });
    await save(carol, contractId, '2026-Q2', first, counted(9), { explanation: 'We were flooded in July.' });
    expect((await send(carol, contractId, '2026-Q2')).statusCode).toBe(200);
    expect((await returnFor(shah, contractId, '2026-Q2')).values).toMatchObject([
      { explanation: 'We were flooded in July.', queries: [{ code: 'unlikely-count' }] },
      {},
    ]);
  });

  it('of a half-year and a year are one return for its quarters', async () => {
    const half = await aContractWithReturns(service, [helped], {
      returnFrequency: 'half-yearly',
      startsOn: '2025-04-01',
    });
    expect((await returnsSeenBy(half.carol, half.contractId)).returns).toMatchObject([
      { period: '2026-H1' },
      { period: '2025-H2' },
      { period: '2025-H1' },
    ]);
    const shown = await returnFor(half.carol, half.contractId, '2026-H1');
    expect(shown).toMatchObject({
      firstQuarter: '2026-Q1',
      lastQuarter: '2026-Q2',
      measures: [{ target: 160 }],
    });
  });
});
