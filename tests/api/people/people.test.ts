import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewLink, PersonDraft, PersonPage } from '#shared/people/people.api.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { aBrowser, goodPassword, withPassword } from '../../support/a-browser.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let ada: SignedIn;
beforeEach(async () => {
  service = await openTestCounter();
  ada = await service.person('Ada Admin', service.councilId, 'administrator');
});
afterEach(() => service.close());

const aDraft = (over: Partial<PersonDraft> = {}): PersonDraft => ({
  name: 'Pat',
  email: 'pat@example.org',
  organisationId: service.councilId,
  roles: ['auditor'],
  ...over,
});
const invite = (over: Partial<PersonDraft> = {}) => ada.post('/api/people', aDraft(over));
const page = async (personId: string): Promise<PersonPage> =>
  (await ada.get(`/api/people/${personId}`)).json();
/** In the order of the letters: the clock of a test stands still, so that lines of one moment have none. */
const sentences = (shown: PersonPage) =>
  shown.history.map(({ what, from, to }) => `${what}: ${from} -> ${to}`).sort();

describe('inviting a person', () => {
  it('adds them with an account that waits for a password', async () => {
    const { personId } = (await invite()).json<NewLink>();
    const shown = await page(personId);
    expect(shown).toMatchObject({
      person: { name: 'Pat', status: 'invited', organisationName: 'Invicta County Council' },
      openLink: { purpose: 'invitation' },
      signedInOn: 0,
    });
    expect(sentences(shown)).toEqual(['Account:  -> invited as auditor of Invicta County Council']);
    expect((await aBrowser(service).signIn('pat@example.org', goodPassword)).statusCode).toBe(401);
  });

  it.each<[string, Partial<PersonDraft>, string]>([
    ['without a role', { roles: [] }, 'roles-none'],
    ['in a role that the council has not', { roles: ['provider worker'] }, 'role-elsewhere'],
    [
      'as portfolio holder and board member',
      { roles: ['board member', 'portfolio holder'] },
      'board-and-executive',
    ],
    [
      'in an organisation that is not there',
      { organisationId: 'org_00000000000000000000' },
      'organisation-unknown',
    ],
  ])('%s is refused', async (_what, over, code) => {
    const refused = await invite(over);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code }] });
  });

  it('into another council of an imported list is refused: its people would read everything', async () => {
    const foreign = await service.organisation('Elsewhere Council', 'council');
    const refused = await invite({ organisationId: foreign, roles: ['commissioner'] });
    expect(refused.json()).toMatchObject({ problems: [{ code: 'organisation-unknown' }] });
  });

  it('with an address that has an account is refused, capitals or not', async () => {
    await invite();
    const refused = await invite({ email: 'PAT@example.org' });
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'email-taken', place: 'email' }] });
  });

  it.each([
    ['an address that is none', { email: 'pat' }],
    ['an empty name', { name: ' ' }],
    ['a role that is none', { roles: ['owner'] }],
    ['a role twice', { roles: ['auditor', 'auditor'] }],
    ['a field that is not known', { status: 'active' }],
  ])('with %s is refused', async (_what, over) => {
    expect((await ada.post('/api/people', { ...aDraft(), ...over })).statusCode).toBe(422);
  });
});

describe('changing a person', () => {
  const change = (personId: string, over: Partial<PersonDraft>, revision: number) =>
    ada.put(`/api/people/${personId}`, { draft: aDraft(over), revision });

  it('changes name, address, organisation and roles, each a line of history', async () => {
    const { personId } = (await invite()).json<NewLink>();
    const stones = await service.organisation('Stepping Stones');
    await change(
      personId,
      { name: 'Pat P.', email: 'pp@example.org', organisationId: stones, roles: ['provider manager'] },
      0,
    );
    const shown = await page(personId);
    expect(shown.person).toMatchObject({ organisationName: 'Stepping Stones', roles: ['provider manager'] });
    expect(sentences(shown)).toEqual([
      'Account:  -> invited as auditor of Invicta County Council',
      'Email address: pat@example.org -> pp@example.org',
      'Name: Pat -> Pat P.',
      'Organisation: Invicta County Council -> Stepping Stones',
      'Roles: auditor -> provider manager',
    ]);
  });

  it('holds at once for somebody who is signed in', async () => {
    const ben = await service.person('Ben', service.councilId, 'auditor');
    expect((await ben.get('/api/people')).statusCode).toBe(403);
    await ada.put(`/api/people/${ben.personId}`, {
      draft: aDraft({ name: 'Ben', email: 'ben@example.org', roles: ['administrator'] }),
      revision: 0,
    });
    expect((await ben.get('/api/people')).statusCode).toBe(200);
  });

  it('that changes nothing writes nothing', async () => {
    const { personId } = (await invite()).json<NewLink>();
    const same = await change(personId, {}, 0);
    expect(same.json<PersonPage>().person.revision).toBe(0);
    expect(same.json<PersonPage>().history).toHaveLength(1);
  });

  it('is refused when somebody changed them since, or when the roles do not fit the new organisation', async () => {
    const { personId } = (await invite()).json<NewLink>();
    await change(personId, { name: 'Pat P.' }, 0);
    expect((await change(personId, { name: 'Other' }, 0)).statusCode).toBe(409);
    const stones = await service.organisation('Stepping Stones');
    expect((await change(personId, { organisationId: stones }, 1)).statusCode).toBe(422);
  });
});

describe('the last administrator', () => {
  it('cannot lose the role, leave, or move to another organisation', async () => {
    const own = { name: 'Ada Admin', email: 'ada.admin@example.org' };
    const attempts = await Promise.all([
      ada.put(`/api/people/${ada.personId}`, { draft: aDraft({ ...own, roles: ['auditor'] }), revision: 0 }),
      ada.post(`/api/people/${ada.personId}/leave`, { revision: 0, why: '' }),
      ada.put(`/api/people/${ada.personId}`, {
        draft: aDraft({
          ...own,
          organisationId: await service.organisation('Stones'),
          roles: ['provider worker'],
        }),
        revision: 0,
      }),
    ]);
    expect(
      attempts.map((answer) => answer.json<{ problems: { code: string }[] }>().problems[0]?.code),
    ).toEqual(['last-administrator', 'last-administrator', 'last-administrator']);
    expect((await ada.get('/api/people')).statusCode).toBe(200);
  });

  it('may change their own name and keep the role', async () => {
    const changed = await ada.put(`/api/people/${ada.personId}`, {
      draft: aDraft({ name: 'Ada B.', email: 'ada.admin@example.org', roles: ['administrator'] }),
      revision: 0,
    });
    expect(changed.statusCode).toBe(200);
  });

  it('may go when another one has an account that works; one who was only invited does not count', async () => {
    await invite({ roles: ['administrator'] });
    expect((await ada.post(`/api/people/${ada.personId}/leave`, { revision: 0, why: '' })).statusCode).toBe(
      409,
    );
    await service.person('Bea', service.councilId, 'administrator');
    expect((await ada.post(`/api/people/${ada.personId}/leave`, { revision: 0, why: '' })).statusCode).toBe(
      200,
    );
    expect((await ada.get('/api/people')).statusCode).toBe(401);
  });
});

describe('somebody who leaves', () => {
  const leave = (personId: string, revision: number) =>
    ada.post(`/api/people/${personId}/leave`, { revision, why: 'moved to another council' });

  it('is signed out everywhere, and neither password, device nor link works any longer', async () => {
    const personId = await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    const ben = aBrowser(service);
    await ben.signIn('ben@example.org', goodPassword);
    const link = (await ada.post(`/api/people/${personId}/new-password`)).json<NewLink>();
    const { person } = await page(personId);
    expect((await leave(personId, person.revision)).statusCode).toBe(200);
    expect(await ben.isSignedIn()).toBe(false);
    expect((await ben.signIn('ben@example.org', goodPassword)).statusCode).toBe(401);
    const token = link.link.split('/').at(-1) ?? '';
    expect((await ben.ask('POST', `/api/invitations/${token}`, { password: goodPassword })).statusCode).toBe(
      404,
    );
    const { knownDevices } = service.db.tables;
    expect(await service.db.read.select().from(knownDevices).orderBy(knownDevices.id)).toEqual([]);
  });

  it('stays in the list and in the history, with the reason', async () => {
    const personId = await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    const shown = (await leave(personId, 0)).json<PersonPage>();
    expect(shown.person.status).toBe('left');
    expect(shown.history).toMatchObject([
      {
        what: 'Account',
        from: 'active',
        to: 'closed',
        why: 'moved to another council',
        personName: 'Ada Admin',
      },
    ]);
    expect((await ada.get('/api/people?status=left')).json()).toMatchObject({ people: [{ id: personId }] });
  });

  it('leaves the agreements they look after in a list, to be handed over', async () => {
    const shah = await service.person('P. Shah', service.councilId, 'commissioner');
    const { id } = (await shah.post('/api/contracts', aContractDraft())).json<{ id: string }>();
    const shown = (await leave(shah.personId, 0)).json<PersonPage>();
    expect(shown.looksAfter).toEqual([
      { contractId: id, reference: 'CYP-001', title: 'Family mediation, East Invicta' },
    ]);
  });

  it('cannot leave twice, and cannot be changed', async () => {
    const personId = await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    await leave(personId, 0);
    expect((await leave(personId, 1)).json()).toMatchObject({ problems: [{ code: 'person-left' }] });
    const changed = await ada.put(`/api/people/${personId}`, { draft: aDraft(), revision: 1 });
    expect(changed.json()).toMatchObject({ problems: [{ code: 'person-left' }] });
  });

  it('who comes back is invited again, and the old password stays dead', async () => {
    const personId = await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    await leave(personId, 0);
    const again = (await ada.post(`/api/people/${personId}/invitation`)).json<NewLink>();
    expect((await page(personId)).person.status).toBe('invited');
    expect((await aBrowser(service).signIn('ben@example.org', goodPassword)).statusCode).toBe(401);
    const token = again.link.split('/').at(-1) ?? '';
    const ben = aBrowser(service);
    await ben.ask('POST', `/api/invitations/${token}`, { password: 'tractor violin cheese moss' });
    expect(await ben.isSignedIn()).toBe(true);
    expect(sentences(await page(personId))).toEqual([
      'Account: active -> closed',
      'Account: closed -> invited again',
      'Account: invited -> active',
    ]);
  });
});

describe('a lost device', () => {
  it('is signed out by an administrator, with every other one of the person', async () => {
    const personId = await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    const ben = aBrowser(service);
    await ben.signIn('ben@example.org', goodPassword);
    expect((await page(personId)).signedInOn).toBe(1);
    const shown = (await ada.delete(`/api/people/${personId}/sessions`)).json<PersonPage>();
    expect(shown.signedInOn).toBe(0);
    expect(sentences(shown)).toEqual(['Sessions:  -> signed out everywhere']);
    expect(await ben.isSignedIn()).toBe(false);
  });
});

describe('the list of people', () => {
  it('is searched by half a word and refuses what it does not know', async () => {
    await invite();
    const found = await ada.get('/api/people?search=PA&status=invited');
    expect(found.json()).toMatchObject({ people: [{ name: 'Pat' }] });
    expect((await ada.get('/api/people?order=name')).statusCode).toBe(422);
    expect((await ada.get('/api/people?status=gone')).statusCode).toBe(422);
  });

  it('never gives away a password’s hash', async () => {
    const personId = await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    const said = (await ada.get('/api/people')).body + (await ada.get(`/api/people/${personId}`)).body;
    expect(said).not.toContain('argon2');
  });

  it.each(['per_00000000000000000000', 'per_1', 'org_00000000000000000000'])(
    'has no person %s',
    async (personId) => {
      expect((await ada.get(`/api/people/${personId}`)).statusCode).toBe(404);
    },
  );
});
