import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostRows, type ImportPreview } from '#shared/imports/imports.api.ts';
import { registerCells } from '../../fixtures/list-rows.ts';
import { designFolder } from '../../support/design-folder.ts';
import { listFile } from '../../support/list-file.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let shah: SignedIn;
beforeAll(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
});
afterAll(() => service.close());

const send = (payload: Buffer | string) =>
  shah.ask({
    method: 'POST',
    url: '/api/imports/preview',
    headers: { 'content-type': 'text/csv' },
    payload,
  });

const codeOf = async (payload: Buffer | string): Promise<string | undefined> => {
  const answer = await send(payload);
  expect(answer.statusCode).toBe(422);
  return answer.json<{ problems: { code: string }[] }>().problems[0]?.code;
};

const good = listFile('transparency-code', [registerCells()]);
const text = good.toString('utf8');
const latin1 = (words: string) =>
  Buffer.concat([good, Buffer.from(text.split('\r\n')[1]?.replace('Break Away', words) ?? '', 'latin1')]);

describe('a file that cannot be taken is named', () => {
  it.each([
    ['empty', '', 'file-empty'],
    ['blank lines only', '\n\n  \n', 'file-empty'],
    ['a mark and nothing else', '\uFEFF', 'file-empty'],
    ['a spreadsheet workbook', Buffer.from('PK\u0003\u0004rest'), 'file-is-workbook'],
    ['a workbook of an old kind', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-is-workbook'],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'file-not-utf8'],
    ['Latin-1', latin1('Café'), 'file-not-utf8'],
    ['a quotation mark that never closes', `${text}"OAK-2,`, 'file-quotes-broken'],
    ['a quotation mark inside a bare cell', `${text}a"b,c`, 'file-quotes-broken'],
    ['a list of something else', 'first,last\nA,B\n', 'list-unknown'],
    ['a heading twice', text.replace('CPV', 'SME'), 'heading-twice'],
    ['a heading that is missing', text.replace('Title of agreement', 'Name'), 'heading-missing'],
    ['NUL in a heading', 'a\u0000b,c\n1,2\n', 'list-unknown'],
  ])('%s', async (_words, payload, code) => {
    expect(await codeOf(payload)).toBe(code);
  });

  it('with the line where the letters are broken', async () => {
    const answer = await send(latin1('Café'));
    expect(answer.json<{ problems: { sentence: string }[] }>().problems[0]?.sentence).toContain('on line 3');
  });

  it('too large', async () => {
    expect((await send(Buffer.alloc(20 * 1024 * 1024 + 2_000, 'a'))).statusCode).toBe(413);
    expect(await codeOf(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))).toBe('file-too-large');
  });

  it('too many rows', async () => {
    const row = text.split('\r\n')[1] ?? '';
    expect(await codeOf(`${text}${`${row}\r\n`.repeat(mostRows)}`)).toBe('too-many-rows');
  });
});

describe('a file that can be taken is taken', () => {
  const countsOf = async (payload: Buffer | string) => {
    const answer = await send(payload);
    expect(answer.statusCode).toBe(200);
    return answer.json<ImportPreview>();
  };

  it.each([
    ['with the mark of Excel', `\uFEFF${text}`],
    ['with blank lines above', `\r\n \r\n${text}`],
    ['with the line that names the sign', `sep=,\r\n${text}`],
    ['with other line ends', text.replaceAll('\r\n', '\n')],
    ['without a line end at its end', text.trimEnd()],
    ['with further empty cells', text.replaceAll('\r\n', ',,\r\n')],
  ])('%s', async (_words, payload) => {
    expect((await countsOf(payload)).counts).toMatchObject({ rows: 1, new: 1 });
  });

  it('with line ends of several kinds, as when lists are put together', async () => {
    const row = text.split('\r\n')[1] ?? '';
    const file = `${text}${row.replace('OAK-1', 'OAK-2')}\n${row.replace('OAK-1', 'OAK-3')}\r${row.replace('OAK-1', 'OAK-4')}`;
    const shown = await countsOf(file);
    expect(shown.counts).toMatchObject({ rows: 4, new: 4 });
    expect(shown.rows.map(({ row: number }) => number)).toEqual([2, 3, 4, 5]);
  });

  it('with line ends inside quotation marks, which are part of a row', async () => {
    const row = text.split('\r\n')[1] ?? '';
    const quoted = row.replace('OAK-1', 'OAK-2').replace(/^([^,]*)/, '"$1"');
    const shown = await countsOf(
      `${text}${quoted.replace('"', '"First\r\nsecond\n')}\n${row.replace('OAK-1', 'OAK-3')}\n`,
    );
    expect(shown.rows.map(({ row: number }) => number)).toEqual([2, 3, 4]);
  });

  it('with semicolons', async () => {
    const plain = registerCells({ 'Sum to be paid (GBP, whole award)': '5' });
    const headings = text.split('\r\n')[0] ?? '';
    const columns = headings.replace('"Sum to be paid (GBP, whole award)"', 'Sum#').split(',');
    const cells = columns.map(
      (heading) => plain[heading.replace('Sum#', 'Sum to be paid (GBP, whole award)')] ?? '',
    );
    const file = `${columns.join(';').replace('Sum#', 'Sum to be paid (GBP, whole award)')}\n${cells.join(';')}\n`;
    expect((await countsOf(file)).counts).toMatchObject({ rows: 1, new: 1 });
  });

  it('with headings only: there is nothing to import', async () => {
    expect((await countsOf(text.split('\r\n')[0] ?? '')).counts.rows).toBe(0);
  });

  it('with blank lines between, counted apart from rows, which keep the numbers of the spreadsheet', async () => {
    const row = text.split('\r\n')[1] ?? '';
    const shown = await countsOf(`${text}\r\n,,,\r\n${row.replace('OAK-1', 'OAK-2')}\r\n`);
    expect(shown.blankLines).toBe(2);
    expect(shown.rows.map((each) => each.row)).toEqual([2, 5]);
  });

  it('with a row of too few or too many cells, which is refused by its number', async () => {
    const shown = await countsOf(`${text}a,b\r\n${(text.split('\r\n')[1] ?? '').replace(/$/, ',x')}\r\n`);
    expect(shown.counts).toMatchObject({ rows: 3, new: 1, refused: 2 });
    expect(shown.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'new'],
      [3, 'refused'],
      [4, 'refused'],
    ]);
    expect(shown.rows[1]?.reasons[0]).toContain('2 cells where the headings are 18');
  });

  it('with columns that are called like something of the language', async () => {
    const cells = registerCells({ constructor: 'x', toString: 'y' });
    const shown = await countsOf(listFile('transparency-code', [cells]));
    expect(shown.columns.unknown).toEqual(['constructor', 'toString']);
  });
});

const nasty = designFolder('data');
const filesIn = (folder: string): [string, string][] => {
  const path = nasty === undefined ? undefined : join(nasty, '08_nasty_files', folder);
  if (path === undefined || !existsSync(path)) {
    console.warn(`skipped: ../shared/data/08_nasty_files/${folder} is not beside the project`);
    return [];
  }
  return readdirSync(path).map((name) => [name, join(path, name)]);
};

describe.each(['csv_spectrum/csvs', 'csv_torture', 'formula_injection'])('every file of %s', (folder) => {
  const files = filesIn(folder);
  // A suite without any test fails: where the files are not there it has one that is skipped.
  if (files.length === 0) it.skip('the files are not beside the project');
  it.each(files)('%s is refused with a sentence, never with a fault', async (_name, path) => {
    const answer = await send(readFileSync(path));
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ problems: { sentence: string }[] }>().problems[0]?.sentence.length).toBeGreaterThan(
      10,
    );
  });
});

const payloads = filesIn('formula_injection').find(([name]) => name.endsWith('.txt'))?.[1];
const naughtyFile = filesIn('naughty_strings').find(([name]) => name === 'blns.json')?.[1];

describe('hostile words inside a list', () => {
  it.skipIf(naughtyFile === undefined)('are taken as words or refused by their row', async () => {
    const strings = JSON.parse(readFileSync(naughtyFile ?? '', 'utf8')) as string[];
    const file = listFile(
      'transparency-code',
      strings.map((naughty, place) =>
        registerCells({
          'Contract reference number': `N-${place}`,
          'Title of agreement': naughty,
          'Description of goods/services': naughty,
          'Supplier name': naughty,
          'Supplier company/charity number': naughty,
        }),
      ),
    );
    const shown = (await send(file)).json<ImportPreview>();
    expect(shown.counts.rows).toBe(strings.length);
    const done = await shah.ask({
      method: 'POST',
      url: `/api/imports?planHash=${shown.planHash}`,
      headers: { 'content-type': 'text/csv' },
      payload: file,
    });
    expect(done.statusCode).toBe(200);
    expect((await send(file)).json<ImportPreview>().counts).toMatchObject({
      unchanged: shown.counts.rows - shown.counts.refused,
      refused: shown.counts.refused,
    });
    expect((await shah.get('/api/contracts')).statusCode).toBe(200);
  });

  it.skipIf(payloads === undefined)('that are formulas come out harmless', async () => {
    const formulas = readFileSync(payloads ?? '', 'utf8')
      .split('\n')
      .filter(Boolean);
    const file = listFile(
      'transparency-code',
      formulas.map((formula, place) =>
        registerCells({ 'Contract reference number': `F-${place}`, 'Title of agreement': formula }),
      ),
    );
    const { planHash } = (await send(file)).json<ImportPreview>();
    await shah.ask({
      method: 'POST',
      url: `/api/imports?planHash=${planHash}`,
      headers: { 'content-type': 'text/csv' },
      payload: file,
    });
    const csv = (await shah.get('/api/contracts.csv?search=F-')).body;
    expect(csv).not.toMatch(/(^|,|\n)"?[=@]/m);
  });
});
