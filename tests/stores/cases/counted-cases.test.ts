import { expect, it } from 'vitest';
import { countedCases } from '#db/stores/counted-cases-store.ts';
import { aCase, groundOfCases, keepCases } from '../../fixtures/a-kept-case.ts';
import { onBothEngines } from '../../support/both-engines.ts';

onBothEngines('cases as figures are counted from them', (database) => {
  it('come by referral, with what is not known absent', async () => {
    const db = database();
    await groundOfCases(db);
    const early = aCase(1, { referredOn: '2026-01-05', sessions: undefined, assessedOn: undefined });
    const late = aCase(2, { referredOn: '2026-03-05' });
    await keepCases(db, late, early);
    const found = await countedCases(db, early.contractId);
    expect(found.map(({ id }) => id)).toEqual([early.id, late.id]);
    const { id, organisationId, reference, areaId, route, referredOn, startedOn, endedOn, howEnded } = early;
    expect(found[0]).toEqual({
      id,
      organisationId,
      reference,
      areaId,
      route,
      referredOn,
      assessedOn: undefined,
      startedOn,
      endedOn,
      howEnded,
      sessions: undefined,
    });
    expect(await countedCases(db, 'con_00000000000000000099')).toEqual([]);
  });
});
