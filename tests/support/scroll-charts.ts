import type { Browser, Page } from 'playwright-core';
import { quarterAfter, quarterOf, quarterStart } from '#shared/periods/quarter.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { aContractDraft } from '../fixtures/a-contract.ts';
import { addMeasureForTest } from '../fixtures/a-measure.ts';
import { acceptFigures } from '../fixtures/accept-figures.ts';
import { councilAtWork, people } from './council-at-work.ts';
import { everythingIsThere, signIn } from './journey-steps.ts';
import { through } from './return-steps.ts';
import type { RunningService } from './running-service.ts';

export const chartsOnThePage = 60;
const quarters = 40;
const title = 'Family mediation, East Invicta';

/** Longer than this and somebody notices that the page is behind. Source: the RAIL model, 'Response'. */
export const mostMillisecondsBehind = 100;

/** The built service with one contract of so many measures, each with ten years of figures. */
export const serviceWithCharts = (): Promise<RunningService> =>
  councilAtWork(async (counter, providerId) => {
    const commissioner = await counter.person('P. Shah', counter.councilId, 'commissioner');
    const latest = quarterAfter(quarterOf(systemClock.today()), -1);
    const fromQuarter = quarterAfter(latest, 1 - quarters);
    const draft = aContractDraft({
      title,
      parties: [{ organisationId: providerId, role: 'lead', delivers: '' }],
      startsOn: quarterStart(quarterAfter(latest, -1)),
      endsOn: quarterStart(quarterAfter(latest, 8)),
    });
    const { id } = (await commissioner.post('/api/contracts', draft)).json<{ id: string }>();
    for (let n = 1; n <= chartsOnThePage; n += 1) {
      const version = await addMeasureForTest(counter, id, { name: `Measure ${n}`, fromQuarter });
      const figures = Array.from({ length: quarters }, (_, at) => 60 + ((at * 7 + n * 13) % 29) + (at >> 1));
      await acceptFigures(counter, version, figures, latest);
    }
  });

/** Opens the page on which all of its charts are drawn. */
export const openCharts = async (browser: Browser, { address }: RunningService): Promise<Page> => {
  const page = await signIn(browser, address, people.commissioner);
  await page.setViewportSize({ width: 1280, height: 900 });
  await through(page, 'Contracts', title, 'Measures');
  await page.getByRole('heading', { name: `Measure ${chartsOnThePage}` }).waitFor();
  await everythingIsThere(page);
  return page;
};

/** How long after each turn of the wheel and each key the page heard of it, in milliseconds. */
export interface Heard {
  wheel: number[];
  keydown: number[];
}

/** Scrolls past all charts by the wheel, pressing a key now and then. Yields what the page heard, and when. */
export const scrollPast = async (
  page: Page,
): Promise<{ heard: Heard; keys: number; reachedEnd: boolean }> => {
  await page.evaluate(() => {
    const heard: Heard = { wheel: [], keydown: [] };
    Object.assign(window, { heard });
    for (const kind of ['wheel', 'keydown'] as const)
      addEventListener(kind, ({ timeStamp }) => heard[kind].push(performance.now() - timeStamp), {
        passive: true,
        capture: true,
      });
  });
  await page.mouse.move(640, 450);
  const end = () =>
    page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight - window.scrollY);
  let keys = 0;
  for (let turn = 0; turn < 2 * chartsOnThePage && (await end()) > 1; turn += 1) {
    await page.mouse.wheel(0, 700);
    if (turn % 3 > 0) continue;
    await page.keyboard.press('Shift');
    keys += 1;
  }
  const heard = await page.evaluate(() => (window as unknown as { heard: Heard }).heard);
  return { heard, keys, reachedEnd: (await end()) <= 1 };
};

/** What nine in ten of them stay below. */
export const nineInTen = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.9)] ?? 0;
