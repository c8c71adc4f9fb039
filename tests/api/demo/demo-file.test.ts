import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteFile, sqliteDatabase } from '#db/engines/sqlite.ts';
import { migrateSqlite } from '#db/migrate-sqlite.ts';
import { DemoInUse, demoSetting, earlierDemo, findDemo, keepDemo } from '#db/seed/demo-file.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { addSetting, settingNamed } from '#db/stores/settings-store.ts';

const now = '2026-11-23T10:00:00.000Z';
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'better-off-demo-'));
  file = join(folder, 'county', 'demo.sqlite');
  return () => rmSync(folder, { recursive: true, force: true });
});

/** A database of this version with a demo's mark, or with somebody's organisation, or with nothing. */
const opened = async (path: string, holds: 'a demo' | 'an organisation' | 'nothing', newest = '2026-Q2') => {
  const connection = openSqliteFile(path);
  await migrateSqlite(connection, now);
  const db = sqliteDatabase(connection);
  if (holds === 'a demo')
    await db.writeAll([addSetting(db, demoSetting, { seed: 'Invicta', edition: 'first', newest })]);
  if (holds === 'an organisation') {
    const organisation = {
      name: 'A council',
      kind: 'council',
      website: '',
      identifiers: [],
      revision: 0,
    } as const;
    await db.writeAll(
      addOrganisation(
        db,
        { id: 'org_00000000000000000001', ...organisation, identifiers: [] },
        now,
        () => '',
      ),
    );
  }
  return connection;
};

let demo: BetterSqlite.Database;
beforeAll(async () => {
  demo = await opened(':memory:', 'a demo');
});
afterAll(() => demo.close());

describe('the file of a demo', () => {
  it('is free where nothing is', () => {
    expect(findDemo(file)).toEqual({ what: 'nothing' });
  });

  it('is free where a file is empty', () => {
    const empty = join(folder, 'empty');
    writeFileSync(empty, '');
    expect(findDemo(empty)).toEqual({ what: 'nothing' });
  });

  it.each(['x', 'A letter of ours, which is much shorter than a page of a database.'])(
    'is somebody else’s where a short text stands: %s',
    (text) => {
      const path = join(folder, 'short.txt');
      writeFileSync(path, text);
      expect(findDemo(path)).toEqual({ what: 'something else' });
    },
  );

  it('is free where a service was started and nobody set it up', async () => {
    const path = join(folder, 'fresh.sqlite');
    (await opened(path, 'nothing')).close();
    expect(findDemo(path)).toEqual({ what: 'nothing' });
  });

  it('is not free where somebody has an organisation', async () => {
    const path = join(folder, 'real.sqlite');
    (await opened(path, 'an organisation')).close();
    expect(findDemo(path)).toEqual({ what: 'something else' });
  });

  it('is not free where a file is no database of ours', () => {
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'Dear council, '.repeat(400));
    expect(findDemo(letter)).toEqual({ what: 'something else' });
  });

  it('is known again by its mark', () => {
    keepDemo(demo, file);
    expect(findDemo(file)).toEqual({
      what: 'demo',
      mark: { seed: 'Invicta', edition: 'first', newest: '2026-Q2' },
    });
  });

  it('holds what was made, and leaves nothing half made beside it', async () => {
    keepDemo(demo, file);
    const connection = openSqliteFile(file);
    expect((await settingNamed(sqliteDatabase(connection), demoSetting))?.value).toEqual({
      seed: 'Invicta',
      edition: 'first',
      newest: '2026-Q2',
    });
    connection.close();
    expect(existsSync(`${file}.being-made`)).toBe(false);
  });

  it('keeps the county that was there before', async () => {
    const path = join(folder, 'demo.sqlite');
    (await opened(path, 'a demo', '2026-Q1')).close();
    keepDemo(demo, path);
    expect(findDemo(path)).toMatchObject({ mark: { newest: '2026-Q2' } });
    expect(findDemo(earlierDemo(path))).toMatchObject({ mark: { newest: '2026-Q1' } });
  });

  it('is left alone while a running service has it open', async () => {
    const path = join(folder, 'demo.sqlite');
    const running = await opened(path, 'a demo', '2026-Q1');
    expect(() => keepDemo(demo, path)).toThrow(DemoInUse);
    running.close();
    expect(findDemo(path)).toMatchObject({ mark: { newest: '2026-Q1' } });
    expect(existsSync(`${path}.being-made`)).toBe(false);
  });

  it('takes what stands in the log beside it along', async () => {
    const path = join(folder, 'demo.sqlite');
    const writing = await opened(path, 'a demo', '2026-Q1');
    // A copy of file and log together is what a service leaves that was killed.
    const killed = join(folder, 'killed.sqlite');
    for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${killed}${end}`);
    writing.close();
    keepDemo(demo, killed);
    expect(findDemo(earlierDemo(killed))).toMatchObject({ mark: { newest: '2026-Q1' } });
    expect(existsSync(`${killed}-wal`)).toBe(false);
  });
});
