import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { expectAccessible, expectNoSidewaysScroll } from '../support/expect-accessible.ts';
import { openBrowser } from '../support/open-browser.ts';
import { startService, type RunningService } from '../support/running-service.ts';

let browser: Browser;
let service: RunningService;
beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startService()]);
});
afterAll(async () => {
  await browser.close();
  await service.remove();
});

it('the first start leads from the printed address to a signed-in administrator', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(service.setUpAddress ?? '');
  await page.getByRole('heading', { name: 'Set up Better Off' }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel('What is the council called?').fill('Invicta County Council');
  await page.getByLabel('Your name').fill('Ada Admin');
  await page.getByLabel('Your email address').fill('ada@invicta.example');
  await page.getByLabel('Choose a password').fill('short');
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.getByRole('alert').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Choose a password').fill('marble kettle orchard fog');
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.waitForURL('**/home');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await expectAccessible(page);
  await page.getByLabel('Email address').fill('ada@invicta.example');
  await page.getByLabel('Password').fill('marble kettle orchard fog');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/home');
  // The address works once.
  await page.goto(service.setUpAddress ?? '');
  await page.getByLabel('What is the council called?').fill('Other');
  await page.getByLabel('Your name').fill('Mallory');
  await page.getByLabel('Your email address').fill('mallory@example.org');
  await page.getByLabel('Choose a password').fill('marble kettle orchard fog');
  await page.getByRole('button', { name: 'Set it up' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('has been used or is too old');
});
