import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { addContract, endContractManager, startContractManager } from '#db/stores/contract-writes.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import {
  accountByEmail,
  addPerson,
  contractsLookedAfterBy,
  demoPeople,
  peopleKnown,
  personById,
  userBySession,
} from '#db/stores/people-store.ts';
import { changePerson, changeRoles, keepOneAdministrator } from '#db/stores/people-writes.ts';
import { addSetting } from '#db/stores/settings-store.ts';
import { endSession, openSession } from '#db/stores/sessions-store.ts';
import type { Role } from '#shared/access/roles.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';

const anOrganisation = (db: Database, id: string, name: string) =>
  db.writeAll(
    addOrganisation(
      db,
      { id, name, kind: 'council', website: '', identifiers: [], revision: 0 },
      now,
      () => 'oid_1',
    ),
  );

const aPerson = (db: Database, id: string, over: { name?: string; email?: string; roles?: Role[] } = {}) =>
  db.writeAll(
    addPerson(db, {
      id,
      name: over.name ?? 'Ada Admin',
      email: over.email ?? `${id}@example.org`,
      organisationId: 'org_1',
      status: 'active',
      roles: (over.roles ?? []).map((role) => ({ id: `${id}_${role}`, role })),
      createdAt: now,
    }),
  );

const aSession = (db: Database, id: string, personId: string) =>
  db.writeAll([
    openSession(db, {
      id,
      tokenHash: `hash of ${id}`,
      personId,
      createdAt: now,
      expiresAt: '2026-10-22T21:00:00.000Z',
      device: 'Firefox on Linux',
    }),
  ]);

onBothEngines('people', (database) => {
  it('an account is found by its address, capitals or not, with its roles in order', async () => {
    const db = database();
    await anOrganisation(db, 'org_1', 'Invicta');
    await aPerson(db, 'per_1', { email: 'Ada@Example.org', roles: ['commissioner', 'administrator'] });
    expect(await accountByEmail(db, 'ADA@example.ORG')).toMatchObject({
      id: 'per_1',
      email: 'ada@example.org',
      roles: ['administrator', 'commissioner'],
    });
    expect(await accountByEmail(db, 'nobody@example.org')).toBeUndefined();
  });

  it('one address is one account', async () => {
    const db = database();
    await anOrganisation(db, 'org_1', 'Invicta');
    await aPerson(db, 'per_1', { email: 'ada@example.org' });
    await expect(aPerson(db, 'per_2', { email: 'ADA@example.org' })).rejects.toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'email-taken', place: 'email' }],
    });
  });

  it('the list is in the order of names, and says who was last here when', async () => {
    const db = database();
    await anOrganisation(db, 'org_1', 'Invicta');
    await aPerson(db, 'per_1', { name: 'zoe' });
    await aPerson(db, 'per_2', { name: 'Ada' });
    await aPerson(db, 'per_3', { name: 'ben', roles: ['auditor'] });
    await aSession(db, 'ses_1', 'per_3');
    const people = await peopleKnown(db);
    expect(people.map(({ name, roles, lastSeenAt }) => ({ name, roles, lastSeenAt }))).toEqual([
      { name: 'Ada', roles: [], lastSeenAt: undefined },
      { name: 'ben', roles: ['auditor'], lastSeenAt: now },
      { name: 'zoe', roles: [], lastSeenAt: undefined },
    ]);
  });

  it.each([
    ['half a name, capitals or not', 'DMI', ['per_1']],
    ['half an address', 'per_2@ex', ['per_2']],
    ['the organisation', 'invic', ['per_1', 'per_2']],
    ['a sign that means something to the database', '%', []],
    ['another such sign', '_____________________', []],
    ['a backslash', '\\', []],
    ['nothing', '', ['per_1', 'per_2']],
  ])('a person is found by %s', async (_what, search, found) => {
    const db = database();
    await anOrganisation(db, 'org_1', 'Invicta');
    await aPerson(db, 'per_1', { name: 'Ada Admin' });
    await aPerson(db, 'per_2', { name: 'Ben' });
    expect((await peopleKnown(db, { search })).map(({ id }) => id)).toEqual(found);
  });

  it('a person is found by the state of the account', async () => {
    const db = database();
    await anOrganisation(db, 'org_1', 'Invicta');
    await aPerson(db, 'per_1');
    await aPerson(db, 'per_2');
    await db.writeAll([changePerson(db, 'per_2', { status: 'left' }, { revision: 0 })]);
    expect((await peopleKnown(db, { status: 'left' })).map(({ id }) => id)).toEqual(['per_2']);
  });

  it('a session leads to its person until it ends, is too old, or the person leaves', async () => {
    const db = database();
    await anOrganisation(db, 'org_1', 'Invicta');
    await aPerson(db, 'per_1', { roles: ['auditor'] });
    await aSession(db, 'ses_1', 'per_1');
    await aSession(db, 'ses_2', 'per_1');
    expect(await userBySession(db, 'hash of ses_1', now)).toMatchObject({
      sessionId: 'ses_1',
      openedAt: now,
      user: { personId: 'per_1', organisationName: 'Invicta', roles: ['auditor'] },
    });
    expect(await userBySession(db, 'hash of ses_1', '2026-10-22T21:00:00.000Z')).toBeUndefined();
    await db.writeAll([endSession(db, 'ses_1', now)]);
    expect(await userBySession(db, 'hash of ses_1', now)).toBeUndefined();
    await db.writeAll([changePerson(db, 'per_1', { status: 'left' }, { revision: 0 })]);
    expect(await userBySession(db, 'hash of ses_2', now)).toBeUndefined();
  });

  it('the agreements to hand over are those a person looks after now', async () => {
    const db = database();
    await anOrganisation(db, 'org_1', 'Invicta');
    await aPerson(db, 'per_1');
    const contract = (id: string, title: string) =>
      db.writeAll([
        ...addContract(
          db,
          { id, buyerId: 'org_1', draft: aContractDraft({ title }), createdAt: now },
          (prefix) => `${prefix}_${id}`,
        ),
        startContractManager(db, {
          id: `cma_${id}`,
          contractId: id,
          personId: 'per_1',
          name: 'Ada',
          fromOn: '2026-01-01',
        }),
      ]);
    await contract('con_1', 'Youth club');
    await contract('con_2', 'Mediation');
    await db.writeAll([endContractManager(db, 'con_1', '2026-10-01')]);
    expect(await contractsLookedAfterBy(db, 'per_1')).toEqual([
      { contractId: 'con_2', reference: 'CYP-001', title: 'Mediation' },
    ]);
  });

  it('the demo’s people are those of its own address, oldest account first', async () => {
    const db = database();
    await anOrganisation(db, 'org_1', 'Invicta');
    await aPerson(db, 'per_2', { email: 'b@demo.invalid' });
    await aPerson(db, 'per_1', { email: 'a@demo.invalid' });
    await aPerson(db, 'per_3', { email: 'c@demo.invalid.example.org' });
    await aPerson(db, 'per_4', { email: 'd@example.org' });
    expect((await demoPeople(db)).map(({ id }) => id)).toEqual(['per_1', 'per_2']);
  });
});

onBothEngines('changing a person', (database) => {
  it('is refused when somebody changed them since', async () => {
    const db = database();
    await anOrganisation(db, 'org_1', 'Invicta');
    await aPerson(db, 'per_1');
    await db.writeAll([changePerson(db, 'per_1', { name: 'Ada Lovelace' }, { revision: 0 })]);
    await expect(
      db.writeAll([changePerson(db, 'per_1', { name: 'Ada Byron' }, { revision: 0 })]),
    ).rejects.toMatchObject({ problems: [{ code: 'changed-meanwhile' }] });
    expect(await personById(db, 'per_1')).toMatchObject({ name: 'Ada Lovelace', revision: 1 });
  });

  it('is refused in a state of the account that it is not meant for', async () => {
    const db = database();
    await anOrganisation(db, 'org_1', 'Invicta');
    await aPerson(db, 'per_1');
    await expect(
      db.writeAll([changePerson(db, 'per_1', {}, { revision: 0, statuses: ['left', 'invited'] })]),
    ).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('gives new roles in place of the old', async () => {
    const db = database();
    await anOrganisation(db, 'org_1', 'Invicta');
    await aPerson(db, 'per_1', { roles: ['auditor', 'commissioner'] });
    await db.writeAll(changeRoles(db, 'per_1', [{ id: 'rol_9', role: 'board member' }]));
    expect(await personById(db, 'per_1')).toMatchObject({ roles: ['board member'] });
  });
});

onBothEngines('the last administrator', (database) => {
  const withCouncil = async () => {
    const db = database();
    await anOrganisation(db, 'org_1', 'Invicta');
    await db.writeAll([addSetting(db, 'council', { name: 'Invicta', organisationId: 'org_1' })]);
    await aPerson(db, 'per_1', { roles: ['administrator'] });
    return db;
  };
  const leave = (db: Database, id: string) =>
    db.writeAll([...keepOneAdministrator(db, id), changePerson(db, id, { status: 'left' }, { revision: 0 })]);

  it('cannot go', async () => {
    const db = await withCouncil();
    await aPerson(db, 'per_2', { roles: ['commissioner'] });
    await expect(leave(db, 'per_1')).rejects.toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'last-administrator' }],
    });
    expect(await personById(db, 'per_1')).toMatchObject({ status: 'active' });
  });

  it('can go when somebody else is one with an account that works', async () => {
    const db = await withCouncil();
    await aPerson(db, 'per_2', { roles: ['administrator'] });
    await leave(db, 'per_1');
    expect(await personById(db, 'per_1')).toMatchObject({ status: 'left' });
  });

  it.each(['invited', 'left'] as const)('cannot go when the other is %s', async (status) => {
    const db = await withCouncil();
    await aPerson(db, 'per_2', { roles: ['administrator'] });
    await db.writeAll([changePerson(db, 'per_2', { status }, { revision: 0 })]);
    await expect(leave(db, 'per_1')).rejects.toMatchObject({ problems: [{ code: 'last-administrator' }] });
  });

  it('stays when two take each other away at once', async () => {
    const db = await withCouncil();
    await aPerson(db, 'per_2', { roles: ['administrator'] });
    const both = await Promise.allSettled([leave(db, 'per_1'), leave(db, 'per_2')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
