import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../house/source-files.ts';
import { openBrowser } from '../support/open-browser.ts';
import { openCharts, scrollPast, serviceWithCharts, type Heard } from '../support/scroll-charts.ts';

/** Whether there is a built service to look at: `npm run build` makes it. */
export const serviceIsBuilt = (): boolean => existsSync(join(projectFolder, 'dist/server/main.js'));

/** Scrolls past sixty charts on one page in a real browser; how long after each input the page heard of it. */
export const timeManyCharts = async (): Promise<Heard> => {
  const [browser, running] = await Promise.all([openBrowser(), serviceWithCharts()]);
  try {
    const { heard } = await scrollPast(await openCharts(browser, running));
    return heard;
  } finally {
    await browser.close();
    await running.remove();
  }
};
