import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, BackUpProblem, restore } from '#db/back-up.ts';
import type { Database } from '#db/database.ts';
import { openDatabase } from '#db/open-database.ts';
import { projectFolder } from '../../house/source-files.ts';

const now = '2026-10-22T09:00:00.000Z';
/** What is restored stays as it was backed up. */
const asItIs = () => Promise.resolve();
let folder: string;
const address = () => ({ engine: 'sqlite' as const, file: join(folder, 'records.sqlite') });
const open = () => openDatabase(address(), () => now);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'better-off-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const addPair = (db: Database, n: number) =>
  db.writeAll(
    ['a', 'b'].map((half) => ({
      statement: (w) =>
        w.insert(db.tables.areas).values({
          id: `are_${String(n).padStart(6, '0')}${half}`,
          code: `${n}${half}`,
          name: 'Eastmarsh',
          kind: 'district',
        }),
    })),
  );

const ids = async (db: Database) =>
  (await db.read.select().from(db.tables.areas).orderBy(asc(db.tables.areas.id))).map(({ id }) => id);

describe('backing up', () => {
  it('takes a consistent copy while writing goes on: no write is there by half', async () => {
    const db = await open();
    const copy = join(folder, 'copy.sqlite');
    let written = 0;
    const command = spawn('npx', ['tsx', 'server/commands/backup.ts', copy], {
      cwd: projectFolder,
      env: { ...process.env, DATABASE_URL: `file:${address().file}` },
    });
    const left = new Promise<number | null>((resolve) => command.once('exit', resolve));
    let code: number | null | undefined;
    void left.then((given) => (code = given));
    let before = 0;
    while (code === undefined) {
      await addPair(db, written);
      written += 1;
      if (!existsSync(`${copy}.unfinished`) && !existsSync(copy)) before = written;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await db.close();
    expect(code).toBe(0);
    const copied = await openDatabase({ engine: 'sqlite', file: copy }, () => now);
    const found = await ids(copied);
    await copied.close();
    expect(before).toBeGreaterThan(10);
    expect(written).toBeGreaterThan(before);
    expect(found.length).toBeGreaterThanOrEqual(before * 2);
    expect(found.length % 2).toBe(0);
  });

  it('never writes over a file', async () => {
    await (await open()).close();
    const copy = join(folder, 'copy.sqlite');
    writeFileSync(copy, 'something of value');
    await expect(backUp(address(), copy)).rejects.toThrow('already there');
  });

  it.each(['package.json/x.sqlite', '/proc/none/x.sqlite'])(
    'says that it cannot make the folder of %s',
    async (copy) => {
      await (await open()).close();
      await expect(backUp(address(), copy)).rejects.toBeInstanceOf(BackUpProblem);
    },
  );

  it('says so when there are no records', async () => {
    await expect(backUp(address(), join(folder, 'copy.sqlite'))).rejects.toBeInstanceOf(BackUpProblem);
  });
});

describe('restoring', () => {
  it('brings back what was backed up, and keeps what was there', async () => {
    const db = await open();
    await addPair(db, 1);
    await backUp(address(), join(folder, 'copy.sqlite'));
    await addPair(db, 2);
    await db.close();
    const kept = await restore(address(), join(folder, 'copy.sqlite'), now, asItIs);
    expect(kept !== undefined && existsSync(kept)).toBe(true);
    const again = await open();
    expect(await ids(again)).toEqual(['are_000001a', 'are_000001b']);
    await again.close();
    const old = await openDatabase({ engine: 'sqlite', file: kept ?? '' }, () => now);
    expect(await ids(old)).toHaveLength(4);
    await old.close();
  });

  it.each([
    ['a text', 'not a database'],
    ['nothing', ''],
  ])('refuses a file that holds %s, and changes nothing', async (_what, content) => {
    const db = await open();
    await addPair(db, 1);
    await db.close();
    const file = join(folder, 'odd.sqlite');
    writeFileSync(file, content);
    await expect(restore(address(), file, now, asItIs)).rejects.toBeInstanceOf(BackUpProblem);
    const again = await open();
    expect(await ids(again)).toHaveLength(2);
    await again.close();
  });
});
