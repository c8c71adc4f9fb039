import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwnAccount } from '#shared/people/people.api.ts';
import { aBrowser, goodPassword, withPassword, type TestBrowser } from '../../support/a-browser.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';

const nextPassword = 'tractor violin cheese moss';
let service: TestCounter;
let personId: string;
beforeEach(async () => {
  service = await openTestCounter();
  personId = await withPassword(service, 'ada@example.org', service.councilId, 'administrator');
});
afterEach(() => service.close());

const signedIn = async (email = 'ada@example.org'): Promise<TestBrowser> => {
  const browser = aBrowser(service);
  await browser.signIn(email, goodPassword);
  return browser;
};
const account = async (browser: TestBrowser): Promise<OwnAccount> =>
  (await browser.ask('GET', '/api/account')).json();
const change = (browser: TestBrowser, current: string, password: string) =>
  browser.ask('PUT', '/api/account/password', { current, password });

const guess = async (browser: TestBrowser, times: number): Promise<number[]> => {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) {
    statuses.push((await change(browser, 'a guess', nextPassword)).statusCode);
  }
  return statuses;
};

describe('one’s own account', () => {
  it('says who one is and where one is signed in, this browser marked', async () => {
    await signedIn();
    const browser = await signedIn();
    const shown = await account(browser);
    expect(shown).toMatchObject({ name: 'ada', email: 'ada@example.org', roles: ['administrator'] });
    expect(shown.sessions.map(({ device, thisOne }) => [device, thisOne]).sort()).toEqual([
      ['Firefox on Linux', false],
      ['Firefox on Linux', true],
    ]);
  });

  it('gets a new name from the person, and the history says so', async () => {
    const browser = await signedIn();
    const { revision } = await account(browser);
    await browser.ask('PATCH', '/api/account', { name: '  Ada   Lovelace ', revision });
    expect(await account(browser)).toMatchObject({ name: 'Ada Lovelace', revision: revision + 1 });
    expect((await browser.ask('GET', `/api/people/${personId}`)).json()).toMatchObject({
      history: [{ what: 'Name', from: 'ada', to: 'Ada Lovelace', personName: 'Ada Lovelace' }],
    });
  });

  it('refuses a name that somebody else changed meanwhile, and one that says nothing', async () => {
    const browser = await signedIn();
    await browser.ask('PATCH', '/api/account', { name: 'Ada L.', revision: 0 });
    expect((await browser.ask('PATCH', '/api/account', { name: 'Other', revision: 0 })).statusCode).toBe(409);
    expect((await browser.ask('PATCH', '/api/account', { name: '  ', revision: 1 })).statusCode).toBe(422);
  });

  it('cannot be given roles by its owner', async () => {
    const browser = await signedIn();
    const refused = await browser.ask('PATCH', '/api/account', {
      name: 'Ada',
      revision: 0,
      roles: ['auditor'],
    });
    expect(refused.json()).toMatchObject({ problems: [{ code: 'unknown-field' }] });
  });
});

describe('changing one’s password', () => {
  it('ends every other session, and this browser goes on with a new one', async () => {
    const other = await signedIn();
    const browser = await signedIn();
    const before = browser.cookie('better-off');
    expect((await change(browser, goodPassword, nextPassword)).statusCode).toBe(200);
    expect(await other.isSignedIn()).toBe(false);
    expect(await browser.isSignedIn()).toBe(true);
    expect(browser.cookie('better-off')).not.toBe(before);
    expect((await aBrowser(service).signIn('ada@example.org', goodPassword)).statusCode).toBe(401);
    expect((await aBrowser(service).signIn('ada@example.org', nextPassword)).statusCode).toBe(200);
  });

  it('asks for the present one', async () => {
    const browser = await signedIn();
    const refused = await change(browser, 'not the password', nextPassword);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'password-wrong', place: 'current' }] });
    expect((await aBrowser(service).signIn('ada@example.org', nextPassword)).statusCode).toBe(401);
  });

  it('lets nobody guess the present one at an unattended screen', async () => {
    const browser = await signedIn();
    expect(await guess(browser, 6)).toEqual([422, 422, 422, 422, 422, 429]);
    expect((await change(browser, goodPassword, nextPassword)).statusCode).toBe(429);
    expect((await aBrowser(service).signIn('ada@example.org', goodPassword)).statusCode).toBe(200);
  });

  it('refuses one that may not be used, and does not count that as a wrong one', async () => {
    const browser = await signedIn();
    const refused = await change(browser, goodPassword, 'Password2027!');
    expect(refused.json()).toMatchObject({ problems: [{ code: 'password-known', place: 'password' }] });
    const { signInFailures } = service.db.tables;
    expect(await service.db.read.select().from(signInFailures).orderBy(signInFailures.id)).toEqual([]);
  });

  it('is in the history without the password', async () => {
    const browser = await signedIn();
    await change(browser, goodPassword, nextPassword);
    const { history } = service.db.tables;
    const lines = await service.db.read.select().from(history).orderBy(history.id);
    expect(lines).toMatchObject([{ what: 'Password', subjectId: personId }]);
    expect(JSON.stringify(lines)).not.toContain(nextPassword);
  });
});

describe('signing out', () => {
  it('on one device ends that session and no other', async () => {
    const lost = await signedIn();
    const browser = await signedIn();
    const { sessions } = await account(browser);
    const other = sessions.find(({ thisOne }) => !thisOne)?.id ?? '';
    expect((await browser.ask('DELETE', `/api/account/sessions/${other}`)).statusCode).toBe(200);
    expect(await lost.isSignedIn()).toBe(false);
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('of somebody else’s session is not possible', async () => {
    await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    const ben = await signedIn('ben@example.org');
    const [session] = (await account(ben)).sessions;
    const browser = await signedIn();
    const refused = await browser.ask('DELETE', `/api/account/sessions/${session?.id ?? ''}`);
    expect(refused.statusCode).toBe(404);
    expect(await ben.isSignedIn()).toBe(true);
  });

  it('everywhere ends every session, this one too, forgets the devices, and no other person’s', async () => {
    await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    const ben = await signedIn('ben@example.org');
    const other = await signedIn();
    const browser = await signedIn();
    await browser.ask('DELETE', '/api/account/sessions');
    expect(browser.cookie('better-off')).toBeUndefined();
    expect(await other.isSignedIn()).toBe(false);
    expect(await ben.isSignedIn()).toBe(true);
    const { knownDevices } = service.db.tables;
    expect(await service.db.read.select().from(knownDevices).orderBy(knownDevices.id)).toHaveLength(1);
  });
});
