import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { addCalendarMonths, addDays, dayName } from '#shared/periods/calendar-day.ts';
import { aContractDraft } from '../fixtures/a-contract.ts';
import { addArea } from '../support/add-area.ts';
import { councilAtWork, people } from '../support/council-at-work.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/expect-accessible.ts';
import { typeDay } from '../support/family-steps.ts';
import { everythingIsThere, follow, lookAt, press, signIn, whatIsWrong } from '../support/journey-steps.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { openBrowser } from '../support/open-browser.ts';
import type { RunningService } from '../support/running-service.ts';

const service = 'Family mediation, Eastmarsh';

let browser: Browser;
let running: RunningService;
let today: string;

beforeAll(async () => {
  [browser, running] = await Promise.all([
    openBrowser(),
    councilAtWork(async (counter, providerId) => {
      today = counter.clock.today();
      const shah = await counter.person('P. Shah', counter.councilId, 'commissioner');
      const areaId = await addArea(counter, 'E07000112', 'Eastmarsh');
      const parties = [{ organisationId: providerId, role: 'lead' as const, delivers: '' }];
      const draft = aContractDraft({ title: service, parties, areaIds: [areaId] });
      const added = await shah.post('/api/contracts', draft);
      if (added.statusCode !== 200) throw new Error(added.body);
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await running.remove();
});

/** The page as it stands can be used by anybody, and fits a narrow screen. */
const lookAgain = async (page: Page): Promise<void> => {
  await everythingIsThere(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};

it('a family is added, agrees to be asked, is asked three months later by keyboard, and its state is seen', async () => {
  const page = await signIn(browser, running.address, people['provider worker']);
  const endedOn = addCalendarMonths(today, -3);
  const referredOn = addCalendarMonths(endedOn, -4);
  await follow(page, 'Families', 'Families');
  await page.getByText('Nobody just now.').waitFor();
  await follow(page, service, service);
  await page.getByText('No families yet').waitFor();

  // A reference that looks like a name is asked about before anything is kept, and nothing typed is lost.
  await follow(page, 'Add a family', 'Add a family');
  await page.getByRole('button', { name: 'Add the family' }).click();
  expect(await whatIsWrong(page)).toContain('Enter your own reference for the family.');
  await lookAgain(page);
  await page.getByLabel('Your own reference').fill('Sarah Bennett');
  await page.getByLabel('Where do they live?').selectOption('Eastmarsh');
  await page.getByLabel('What do they need help with most?').selectOption('Families in conflict');
  await page.getByLabel('How did they come to you?').selectOption('School');
  await page.getByLabel('How old is child 1 when support starts?').fill('9');
  await page.getByLabel('5 to 10').check();
  await typeDay(page, 'When were they referred?', referredOn);
  await typeDay(page, 'When did support start?', addDays(referredOn, 14));
  await page.getByRole('button', { name: 'Add the family' }).click();
  expect(await whatIsWrong(page)).toContain('Is this somebody’s name?');
  await page.getByRole('button', { name: 'It is right, save it' }).waitFor();
  await lookAgain(page);
  await page.getByLabel('Your own reference').fill('F-0231');
  await press(page, 'I changed it, save it', 'F-0231');
  await page.getByText('The family was added.').waitFor();

  await page.getByRole('button', { name: /^They said yes.*later/ }).click();
  await typeDay(page, 'They said yes: when?', addDays(referredOn, 20));
  await page.getByRole('button', { name: 'Save what they said' }).click();
  expect(await whatIsWrong(page)).toContain('Say who gave it.');
  await page.getByLabel('Own worker').check();
  await page.getByLabel('Parent').check();
  await page.getByLabel('Which privacy notice were they given?').fill('Notice 4');
  await page.getByLabel('Ask the worker first').check();
  await page.getByLabel('Phone').check();
  await page.getByLabel('Monday').check();
  await page.getByLabel('Evening').check();
  await lookAgain(page);
  await page.getByRole('button', { name: 'Save what they said' }).click();
  await page.getByText('What they said was saved.').waitFor();
  await page.getByText('By phone, on Monday, in the evening').waitFor();

  await follow(page, 'End support', 'End support for F-0231');
  await typeDay(page, 'When did support end?', endedOn);
  await page.getByLabel('Completed').check();
  await press(page, 'End support', 'F-0231');
  await page.getByText('The end of support was saved.').waitFor();
  const threeMonths = page.getByRole('listitem').filter({ hasText: '3 months after support ended' });
  expect(await threeMonths.textContent()).toContain('To be asked now');

  await follow(page, 'Families', 'Families');
  const row = page.getByRole('row').filter({ hasText: '3 months after support ended' });
  expect(await row.textContent()).toContain('Ask the worker first');

  // From here on by keyboard alone.
  const { tabTo, press: key, isOn } = keyboardOf(page);
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo('F-0231, 3 months after support ended');
  await key('Enter');
  await lookAt(page, '3 months after support ended');
  await tabTo('Reached them');
  await key('Space');
  await tabTo('Own worker');
  await key('Space');
  await tabTo('Much better');
  await key('ArrowDown');
  await key('ArrowDown');
  await key('ArrowDown');
  await isOn('Worse');
  // Things are bad again: what to do about it comes before the next question, and is insisted on.
  await key('Enter');
  expect(await whatIsWrong(page)).toContain('choose what you do first');
  await lookAgain(page);
  await key('Tab');
  await key('Enter');
  await isOn('They need help again');
  await key('Space');
  await key('Enter');
  await page.getByText('The follow-up was saved, and that they need help again.').waitFor();
  await lookAt(page, 'F-0231');
  expect(await threeMonths.textContent()).toContain(`Asked on ${dayName(today)}: not better off`);
  expect(await threeMonths.textContent()).toContain('Reached');

  // The other answers: could not reach, which is asked about because the time for it is over.
  await follow(page, 'At the end of support', 'At the end of support');
  await page.getByLabel('Could not reach them').check();
  await page.getByRole('button', { name: 'Save the follow-up' }).click();
  expect(await whatIsWrong(page)).toContain('Choose how you tried.');
  await page.getByLabel('Phone').check();
  await page.getByRole('button', { name: 'Save the follow-up' }).click();
  expect(await whatIsWrong(page)).toContain('Is the day right?');
  await lookAgain(page);
  await press(page, 'It is right, save it', 'F-0231');
  await page.getByText('The follow-up was saved.').waitFor();
  await follow(page, '3 months after support ended', '3 months after support ended');
  // A colleague is quicker: that is told before anything is written over.
  const colleague = await signIn(browser, running.address, people['provider manager']);
  await colleague.goto(page.url());
  await colleague.getByLabel('Much better').check();
  await press(colleague, 'Save the correction', 'F-0231');
  await colleague.context().close();
  await page.getByLabel('A bit better').check();
  await page.getByRole('button', { name: 'Save the correction' }).click();
  expect(await whatIsWrong(page)).toContain('Somebody else wrote this follow-up down');
  expect(await page.getByLabel('A bit better').isChecked()).toBe(true);
  await press(page, 'Save the correction', 'F-0231');
  expect(await threeMonths.textContent()).toContain(`Asked on ${dayName(today)}: better off`);

  await follow(page, service, service);
  await page.getByLabel('Find by half a reference').fill('f-02');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByText('1 family, the newest referral first').waitFor();
  await page.getByLabel('Where they are').selectOption('Referred');
  await page.getByText('None of them fits').waitFor();
  expect(page.url()).toContain('find=f-02&status=referred');
  await page.goBack();
  await page.getByRole('link', { name: 'F-0231' }).waitFor();
  await lookAgain(page);

  await follow(page, 'F-0231', 'F-0231');
  await follow(page, 'Change', 'Change F-0231');
  await page.getByText('Safeguarding concerns', { exact: true }).click();
  await page.getByRole('button', { name: 'Add a concern' }).click();
  await lookAgain(page);
  await typeDay(page, 'When was concern 1 raised?', today);
  await press(page, 'Save', 'F-0231');
  await page.getByText(`raised ${dayName(today)}, not answered yet`).waitFor();
  await page.context().close();
});

it('the council sees figures, and nobody there is led to a family or sees one', async () => {
  const page = await signIn(browser, running.address, people.commissioner);
  await follow(page, 'Contracts', 'Contracts');
  await follow(page, service, service);
  await page.getByRole('link', { name: 'Families', exact: true }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await lookAgain(page);
  expect(await page.textContent('main')).not.toContain('F-0231');
  expect(await page.getByRole('link', { name: 'Families we hold' }).count()).toBe(0);
  await page.goto(`${page.url().split('?')[0] ?? ''}/list`);
  await page.getByRole('heading', { level: 1, name: 'This page cannot be shown' }).waitFor();
  await page.context().close();
});
