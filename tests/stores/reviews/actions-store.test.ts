import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { actionOfContract, actionsOfContracts, addAction, moveAction } from '#db/stores/actions-store.ts';
import { addContract } from '#db/stores/contract-writes.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { addPerson } from '#db/stores/people-store.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';
const idOf = (prefix: string, n: number) => `${prefix}_${String(n).padStart(20, '0')}`;

onBothEngines('actions', (database) => {
  const ready = async (): Promise<Database> => {
    const db = database();
    const buyerId = idOf('org', 1);
    const council = {
      id: buyerId,
      name: 'Invicta',
      kind: 'council' as const,
      website: '',
      identifiers: [],
      revision: 0,
    };
    await db.writeAll([
      ...addOrganisation(db, council, now, () => idOf('oid', 1)),
      ...addPerson(db, {
        id: idOf('per', 1),
        name: 'P. Shah',
        email: 'p.shah@example.org',
        organisationId: buyerId,
        status: 'active',
        roles: [],
        createdAt: now,
      }),
      ...addContract(db, { id: idOf('con', 1), buyerId, draft: aContractDraft(), createdAt: now }, (p) =>
        idOf(p, 1),
      ),
      ...addContract(db, { id: idOf('con', 2), buyerId, draft: aContractDraft(), createdAt: now }, (p) =>
        idOf(p, 2),
      ),
    ]);
    return db;
  };

  const add = (db: Database, n: number, contract: number, dueOn: string) =>
    db.writeAll([
      addAction(db, {
        id: idOf('act', n),
        contractId: idOf('con', contract),
        what: `Do ${n}`,
        owner: 'both',
        dueOn,
        agreedById: idOf('per', 1),
        createdAt: now,
      }),
    ]);

  it('are kept as agreed, by contract and then by their day', async () => {
    const db = await ready();
    await add(db, 1, 2, '2026-11-01');
    await add(db, 2, 1, '2026-12-01');
    await add(db, 3, 1, '2026-11-01');
    const found = await actionsOfContracts(db, [idOf('con', 1), idOf('con', 2)]);
    expect(found.map(({ what }) => what)).toEqual(['Do 3', 'Do 2', 'Do 1']);
    expect(found[0]).toEqual({
      id: idOf('act', 3),
      contractId: idOf('con', 1),
      what: 'Do 3',
      owner: 'both',
      dueOn: '2026-11-01',
      status: 'open',
      doneOn: undefined,
      droppedWhy: '',
      agreedBy: 'P. Shah',
      createdAt: now,
      revision: 0,
    });
  });

  it('are found only by the contract they belong to', async () => {
    const db = await ready();
    await add(db, 1, 1, '2026-11-01');
    expect(await actionsOfContracts(db, [idOf('con', 2)])).toEqual([]);
    expect(await actionsOfContracts(db, [])).toEqual([]);
    expect(await actionOfContract(db, idOf('con', 2), idOf('act', 1))).toBeUndefined();
    expect(await actionOfContract(db, idOf('con', 1), idOf('act', 1))).toMatchObject({ what: 'Do 1' });
  });

  it('are moved on from the revision last seen, and asked for by status', async () => {
    const db = await ready();
    await add(db, 1, 1, '2026-11-01');
    await db.writeAll([
      moveAction(db, idOf('act', 1), { status: 'done', doneOn: '2026-10-22', droppedWhy: '' }, 0),
    ]);
    expect(await actionOfContract(db, idOf('con', 1), idOf('act', 1))).toMatchObject({
      status: 'done',
      doneOn: '2026-10-22',
      revision: 1,
    });
    expect(await actionsOfContracts(db, [idOf('con', 1)], 'open')).toEqual([]);
    await expect(
      db.writeAll([moveAction(db, idOf('act', 1), { status: 'dropped', droppedWhy: 'no' }, 0)]),
    ).rejects.toMatchObject({ kind: 'conflict' });
  });
});
