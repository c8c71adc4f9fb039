import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, BackUpProblem, restore } from '#db/back-up.ts';
import type { Database } from '#db/database.ts';
import { DatabaseTooNew } from '#db/migrations-folder.ts';
import { openDatabase } from '#db/open-database.ts';
import { projectFolder } from '../../house/source-files.ts';

const server = process.env['TEST_DATABASE_URL'] ?? '';
const now = '2026-10-22T09:00:00.000Z';
/** What is restored stays as it was backed up. */
const asItIs = () => Promise.resolve();

const administer = async (address: string, statement: string) => {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** What only a real server can show: run by the gate, which starts one. */
describe.skipIf(server === '')('records on a PostgreSQL server', () => {
  let folder: string;
  let name: string;
  const address = () => {
    const url = new URL(server);
    url.pathname = `/${name}`;
    return { engine: 'postgres' as const, url: url.href };
  };
  const open = () => openDatabase(address(), () => now);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'better-off-postgres-'));
    name = `better_off_backup_${randomBytes(6).toString('hex')}`;
    await administer(server, `create database ${name}`);
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await administer(server, `drop database if exists ${name} with (force)`);
  });

  const addArea = (db: Database, code: string) =>
    db.writeAll([
      {
        statement: (w) =>
          w
            .insert(db.tables.areas)
            .values({ id: `are_${code}`, code, name: "Eastmarsh'); --", kind: 'district' }),
      },
    ]);
  const codes = async (db: Database) =>
    (await db.read.select().from(db.tables.areas).orderBy(asc(db.tables.areas.id))).map(({ code }) => code);

  it('are backed up while they are open, and come back as they were, with what was added since gone', async () => {
    const db = await open();
    await addArea(db, 'e1');
    const copy = join(folder, 'copy.pgdump');
    await backUp(address(), copy);
    await addArea(db, 'e2');
    await db.close();
    await restore(address(), copy, now, asItIs);
    const again = await open();
    expect(await codes(again)).toEqual(['e1']);
    // The rule that history stays comes back too.
    const { history } = again.tables;
    await again.writeAll([
      {
        statement: (w) =>
          w.insert(history).values({
            id: 'his_1',
            at: now,
            subject: 'settings',
            subjectId: 'council',
            what: 'Name',
            from: '',
            to: 'Invicta',
            why: '',
          }),
      },
    ]);
    await expect(
      again.writeAll([{ statement: (w) => w.delete(history).where(eq(history.id, 'his_1')) }]),
    ).rejects.toThrow();
    await again.close();
  });

  it('are copied as they were at one moment while writing goes on: no write is there by half', async () => {
    const db = await open();
    const addPair = (n: number) =>
      db.writeAll(
        ['a', 'b'].map((half) => ({
          statement: (w) =>
            w.insert(db.tables.areas).values({
              id: `are_${String(n).padStart(6, '0')}${half}`,
              code: `${String(n)}${half}`,
              name: 'Eastmarsh',
              kind: 'district',
            }),
        })),
      );
    const copy = join(folder, 'copy.pgdump');
    const command = spawn('npx', ['tsx', 'server/commands/backup.ts', copy], {
      cwd: projectFolder,
      env: { ...process.env, DATABASE_URL: address().url },
    });
    let code: number | null | undefined;
    command.once('exit', (given) => (code = given));
    let before = 0;
    let written = 0;
    while (code === undefined) {
      await addPair(written);
      written += 1;
      // The dump begins after its file is there.
      if (!existsSync(`${copy}.unfinished`) && !existsSync(copy)) before = written;
    }
    await db.close();
    expect(code).toBe(0);
    await restore(address(), copy, now, asItIs);
    const again = await open();
    const found = (await codes(again)).length;
    await again.close();
    expect(before).toBeGreaterThan(10);
    expect(written).toBeGreaterThan(before);
    expect(found % 2).toBe(0);
    expect(found).toBeGreaterThanOrEqual(before * 2);
    expect(found).toBeLessThan(written * 2);
  });

  it('stay as they were when a file that is no back-up is restored', async () => {
    const db = await open();
    await addArea(db, 'e1');
    await db.close();
    const file = join(folder, 'odd.pgdump');
    writeFileSync(file, 'not a back-up');
    await expect(restore(address(), file, now, asItIs)).rejects.toBeInstanceOf(BackUpProblem);
    const again = await open();
    expect(await codes(again)).toEqual(['e1']);
    await again.close();
  });

  it('of a newer version are not opened', async () => {
    await (await open()).close();
    await administer(
      address().url,
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`,
    );
    await expect(open()).rejects.toBeInstanceOf(DatabaseTooNew);
  });

  it('are brought to this version once by two services that start at the same moment', async () => {
    const both = await Promise.all([open(), open()]);
    for (const db of both) {
      expect(await codes(db)).toEqual([]);
      await db.close();
    }
  });
});
