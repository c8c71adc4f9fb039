import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBoundaries } from '#shared/outcomes/boundary.ts';
import { readLookup } from '#shared/outcomes/read-lookup.ts';
import { readPopulations } from '#shared/outcomes/read-populations.ts';
import { csvLines } from '../../../server/platform/csv-text.ts';
import { aLookupFile } from '../../fixtures/a-street-file.ts';
import { designFolder } from '../../support/design-folder.ts';

let folder: string;
const place = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'better-off-outcomes-'));
  writeFileSync(place('lookup.csv'), aLookupFile);
  writeFileSync(place('people.csv'), 'area code,year,people\nV07000001,2023,110000\n');
  const geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 51],
        [1, 51],
        [1, 52],
        [0, 51],
      ],
    ],
  };
  const features = [{ type: 'Feature', properties: { LAD24CD: 'V07000001' }, geometry }];
  writeFileSync(place('districts.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  writeFileSync(place('neet.csv'), 'area,period,numerator,denominator\nV07000001,2025,[c],300\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...words: string[]) =>
  spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      'server/commands/import-outcomes.ts',
      ...words,
      '--database',
      `file:${place('here.sqlite')}`,
    ],
    { encoding: 'utf8' },
  );

describe('the import of places and figures', { timeout: 120_000 }, () => {
  it('brings in each, says what it did, and asks before it replaces', () => {
    const figures = [
      '--name',
      'Young people in learning',
      '--counts',
      'young people in learning',
      '--among',
      'young people of 16 and 17',
      '--per',
      '100',
      '--source',
      'DfE',
    ];
    for (const [words, does] of [
      [['lookup', place('lookup.csv')], '2 districts added, 4 codes added or changed.'],
      [['populations', place('people.csv')], '1 population added.'],
      [['boundaries', place('districts.geojson')], '1 district gets a boundary.'],
      [['figures', place('neet.csv'), ...figures], '1 figure of Young people in learning added.'],
    ] as const) {
      const { stdout, stderr, status } = run(...words);
      expect(status, stderr).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ what: words[0], does: [does] });
    }
    writeFileSync(place('people.csv'), 'area code,year,people\nV07000001,2023,110001\n');
    const refused = run('populations', place('people.csv'));
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('1 population here would say something else.');
    expect(run('populations', place('people.csv'), '--replace').status).toBe(0);
  });

  it('does its work to the end when nobody reads what it says', async () => {
    const words = ['lookup', place('lookup.csv'), '--database', `file:${place('unread.sqlite')}`];
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      'server/commands/import-outcomes.ts',
      ...words,
    ]);
    child.stdout.destroy();
    let told = '';
    child.stderr.on('data', (piece: Buffer) => {
      told += piece.toString();
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, told]).toEqual([0, '']);
  });

  it.each([
    ['nothing', [], 'Say what to bring in'],
    ['something else', ['others', 'x.csv'], 'Say what to bring in'],
    ['an option that is not known', ['lookup', 'x.csv', '--force'], '--force'],
    ['a file that is not there', ['lookup', 'none.csv'], 'none.csv cannot be read'],
    ['figures without a name', ['figures', 'package.json'], 'Say what the indicator is called.'],
  ])('leaves with 1 and a sentence for %s', (_what, words, sentence) => {
    const { status, stdout, stderr } = run(...words);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  const data = designFolder('data');
  it.skipIf(data === undefined)('reads the real files of a county', () => {
    const text = (name: string) => readFileSync(join(data ?? '', '09_kent_geography', name), 'utf8');
    const lookup = readLookup(csvLines(text('kent_medway_lsoa_to_district.csv'), ','));
    expect([lookup.districts.length, lookup.smallAreas.length]).toEqual([13, 1_144]);
    expect(readLookup(csvLines(text('kent_medway_wards_all_vintages.csv'), ',')).smallAreas).toHaveLength(
      476,
    );
    const people = readPopulations(csvLines(text('kent_medway_population.csv'), ','));
    expect(people).toHaveLength(26);
    expect(people).toContainEqual({ areaCode: 'E07000106', year: 2023, people: 159_939 });
    for (const [name, rows] of [
      ['kent_medway_lsoa11_population_mid2020.csv', 1_065],
      ['kent_medway_lsoa21_census2021_population.csv', 1_107],
    ] as const) {
      expect(readPopulations(csvLines(text(name), ',')), name).toHaveLength(rows);
    }
    const codes = lookup.districts.map(({ code }) => code);
    const { boundaries, others } = readBoundaries(text('kent_medway_districts_may2024_bsc.geojson'), codes);
    expect([boundaries.length, others]).toEqual([13, 0]);
  });
});
