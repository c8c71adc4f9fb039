import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DifferenceNotes } from '#shared/measures/difference-note.api.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { addMeasureForTest } from '../../fixtures/a-measure.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

const draft = {
  between: 'areas',
  answer: 'meant',
  why: 'Aldermere has an outreach worker.',
  saidBy: 'The partnership board',
  saidOn: '2026-10-20',
  numberSeen: 0,
};

let service: TestCounter;
let shah: SignedIn;
let carol: SignedIn;
let address: string;
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
  const stones = await service.organisation('Stepping Stones');
  carol = await service.person('Carol', stones, 'provider worker');
  const contract = aContractDraft({ parties: [{ organisationId: stones, role: 'lead', delivers: '' }] });
  const contractId = (await shah.post('/api/contracts', contract)).json<{ id: string }>().id;
  const { measureId } = await addMeasureForTest(service, contractId);
  address = `/api/contracts/${contractId}/measures/${measureId}`;
});
afterEach(() => service.close());

const notes = async (person: SignedIn) =>
  (await person.get(`${address}/difference-notes`)).json<DifferenceNotes>();
const say = (person: SignedIn, over: Partial<Record<keyof typeof draft, unknown>> = {}) =>
  person.post(`${address}/difference-notes`, { ...draft, ...over });

describe('whether areas differ on purpose', () => {
  it('is written by who looks after the contract and read by both sides', async () => {
    expect(await notes(carol)).toEqual({ notes: [], maySay: false });
    expect((await say(shah)).statusCode).toBe(200);
    const { numberSeen: _seen, ...said } = draft;
    expect(await notes(carol)).toMatchObject({
      notes: [{ ...said, number: 1, personName: 'P. Shah' }],
      maySay: false,
    });
    expect((await notes(shah)).maySay).toBe(true);
    expect((await say(carol, { numberSeen: 1 })).statusCode).toBe(403);
  });

  it('stands with what was said before, and in the history of the measure', async () => {
    await say(shah);
    await say(shah, { answer: 'not meant', why: 'The post is empty.', numberSeen: 1 });
    expect((await notes(carol)).notes.map(({ number, answer }) => [number, answer])).toEqual([
      [1, 'meant'],
      [2, 'not meant'],
    ]);
    const { lines } = (await carol.get(`${address}/history`)).json<{ lines: HistoryLine[] }>();
    expect(lines.map(({ from, to, why }) => ({ from, to, why }))).toContainEqual({
      from: 'The difference is meant: a local choice',
      to: 'The difference is not meant, said by The partnership board on 20 October 2026',
      why: 'The post is empty.',
    });
  });

  it('is refused where somebody else wrote meanwhile, one after the other or at once', async () => {
    const answers = await Promise.all([say(shah), say(shah)]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    const stale = await say(shah);
    expect(stale.statusCode).toBe(409);
    expect(stale.json()).toMatchObject({ problems: [{ code: 'difference-noted-meanwhile' }] });
    expect((await notes(shah)).notes).toHaveLength(1);
  });

  it.each([
    [{ why: ' ' }, 'why'],
    [{ saidBy: '' }, 'saidBy'],
    [{ answer: 'perhaps' }, 'answer'],
    [{ saidOn: '2026-02-30' }, 'saidOn'],
    [{ saidOn: '2026-10-23' }, 'saidOn'],
    [{ numberSeen: -1 }, 'numberSeen'],
  ])('is refused with %o, and nothing is kept', async (over, place) => {
    const refused = await say(shah, over);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ place }] });
    expect((await notes(shah)).notes).toEqual([]);
  });

  it('is of a measure of this agreement, or not found', async () => {
    const other = address.replace(/mea_.*/, 'mea_00000000000000000009');
    expect((await shah.get(`${other}/difference-notes`)).statusCode).toBe(404);
    expect((await shah.post(`${other}/difference-notes`, draft)).statusCode).toBe(404);
  });
});
