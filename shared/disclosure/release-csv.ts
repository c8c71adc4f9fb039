import { csvText } from '../charts/chart-csv.ts';
import type { CsvRows } from '../charts/chart.ts';
import { screenWords } from '../values/screen-words.ts';
import { periodTold } from './period-told.ts';
import type { ReleasedCell, ReleasedNumber, ReleasedRow, ReleasedTable } from './release.ts';

const header = [
  'Question',
  'Measure',
  'What is counted',
  'Of whom',
  'Period',
  'Ends with quarter',
  'Quarters covered',
  'Sum of the quarters above',
  'Where',
  'Number',
  'Out of',
  'Percent, average or rate',
  'Were due to be asked',
  'The council asked for',
  'Marks',
] as const;

const told = (number: ReleasedNumber | undefined): string | number => number ?? '';

const marksTold = ({ marks }: ReleasedCell): string => marks.map((mark) => `[${mark}]`).join(' ');

/** What a row says of its areas, one line each: counts, or the two numbers of a share. */
const areaLines = ({ subject, areas }: ReleasedTable, row: ReleasedRow): (string | number)[][] => {
  if (subject.kind !== 'share')
    return areas.map(({ name }, n) => [name, told(row.areas[n]), '', '', '', '', '']);
  return (row.areaShares ?? []).map((cell, n) => [
    ...[areas[n]?.name ?? '', told(cell.number), told(cell.of), cell.rate ?? '', '', '', marksTold(cell)],
  ]);
};

const linesOf = (table: ReleasedTable, row: ReleasedRow): (string | number)[][] => {
  const { subject } = table;
  const about = [
    screenWords[subject.question],
    subject.name,
    subject.numeratorMeans,
    subject.denominatorMeans,
    periodTold(row),
    row.quarter,
    row.quarters,
    row.total ? 'yes' : 'no',
  ];
  const { number, of, rate, due } = row.whole;
  const whole = [
    ...['all', told(number), told(of), rate ?? '', due ?? '', row.target ?? ''],
    marksTold(row.whole),
  ];
  return [[...about, ...whole], ...areaLines(table, row).map((line) => [...about, ...line])];
};

/** The figures of a release as comma-separated text; marks stand in the cells, numbers are written in full. */
export const releaseCsv = (tables: readonly ReleasedTable[]): string => {
  const rows: CsvRows = [
    [...header],
    ...tables.flatMap((table) => table.rows.flatMap((row) => linesOf(table, row))),
  ];
  return csvText(rows);
};
