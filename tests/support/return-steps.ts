import type { Locator, Page } from 'playwright-core';
import { quarterName, type Quarter } from '#shared/periods/quarter.ts';
import { lookAt } from './journey-steps.ts';

/** A measure on a page of a return's form: its boxes and what is asked beside them. */
export const measureOn = (page: Page, name: string): Locator => page.getByRole('region', { name });

/** Goes through links one after the other, to a page that has been looked at before. */
export const through = async (page: Page, ...links: string[]): Promise<void> => {
  for (const link of links) await page.getByRole('link', { name: link, exact: true }).first().click();
};

/** Opens the return of a quarter by the tab of its agreement. */
export const openReturn = async (page: Page, service: string, quarter: Quarter): Promise<void> => {
  await through(page, 'Our services', service, 'Returns', quarterName(quarter));
  await page.getByRole('heading', { level: 1, name: `Return for ${quarterName(quarter)}` }).waitFor();
};

/** Types into the boxes of a measure, in their order. */
export const fill = async (page: Page, measure: string, ...numbers: string[]): Promise<void> => {
  const boxes = measureOn(page, measure).getByRole('textbox');
  for (const [place, typed] of numbers.entries()) await boxes.nth(place).fill(typed);
};

/** Says why a measure has no figure. */
export const cannotReport = async (page: Page, measure: string, why: string): Promise<void> => {
  await measureOn(page, measure).getByRole('button', { name: 'We cannot report this' }).click();
  await measureOn(page, measure).getByLabel(why, { exact: true }).check();
};

/** Saves the page of the form that is open, and goes on to the next. */
export const goOn = async (page: Page, nextTitle: string): Promise<void> => {
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await lookAt(page, nextTitle);
};

/** The manager signs and sends what is filled in; yields when it has been sent. */
export const signAndSend = async (page: Page, minutes: string): Promise<void> => {
  await page.getByLabel('How long did this return take').fill(minutes);
  await page.getByLabel(/^As far as I know these figures are right/).check();
  await page.getByRole('button', { name: 'Send the return' }).click();
  await page.getByText(/^The return was sent by /).waitFor();
};

/** The commissioner opens the return of a quarter to check it. */
export const openCheck = async (page: Page, service: string, quarter: Quarter): Promise<void> => {
  await through(page, 'Contracts', service, 'Returns', quarterName(quarter));
  await lookAt(page, `Check the return for ${quarterName(quarter)}`);
};

/** The commissioner accepts the return that is open. */
export const accept = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Accept the return' }).check();
  await page.getByRole('button', { name: 'Accept the return' }).click();
  await page
    .getByRole('alert')
    .getByText(/accepted it\.$/)
    .waitFor();
};
