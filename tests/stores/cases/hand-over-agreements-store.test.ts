import { expect, it } from 'vitest';
import { agreementsNamed, agreementsThatTake, reachOf } from '#db/stores/hand-over-agreements-store.ts';
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
    const plain = { providerName: '', areaIds: [], needs: [], isMoreThanPlan: true, hidden: false };
    const reach = { areaIds: [idOf('are', 1)], needs: ['family-conflict', 'parenting'] };
    expect(await agreementsThatTake(db, today)).toEqual([
      { id: idOf('con', 1), title: 'Family mediation', ...plain },
      { id: idOf('con', 2), title: 'Early help', ...plain },
      { id: idOf('con', 3), title: 'Youth hub', ...plain, ...reach, providerName: 'Small Steps' },
      { id: idOf('con', 7), title: 'A refuge', ...plain, hidden: true },
      { id: idOf('con', 8), title: 'A secret', ...plain, hidden: true },
    ]);
    expect(await reachOf(db, idOf('con', 3))).toEqual(reach);
    expect(await reachOf(db, idOf('con', 1))).toEqual({ areaIds: [], needs: [] });
  });

  it('are named by id or by reference, plans and flagged ones as such', async () => {
    const db = database();
    await groundOfCases(db);
    const keep = keeper(db);
    await keep.contract(3, { reference: 'CYP-003', status: 'ended' });
    await keep.contract(4, { reference: 'CYP-004', status: 'being prepared' });
    await keep.contract(5, { reference: 'CYP-005', placeWithheld: true });
    await keep.contract(6, { reference: 'CYP-006', notForPublication: true });
    const plain = { isMoreThanPlan: true, hidden: false };
    const early = { id: idOf('con', 2), reference: 'CYP-002', ...plain };
    expect((await agreementsNamed(db)).slice(1)).toEqual([
      early,
      { id: idOf('con', 3), reference: 'CYP-003', ...plain },
      { id: idOf('con', 4), reference: 'CYP-004', isMoreThanPlan: false, hidden: false },
      { id: idOf('con', 5), reference: 'CYP-005', isMoreThanPlan: true, hidden: true },
      { id: idOf('con', 6), reference: 'CYP-006', isMoreThanPlan: true, hidden: true },
    ]);
    expect(await agreementsNamed(db, [idOf('con', 9), idOf('con', 2)])).toEqual([early]);
    expect(await agreementsNamed(db, [])).toEqual([]);
  });
});
