import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TurnedCurves } from '#shared/reviews/curves.api.ts';
import { curveQuestions } from '#shared/reviews/curve-questions.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { addMeasureForTest } from '../../fixtures/a-measure.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

const all = Object.fromEntries(curveQuestions.map((question) => [question, `About ${question}.`]));

let service: TestCounter;
let shah: SignedIn;
let carol: SignedIn;
let actions: string;
let address: string;
let measureId: string;
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
  const stones = await service.organisation('Stepping Stones');
  carol = await service.person('Carol', stones, 'provider worker');
  const draft = aContractDraft({ parties: [{ organisationId: stones, role: 'lead', delivers: '' }] });
  const { id } = (await shah.post('/api/contracts', draft)).json<{ id: string }>();
  ({ measureId } = await addMeasureForTest(service, id));
  actions = `/api/contracts/${id}/actions`;
  address = `/api/contracts/${id}/measures/${measureId}/curve`;
});
afterEach(() => service.close());

const agreed = (costsNothing?: boolean) =>
  carol.post(actions, { what: 'Ask schools', owner: 'both', dueOn: '2027-01-31', measureId, costsNothing });
const shown = async () => (await shah.get(address)).json<TurnedCurves>().curves;

describe('turning the curve', () => {
  it('is answered by both sides, bit by bit, and read by all who see the agreement', async () => {
    expect((await carol.put(address, { answers: { story: 'Two left.', partners: ' ' } })).statusCode).toBe(
      200,
    );
    expect((await shah.put(address, { answers: all, revision: 0 })).statusCode).toBe(200);
    const member = await service.person('R. Adeyemi', service.councilId, 'board member');
    expect((await member.get(address)).json()).toMatchObject({
      curves: [{ number: 1, startedBy: 'Carol', startedOn: '2026-10-22', answers: all, revision: 1 }],
    });
    expect((await member.put(address, { answers: {}, revision: 1 })).statusCode).toBe(403);
  });

  it('keeps no answer that says nothing, and never one over another that was not seen', async () => {
    await carol.put(address, { answers: { story: 'Two left.', partners: ' ' } });
    expect((await shown())[0]?.answers).toEqual({ story: 'Two left.' });
    expect((await shah.put(address, { answers: {} })).statusCode).toBe(409);
    await shah.put(address, { answers: all, revision: 0 });
    expect((await carol.put(address, { answers: {}, revision: 0 })).statusCode).toBe(409);
    expect((await shown())[0]?.answers).toEqual(all);
  });

  it('does not finish without every answer, and says which is missing', async () => {
    await agreed(true);
    const { story: _story, ...others } = all;
    await carol.put(address, { answers: others });
    const refused = await carol.post(`${address}/finish`, { revision: 0 });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'answer-missing', place: 'answers/story' }] });
  });

  it.each<[string, boolean | undefined, string]>([
    ['one that costs money', false, 'nothing-free'],
    ['one of which nobody said', undefined, 'nothing-free'],
  ])('does not finish with %s alone', async (_words, costsNothing, code) => {
    await carol.put(address, { answers: all });
    expect((await carol.post(`${address}/finish`, { revision: 0 })).json()).toMatchObject({
      problems: [{ code: 'no-action', place: 'actions' }],
    });
    await agreed(costsNothing);
    expect((await carol.post(`${address}/finish`, { revision: 0 })).json()).toMatchObject({
      problems: [{ code, place: 'actions' }],
    });
  });

  it('finishes with actions of which one costs nothing; then the answers stay, and the next time is new', async () => {
    await carol.put(address, { answers: all });
    await agreed(false);
    await agreed(true);
    expect((await shah.post(`${address}/finish`, { revision: 0 })).statusCode).toBe(200);
    expect((await carol.put(address, { answers: {}, revision: 1 })).statusCode).toBe(409);
    expect((await carol.put(address, { answers: { story: 'A year later.' } })).statusCode).toBe(200);
    expect(await shown()).toMatchObject([
      { number: 1, answers: all, finishedOn: '2026-10-22' },
      { number: 2, answers: { story: 'A year later.' } },
    ]);
  });

  it('does not count an action that was dropped', async () => {
    await carol.put(address, { answers: all });
    const [action] = (await agreed(true)).json<{ actions: { id: string }[] }>().actions;
    await carol.post(`${actions}/${action?.id ?? ''}/acts`, { act: 'dropped', why: 'No.', revision: 0 });
    expect((await carol.post(`${address}/finish`, { revision: 0 })).statusCode).toBe(422);
  });

  it('is nothing that another provider can see', async () => {
    const rival = await service.person('Rita', await service.organisation('Rivals'), 'provider manager');
    expect((await rival.get(address)).statusCode).toBe(404);
    expect((await rival.put(address, { answers: {} })).statusCode).toBe(404);
  });
});
