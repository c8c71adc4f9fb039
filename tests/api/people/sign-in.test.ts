import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changePerson } from '#db/stores/people-writes.ts';
import { hashPassword, passwordMatches } from '../../../server/people/passwords.ts';
import { aBrowser, aCopyOf, goodPassword, withPassword, type TestBrowser } from '../../support/a-browser.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
beforeEach(async () => {
  service = await openTestCounter();
  await withPassword(service, 'ada@example.org', service.councilId, 'administrator');
});
afterEach(() => service.close());

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** How long a wrong password takes to be refused, from nine addresses so that none has to wait. */
const timesOf = async (email: string): Promise<number[]> => {
  const times: number[] = [];
  for (let place = 1; place <= 9; place += 1) {
    const browser = aBrowser(service, `198.51.100.${String(place)}`);
    const before = performance.now();
    await browser.signIn(email, 'not the password');
    times.push(performance.now() - before);
  }
  return times;
};

describe('signing in', () => {
  it('with the right password says who is signed in', async () => {
    const browser = aBrowser(service);
    expect((await browser.signIn('Ada@Example.org', goodPassword)).statusCode).toBe(200);
    expect((await browser.ask('GET', '/api/session')).json()).toMatchObject({
      user: { name: 'ada', organisationKind: 'council', roles: ['administrator'] },
      councilName: 'Invicta County Council',
    });
  });

  it.each([
    ['a wrong password', 'ada@example.org', 'not the password'],
    ['an address without an account', 'nobody@example.org', goodPassword],
  ])('with %s answers the same', async (_what, email, password) => {
    const refused = await aBrowser(service).signIn(email, password);
    expect(refused.statusCode).toBe(401);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'sign-in-failed' }] });
    expect(refused.cookies).toEqual([]);
  });

  it('with another form of the same letters is the same password', async () => {
    const id = await withPassword(service, 'zoe@example.org', service.councilId, 'auditor');
    const passwordHash = await hashPassword('žluťoučký kůň'.normalize('NFD'));
    await service.db.writeAll([changePerson(service.db, id, { passwordHash }, { revision: 0 })]);
    const answer = await aBrowser(service).signIn('zoe@example.org', 'žluťoučký kůň'.normalize('NFC'));
    expect(answer.statusCode).toBe(200);
  });

  it('to an account that was never opened compares with nobody’s hash, and is refused', async () => {
    expect(await passwordMatches(undefined, 'nobody has this password: it is only compared with')).toBe(
      false,
    );
  });

  it('to an account that is closed is refused, whatever is left of it', async () => {
    const id = await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    await service.db.writeAll([changePerson(service.db, id, { status: 'left' }, { revision: 0 })]);
    expect((await aBrowser(service).signIn('ben@example.org', goodPassword)).statusCode).toBe(401);
  });

  it('takes as long for an address without an account as for one with', async () => {
    const known = await timesOf('ada@example.org');
    const unknown = await timesOf('nobody@example.org');
    const ratio = median(unknown) / median(known);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it('refuses what is not an address or too long to be a password before asking anything', async () => {
    const browser = aBrowser(service);
    expect((await browser.signIn('ada', goodPassword)).statusCode).toBe(422);
    expect((await browser.signIn('ada@example.org', 'x'.repeat(257))).statusCode).toBe(422);
    expect((await browser.signIn('ada@example.org\u0000', goodPassword)).statusCode).toBe(422);
  });
});

describe('the cookie', () => {
  it('is out of reach of scripts and other sites', async () => {
    const answer = await aBrowser(service).signIn('ada@example.org', goodPassword);
    expect(answer.cookies.find(({ name }) => name === 'better-off')).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    });
  });

  it('is bound to https and this host where the service is reached by https', async () => {
    service.counter.config.secureCookies = true;
    const answer = await aBrowser(service).signIn('ada@example.org', goodPassword);
    expect(answer.cookies.map(({ name, secure }) => [name, secure])).toEqual([
      ['__Host-better-off', true],
      ['__Host-better-off-device', true],
    ]);
  });

  it('is never one that was brought along', async () => {
    const browser = aBrowser(service);
    const planted = 'A'.repeat(43);
    browser.plant('better-off', planted);
    browser.plant('better-off-device', planted);
    await browser.signIn('ada@example.org', goodPassword);
    expect(browser.cookie('better-off')).not.toBe(planted);
    expect(browser.cookie('better-off-device')).not.toBe(planted);
    const attacker = aBrowser(service);
    attacker.plant('better-off', planted);
    expect(await attacker.isSignedIn()).toBe(false);
  });

  it('of an earlier sign-in in the same browser no longer works', async () => {
    const browser = aBrowser(service);
    await browser.signIn('ada@example.org', goodPassword);
    const earlier = aCopyOf(service, browser);
    expect(await earlier.isSignedIn()).toBe(true);
    await browser.signIn('ada@example.org', goodPassword);
    expect(await browser.isSignedIn()).toBe(true);
    expect(await earlier.isSignedIn()).toBe(false);
  });

  it('is kept nowhere: only its hash is', async () => {
    const browser = aBrowser(service);
    await browser.signIn('ada@example.org', goodPassword);
    const { sessions, knownDevices } = service.db.tables;
    const kept = JSON.stringify([
      await service.db.read.select().from(sessions).orderBy(sessions.id),
      await service.db.read.select().from(knownDevices).orderBy(knownDevices.id),
    ]);
    expect(kept).not.toContain(browser.cookie('better-off'));
    expect(kept).not.toContain(browser.cookie('better-off-device'));
  });
});

describe('a session', () => {
  const hoursLater = (hours: number) =>
    service.clock.moveTo(new Date(Date.parse('2026-10-22T09:00:00.000Z') + hours * 3_600_000).toISOString());

  /** Whether somebody was signed in each time, using the browser every so many hours until then. */
  const usedEvery = async (every: number, until: number, browser: TestBrowser): Promise<boolean[]> => {
    const found: boolean[] = [];
    for (let hours = every; hours < until; hours += every) {
      hoursLater(hours);
      found.push(await browser.isSignedIn());
    }
    return found;
  };

  it('ends after 12 hours without use', async () => {
    const browser = aBrowser(service);
    await browser.signIn('ada@example.org', goodPassword);
    hoursLater(11);
    expect(await browser.isSignedIn()).toBe(true);
    hoursLater(22);
    expect(await browser.isSignedIn()).toBe(true);
    hoursLater(34);
    expect(await browser.isSignedIn()).toBe(false);
  });

  it('ends after 7 days however much it is used', async () => {
    const browser = aBrowser(service);
    await browser.signIn('ada@example.org', goodPassword);
    expect(await usedEvery(10, 168, browser)).toEqual(Array(16).fill(true));
    hoursLater(168);
    expect(await browser.isSignedIn()).toBe(false);
  });

  it('ends when one signs out, and its cookie is taken back', async () => {
    const browser = aBrowser(service);
    await browser.signIn('ada@example.org', goodPassword);
    const copied = aCopyOf(service, browser);
    await browser.ask('DELETE', '/api/session');
    expect(browser.cookie('better-off')).toBeUndefined();
    expect(await copied.isSignedIn()).toBe(false);
  });
});

describe('a change that another site’s page asks for', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour of the same domain', { 'sec-fetch-site': 'same-site' }],
    ['by an older browser from another site', { origin: 'https://evil.example' }],
  ])('%s is refused, and changes nothing', async (_what, headers) => {
    const browser = aBrowser(service);
    await browser.signIn('ada@example.org', goodPassword);
    const refused = await service.ask({
      method: 'DELETE',
      url: '/api/account/sessions',
      cookies: { 'better-off': browser.cookie('better-off') ?? '' },
      headers,
    });
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'another-site' }] });
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('cannot sign somebody in', async () => {
    const refused = await service.ask({
      method: 'POST',
      url: '/api/session',
      payload: { email: 'ada@example.org', password: goodPassword },
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(refused.statusCode).toBe(403);
    expect(refused.cookies).toEqual([]);
  });
});
