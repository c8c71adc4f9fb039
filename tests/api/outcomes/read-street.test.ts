import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '#shared/problems/problem.ts';
import { bytesInHand } from '../../../server/outcomes/byte-source.ts';
import { readStreet } from '../../../server/outcomes/read-street.ts';
import { openPath, pathsAsked, streetFilesIn } from '../../../server/outcomes/street-files.ts';
import { alike, aStreetFile } from '../../fixtures/a-street-file.ts';
import { designFolder } from '../../support/design-folder.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const august = utf8(aStreetFile(alike(3)));
const july = utf8(aStreetFile(alike(2), { month: '2026-07' }));

/** The months in some bytes, or the sentence by which they are refused. */
const monthsIn = async (bytes: Buffer, passedOver: string[] = []): Promise<[string, number][] | string> => {
  try {
    const files = await streetFilesIn(bytesInHand(bytes), 'a file', (name) => passedOver.push(name));
    const months: [string, number][] = [];
    for (const { name, content } of files) {
      const { month, incidents } = await readStreet({ name, content, downloadedOn: '2026-10-01' });
      months.push([month, incidents]);
    }
    return months;
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ sentence }) => sentence).join(' ');
    throw error;
  }
};

const archive = (files: Record<string, Uint8Array>, level: 0 | 6 = 6) =>
  Buffer.from(zipSync(files, { level }));

/** The archive with a number of its directory's first line written over. */
const withInDirectory = (bytes: Buffer, offset: number, write: (copy: Buffer, at: number) => void) => {
  const copy = Buffer.from(bytes);
  write(copy, copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + offset);
  return copy;
};

describe('reading street files', () => {
  it('reads one file, packed or not, by what is in it', async () => {
    expect(await monthsIn(august)).toEqual([['2026-08', 3]]);
    expect(await monthsIn(gzipSync(august))).toEqual([['2026-08', 3]]);
    expect(await monthsIn(Buffer.concat([utf8('\ufeff'), august]))).toEqual([['2026-08', 3]]);
  });

  it.each([0, 6] as const)(
    'reads the months of an archive and passes over what lies beside, packed at %d',
    async (level) => {
      const passedOver: string[] = [];
      const files = {
        '2026-08/2026-08-invicta-street.csv': august,
        '2026-08/2026-08-invicta-outcomes.csv': utf8('Crime ID,Month\n'),
        '2026-08/2026-08-invicta-stop-and-search.csv': utf8('Type,Date\n'),
        '2026-07/2026-07-invicta-street.csv': july,
        'readme.txt': utf8('hello'),
        'notes.csv': utf8('a,b\n'),
        'mine.csv': utf8(aStreetFile([{ month: '2026-06' }])),
      };
      expect(await monthsIn(archive(files, level), passedOver)).toEqual([
        ['2026-08', 3],
        ['2026-07', 2],
        ['2026-06', 1],
      ]);
      expect(passedOver).toHaveLength(4);
    },
  );

  it('tells how far it has come, and the hash of what was packed', async () => {
    const many = utf8(aStreetFile(alike(300_000)));
    const seen: number[] = [];
    const read = (bytes: Buffer) =>
      streetFilesIn(bytesInHand(bytes), 'big.csv', () => undefined).then(([file]) => {
        if (!file) throw new Error('nothing to read');
        return readStreet({ ...file, downloadedOn: '2026-10-01' }, (_name, rows) => seen.push(rows));
      });
    const plain = await read(many);
    expect(plain.incidents).toBe(300_000);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toBeGreaterThanOrEqual(250_000);
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
    expect((await read(gzipSync(many, { level: 1 }))).fileHash).toBe(plain.fileHash);
  });

  const street = '2026-08/2026-08-invicta-street.csv';
  it.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'The file is empty'],
    ['a packed file that was cut off', gzipSync(august).subarray(0, -20), 'broken or cut off'],
    [
      'a packed file with a wrong checksum',
      Buffer.concat([gzipSync(august).subarray(0, -8), Buffer.alloc(8, 1)]),
      'broken or cut off',
    ],
    [
      'Latin-1',
      Buffer.from(aStreetFile([{}, { location: 'Caf\u00e9 Lane' }]), 'latin1'),
      'not in UTF-8: near line 2',
    ],
    ['UTF-16', Buffer.from(aStreetFile([{}]), 'utf16le'), 'not the columns'],
    ['an archive that was cut off', archive({ [street]: august }).subarray(0, -30), 'broken or cut off'],
    [
      'an archive without a street file',
      archive({ 'a.csv': utf8('a,b\n') }),
      'no street file in the archive',
    ],
    [
      'an archive whose street file has other columns',
      archive({ [street]: utf8('a,b\n1,2\n') }),
      'not the columns',
    ],
    [
      'an archive that climbs out of its folder',
      archive({ '../2026-08-invicta-street.csv': august }),
      'outside its folder: "../2026-08-invicta-street.csv"',
    ],
    [
      'an archive that climbs out further in',
      archive({ [street]: august, 'a/../../b.csv': august }),
      'outside its folder',
    ],
    [
      'an archive with a place of its own',
      archive({ '/etc/2026-08-x-street.csv': august }),
      'outside its folder',
    ],
    [
      'an archive that climbs the way of Windows',
      archive({ '..\\2026-08-x-street.csv': august }),
      'outside its folder',
    ],
    [
      'an archive that says it holds more than 2 GB',
      withInDirectory(archive({ [street]: august }), 24, (copy, at) => copy.writeUInt32LE(2 ** 31 + 1, at)),
      'expands to more than 2 GB',
    ],
    [
      'an archive that holds more than it says',
      withInDirectory(
        archive({ [street]: Buffer.concat([august, Buffer.alloc(9_000_000, 0x20)]) }),
        24,
        (copy, at) => copy.writeUInt32LE(august.length, at),
      ),
      'broken or cut off',
    ],
    [
      'an archive with another checksum',
      withInDirectory(archive({ [street]: august }), 16, (copy, at) => copy.writeUInt32LE(7, at)),
      'broken or cut off',
    ],
    [
      'an archive with a password',
      withInDirectory(archive({ [street]: august }), 8, (copy, at) => copy.writeUInt16LE(1, at)),
      'has a password',
    ],
    [
      'an archive packed in another way',
      withInDirectory(archive({ [street]: august }), 10, (copy, at) => copy.writeUInt16LE(9, at)),
      'not known here',
    ],
  ])('refuses %s', async (_what, bytes, sentence) => {
    expect(await monthsIn(bytes)).toContain(sentence);
  });

  it('holds no more of a large file than of a small one', { timeout: 60_000 }, async () => {
    const piece = utf8(aStreetFile(alike(1_000)).split('\n').slice(1).join('\n'));
    let most = 0;
    async function* large() {
      yield utf8(aStreetFile([]));
      for (let n = 0; n < 1_000; n += 1) {
        most = Math.max(most, process.memoryUsage().arrayBuffers);
        yield await Promise.resolve(Buffer.from(piece));
      }
    }
    const before = process.memoryUsage().heapUsed;
    const { rows } = await readStreet({ name: 'a million', content: large, downloadedOn: '2026-10-01' });
    expect(rows).toBe(1_000_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
    expect(most).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('finding street files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'better-off-street-'));
    writeFileSync(join(folder, '2026-08-invicta-street.csv'), august);
    writeFileSync(join(folder, '2026-07-invicta-street.csv.gz'), gzipSync(july));
    writeFileSync(join(folder, 'totals.csv'), 'month,total\n');
    writeFileSync(join(folder, 'notes.md'), 'notes');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const found = async (paths: string[]) => {
    const names: string[] = [];
    const passedOver: string[] = [];
    for (const path of await pathsAsked(paths)) {
      const opened = await openPath(path, (name) => passedOver.push(name));
      names.push(...(opened?.files.map(({ name }) => name) ?? []));
      await opened?.source.close();
    }
    return { names, passedOver };
  };

  it('takes the street files of a folder and says what it passed over', async () => {
    expect(await found([folder])).toEqual({
      names: ['2026-07-invicta-street.csv.gz', '2026-08-invicta-street.csv'],
      passedOver: ['notes.md', 'totals.csv'],
    });
  });

  it('reads a file that was named, whatever its name is', async () => {
    expect((await found([join(folder, 'totals.csv')])).names).toEqual(['totals.csv']);
  });
});

const data = designFolder('data');
describe.skipIf(data === undefined)('the hostile files', () => {
  it('refuses each with a sentence, and none as a fault', async () => {
    const folder = join(data ?? '', '08_nasty_files');
    const { readFile } = await import('node:fs/promises');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name);
      expect(existsSync(path)).toBe(true);
      expect(typeof (await monthsIn(await readFile(path))), path).toBe('string');
    }
    expect(files.length).toBeGreaterThan(50);
  });
});
