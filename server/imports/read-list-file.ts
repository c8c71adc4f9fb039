import { CsvError, parse } from 'csv-parse/sync';
import { largestFile, mostRows } from '#shared/imports/imports.api.ts';
import type { FileRow, RefusedRow } from '#shared/imports/listed-row.ts';
import { recogniseList, type RecognisedList } from '#shared/imports/recognise-list.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { formatCount } from '#shared/values/format.ts';

/** A list as it stands in a file. */
export interface ListFile {
  list: RecognisedList;
  rows: FileRow[];
  /** rows whose cells do not fit the headings: where one is missing, the others may stand in the wrong column */
  ragged: RefusedRow[];
  blankLines: number;
}

const refuse = (code: string, sentence: string) => new Refusal('invalid', [problem(code, sentence, 'file')]);

const startsWith = (bytes: Buffer, ...start: number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

const asUtf8 = 'In Excel: Save as, then "CSV UTF-8 (Comma delimited)".';

/** The text of the file; refused, with the line, where it is not UTF-8. */
const textOf = (bytes: Buffer): string => {
  if (bytes.length === 0) throw refuse('file-empty', 'The file is empty. Choose the file with the list.');
  if (bytes.length > largestFile) {
    throw refuse(
      'file-too-large',
      'The file is larger than 20 MB. Split it and import the parts one by one.',
    );
  }
  if (startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw refuse('file-is-workbook', `This is a spreadsheet workbook, not CSV. ${asUtf8}`);
  }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    throw refuse('file-not-utf8', `The file is in UTF-16, not in UTF-8. ${asUtf8}`);
  }
  try {
    // The mark that Excel puts at the start is taken off by the decoder.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
    const line = before.split(/\r\n|\n|\r/).length;
    throw refuse(
      'file-not-utf8',
      `The file is not in UTF-8: on line ${line} there are letters in another encoding, such as Latin-1 or Windows-1252. ${asUtf8}`,
    );
  }
};

const delimiters = [',', ';', '\t', '|'] as const;

/** A list put together from several may have more than one of them; the longest is tried first. */
const lineEnds = ['\r\n', '\n', '\r'];

const brokenQuotes = ['CSV_QUOTE_NOT_CLOSED', 'CSV_INVALID_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE'];

const records = (text: string, delimiter: string, to?: number): string[][] => {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: lineEnds,
      relax_column_count: true,
      ...(to === undefined ? {} : { to }),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const where = typeof error['lines'] === 'number' ? `, near line ${error['lines']}` : '';
    throw refuse(
      'file-quotes-broken',
      brokenQuotes.includes(error.code)
        ? `The quotation marks are broken${where}: one that opens a cell must close it, and one inside is written twice (""). Mend the file and choose it again.`
        : `The file cannot be read as CSV${where}. Mend it and choose it again.`,
    );
  }
};

/** Blank lines above the headings, and the line 'sep=;' that some programs write for Excel, are no rows. */
const withoutPreamble = (text: string): { body: string; linesAbove: number } => {
  const [above = ''] = /^(?:[ \t]*(?:sep=.)?\r?\n)*/i.exec(text) ?? [];
  return { body: text.slice(above.length), linesAbove: above.split('\n').length - 1 };
};

/** Finds by which sign the cells are separated: the one with which the headings are those of a list we know. */
const recognise = (text: string): { list: RecognisedList; delimiter: string } => {
  let first: Refusal | undefined;
  for (const delimiter of delimiters) {
    try {
      const list = recogniseList(records(text, delimiter, 1)[0] ?? []);
      if ('kind' in list) return { list, delimiter };
      first ??= new Refusal('invalid', [{ ...list, place: 'file' }]);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      first ??= error;
    }
  }
  throw first ?? refuse('list-unknown', 'The first row must hold the headings of a list that is known here.');
};

/**
 * Reads a list from the bytes of a CSV file.
 * @throws Refusal naming what is wrong with the file as a whole: empty, too large, a workbook, not UTF-8, broken
 * quotation marks, headings of no list we know. What is wrong with one row is said by row.
 */
export const readListFile = (bytes: Buffer): ListFile => {
  const text = textOf(bytes);
  if (text.trim() === '') throw refuse('file-empty', 'The file is empty. Choose the file with the list.');
  const { body, linesAbove } = withoutPreamble(text);
  const { list, delimiter } = recognise(body);
  const below = records(body, delimiter).slice(1);
  const rows: FileRow[] = [];
  const ragged: RefusedRow[] = [];
  let blankLines = 0;
  for (const [place, cells] of below.entries()) {
    const row = linesAbove + place + 2;
    if (cells.every((cell) => cell.trim() === '')) {
      blankLines += 1;
      continue;
    }
    const beyond = cells.slice(list.headings.length).some((cell) => cell.trim() !== '');
    if (beyond || cells.length < list.headings.length) {
      ragged.push({
        row,
        reason: `It has ${formatCount(cells.length)} cells where the headings are ${formatCount(list.headings.length)}: a comma too many or too few.`,
      });
      continue;
    }
    rows.push({
      row,
      cells: Object.fromEntries(
        list.headings.flatMap((heading, column) => {
          const cell = cells[column]?.trim() ?? '';
          return cell === '' ? [] : [[heading === '' ? `Column ${column + 1}` : heading, cell]];
        }),
      ),
    });
  }
  if (rows.length + ragged.length > mostRows) {
    throw refuse(
      'too-many-rows',
      `The list has more than ${formatCount(mostRows)} rows. Split it and import the parts one by one.`,
    );
  }
  return { list, rows, ragged, blankLines };
};
