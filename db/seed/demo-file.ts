import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { Quarter } from '#shared/periods/quarter.ts';
import { makeFolder } from '../make-folder.ts';

/** The setting by which a demo's own database is known. */
export const demoSetting = 'demo';

/** What that setting says. */
export interface DemoMark {
  seed: string;
  /** which edition of the definitions it was made from */
  edition: string;
  /** the last quarter that has returns */
  newest: Quarter;
}

/** What stands where a demo county is wanted. */
export type FoundThere = { what: 'nothing' } | { what: 'demo'; mark: DemoMark } | { what: 'something else' };

const isMark = (value: unknown): value is DemoMark =>
  typeof value === 'object' &&
  value !== null &&
  'seed' in value &&
  typeof value.seed === 'string' &&
  'edition' in value &&
  typeof value.edition === 'string' &&
  'newest' in value &&
  typeof value.newest === 'string';

/** Rows of these make a database somebody's. */
const somebodys = ['organisations', 'people', 'contracts'];

const hasRows = (connection: BetterSqlite.Database, tables: readonly string[]): boolean =>
  tables.some(
    (table) =>
      somebodys.includes(table) && connection.prepare(`select 1 from "${table}" limit 1`).get() !== undefined,
  );

const lookInside = (connection: BetterSqlite.Database): FoundThere => {
  const tables = connection
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all()
    .map(String);
  if (tables.length === 0) return { what: 'nothing' };
  if (!tables.includes('settings')) return { what: 'something else' };
  const written = connection.prepare('select value from settings where name = ?').pluck().get(demoSetting);
  const mark: unknown = typeof written === 'string' ? JSON.parse(written) : undefined;
  if (isMark(mark)) return { what: 'demo', mark };
  return hasRows(connection, tables) ? { what: 'something else' } : { what: 'nothing' };
};

/** SQLite takes a file shorter than a page for an empty database, whatever stands in it: its first words tell. */
const isDatabase = (file: string): boolean => {
  const opening = 'SQLite format 3\0';
  const first = Buffer.alloc(opening.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, first, 0, opening.length, 0);
  } finally {
    closeSync(handle);
  }
  return first.toString('latin1') === opening;
};

/**
 * Looks whether a file is empty (not there, without tables, or of a service that nobody has set up), a
 * demo's own, or somebody else's. Changes nothing.
 */
export const findDemo = (file: string): FoundThere => {
  if (!existsSync(file) || statSync(file).size === 0) return { what: 'nothing' };
  try {
    if (!isDatabase(file)) return { what: 'something else' };
    const connection = new BetterSqlite(file, { readonly: true });
    try {
      return lookInside(connection);
    } finally {
      connection.close();
    }
  } catch {
    // Not a database, or one that cannot be read: whatever it is, it is not ours.
    return { what: 'something else' };
  }
};

/** Somebody has the file open, so that it cannot be put in another's place. */
export class DemoInUse extends Error {}

/** Folds the log beside the file into it; only possible while nobody else has it open. */
const closeUp = (file: string) => {
  const connection = new BetterSqlite(file, { timeout: 200 });
  try {
    if (connection.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new DemoInUse();
  } catch (error) {
    throw error instanceof BetterSqlite.SqliteError ? new DemoInUse() : error;
  } finally {
    connection.close();
  }
};

/** Where the county stays that was there before. */
export const earlierDemo = (file: string): string => `${file}.earlier`;

/**
 * Writes the records that were made in memory to the file, whole or not at all. A demo's file that was
 * there is kept beside it.
 * @throws DemoInUse when a running service has the file open
 */
export const keepDemo = (made: BetterSqlite.Database, file: string): void => {
  makeFolder(dirname(file));
  const whole = `${file}.being-made`;
  rmSync(whole, { force: true });
  made.prepare('VACUUM INTO ?').run(whole);
  if (existsSync(file) && statSync(file).size > 0) {
    try {
      closeUp(file);
    } catch (error) {
      rmSync(whole, { force: true });
      throw error;
    }
    renameSync(file, earlierDemo(file));
  }
  renameSync(whole, file);
};
