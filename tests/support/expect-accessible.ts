import { createHash } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What axe found nothing in, in this process: bars, and what stands under them. */
const soundSoFar = new Set<string>();

/**
 * The bar on top and what stands under it, each at the width it has. The bar is the same on every page of
 * somebody but for where they are and how much waits there; names that React makes up mean nothing.
 */
const whatIsThere = async (page: Page): Promise<string[]> => {
  const [bar, rest] = await page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    const header = body.querySelector('header');
    header?.remove();
    return [header?.outerHTML ?? '', `${document.title} ${body.outerHTML}`] as const;
  });
  const barAnywhere = bar.replaceAll(/ aria-current="\w+"| bo-header__place--current|\d+/g, '');
  const width = page.viewportSize()?.width ?? 0;
  return [barAnywhere, rest].map((html) =>
    createHash('sha256')
      .update(`${width} ${html.replaceAll(/_r_\w+?_/g, '')}`)
      .digest('hex'),
  );
};

/**
 * Nothing is found by axe on the page as it is now, by WCAG 2.2 AA and best practice. What it found nothing in
 * before, at the same width, is not looked at again: half the pages of all roles are the same as another's.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  const there = await whatIsThere(page);
  if (there.every((part) => soundSoFar.has(part))) return;
  // Axe stays where it was put until another page is loaded: to read it in again takes as long as half its work.
  const isThere = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder(isThere ? { page, axeSource: 'void 0' } : { page })
    // There are no frames to gather results from: without a second page for that it is twice as fast.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, page.url()).toEqual([]);
  for (const part of there) soundSoFar.add(part);
};

/** The page does not move sideways at the width it has. */
export const expectToFit = async (page: Page): Promise<void> => {
  // A chart draws itself anew for the width it is given.
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const message = `${page.url()} at ${page.viewportSize()?.width ?? 0} px moves sideways`;
  await expect.poll(over, { timeout: 10_000, message }).toBeLessThanOrEqual(0);
};

/** The page does not scroll sideways at 320 px. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectToFit(page);
  if (before) await page.setViewportSize(before);
};
