import type { CsvRows } from './chart.ts';

/** What a spreadsheet would take for a formula when it opens the file. */
const formula = /^[=+\-@\t\r]/;

const cell = (value: string | number | undefined): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as comma-separated text (RFC 4180). Numbers are written in full, never as they are shown. */
export const csvText = (rows: CsvRows): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** A name that any computer can keep a file under: 'families-helped-to-the-end'. */
export const fileNameFrom = (...words: readonly string[]): string => {
  const name = words
    .join(' ')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
  return name === '' ? 'chart' : name;
};
