import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { providerRoles, roles, type Role } from '#shared/access/roles.ts';
import { openSqliteFile, sqliteDatabase } from '#db/engines/sqlite.ts';
import { migrateSqlite } from '#db/migrate-sqlite.ts';
import { addSetting } from '#db/stores/settings-store.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { makeQueryClient } from '../../client/app/query-client.ts';
import { makeRouter } from '../../client/app/router.tsx';
import { projectFolder } from '../house/source-files.ts';
import { addressOf, everyPage, pagesOf, type Things } from '../support/every-page.ts';
import { expectAccessible, expectNoSidewaysScroll, expectToFit } from '../support/expect-accessible.ts';
import { everythingIsThere } from '../support/journey-steps.ts';
import { openBrowser } from '../support/open-browser.ts';

const command = [join(projectFolder, 'node_modules/tsx/dist/cli.mjs'), 'server/commands/demo.ts'];
const longest = 240_000;

let folder: string;
let demo: ChildProcess;
let address: string;
let browser: Browser;

const settings = (databaseUrl: string) => ({
  PATH: process.env['PATH'],
  PORT: '0',
  DATABASE_URL: databaseUrl,
});

/** Starts it as `npm run demo` does and waits until it says where it is. */
const startDemo = (databaseUrl: string): Promise<{ child: ChildProcess; at: string; said: string }> => {
  const child = spawn(process.execPath, command, { cwd: projectFolder, env: settings(databaseUrl) });
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const at = /ready at (\S+)/.exec(said)?.[1];
      if (at !== undefined) resolve({ child, at, said });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the demo left with ${String(code)}: ${said}`)));
  });
};

const stop = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'better-off-demo-'));
  const started = await startDemo(`file:${join(folder, 'demo.sqlite')}`);
  [demo, address] = [started.child, started.at];
  browser = await openBrowser();
}, longest);
afterAll(async () => {
  await browser.close();
  await stop(demo);
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

interface Offered {
  people: { personId: string; name: string; roles: string[] }[];
}

const offered = async (): Promise<Offered['people']> => {
  const answer = await fetch(`${address}/api/demo/people`);
  // The shape is the route's own, which its response is checked against.
  return ((await answer.json()) as Offered).people;
};

const pageOf = async (role: string): Promise<Page> => {
  const person = (await offered()).find((one) => one.roles.includes(role));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  const button = page.getByRole('button', { name: person?.name ?? role });
  await page.getByRole('heading', { name: 'This is a demo' }).waitFor();
  if (!(await button.isVisible())) await page.getByText('More people of the demo').click();
  await button.click();
  await page.waitForURL('**/home');
  return page;
};

/** Something of each kind that this person may see, and may change where the role may change anything. */
const thingsFor = async (page: Page, role: Role): Promise<Things> => {
  const ask = async <Answer>(path: string): Promise<Answer> => {
    const answer = await page.request.get(`${address}/api/${path}`);
    // The shape is the route's own, which its response is checked against.
    return (await answer.json()) as Answer;
  };
  const fills = providerRoles.some((each) => each === role);
  const search = fills ? 'money' : 'mediation';
  const { rows } = await ask<{ rows: { id: string }[] }>(`contracts?search=${search}`);
  const contractId = rows[0]?.id ?? '';
  const { measures } = await ask<{ measures: { id: string }[] }>(`contracts/${contractId}/measures`);
  const { returns } = await ask<{ returns: { id: string }[] }>(`contracts/${contractId}/returns`);
  const contract = await ask<{
    parties: { organisationId: string }[];
    contractManagers: { personId: string }[];
  }>(`contracts/${contractId}`);
  const { indicators } = await ask<{ indicators: { indicator: { id: string } }[] }>('indicators');
  const indicatorId = indicators[0]?.indicator.id ?? '';
  const { areas } = await ask<{ areas: { code: string }[] }>(`indicators/${indicatorId}`);
  return {
    contractId,
    indicatorId,
    district: areas[0]?.code ?? '',
    measureId: measures[0]?.id ?? '',
    returnId: returns[0]?.id ?? '',
    section: 'how-much',
    organisationId: contract.parties[0]?.organisationId ?? '',
    personId: contract.contractManagers[0]?.personId ?? '',
  };
};

const noPage = ['This page cannot be shown', 'Page not found', 'Sign in again'];

const atADesk = { width: 1280, height: 900 };
const onAPhone = { width: 320, height: 800 };

/** The charts have drawn themselves for the width that the page was given. */
const drawnAnew = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** The page is there and whole, and at each of the widths, one after the other, it fits and anybody can use it. */
const expectUsable = async (page: Page, path: string, widths = [atADesk, onAPhone]): Promise<void> => {
  for (const [turn, width] of widths.entries()) {
    await page.setViewportSize(width);
    if (turn === 0) await page.goto(`${address}${path}`);
    else await drawnAnew(page);
    const title = page.getByRole('heading', { level: 1 });
    await title.waitFor();
    await everythingIsThere(page);
    expect(noPage, path).not.toContain(await title.textContent());
    await expectAccessible(page);
    await expectToFit(page);
  }
};

describe('the demo', () => {
  it.each(roles)('signs in by a button, and can use every page there is for it: %s', async (role) => {
    const page = await pageOf(role);
    const things = await thingsFor(page, role);
    // A provider opens each page on a phone and goes to a desk with it; the council the other way round.
    const phoneFirst = providerRoles.some((each) => each === role);
    const widths = phoneFirst ? [onAPhone, atADesk] : [atADesk, onAPhone];
    for (const path of pagesOf(role)) await expectUsable(page, addressOf(path, things), widths);
    await page.context().close();
  });

  it('can be used by somebody who is not signed in', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const path of [
      '/sign-in',
      '/set-up/token',
      '/invitation/token',
      '/',
      '/accessibility',
      '/privacy',
    ]) {
      await expectUsable(page, path);
    }
    await context.close();
  });

  it('has no page of the screens that nobody looks at', () => {
    const paths = Object.keys(makeRouter(makeQueryClient()).routesByPath);
    expect(Object.keys(everyPage).toSorted()).toEqual(paths.toSorted());
  });

  it('shows a contract with its three questions answered', async () => {
    const page = await pageOf('commissioner');
    const found = await page.request.get(`${address}/api/contracts?search=mediation`);
    const { rows } = (await found.json()) as { rows: { id: string }[] };
    await page.goto(`${address}/contracts/${rows[0]?.id ?? ''}`);
    await page.getByRole('heading', { level: 1, name: 'Family mediation, East Invicta' }).waitFor();
    await page.getByText('Is anyone better off?').first().waitFor();
    await everythingIsThere(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.context().close();
  });

  it('shows anybody what the council buys, and not what it keeps to itself', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Youth club, Harbour Ward');
    expect(text).toContain('Domestic abuse refuge');
    expect(text).not.toContain('Supported placement');
    await expectAccessible(page);
    await context.close();
  });

  it('starts again on its own county without making another', async () => {
    const again = await startDemo(`file:${join(folder, 'demo.sqlite')}`);
    expect(again.said).not.toContain('Making');
    await stop(again.child);
  });
});

describe('the demo keeps its hands off', () => {
  const refusal = async (databaseUrl: string): Promise<string> => {
    const run = promisify(execFile)(process.execPath, command, {
      cwd: projectFolder,
      env: settings(databaseUrl),
    });
    return run.then(
      () => 'it started',
      // execFile's rejection carries what the command said
      (error: unknown) => (error as { stderr: string }).stderr,
    );
  };

  it('a database that holds a council', async () => {
    const file = join(folder, 'real.sqlite');
    const connection = openSqliteFile(file);
    const now = '2026-10-22T09:00:00.000Z';
    await migrateSqlite(connection, now);
    const db = sqliteDatabase(connection);
    const council = {
      name: 'A council',
      kind: 'council',
      website: '',
      identifiers: [],
      revision: 0,
    } as const;
    const id = 'org_00000000000000000001';
    await db.writeAll([
      ...addOrganisation(db, { ...council, id, identifiers: [] }, now, () => ''),
      addSetting(db, 'council', { name: council.name, organisationId: id }),
    ]);
    connection.close();
    expect(await refusal(`file:${file}`)).toContain('holds something that is not a demo');
  });

  it('a PostgreSQL server', async () => {
    expect(await refusal('postgres://localhost/council')).toContain('made in a SQLite file');
  });

  it('and says which setting is wrong', async () => {
    expect(await refusal('mysql://localhost/council')).toContain('DATABASE_URL');
  });
});
