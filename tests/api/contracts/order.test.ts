import { expect, it } from 'vitest';
import type { Contract } from '#shared/contracts/contract.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { openTestCounter } from '../../support/test-counter.ts';

it('what is saved together keeps the order in which it was typed', async () => {
  const service = await openTestCounter();
  const shah = await service.person('P. Shah', service.councilId, 'commissioner');
  const titles = ['Z', 'B', 'Y', 'A', 'X', 'C', 'W', 'D', 'V', 'E'];
  const documents = titles.map((title) => ({ title, url: 'https://example.org/' }));
  const added = await shah.post('/api/contracts', aContractDraft({ documents }));
  expect(added.json<Contract>().documents.map(({ title }) => title)).toEqual(titles);
  await service.close();
});
