import { describe, expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import {
  addContracts,
  changeContract,
  lockContract,
  startContractManager,
} from '#db/stores/contract-writes.ts';
import { contractById, contractsListed, stakesOf } from '#db/stores/contracts-store.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';
const numbered = (prefix: string, number: number) => `${prefix}_${String(number).padStart(20, '0')}`;

const ids = () => {
  let made = 0;
  return (prefix: string) => numbered(prefix, (made += 1));
};

const council = numbered('org', 1);
const stones = numbered('org', 2);
const partner = numbered('org', 3);

const organisations = (db: Database, newId: (prefix: string) => string) =>
  [
    { id: council, name: 'Invicta', kind: 'council' as const },
    { id: stones, name: 'Stepping Stones', kind: 'provider' as const },
    { id: partner, name: 'Invicta NHS', kind: 'commissioning partner' as const },
  ].flatMap((organisation) =>
    addOrganisation(db, { ...organisation, website: '', identifiers: [], revision: 0 }, now, () =>
      newId('oid'),
    ),
  );

onBothEngines('the register', (database) => {
  const settle = async () => {
    const db = database();
    const newId = ids();
    const lead = { organisationId: stones, role: 'lead' as const, delivers: '' };
    const joint = { organisationId: partner, role: 'commissioning partner' as const, delivers: '' };
    await db.writeAll([
      ...organisations(db, newId),
      ...addContracts(
        db,
        [
          {
            id: numbered('con', 1),
            buyerId: council,
            createdAt: now,
            draft: aContractDraft({ title: 'B', parties: [joint, lead], needs: ['housing', 'arts-culture'] }),
          },
          {
            id: numbered('con', 2),
            buyerId: council,
            createdAt: now,
            draft: aContractDraft({ title: 'A', yearlyPence: undefined, endsOn: undefined }),
          },
        ],
        newId,
      ),
      startContractManager(db, {
        id: newId('cma'),
        contractId: numbered('con', 2),
        name: 'N. Name',
        fromOn: '2026-01-01',
      }),
    ]);
    return { db, newId };
  };

  it('lists by title, with what hangs off each agreement, and unknown as unknown', async () => {
    const { db } = await settle();
    const rows = await contractsListed(db);
    expect(rows.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(rows[0]).toMatchObject({
      buyerName: 'Invicta',
      contractManager: { name: 'N. Name' },
      providers: [],
    });
    expect(rows[0]?.yearlyPence).toBeUndefined();
    expect(rows[1]).toMatchObject({
      needs: ['arts-culture', 'housing'],
      providers: [{ organisationId: stones, name: 'Stepping Stones', role: 'lead' }],
      yearlyPence: 18_600_000,
    });
  });

  it('lists what an organisation delivers or commissions, what a person looks after, or some', async () => {
    const { db } = await settle();
    const titles = async (scope: Parameters<typeof contractsListed>[1]) =>
      (await contractsListed(db, scope)).map(({ title }) => title);
    expect(await titles({ deliveredBy: stones })).toEqual(['B']);
    expect(await titles({ deliveredBy: partner })).toEqual([]);
    expect(await titles({ commissionedWith: partner })).toEqual(['B']);
    expect(await titles({ lookedAfterBy: numbered('per', 1) })).toEqual([]);
    expect(await titles({ ids: [numbered('con', 2)] })).toEqual(['A']);
    expect(await titles({ ids: [] })).toEqual([]);
  });

  it('answers authority from parties and contract managers', async () => {
    const { db } = await settle();
    const stake = (await stakesOf(db, [numbered('con', 1)])).get(numbered('con', 1));
    expect(stake).toEqual({
      deliveringOrganisationIds: [stones],
      leadOrganisationId: stones,
      partnerOrganisationIds: [partner],
      contractManagerId: undefined,
      givenToIds: [],
    });
  });

  it('changes an agreement whole, once for each revision', async () => {
    const { db, newId } = await settle();
    const id = numbered('con', 1);
    const draft = aContractDraft({ title: 'C', extensions: [{ months: 12, untilOn: '2029-03-31' }] });
    await db.writeAll(changeContract(db, id, draft, 0, newId));
    expect(await contractById(db, id)).toMatchObject({
      title: 'C',
      revision: 1,
      parties: [],
      extensions: [{ months: 12, takenOn: undefined }],
    });
    await expect(db.writeAll(changeContract(db, id, draft, 0, newId))).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(db.writeAll([lockContract(db, id, 0, { publishedAt: now })])).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect((await contractById(db, id))?.publishedAt).toBeUndefined();
  });
});

describe('many agreements', () => {
  onBothEngines('added at once', (database) => {
    it('are all there', async () => {
      const db = database();
      const newId = ids();
      const many = Array.from({ length: 450 }, (_, place) => ({
        id: numbered('con', place),
        buyerId: council,
        createdAt: now,
        importKey: `k/${place}`,
        draft: aContractDraft({ title: `T ${place}`, needs: ['housing'] }),
      }));
      await db.writeAll([...organisations(db, newId), ...addContracts(db, many, newId)]);
      const rows = await contractsListed(db);
      expect(rows).toHaveLength(450);
      expect(rows.every(({ needs }) => needs.length === 1)).toBe(true);
    });
  });
});
