import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { goodPassword } from '../support/a-browser.ts';
import { follow, lookAt, newPage, press, whatIsWrong } from '../support/journey-steps.ts';
import { openBrowser } from '../support/open-browser.ts';
import { startService, type RunningService } from '../support/running-service.ts';

let browser: Browser;
let service: RunningService;
/** the administrator's page: one story from the printed address to an invited provider */
let ada: Page;
beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startService()]);
  ada = await newPage(browser);
});
afterAll(async () => {
  await browser.close();
  await service.remove();
});

const describeCouncil = async (page: Page, name: string, password: string) => {
  await page.getByLabel('What is the council called?').fill('Invicta County Council');
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Your email address').fill(`${name.split(' ')[0] ?? ''}@invicta.example`);
  await page.getByLabel('Choose a password').fill(password);
  await page.getByRole('button', { name: 'Set it up' }).click();
};

/** The administrator makes an invitation; yields its link. */
const invite = async (name: string, email: string, organisation: string, role: string): Promise<string> => {
  await ada.getByLabel('Name', { exact: true }).fill(name);
  await ada.getByLabel('Email address').fill(email);
  await ada.getByLabel('Organisation', { exact: true }).selectOption({ label: organisation });
  await ada.getByLabel(role, { exact: true }).check();
  await press(ada, 'Make the invitation', `${name} can now be invited`);
  return ada.getByLabel('Invitation link').inputValue();
};

/** Somebody opens their link in a browser of their own and chooses a password; yields their first page. */
const openAccount = async (link: string): Promise<Page> => {
  const page = await newPage(browser);
  await page.goto(link);
  await lookAt(page, 'Open your account');
  await page.getByLabel('Choose a password').fill('short');
  await page.getByRole('button', { name: 'Open the account' }).click();
  expect(await whatIsWrong(page)).toContain('at least');
  await page.getByLabel('Choose a password').fill(goodPassword);
  await press(page, 'Open the account', 'To do');
  return page;
};

describe('from the first start to an invited provider', () => {
  it('the printed address leads to a signed-in administrator', async () => {
    await ada.goto(service.setUpAddress ?? '');
    await lookAt(ada, 'Set up Better Off');
    await describeCouncil(ada, 'Ada Admin', 'short');
    expect(await whatIsWrong(ada)).toContain('at least');
    await lookAt(ada, 'Set up Better Off');
    await ada.getByLabel('Choose a password').fill(goodPassword);
    await press(ada, 'Set it up', 'To do');
    await ada.getByRole('heading', { name: 'Nobody looks after contracts yet' }).waitFor();
  });

  it('who signs out comes in again with the password', async () => {
    await press(ada, 'Sign out', 'Sign in');
    await ada.getByLabel('Email address').fill('ada@invicta.example');
    await ada.getByLabel('Password').fill('not the password');
    await ada.getByRole('button', { name: 'Sign in' }).click();
    await whatIsWrong(ada);
    await ada.getByLabel('Password').fill(goodPassword);
    await press(ada, 'Sign in', 'To do');
  });

  it('the address works once', async () => {
    const mallory = await newPage(browser);
    await mallory.goto(service.setUpAddress ?? '');
    await describeCouncil(mallory, 'Mallory', goodPassword);
    expect(await whatIsWrong(mallory)).toContain('has been used or is too old');
    await mallory.context().close();
  });

  it('the administrator adds the organisation that provides', async () => {
    await follow(ada, 'Organisations', 'Organisations');
    await follow(ada, 'Add an organisation', 'Add an organisation');
    await ada.getByRole('button', { name: 'Add it' }).click();
    await whatIsWrong(ada);
    await ada.getByLabel('Name', { exact: true }).fill('Stepping Stones');
    await ada.getByRole('button', { name: 'Add a number' }).click();
    await ada.getByLabel('Register', { exact: true }).selectOption('GB-CHC');
    await ada.getByLabel('Number', { exact: true }).fill('1099999');
    await press(ada, 'Add it', 'Stepping Stones');
  });

  it('a manager of the provider is invited by a link, and comes in by it', async () => {
    await follow(ada, 'People', 'People');
    await follow(ada, 'Invite a person', 'Invite a person');
    await ada.getByRole('button', { name: 'Make the invitation' }).click();
    await whatIsWrong(ada);
    await lookAt(ada, 'Invite a person');
    const link = await invite(
      'Carol Jones',
      'carol@stepping-stones.example',
      'Stepping Stones (provider)',
      'Provider manager',
    );
    const carol = await openAccount(link);
    await carol.getByRole('heading', { name: 'No services yet' }).waitFor();
    await follow(carol, 'Our services', 'Our services');
    await carol.context().close();

    const mallory = await newPage(browser);
    await mallory.goto(link);
    await lookAt(mallory, 'This link does not work');
    expect(await mallory.textContent('main')).toContain('This link has been used.');
    await mallory.context().close();
  });

  it('a commissioner likewise, who finds the register empty', async () => {
    await press(ada, 'Invite another person', 'Invite a person');
    const link = await invite(
      'Priya Shah',
      'shah@invicta.example',
      'Invicta County Council (council)',
      'Commissioner',
    );
    const shah = await openAccount(link);
    await shah.getByRole('heading', { name: 'The register is empty' }).waitFor();
    await follow(shah, 'Go to the register', 'Contracts');
    await shah.context().close();
  });

  it('and the administrator sees that everybody has come in', async () => {
    await follow(ada, 'Go to Priya Shah', 'Priya Shah');
    await follow(ada, 'To do', 'To do');
    await ada.getByText('Everybody who was invited has come in.').waitFor();
  });
});
