import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium that is installed, or else the one that comes with the npm packages. */
const executable = async (): Promise<string> => {
  const found = installed.find((path) => existsSync(path));
  if (found !== undefined) return found;
  // Set before the package is loaded: it then brings its own system libraries.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
};

/** A browser without a window. Its own background traffic is switched off: nothing leaves the machine. */
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await executable(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
