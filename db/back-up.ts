import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { erasuresKnown } from './erasures-known.ts';
import { FolderProblem, makeFolder } from './make-folder.ts';
import type { DatabaseAddress } from './open-database.ts';

/** A back-up or restore that could not be done, and what to do next. */
export class BackUpProblem extends Error {}

const makeFolderFor = (file: string): void => {
  try {
    makeFolder(dirname(file));
  } catch (error) {
    if (!(error instanceof FolderProblem)) throw error;
    throw new BackUpProblem(error.message, { cause: error });
  }
};

/** Runs a PostgreSQL program with its standard streams on files; the address goes by the environment's way. */
const runProgram = (
  program: 'pg_dump' | 'pg_restore',
  words: readonly string[],
  streams: { from?: string; to?: string },
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', () =>
      reject(new BackUpProblem(`${program} is not installed here. Install PostgreSQL's client programs.`)),
    );
    const written =
      streams.to === undefined
        ? Promise.resolve()
        : new Promise<void>((done, fail) => {
            const file = createWriteStream(streams.to ?? '');
            file.once('finish', done).once('error', fail);
            child.stdout.pipe(file);
          });
    if (streams.from === undefined) child.stdin.end();
    else createReadStream(streams.from).pipe(child.stdin);
    child.once('exit', (code) => {
      if (code === 0) written.then(resolve, reject);
      else reject(new BackUpProblem(`${program} failed: ${said.trim()}`));
    });
  });

/** Whether a file is a database of ours that can be read to its end. */
const checkSqliteFile = (file: string): void => {
  const copy = new BetterSqlite(file, { readonly: true });
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') {
      throw new BackUpProblem('The file is damaged: it does not pass its own check.');
    }
    const ours = copy.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
    if (ours === undefined) throw new BackUpProblem('The file is not a back-up of Better Off.');
  } catch (error) {
    if (error instanceof BackUpProblem) throw error;
    throw new BackUpProblem('The file is not a back-up of Better Off.', { cause: error });
  } finally {
    copy.close();
  }
};

/**
 * Writes a consistent copy of the records while work goes on: by a read of one moment (VACUUM INTO) on
 * SQLite, by pg_dump on PostgreSQL. The copy appears under its name only when it is whole.
 * @throws BackUpProblem
 */
export const backUp = async (address: DatabaseAddress, file: string): Promise<void> => {
  if (existsSync(file)) throw new BackUpProblem(`${file} is already there. Choose another name.`);
  makeFolderFor(file);
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  if (address.engine === 'sqlite') {
    if (!existsSync(address.file)) throw new BackUpProblem(`There are no records at ${address.file}.`);
    const source = new BetterSqlite(address.file, { readonly: true });
    try {
      // One read of one moment. The driver's own page-wise back-up starts over whenever somebody writes, and
      // so never ends on a busy service.
      source.prepare('VACUUM INTO ?').run(unfinished);
    } finally {
      source.close();
    }
    checkSqliteFile(unfinished);
  } else {
    await runProgram('pg_dump', ['--format=custom', '--no-owner', `--dbname=${address.url}`], {
      to: unfinished,
    });
  }
  renameSync(unfinished, file);
};

/** What is done to restored records before they are in place: @param erased ids that the records before knew of */
export type BringUp = (restored: DatabaseAddress, erased: readonly string[]) => Promise<void>;

/** A migration backs up what it changes: here that is the back-up itself, which is there anyhow. */
const removeCopiesOf = (file: string): void => {
  const name = `${basename(file)}.before-`;
  for (const each of readdirSync(dirname(file)))
    if (each.startsWith(name)) rmSync(join(dirname(file), each), { force: true });
};

/** What went wrong at the bottom of it: what stands above tells of files that are gone again. */
const deepestWords = (error: unknown): string => {
  if (!(error instanceof Error)) return 'nobody knows why';
  return error.cause === undefined ? error.message.replace(/\.$/, '') : deepestWords(error.cause);
};

const bringUpFile = async (file: string, bringUp: BringUp, erased: readonly string[]): Promise<void> => {
  try {
    await bringUp({ engine: 'sqlite', file }, erased);
  } catch (error) {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    throw new BackUpProblem(
      `The back-up is not in place, and the records are as they were: ${deepestWords(error)}.`,
      {
        cause: error,
      },
    );
  } finally {
    removeCopiesOf(file);
  }
};

/**
 * Puts a back-up in the place of the records. The service must be stopped. On SQLite the records that were
 * there are kept beside it under another name; PostgreSQL restores in one transaction or not at all.
 * @param bringUp erases again what was erased since, before anybody can open the records
 * @returns where the old records were kept, if anywhere
 * @throws BackUpProblem
 */
export const restore = async (
  address: DatabaseAddress,
  file: string,
  now: string,
  bringUp: BringUp,
): Promise<string | undefined> => {
  if (!existsSync(file)) throw new BackUpProblem(`There is no file ${file}.`);
  const erased = await erasuresKnown(address);
  if (address.engine === 'postgres') {
    const words = ['--clean', '--if-exists', '--no-owner', '--single-transaction', `--dbname=${address.url}`];
    await runProgram('pg_restore', words, { from: file });
    await bringUp(address, erased);
    return undefined;
  }
  checkSqliteFile(file);
  const unfinished = `${address.file}.unfinished`;
  makeFolderFor(address.file);
  rmSync(unfinished, { force: true });
  const source = new BetterSqlite(file, { readonly: true });
  try {
    source.prepare('VACUUM INTO ?').run(unfinished);
  } finally {
    source.close();
  }
  await bringUpFile(unfinished, bringUp, erased);
  let kept: string | undefined;
  if (existsSync(address.file)) {
    const old = new BetterSqlite(address.file);
    try {
      // What still lies in the write-ahead log belongs to the old records; a service that runs holds a lock.
      old.pragma('wal_checkpoint(TRUNCATE)');
      old.pragma('locking_mode = EXCLUSIVE');
      old.exec('BEGIN EXCLUSIVE; COMMIT');
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw new BackUpProblem('The service is still running. Stop it, then restore again.', { cause: error });
    } finally {
      old.close();
    }
    kept = `${address.file}.before-restore-${now.replaceAll(/[:.]/g, '-')}`;
    renameSync(address.file, kept);
    rmSync(`${address.file}-wal`, { force: true });
    rmSync(`${address.file}-shm`, { force: true });
  }
  renameSync(unfinished, address.file);
  return kept;
};
