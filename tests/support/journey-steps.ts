import type { Browser, Page } from 'playwright-core';
import { goodPassword } from './a-browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible.ts';

/*
 * What a person does on the screens, in steps that several journeys share. A step waits for what the person
 * sees next, never for a time.
 */

/** Everything that was on its way is there: no frame stands in for figures any longer. */
export const everythingIsThere = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
};

/** The page with this title is open and whole, anybody can use it, and it fits a narrow screen. */
export const lookAt = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await everythingIsThere(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};

/** The focus has gone along to what is new: the next Tab starts there, and the change is heard. */
const focusIsInThePage = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('main')?.contains(document.activeElement) === true);
};

/** Presses a button and waits for the page that comes next. */
export const press = async (page: Page, button: string, title: string): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click();
  await lookAt(page, title);
  await focusIsInThePage(page);
};

/** Follows a link and waits for the page that it leads to. */
export const follow = async (page: Page, link: string, title: string): Promise<void> => {
  await page.getByRole('link', { name: link, exact: true }).first().click();
  await lookAt(page, title);
  await focusIsInThePage(page);
};

/** Opens a browser of their own for somebody. */
export const newPage = async (browser: Browser): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  return page;
};

/** Signs in with the password that people of tests have; yields the home page. */
export const signIn = async (browser: Browser, address: string, email: string): Promise<Page> => {
  const page = await newPage(browser);
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(goodPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/home');
  return page;
};

/** What the summary of what is wrong says; it has the focus, so that it is read first. */
export const whatIsWrong = async (page: Page): Promise<string> => {
  const summary = page.locator('.govuk-error-summary');
  await summary.waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains('govuk-error-summary'));
  return (await summary.textContent()) ?? '';
};
