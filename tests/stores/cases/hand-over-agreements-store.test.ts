import { expect, it } from 'vitest';
import { agreementsThatTake, reachOf } from '#db/stores/hand-over-agreements-store.ts';
import { idOf, keeper } from '../../fixtures/a-kept-contract.ts';
import { groundOfCases } from '../../fixtures/a-kept-case.ts';
import { onBothEngines } from '../../support/both-engines.ts';

onBothEngines('agreements that take families', (database) => {
  const party = (n: number, role: 'lead' | 'subcontractor') => ({
    organisationId: idOf('org', n),
    role,
    delivers: '',
  });

  it('are those that are live on the day, with who leads them, where and for whom', async () => {
    const db = database();
    await groundOfCases(db);
    const keep = keeper(db);
    const today = '2026-10-22';
    await keep.contract(3, {
      title: 'Youth hub',
      parties: [party(3, 'lead'), party(2, 'subcontractor')],
      areaIds: [idOf('are', 1)],
      needs: ['parenting', 'family-conflict'],
      endsOn: today,
    });
    await keep.contract(4, { title: 'Over', endsOn: '2026-10-21' });
    await keep.contract(5, { title: 'Ended', status: 'ended' });
    await keep.contract(6, { title: 'A plan', status: 'being prepared' });
    await keep.contract(7, { title: 'A refuge', placeWithheld: true, endsOn: undefined });
    await keep.contract(8, { title: 'A secret', notForPublication: true });
    const plain = { providerName: '', areaIds: [], needs: [], hidden: false };
    const reach = { areaIds: [idOf('are', 1)], needs: ['family-conflict', 'parenting'] };
    expect(await agreementsThatTake(db, today)).toEqual([
      { id: idOf('con', 1), title: 'Family mediation', ...plain },
      { id: idOf('con', 2), title: 'Early help', ...plain },
      { id: idOf('con', 3), title: 'Youth hub', providerName: 'Small Steps', ...reach, hidden: false },
      { id: idOf('con', 7), title: 'A refuge', ...plain, hidden: true },
      { id: idOf('con', 8), title: 'A secret', ...plain, hidden: true },
    ]);
    expect(await reachOf(db, idOf('con', 3))).toEqual(reach);
    expect(await reachOf(db, idOf('con', 1))).toEqual({ areaIds: [], needs: [] });
  });
});
