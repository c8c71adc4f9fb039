import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/open-browser.ts';
import type { RunningService } from '../support/running-service.ts';
import {
  chartsOnThePage,
  mostMillisecondsBehind,
  nineInTen,
  openCharts,
  scrollPast,
  serviceWithCharts,
} from '../support/scroll-charts.ts';

let browser: Browser;
let running: RunningService;
beforeAll(async () => {
  [browser, running] = await Promise.all([openBrowser(), serviceWithCharts()]);
});
afterAll(async () => {
  await browser.close();
  await running.remove();
});

it('sixty charts on one page scroll, and hear every key, without falling behind', async () => {
  const page = await openCharts(browser, running);
  expect(await page.getByRole('figure').count()).toBe(chartsOnThePage);
  const { heard, keys, reachedEnd } = await scrollPast(page);
  expect(reachedEnd).toBe(true);
  expect(heard.keydown).toHaveLength(keys);
  expect(nineInTen(heard.keydown)).toBeLessThan(mostMillisecondsBehind);
  expect(nineInTen(heard.wheel)).toBeLessThan(mostMillisecondsBehind);
});
