/*
 * `npm run --silent import:register -- FILE… [--dry-run]`: imports lists of agreements, prints what became of
 * their rows, for all files together, as one line of JSON and nothing else.
 * With --dry-run it works on an empty database that it makes itself; otherwise on DATABASE_URL.
 * Leaves with 0 also where rows were refused; with 2 and a sentence where a file cannot be read.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openDatabase } from '#db/open-database.ts';
import type { RowAccount } from '#shared/imports/import-plan.ts';
import { countRows } from '#shared/imports/import-plan.ts';
import { Refusal } from '#shared/problems/problem.ts';
import { readConfig, WrongSetting } from '../config.ts';
import { carryOutImport } from '../imports/carry-out-import.ts';
import { decideImport } from '../imports/decide-import.ts';
import { readListFile } from '../imports/read-list-file.ts';
import { systemClock } from '../platform/clock.ts';
import { openCounter } from '../platform/counter.ts';

const leave = (sentence: string): never => {
  console.error(sentence);
  process.exit(2);
};

const given = process.argv.slice(2);
const dryRun = given.includes('--dry-run');
const paths = given.filter((word) => word !== '--dry-run');
const unknown = paths.find((word) => word.startsWith('--'));
if (unknown !== undefined) leave(`There is no option ${unknown}. Only --dry-run is known.`);
if (paths.length === 0) {
  leave('Say which files to import: npm run --silent import:register -- FILE… [--dry-run]');
}

const whyNotRead = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  switch (code) {
    case 'ENOENT':
      return 'there is no such file. Look at how its name is written.';
    case 'EISDIR':
      return 'it is a folder. Name the files in it.';
    case 'EACCES':
      return 'you may not read it.';
    default:
      return `the computer says ${code}.`;
  }
};

/** Every file is read and recognised before anything is written. */
const readAll = async () => {
  const files: { name: string; bytes: Buffer }[] = [];
  for (const path of paths) {
    const name = basename(path);
    const bytes = await readFile(path).catch((error: unknown) =>
      leave(`${path} cannot be read: ${whyNotRead(error)}`),
    );
    try {
      readListFile(bytes);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      leave(`${name}: ${error.problems.map(({ sentence }) => sentence).join(' ')}`);
    }
    files.push({ name, bytes });
  }
  return files;
};

const configOrLeave = () => {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (error instanceof WrongSetting) return leave(`The setting ${error.message}`);
    throw error;
  }
};

const files = await readAll();
const config = dryRun ? readConfig({}) : configOrLeave();
const address = dryRun ? ({ engine: 'sqlite', file: ':memory:' } as const) : config.database;
const db = await openDatabase(address, systemClock.now).catch((error: unknown) =>
  leave(`DATABASE_URL: ${error instanceof Error ? error.message : 'the records could not be opened'}`),
);
const counter = openCounter(db, systemClock, config);
const rows: RowAccount[] = [];
for (const { name, bytes } of files) {
  const decided = await decideImport(counter, bytes, name);
  await carryOutImport(counter, decided);
  rows.push(...decided.preview.rows);
}
await db.close();
const { refused: _refused, ...counts } = countRows(rows);
const refused = rows
  .filter(({ outcome }) => outcome === 'refused')
  .map(({ row, reasons }) => ({ row, reason: reasons.join(' ') }));
console.log(JSON.stringify({ ...counts, refused }));
