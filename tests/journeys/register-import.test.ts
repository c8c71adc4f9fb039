import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { grantCells, registerCells } from '../fixtures/list-rows.ts';
import { councilAtWork, people } from '../support/council-at-work.ts';
import { designFolder } from '../support/design-folder.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { everythingIsThere, follow, lookAt, press, signIn, whatIsWrong } from '../support/journey-steps.ts';
import { listFile } from '../support/list-file.ts';
import { openBrowser } from '../support/open-browser.ts';
import type { RunningService } from '../support/running-service.ts';

let browser: Browser;
let service: RunningService;
let shah: Page;
beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), councilAtWork()]);
  shah = await signIn(browser, service.address, people.commissioner);
});
afterAll(async () => {
  await browser.close();
  await service.remove();
});

type File = string | { name: string; mimeType: string; buffer: Buffer };

const csv = (name: string, buffer: Buffer): File => ({ name, mimeType: 'text/csv', buffer });

const mixed = csv(
  'register.csv',
  listFile('transparency-code', [
    registerCells({ Mood: 'good' }),
    registerCells({ Mood: 'good' }),
    registerCells({
      'Contract reference number': 'OAK-2',
      'Title of agreement': 'Holiday club',
      'End date': '2026-02-30',
    }),
    registerCells({
      'Contract reference number': 'OAK-3',
      'Title of agreement': 'Night shelter',
      'Description of goods/services': 'Beds for the night.',
      'Supplier name': '',
    }),
  ]),
);

/** Chooses a file and asks what would happen; yields what the page says. */
const preview = async (file: File): Promise<string> => {
  await shah.getByLabel('The list').setInputFiles(file);
  await shah.getByRole('button', { name: 'Show what would happen' }).click();
  await shah.getByRole('heading', { name: 'What would happen' }).waitFor();
  await everythingIsThere(shah);
  return (await shah.textContent('main')) ?? '';
};

/** How many rows the register shows. */
const inRegister = async (): Promise<string> => (await shah.getByRole('status').last().textContent()) ?? '';

describe('a register is imported from the screen', () => {
  it('an empty register leads there', async () => {
    await follow(shah, 'Go to the register', 'Contracts');
    await shah.getByRole('heading', { name: 'No agreements yet' }).waitFor();
    await follow(shah, 'Import a list', 'Import a list');
  });

  it('without a file, or with something that is no list, it says what to do', async () => {
    await shah.getByRole('button', { name: 'Show what would happen' }).click();
    expect(await whatIsWrong(shah)).toContain('Choose the file with the list.');
    await lookAt(shah, 'Import a list');
    await shah.getByLabel('The list').setInputFiles(csv('shopping.csv', Buffer.from('eggs,milk\r\n6,2\r\n')));
    await shah.getByRole('button', { name: 'Show what would happen' }).click();
    await whatIsWrong(shah);
    await lookAt(shah, 'Import a list');
  });

  it('shows what would happen, row by row, before anything is written', async () => {
    const said = await preview(mixed);
    expect(said).toContain('4 rows: 1 new, 1 doubtful, 1 unchanged, 1 refused.');
    expect(said).toContain('Not understood: ‘Mood’.');
    await lookAt(shah, 'Import a list');
    const refused = shah.getByRole('table', { name: 'Refused rows' });
    expect(await refused.textContent()).toContain('End date');
    const doubtful = shah.getByRole('row').filter({ hasText: 'Night shelter' });
    expect(await doubtful.textContent()).toContain('No supplier is named: taken without a provider.');
    await shah.getByText('Unchanged: 1').click();
    await shah.getByText('An exact copy of row 2.').waitFor();
    await expectAccessible(shah);
  });

  it('imports what can be taken, and the register shows it', async () => {
    await shah.getByRole('button', { name: 'Import 2 rows' }).click();
    await shah.getByText('2 agreements and 2 organisations added, 0 agreements changed.').waitFor();
    await lookAt(shah, 'Import a list');
    await follow(shah, 'see the register', 'Contracts');
    expect(await inRegister()).toBe('2 agreements');
    await shah.getByLabel('Find by half a word').fill('carer');
    await shah.getByText('1 of 2 agreements').waitFor();
    await follow(shah, 'Young carers’ breaks', 'Young carers’ breaks');
  });

  it('the agreement shows what the list said, and somebody takes it on', async () => {
    await follow(shah, 'Agreement', 'Young carers’ breaks');
    await shah.getByText('Row 2', { exact: true }).click();
    await shah.getByText('Nobody looks after this agreement yet.').waitFor();
    await shah.getByRole('button', { name: 'Look after it myself' }).click();
    await shah.getByRole('link', { name: 'Change the agreement' }).waitFor();
    await lookAt(shah, 'Young carers’ breaks');
  });

  it('the same file again changes nothing', async () => {
    await follow(shah, 'Contracts', 'Contracts');
    await follow(shah, 'Import a list', 'Import a list');
    expect(await preview(mixed)).toContain('There is nothing to import: the register has it all already.');
    expect(await shah.getByRole('button', { name: /^Import/ }).count()).toBe(0);
    await lookAt(shah, 'Import a list');
  });

  it('a list of grants goes the same way', async () => {
    expect(await preview(csv('grants.csv', listFile('360giving', [grantCells()])))).toContain('1 row: 1');
    await shah.getByRole('button', { name: 'Import 1 row' }).click();
    await shah.getByText('1 agreement and 2 organisations added, 0 agreements changed.').waitFor();
    await follow(shah, 'See them', 'Contracts');
    expect(await inRegister()).toBe('2 of 3 agreements');
  });
});

const folder = designFolder('data');
const path = (name: string) => join(folder ?? '', '03_contract_registers', name);
const register = path('derived_register_from_contracts_finder.csv');
const grants = path('trafford_vcse_grants_360giving.csv');
const present = folder !== undefined && existsSync(register) && existsSync(grants);
if (!present) console.warn('skipped: the two real lists are not beside the project');

describe.skipIf(!present)('the two real lists', () => {
  it.each([
    ['of contracts', register, '139 rows: 125 new, 13 doubtful, 1 unchanged.', 138],
    ['of grants', grants, '555 rows: 531 new, 24 doubtful.', 555],
  ])('%s: every row is accounted for, and is there once', async (_which, file, counts, rows) => {
    await shah.goto(`${service.address}/contracts/import`);
    expect(await preview(file)).toContain(counts);
    await lookAt(shah, 'Import a list');
    await press(shah, `Import ${String(rows)} rows`, 'Import a list');
    await shah.getByText(' added, ').waitFor();
    expect(await preview(file)).toContain('There is nothing to import: the register has it all already.');
  });

  it('the register scrolls through all of them', async () => {
    await follow(shah, 'Contracts', 'Contracts');
    expect(await inRegister()).toMatch(/^6\d\d agreements$/);
  });
});
