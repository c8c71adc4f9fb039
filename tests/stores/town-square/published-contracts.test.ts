import { expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { addContract } from '#db/stores/contract-writes.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { publishedContracts } from '#db/stores/town-square-store.ts';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';
const idOf = (prefix: string, n: number) => `${prefix}_${String(n).padStart(20, '0')}`;

onBothEngines('published agreements', (database) => {
  let made = 0;
  const newId = (prefix: string) => idOf(prefix, (made += 1));

  const organisation = async (db: Database, n: number, name: string, vcse?: boolean) => {
    const organisation = {
      id: idOf('org', n),
      name,
      kind: 'provider' as const,
      vcse,
      website: '',
      identifiers: [],
      revision: 0,
    };
    await db.writeAll(addOrganisation(db, organisation, now, () => newId('oid')));
    return organisation.id;
  };

  const contract = async (
    db: Database,
    n: number,
    draft: Partial<ContractDraft>,
    publishedAt: string | null,
    buyerId = idOf('org', 1),
  ) => {
    const id = idOf('con', n);
    const { contracts } = db.tables;
    await db.writeAll([
      ...addContract(db, { id, buyerId, draft: aContractDraft(draft), createdAt: now }, newId),
      { statement: (w) => w.update(contracts).set({ publishedAt }).where(eq(contracts.id, id)) },
    ]);
    return id;
  };

  it('are those that were published, the first published first, each with its buyer', async () => {
    const db = database();
    await organisation(db, 1, 'Invicta County Council');
    const other = await organisation(db, 2, 'Another Council');
    const later = await contract(db, 1, {}, '2026-10-02T09:00:00.000Z');
    const first = await contract(db, 2, {}, '2026-10-01T09:00:00.000Z');
    await contract(db, 3, {}, null);
    await contract(db, 4, { notForPublication: true }, now);
    await contract(db, 5, {}, now, other);
    expect((await publishedContracts(db)).map(({ id, buyerName }) => [id, buyerName])).toEqual([
      [first, 'Invicta County Council'],
      [later, 'Invicta County Council'],
      [idOf('con', 5), 'Another Council'],
    ]);
  });

  it('name who delivers, the lead first, and not who commissions with the council', async () => {
    const db = database();
    await organisation(db, 1, 'Invicta County Council');
    const lead = await organisation(db, 2, 'Stepping Stones CIC', true);
    const sub = await organisation(db, 3, 'Greenway', false);
    const partner = await organisation(db, 4, 'Health board');
    const parties: ContractDraft['parties'] = [
      { organisationId: sub, role: 'subcontractor', delivers: 'the west' },
      { organisationId: lead, role: 'lead', delivers: '' },
      { organisationId: partner, role: 'commissioning partner', delivers: '' },
    ];
    await contract(db, 1, { parties, needs: ['parenting', 'bereavement'] }, now);
    const [found] = await publishedContracts(db);
    expect(found?.providers).toEqual([
      { name: 'Stepping Stones CIC', lead: true, vcse: true },
      { name: 'Greenway', lead: false, vcse: false },
    ]);
    expect(found?.needs).toEqual(['bereavement', 'parenting']);
  });
});
