import { stringify } from 'csv-stringify/sync';
import { areasKnown } from '#db/stores/contracts-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { CountsRead } from '#shared/follow-ups/counts.api.ts';
import { typedCountWords, type TypedCountName } from '#shared/follow-ups/counts-without-cases.ts';
import { decideCountRows } from '#shared/follow-ups/decide-count-sheets.ts';
import type { TypedCounts } from '#shared/follow-ups/follow-ups.api.ts';
import { isQuarter } from '#shared/periods/quarter.ts';
import type { Counter } from '../platform/counter.ts';
import {
  csvLines,
  firstLines,
  isWorkbook,
  asUtf8,
  refuseFile,
  textOfFile,
  withoutPreamble,
} from '../platform/csv-text.ts';
import { countsAtHand } from './counts.ts';

// Object.keys loses the keys' type; the words have exactly these.
const names = Object.keys(typedCountWords) as TypedCountName[];
const plain = (text: string): string => text.trim().toLowerCase();

/** Headings: the quarter as 2026-Q2, the point as end or months, the area, and each count by its words. */
const headings = ['Quarter', 'Point', 'Area', ...names.map((name) => typedCountWords[name])];
const placeColumns: Readonly<Record<string, string>> = {
  quarter: 'Quarter',
  months: 'Point',
  areaKey: 'Area',
  ...typedCountWords,
};

/** A CSV file with the headings to fill in. */
export const countsTemplate = (): string => `\uFEFF${stringify([headings])}`;

const mostLines = 2_000;

const linesOf = (bytes: Buffer): { lines: string[][]; headingRow: number } => {
  if (isWorkbook(bytes))
    throw refuseFile('file-is-workbook', `This is a spreadsheet workbook, not CSV. ${asUtf8}`);
  const text = textOfFile(bytes);
  if (text.trim() === '')
    throw refuseFile('file-empty', 'The file is empty. Choose the file with the counts.');
  const { body, linesAbove } = withoutPreamble(text);
  if (body.split('\n').length > mostLines)
    throw refuseFile('too-many-rows', 'The file has more than 2,000 rows. Split it by quarters.');
  const knows = (line: readonly string[]): number =>
    line.filter((cell) => headings.some((heading) => plain(heading) === plain(cell))).length;
  const found = firstLines(body)
    .map(({ delimiter, cells }) => ({ delimiter, known: knows(cells) }))
    .toSorted((a, b) => b.known - a.known)[0];
  if (found === undefined || found.known < 3)
    throw refuseFile(
      'list-unknown',
      'The first row does not hold the headings of the template. Download it and use them.',
    );
  return { lines: csvLines(body, found.delimiter), headingRow: linesAbove + 1 };
};

type ReadProblem = CountsRead['problems'][number];

/** Reads a file of counts and says what is wrong with it by row and column; nothing is written. */
export const readCountsFile = async (
  counter: Counter,
  user: User,
  contractId: string,
  bytes: Buffer,
): Promise<CountsRead> => {
  const { facts } = await countsAtHand(counter, user, contractId);
  const areas = (await areasKnown(counter.db)).filter(({ id }) => facts.areaIds.has(id));
  const { lines, headingRow } = linesOf(bytes);
  const problems: ReadProblem[] = [];
  const says = (row: number, column: string, code: string, sentence: string) =>
    void problems.push({ row, column, code, sentence });
  const [written = [], ...below] = lines;
  const columns = written.map((cell) => headings.find((heading) => plain(heading) === plain(cell)));
  for (const [n, column] of columns.entries()) {
    const said = written[n]?.trim() ?? '';
    if (column === undefined && said !== '')
      says(headingRow, said, 'column-unknown', 'There is no place for this column. Take it out.');
    if (column !== undefined && columns.indexOf(column) < n)
      says(headingRow, column, 'column-twice', 'Two columns have this heading. Take one of them out.');
  }
  for (const heading of headings)
    if (!columns.includes(heading))
      says(headingRow, heading, 'column-missing', 'This column is not there. Add it.');
  if (problems.length > 0) return { quarters: [], problems };
  const rowOf = (cells: readonly string[], row: number): TypedCounts | undefined => {
    const before = problems.length;
    const cell = (heading: string): string => (cells[columns.indexOf(heading)] ?? '').trim();
    const quarter = cell('Quarter').toUpperCase();
    if (!isQuarter(quarter))
      says(row, 'Quarter', 'cell-unread', 'Write the quarter as 2026-Q2: July to September 2026.');
    const point = /^(?:(end|at the end)|(\d{1,2})(?: months?.*)?)$/i.exec(cell('Point'));
    if (point === null) says(row, 'Point', 'cell-unread', 'Write end, or a number of months such as 3.');
    const area = areas.find(({ name, code }) =>
      [name, code].some((each) => plain(each) === plain(cell('Area'))),
    );
    if (cell('Area') !== '' && area === undefined)
      says(row, 'Area', 'area-unknown', 'Write an area of this service, or leave it empty.');
    const counts = names.map((name) => {
      const text = cell(typedCountWords[name]).replaceAll(',', '');
      if (!/^\d{1,6}$/.test(text))
        says(row, typedCountWords[name], 'cell-unread', 'Write a whole number, 0 where there are none.');
      return [name, Number(text)] as const;
    });
    if (problems.length > before) return undefined;
    // every name of the table is in the list it is made from
    const whole = Object.fromEntries(counts) as Record<TypedCountName, number>;
    return { quarter, months: Number(point?.[2] ?? 0), areaKey: area?.id ?? '', ...whole };
  };
  const read = below.flatMap((cells, n) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const row = headingRow + n + 1;
    const typed = rowOf(cells, row);
    return typed === undefined ? [] : [{ row, typed }];
  });
  const rows = read.map(({ typed }) => typed);
  for (const { code, sentence, place } of decideCountRows(rows, facts)) {
    const [, at = '', name = ''] = /^rows\/(\d+)\/(.+)$/.exec(place ?? '') ?? [];
    says(read[Number(at)]?.row ?? headingRow, placeColumns[name] ?? '', code, sentence);
  }
  const quarters = [...new Set(rows.map(({ quarter }) => quarter))].toSorted().toReversed();
  return {
    quarters: quarters.map((quarter) => ({ quarter, rows: rows.filter((row) => row.quarter === quarter) })),
    problems: problems.toSorted((a, b) => a.row - b.row),
  };
};
