import { largestFile, mostRows } from '#shared/imports/imports.api.ts';
import type { FileRow, RefusedRow } from '#shared/imports/listed-row.ts';
import { recogniseList, type RecognisedList } from '#shared/imports/recognise-list.ts';
import { Refusal } from '#shared/problems/problem.ts';
import { formatCount } from '#shared/values/format.ts';
import {
  asUtf8,
  csvLines,
  delimiters,
  isWorkbook,
  refuseFile,
  textOfFile,
  withoutPreamble,
} from '../platform/csv-text.ts';

/** A list as it stands in a file. */
export interface ListFile {
  list: RecognisedList;
  rows: FileRow[];
  /** rows whose cells do not fit the headings: where one is missing, the others may stand in the wrong column */
  ragged: RefusedRow[];
  blankLines: number;
}

/** The text of the file; refused, with the line, where it is not UTF-8. */
const textOf = (bytes: Buffer): string => {
  if (bytes.length === 0) throw refuseFile('file-empty', 'The file is empty. Choose the file with the list.');
  if (bytes.length > largestFile) {
    throw refuseFile(
      'file-too-large',
      'The file is larger than 20 MB. Split it and import the parts one by one.',
    );
  }
  if (isWorkbook(bytes)) {
    throw refuseFile('file-is-workbook', `This is a spreadsheet workbook, not CSV. ${asUtf8}`);
  }
  return textOfFile(bytes);
};

/** Finds by which sign the cells are separated: the one with which the headings are those of a list we know. */
const recognise = (text: string): { list: RecognisedList; delimiter: string } => {
  let first: Refusal | undefined;
  for (const delimiter of delimiters) {
    try {
      const list = recogniseList(csvLines(text, delimiter, 1)[0] ?? []);
      if ('kind' in list) return { list, delimiter };
      first ??= new Refusal('invalid', [{ ...list, place: 'file' }]);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      first ??= error;
    }
  }
  throw (
    first ?? refuseFile('list-unknown', 'The first row must hold the headings of a list that is known here.')
  );
};

/**
 * Reads a list from the bytes of a CSV file.
 * @throws Refusal naming what is wrong with the file as a whole: empty, too large, a workbook, not UTF-8, broken
 * quotation marks, headings of no list we know. What is wrong with one row is said by row.
 */
export const readListFile = (bytes: Buffer): ListFile => {
  const text = textOf(bytes);
  if (text.trim() === '') throw refuseFile('file-empty', 'The file is empty. Choose the file with the list.');
  const { body, linesAbove } = withoutPreamble(text);
  const { list, delimiter } = recognise(body);
  const below = csvLines(body, delimiter).slice(1);
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
    throw refuseFile(
      'too-many-rows',
      `The list has more than ${formatCount(mostRows)} rows. Split it and import the parts one by one.`,
    );
  }
  return { list, rows, ragged, blankLines };
};
