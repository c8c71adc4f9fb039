import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { Refusal } from '#shared/problems/problem.ts';
import { formatCount } from '#shared/values/format.ts';
import { isArchive, refuseFile } from './csv-text.ts';

/** A sheet as text, cell by cell; the first line stands in row 1. */
export interface SheetText {
  name: string;
  lines: string[][];
}

/** What a workbook may unpack to, so that a small file cannot fill the memory. */
const mostBytes = 200 * 1024 * 1024;
const mostParts = 500;

const notAWorkbook = () =>
  refuseFile(
    'file-not-a-workbook',
    'The file cannot be read as a spreadsheet workbook. Save it once more as .xlsx and choose it again.',
  );

/** Looks at what the archive says of its parts, and counts rows, before anything reads it as a whole. */
const insistOnSize = (bytes: Buffer, mostRows: number): void => {
  let size = 0;
  let parts = 0;
  const sheets = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize;
      parts += 1;
      if (size > mostBytes || parts > mostParts)
        throw refuseFile(
          'file-too-large',
          'The workbook is too large once it is unpacked. Split it and bring the parts in one by one.',
        );
      return /^xl\/worksheets\/[^/]+\.xml$/.test(name);
    },
  });
  const rows = Object.values(sheets).reduce(
    (sum, sheet) => sum + strFromU8(sheet, true).split('<row').length - 1,
    0,
  );
  if (rows > mostRows)
    throw refuseFile(
      'too-many-rows',
      `The workbook has ${formatCount(rows)} rows, and ${formatCount(mostRows)} can be taken at once. Split it and bring the parts in one by one.`,
    );
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  // a cell in the format of a date: its day, which has no time zone
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
};

/**
 * The sheets of an .xlsx workbook as text.
 * @throws Refusal when it is none, or is too large to be read
 */
export const readWorkbook = async (bytes: Buffer, mostRows: number): Promise<SheetText[]> => {
  if (!isArchive(bytes)) throw notAWorkbook();
  try {
    insistOnSize(bytes, mostRows);
    const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)]));
    return sheets.map(({ sheet, data }) => ({ name: sheet, lines: data.map((row) => row.map(cellText)) }));
  } catch (error) {
    throw error instanceof Refusal ? error : notAWorkbook();
  }
};
