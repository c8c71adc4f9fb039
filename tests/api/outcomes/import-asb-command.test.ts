import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alike, aLookupFile, aStreetFile } from '../../fixtures/a-street-file.ts';
import { designFolder } from '../../support/design-folder.ts';

let folder: string;
const place = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'better-off-asb-'));
  const august = aStreetFile([...alike(3), { lsoa: 'V01000003' }, { lsoa: 'E01009999' }, { lsoa: '' }]);
  writeFileSync(place('lookup.csv'), aLookupFile);
  writeFileSync(place('2026-08-invicta-street.csv'), august);
  writeFileSync(place('2026-07.csv.gz'), gzipSync(aStreetFile(alike(2), { month: '2026-07' })));
  writeFileSync(place('later.csv'), aStreetFile([...alike(4), { lsoa: '' }]));
  writeFileSync(place('other-force.csv'), aStreetFile([{}], { month: '2026-09', force: 'Mercia Police' }));
  writeFileSync(place('other-columns.csv'), 'a,b\n1,2\n');
  const downloaded = new Date('2026-10-02T12:00:00Z');
  utimesSync(place('2026-08-invicta-street.csv'), downloaded, downloaded);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...words: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'server/commands/import-asb.ts', ...words], {
    encoding: 'utf8',
  });
/** The same while nobody reads a channel any more, as after `| head`. */
const unread = (channel: 'stdout' | 'stderr', ...words: string[]): Promise<[number | null, string]> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/commands/import-asb.ts', ...words]);
    child[channel].destroy();
    let said = '';
    child[channel === 'stdout' ? 'stderr' : 'stdout'].on('data', (piece: Buffer) => {
      said += piece.toString();
    });
    child.on('close', (status) => resolve([status, said]));
  });
const lines = (stdout: string): unknown[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

const august = { month: '2026-08', V06000002: 0, V07000001: 4, outside: 1, no_location: 1 };
const july = { month: '2026-07', V06000002: 0, V07000001: 2, outside: 0, no_location: 0 };

describe('the import of the police’s months', { timeout: 120_000 }, () => {
  it('makes the database, prints a line a month and keeps what was there when something is wrong', () => {
    const database = ['--database', `file:${place('made/here.sqlite')}`];
    const files = [place('2026-08-invicta-street.csv'), place('2026-07.csv.gz')];
    const first = run(...files, '--lookup', place('lookup.csv'), ...database);
    expect(first.stderr).toContain('2026-08-invicta-street.csv (1 of 2): 2026-08, 6 of 6 rows');
    expect(lines(first.stdout)).toEqual([july, august]);
    expect(Object.keys(lines(first.stdout)[0] ?? {})).toEqual([
      'month',
      'V06000002',
      'V07000001',
      'outside',
      'no_location',
    ]);
    expect(first.status).toBe(0);

    const kept = () => {
      const connection = new BetterSqlite(place('made/here.sqlite'), { readonly: true });
      const tables = ['police_months', 'police_counts', 'indicator_values', 'small_areas', 'history'];
      const found = tables.map((table) => connection.prepare(`select * from ${table}`).all());
      connection.close();
      return found;
    };
    const before = kept();
    expect(before[0]).toContainEqual(
      expect.objectContaining({ month: '2026-08', downloaded_on: '2026-10-02', force: 'Invicta Police' }),
    );

    // The same again changes nothing, and needs no lookup any more.
    const again = run(...files, ...database);
    expect(lines(again.stdout)).toEqual([july, august]);
    expect(kept()).toEqual(before);

    const refused: [string[], string][] = [
      [
        ['later.csv'],
        'August 2026 is here already with other numbers: 6 incidents from 2026-08-invicta-street.csv, downloaded on 2 October 2026; 5 in later.csv',
      ],
      [['other-force.csv'], 'is of Mercia Police, and this area is Invicta Police’s'],
      [['other-columns.csv'], 'other-columns.csv: These are not the columns'],
    ];
    for (const [names, sentence] of refused) {
      const { status, stdout, stderr } = run(...names.map(place), ...database);
      expect(stderr).toContain(sentence);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect([status, stdout]).toEqual([1, '']);
    }
    expect(kept()).toEqual(before);

    const replaced = run(place('later.csv'), '--replace', '--downloaded', '2026-11-01', ...database);
    expect(lines(replaced.stdout)).toEqual([{ ...august, outside: 0 }]);
    expect(kept()[0]).toHaveLength(3);
    expect(kept()[0]).toContainEqual(expect.objectContaining({ version: 2, downloaded_on: '2026-11-01' }));
  });

  it('does its work to the end when nobody reads what it says', async () => {
    const database = ['--database', `file:${place('unread.sqlite')}`];
    const files = [place('2026-08-invicta-street.csv'), place('2026-07.csv.gz')];
    const [status, told] = await unread('stdout', ...files, '--lookup', place('lookup.csv'), ...database);
    expect([status, told]).toEqual([0, expect.not.stringContaining('EPIPE')]);
    const [again, printed] = await unread('stderr', ...files, ...database);
    expect([again, lines(printed)]).toEqual([0, [july, august]]);
    expect(await unread('stderr', place('later.csv'), ...database)).toEqual([1, '']);
  });

  it.each([
    ['no file', [], 'Say which files'],
    ['an option that is not known', ['--force', 'x.csv'], 'no option --force'],
    ['an option without its word', ['x.csv', '--lookup'], 'says nothing'],
    ['a day that is none', ['x.csv', '--downloaded', '2026-02-30'], 'is not a day'],
    ['a file that is not there', ['none.csv'], 'none.csv cannot be read: there is no such file'],
    ['a lookup that is none', ['x.csv', '--lookup', 'package.json'], 'package.json: '],
  ])('leaves with 1 and a sentence for %s', (_what, words, sentence) => {
    const { status, stdout, stderr } = run(...words);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('wants a lookup before the first month', () => {
    const { status, stderr } = run(place('later.csv'), '--database', `file:${place('bare.sqlite')}`);
    expect(status).toBe(1);
    expect(stderr).toContain('There is no lookup yet');
    const other = run(place('later.csv'), '--database', 'mysql://x');
    expect(other.status).toBe(1);
    expect(other.stderr).toContain('is not an address such as file:');
  });

  const data = designFolder('data');
  it.skipIf(data === undefined)('counts the real months as the police’s analyst did', () => {
    const police = join(data ?? '', '04_police_asb_kent');
    const lookup = join(data ?? '', '09_kent_geography/kent_medway_lsoa_to_district.csv');
    const { stdout, status } = run(police, '--lookup', lookup, '--database', `file:${place('kent.sqlite')}`);
    expect(status).toBe(0);
    const months = lines(stdout) as Record<string, number | string>[];
    expect(months).toHaveLength(14);
    const total = (month: string) => {
      const { month: _month, ...counts } = months.find((each) => each['month'] === month) ?? {};
      return Object.values(counts).reduce<number>((sum, count) => sum + Number(count), 0);
    };
    const oracle = readFileSync(join(police, 'oracle/kent_asb_monthly_totals_2022-05_2022-12.csv'), 'utf8');
    for (const line of oracle.trim().split('\n').slice(1)) {
      const [month = '', all] = line.split(',');
      expect(total(month), month).toBe(Number(all));
    }
    expect(Object.keys(months[0] ?? {})).toHaveLength(16);
  });
});
