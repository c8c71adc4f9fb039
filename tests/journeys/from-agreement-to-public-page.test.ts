import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { quarterAfter, quarterName, quarterOf, quarterStart } from '#shared/periods/quarter.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { councilAtWork, people } from '../support/council-at-work.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { follow, lookAt, newPage, press, signIn, whatIsWrong } from '../support/journey-steps.ts';
import { openBrowser } from '../support/open-browser.ts';
import {
  accept,
  cannotReport,
  fill,
  goOn,
  measureOn,
  openCheck,
  openReturn,
  signAndSend,
  through,
} from '../support/return-steps.ts';
import type { RunningService } from '../support/running-service.ts';

const mediation = 'Family mediation, East Invicta';
const ended = 'Families whose support ended';
const seen = 'Seen within 10 working days of referral';
const inAgreement = 'Still in agreement three months after support ended';

/** The three quarters before this one: their returns are due as soon as there are measures. */
const now = quarterOf(systemClock.today());
const [first, second, third] = [quarterAfter(now, -3), quarterAfter(now, -2), quarterAfter(now, -1)];

let browser: Browser;
let service: RunningService;
let shah: Page;
let carol: Page;
let wilf: Page;
beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), councilAtWork()]);
  shah = await signIn(browser, service.address, people.commissioner);
});
afterAll(async () => {
  await browser.close();
  await service.remove();
});

const typeDay = async (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  const boxes = shah.getByRole('group', { name, exact: true });
  await boxes.getByLabel('Day').fill(date);
  await boxes.getByLabel('Month').fill(month);
  await boxes.getByLabel('Year').fill(year);
};

/** The commissioner picks a ready measure; the form that opens is filled with it. */
const pick = async (question: string, measure: string) => {
  await shah.getByLabel('Question', { exact: true }).selectOption({ label: question });
  await shah.getByLabel('Search by half a word').fill(measure.slice(0, 14).toLowerCase());
  await follow(shah, measure, 'Add a measure');
  await shah.getByLabel('From which quarter does this hold?').selectOption({ label: quarterName(first) });
  await shah.getByLabel('The same every quarter').check();
};

describe('measures are chosen', () => {
  it('an agreement is added, and says what is missing first', async () => {
    await lookAt(shah, 'To do');
    await follow(shah, 'Go to the register', 'Contracts');
    await follow(shah, 'Add an agreement', 'Add an agreement');
    await shah.getByRole('button', { name: 'Add it to the register' }).click();
    await whatIsWrong(shah);
    await lookAt(shah, 'Add an agreement');
    await shah.getByLabel('Reference', { exact: true }).fill('CYP-001');
    await shah.getByLabel('Title', { exact: true }).fill(mediation);
    await shah.getByLabel('What is it for?').fill('Helping families in conflict stay together safely.');
    await shah.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Stepping Stones' });
    await shah.getByLabel('Price a year').fill('92,000');
    await typeDay('Start', quarterStart(first));
    await typeDay('End', quarterStart(quarterAfter(first, 12)));
    await press(shah, 'Add it to the register', mediation);
  });

  it('three ready measures, one for each question, each with its target and purpose', async () => {
    await follow(shah, 'Measures', mediation);
    await follow(shah, 'Choose the first measure', mediation);
    await pick('Is anyone better off?', inAgreement);
    await shah.getByRole('button', { name: 'Add this measure' }).click();
    expect(await whatIsWrong(shah)).toContain('Enter the target');
    await lookAt(shah, 'Add a measure');
    await shah.getByLabel('Each quarter').fill('60');
    await shah.getByLabel('Who helped choose it?').fill('Six parents of the first group');
    await shah.getByLabel('Yes, it is one of the few that say most').check();
    await press(shah, 'Add this measure', mediation);
    await shah.getByRole('heading', { name: `${inAgreement} headline` }).waitFor();

    await follow(shah, 'Add a measure', mediation);
    await pick('How well did we do it?', seen);
    await shah.getByLabel('Each quarter').fill('75');
    await press(shah, 'Add this measure', mediation);

    await through(shah, 'Choose one for ‘How much did we do?’');
    await pick('How much did we do?', ended);
    await shah.getByLabel('Each quarter').fill('20');
    await shah.getByLabel('Why is it asked?').fill('Who has finished can be asked what became of it.');
    await press(shah, 'Add this measure', mediation);
  });

  it('each measure has its definition and its history', async () => {
    await follow(shah, `Definition and history of ${ended}`, mediation);
    await shah.getByText('Who has finished can be asked what became of it.').waitFor();
    await follow(shah, 'Change from a quarter on', 'Change this measure');
    await through(shah, 'Measures');
    await follow(shah, `Definition and history of ${seen}`, mediation);
    await follow(shah, 'Stop asking for it', 'Stop asking for this measure');
  });
});

describe('three returns', () => {
  it('the provider finds them: the worker fills the first, with a nil and a figure that is missing', async () => {
    wilf = await signIn(browser, service.address, people['provider worker']);
    await lookAt(wilf, 'To do');
    await follow(wilf, 'Our services', 'Our services');
    await follow(wilf, mediation, mediation);
    await follow(wilf, 'Returns', mediation);
    await follow(wilf, quarterName(first), `Return for ${quarterName(first)}`);
    await follow(wilf, 'How much did we do?', 'How much did we do?');
    await cannotReport(wilf, ended, 'There was none (nil)');
    await goOn(wilf, 'How well did we do it?');
    await fill(wilf, seen, '18', '24');
    await measureOn(wilf, seen).getByText('75%', { exact: true }).first().waitFor();
    await goOn(wilf, 'Is anyone better off?');
    await cannotReport(wilf, inAgreement, 'It is too early to say');
    await measureOn(wilf, inAgreement)
      .getByLabel('Anything to add')
      .fill('The first groups have just begun.');
    await goOn(wilf, 'The story behind the figures');
    await wilf.getByLabel('What helped?').fill('The hall is warm, and people came back.');
    await wilf.getByRole('button', { name: 'Add a line to: Not taken on, and where we sent them' }).click();
    await wilf.getByLabel('Why they were not taken on').fill('Lives outside the county');
    await wilf.getByLabel('How many people or families').fill('2');
    await goOn(wilf, 'Check your answers');
    await wilf.getByText('The first groups have just begun.').waitFor();
    await wilf.getByText(/A manager of your organisation signs the return/).waitFor();
  });

  it('the manager signs it, the nil by itself, and sends it', async () => {
    carol = await signIn(browser, service.address, people['provider manager']);
    await openReturn(carol, mediation, first);
    await follow(carol, 'Check your answers and send', 'Check your answers');
    await carol.getByLabel('How long did this return take').fill('45');
    await carol.getByRole('button', { name: 'Send the return' }).click();
    expect(await whatIsWrong(carol)).toContain(`Confirm that there was none for: ${ended}.`);
    await lookAt(carol, 'Check your answers');
    await carol.getByLabel(`There was none this time for: ${ended}.`).check();
    await signAndSend(carol, '45');
    await lookAt(carol, `Return for ${quarterName(first)}: sent`);
  });

  it('in the second what is impossible is refused, and what is surprising is explained', async () => {
    await openReturn(wilf, mediation, second);
    await through(wilf, 'How much did we do?');
    await fill(wilf, ended, '24');
    await goOn(wilf, 'How well did we do it?');
    await fill(wilf, seen, '30', '25');
    await wilf.getByRole('button', { name: 'Save and go on' }).click();
    expect(await whatIsWrong(wilf)).toContain('30 is more than 25.');
    await lookAt(wilf, 'How well did we do it?');
    await fill(wilf, seen, '20', '25');
    await goOn(wilf, 'Is anyone better off?');
    await fill(wilf, inAgreement, '12', '18', '22');
    await goOn(wilf, 'The story behind the figures');
    await wilf.getByLabel('What got in the way?').fill('Referrals came late.');
    await goOn(wilf, 'Check your answers');
    await follow(wilf, `${ended}: Is 24 right? Tell us what happened.`, 'How much did we do?');
    await measureOn(wilf, ended)
      .getByLabel('Tell us what happened')
      .fill('The first families have finished.');
    await goOn(wilf, 'How well did we do it?');
    await openReturn(carol, mediation, second);
    await through(carol, 'Check your answers and send');
    await signAndSend(carol, '40');
  });

  it('the third raises no question', async () => {
    await openReturn(wilf, mediation, third);
    await through(wilf, 'How much did we do?');
    await fill(wilf, ended, '20');
    await goOn(wilf, 'How well did we do it?');
    await fill(wilf, seen, '22', '26');
    await goOn(wilf, 'Is anyone better off?');
    await fill(wilf, inAgreement, '13', '20', '24');
    await goOn(wilf, 'The story behind the figures');
    await wilf.getByLabel('What will you try next?').fill('An evening for fathers.');
    await goOn(wilf, 'Check your answers');
    await openReturn(carol, mediation, third);
    await through(carol, 'Check your answers and send');
    await signAndSend(carol, '35');
  });

  it('the commissioner accepts the first and asks about the second, with a reason', async () => {
    await through(shah, 'To do');
    await lookAt(shah, 'To do');
    await openCheck(shah, mediation, first);
    await shah.getByText('‘The first groups have just begun.’').waitFor();
    await accept(shah);
    await lookAt(shah, `Return for ${quarterName(first)}`);
    await openCheck(shah, mediation, second);
    await shah.getByText('‘The first families have finished.’').waitFor();
    await shah.getByRole('radio', { name: 'Ask the provider' }).check();
    await shah.getByRole('button', { name: 'Ask the provider' }).click();
    expect(await whatIsWrong(shah)).toContain('Say what your question is');
    await shah
      .getByLabel('What do you need to know')
      .fill('Are the two families who moved away among the 24?');
    await press(shah, 'Ask the provider', `Return for ${quarterName(second)}`);
    await shah.getByText('With the provider, with a question').waitFor();
  });

  it('the provider mends it, and all three are accepted', async () => {
    await through(wilf, 'To do');
    await lookAt(wilf, 'To do');
    await openReturn(wilf, mediation, second);
    await lookAt(wilf, `Return for ${quarterName(second)}`);
    await wilf.getByText('Are the two families who moved away among the 24?').waitFor();
    await through(wilf, 'How much did we do?');
    await fill(wilf, ended, '22');
    await goOn(wilf, 'How well did we do it?');
    await openReturn(carol, mediation, second);
    await through(carol, 'Check your answers and send');
    await signAndSend(carol, '50');
    await openCheck(shah, mediation, second);
    await shah.getByText('When it was sent before, it was: 24').waitFor();
    await accept(shah);
    await openCheck(shah, mediation, third);
    await accept(shah);
    await through(shah, mediation, 'Returns');
    await lookAt(shah, mediation);
    expect(await shah.getByText('Accepted', { exact: true }).count()).toBe(3);
  });
});

describe('the overview', () => {
  const read = async (page: Page) => {
    await lookAt(page, mediation);
    const said = (await page.textContent('main')) ?? '';
    for (const words of ['How much did we do?', 'How well did we do it?', 'Is anyone better off?']) {
      expect(said).toContain(words);
    }
    for (const figure of ['20', '85%', '65%', '13 of 20']) expect(said).toContain(figure);
    expect(await page.locator('.bo-lead').textContent()).toMatch(/\. .*\.$/);
  };

  it('is read by the commissioner: sentences, chart and its table', async () => {
    await through(shah, 'Overview');
    await read(shah);
    const chart = shah.getByRole('figure').first();
    await chart.getByRole('button', { name: 'Table' }).click();
    const table = chart.getByRole('table');
    expect(await table.textContent()).toContain('22');
    await expectAccessible(shah);
    await follow(shah, 'Measures', mediation);
  });

  it('and by a member of the board, who takes the figures and the drawing along', async () => {
    const bea = await signIn(browser, service.address, people['board member']);
    await lookAt(bea, 'Where each service stands');
    await follow(bea, 'Portfolio', 'Portfolio');
    await through(bea, mediation);
    await read(bea);
    const saved = async (kind: string): Promise<string> => {
      const [file] = await Promise.all([
        bea.waitForEvent('download'),
        bea
          .getByRole('button', { name: new RegExp(`^${kind} download`) })
          .first()
          .click(),
      ]);
      return readFileSync(await file.path(), 'utf8');
    };
    expect(await saved('CSV')).toMatch(/\b22\b/);
    expect(await saved('SVG')).toContain('</svg>');
    expect(await bea.getByRole('link', { name: 'Change the agreement' }).count()).toBe(0);
    await bea.context().close();
  });
});

describe('the public page', () => {
  it('is published by the commissioner', async () => {
    await follow(shah, 'Agreement', mediation);
    await shah.getByRole('button', { name: 'Publish its page' }).click();
    await shah.getByRole('button', { name: 'Take its public page away' }).waitFor();
  });

  it('is read by anybody, with the figures that are safe to tell and not the four who waited', async () => {
    const anybody = await newPage(browser);
    await anybody.goto(service.address);
    await expectAccessible(anybody);
    await anybody.getByRole('link', { name: mediation }).click();
    await lookAt(anybody, mediation);
    const said = (await anybody.textContent('main')) ?? '';
    for (const words of ['Stepping Stones', '£92,000 a year', '13 of 20', '[c] The number is hidden.']) {
      expect(said).toContain(words);
    }
    // 22 of 26 were seen in time: the four who were not are few, and the 22 would tell them
    expect(said).not.toMatch(/85%|22 of 26/);
    await anybody.context().close();
  });

  it('and works where scripts are switched off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(service.address);
    await page.getByRole('link', { name: mediation }).click();
    await page.getByRole('heading', { level: 1, name: mediation }).waitFor();
    for (const [link, title] of [
      ['Accessibility', /accessib/i],
      ['Privacy', /privacy/i],
    ] as const) {
      await page.getByRole('link', { name: link }).first().click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    await context.close();
  });
});
