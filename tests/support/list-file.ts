import { listColumns, type ListKind } from '#shared/imports/list-columns.ts';

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A list as a CSV file: all the columns of its kind, and whichever the rows have besides. */
export const listFile = (kind: ListKind, rows: readonly Readonly<Record<string, string>>[]): Buffer => {
  const headings = [
    ...new Set([...listColumns[kind].map(({ heading }) => heading), ...rows.flatMap(Object.keys)]),
  ];
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  return Buffer.from(`${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`, 'utf8');
};
