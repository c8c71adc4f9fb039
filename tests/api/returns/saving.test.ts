import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  aContractWithReturns,
  counted,
  returnFor,
  save,
  savingOf,
  shared,
  type ReturnScene,
} from '../../fixtures/a-return.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let scene: ReturnScene;
let count: string;
let share: string;
beforeEach(async () => {
  service = await openTestCounter();
  scene = await aContractWithReturns(
    service,
    [{ name: 'Families helped' }, { name: 'Seen in time', kind: 'share', question: 'how well' }],
    { returnBoxes: ['story', 'not taken on', 'time taken'] },
  );
  [count = '', share = ''] = scene.measures.map(({ measureId }) => measureId);
});
afterEach(() => service.close());

const period = '2026-Q2';
const shownTo = (who: 'carol' | 'wilf' = 'carol') => returnFor(scene[who], scene.contractId, period);

describe('saving one value', () => {
  it('answers it as it is kept, makes a draft of what was due, and says who saved it', async () => {
    const saved = await save(scene.wilf, scene.contractId, period, count, counted(92));
    expect(saved.json()).toMatchObject({
      status: 'draft',
      value: { answer: counted(92), revision: 1, savedByName: 'Wilf', queries: [] },
    });
    expect((await shownTo()).values).toMatchObject([{ answer: counted(92), savedByName: 'Wilf' }]);
  });

  it('over what somebody else saved says who saved what and when, and keeps theirs', async () => {
    const { address, body } = savingOf(await shownTo(), count, counted(9));
    await save(scene.wilf, scene.contractId, period, count, counted(92));
    const refused = await scene.carol.put(address, body);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      problems: [
        {
          code: 'value-changed-meanwhile',
          sentence:
            'Wilf saved 92 families here at 10:00, after you opened this page. Yours has not been saved.',
        },
      ],
    });
    expect((await shownTo()).values).toMatchObject([{ answer: counted(92) }]);
  });

  it('by two people at the same moment keeps one and tells the other', async () => {
    const { address, body } = savingOf(await shownTo(), count, counted(9));
    const answers = await Promise.all([
      scene.carol.put(address, body),
      scene.wilf.put(address, { ...body, answer: counted(92) }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  });

  it('by two people into different measures keeps both', async () => {
    const shown = await shownTo();
    const one = savingOf(shown, count, counted(9));
    const two = savingOf(shown, share, shared(19, 31));
    const answers = await Promise.all([
      scene.carol.put(one.address, one.body),
      scene.wilf.put(two.address, two.body),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect((await shownTo()).values).toHaveLength(2);
  });

  it('a second time, because the first answer was lost on its way, is no conflict', async () => {
    const { address, body } = savingOf(await shownTo(), count, counted(9));
    await scene.carol.put(address, body);
    const again = await scene.carol.put(address, body);
    expect(again.statusCode).toBe(200);
    expect(again.json()).toMatchObject({ value: { revision: 1 } });
  });

  it('asks nothing but questions that were built before: a save must stay quick', async () => {
    const { address, body } = savingOf(await shownTo(), count, counted(9));
    await scene.carol.put(address, body);
    const ask = vi.spyOn(service.db, 'ask');
    const select = vi.spyOn(service.db.read, 'select');
    const write = vi.spyOn(service.db, 'writeAll');
    const saved = await scene.carol.put(address, { ...body, answer: counted(10), revision: 1 });
    expect(saved.json()).toMatchObject({ value: { revision: 2 } });
    expect(select).not.toHaveBeenCalled();
    expect(ask.mock.calls.length).toBeLessThanOrEqual(10);
    // one durable write, and every statement of it built before
    expect(write).toHaveBeenCalledOnce();
    expect(write.mock.calls.flatMap(([writes]) => writes.map(({ values }) => values))).not.toContain(
      undefined,
    );
  });

  it('that is impossible is refused with its box, and what was there stays', async () => {
    await save(scene.carol, scene.contractId, period, share, shared(19, 31));
    const refused = await save(scene.carol, scene.contractId, period, share, shared(41, 31));
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'more-than-all', place: 'numerator' }] });
    expect((await shownTo()).values).toMatchObject([{ answer: shared(19, 31) }]);
  });

  it('half of it is kept while it is a draft, and emptied boxes are no answer', async () => {
    await save(scene.carol, scene.contractId, period, share, { state: 'value', numerator: 19 });
    expect((await shownTo()).leftToDo).toMatchObject([
      { code: 'unanswered' },
      { code: 'half-answered' },
      {},
      {},
    ]);
    await save(scene.carol, scene.contractId, period, share, { state: 'value' });
    expect((await shownTo()).leftToDo).toMatchObject([
      { code: 'unanswered' },
      { code: 'unanswered' },
      {},
      {},
    ]);
  });

  it.each([
    ['an unknown field', { extra: 1 }],
    ['a number that is text', { answer: { state: 'value', numerator: '92' } }],
    ['a number beyond all counting', { answer: { state: 'value', numerator: 1e300 } }],
    ['a reason that is none', { answer: { state: 'missing', reason: 'no time', note: '' } }],
    ['an area that is none', { areaKey: 'everywhere' }],
    ['a text that cannot be stored', { explanation: 'a\u0000b' }],
    ['a revision below none', { revision: -1 }],
  ])('refuses %s', async (_what, over) => {
    const { address, body } = savingOf(await shownTo(), count, counted(9));
    expect((await scene.carol.put(address, { ...body, ...over })).statusCode).toBe(422);
  });

  it('keeps markup and quotes as text', async () => {
    const text = `<script>alert('x')</script> "; drop table returns; --`;
    await save(scene.carol, scene.contractId, period, count, counted(9), { explanation: text });
    expect((await shownTo()).values).toMatchObject([{ explanation: text }]);
  });
});

describe('the other boxes', () => {
  const at = async (path: string) => {
    const shown = await shownTo();
    return `/api/returns/${shown.id}/parts/${shown.parts[0]?.id ?? ''}${path}`;
  };

  it('keep a story with its revision, and tell who comes second', async () => {
    const address = await at('/texts');
    const text = { box: 'what helped', text: 'A new worker', revision: 0 };
    expect((await scene.carol.put(address, text)).json()).toMatchObject({ text: { revision: 1 } });
    expect((await scene.wilf.put(address, { ...text, text: 'Holidays' })).statusCode).toBe(409);
    expect((await scene.wilf.put(address, { ...text, text: 'Holidays', revision: 1 })).statusCode).toBe(200);
    expect((await shownTo()).parts[0]?.texts).toMatchObject([{ text: 'Holidays', revision: 2 }]);
  });

  it('keep people not taken on in counts, once however often it is sent, until it is taken out', async () => {
    const address = await at('/gaps/rga_00000000000000000001');
    const line = {
      kind: 'not taken on',
      what: 'Waiting list full',
      sentTo: 'Family hub',
      people: 4,
      revision: 0,
    };
    expect((await scene.carol.put(address, line)).statusCode).toBe(200);
    expect((await scene.carol.put(address, line)).statusCode).toBe(200);
    expect((await shownTo()).parts[0]?.gaps).toMatchObject([
      { what: 'Waiting list full', people: 4, revision: 1 },
    ]);
    expect((await scene.carol.delete(address, { revision: 0 })).statusCode).toBe(409);
    expect((await scene.carol.delete(address, { revision: 1 })).statusCode).toBe(200);
    expect((await scene.carol.delete(address, { revision: 1 })).statusCode).toBe(200);
    expect((await shownTo()).parts[0]?.gaps).toEqual([]);
  });

  it('that the agreement does not ask for are refused', async () => {
    const address = await at('/gaps/rga_00000000000000000001');
    const line = { kind: 'nobody provides', what: 'A youth club', sentTo: '', people: 4, revision: 0 };
    expect((await scene.carol.put(address, line)).json()).toMatchObject({
      problems: [{ code: 'box-unknown' }],
    });
  });

  it('bring the time it took last time to this time', async () => {
    await save(scene.carol, scene.contractId, '2026-Q1', count, counted(9));
    const last = await returnFor(scene.carol, scene.contractId, '2026-Q1');
    const address = `/api/returns/${last.id}/parts/${last.parts[0]?.id ?? ''}`;
    expect((await scene.carol.put(address, { ready: false, minutesTaken: 50, revision: 0 })).statusCode).toBe(
      200,
    );
    expect((await shownTo()).parts[0]).toMatchObject({ lastMinutes: 50 });
    expect((await shownTo()).parts[0]?.minutesTaken).toBeUndefined();
  });
});
