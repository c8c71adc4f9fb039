import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { workbookType } from '#shared/cases/import.api.ts';
import { typedCountWords, type TypedCountName } from '#shared/follow-ups/counts-without-cases.ts';
import { addCalendarMonths, daysBetween } from '#shared/periods/calendar-day.ts';
import { quarterName, quarterOf } from '#shared/periods/quarter.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { aContractDraft } from '../fixtures/a-contract.ts';
import { familiesWorkbook, type SheetCells } from '../fixtures/a-families-file.ts';
import { aBrowser, goodPassword } from '../support/a-browser.ts';
import { addArea } from '../support/add-area.ts';
import { daysLater } from '../support/another-day.ts';
import { councilAtWork, people } from '../support/council-at-work.ts';
import { rowsOfEnded } from '../support/family-steps.ts';
import { follow, lookAt, press, signIn, whatIsWrong } from '../support/journey-steps.ts';
import { openBrowser } from '../support/open-browser.ts';
import { startService, type RunningService } from '../support/running-service.ts';

const service = 'Family mediation, Eastmarsh';
const retentionMonths = 6;
const today = systemClock.today();

/** Kept as long as agreed: nothing needs these ten any more, of whom eight were better off. */
const longAgo = addCalendarMonths(today, -8);
const old = Array.from({ length: 10 }, (_, n) => `F-01${String(n + 1).padStart(2, '0')}`);
/** Their support ends in the quarter that still runs. */
const recent = Array.from({ length: 12 }, (_, n) => `F-02${String(n + 1).padStart(2, '0')}`);
/** A quarter of which the provider keeps no family here. */
const counted = quarterOf(addCalendarMonths(today, -12));

let browser: Browser;
let running: RunningService;
let contractId: string;
let wilf: Page;
let carol: Page;
let shah: Page;

beforeAll(async () => {
  [browser, running] = await Promise.all([
    openBrowser(),
    councilAtWork(async (counter, providerId) => {
      const areaId = await addArea(counter, 'E07000112', 'Eastmarsh');
      const parties = [{ organisationId: providerId, role: 'lead' as const, delivers: '' }];
      const terms = { title: service, parties, areaIds: [areaId], followUpMonths: [3], retentionMonths };
      const commissioner = aBrowser(counter);
      await commissioner.signIn(people.commissioner, goodPassword);
      const added = await commissioner.ask('POST', '/api/contracts', aContractDraft(terms));
      contractId = added.json<{ id: string }>().id;
    }),
  ]);
  await everybodySignsIn();
});
afterAll(async () => {
  await browser.close();
  await running.remove();
});

const everybodySignsIn = async (): Promise<void> => {
  [wilf, carol, shah] = await Promise.all([
    signIn(browser, running.address, people['provider worker']),
    signIn(browser, running.address, people['provider manager']),
    signIn(browser, running.address, people.commissioner),
  ]);
};

/** What the council reads about families: everything on the page of figures. */
const figures = async (): Promise<string> => {
  await shah.goto(`${running.address}/contracts/${contractId}/families`);
  await lookAt(shah, service);
  // Without the signs on axes, of which a picture shows as many as there is room for while it settles.
  return shah.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const sign of copy.querySelectorAll('svg text')) sign.remove();
    return copy.textContent;
  });
};

const openList = async (page: Page): Promise<void> => {
  await follow(page, 'Families', 'Families');
  await follow(page, service, service);
  await page
    .getByRole('link', { name: /^(Add a family|Bring in many at once)$/ })
    .first()
    .waitFor();
};

const sheets = () => {
  const then = old.map((reference, n) =>
    rowsOfEnded({ reference, endedOn: longAgo, now: n < 8 ? 'Much better' : 'About the same' }),
  );
  const all = [...then, ...recent.map((reference) => rowsOfEnded({ reference, endedOn: today }))];
  return {
    Families: all.map(({ family }) => family),
    Permissions: all.map(({ permission }) => permission),
    'Follow-ups': all.flatMap(({ followUp }) => (followUp === undefined ? [] : [followUp])),
  };
};

/** Chooses a file and looks at what would happen. */
const choose = async (rows: Readonly<Record<string, readonly SheetCells[]>>): Promise<string> => {
  const file = { name: 'families.xlsx', mimeType: workbookType, buffer: familiesWorkbook(rows) };
  await wilf.getByLabel('The file').setInputFiles(file);
  await wilf.getByRole('button', { name: 'Show what would happen' }).click();
  await wilf.getByRole('heading', { name: 'What would happen' }).waitFor();
  await lookAt(wilf, 'Bring in many at once');
  return (await wilf.textContent('main')) ?? '';
};

describe('many families at once', () => {
  it('are not taken with a mistake, which is said by list, row and column', async () => {
    await openList(wilf);
    await follow(wilf, 'Bring in many at once', 'Bring in many at once');
    const {
      Families: [first = {}, second = {}, ...others],
      ...more
    } = sheets();
    const wrong = [first, { ...second, Need: 'Weather' }, ...others];
    const said = await choose({ Families: wrong, ...more });
    expect(said).toContain('Families, row 3, Need‘Weather’ is none of: Families in conflict;');
    // The rows that hang on it are named as well, so that nobody looks for them.
    expect(said).toContain(
      'Permissions, row 3, ReferenceThis family’s row on the sheet Families has a problem.',
    );
    expect(said).toContain('Nothing can be brought in before these problems are mended in the file.');
    expect(await wilf.getByRole('button', { name: /^Bring in/ }).count()).toBe(0);
  });

  it('are all taken once it is mended, and nothing doubles when the file comes again', async () => {
    expect(await choose(sheets())).toContain('22 families would be added, 0 changed, and 0 would stay as');
    await wilf.getByRole('button', { name: /^Bring in \d+ rows$/ }).click();
    await wilf.getByText('22 families added, 0 changed, 0 as they were.').waitFor();
    const again = await choose(sheets());
    expect(again).toContain('0 families would be added, 0 changed, and 22 would stay as they are.');
    expect(again).toContain('There is nothing to bring in: all of it is here already.');
    expect(await wilf.getByRole('button', { name: /^Bring in/ }).count()).toBe(0);
    await openList(wilf);
    await wilf.getByText('22 families, the newest referral first').waitFor();
    expect(await figures()).toContain('80% better off 3 months after support ended');
  });
});

const typeCounts = async (point: string, counts: Partial<Record<TypedCountName, number>>): Promise<void> => {
  const line = wilf.getByRole('group', { name: point });
  for (const [name, words] of Object.entries(typedCountWords)) {
    const box = line.getByLabel(`${words.charAt(0).toUpperCase()}${words.slice(1)}`, { exact: true });
    await box.fill(String(Object.entries(counts).find(([of]) => of === name)?.[1] ?? 0));
  }
};

describe('counts in place of families', () => {
  it('must add up, box by box', async () => {
    await follow(wilf, 'Counts in place of families', 'Counts in place of families');
    await follow(wilf, quarterName(counted), `Counts for ${quarterName(counted)}`);
    const ended = { finished: 20, agreed: 16, notConsented: 4 };
    await typeCounts('At the end', { ...ended, reached: 16, betterOff: 12 });
    await typeCounts('3 months after', { ...ended, reached: 12, betterOff: 9, lost: 3 });
    await wilf.getByRole('button', { name: 'Save the counts' }).click();
    expect(await whatIsWrong(wilf)).toContain('Support ended for 20, and what became of them adds up to 19.');
    await lookAt(wilf, `Counts for ${quarterName(counted)}`);
    await typeCounts('3 months after', { ...ended, reached: 12, betterOff: 9, lost: 4 });
    await press(wilf, 'Save the counts', 'Counts in place of families');
  });

  it('give the council the same pictures', async () => {
    const said = await figures();
    expect(said).toContain(
      '3 months after support ended: 42 finished support, 38 agreed to be asked, 30 due, 22 reached, 17 better off',
    );
    expect(said).toContain(`${quarterName(counted)}, 3 months: 75% (9 of 12 reached; 20 due)`);
    expect(said).toContain(`${quarterName(quarterOf(longAgo))}, 3 months: 80% (8 of 10 reached; 10 due)`);
  });
});

describe('a legal hold', () => {
  it('stops an erasure, of one family and of many', async () => {
    await openList(carol);
    await carol.getByLabel('Find by half a reference').fill('F-0101');
    await carol.getByRole('button', { name: 'Find' }).click();
    await follow(carol, 'F-0101', 'F-0101');
    await carol.getByText('Have it kept whatever happens (legal hold)').click();
    await carol.getByLabel('A court, a coroner or the police asked for it').check();
    await carol.getByRole('link', { name: 'Erase this family' }).waitFor();
    await press(carol, 'Keep it', 'F-0101');
    await carol.getByText('Nothing of it may be erased').waitFor();
    expect(await carol.getByRole('link', { name: 'Erase this family' }).count()).toBe(0);

    // By its address the form is still reached, and refused.
    const erase = await carol.context().newPage();
    await erase.goto(`${carol.url().split('?')[0] ?? ''}/erase`);
    await erase.getByLabel('They asked for it').check();
    await erase.getByLabel('Type F-0101 to confirm').fill('F-0101');
    await erase.getByRole('button', { name: 'Erase for good' }).click();
    expect(await whatIsWrong(erase)).toContain('there is a legal hold');
    await erase.close();
  });

  it('leaves the others to go, several at once, and the figures stay what they were', async () => {
    const before = await figures();
    await openList(carol);
    await follow(carol, 'Kept as long as agreed', service);
    await carol.getByText('10 families have been kept that long').waitFor();
    await carol.getByRole('heading', { name: 'Must be kept' }).waitFor();
    await carol.getByRole('button', { name: 'Choose all 9' }).click();
    await carol.getByLabel('Type 9 to confirm').fill('10');
    await carol.getByRole('button', { name: 'Erase 9 families for good' }).click();
    expect(await whatIsWrong(carol)).toContain('Type 9: so many families are chosen.');
    await lookAt(carol, service);
    await carol.getByLabel('Type 9 to confirm').fill('9');
    await carol.getByRole('button', { name: 'Erase 9 families for good' }).click();
    await carol.getByText('9 families were erased for good.').waitFor();
    await lookAt(carol, service);
    expect(await carol.textContent('main')).toContain('F-0101');
    await openList(carol);
    await carol.getByText('13 families, the newest referral first').waitFor();
    expect(await figures()).toBe(before);
  });
});

/** Whom the worker is to ask now, by the references on the page. */
const askedNow = async (): Promise<string[]> => {
  await wilf.goto(`${running.address}/families`);
  await wilf.getByRole('table', { name: 'Families to ask now' }).waitFor();
  await lookAt(wilf, 'Families');
  const rows = await wilf.getByRole('rowheader').allTextContents();
  return rows.map((text) => /F-\d{4}/.exec(text)?.[0] ?? text).toSorted();
};

describe('a random sample', () => {
  it('is proposed by one side, and holds when the other agrees', async () => {
    await figures();
    await follow(shah, 'Whom we ask', service);
    await shah.getByLabel('How many percentage points the share may be off').fill('2');
    await shah.getByRole('button', { name: 'Propose it' }).click();
    expect(await whatIsWrong(shah)).toContain('Enter 3 or more');
    await shah.getByLabel('How many percentage points the share may be off').fill('25');
    await shah.getByLabel('How many of 100 you ask usually answer').fill('100');
    await press(shah, 'Propose it', service);
    await shah.getByText(/It waits for the other side’s yes\./).waitFor();
    expect(await shah.getByRole('button', { name: 'Agree to ask a sample' }).count()).toBe(0);

    await openList(carol);
    await follow(carol, 'Whom we ask', service);
    await press(carol, 'Agree to ask a sample', service);
    await carol.getByText(/carol agreed on/).waitFor();
    expect(await carol.textContent('main')).not.toContain('Drawn so far');
  });

  it('is drawn by itself when the quarter is over, and nobody can change who was drawn', async () => {
    await running.stop();
    const dueOn = addCalendarMonths(today, 3);
    running = await startService(daysLater(daysBetween(today, dueOn) + 1), running.folder);
    await everybodySignsIn();
    const asked = await askedNow();
    expect(asked).toHaveLength(7);
    expect(recent).toEqual(expect.arrayContaining(asked));

    await openList(carol);
    await follow(carol, 'Whom we ask', service);
    await carol.getByText('7 of 12').waitFor();
    await press(carol, 'Ask everybody again', service);
    await carol.getByText('Everybody whose support has ended and who agreed is asked.').waitFor();
    expect(await carol.textContent('main')).toContain('7 of 12');
    expect(await askedNow()).toEqual(asked);
    expect(await figures()).toContain('Support ended42 7 of 12 drawn at random');
  });
});
