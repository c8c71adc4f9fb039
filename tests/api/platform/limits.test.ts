import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildApp, type App } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { goodPassword, withPassword } from '../../support/a-browser.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let app: App;
beforeEach(async () => {
  service = await openTestCounter();
});
afterEach(async () => {
  await app.close();
  await service.close();
});

/** The service with these proxies in front, and its limits on. */
const behind = async (trustedProxies: string) => {
  const config = readConfig({ LOG_LEVEL: 'silent', PORT: '0', TRUSTED_PROXIES: trustedProxies });
  app = await buildApp({ ...service.counter, config });
};

/** A request as it reaches us: from the network address next to us, for whom that says it speaks. */
const ask = (from: string, forwardedFor?: string) =>
  app.inject({
    url: '/api/health',
    remoteAddress: from,
    headers: forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor },
  });

/** How many requests are left this minute to the address that a request is counted for. */
const left = async (from: string, forwardedFor?: string): Promise<number> =>
  Number((await ask(from, forwardedFor)).headers['x-ratelimit-remaining']);

const proxy = '10.0.0.2';

describe('one network address', () => {
  it('may ask 3,000 times a minute, is told to wait after, and holds up nobody else', async () => {
    await behind('');
    for (let time = 0; time < 3_000; time += 1) {
      const { statusCode } = await ask('203.0.113.7');
      if (statusCode !== 200) throw new Error(`refused at ${String(time)}: ${String(statusCode)}`);
    }
    const refused = await ask('203.0.113.7');
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.json()).toMatchObject({ status: 429, problems: [{ code: 'too-many' }] });
    expect((await ask('192.0.2.1')).statusCode).toBe(200);
  });
});

describe('whom a proxy says that it speaks for', () => {
  it('is believed from a proxy that is named: each has a limit of their own', async () => {
    await behind('10.0.0.0/8');
    expect(await left(proxy, '203.0.113.7')).toBe(2_999);
    expect(await left(proxy, '192.0.2.1')).toBe(2_999);
    expect(await left(proxy, '203.0.113.7')).toBe(2_998);
  });

  it('is the address the proxy itself saw, whatever somebody wrote before it', async () => {
    await behind('10.0.0.0/8');
    expect(await left(proxy, '198.51.100.1, 203.0.113.7')).toBe(2_999);
    expect(await left(proxy, '198.51.100.2, 203.0.113.7')).toBe(2_998);
  });

  it.each([
    ['where no proxy is named', '', proxy],
    ['from an address that is not one of those named', '10.0.0.0/8', '203.0.113.9'],
  ])('is not believed %s', async (_where, named, from) => {
    await behind(named);
    expect(await left(from, '203.0.113.7')).toBe(2_999);
    expect(await left(from, '192.0.2.1')).toBe(2_998);
    expect(await left(from)).toBe(2_997);
  });

  it.each([
    ['counts wrong passwords for each, where the proxy is named', '10.0.0.0/8', 200],
    ['cannot be used to get around the wait after wrong passwords', '', 429],
  ])('%s', async (_what, named, status) => {
    await withPassword(service, 'ada@example.org', service.councilId, 'administrator');
    await behind(named);
    const signIn = async (forwardedFor: string, password: string) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/session',
        remoteAddress: proxy,
        headers: { 'x-forwarded-for': forwardedFor },
        payload: { email: 'ada@example.org', password },
      });
      return answer.statusCode;
    };
    for (let time = 0; time < 5; time += 1) {
      expect(await signIn('203.0.113.7', 'not the password')).toBe(401);
    }
    expect(await signIn('203.0.113.7', goodPassword)).toBe(429);
    expect(await signIn('192.0.2.1', goodPassword)).toBe(status);
  });
});
