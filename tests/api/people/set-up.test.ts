import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSetUpAddress } from '../../../server/people/announce-first-start.ts';
import { aBrowser, goodPassword } from '../../support/a-browser.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
beforeEach(async () => {
  service = await openTestCounter();
  const { organisations, settings } = service.db.tables;
  // As on a first start: no council yet.
  await service.db.writeAll([
    { statement: (w) => w.delete(settings) },
    { statement: (w) => w.delete(organisations) },
  ]);
});
afterEach(() => service.close());

const address = async () => (await makeSetUpAddress(service.counter, 'http://localhost:3000')) ?? '';
const tokenOf = (made: string) => made.split('/').at(-1) ?? '';
const input = (token: string, over: object = {}) => ({
  token,
  councilName: 'Invicta County Council',
  name: 'Ada Admin',
  email: 'ada@invicta.example',
  password: goodPassword,
  ...over,
});

describe('the first start', () => {
  it('makes the council and its first administrator, and signs them in', async () => {
    const browser = aBrowser(service);
    const token = tokenOf(await address());
    expect((await browser.ask('POST', '/api/set-up', input(token))).statusCode).toBe(200);
    expect((await browser.ask('GET', '/api/session')).json()).toMatchObject({
      councilName: 'Invicta County Council',
      user: { name: 'Ada Admin', roles: ['administrator'], organisationKind: 'council' },
    });
    expect(await makeSetUpAddress(service.counter, 'http://localhost:3000')).toBeUndefined();
  });

  it.each([
    ['invicta county council', 'password-about-you'],
    ['Password2027!', 'password-known'],
    ['short', 'password-short'],
  ])('refuses the password %j, and the address still works', async (password, code) => {
    const token = tokenOf(await address());
    const refused = await aBrowser(service).ask('POST', '/api/set-up', input(token, { password }));
    expect(refused.json()).toMatchObject({ problems: [{ code }] });
    expect((await aBrowser(service).ask('POST', '/api/set-up', input(token))).statusCode).toBe(200);
  });

  it('works once, sent twice at once too', async () => {
    const token = tokenOf(await address());
    const answers = await Promise.all([
      aBrowser(service).ask('POST', '/api/set-up', input(token)),
      aBrowser(service).ask('POST', '/api/set-up', input(token, { email: 'mallory@example.org' })),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await aBrowser(service).ask('POST', '/api/set-up', input(token))).statusCode).toBe(404);
  });

  it('gives a new address when started again, and the earlier one no longer works', async () => {
    const earlier = tokenOf(await address());
    const later = tokenOf(await address());
    expect((await aBrowser(service).ask('POST', '/api/set-up', input(earlier))).statusCode).toBe(404);
    expect((await aBrowser(service).ask('POST', '/api/set-up', input(later))).statusCode).toBe(200);
  });

  it('is too late after a day', async () => {
    const token = tokenOf(await address());
    service.clock.moveTo('2026-10-23T09:00:00.000Z');
    expect((await aBrowser(service).ask('POST', '/api/set-up', input(token))).statusCode).toBe(404);
  });
});
