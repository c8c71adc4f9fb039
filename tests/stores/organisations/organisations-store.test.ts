import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { addContract } from '#db/stores/contract-writes.ts';
import {
  addOrganisation,
  agreementCounts,
  agreementsOf,
  changeOrganisation,
  organisationById,
  organisationIdIdentifiedBy,
  organisationsKnown,
  renameOrganisation,
} from '#db/stores/organisations-store.ts';
import type { Organisation } from '#shared/organisations/organisation.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';
let numbered = 0;
const newId = () => `oid_${String((numbered += 1)).padStart(4, '0')}`;

const anOrganisation = (over: Partial<Organisation> = {}): Organisation => ({
  id: 'org_1',
  name: 'Stepping Stones',
  kind: 'provider',
  website: '',
  identifiers: [],
  revision: 0,
  ...over,
});

const add = (db: Database, over: Partial<Organisation> = {}) =>
  db.writeAll(addOrganisation(db, anOrganisation(over), now, newId));

onBothEngines('organisations', (database) => {
  it('are kept as they were said; what is not known stays not known', async () => {
    const db = database();
    const identifiers = [
      { scheme: 'GB-CHC', identifier: '1123456' },
      { scheme: 'GB-COH', identifier: '03794455' },
    ];
    await add(db, { vcse: false, identifiers, website: 'https://a.example' });
    expect(await organisationById(db, 'org_1')).toEqual(
      anOrganisation({ vcse: false, sme: undefined, identifiers, website: 'https://a.example' }),
    );
  });

  it('are recognised by a number in its register', async () => {
    const db = database();
    await add(db, { identifiers: [{ scheme: 'GB-CHC', identifier: '220949' }] });
    await add(db, { id: 'org_2', identifiers: [{ scheme: 'GB-NIC', identifier: '220949' }] });
    expect(await organisationIdIdentifiedBy(db, 'GB-NIC', '220949')).toBe('org_2');
    expect(await organisationIdIdentifiedBy(db, 'GB-COH', '220949')).toBeUndefined();
  });

  it('have a number that no other has', async () => {
    const db = database();
    const identifiers = [{ scheme: 'GB-CHC', identifier: '220949' }];
    await add(db, { identifiers });
    await expect(add(db, { id: 'org_2', identifiers })).rejects.toMatchObject({
      problems: [{ code: 'identifier-taken', place: 'identifiers' }],
    });
  });

  it.each([
    ['half a name', { search: 'STONES' }, ['org_1']],
    ['a number', { search: '7944' }, ['org_1']],
    ['a kind', { kind: 'commissioning partner' as const }, ['org_2']],
    ['half a name of a kind', { search: 'stones', kind: 'commissioning partner' as const }, []],
    ['nothing', {}, ['org_2', 'org_1']],
  ])('are found by %s, in the order of names', async (_what, search, found) => {
    const db = database();
    await add(db, { identifiers: [{ scheme: 'GB-COH', identifier: '03794455' }] });
    await add(db, { id: 'org_2', name: 'east board', kind: 'commissioning partner' });
    expect((await organisationsKnown(db, undefined, search)).map(({ id }) => id)).toEqual(found);
  });

  it('of no ids are none', async () => {
    const db = database();
    await add(db);
    expect(await organisationsKnown(db, [])).toEqual([]);
  });

  it('change whole, numbers too, and only as they were seen', async () => {
    const db = database();
    await add(db, { identifiers: [{ scheme: 'GB-CHC', identifier: '220949' }] });
    const changed = anOrganisation({
      name: 'Stones',
      sme: true,
      identifiers: [{ scheme: 'GB-COH', identifier: '03794455' }],
    });
    await db.writeAll(changeOrganisation(db, changed, newId));
    expect(await organisationById(db, 'org_1')).toEqual({ ...changed, vcse: undefined, revision: 1 });
    await expect(db.writeAll(changeOrganisation(db, changed, newId))).rejects.toMatchObject({
      problems: [{ code: 'changed-meanwhile' }],
    });
    expect((await organisationById(db, 'org_1'))?.identifiers).toHaveLength(1);
  });

  it('the council’s own gets its new name', async () => {
    const db = database();
    await add(db);
    await db.writeAll([renameOrganisation(db, 'org_1', 'Invicta')]);
    expect(await organisationById(db, 'org_1')).toMatchObject({ name: 'Invicta', revision: 1 });
  });

  it('list their agreements, live ones first, each once with all its parts', async () => {
    const db = database();
    await add(db);
    await add(db, { id: 'org_2', name: 'Other' });
    const contract = (id: string, over: Parameters<typeof aContractDraft>[0]) =>
      db.writeAll(
        addContract(
          db,
          { id, buyerId: 'org_2', draft: aContractDraft(over), createdAt: now },
          (prefix) => `${prefix}_${newId()}`,
        ),
      );
    const party = (role: 'lead' | 'subcontractor') => ({ organisationId: 'org_1', role, delivers: '' });
    await contract('con_1', { title: 'A club', status: 'ended', parties: [party('lead')] });
    await contract('con_2', { title: 'B club', parties: [party('subcontractor'), party('lead')] });
    expect(await agreementsOf(db, 'org_1')).toMatchObject([
      { contractId: 'con_2', title: 'B club', status: 'live', roles: ['lead', 'subcontractor'] },
      { contractId: 'con_1', title: 'A club', status: 'ended', roles: ['lead'] },
    ]);
    expect(await agreementsOf(db, 'org_2')).toEqual([]);
    expect(await agreementCounts(db)).toEqual(new Map([['org_1', 2]]));
  });
});
