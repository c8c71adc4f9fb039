import { problem, Refusal } from '../problems/problem.ts';
import { formatCount } from '../values/format.ts';
import { isMonth, type Month } from './month.ts';

/**
 * The columns of a street file of data.police.uk, in their order.
 * Source: methods, statistics 6.1 (read in 33 real months).
 */
export const streetColumns = [
  'Crime ID',
  'Month',
  'Reported by',
  'Falls within',
  'Longitude',
  'Latitude',
  'Location',
  'LSOA code',
  'LSOA name',
  'Crime type',
  'Last outcome category',
  'Context',
] as const;

const streetHeading = streetColumns.join(',');
const monthColumn = streetColumns.indexOf('Month');
const forceColumn = streetColumns.indexOf('Falls within');
const lsoaColumn = streetColumns.indexOf('LSOA code');
const typeColumn = streetColumns.indexOf('Crime type');

/** The type whose rows are counted, as the police write it. */
export const antisocialBehaviour = 'Anti-social behaviour';

/** What one street file says of antisocial behaviour: one force, one month. */
export interface StreetMonth {
  month: Month;
  force: string;
  /** of any type */
  rows: number;
  incidents: number;
  /** incidents without an LSOA */
  noLocation: number;
  /** incidents by the code of the LSOA they were put in, of whichever vintage the file has */
  byCode: ReadonlyMap<string, number>;
}

/** No line of these files is longer: one that is has lost its end, or is no such file. */
const longestLine = 65_536;

const refuse = (code: string, sentence: string): Refusal =>
  new Refusal('invalid', [problem(code, sentence, 'file')]);

const otherColumns = (first: string): Refusal =>
  refuse(
    'street-other-columns',
    `These are not the columns of a street file of data.police.uk. The first line must be ${streetHeading}; it is ${first.slice(0, 200) || 'empty'}. Choose the file whose name ends in -street.csv.`,
  );

const brokenQuotes = (line: number): Refusal =>
  refuse(
    'file-quotes-broken',
    `The quotation marks are broken near line ${formatCount(line)}. Download the file again.`,
  );

/** The cells of a line in which there are quotation marks; undefined where one of them is still open at its end. */
const quotedCells = (line: string, at: number): string[] | undefined => {
  const cells: string[] = [];
  let place = 0;
  for (;;) {
    if (line[place] !== '"') {
      const end = line.indexOf(',', place);
      const cell = end < 0 ? line.slice(place) : line.slice(place, end);
      if (cell.includes('"')) throw brokenQuotes(at);
      cells.push(cell);
      if (end < 0) return cells;
      place = end + 1;
      continue;
    }
    let cell = '';
    for (;;) {
      const close = line.indexOf('"', place + 1);
      if (close < 0) return undefined;
      cell += line.slice(place + 1, close);
      place = close + 1;
      if (line[place] !== '"') break;
      cell += '"';
    }
    cells.push(cell);
    if (place === line.length) return cells;
    if (line[place] !== ',') throw brokenQuotes(at);
    place += 1;
  }
};

/** Takes a street file in pieces of text of any length, and counts; it holds no row. */
export interface StreetCount {
  take: (text: string) => void;
  /** rows counted so far */
  rows: () => number;
  /** What the file says, at its end. @throws Refusal where it is no whole month of one force */
  end: () => StreetMonth;
}

/**
 * Counts the antisocial behaviour in one street file by LSOA code. Every row counts: rows that are alike are
 * incidents at the same point in the same month, and are never taken for one (methods, statistics 6.1, trap 1).
 * @throws Refusal at the first line that does not fit: other columns, a second month, a second force
 */
export const countStreet = (): StreetCount => {
  const byCode = new Map<string, number>();
  let [rest, open, heading] = ['', '', ''];
  let [lines, rows, incidents, noLocation] = [0, 0, 0, 0];
  let month: string | undefined;
  let force: string | undefined;

  const count = (width: number, rowMonth: string, rowForce: string, lsoa: string, type: string) => {
    if (width !== streetColumns.length) {
      throw refuse(
        'street-line-broken',
        `Line ${formatCount(lines)} has ${formatCount(width)} cells where the headings are ${formatCount(streetColumns.length)}. The file may have been cut off: download it again.`,
      );
    }
    if (rowMonth !== month) {
      if (!isMonth(rowMonth)) {
        throw refuse('street-no-month', `Line ${formatCount(lines)} has no month such as 2026-08.`);
      }
      if (month !== undefined) {
        throw refuse(
          'street-two-months',
          `There are two months in the file: ${month}, and ${rowMonth} on line ${formatCount(lines)}. Each month comes in a file of its own.`,
        );
      }
      month = rowMonth;
    }
    if (rowForce !== force) {
      if (rowForce === '') {
        throw refuse(
          'street-no-force',
          `Line ${formatCount(lines)} does not say within which force it falls.`,
        );
      }
      if (force !== undefined) {
        throw refuse(
          'street-two-forces',
          `There are two police forces in the file: ${force}, and ${rowForce} on line ${formatCount(lines)}. Each force has files of its own.`,
        );
      }
      force = rowForce;
    }
    rows += 1;
    if (type !== antisocialBehaviour) return;
    incidents += 1;
    if (lsoa === '') noLocation += 1;
    else byCode.set(lsoa, (byCode.get(lsoa) ?? 0) + 1);
  };

  const countCells = (cells: readonly string[]) => {
    count(
      cells.length,
      cells[monthColumn] ?? '',
      cells[forceColumn] ?? '',
      cells[lsoaColumn] ?? '',
      cells[typeColumn] ?? '',
    );
  };

  /** The quick way: in nearly every line no cell stands in quotation marks. */
  const countPlain = (line: string) => {
    let [width, start] = [0, 0];
    let [rowMonth, rowForce, lsoa, type] = ['', '', '', ''];
    for (;;) {
      const end = line.indexOf(',', start);
      const until = end < 0 ? line.length : end;
      if (width === monthColumn) rowMonth = line.slice(start, until);
      else if (width === forceColumn) rowForce = line.slice(start, until);
      else if (width === lsoaColumn) lsoa = line.slice(start, until);
      else if (width === typeColumn) type = line.slice(start, until);
      width += 1;
      if (end < 0) break;
      start = end + 1;
    }
    count(width, rowMonth, rowForce, lsoa, type);
  };

  const takeLine = (ended: string) => {
    const line = ended.endsWith('\r') ? ended.slice(0, -1) : ended;
    lines += 1;
    if (lines === 1) {
      heading = line;
      if (heading !== streetHeading) throw otherColumns(heading);
      return;
    }
    if (open === '' && !line.includes('"')) {
      if (line !== '') countPlain(line);
      return;
    }
    // A cell in quotation marks may go on in the next line.
    const whole = open === '' ? line : `${open}\n${line}`;
    if (whole.length > longestLine) throw brokenQuotes(lines);
    const cells = quotedCells(whole, lines);
    open = cells ? '' : whole;
    if (cells) countCells(cells);
  };

  return {
    take: (text) => {
      const held = rest === '' ? text : rest + text;
      let start = 0;
      for (;;) {
        const end = held.indexOf('\n', start);
        if (end < 0) break;
        takeLine(held.slice(start, end));
        start = end + 1;
      }
      rest = held.slice(start);
      if (rest.length > longestLine) throw lines === 0 ? otherColumns(rest) : brokenQuotes(lines + 1);
    },
    rows: () => rows,
    end: () => {
      if (rest !== '') takeLine(rest);
      rest = '';
      if (lines === 0) throw otherColumns('');
      if (open !== '') throw brokenQuotes(lines);
      if (month === undefined || force === undefined) {
        throw refuse('street-empty', 'There is no row below the headings. Download the file again.');
      }
      if (incidents === 0) {
        throw refuse(
          'street-none',
          `No row of ${month} is antisocial behaviour: ${force} may have stopped sending it. That is no zero, so leave this month out.`,
        );
      }
      return { month, force, rows, incidents, noLocation, byCode };
    },
  };
};
