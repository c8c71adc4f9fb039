import { CsvError, parse } from 'csv-parse/sync';
import { problem, Refusal } from '#shared/problems/problem.ts';

/** What is wrong with a file as a whole. */
export const refuseFile = (code: string, sentence: string): Refusal =>
  new Refusal('invalid', [problem(code, sentence, 'file')]);

const startsWith = (bytes: Buffer, ...start: number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

/** Whether the bytes are those of a zip archive, as workbooks are. */
export const isArchive = (bytes: Buffer): boolean => startsWith(bytes, 0x50, 0x4b);

/** Whether the bytes are those of a workbook, new or old. */
export const isWorkbook = (bytes: Buffer): boolean =>
  isArchive(bytes) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** How a spreadsheet program makes a file that can be read here. */
export const asUtf8 = 'In Excel: Save as, then "CSV UTF-8 (Comma delimited)".';

/**
 * The text of a CSV file.
 * @throws Refusal naming the line where it is not UTF-8
 */
export const textOfFile = (bytes: Buffer): string => {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    throw refuseFile('file-not-utf8', `The file is in UTF-16, not in UTF-8. ${asUtf8}`);
  }
  try {
    // The mark that Excel puts at the start is taken off by the decoder.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
    const line = before.split(/\r\n|\n|\r/).length;
    throw refuseFile(
      'file-not-utf8',
      `The file is not in UTF-8: on line ${line} there are letters in another encoding, such as Latin-1 or Windows-1252. ${asUtf8}`,
    );
  }
};

/** The signs that may stand between cells. */
export const delimiters = [',', ';', '\t', '|'] as const;

/** A list put together from several may have more than one of them; the longest is tried first. */
const lineEnds = ['\r\n', '\n', '\r'];

const brokenQuotes = ['CSV_QUOTE_NOT_CLOSED', 'CSV_INVALID_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE'];

/** The cells of a CSV text, line by line. @param to read no further than this line */
export const csvLines = (text: string, delimiter: string, to?: number): string[][] => {
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
    throw refuseFile(
      'file-quotes-broken',
      brokenQuotes.includes(error.code)
        ? `The quotation marks are broken${where}: one that opens a cell must close it, and one inside is written twice (""). Mend the file and choose it again.`
        : `The file cannot be read as CSV${where}. Mend it and choose it again.`,
    );
  }
};

/** Blank lines above the headings, and the line 'sep=;' that some programs write for Excel, are no rows. */
export const withoutPreamble = (text: string): { body: string; linesAbove: number } => {
  const [above = ''] = /^(?:[ \t]*(?:sep=.)?\r?\n)*/i.exec(text) ?? [];
  return { body: text.slice(above.length), linesAbove: above.split('\n').length - 1 };
};

/**
 * The first line by each sign that may separate cells; under a wrong sign quotation marks may look broken.
 * @throws Refusal where it cannot be read under any
 */
export const firstLines = (text: string): { delimiter: string; cells: string[] }[] => {
  let refused: unknown;
  const found = delimiters.flatMap((delimiter) => {
    try {
      return [{ delimiter, cells: csvLines(text, delimiter, 1)[0] ?? [] }];
    } catch (error) {
      refused ??= error;
      return [];
    }
  });
  if (found.length === 0) throw refused;
  return found;
};
