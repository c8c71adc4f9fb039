import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { definitionOfTaken } from '#shared/measures/taken-from.ts';
import { addCalendarMonths, type CalendarDay } from '#shared/periods/calendar-day.ts';
import { quarterName, quarterOf } from '#shared/periods/quarter.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { aContractDraft } from '../fixtures/a-contract.ts';
import { aBrowser, goodPassword, withPassword } from '../support/a-browser.ts';
import { addArea } from '../support/add-area.ts';
import { councilAtWork, people } from '../support/council-at-work.ts';
import { addAsked, addFamily, daysUntil, endSupport, enterSdq, typeDay } from '../support/family-steps.ts';
import { follow, lookAt, press, signIn, whatIsWrong } from '../support/journey-steps.ts';
import { openBrowser } from '../support/open-browser.ts';
import { accept, measureOn, openCheck, openReturn, signAndSend, through } from '../support/return-steps.ts';
import type { RunningService } from '../support/running-service.ts';

const service = 'Family mediation, Eastmarsh';
const finished = definitionOfTaken({ source: 'cases', what: 'finished' }).name;
const administrator = 'ada@invicta.example';

/** The time to ask these families at three months is over, and so is the quarter in which their support ended. */
const endedOn: CalendarDay = addCalendarMonths(systemClock.today(), -5);
const askedOn = addCalendarMonths(endedOn, 3);
const quarter = quarterName(quarterOf(endedOn));

let browser: Browser;
let running: RunningService;
let shah: Page;
let wilf: Page;
let carol: Page;
let ada: Page;

beforeAll(async () => {
  [browser, running] = await Promise.all([
    openBrowser(),
    councilAtWork(async (counter, providerId) => {
      await withPassword(counter, administrator, counter.councilId, 'administrator');
      const areaId = await addArea(counter, 'E07000112', 'Eastmarsh');
      const parties = [{ organisationId: providerId, role: 'lead' as const, delivers: '' }];
      const draft = aContractDraft({
        ...{ title: service, parties, areaIds: [areaId], followUpMonths: [3] },
        returnBoxes: ['time taken'],
      });
      const [commissioner, worker] = [aBrowser(counter), aBrowser(counter)];
      await commissioner.signIn(people.commissioner, goodPassword);
      await worker.signIn(people['provider worker'], goodPassword);
      const contractId = (await commissioner.ask('POST', '/api/contracts', draft)).json<{ id: string }>().id;
      for (let nth = 1; nth <= 10; nth += 1)
        await addAsked(
          worker,
          { contractId, areaId, endedOn },
          { reference: `F-00${nth}`, now: nth > 8 ? 'same' : 'much-better' },
        );
    }),
  ]);
  [shah, wilf, carol, ada] = await Promise.all([
    signIn(browser, running.address, people.commissioner),
    signIn(browser, running.address, people['provider worker']),
    signIn(browser, running.address, people['provider manager']),
    signIn(browser, running.address, administrator),
  ]);
});
afterAll(async () => {
  await browser.close();
  await running.remove();
});

/** What the council reads about families: everything on the page of figures. */
const figures = async (): Promise<string> => {
  await shah.reload();
  await lookAt(shah, service);
  return (await shah.textContent('main')) ?? '';
};

/** The worker opens the families of the service. */
const openList = async (): Promise<void> => {
  await follow(wilf, 'Families', 'Families');
  await through(wilf, service);
  await wilf.getByRole('link', { name: 'Add a family', exact: true }).waitFor();
};

describe('a questionnaire', () => {
  it('is used once its licence is recorded and the contract manager chose it', async () => {
    await through(ada, 'Settings');
    await follow(ada, 'Questionnaires: licences, and which may be used', 'Questionnaires');
    await ada
      .getByRole('button', { name: /^Change.*Strengths and Difficulties/ })
      .first()
      .click();
    await ada.getByLabel('Under which licence is SDQ used?').fill('Licence 12 of the council, in its files.');
    await ada.getByRole('radio', { name: 'Switched on' }).check();
    await ada.getByRole('button', { name: 'Save' }).click();
    await ada.getByText('Licence 12 of the council, in its files.').waitFor();
    await lookAt(ada, 'Questionnaires');

    await through(shah, 'Contracts', service, 'Families');
    await follow(shah, 'Questionnaires', service);
    await follow(shah, 'Choose questionnaires', service);
    await shah.getByLabel('Strengths and Difficulties Questionnaire').check();
    await press(shah, 'Save the choice', service);
    await shah.getByText('Nothing to compare yet').waitFor();
  });
});

describe('a family', () => {
  it('is added, agrees, and its support ends; the council sees figures as they were', async () => {
    await follow(shah, 'Figures', service);
    const before = await figures();
    expect(before).toContain('80% better off 3 months after support ended');
    expect(before).toContain('8 of 10 families reached (10 of 10 due, 100%)');
    await openList();
    await addFamily(wilf, 'F-0231', endedOn);
    await wilf.getByRole('button', { name: /^They said yes.*later/ }).click();
    await typeDay(wilf, 'They said yes: when?', daysUntil(endedOn).agreedOn);
    await wilf.getByLabel('Own worker').check();
    await wilf.getByLabel('Parent').check();
    await wilf.getByLabel('Which privacy notice were they given?').fill('Notice 4');
    await wilf.getByLabel('Whoever asks, in the ways below').check();
    await wilf.getByLabel('Phone').check();
    await press(wilf, 'Save what they said', 'F-0231');
    await wilf.getByText('What they said was saved.').waitFor();
    await endSupport(wilf, 'F-0231', endedOn);
  });

  it('has an SDQ at the start and three months later, entered by keyboard, and is asked', async () => {
    await follow(wilf, 'Questionnaires of this family', 'Questionnaires');
    await enterSdq(wilf, 'At the start', daysUntil(endedOn).startedOn, 1);
    await press(wilf, 'Save the questionnaire', 'Questionnaires');
    await enterSdq(wilf, '3 months after support ended', askedOn, 0);
    await press(wilf, 'Save the questionnaire', 'Questionnaires');
    await follow(wilf, 'F-0231', 'F-0231');
    await follow(wilf, '3 months after support ended', '3 months after support ended');
    await wilf.getByLabel('Reached them').check();
    await typeDay(wilf, 'When?', askedOn);
    await wilf.getByLabel('Own worker').check();
    await wilf.getByLabel('Much better').check();
    await press(wilf, 'Save the follow-up', 'F-0231');
    await wilf.getByText('The follow-up was saved.').waitFor();
  });

  it('moves the curve, which the council sees', async () => {
    const said = await figures();
    expect(said).toContain(`82% better off 3 months after support ended in ${quarter}`);
    expect(said).toContain('9 of 11 families reached (11 of 11 due, 100%)');
    expect(said).toContain(`${quarter}, 3 months: 82% (9 of 11 reached; 11 due)`);
  });

  it('that said no stands in the chain, and is no failure', async () => {
    await openList();
    await addFamily(wilf, 'F-0232', endedOn);
    await wilf.getByRole('button', { name: /^They said no.*later/ }).click();
    await typeDay(wilf, 'They said no: when?', daysUntil(endedOn).agreedOn);
    await wilf.getByLabel('Own worker').check();
    await press(wilf, 'Save what they said', 'F-0232');
    await wilf.getByText('What they said was saved.').waitFor();
    await endSupport(wilf, 'F-0232', endedOn);

    const said = await figures();
    expect(said).toContain('12 finished support, 11 agreed to be asked, 12 due, 11 reached, 9 better off');
    expect(said).toContain('1 of them did not agree');
    // Nobody counts it as lost, as missed or as not better off: the share is what it was.
    expect(said).toContain('82% better off 3 months after support ended');
    expect(said).toContain('9 of 11 families reached (11 of 12 due, 92%)');
  });

  it('is asked for in vain by the council, on its page and at the counter', async () => {
    const caseId = new URL(wilf.url()).pathname.split('/')[2] ?? '';
    for (const path of ['', '/rights', '/history', '/questionnaires']) {
      expect((await wilf.request.get(`${running.address}/api/cases/${caseId}${path}`)).status()).toBe(200);
      for (const page of [shah, ada])
        expect((await page.request.get(`${running.address}/api/cases/${caseId}${path}`)).status()).toBe(404);
    }
    const page = await shah.context().newPage();
    await page.goto(`${running.address}/families/${caseId}`);
    await lookAt(page, 'This page cannot be shown');
    expect(await page.textContent('body')).not.toContain('F-0232');
    await page.close();
  });
});

describe('a measure that is taken from families', () => {
  it('is chosen from a list, and says by itself what it counts', async () => {
    await follow(shah, 'Measures', service);
    await through(shah, 'Choose the first measure', 'start with an empty form');
    await lookAt(shah, 'Add a measure');
    await shah.getByRole('radio', { name: 'How much did we do?' }).check();
    await shah.getByRole('radio', { name: 'Worked out from families' }).check();
    await shah.getByLabel('From which quarter does this hold?').selectOption({ label: quarter });
    await shah.getByLabel('Why is it asked?').fill('So that families do not wait for each other.');
    await shah.getByText(/^It counts .* It fills itself in/).waitFor();
    await press(shah, 'Add this measure', service);
    await shah.getByRole('heading', { name: finished }).waitFor();
  });

  it('fills itself in on the return, and its provider opens the families behind it', async () => {
    await openReturn(carol, service, quarterOf(endedOn));
    await follow(carol, 'How much did we do?', 'How much did we do?');
    await measureOn(carol, finished).getByText('12 families').first().waitFor();
    await carol.getByRole('link', { name: /^See the families behind it/ }).click();
    await lookAt(carol, finished);
    expect(await carol.textContent('main')).toContain('F-0231');
    expect(await carol.getByRole('row').count()).toBe(13);
    await openReturn(carol, service, quarterOf(endedOn));
    await through(carol, 'Check your answers and send');
    await signAndSend(carol, '20');
  });

  it('keeps its figure as it was sent, whatever comes later', async () => {
    await openList();
    await addFamily(wilf, 'F-0233', endedOn);
    await endSupport(wilf, 'F-0233', endedOn);
    await openCheck(shah, service, quarterOf(endedOn));
    const said = (await shah.textContent('main')) ?? '';
    expect(said).toContain('12 families');
    expect(said).toContain('Counted again today: 13 families.');
    await accept(shah);
  });
});

describe('the rights over a family', () => {
  it('an administrator looks in an emergency, with a reason, and the provider is told', async () => {
    await through(ada, 'To do');
    await follow(ada, 'look at one family', 'Look at one family in an emergency');
    await ada.getByRole('button', { name: 'Look, and tell the provider' }).click();
    expect(await whatIsWrong(ada)).toContain('Choose the reason.');
    await ada.getByLabel('Which service supports them?').selectOption(service);
    await ada.getByLabel('What is the provider’s reference of the family?').fill('f-0231');
    await ada.getByLabel('A child may be at risk now').check();
    await ada.getByLabel('What happened?').fill('A neighbour rang about shouting, nobody answers there.');
    await press(ada, 'Look, and tell the provider', 'F-0231');
    await ada.getByText('Stepping Stones was told that you looked.').waitFor();
    expect(await ada.textContent('main')).toContain('Families in conflict');

    await through(carol, 'To do');
    await lookAt(carol, 'To do');
    await carol.getByText('An administrator of the council saw the page of one of your families.').waitFor();
    await follow(carol, 'F-0231', 'F-0231');
    await carol.getByText('The council saw this page in an emergency.').waitFor();
    await carol.getByText('A neighbour rang about shouting').waitFor();
  });

  it('the manager takes a copy of everything and erases the family; its page goes, the figures stay', async () => {
    await shah.goto(`${running.address}/contracts`);
    await through(shah, service, 'Families');
    const before = await figures();
    expect(before).toContain('9 of 11 families reached (11 of 13 due, 85%)');
    await press(carol, 'Take a copy of everything', 'F-0231');
    await carol.getByRole('button', { name: 'Save it to read and print' }).waitFor();
    const page = carol.url();
    await follow(carol, 'Erase this family', 'Erase F-0231');
    await carol.getByRole('button', { name: 'Erase for good' }).click();
    expect(await whatIsWrong(carol)).toContain('Type the reference of the family that is to be erased.');
    await lookAt(carol, 'Erase F-0231');
    await carol.getByLabel('They asked for it').check();
    await carol.getByLabel('Type F-0231 to confirm').fill('F-0231');
    await press(carol, 'Erase for good', service);
    await carol.getByText('The family was erased for good.').waitFor();
    await carol.getByText('12 families, the newest referral first').waitFor();
    await carol.goto(page);
    await lookAt(carol, 'This page cannot be shown');
    expect(await figures()).toBe(before);
  });
});
