import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { quarterAfter, quarterName, quarterOf, quarterStart } from '#shared/periods/quarter.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { aContractWithReturns } from '../fixtures/a-return.ts';
import { goodPassword } from '../support/a-browser.ts';
import { councilAtWork, people } from '../support/council-at-work.ts';
import { keyboardOf, type Keyboard } from '../support/keyboard.ts';
import { lookAt, newPage, whatIsWrong } from '../support/journey-steps.ts';
import { openBrowser } from '../support/open-browser.ts';
import type { RunningService } from '../support/running-service.ts';

const now = quarterOf(systemClock.today());
const latest = quarterAfter(now, -1);

let browser: Browser;
let service: RunningService;
let page: Page;
let keyboard: Keyboard;
beforeAll(async () => {
  const withReturns = async (
    ...[counter, lead]: Parameters<NonNullable<Parameters<typeof councilAtWork>[0]>>
  ) => {
    await aContractWithReturns(
      counter,
      [
        { name: 'Families helped', question: 'how much', kind: 'count' },
        { name: 'Seen within ten days', question: 'how well', kind: 'share', denominatorMeans: 'families' },
        { name: 'Still in agreement', question: 'better off', kind: 'share', denominatorMeans: 'families' },
      ],
      {
        startsOn: quarterStart(latest),
        endsOn: quarterStart(quarterAfter(now, 8)),
        returnBoxes: ['story', 'not taken on', 'time taken'],
      },
      { lead, surname: ' Bell' },
    );
  };
  [browser, service] = await Promise.all([openBrowser(), councilAtWork(withReturns)]);
  page = await newPage(browser);
  keyboard = keyboardOf(page);
});
afterAll(async () => {
  await browser.close();
  await service.remove();
});

it('a whole return is filled in, checked and sent by the keyboard alone', async () => {
  const { tabTo, type, press } = keyboard;
  await page.goto(`${service.address}/sign-in`);
  await lookAt(page, 'Sign in');
  await type('Email address', people['provider manager']);
  await type('Password', goodPassword);
  await press('Enter');
  await lookAt(page, 'To do');

  // The first Tab of a page offers the way past its bar.
  await page.reload();
  await lookAt(page, 'To do');
  await press('Tab');
  expect(await keyboard.on()).toBe('Skip to main content');
  await press('Enter');
  await tabTo(`Return for ${quarterName(latest)}`);
  await press('Enter');
  await lookAt(page, `Return for ${quarterName(latest)}`);
  await tabTo('How much did we do?');
  await press('Enter');
  await lookAt(page, 'How much did we do?');

  // A figure that is missing: the way to the reason and back is led by the focus.
  await tabTo('We cannot report this');
  await press('Enter');
  await keyboard.isOn('We did not collect it');
  await press('Space');
  await press('ArrowDown');
  await press('ArrowDown');
  await keyboard.isOn('It is too early to say');
  await tabTo('Report a figure after all');
  await press('Enter');
  await keyboard.isOn('How many');
  await page.keyboard.type('many');
  await tabTo('Save and go on');
  await press('Enter');
  await whatIsWrong(page);
  await press('Tab');
  await press('Enter');
  await keyboard.isOn('How many');
  await press('Control+A');
  await page.keyboard.type('24');
  // Enter in a box goes on as the button does.
  await press('Enter');
  await lookAt(page, 'How well did we do it?');

  await type('How many', '30');
  await type('out of how many', '25');
  await press('Enter');
  expect(await whatIsWrong(page)).toContain('30 is more than 25.');
  await press('Tab');
  await press('Enter');
  await keyboard.isOn('How many');
  await press('Control+A');
  await page.keyboard.type('20');
  await tabTo('Save and go on');
  await press('Space');
  await lookAt(page, 'Is anyone better off?');

  await type('How many were better off', '12');
  await type('How many answered', '12');
  await type('How many were due to be asked', '15');
  // What is asked about a figure stands right behind its boxes.
  await page.getByText('Is 12 of 12 right?').waitFor();
  await type('Tell us what happened (we will show it beside the figure)', 'We asked each of them twice.');
  await tabTo('Save and go on');
  await press('Enter');
  await lookAt(page, 'The story behind the figures');

  await type('What helped?', 'A warm hall.');
  await tabTo('Add a line to: Not taken on, and where we sent them');
  await press('Enter');
  await keyboard.isOn('Why they were not taken on');
  await page.keyboard.type('Too far away');
  await type('How many people or families', '2');
  await tabTo('Save and go on');
  await press('Enter');
  await lookAt(page, 'Check your answers');

  await type('How long did this return take, all told, with the follow-ups?', 'long');
  await press('Enter');
  expect(await whatIsWrong(page)).toContain('Enter how many minutes it took');
  await press('Tab');
  await press('Enter');
  await keyboard.isOn('How long did this return take, all told, with the follow-ups?');
  await press('Control+A');
  await page.keyboard.type('30');
  await press('Enter');
  expect(await whatIsWrong(page)).toContain('Confirm that the figures are right');
  await tabTo('As far as I know these figures are right, and I may send them for my organisation.');
  await press('Space');
  await tabTo('Send the return');
  await press('Enter');
  await page.getByText('The return was sent by carol').waitFor();
  await lookAt(page, `Return for ${quarterName(latest)}: sent`);
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
});
