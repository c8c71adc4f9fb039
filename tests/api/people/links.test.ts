import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewLink } from '#shared/people/people.api.ts';
import { makeSetUpAddress } from '../../../server/people/announce-first-start.ts';
import { aBrowser, aCopyOf, goodPassword, withPassword } from '../../support/a-browser.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let ada: SignedIn;
beforeEach(async () => {
  service = await openTestCounter();
  ada = await service.person('Ada Admin', service.councilId, 'administrator');
});
afterEach(() => service.close());

const invite = async (email = 'pat@example.org'): Promise<NewLink> =>
  (
    await ada.post('/api/people', {
      name: 'Pat Provider',
      email,
      organisationId: await service.organisation('Stepping Stones'),
      roles: ['provider worker'],
    })
  ).json();

const addressOf = ({ link }: NewLink) => `/api/invitations/${link.split('/').at(-1) ?? ''}`;
const open = (made: NewLink, password = goodPassword, browser = aBrowser(service)) =>
  browser.ask('POST', addressOf(made), { password });
const problemAt = async (made: NewLink) => {
  const answer = await service.ask({ method: 'GET', url: addressOf(made) });
  return {
    status: answer.statusCode,
    code: answer.json<{ problems?: { code: string }[] }>().problems?.[0]?.code,
  };
};

describe('an invitation', () => {
  it('is a link that an administrator can copy, works for 7 days, and says whom it is for', async () => {
    const made = await invite();
    expect(made).toMatchObject({ purpose: 'invitation', expiresAt: '2026-10-29T09:00:00.000Z' });
    expect(made.link).toMatch(/^http:\/\/localhost:\d+\/invitation\/[A-Za-z0-9_-]{43}$/);
    expect((await service.ask({ method: 'GET', url: addressOf(made) })).json()).toEqual({
      purpose: 'invitation',
      name: 'Pat Provider',
      email: 'pat@example.org',
      organisationName: 'Stepping Stones',
      councilName: 'Invicta County Council',
    });
  });

  it('lets the person choose a password, and signs them in', async () => {
    const browser = aBrowser(service);
    expect((await open(await invite(), goodPassword, browser)).statusCode).toBe(200);
    expect((await browser.ask('GET', '/api/session')).json()).toMatchObject({
      user: { name: 'Pat Provider', roles: ['provider worker'] },
    });
    const elsewhere = await aBrowser(service).signIn('pat@example.org', goodPassword);
    expect(elsewhere.statusCode).toBe(200);
  });

  it('keeps nobody signed in who had the browser before', async () => {
    await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    const browser = aBrowser(service);
    await browser.signIn('ben@example.org', goodPassword);
    const ben = aCopyOf(service, browser);
    await open(await invite(), goodPassword, browser);
    expect(await ben.isSignedIn()).toBe(false);
  });

  it.each([
    ['short', 'password-short'],
    ['Liverpool2027!', 'password-known'],
    ['patprovider pat 26', 'password-about-you'],
    ['stepping stones 26', 'password-about-you'],
    ['invicta county council', 'password-about-you'],
  ])('refuses the password %j, and still works after', async (password, code) => {
    const made = await invite();
    const refused = await open(made, password);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code, place: 'password' }] });
    expect((await open(made)).statusCode).toBe(200);
  });

  it('works once', async () => {
    const made = await invite();
    await open(made);
    expect(await problemAt(made)).toEqual({ status: 404, code: 'link-used' });
    expect((await open(made)).statusCode).toBe(404);
  });

  it('opened twice at once makes one password', async () => {
    const made = await invite();
    const answers = await Promise.all([open(made), open(made, 'tractor violin cheese moss')]);
    const opened = answers.filter(({ statusCode }) => statusCode === 200);
    expect(opened).toHaveLength(1);
    expect(answers.map(({ statusCode }) => statusCode).filter((status) => status >= 500)).toEqual([]);
  });

  it('is too old after 7 days', async () => {
    const made = await invite();
    service.clock.moveTo('2026-10-29T09:00:00.000Z');
    expect(await problemAt(made)).toEqual({ status: 404, code: 'link-too-old' });
    expect((await open(made)).statusCode).toBe(404);
  });

  it('made again replaces the earlier link', async () => {
    const made = await invite();
    const again = (await ada.post(`/api/people/${made.personId}/invitation`)).json<NewLink>();
    expect(await problemAt(made)).toEqual({ status: 404, code: 'link-withdrawn' });
    expect((await open(again)).statusCode).toBe(200);
  });

  it('is withdrawn by an administrator, and the account stays as it was', async () => {
    const made = await invite();
    const page = await ada.delete(`/api/people/${made.personId}/link`);
    expect(page.json()).toMatchObject({ person: { status: 'invited' } });
    expect(page.json()).not.toHaveProperty('openLink');
    expect(await problemAt(made)).toEqual({ status: 404, code: 'link-withdrawn' });
  });

  it('is not made for an account that works', async () => {
    const made = await invite();
    await open(made);
    const refused = await ada.post(`/api/people/${made.personId}/invitation`);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'link-wrong-moment' }] });
  });

  it.each(['A'.repeat(43), 'A'.repeat(42), '..', 'x'.repeat(150), '%00'])(
    'with the made-up secret %j leads nowhere',
    async (token) => {
      const answer = await service.ask({ method: 'GET', url: `/api/invitations/${token}` });
      expect(answer.statusCode).toBe(404);
    },
  );

  it('cannot be a set-up address', async () => {
    const empty = await openTestCounter();
    const { people, sessions, settings } = empty.db.tables;
    await empty.db.writeAll([
      { statement: (w) => w.delete(sessions) },
      { statement: (w) => w.delete(people) },
      { statement: (w) => w.delete(settings) },
    ]);
    const address = (await makeSetUpAddress(empty.counter, 'http://localhost')) ?? '';
    const token = address.split('/').at(-1) ?? '';
    const answer = await empty.ask({ method: 'GET', url: `/api/invitations/${token}` });
    expect(answer.json()).toMatchObject({ status: 404, problems: [{ code: 'link-unknown' }] });
    await empty.close();
  });
});

describe('a link for a new password', () => {
  it('leaves the old one working until it is used, then ends every session and every known device', async () => {
    const personId = await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    const before = aBrowser(service, '203.0.113.7');
    await before.signIn('ben@example.org', goodPassword);
    const made = (await ada.post(`/api/people/${personId}/new-password`)).json<NewLink>();
    expect(made).toMatchObject({ purpose: 'new password', expiresAt: '2026-10-23T09:00:00.000Z' });
    expect(await before.isSignedIn()).toBe(true);

    const fresh = aBrowser(service);
    await open(made, 'tractor violin cheese moss', fresh);
    expect(await fresh.isSignedIn()).toBe(true);
    expect(await before.isSignedIn()).toBe(false);
    expect((await aBrowser(service).signIn('ben@example.org', goodPassword)).statusCode).toBe(401);
    const { knownDevices } = service.db.tables;
    expect(await service.db.read.select().from(knownDevices).orderBy(knownDevices.id)).toHaveLength(1);
  });

  it('is not made for somebody who never had one', async () => {
    const made = await invite();
    expect((await ada.post(`/api/people/${made.personId}/new-password`)).statusCode).toBe(409);
  });

  it('no longer works when the person changed the password themselves', async () => {
    const personId = await withPassword(service, 'ben@example.org', service.councilId, 'auditor');
    const made = (await ada.post(`/api/people/${personId}/new-password`)).json<NewLink>();
    const ben = aBrowser(service);
    await ben.signIn('ben@example.org', goodPassword);
    await ben.ask('PUT', '/api/account/password', {
      current: goodPassword,
      password: 'tractor violin cheese moss',
    });
    expect(await problemAt(made)).toEqual({ status: 404, code: 'link-withdrawn' });
  });
});

describe('the records', () => {
  it('keep of a link only its hash', async () => {
    const made = await invite();
    const { invitations } = service.db.tables;
    const kept = JSON.stringify(await service.db.read.select().from(invitations).orderBy(invitations.id));
    expect(kept).not.toContain(made.link.split('/').at(-1));
  });
});
