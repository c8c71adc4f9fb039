import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantCells, registerCells } from '../../fixtures/list-rows.ts';
import { listFile } from '../../support/list-file.ts';

let folder: string;
let contracts: string;
let grants: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'better-off-import-'));
  contracts = join(folder, 'contracts.csv');
  grants = join(folder, 'grants.csv');
  writeFileSync(
    contracts,
    listFile('transparency-code', [
      registerCells(),
      registerCells(),
      registerCells({ 'Contract reference number': 'B', 'Supplier name': '' }),
      registerCells({ 'Contract reference number': 'C', 'End date': '2026-02-30' }),
    ]),
  );
  writeFileSync(
    grants,
    listFile('360giving', [
      grantCells({ 'Funding Org:Name': 'Elm Trust', 'Funding Org:Identifier': 'GB-CHC-1146179' }),
    ]),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (words: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'server/commands/import-register.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

describe('the import command', { timeout: 60_000 }, () => {
  it('prints the account of all files together and nothing else, on a database of its own', () => {
    const { stdout, status } = run([contracts, grants, '--dry-run'], { DATABASE_URL: 'nonsense:' });
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toEqual({
      rows: 5,
      new: 2,
      changed: 0,
      unchanged: 1,
      doubtful: 1,
      refused: [
        {
          row: 5,
          reason: "End date: '2026-02-30' is not a date that exists. Write it as 2026-07-14 or 14/07/2026.",
        },
      ],
    });
  });

  it('writes to the database it is given, once', () => {
    const database = { DATABASE_URL: `file:${join(folder, 'kept.sqlite')}` };
    expect(JSON.parse(run([grants], database).stdout)).toMatchObject({ rows: 1, new: 1 });
    expect(JSON.parse(run([grants], database).stdout)).toMatchObject({ rows: 1, unchanged: 1 });
  });

  it.each([
    ['no file', () => [], 'Say which files'],
    ['a file that is not there', () => [join(folder, 'none.csv')], 'cannot be read: there is no such file'],
    ['a folder', () => [folder, '--dry-run'], 'cannot be read: it is a folder'],
    ['an option that is not known', () => [contracts, '--force'], '--force'],
  ])('leaves with 2 and a sentence for %s', (_words, words, sentence) => {
    const { stdout, stderr, status } = run(words());
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('writes nothing of any file when one of them cannot be read', () => {
    const broken = join(folder, 'broken.csv');
    writeFileSync(broken, 'first,last\nA,B\n');
    const database = { DATABASE_URL: `file:${join(folder, 'untouched.sqlite')}` };
    const { stderr, status } = run([contracts, broken], database);
    expect(status).toBe(2);
    expect(stderr).toContain('broken.csv: This is neither');
    expect(JSON.parse(run([contracts], database).stdout)).toMatchObject({ new: 1, doubtful: 1 });
  });
});
