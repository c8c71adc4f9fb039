import type { CellProblem, ImportRow } from '#shared/cases/import-column.ts';
import type { ImportRows } from '#shared/cases/import-plan.ts';
import { importSheets, type ImportSheet } from '#shared/cases/import-sheets.ts';
import { largestImport, mostImportRows } from '#shared/cases/import.api.ts';
import { headingsOf, sheetNamed, sheetWith } from '#shared/cases/recognise-sheet.ts';
import { formatCount } from '#shared/values/format.ts';
import {
  csvLines,
  firstLines,
  isArchive,
  isWorkbook,
  refuseFile,
  textOfFile,
  withoutPreamble,
} from '../platform/csv-text.ts';
import { readWorkbook } from '../platform/read-workbook.ts';

/** What a file is called, by the end of its name. */
export type FileKind = 'csv' | 'xlsx';

/** The rows of a file by sheet, and what is wrong with its sheets and headings. */
export interface ImportFile {
  rows: ImportRows;
  problems: CellProblem[];
}

interface SheetLines {
  sheet: ImportSheet;
  /** the row of the headings, as the file counts */
  headingRow: number;
  lines: string[][];
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const tooMany = (rows: number) =>
  refuseFile(
    'too-many-rows',
    `The file has ${formatCount(rows)} rows, and ${formatCount(mostImportRows)} can be taken at once. Split it and bring the parts in one by one.`,
  );

const sheetsOfCsv = (bytes: Buffer): SheetLines[] => {
  const text = textOfFile(bytes);
  if (text.trim() === '') throw refuseFile('file-empty', 'The file is empty. Choose the file with the list.');
  const lineCount = text.split('\n').length;
  // quoted cells may have several lines, so that this is a limit for the memory and the next one is exact
  if (lineCount > 10 * mostImportRows) throw tooMany(lineCount);
  const { body, linesAbove } = withoutPreamble(text);
  for (const { delimiter, cells } of firstLines(body)) {
    const sheet = sheetWith(cells);
    if (sheet !== undefined) return [{ sheet, headingRow: linesAbove + 1, lines: csvLines(body, delimiter) }];
  }
  throw refuseFile(
    'list-unknown',
    'The first row holds the headings of none of the four lists. Download a template and use its headings.',
  );
};

const sheetsOfWorkbook = async (
  bytes: Buffer,
): Promise<{ sheets: SheetLines[]; problems: CellProblem[] }> => {
  const problems: CellProblem[] = [];
  const sheets: SheetLines[] = [];
  for (const { name, lines } of await readWorkbook(bytes, mostImportRows)) {
    if (lines.every(isBlank)) continue;
    const sheet = sheetNamed(name);
    if (sheet === undefined || sheets.some((each) => each.sheet === sheet))
      problems.push({
        ...{ sheet: name, row: 1, column: '', code: 'sheet-unknown' },
        sentence: `There is no place for the sheet ‘${name}’. Take it out, or name it ${importSheets.join(', ')}.`,
      });
    else sheets.push({ sheet, headingRow: 1, lines });
  }
  if (sheets.length === 0 && problems.length === 0)
    throw refuseFile('file-empty', 'The workbook has nothing in it. Choose the file with the list.');
  return { sheets, problems };
};

const rowsOf = ({ sheet, headingRow, lines }: SheetLines): { rows: ImportRow[]; problems: CellProblem[] } => {
  const [written = [], ...below] = lines;
  const { headings, problems } = headingsOf(sheet, written);
  const rows = below.flatMap((cells, place): ImportRow[] => {
    const row = headingRow + place + 1;
    if (isBlank(cells)) return [];
    const beyond = cells.findIndex((cell, n) => cell.trim() !== '' && (written[n] ?? '').trim() === '');
    if (beyond >= 0)
      problems.push({
        ...{ sheet, row, column: `Column ${beyond + 1}`, code: 'column-without-heading' },
        sentence: 'Something stands where no heading is. Is there a comma too many, or is a heading missing?',
      });
    const said = headings.flatMap((heading, n) => {
      const cell = (cells[n] ?? '').trim();
      return cell === '' ? [] : [[heading, cell] as const];
    });
    return [{ sheet, row, cells: Object.fromEntries(said) }];
  });
  return { rows, problems };
};

const notAsNamed = (bytes: Buffer, kind: FileKind): void => {
  if (kind === 'csv' && isWorkbook(bytes))
    throw refuseFile(
      'file-not-as-named',
      'The file is called a CSV file, and is a spreadsheet workbook. Name it .xlsx, or save it as CSV.',
    );
  if (kind === 'xlsx' && !isArchive(bytes))
    throw refuseFile(
      'file-not-as-named',
      'The file is called an .xlsx workbook, and is none. Save it as .xlsx, or choose a CSV file.',
    );
};

/**
 * Reads what is to be brought in: one list from a CSV file, or all four from the sheets of a workbook.
 * @throws Refusal naming what is wrong with the file as a whole: empty, too large, too many rows, not what it is
 * called, not UTF-8, headings of no list. What is wrong with a sheet, a heading or a row is among the problems.
 */
export const readImportFile = async (bytes: Buffer, kind: FileKind): Promise<ImportFile> => {
  if (bytes.length === 0) throw refuseFile('file-empty', 'The file is empty. Choose the file with the list.');
  if (bytes.length > largestImport)
    throw refuseFile(
      'file-too-large',
      'The file is larger than 20 MB. Split it and bring the parts in one by one.',
    );
  notAsNamed(bytes, kind);
  const { sheets, problems } =
    kind === 'csv' ? { sheets: sheetsOfCsv(bytes), problems: [] } : await sheetsOfWorkbook(bytes);
  const rows: Record<ImportSheet, ImportRow[]> = {
    ...{ Families: [], Permissions: [], 'Follow-ups': [], Questionnaires: [] },
  };
  for (const each of sheets) {
    const read = rowsOf(each);
    rows[each.sheet] = read.rows;
    problems.push(...read.problems);
  }
  const count = Object.values(rows).reduce((sum, list) => sum + list.length, 0);
  if (count > mostImportRows) throw tooMany(count);
  return { rows, problems };
};
