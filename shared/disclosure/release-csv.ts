import { csvText } from '../charts/chart-csv.ts';
import type { CsvRows } from '../charts/chart.ts';
import { screenWords } from '../values/screen-words.ts';
import { periodTold } from './period-told.ts';
import type { ReleasedNumber, ReleasedRow, ReleasedTable } from './release.ts';

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

const linesOf = ({ subject, areas }: ReleasedTable, row: ReleasedRow): (string | number)[][] => {
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
  const { number, of, rate, due, marks } = row.whole;
  const whole = [
    ...['all', told(number), told(of), rate ?? '', due ?? '', row.target ?? ''],
    marks.map((mark) => `[${mark}]`).join(' '),
  ];
  return [
    [...about, ...whole],
    ...areas.map(({ name }, n) => [...about, name, told(row.areas[n]), '', '', '', '', '']),
  ];
};

/** The figures of a release as comma-separated text; marks stand in the cells, numbers are written in full. */
export const releaseCsv = (tables: readonly ReleasedTable[]): string => {
  const rows: CsvRows = [
    [...header],
    ...tables.flatMap((table) => table.rows.flatMap((row) => linesOf(table, row))),
  ];
  return csvText(rows);
};
