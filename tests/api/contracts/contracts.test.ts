import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
beforeEach(async () => {
  service = await openTestCounter();
});
afterEach(() => service.close());

describe('the register', () => {
  it('keeps what a commissioner adds and makes them its contract manager', async () => {
    const shah = await service.person('P. Shah', service.councilId, 'commissioner');
    const added = await shah.post('/api/contracts', aContractDraft());
    expect(added.statusCode).toBe(200);
    const { id } = added.json<{ id: string }>();
    const read = await shah.get(`/api/contracts/${id}`);
    expect(read.json()).toMatchObject({
      title: 'Family mediation, East Invicta',
      yearlyPence: 18_600_000,
      contractManagers: [{ name: 'P. Shah', fromOn: '2026-10-22' }],
    });
  });

  it('refuses an unknown field instead of dropping it', async () => {
    const shah = await service.person('P. Shah', service.councilId, 'commissioner');
    const refused = await shah.post('/api/contracts', { ...aContractDraft(), priceAYear: 12 });
    expect(refused.statusCode).toBe(422);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.json()).toMatchObject({
      problems: [{ code: 'unknown-field', sentence: 'Take out what is not known here: priceAYear.' }],
    });
  });

  it('tells another provider that there is nothing at the address', async () => {
    const shah = await service.person('P. Shah', service.councilId, 'commissioner');
    const { id } = (await shah.post('/api/contracts', aContractDraft())).json<{ id: string }>();
    const rival = await service.person(
      'Rita Rival',
      await service.organisation('Rivals'),
      'provider manager',
    );
    expect((await rival.get(`/api/contracts/${id}`)).statusCode).toBe(404);
  });
});
