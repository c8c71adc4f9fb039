import { expect, it } from 'vitest';
import { holdersOfFamilies, isSensitiveService } from '#db/stores/family-holders-store.ts';
import { aCase, groundOfCases, keepCases } from '../../fixtures/a-kept-case.ts';
import { idOf, keeper } from '../../fixtures/a-kept-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

onBothEngines('who holds families', (database) => {
  it('each once, of one contract', async () => {
    const db = database();
    await groundOfCases(db);
    await keepCases(
      db,
      aCase(1, { organisationId: idOf('org', 3) }),
      aCase(2),
      aCase(3),
      aCase(4, { contractId: idOf('con', 2), organisationId: idOf('org', 1) }),
    );
    expect(await holdersOfFamilies(db, idOf('con', 1))).toEqual([idOf('org', 2), idOf('org', 3)]);
    expect(await holdersOfFamilies(db, idOf('con', 9))).toEqual([]);
  });

  it('and whether being better off is sensitive there, as its measures say', async () => {
    const db = database();
    await groundOfCases(db);
    const keep = keeper(db);
    await keep.measure(1, idOf('con', 1), { question: 'how much', sensitive: true });
    await keep.measure(2, idOf('con', 1), { question: 'better off', sensitive: false });
    await keep.measure(3, idOf('con', 2), { question: 'better off', sensitive: true });
    expect(await isSensitiveService(db, idOf('con', 1))).toBe(false);
    expect(await isSensitiveService(db, idOf('con', 2))).toBe(true);
  });
});
