import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { addDays, dayName } from '#shared/periods/calendar-day.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { aCaseDraft, anEnd } from '../fixtures/a-case.ts';
import { keptIn } from '../fixtures/a-case-scene.ts';
import { aContractDraft } from '../fixtures/a-contract.ts';
import { aBrowser, goodPassword, withPassword } from '../support/a-browser.ts';
import { addArea } from '../support/add-area.ts';
import { councilAtWork, people } from '../support/council-at-work.ts';
import { daysUntil, typeDay } from '../support/family-steps.ts';
import { follow, lookAt, signIn, whatIsWrong } from '../support/journey-steps.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { openBrowser } from '../support/open-browser.ts';
import type { RunningService } from '../support/running-service.ts';

const from = 'Family mediation';
const to = 'Early help';
const receiver = 'rita@small-steps.example';
const today = systemClock.today();
const endedOn = addDays(today, -20);
const arrivedOn = addDays(today, -10);

let browser: Browser;
let running: RunningService;
/** of the provider that hands over */
let wilf: Page;
/** of the one it goes to */
let rita: Page;

/** Two providers with a service each, and families whose support is still running, but one that was handed over. */
beforeAll(async () => {
  [browser, running] = await Promise.all([
    openBrowser(),
    councilAtWork(async (counter, stones) => {
      const steps = await counter.organisation('Small Steps');
      await withPassword(counter, receiver, steps, 'provider worker');
      const areaId = await addArea(counter, 'E07000112', 'Eastmarsh');
      const [commissioner, worker] = [aBrowser(counter), aBrowser(counter)];
      await commissioner.signIn(people.commissioner, goodPassword);
      await worker.signIn(people['provider worker'], goodPassword);
      const agreement = async (title: string, organisationId: string) => {
        const parties = [{ organisationId, role: 'lead' as const, delivers: '' }];
        const draft = aContractDraft({ title, parties, areaIds: [areaId] });
        return (await commissioner.ask('POST', '/api/contracts', draft)).json<{ id: string }>().id;
      };
      const [contractId, other] = [await agreement(from, stones), await agreement(to, steps)];
      const { referredOn, startedOn } = daysUntil(endedOn);
      const add = async (reference: string) => {
        const draft = aCaseDraft(areaId, { reference, referredOn, assessedOn: startedOn, startedOn });
        const body = { draft, confirmed: [] };
        return keptIn(await worker.ask('POST', `/api/contracts/${contractId}/cases`, body));
      };
      await add('F-0231');
      const { id, revision } = await add('F-0232');
      const handedTo = { kind: 'agreement' as const, contractId: other, knownAs: 'R-13' };
      keptIn(await worker.ask('POST', `/api/cases/${id}/end`, anEnd({ endedOn, handedTo, revision })));
    }),
  ]);
  [wilf, rita] = await Promise.all([
    signIn(browser, running.address, people['provider worker']),
    signIn(browser, running.address, receiver),
  ]);
});
afterAll(async () => {
  await browser.close();
  await running.remove();
});

const openFamily = async (reference: string): Promise<void> => {
  await follow(wilf, 'Families', 'Families');
  await follow(wilf, from, from);
  await follow(wilf, reference, reference);
};

describe('a family that is handed over', () => {
  it('goes to a service of another provider, which is not yet asked what it cannot know', async () => {
    await openFamily('F-0231');
    await follow(wilf, 'End support', 'End support for F-0231');
    await typeDay(wilf, 'When did support end?', endedOn);
    await wilf.getByLabel('Completed').check();
    await wilf.getByLabel('Yes, to another service that the council knows').check();
    await wilf.getByLabel(to).check();
    await wilf.getByLabel('What will they know the family by?').fill('R-12');
    await wilf.getByRole('button', { name: 'End support', exact: true }).click();
    await follow(wilf, 'Not now: go to the family’s page', 'F-0231');
    expect(await wilf.textContent('main')).toContain(`${to}: not yet confirmed there`);
  });

  it('is met by the other provider on its first page, and on its list by what both agreed alone', async () => {
    await rita.reload();
    await rita.getByText('2 families were handed over to this service: did they arrive?').click();
    await lookAt(rita, to);
    const part =
      (await rita.getByRole('region', { name: 'Families handed over to you' }).textContent()) ?? '';
    expect(part).toContain('R-12');
    expect(part).toContain(`From Stepping Stones, ${from}. Support there ended on ${dayName(endedOn)}.`);
    expect(part).not.toContain('F-023');
  });

  it('is said to be there by keyboard, on a day that can be', async () => {
    const { tabTo, press: key } = keyboardOf(rita);
    await tabTo('They arrived: R-12');
    await key('Enter');
    await rita.waitForFunction(() => document.activeElement?.id === 'arrivedOn');
    await typeDay(rita, 'Since when are they here?', addDays(today, 1));
    await rita.keyboard.press('Enter');
    expect(await whatIsWrong(rita)).toContain('Enter a day that has been');
    await typeDay(rita, 'Since when are they here?', arrivedOn);
    await rita.keyboard.press('Enter');
    await rita.getByText('R-12 arrived.').waitFor();
    await rita.waitForFunction(
      () => document.activeElement?.classList.contains('govuk-notification-banner') === true,
    );
    await rita.getByRole('button', { name: /^They did not arrive.*R-13/ }).click();
    await rita.getByText('R-13 did not arrive.').waitFor();
    await lookAt(rita, to);
    await rita.getByText('You have said of all of them whether they arrived.').waitFor();
    await follow(rita, 'To do', 'To do');
    expect(await rita.textContent('main')).not.toContain('handed over to this service');
  });

  it('is told of to who handed it over, with who said it and when', async () => {
    await openFamily('F-0231');
    // What was read a few seconds ago is not asked for again unless one says so.
    await wilf.reload();
    await wilf.locator('main', { hasText: `${to}: there since ${dayName(arrivedOn)}` }).waitFor();
    await wilf.getByText('Every change to this family’s page').click();
    await wilf.getByText('A family’s arrival was confirmed').waitFor();
    await openFamily('F-0232');
    await wilf.getByText(`${to} said on ${dayName(today)} that they had not arrived.`).waitFor();
  });

  it('stays as it was for who handed it over: its page is not there for the other provider', async () => {
    const address = wilf.url();
    await rita.goto(address);
    await rita.getByRole('heading', { level: 1 }).waitFor();
    expect(await rita.textContent('main')).not.toContain('F-0232');
  });
});
