import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { dayName } from '#shared/periods/calendar-day.ts';
import {
  quarterAfter,
  quarterName,
  quarterOf,
  quarterShortName,
  quarterStart,
} from '#shared/periods/quarter.ts';
import { curveQuestions, type CurveQuestion } from '#shared/reviews/curve-questions.ts';
import { curveQuestionWords } from '#shared/reviews/curve-question-words.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { aContractDraft } from '../fixtures/a-contract.ts';
import { addMeasureForTest } from '../fixtures/a-measure.ts';
import { acceptFigures } from '../fixtures/accept-figures.ts';
import { aBrowser, goodPassword } from '../support/a-browser.ts';
import { councilAtWork, people } from '../support/council-at-work.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { typeDay } from '../support/family-steps.ts';
import { everythingIsThere, lookAt, signIn, whatIsWrong } from '../support/journey-steps.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { openBrowser } from '../support/open-browser.ts';
import { through } from '../support/return-steps.ts';
import type { RunningService } from '../support/running-service.ts';

const service = 'Youth club, Eastmarsh';
const measure = 'Young people who come in a usual week';
const free = 'Ask those who stopped coming, at the bus stop';
const today = systemClock.today();
const latest = quarterAfter(quarterOf(today), -1);
/** Two years about as good as each other, then two in which fewer come. */
const figures = [95, 92, 97, 94, 96, 93, 95, 96, 78, 74, 77, 75, 73, 76, 74, 72];
const fewerFrom = quarterAfter(latest, -7);

let browser: Browser;
let running: RunningService;
/** the commissioner who looks after it: one story, in one browser */
let shah: Page;
beforeAll(async () => {
  [browser, running] = await Promise.all([
    openBrowser(),
    councilAtWork(async (counter, providerId) => {
      const commissioner = aBrowser(counter);
      await commissioner.signIn(people.commissioner, goodPassword);
      const parties = [{ organisationId: providerId, role: 'lead' as const, delivers: '' }];
      const first = quarterAfter(latest, 1 - figures.length);
      const endsOn = quarterStart(quarterAfter(latest, 8));
      const draft = aContractDraft({ title: service, parties, startsOn: quarterStart(first), endsOn });
      const { id: contractId } = (await commissioner.ask('POST', '/api/contracts', draft)).json<{
        id: string;
      }>();
      const target = { per: 'quarter' as const, value: 90 };
      const asked = { name: measure, numeratorMeans: 'young people', unit: 'young people', target };
      const version = await addMeasureForTest(counter, contractId, { ...asked, fromQuarter: first });
      await acceptFigures(counter, version, figures, latest);
    }),
  ]);
  shah = await signIn(browser, running.address, people.commissioner);
  await through(shah, 'Contracts', service, 'Measures');
});
afterAll(async () => {
  await browser.close();
  await running.remove();
});

const openMeasures = async () => {
  await through(shah, 'Measures');
  await lookAt(shah, service);
};

const answerTo = (question: CurveQuestion) =>
  shah.getByRole('textbox', { name: curveQuestionWords[question].label });

/** Follows a link of the measure to the page of the same name. */
const openPage = async (title: string) => {
  await shah.getByRole('link', { name: new RegExp(`^${title}.*${measure}$`) }).click();
  await lookAt(shah, title);
  await shah.waitForFunction(() => document.querySelector('main')?.contains(document.activeElement) === true);
};

describe('where a measure is headed', () => {
  it('is what the partners expect, in their own numbers', async () => {
    await lookAt(shah, service);
    await openPage('Where it is headed');
    await shah.getByRole('button', { name: 'Write it down' }).click();
    expect(await whatIsWrong(shah)).toContain('Say who expects this.');
    await shah.getByLabel('Who expects this?').fill('The club and the school');
    await typeDay(shah, 'When did they say so?', today);
    for (const [n, figure] of ['74', '78', '84', '88'].entries())
      await shah.getByLabel(quarterShortName(quarterAfter(latest, n + 1)), { exact: true }).fill(figure);
    await shah.getByLabel('Why do they expect it?').fill('The bus stops at the club again from spring');
    await shah.getByRole('button', { name: 'Write it down' }).click();
    await shah.getByText('The club and the school').first().waitFor();
    await lookAt(shah, 'Where it is headed');
    const chart = shah.getByRole('figure').first();
    await chart.getByRole('button', { name: 'Table' }).click();
    expect(await chart.getByRole('table').textContent()).toContain('88');
  });

  it('is also the baseline by the rule: agreed by keyboard, it is frozen with what was said', async () => {
    await shah.getByRole('heading', { level: 1 }).focus();
    const { tabTo, press, type } = keyboardOf(shah);
    await tabTo('Agree this baseline');
    await press('Enter');
    expect(await whatIsWrong(shah)).toContain('Say where it was agreed, or why now.');
    await expectAccessible(shah);
    await type('Where was it agreed, and why now?', 'At the yearly conversation, with the club');
    await press('Enter');
    await shah.getByText(`A baseline was agreed on ${dayName(today)}`).waitFor();
    await lookAt(shah, 'Where it is headed');
  });
});

describe('the curve of a measure in concern', () => {
  it('is turned by seven questions, which are not finished without an action that costs nothing', async () => {
    await openMeasures();
    await openPage('Turn the curve');
    for (const question of curveQuestions) await answerTo(question).fill(`What we say about ${question}.`);
    // An hour's conversation is not lost with a page that is closed before it is saved.
    await shah.reload();
    await shah.getByText('What you typed here before and did not save is back').waitFor();
    expect(await answerTo('story').inputValue()).toBe('What we say about story.');
    await shah.getByRole('button', { name: 'Finish' }).click();
    expect(await whatIsWrong(shah)).toContain('Agree on at least one thing to do');
    await expectAccessible(shah);
    await agreeOn('Pay for a minibus on Fridays', 'It costs money');
    await shah.getByRole('button', { name: 'Finish' }).click();
    expect(await whatIsWrong(shah)).toContain('Agree on at least one action that costs nothing.');
    expect(await answerTo('story').inputValue()).toBe('What we say about story.');
    await agreeOn(free, 'It costs nothing');
    const { tabTo, press } = keyboardOf(shah);
    await tabTo('Finish');
    await press('Enter');
    await shah.getByText('Finished. 2 actions stand on the curve').waitFor();
    expect(await shah.evaluate(() => document.activeElement?.textContent)).toContain(
      'Finished. 2 actions stand',
    );
    await lookAt(shah, 'Turn the curve');
    await shah.getByText(`Finished on ${dayName(today)}`).click();
    await shah.getByText('What we say about customers.').waitFor();
  });

  it('shows the action on its day from then on', async () => {
    await openMeasures();
    const chart = shah.getByRole('figure').first();
    expect(await chart.textContent()).toContain(free);
  });
});

describe('the limits of a measure', () => {
  it('begin anew where something is known to have changed, and not without a cause', async () => {
    await openPage('Let the limits begin anew');
    await shah.getByLabel('From which quarter?').selectOption({ label: quarterName(fewerFrom) });
    await shah.getByLabel('The service itself changed').check();
    await shah.getByRole('button', { name: 'Begin anew from there' }).click();
    expect(await whatIsWrong(shah)).toContain('Say what is known to have changed, and when.');
    await expectAccessible(shah);
    const cause = 'The bus no longer stops at the club since that quarter';
    await shah.getByLabel('What is known to have changed, and when?').fill(cause);
    await shah.getByRole('button', { name: 'Begin anew from there' }).click();
    await shah.getByRole('heading', { name: 'Where they begin anew now' }).waitFor();
    await shah.getByText(`${quarterName(fewerFrom)}: ${cause}`).waitFor();
    await lookAt(shah, 'Let the limits begin anew');
  });
});

/** Adds an action below the questions and waits until it stands there. */
const agreeOn = async (what: string, costs: string): Promise<void> => {
  await shah.getByLabel('What is to be done?').fill(what);
  await shah.getByLabel('Both', { exact: true }).check();
  await typeDay(shah, 'By when?', quarterStart(quarterAfter(latest, 3)));
  await shah.getByLabel(costs, { exact: true }).check();
  await shah.getByRole('button', { name: 'Add it' }).click();
  await shah.getByRole('listitem').filter({ hasText: what }).first().waitFor();
  await everythingIsThere(shah);
};
