import { afterAll, beforeAll, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { monthAfter } from '#shared/outcomes/month.ts';
import { aContractDraft } from '../fixtures/a-contract.ts';
import { alike, aLookupFile, aStreetFile } from '../fixtures/a-street-file.ts';
import { aBrowser, goodPassword, withPassword } from '../support/a-browser.ts';
import { addArea } from '../support/add-area.ts';
import { councilAtWork, people } from '../support/council-at-work.ts';
import { everythingIsThere, lookAt, signIn, whatIsWrong } from '../support/journey-steps.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { openBrowser } from '../support/open-browser.ts';
import type { RunningService } from '../support/running-service.ts';

const administrator = 'ada@invicta.example';
const title = 'Places and figures for ‘In the area’';

let browser: Browser;
let service: RunningService;
let ada: Page;
let contractId: string;
beforeAll(async () => {
  [browser, service] = await Promise.all([
    openBrowser(),
    councilAtWork(async (counter, providerId) => {
      await withPassword(counter, administrator, counter.councilId, 'administrator');
      const areaId = await addArea(counter, 'V07000001', 'Hythe');
      const commissioner = aBrowser(counter);
      await commissioner.signIn(people.commissioner, goodPassword);
      const parties = [{ organisationId: providerId, role: 'lead' as const, delivers: '' }];
      const draft = aContractDraft({ title: 'Youth club', areaIds: [areaId], parties });
      contractId = (await commissioner.ask('POST', '/api/contracts', draft)).json<{ id: string }>().id;
    }),
  ]);
  ada = await signIn(browser, service.address, administrator);
});
afterAll(async () => {
  await browser.close();
  await service.remove();
});

/** Chooses a kind of file and a file, and asks what would happen. */
const preview = async (kind: string, name: string, content: string | Uint8Array): Promise<void> => {
  await ada.getByLabel(kind).check();
  await ada
    .getByLabel('The file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await ada.getByRole('button', { name: 'Show what would happen' }).click();
};
const seePreview = async (): Promise<string> => {
  await ada.getByRole('heading', { name: 'What would happen' }).waitFor();
  return (await ada.textContent('main')) ?? '';
};
const bringIn = async (name: string): Promise<void> => {
  await seePreview();
  await ada.getByRole('button', { name: 'Bring it in' }).click();
  await ada.getByText(`${name} was brought in.`).waitFor();
  await everythingIsThere(ada);
};

/** Two years of months, in the second of which fewer were recorded. */
const years = zipSync(
  Object.fromEntries(
    Array.from({ length: 24 }, (_, n) => monthAfter('2024-10', n)).map((month, n) => [
      `${month}/${month}-invicta-street.csv`,
      Buffer.from(aStreetFile([...alike(n < 12 ? 90 : 40), ...alike(60, { lsoa: 'V01000009' })], { month })),
    ]),
  ),
);
const months = 'Months of the police';

it('an administrator brings places, months and figures in; what is wrong is named and what is there stays', async () => {
  await ada.goto(`${service.address}/settings/outcomes`);
  await lookAt(ada, title);
  await preview('Which places lie in which district', 'lookup.csv', aLookupFile);
  expect(await seePreview()).toContain('2 districts added, 4 codes added or changed.');
  await bringIn('lookup.csv');

  await preview(months, 'shopping.csv', 'eggs,milk\n6,2\n');
  expect(await whatIsWrong(ada)).toContain('These are not the columns of a street file');

  await preview(months, 'two-years.zip', years);
  expect(await seePreview()).toContain('24 months added.');
  await lookAt(ada, title);
  await bringIn('two-years.zip');
  expect(await ada.textContent('main')).toContain(
    '24 months from October 2024 to September 2026; none is missing.',
  );

  const people = 'area code,year,people\nV07000001,2026,90000\nV06000002,2026,80000\n';
  await preview('How many people live in each district', 'people.csv', people);
  await bringIn('people.csv');
});

it('other figures come in, the list says what is known, and England is no district', async () => {
  const rows = ['V07000001,2025,270,400', 'V06000002,2025,300,400', 'E92000001,2025,7500,10000'];
  await ada.getByLabel('Other figures by district').check();
  await ada.getByLabel('What the indicator is called').fill('In learning');
  await ada.getByLabel('What is counted').fill('young people in learning');
  await ada.getByLabel('Among whom').fill('residents aged 16');
  await ada.getByLabel('Where the figures come from').fill('A table');
  const file = ['area,period,numerator,denominator', ...rows, ''].join('\n');
  await preview('Other figures by district', 'learning.csv', file);
  await bringIn('learning.csv');
  await ada.goto(`${service.address}/outcomes`);
  await lookAt(ada, 'In the area');
  const finding = ada.getByRole('region', { name: 'In learning' });
  expect(await finding.textContent()).toContain(
    'All 2 districts together in 2025: 71% of residents aged 16 (570 of 800), and could be 68% to 74%. Lower than in England (75%).From 68% to 75% of residents aged 16 across the districts in 2025.',
  );
  await finding.getByRole('link', { name: 'In learning' }).click();
  await lookAt(ada, 'In learning');
  const map = ada.getByRole('figure', { name: 'From 68% to 75% of residents aged 16 across the districts' });
  await map.getByRole('button', { name: 'Table' }).click();
  expect(await map.getByRole('row').allTextContents()).toHaveLength(1 + 2);
  const plots = ada.getByRole('figure', { name: /^In learning: from 68% to 75%/ });
  await plots.getByRole('button', { name: 'Table' }).click();
  expect(await plots.getByRole('row').last().textContent()).toMatch(/^England/);
  await ada.goto(`${service.address}/settings/outcomes`);
  await lookAt(ada, title);
});

it('a month with other numbers stands beside what is here, and waits for the word', async () => {
  const again = aStreetFile([...alike(44), ...alike(60, { lsoa: 'V01000009' })], { month: '2026-09' });
  await preview(months, '2026-09-invicta-street.csv', again);
  expect(await seePreview()).toContain('September 2026 is here already with other numbers');
  const beside = ada.getByRole('table', { name: 'September 2026 by district' });
  expect(await beside.getByRole('row').filter({ hasText: 'Hythe' }).textContent()).toMatch(/40.*44.*yes/);
  await lookAt(ada, title);
  await ada.getByRole('button', { name: 'Bring it in' }).click();
  await ada.getByText('Tick this to replace what is here, or choose another file.').waitFor();
  await ada.getByLabel('Yes, what the file says takes its place').check();
  await bringIn('2026-09-invicta-street.csv');
});

it('a commissioner says that the service is meant to help', async () => {
  const shah = await signIn(browser, service.address, people.commissioner);
  await shah.goto(`${service.address}/contracts/${contractId}/area`);
  await lookAt(shah, 'Youth club');
  await shah.getByRole('checkbox', { name: 'Antisocial behaviour recorded by the police' }).check();
  await shah.getByRole('button', { name: 'Save' }).click();
  await shah.getByText('Saved.').waitFor();
  await shah.context().close();
});

it('a board member reads it with the keyboard', async () => {
  const bea = await signIn(browser, service.address, people['board member']);
  await bea.goto(`${service.address}/contracts/${contractId}/area`);
  await lookAt(bea, 'Youth club');
  const said = (await bea.textContent('main')) ?? '';
  expect(said).toContain('This service is meant to help with it, together with others.');
  // 270 and 124 in the quarter: an interval that leaves no change out
  expect(said).toContain('fell 54% compared with the same quarter last year');
  expect(said).toContain(
    'Fewer incidents of antisocial behaviour recorded by the police in Hythe than a year ago',
  );
  const keyboard = keyboardOf(bea);
  await keyboard.tabTo('Table');
  await keyboard.press('Enter');
  const table = bea.getByRole('table', { name: /Hythe: incidents of antisocial behaviour/ });
  expect(await table.getByRole('row').last().textContent()).toContain('124');
  await bea.reload();
  await lookAt(bea, 'Youth club');
  await keyboard.tabTo('Antisocial behaviour recorded by the police in every district, and who helps');
  await keyboard.press('Enter');
  await lookAt(bea, 'Antisocial behaviour recorded by the police');
  expect(await bea.getByRole('region', { name: 'Who is meant to help' }).textContent()).toContain(
    'Youth club',
  );
});
