import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { startContractManager, endContractManager } from '#db/stores/contract-writes.ts';
import { endMeasure } from '#db/stores/measure-writes.ts';
import {
  contractIdsGivenTo,
  contractsInRegister,
  contractsWithoutMeasures,
  openReturns,
  portfolioContracts,
  providersWithoutAccount,
} from '#db/stores/portfolio-store.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import { idOf, keeper } from '../../fixtures/a-kept-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';

onBothEngines('the portfolio', (database) => {
  const ready = async () => {
    const db = database();
    const keep = keeper(db);
    await keep.organisation(1, 'Invicta', 'council');
    return { db, keep };
  };

  it('lists agreements by title, with the lead and who looks after them now', async () => {
    const { db, keep } = await ready();
    const stones = await keep.organisation(2, 'Stepping Stones');
    const sub = await keep.organisation(3, 'Greenway');
    const shah = await keep.person(1, 'P. Shah', idOf('org', 1));
    const mediation = await keep.contract(1, {
      title: 'Mediation',
      parties: [
        { organisationId: sub, role: 'subcontractor', delivers: '' },
        { organisationId: stones, role: 'lead', delivers: '' },
      ],
    });
    await keep.contract(2, { title: 'Advice', yearlyPence: undefined, endsOn: undefined });
    const spell = { contractId: mediation, fromOn: '2025-05-01' };
    await db.writeAll([
      startContractManager(db, { ...spell, id: idOf('cma', 1), name: 'Somebody before' }),
      endContractManager(db, mediation, '2025-05-01'),
      startContractManager(db, { ...spell, id: idOf('cma', 2), personId: shah, name: 'P. Shah' }),
    ]);
    expect(await portfolioContracts(db, 'all')).toMatchObject([
      { title: 'Advice', provider: undefined, contractManager: undefined, yearlyPence: undefined },
      {
        title: 'Mediation',
        provider: 'Stepping Stones',
        contractManager: { personId: shah, name: 'P. Shah' },
        returnFrequency: 'quarterly',
      },
    ]);
    expect(await portfolioContracts(db, [mediation])).toHaveLength(1);
    expect(await portfolioContracts(db, [])).toEqual([]);
    expect(await contractsInRegister(db)).toBe(2);
  });

  const addReturn = (db: Database, n: number, contractId: string, dueOn: string, status: ReturnStatus) =>
    db.writeAll([
      {
        statement: (w) =>
          w.insert(db.tables.returns).values({
            id: idOf('ret', n),
            contractId,
            period: `202${String(n)}-Q2`,
            firstQuarter: `202${String(n)}-Q2`,
            lastQuarter: `202${String(n)}-Q2`,
            dueOn,
            status,
            submittedAt: null,
            acceptedAt: null,
            touchedAt: now,
            createdAt: now,
            revision: 0,
          }),
      },
    ]);

  it('knows the returns that are not accepted, the longest due first, and since when they are where they are', async () => {
    const { db, keep } = await ready();
    const contractId = await keep.contract(1);
    await addReturn(db, 6, contractId, '2026-10-28', 'submitted');
    await addReturn(db, 5, contractId, '2025-10-28', 'due');
    await addReturn(db, 4, contractId, '2024-10-28', 'accepted');
    const event = (n: number, at: string) => ({
      statement: (w: Parameters<Parameters<Database['writeAll']>[0][number]['statement']>[0]) =>
        w.insert(db.tables.returnEvents).values({
          id: idOf('rev', n),
          returnId: idOf('ret', 6),
          at,
          personId: null,
          act: 'submitted',
          comment: '',
          valuesThen: '',
        }),
    });
    await db.writeAll([event(1, '2026-10-01T09:00:00.000Z'), event(2, '2026-10-09T09:00:00.000Z')]);
    expect(await openReturns(db, 'all')).toMatchObject([
      { returnId: idOf('ret', 5), status: 'due', since: undefined },
      { returnId: idOf('ret', 6), status: 'submitted', since: '2026-10-09T09:00:00.000Z' },
    ]);
    expect(await openReturns(db, [contractId])).toHaveLength(2);
    expect(await openReturns(db, [idOf('con', 9)])).toEqual([]);
    expect(await openReturns(db, [])).toEqual([]);
  });

  it('knows which agreements a person was given', async () => {
    const { db, keep } = await ready();
    const shah = await keep.person(1, 'P. Shah', idOf('org', 1));
    const contractId = await keep.contract(1);
    await db.writeAll([
      {
        statement: (w) =>
          w.insert(db.tables.contractGivenTo).values({ id: idOf('cgi', 1), contractId, personId: shah }),
      },
    ]);
    expect(await contractIdsGivenTo(db, shah)).toEqual([contractId]);
    expect(await contractIdsGivenTo(db, idOf('per', 9))).toEqual([]);
  });

  it('knows for which agreements nothing is measured: none was chosen, or all have ended', async () => {
    const { db, keep } = await ready();
    const [none, one, ended] = [await keep.contract(1), await keep.contract(2), await keep.contract(3)];
    await keep.measure(1, one);
    await keep.measure(2, ended);
    await db.writeAll([endMeasure(db, idOf('mea', 2), '2026-Q3', undefined)]);
    const ids = [none, one, ended];
    expect(await contractsWithoutMeasures(db, ids, '2026-Q3')).toEqual([none, ended]);
    expect(await contractsWithoutMeasures(db, ids, '2026-Q2')).toEqual([none]);
    expect(await contractsWithoutMeasures(db, [], '2026-Q2')).toEqual([]);
  });

  it('knows the providers whose return nobody could send', async () => {
    const { db, keep } = await ready();
    const [stones, youth, idle] = [
      await keep.organisation(2, 'Stepping Stones'),
      await keep.organisation(3, 'Harbour Youth'),
      await keep.organisation(4, 'Not measured'),
    ];
    await keep.person(1, 'Carol', stones, 'invited');
    const withLead = (organisationId: string) => ({
      parties: [{ organisationId, role: 'lead' as const, delivers: '' }],
    });
    await keep.measure(1, await keep.contract(1, withLead(stones)));
    await keep.measure(2, await keep.contract(2, withLead(youth)));
    await keep.measure(3, await keep.contract(3, withLead(youth)));
    await keep.contract(4, withLead(idle));
    await keep.measure(4, await keep.contract(5, { ...withLead(idle), status: 'ended' }));
    expect(await providersWithoutAccount(db)).toEqual([{ organisationId: youth, name: 'Harbour Youth' }]);
  });
});
