import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actions } from '#shared/reviews/reviews.api.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { addMeasureForTest } from '../../fixtures/a-measure.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let shah: SignedIn;
let carol: SignedIn;
let address: string;
let contractId: string;
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
  const stones = await service.organisation('Stepping Stones');
  carol = await service.person('Carol', stones, 'provider worker');
  const draft = aContractDraft({ parties: [{ organisationId: stones, role: 'lead', delivers: '' }] });
  contractId = (await shah.post('/api/contracts', draft)).json<{ id: string }>().id;
  address = `/api/contracts/${contractId}/actions`;
});
afterEach(() => service.close());

const agreed = { what: 'Texts before follow-up calls', owner: 'provider', dueOn: '2027-01-31' };
const addOne = async () => {
  const [action] = (await shah.post(address, agreed)).json<Actions>().actions;
  if (!action) throw new Error('the action was not added');
  return action;
};

describe('what we agreed to do', () => {
  it('is put on the list by either side, and seen by both', async () => {
    expect((await shah.post(address, agreed)).statusCode).toBe(200);
    expect((await carol.post(address, { ...agreed, what: 'Ask schools', owner: 'both' })).statusCode).toBe(
      200,
    );
    const { actions, mayChange } = (await carol.get(address)).json<Actions>();
    expect(mayChange).toBe(true);
    expect(actions).toMatchObject([
      { what: 'Texts before follow-up calls', agreedBy: 'P. Shah', status: 'open' },
      { what: 'Ask schools', agreedBy: 'Carol' },
    ]);
  });

  it('is read by a board member, who changes nothing', async () => {
    const member = await service.person('R. Adeyemi', service.councilId, 'board member');
    expect((await member.get(address)).json()).toEqual({ actions: [], history: [], mayChange: false });
    expect((await member.post(address, agreed)).statusCode).toBe(403);
  });

  it('is nothing that another provider can see', async () => {
    const rival = await service.person('Rita', await service.organisation('Rivals'), 'provider manager');
    expect((await rival.get(address)).statusCode).toBe(404);
    expect((await rival.post(address, agreed)).statusCode).toBe(404);
  });

  it('is refused when it would have been due before today, with the field', async () => {
    const refused = await shah.post(address, { ...agreed, dueOn: '2026-10-21' });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'due-in-the-past', place: 'dueOn' }] });
  });

  it.each([
    [{ ...agreed, what: '  ' }, 'what'],
    [{ ...agreed, owner: 'nobody' }, 'owner'],
    [{ ...agreed, dueOn: '2027-02-30' }, 'dueOn'],
  ])('is refused as %o', async (body, place) => {
    const refused = await shah.post(address, body);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ place }] });
  });

  it('is meant for one measure of the agreement, and may say that it costs nothing', async () => {
    const { measureId } = await addMeasureForTest(service, contractId);
    const added = await shah.post(address, { ...agreed, measureId, costsNothing: true });
    expect(added.json()).toMatchObject({ actions: [{ measureId, costsNothing: true }] });
    const refused = await shah.post(address, { ...agreed, measureId: 'mea_00000000000000000009' });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'measure-unknown', place: 'measureId' }] });
  });

  it('is done on the day somebody says so', async () => {
    const { id, revision } = await addOne();
    const done = await carol.post(`${address}/${id}/acts`, { act: 'done', why: '', revision });
    expect(done.json()).toMatchObject({ actions: [{ status: 'done', doneOn: '2026-10-22', revision: 1 }] });
  });

  it('is dropped only with a reason, which is kept', async () => {
    const { id, revision } = await addOne();
    const act = { act: 'dropped', why: '', revision };
    const refused = await carol.post(`${address}/${id}/acts`, act);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'why-missing', place: 'why' }] });
    const dropped = await carol.post(`${address}/${id}/acts`, { ...act, why: 'Families asked us not to.' });
    expect(dropped.json()).toMatchObject({
      actions: [{ status: 'dropped', droppedWhy: 'Families asked us not to.' }],
    });
  });

  it('can be opened again after a slip, and is then as it was', async () => {
    const { id } = await addOne();
    await carol.post(`${address}/${id}/acts`, { act: 'done', why: '', revision: 0 });
    const again = await carol.post(`${address}/${id}/acts`, { act: 'opened again', why: '', revision: 1 });
    const [action] = again.json<Actions>().actions;
    expect(action).toMatchObject({ status: 'open', droppedWhy: '' });
    expect(action?.doneOn).toBeUndefined();
  });

  it('is done once when two people say so', async () => {
    const { id, revision } = await addOne();
    const act = { act: 'done', why: '', revision };
    const answers = await Promise.all([
      carol.post(`${address}/${id}/acts`, act),
      shah.post(`${address}/${id}/acts`, act),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('is not found through another contract', async () => {
    const { id, revision } = await addOne();
    const other = (await shah.post('/api/contracts', aContractDraft({ reference: 'B' }))).json<{
      id: string;
    }>();
    const answer = await shah.post(`/api/contracts/${other.id}/actions/${id}/acts`, {
      act: 'done',
      why: '',
      revision,
    });
    expect(answer.statusCode).toBe(404);
  });

  it('leaves its history: who, when, from what to what, and why', async () => {
    const { id, revision } = await addOne();
    await carol.post(`${address}/${id}/acts`, { act: 'dropped', why: 'The school closed.', revision });
    const { history: lines } = (await carol.get(address)).json<Actions>();
    expect(lines).toHaveLength(2);
    expect(lines.find(({ why }) => why !== '')).toMatchObject({
      subjectId: id,
      personName: 'Carol',
      what: 'Action ‘Texts before follow-up calls’',
      from: 'open',
      to: 'dropped',
      why: 'The school closed.',
    });
    expect(lines.find(({ from }) => from === '')).toMatchObject({
      personName: 'P. Shah',
      to: 'agreed: Texts before follow-up calls, by 31 January 2027',
    });
  });
});
