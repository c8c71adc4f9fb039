import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { addArea } from '../../support/add-area.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';
import { anIndicatorIn, bringInMonth } from '../access/world-outcomes.ts';

let service: TestCounter;
let shah: SignedIn;
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
});
afterEach(() => service.close());

const add = async (over: Partial<ContractDraft> = {}): Promise<string> =>
  (await shah.post('/api/contracts', aContractDraft(over))).json<{ id: string }>().id;

const publish = (contractId: string, publishedAt = '2026-10-01T09:00:00.000Z') => {
  const { contracts } = service.db.tables;
  return service.db.writeAll([
    {
      statement: (w) => w.update(contracts).set({ publishedAt }).where(eq(contracts.id, contractId)),
      expectRows: 1,
    },
  ]);
};

const published = async (over: Partial<ContractDraft> = {}) => {
  const id = await add(over);
  await publish(id);
  return id;
};

const anArea = async (name: string): Promise<string> => {
  const id = service.counter.id('are');
  await service.db.writeAll([
    {
      statement: (w) => w.insert(service.db.tables.areas).values({ id, code: name, name, kind: 'ward' }),
    },
  ]);
  return id;
};

const page = async (url: string) => {
  const answer = await service.ask({ method: 'GET', url });
  return { answer, text: answer.body.replaceAll(/\s+/g, ' ') };
};

describe('what the council buys', () => {
  it('is read signed out, as a page without any script, kept for a minute', async () => {
    await published();
    const { answer, text } = await page('/');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=60',
    });
    expect(answer.headers.etag).toBeDefined();
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(text).not.toMatch(/<script|javascript:| on[a-z]+=/i);
    expect(text).toContain('Invicta County Council pays for 1 service. It costs £186,000 a year.');
    expect(text).toContain('href="/services/cyp-001"');
  });

  it('shows what is published and nothing else', async () => {
    await published({ title: 'Seen by all' });
    await add({ reference: 'B', title: 'Not published yet' });
    const hidden = await published({ reference: 'C', title: 'One child alone', notForPublication: true });
    const { text } = await page('/');
    expect(text).toContain('Seen by all');
    expect(text).not.toContain('Not published yet');
    expect(text).not.toContain('One child alone');
    expect((await page('/services/b')).answer.statusCode).toBe(404);
    expect((await page('/services/c')).answer.statusCode).toBe(404);
    expect((await page(`/services/c-${hidden.slice(-6)}`)).answer.statusCode).toBe(404);
  });

  it('says who pays where that is not the council, and does not add it to what the council spends', async () => {
    const id = await published({ title: 'Bought elsewhere' });
    const buyerId = await service.organisation('Another Council', 'commissioning partner');
    const { contracts } = service.db.tables;
    await service.db.writeAll([
      { statement: (w) => w.update(contracts).set({ buyerId }).where(eq(contracts.id, id)) },
    ]);
    const { text } = await page('/');
    expect(text).toContain('This is a list of 1 service that another organisation pays for.');
    expect(text).toContain('Paid for by Another Council.');
    expect((await page('/services/cyp-001')).text).toContain('Another Council');
  });

  it('is searched by the address, and what was typed is shown again, escaped', async () => {
    await published({ title: 'Youth club' });
    await published({ reference: 'B', title: 'Family mediation' });
    const { text } = await page(`/?words=${encodeURIComponent('club')}`);
    expect(text).toContain('Youth club');
    expect(text).not.toContain('Family mediation');
    const nasty = await page(`/?words=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(nasty.text).not.toContain('<script>');
    expect(nasty.text).toContain('&quot;&gt;&lt;script&gt;');
  });

  it.each([
    '/?page=99999999999999999999',
    '/?page=-1',
    '/?basis=nonsense',
    '/?words=a&words=b',
    '/?utm_source=letter',
    '/?words=%00',
    '/?area=%27%20or%201=1',
  ])('answers an address with nonsense in it as if nothing had been asked: %s', async (url) => {
    expect((await page(url)).answer.statusCode).toBe(200);
  });
});

describe('the page of one service', () => {
  it('says what it is for, who runs it, what it costs, until when', async () => {
    const organisationId = await service.organisation('Stepping Stones CIC');
    await published({ parties: [{ organisationId, role: 'lead', delivers: 'in Harbour Road' }] });
    const { text } = await page('/services/cyp-001');
    expect(text).toContain('<h1 class="bo-title__heading">Family mediation, East Invicta</h1>');
    expect(text).toContain('Helping families in conflict stay together safely.');
    expect(text).toContain('Stepping Stones CIC');
    expect(text).toContain('£186,000 a year');
    expect(text).toContain('March 2028');
    expect(text).toContain('So nobody can say if this service makes a difference.');
  });

  it('keeps its places to itself where the place is withheld: on the page, in the list, in search', async () => {
    const areaId = await anArea('Harbour Ward');
    const organisationId = await service.organisation('Greenway');
    await published({
      title: 'Refuge',
      areaIds: [areaId],
      placeWithheld: true,
      parties: [{ organisationId, role: 'lead', delivers: 'a house in Harbour Ward' }],
    });
    expect((await page('/services/cyp-001')).text).not.toContain('Harbour');
    expect((await page('/services/cyp-001')).text).toContain('kept secret to keep people safe');
    expect((await page('/')).text).not.toContain('Harbour');
    expect((await page('/?words=harbour')).text).toContain('No service fits');
    expect((await page(`/?area=${areaId}`)).text).toContain('No service fits');
  });

  it('escapes whatever was typed into the register', async () => {
    const nasty = '<img src=x onerror=alert(1)>"\'&';
    const organisationId = await service.organisation(nasty);
    await published({
      title: nasty,
      purpose: nasty,
      outcomeStatements: [nasty],
      parties: [{ organisationId, role: 'lead', delivers: '' }],
    });
    expect((await page('/services/cyp-001')).text).not.toContain('<img');
    expect((await page('/')).text).not.toContain('<img');
  });

  it('names no officer', async () => {
    await published();
    expect((await page('/services/cyp-001')).text).not.toContain('Shah');
  });

  it('is found however the reference is written, and sends people to its one address', async () => {
    await published({ reference: 'CYP/001' });
    const { answer } = await page('/services/CYP-001');
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe('/services/cyp-001');
  });

  it('has an address of its own where two share a reference', async () => {
    const first = await add({ title: 'The first' });
    const second = await add({ title: 'The second' });
    await publish(first, '2026-10-01T09:00:00.000Z');
    await publish(second, '2026-10-02T09:00:00.000Z');
    expect((await page('/services/cyp-001')).text).toContain('The first');
    expect((await page(`/services/cyp-001-${second.slice(-6)}`)).text).toContain('The second');
  });

  it('answers an unknown address with a page in the same look, which nobody keeps', async () => {
    const { answer, text } = await page('/services/nothing-here');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(text).toContain('<h1 class="bo-title__heading">Page not found</h1>');
  });

  it.each([
    '/services/%00',
    '/services/%3Cscript%3E',
    '/services/..%2f..%2fetc',
    `/services/${'a'.repeat(199)}`,
  ])('takes no harm from %s', async (url) => {
    expect((await page(url)).answer.statusCode).toBe(404);
  });
});

describe('the area of a service', () => {
  const helped = async (over: Partial<ContractDraft> = {}) => {
    const areaIds = [await addArea(service, 'V07000001', 'Hythe')];
    const indicatorId = await anIndicatorIn({ service });
    for (const month of ['2025-07', '2025-08', '2025-09', '2026-07', '2026-08', '2026-09'])
      await bringInMonth(service.counter, month, month < '2026' ? 40 : 30);
    const id = await published({ areaIds, endsOn: '2028-03-31', ...over });
    return { id, indicatorId, areaIds };
  };
  const contribute = (id: string, indicatorIds: string[]) =>
    shah.put(`/api/contracts/${id}/indicators`, { indicatorIds });

  it('is what the police recorded in its districts, where the service is meant to help move it', async () => {
    const { id, indicatorId } = await helped();
    expect((await page('/services/cyp-001')).text).not.toContain('In the area');
    expect((await contribute(id, [indicatorId])).statusCode).toBe(200);
    const { text } = await page('/services/cyp-001');
    expect(text).toContain('In the area');
    expect(text).toContain('90 in Jul–Sep 2026, 120 in the same quarter last year');
    expect(text).toContain('No one service');
    expect(text).not.toContain('V01000001');
  });

  it('is told of no service whose place is withheld, and of none that is over', async () => {
    const { id, indicatorId, areaIds } = await helped({ placeWithheld: true });
    expect((await contribute(id, [indicatorId])).statusCode).toBe(200);
    expect((await page('/services/cyp-001')).text).not.toContain('In the area');
    const over = await published({
      reference: 'Over',
      areaIds,
      startsOn: '2024-04-01',
      endsOn: '2026-03-31',
    });
    expect((await contribute(over, [indicatorId])).statusCode).toBe(200);
    expect((await page('/services/over')).text).not.toContain('In the area');
  });
});

describe('the pages about the website', () => {
  it.each([
    ['/accessibility', 'Accessibility statement'],
    ['/privacy', 'Privacy notice'],
  ])('%s is open to everybody and names the council', async (url, title) => {
    const { answer, text } = await page(url);
    expect(answer.statusCode).toBe(200);
    expect(text).toContain(`<h1 class="bo-title__heading">${title}</h1>`);
    expect(text).toContain('Invicta County Council runs');
    expect(text).not.toMatch(/<script/i);
  });

  it('tell how to reach the council, as the settings have it', async () => {
    const { settings } = service.db.tables;
    expect((await page('/privacy')).text).toContain('has not put an address for this website here yet');
    const value = JSON.stringify({
      name: 'Invicta County Council',
      organisationId: service.councilId,
      email: 'better.off@example.org',
      phone: '01234 567890',
      website: 'javascript:alert(1)',
    });
    await service.db.writeAll([
      { statement: (w) => w.update(settings).set({ value }).where(eq(settings.id, 'council')) },
    ]);
    const { text } = await page('/accessibility');
    expect(text).toContain('href="mailto:better.off@example.org"');
    expect(text).toContain('01234 567890');
    expect(text).not.toContain('href="javascript');
  });
});
