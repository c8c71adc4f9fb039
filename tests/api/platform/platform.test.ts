import { gzipSync } from 'node:zlib';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../../server/app.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { aContractWithReturns, counted, returnFor, savingOf } from '../../fixtures/a-return.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let shah: SignedIn;
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
});
afterEach(() => service.close());

const sendRaw = (payload: string | Buffer, type = 'application/json', more = {}) =>
  shah.ask({ method: 'POST', url: '/api/contracts', payload, headers: { 'content-type': type, ...more } });

describe('without sign-in', () => {
  it('says that it lives', async () => {
    const answer = await service.ask({ url: '/api/health' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: 'ok' });
  });

  it('says whether it can reach its records', async () => {
    expect((await service.ask({ url: '/api/ready' })).json()).toEqual({ status: 'ok' });
  });

  it.each([
    ['are closed', 0],
    ['do not answer', 3_000],
  ])('says that it is not ready while its records %s', async (how, after) => {
    const down = await openTestCounter();
    const never = { ...down.db, isReachable: () => new Promise<boolean>(() => undefined) };
    const app = await buildApp({ ...down.counter, db: how === 'are closed' ? down.db : never });
    await down.close();
    const asked = Date.now();
    const answer = await app.inject({ url: '/api/ready', cookies: { 'better-off': shah.token } });
    expect(Date.now() - asked).toBeLessThan(after + 2_000);
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json()).toMatchObject({ status: 503, problems: [{ code: 'records-out-of-reach' }] });
    // It lives: whoever watches over it does not end it for that.
    const lives = await app.inject({ url: '/api/health', cookies: { 'better-off': shah.token } });
    expect(lives.json()).toEqual({ status: 'ok' });
    await app.close();
  });

  it('gives a valid OpenAPI 3.1 document', async () => {
    const document = (await service.ask({ url: '/api/openapi.json' })).json<Record<string, unknown>>();
    const { valid, errors } = await new Validator().validate(document);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(document['openapi']).toMatch(/^3\.1\./);
  });

  it('is told to sign in for everything else', async () => {
    const answer = await service.ask({ url: '/api/contracts/con_00000000000000000000' });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ status: 401, problems: [{ code: 'not-signed-in' }] });
  });
});

describe('what cannot be read', () => {
  it.each<[string, string | Buffer]>([
    ['broken JSON', '{"title":'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['JSON nested a thousand deep', `${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['a way into prototypes', '{"__proto__":{"admin":true}}'],
  ])('%s is refused with a problem document', async (_what, payload) => {
    const answer = await sendRaw(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ problems: [{ code: 'unreadable' }] });
  });

  it('a body over 256 kB is too large', async () => {
    const answer = await sendRaw(JSON.stringify({ title: 'x'.repeat(300_000) }));
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({ problems: [{ code: 'too-large' }] });
  });

  it('a compressed body is refused and never unfolded', async () => {
    const compressed = gzipSync(JSON.stringify(aContractDraft()));
    const answer = await sendRaw(compressed, 'application/json', { 'content-encoding': 'gzip' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ problems: [{ code: 'unreadable' }] });
  });

  it('another kind of content is named', async () => {
    const answer = await sendRaw('title=x', 'application/x-www-form-urlencoded');
    expect(answer.statusCode).toBe(415);
  });

  it.each([
    ['/api/nothing-here', 404],
    ['/api/contracts/..%2f..%2fetc', 404],
    ['/api/contracts/%00', 404],
    ["/api/contracts/con_'%20or%201=1--", 404],
    ['/api/contracts/%ff', 400],
  ])('the address %s leads nowhere', async (url, status) => {
    expect((await shah.get(url)).statusCode).toBe(status);
  });
});

describe('what is typed into a text', () => {
  it.each([
    ["Robert'); DROP TABLE contracts;--"],
    ['<script>alert(1)</script>'],
    ['Ελληνικά · 中文 · עברית · 🎈'],
    ['=HYPERLINK("http://example.org")'],
    ['%s %n ${7*7} {{7*7}}'],
  ])('%s is kept as it was typed', async (title) => {
    const added = await shah.post('/api/contracts', aContractDraft({ title }));
    expect(added.statusCode).toBe(200);
    const { id } = added.json<{ id: string }>();
    expect((await shah.get(`/api/contracts/${id}`)).json()).toMatchObject({ title });
  });

  it.each([
    ['a NUL', 'Family\u0000mediation'],
    ['half a letter', 'Family \ud800 mediation'],
    ['an escape', 'Family \u001b[31m mediation'],
  ])('%s is refused', async (_what, title) => {
    const refused = await shah.post('/api/contracts', aContractDraft({ title }));
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ place: 'title' }] });
  });

  it.each([
    ['a date that does not exist', { startsOn: '2026-02-30' }, 'startsOn'],
    ['money beyond what can be counted exactly', { yearlyPence: 2 ** 53 }, 'yearlyPence'],
    ['half a penny', { yearlyPence: 1.5 }, 'yearlyPence'],
    ['a text where a number belongs', { yearlyPence: '12' as never }, 'yearlyPence'],
    ['a negative price', { totalPence: -1 }, 'totalPence'],
    ['a word that is not one of the kinds', { kind: 'loan' as never }, 'kind'],
    [
      'a link that runs script',
      { documents: [{ title: 'Spec', url: 'javascript:alert(1)' }] },
      'documents/0/url',
    ],
  ])('%s is refused, and the place is named', async (_what, over, place) => {
    const refused = await shah.post('/api/contracts', aContractDraft(over));
    expect(refused.statusCode).toBe(422);
    expect(refused.json<{ problems: { place: string }[] }>().problems.map((p) => p.place)).toContain(place);
  });
});

describe('a zero with a minus in front', () => {
  it('is the figure nought, in what comes back and in what the history says', async () => {
    const scene = await aContractWithReturns(service, [{}], {}, { surname: ' Zero' });
    const shown = await returnFor(scene.carol, scene.contractId, '2026-Q2');
    const { address, body } = savingOf(shown, scene.measures[0]?.measureId ?? '', counted(0));
    const payload = JSON.stringify(body).replace('"numerator":0', '"numerator":-0');
    const headers = { 'content-type': 'application/json' };
    const saved = await scene.carol.ask({ method: 'PUT', url: address, payload, headers });
    expect(payload).toContain('-0');
    expect(saved.body).toContain('"numerator":0');
    const history = await scene.carol.get(`/api/returns/${shown.id}/history`);
    expect(history.body).toContain('"to":"0 families"');
  });
});

describe('every answer', () => {
  it('forbids what the pages do not need', async () => {
    const { headers } = await service.ask({ url: '/api/health' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
  });

  it('is not kept on the way', async () => {
    expect((await shah.get('/api/session')).headers['cache-control']).toBe('private, no-cache');
  });
});

describe('another site’s page', () => {
  it.each([
    ['by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['by its origin, where the browser is old', { origin: 'https://evil.example' }],
    ['without a name', { origin: 'null' }],
  ])('cannot make a change: known %s', async (_how, headers) => {
    const answer = await shah.ask({
      method: 'POST',
      url: '/api/contracts',
      payload: aContractDraft(),
      headers,
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ problems: [{ code: 'another-site' }] });
  });

  it('our own page can', async () => {
    const answer = await shah.ask({
      method: 'POST',
      url: '/api/contracts',
      payload: aContractDraft(),
      headers: { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' },
    });
    expect(answer.statusCode).toBe(200);
  });
});
