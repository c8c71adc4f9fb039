import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../../server/app.ts';
import { tryInLane } from '../../../server/people/sign-in-lane.ts';
import { networkOf } from '../../../server/people/network-of.ts';
import { aBrowser, goodPassword, withPassword, type TestBrowser } from '../../support/a-browser.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
beforeEach(async () => {
  service = await openTestCounter();
  await withPassword(service, 'ada@example.org', service.councilId, 'administrator');
});
afterEach(() => service.close());

const minutesLater = (minutes: number) =>
  service.clock.moveTo(new Date(Date.parse(service.clock.now()) + minutes * 60_000).toISOString());

const fail = async (browser: TestBrowser, times: number, email = 'ada@example.org') => {
  const answers: number[] = [];
  for (let time = 0; time < times; time += 1) {
    answers.push((await browser.signIn(email, 'not the password')).statusCode);
  }
  return answers;
};

/** What so many requests, one after the other, were answered. */
const statusesOf = async (count: number, ask: () => Promise<{ statusCode: number }>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let time = 0; time < count; time += 1) statuses.push((await ask()).statusCode);
  return statuses;
};

/** Signs in on so many devices, one a minute. */
const onNewDevices = async (count: number) => {
  for (let device = 0; device < count; device += 1) {
    minutesLater(1);
    await aBrowser(service).signIn('ada@example.org', goodPassword);
  }
};

const failuresKept = async () =>
  (
    await service.db.read
      .select()
      .from(service.db.tables.signInFailures)
      .orderBy(service.db.tables.signInFailures.id)
  ).length;

describe('too many wrong passwords', () => {
  it('make the next try from there wait, the right password too', async () => {
    const browser = aBrowser(service);
    expect(await fail(browser, 5)).toEqual([401, 401, 401, 401, 401]);
    const waiting = await browser.signIn('ada@example.org', goodPassword);
    expect(waiting.statusCode).toBe(429);
    expect(waiting.headers['retry-after']).toBe('60');
    expect(waiting.json()).toMatchObject({
      problems: [
        {
          code: 'sign-in-wait',
          sentence: expect.stringContaining('Wait 1 minute, then try again.') as string,
        },
      ],
    });
  });

  it('lock nobody else out: the same account from another address is free', async () => {
    await fail(aBrowser(service, '203.0.113.7'), 6);
    expect((await aBrowser(service, '192.0.2.1').signIn('ada@example.org', goodPassword)).statusCode).toBe(
      200,
    );
  });

  it('lock nobody out of a device they signed in on before, even from the same address', async () => {
    const own = aBrowser(service);
    await own.signIn('ada@example.org', goodPassword);
    await own.ask('DELETE', '/api/session');
    expect(await fail(aBrowser(service), 6)).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await own.signIn('ada@example.org', goodPassword)).statusCode).toBe(200);
  });

  it('on a known device make that device wait and no other place', async () => {
    const own = aBrowser(service);
    await own.signIn('ada@example.org', goodPassword);
    expect(await fail(own, 6)).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await aBrowser(service).signIn('ada@example.org', goodPassword)).statusCode).toBe(200);
  });

  it('are not forgiven for a device that is known for somebody else', async () => {
    await withPassword(service, 'mallory@example.org', service.councilId, 'auditor');
    const mallory = aBrowser(service);
    await mallory.signIn('mallory@example.org', goodPassword);
    await fail(aBrowser(service), 5);
    expect((await mallory.signIn('ada@example.org', goodPassword)).statusCode).toBe(429);
  });

  it('for one account do not make another wait at the same address', async () => {
    await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    const browser = aBrowser(service);
    await fail(browser, 6);
    expect((await browser.signIn('ben@example.org', goodPassword)).statusCode).toBe(200);
  });

  it('are counted for an address without an account just the same', async () => {
    const browser = aBrowser(service);
    expect(await fail(browser, 6, 'nobody@example.org')).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await fail(browser, 1, 'NOBODY@example.org')).toEqual([429]);
  });

  it('wait longer each time, and a try while waiting costs nothing', async () => {
    const browser = aBrowser(service);
    await fail(browser, 5);
    expect(await fail(browser, 3)).toEqual([429, 429, 429]);
    minutesLater(1);
    expect(await fail(browser, 2)).toEqual([401, 429]);
    minutesLater(1);
    expect(await fail(browser, 1)).toEqual([429]);
    minutesLater(1);
    expect((await browser.signIn('ada@example.org', goodPassword)).statusCode).toBe(200);
  });

  it('are forgotten when the right password is given', async () => {
    const browser = aBrowser(service, '203.0.113.7');
    await fail(browser, 4);
    await browser.signIn('ada@example.org', goodPassword);
    expect(await failuresKept()).toBe(0);
  });

  it('are forgotten after a day, from wherever they came', async () => {
    await fail(aBrowser(service, '203.0.113.7'), 5);
    minutesLater(24 * 60 + 1);
    await fail(aBrowser(service, '192.0.2.1'), 1);
    expect(await failuresKept()).toBe(1);
  });

  it('sent all at once are not let through together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => aBrowser(service).signIn('ada@example.org', 'not the password')),
    );
    const checked = answers.filter(({ statusCode }) => statusCode === 401).length;
    expect(checked).toBeLessThanOrEqual(5);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(30 - checked);
  });

  it('begun at the same moment are none of them checked, and leave no failure behind', async () => {
    let checked = 0;
    const tryNow = () =>
      tryInLane(
        service.counter,
        { key: 'one lane' },
        () => undefined,
        () => {
          checked += 1;
          return Promise.resolve(false);
        },
      );
    const tries = await Promise.allSettled(Array.from({ length: 30 }, tryNow));
    expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(30 - checked);
    expect(checked).toBeLessThanOrEqual(5);
    expect(await failuresKept()).toBe(checked);
  });

  it('leave no address and no network in the records', async () => {
    await fail(aBrowser(service, '203.0.113.7'), 1);
    const kept = JSON.stringify(
      await service.db.read
        .select()
        .from(service.db.tables.signInFailures)
        .orderBy(service.db.tables.signInFailures.id),
    );
    expect(kept).not.toContain('ada');
    expect(kept).not.toContain('203.0.113');
  });
});

describe('one address that tries many accounts', () => {
  it('may ask sixty times a minute, and is told to wait after', async () => {
    const app = await buildApp(service.counter, { rateLimited: true });
    const ask = () => app.inject({ method: 'GET', url: `/api/invitations/${'A'.repeat(43)}` });
    expect(await statusesOf(60, ask)).toEqual(Array(60).fill(404));
    const refused = await ask();
    await app.close();
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'too-many' }] });
  });
});

describe('known devices', () => {
  it('are ten at most: an eleventh takes the place of the oldest', async () => {
    const first = aBrowser(service);
    await first.signIn('ada@example.org', goodPassword);
    await onNewDevices(10);
    const { knownDevices } = service.db.tables;
    expect(await service.db.read.select().from(knownDevices).orderBy(knownDevices.id)).toHaveLength(10);
    await fail(aBrowser(service), 5);
    expect((await first.signIn('ada@example.org', goodPassword)).statusCode).toBe(429);
  });

  it('stay known: signing in again there makes no second one', async () => {
    const own = aBrowser(service);
    await own.signIn('ada@example.org', goodPassword);
    const token = own.cookie('better-off-device');
    await own.signIn('ada@example.org', goodPassword);
    expect(own.cookie('better-off-device')).toBe(token);
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
    ['2001:DB8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
