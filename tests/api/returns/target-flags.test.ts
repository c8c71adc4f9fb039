import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFlags } from '#db/stores/returns-store.ts';
import type { TargetFlagShown } from '#shared/returns/returns.api.ts';
import { aContractWithReturns, returnFor, returnsSeenBy, type ReturnScene } from '../../fixtures/a-return.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let scene: ReturnScene;
let address: string;
beforeEach(async () => {
  service = await openTestCounter();
  scene = await aContractWithReturns(service, [{ name: 'Certificates' }]);
  address = `/api/measures/${scene.measures[0]?.measureId ?? ''}/flags`;
});
afterEach(() => service.close());

const text = 'Chasing certificates costs us the evening that keeps them off the street.';
const raise = async () => (await scene.wilf.post(address, { text })).json<TargetFlagShown>();

describe('a target that gets in the way', () => {
  it('is said by the provider, stands beside the measure, and waits for the council', async () => {
    const flag = await raise();
    expect(flag).toMatchObject({ measureName: 'Certificates', raisedByName: 'Wilf', answer: '' });
    expect((await returnFor(scene.carol, scene.contractId, '2026-Q2')).flags).toMatchObject([{ text }]);
    expect(await returnsSeenBy(scene.shah, scene.contractId)).toMatchObject({
      mayAnswerFlags: true,
      flags: [{ text }],
    });
    expect(await openFlags(service.db, [scene.contractId])).toMatchObject([{ id: flag.id }]);
  });

  it('is answered once by the council, and then no longer open', async () => {
    const { id, revision } = await raise();
    const answered = await scene.shah.put(`/api/target-flags/${id}/answer`, {
      answer: 'Let us halve it.',
      revision,
    });
    expect(answered.json()).toMatchObject({ answer: 'Let us halve it.', answeredByName: 'P. Shah' });
    expect(await openFlags(service.db, [scene.contractId])).toEqual([]);
    const other = await scene.shah.put(`/api/target-flags/${id}/answer`, { answer: 'No.', revision });
    expect(other.statusCode).toBe(409);
  });

  it('said twice by a double click is one', async () => {
    expect((await raise()).id).toBe((await raise()).id);
  });

  it('is not the council’s to raise, nor the provider’s to answer', async () => {
    const { id, revision } = await raise();
    expect((await scene.shah.post(address, { text })).statusCode).toBe(403);
    const own = await scene.carol.put(`/api/target-flags/${id}/answer`, { answer: 'Yes', revision });
    expect(own.statusCode).toBe(403);
  });
});
