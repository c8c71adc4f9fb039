import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody who has a keyboard and no mouse. */
export interface Keyboard {
  /** presses a key, and sees afterwards where the focus is */
  press: (key: string) => Promise<void>;
  /** what the focus is on, by its name */
  on: () => Promise<string>;
  /** waits until the focus is on what has this name */
  isOn: (name: string) => Promise<void>;
  /** goes on by Tab until the focus is on what has this name */
  tabTo: (name: string) => Promise<void>;
  /** goes on to a box and types into it in place of what stands there */
  type: (box: string, text: string) => Promise<void>;
}

/** More presses than any page needs: after them what is looked for cannot be reached. */
const longestWay = 80;

/** What the browser says of the element that has the focus; runs in the page. */
const focused = () => {
  const element = document.activeElement;
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.labels?.[0]
      : undefined;
  const box = element?.getBoundingClientRect();
  const style = element ? getComputedStyle(element) : undefined;
  const ring = style?.outlineStyle !== 'none' || style.boxShadow !== 'none';
  // A choice is drawn by what stands behind its label.
  const drawn = label ? getComputedStyle(label, '::before') : undefined;
  return {
    name: (label ?? element)?.textContent.trim() ?? '',
    real: element !== null && element !== document.body,
    stop: element instanceof HTMLElement && element.tabIndex >= 0,
    inView: box !== undefined && box.bottom > 0 && box.top < window.innerHeight && box.width > 0,
    seen: ring || (drawn !== undefined && (drawn.outlineStyle !== 'none' || drawn.boxShadow !== 'none')),
  };
};

/** The keyboard of a page: after every Tab the focus is on something real, in view, and drawn so that it is seen. */
export const keyboardOf = (page: Page): Keyboard => {
  const on = async () => (await page.evaluate(focused)).name;
  const tab = async () => {
    await page.keyboard.press('Tab');
    const { name, real, stop, inView, seen } = await page.evaluate(focused);
    expect({ real, stop, inView, seen }, `focus on '${name}' of ${page.url()}`).toEqual({
      real: true,
      stop: true,
      inView: true,
      seen: true,
    });
    return name;
  };
  const tabTo = async (name: string) => {
    const passed: string[] = [];
    while (passed.length < longestWay) {
      const next = await tab();
      if (next === name) return;
      passed.push(next);
    }
    throw new Error(`'${name}' cannot be reached by Tab, only: ${passed.join(' | ')}`);
  };
  return {
    on,
    tabTo,
    press: async (key) => {
      if (key === 'Tab') await tab();
      else await page.keyboard.press(key);
    },
    isOn: async (name) => {
      await expect.poll(on, { timeout: 15_000 }).toBe(name);
    },
    type: async (box, text) => {
      await tabTo(box);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
  };
};
