import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordAcceptedFigures } from '#db/stores/measures-store.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import type { ContractHistory } from '#shared/contracts/contracts.api.ts';
import type { FiguresToPublish } from '#shared/disclosure/disclosure.api.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { aMeasureDraft } from '../../fixtures/a-measure-draft.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let shah: SignedIn;
let carol: SignedIn;
let id: string;
let measure: { id: string; versions: { id: string }[] };
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
  const lead = await service.organisation('Stepping Stones');
  carol = await service.person('Carol', lead, 'provider manager');
  const parties = [{ organisationId: lead, role: 'lead' as const, delivers: '' }];
  id = (await shah.post('/api/contracts', aContractDraft({ parties }))).json<Contract>().id;
  const draft = aMeasureDraft({ kind: 'count', countsPeople: true, fromQuarter: '2025-Q1' });
  measure = (await shah.post(`/api/contracts/${id}/measures`, { draft })).json();
});
afterEach(() => service.close());

const accept = (quarter: string, numerator: number) =>
  service.db.writeAll(
    recordAcceptedFigures(service.db, [
      {
        ...{ id: service.counter.id('acf'), contractId: id, measureId: measure.id, quarter, areaKey: '' },
        ...{ measureVersionId: measure.versions[0]?.id ?? '', partsHave: 1, partsOf: 1 },
        value: { state: 'value', figure: { numerator } },
      },
    ]),
  );
const at = () => `/api/contracts/${id}/figures-to-publish`;
const figures = async (who = shah) => (await who.get(at())).json<FiguresToPublish>();
const publishPage = async (published = true) => {
  const { revision } = (await shah.get(`/api/contracts/${id}`)).json<Contract>();
  return shah.post(`/api/contracts/${id}/publication`, { published, revision, why: '' });
};
const csv = async () => service.ask({ method: 'GET', url: '/services/cyp-001/figures.csv' });

describe('figures for the public', () => {
  it('come with the page, small ones hidden, and later ones when they are published', async () => {
    await accept('2025-Q4', 12);
    await accept('2026-Q1', 3);
    expect((await csv()).statusCode).toBe(404);
    expect((await publishPage()).statusCode).toBe(200);
    expect((await csv()).body).toContain('2026-Q1,1,no,all,[c],');
    await accept('2026-Q2', 40);
    expect((await csv()).body).not.toContain('2026-Q2');
    const { seen, news, upTo } = await figures();
    expect([news, upTo]).toEqual([true, '2026-Q2']);
    expect((await shah.post(at(), { seen })).statusCode).toBe(200);
    expect((await csv()).body).toContain('2026-Q2,1,no,all,40,');
    expect((await figures()).news).toBe(false);
  });

  it('are added up on the first page, from what the pages tell', async () => {
    for (const quarter of ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']) await accept(quarter, 30);
    const front = async () => (await service.ask({ method: 'GET', url: '/' })).body;
    expect(await front()).not.toContain('helped');
    await publishPage();
    expect(await front()).toContain('1 of them helped 120 families.');
    await accept('2025-Q4', 60);
    expect(await front()).toContain('1 of them helped 120 families.');
    await shah.post(at(), { seen: (await figures()).seen });
    expect(await front()).toContain('1 of them helped 150 families.');
    await publishPage(false);
    expect(await front()).not.toContain('helped');
  });

  it('are those that were looked at, or none', async () => {
    await accept('2026-Q1', 12);
    await publishPage();
    const { seen } = await figures();
    await accept('2026-Q2', 40);
    const answer = await shah.post(at(), { seen });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('The figures have changed since you looked.');
  });

  it('need a page first', async () => {
    await accept('2026-Q1', 12);
    const answer = await shah.post(at(), { seen: (await figures()).seen });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('no-public-page');
  });

  it('are seen by the provider first, whose words stand below them', async () => {
    await accept('2026-Q1', 12);
    const preview = await carol.get(`${at()}/page`);
    expect(preview.body).toContain('Nobody outside has seen these figures yet.');
    expect(preview.body).toContain(`href="/contracts/${id}/public-figures"`);
    const said = await carol.put(`${at()}/words`, { words: 'Come & see us.', revision: 0 });
    expect(said.json<FiguresToPublish>()).toMatchObject({ words: 'Come & see us.', seenByName: 'Carol' });
    await publishPage();
    const page = await service.ask({ method: 'GET', url: '/services/cyp-001' });
    expect(page.body).toContain('Come &amp; see us.');
    const history = (await shah.get(`/api/contracts/${id}/history`)).body;
    expect(history).toContain('the provider had seen them');
  });

  it('say in the history what changed: words that stay as they are did not', async () => {
    await accept('2025-Q4', 12);
    await carol.put(`${at()}/words`, { words: 'Come & see us.', revision: 0 });
    await carol.put(`${at()}/words`, { words: 'Come & see us.', revision: 1 });
    const { lines } = (await shah.get(`/api/contracts/${id}/history`)).json<ContractHistory>();
    const about = lines.filter(({ what }) => what.includes('figures')).map(({ what, to }) => [what, to]);
    expect(about.toSorted()).toEqual([
      ['The provider has seen the figures', 'its words stay as they are'],
      ['What the provider says about the figures', 'Come & see us.'],
    ]);
  });

  it('tell which measures are told only in part', async () => {
    await accept('2025-Q4', 12);
    await accept('2026-Q1', 3);
    const { measures, inPart } = await figures();
    expect(measures).toBe(1);
    expect(inPart).toMatchObject([{ hidden: 1, figures: 2 }]);
  });

  it('are warned of by numbers in the provider’s words, which nobody is refused for', async () => {
    await accept('2026-Q1', 3);
    await carol.put(`${at()}/words`, { words: 'The three families of May moved.', revision: 0 });
    expect((await figures()).telling).toEqual([{ said: 'three families', why: 'small' }]);
    expect((await publishPage()).statusCode).toBe(200);
  });

  it('go with the page, and what was told stays hidden when it comes back', async () => {
    await accept('2026-Q1', 3);
    await publishPage();
    await publishPage(false);
    expect((await csv()).statusCode).toBe(404);
    expect((await shah.put(`${at()}/terms`, { threshold: 8, rounded: true, revision: 0 })).statusCode).toBe(
      200,
    );
    await accept('2026-Q1', 6);
    await publishPage();
    expect((await csv()).body).toContain('2026-Q1,1,no,all,[c],');
    expect((await figures()).last?.number).toBe(2);
  });
});
