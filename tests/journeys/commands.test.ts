import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { addErasures } from '#db/erasures-file.ts';
import { openDatabase } from '#db/open-database.ts';
import { caseById } from '#db/stores/cases-store.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { aCase, groundOfCases, keepCases } from '../fixtures/a-kept-case.ts';
import { projectFolder, read } from '../house/source-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'better-off-commands-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const records = () => join(folder, 'records.sqlite');
const erasures = () => join(folder, 'elsewhere', 'erasures.txt');

const settings = () => ({
  ...process.env,
  DATABASE_URL: `file:${records()}`,
  ERASURES_FILE: erasures(),
});

const npm = (...words: string[]) =>
  spawnSync('npm', words, { cwd: projectFolder, encoding: 'utf8', env: settings(), timeout: 120_000 });

/** Does something with the records while no command runs. */
const withRecords = async <T>(act: (db: Database) => Promise<T>): Promise<T> => {
  const db = await openDatabase({ engine: 'sqlite', file: records() }, systemClock.now);
  try {
    return await act(db);
  } finally {
    await db.close();
  }
};

/** Starts a command that stays, waits for its words, and stops it with all it started. */
const saysThenStops = async (words: string, ...command: string[]): Promise<string> => {
  const child = spawn('npm', command, {
    cwd: projectFolder,
    detached: true,
    env: { ...settings(), PORT: '0' },
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(words)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(said)));
  });
  const left = new Promise((resolve) => child.once('exit', resolve));
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await left;
  return said;
};

describe('the commands of the README', () => {
  it('npm start starts the built service', async () => {
    expect(await saysThenStops('once: ', 'start')).toContain('Better Off is ready at http://localhost:');
  });

  it('npm run dev:server starts it from source', async () => {
    expect(await saysThenStops('once: ', 'run', 'dev:server')).toContain('Better Off is ready');
  });

  it('npm run dev:client serves the screens', async () => {
    expect(await saysThenStops('localhost:', 'run', 'dev:client')).toContain('localhost:');
  });

  it('npm run migrate, backup and restore', () => {
    expect(npm('run', 'migrate').stdout).toContain('at this version');
    const copy = join(folder, 'monday.sqlite');
    expect(npm('run', 'backup', '--', copy).stdout).toContain(`backed up in ${copy}`);
    expect(npm('run', 'restore', '--', copy).stdout).toContain('are in place');
    expect(npm('run', 'restore', '--', join(folder, 'nowhere.sqlite')).status).toBe(1);
  });

  it('npm run restore erases again who was erased since the back-up', async () => {
    const [gone, stays] = [aCase(1), aCase(2)];
    await withRecords(async (db) => {
      await groundOfCases(db);
      await keepCases(db, gone, stays);
    });
    const copy = join(folder, 'monday.sqlite');
    expect(npm('run', 'backup', '--', copy).status).toBe(0);
    // What the service writes there when it erases.
    addErasures(erasures(), [gone.id]);
    const { stdout } = npm('run', 'restore', '--', copy);
    expect(stdout).toContain('Erased again: 1 family that was erased since.');
    const [back, kept] = await withRecords(async (db) => [
      await caseById(db, gone.id),
      await caseById(db, stays.id),
    ]);
    expect([back, kept?.id]).toEqual([undefined, stays.id]);
  });

  it('npm run import:register tells what it would do, and does it', () => {
    const file = join(folder, 'register.csv');
    writeFileSync(
      file,
      'Organisation name,Contract reference number,Title of agreement,Supplier name,"Sum to be paid (GBP, whole award)",Start date,End date,Process type,SME,VCSE\n' +
        'Invicta County Council,R1,Youth club,Harbour Youth,90000,2025-04-01,2027-03-31,Open procedure,True,True\n',
    );
    const dry = npm('run', '--silent', 'import:register', '--', file, '--dry-run');
    const counts = JSON.parse(dry.stdout) as Record<string, unknown>;
    expect(Object.keys(counts)).toEqual(['rows', 'new', 'changed', 'unchanged', 'doubtful', 'refused']);
    expect(counts['rows']).toBe(1);
    expect(existsSync(records())).toBe(false);
  });

  it('npm run recompute works a figure out again, or leaves with 2 and a sentence', () => {
    const recompute = (method: string, input: string) =>
      spawnSync('npm', ['run', '--silent', 'recompute', '--', method], {
        cwd: projectFolder,
        encoding: 'utf8',
        input,
      });
    const form = { id: 'one', version: 'P4-17', items: Array.from({ length: 25 }, () => 1) };
    const { stdout, status } = recompute('sdq', JSON.stringify([form]));
    expect(JSON.parse(stdout)).toMatchObject([{ version: 'P4-17', total: 20, impact: null }]);
    expect(status).toBe(0);
    for (const [method, input, sentence] of [
      ['sdq', JSON.stringify([{ ...form, items: form.items.fill(3) }]), 'Input 1 (one), Item 1 is 3, but'],
      ['sdq', '[1,', 'The input is not JSON'],
      ['nothing', '[]', "There is no method 'nothing'."],
    ] as const) {
      const refused = recompute(method, input);
      expect([refused.status, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain(sentence);
      expect(refused.stderr).not.toMatch(/^\s+at /m);
    }
  });

  describe('that run one kind of proof', () => {
    let listed: string[];
    beforeAll(() => {
      const { stdout } = spawnSync('npx', ['vitest', 'list', '--filesOnly'], {
        cwd: projectFolder,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
      listed = stdout.split('\n');
    });

    it.each(['rules', 'stores', 'api', 'screens', 'house', 'journeys'])(
      'npm run test:%s names its project',
      (name) => {
        const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
        expect(scripts[`test:${name}`]).toBe(`vitest run --project ${name}`);
        const ofProject = listed.filter((line) => line.startsWith(`[${name}] `));
        expect(ofProject).not.toEqual([]);
        expect(ofProject.filter((line) => !line.includes(`tests/${name}/`))).toEqual([]);
      },
    );
  });

  it('npm run bench prints each ratio', () => {
    const { stdout, status } = npm('run', '--silent', 'bench', '--', '--quick');
    expect(status).toBe(0);
    expect(stdout).toMatch(/ratio: [\d.]+x, -?[\d.]+ ms more/);
    expect(stdout).toMatch(/ratio to both: [\d.]+x/);
    expect(stdout).toMatch(/ratio to bare SQL: [\d.]+x/);
    expect(stdout).toMatch(/ratio to a constant string of the same size: [\d.]+x/);
  });
});
