import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Contract } from '#shared/contracts/contract.ts';
import type { RegisterChoices } from '#shared/contracts/register.api.ts';
import { quarterAfter, quarterName, quarterOf } from '#shared/periods/quarter.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { aContractDraft } from '../fixtures/a-contract.ts';
import { addMeasureForTest } from '../fixtures/a-measure.ts';
import { acceptFigures } from '../fixtures/accept-figures.ts';
import { withPassword } from '../support/a-browser.ts';
import { councilAtWork, people } from '../support/council-at-work.ts';
import { follow, lookAt, newPage, signIn } from '../support/journey-steps.ts';
import { openBrowser } from '../support/open-browser.ts';
import type { RunningService } from '../support/running-service.ts';
import type { TestCounter } from '../support/test-counter.ts';

const title = 'Family mediation';
const partner = 'nina@invicta-nhs.example';
const last = quarterAfter(quarterOf(systemClock.today()), -1);

let browser: Browser;
let service: RunningService;
let id: string;

/** An agreement with a provider and a partner, and the accepted figures of three quarters, one of them small. */
const anAgreement = async (counter: TestCounter, providerId: string) => {
  const nhs = await counter.organisation('Invicta NHS', 'commissioning partner');
  await withPassword(counter, partner, nhs, 'commissioner');
  const maker = await counter.person('M. Maker', counter.councilId, 'commissioner');
  const draft = aContractDraft({
    ...{ title, reference: 'CYP-001' },
    parties: [
      { organisationId: providerId, role: 'lead', delivers: '' },
      { organisationId: nhs, role: 'commissioning partner', delivers: '' },
    ],
  });
  const contract = (await maker.post('/api/contracts', draft)).json<Contract>();
  id = contract.id;
  const version = await addMeasureForTest(counter, id, { fromQuarter: '2024-Q1' });
  await acceptFigures(counter, version, [84, 3, 92], last);
  const { commissioners } = (await maker.get('/api/contracts/choices')).json<RegisterChoices>();
  const personId = commissioners.find(({ name }) => name !== 'M. Maker')?.id;
  const handOver = { personId, revision: contract.revision, why: '' };
  const handed = await maker.post(`/api/contracts/${id}/contract-manager`, handOver);
  if (handed.statusCode !== 200) throw new Error(handed.body);
};

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), councilAtWork(anAgreement)]);
});
afterAll(async () => {
  await browser.close();
  await service.remove();
});

const open = async (page: Page, path: string) => {
  await page.goto(`${service.address}${path}`);
  return page;
};

describe('figures are published', () => {
  it('the provider sees them first, and says what it thinks of them', async () => {
    const carol = await signIn(browser, service.address, people['provider manager']);
    await open(carol, `/contracts/${id}/public-figures`);
    await lookAt(carol, title);
    await carol.getByRole('link', { name: 'See the page as the public would see it' }).click();
    await carol.getByText('Nobody outside has seen these figures yet.').waitFor();
    expect(await carol.getByRole('link', { name: /Download/ }).count()).toBe(0);
    await carol.goBack();
    await carol
      .getByLabel('What do you say about these figures?')
      .fill('Only three families came: we moved.');
    await carol.getByRole('button', { name: 'We have seen them' }).click();
    await carol.getByText('‘three families’').waitFor();
    await carol.getByLabel('What do you say about these figures?').fill('We moved, and few families came.');
    await carol.getByRole('button', { name: 'We have seen them' }).click();
    await carol.getByText('‘three families’').waitFor({ state: 'detached' });
  });

  it('the commissioner sees that it did, and publishes the page with them', async () => {
    const shah = await signIn(browser, service.address, people.commissioner);
    await open(shah, `/contracts/${id}/public-figures`);
    await lookAt(shah, title);
    await shah.getByText(/saw them on/).waitFor();
    await follow(shah, 'Agreement', title);
    await shah.getByRole('button', { name: 'Publish its page' }).click();
    await shah.getByRole('link', { name: 'Published' }).waitFor();
    await follow(shah, 'Figures for the public', title);
    await shah.getByText('Everything that can be told is published.').waitFor();
  });

  it('anybody reads them signed out, the small one hidden, and takes them as a file', async () => {
    const page = await newPage(browser);
    await open(page, '/');
    await page.getByRole('link', { name: title }).first().click();
    await lookAt(page, title);
    await page.getByText('92 families').first().waitFor();
    await page.getByText('We moved, and few families came.').waitFor();
    await page.getByText('[c] The number is hidden.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the figures (CSV)' }).click();
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const file = Buffer.concat(chunks).toString();
    expect(file).toContain(`${last},1,no,all,92,`);
    expect(file).toContain(`${quarterAfter(last, -1)},1,no,all,[c],`);
  });

  it('who commissions it reads the same behind sign-in, and no exact figure', async () => {
    const nina = await signIn(browser, service.address, partner);
    await lookAt(nina, 'What we commission with the council');
    await nina.getByText(`Figures up to ${quarterName(last)}`).waitFor();
    await follow(nina, title, title);
    await nina.getByText('92 families').first().waitFor();
    expect(await nina.getByRole('link', { name: 'Measures', exact: true }).count()).toBe(0);
    const answer = await nina.request.get(`${service.address}/api/contracts/${id}/series`);
    expect(answer.status()).toBe(403);
  });
});
