import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteFile } from '#db/engines/sqlite.ts';
import { migrateSqlite } from '#db/migrate-sqlite.ts';
import { DatabaseTooNew, type JournalLine } from '#db/migrations-folder.ts';

const now = '2026-10-22T09:00:00.000Z';
let folder: string;
let connection: BetterSqlite.Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'better-off-migrate-'));
  connection = openSqliteFile(join(folder, 'records.sqlite'));
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A folder of migrations as the generator writes it. */
const migrations = (...files: [string, string][]): { at: string; known: JournalLine[] } => {
  const at = join(folder, `migrations-${files.length}`);
  mkdirSync(join(at, 'meta'), { recursive: true });
  const known = files.map(([tag], idx) => ({ idx, when: 1_000 + idx, tag }));
  for (const [tag, sql] of files) writeFileSync(join(at, `${tag}.sql`), sql);
  writeFileSync(
    join(at, 'meta/_journal.json'),
    JSON.stringify({
      version: '7',
      dialect: 'sqlite',
      entries: known.map((line) => ({ ...line, version: '6', breakpoints: true })),
    }),
  );
  return { at, known };
};

const split = '--> statement-breakpoint\n';
const first: [string, string] = [
  '0000_first',
  `CREATE TABLE contracts (id text PRIMARY KEY NOT NULL);\n${split}` +
    'CREATE TABLE returns (id text PRIMARY KEY NOT NULL, contract_id text NOT NULL REFERENCES contracts(id) ON DELETE CASCADE);',
];
/** What the generator writes when a parent gains a check: the table is made anew and the old one dropped. */
const rebuild: [string, string] = [
  '0001_rebuild',
  `PRAGMA foreign_keys=OFF;\n${split}CREATE TABLE __new_contracts (id text PRIMARY KEY NOT NULL, CHECK (id <> ''));\n${split}` +
    `INSERT INTO __new_contracts(id) SELECT id FROM contracts;\n${split}DROP TABLE contracts;\n${split}` +
    `ALTER TABLE __new_contracts RENAME TO contracts;\n${split}PRAGMA foreign_keys=ON;`,
];
const loses: [string, string] = ['0001_loses', 'DELETE FROM returns;'];

const count = (table: string) => Number(connection.prepare(`select count(*) from ${table}`).pluck().get());
const apply = ({ at, known }: ReturnType<typeof migrations>) => migrateSqlite(connection, now, at, known);

describe('bringing a SQLite file to this version', () => {
  const fill = () => {
    connection.exec(
      "INSERT INTO contracts VALUES ('c1'); INSERT INTO returns VALUES ('r1','c1'), ('r2','c1');",
    );
  };

  it('keeps the children of a table that is made anew', async () => {
    await apply(migrations(first));
    fill();
    await apply(migrations(first, rebuild));
    expect({ contracts: count('contracts'), returns: count('returns') }).toEqual({
      contracts: 1,
      returns: 2,
    });
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('backs up first, and says where', async () => {
    await apply(migrations(first));
    fill();
    const backup = await apply(migrations(first, rebuild));
    expect(backup).toContain('records.sqlite.before-0001_rebuild-');
    expect(readdirSync(folder).filter((name) => name.includes('.before-'))).toHaveLength(1);
  });

  it('makes no back-up of an empty file, and none when there is nothing to do', async () => {
    expect(await apply(migrations(first))).toBeUndefined();
    expect(await apply(migrations(first))).toBeUndefined();
    expect(readdirSync(folder).filter((name) => name.includes('.before-'))).toHaveLength(0);
  });

  it('stops at a migration that loses evidence, and names the back-up', async () => {
    await apply(migrations(first));
    fill();
    await expect(apply(migrations(first, loses))).rejects.toThrow(
      /records as they were are in .*before-0001/,
    );
  });

  it('refuses a database from a newer version', async () => {
    await apply(migrations(first, rebuild));
    await expect(apply(migrations(first))).rejects.toBeInstanceOf(DatabaseTooNew);
  });

  it('opens with full durability and keys on', () => {
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(connection.pragma('synchronous', { simple: true })).toBe(2);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});
