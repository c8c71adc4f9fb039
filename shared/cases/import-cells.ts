import { parseCalendarDay, type CalendarDay } from '../periods/calendar-day.ts';
import type { Problem } from '../problems/problem.ts';
import {
  readChoice,
  readChoices,
  type CellProblem,
  type CellReading,
  type ImportRow,
} from './import-column.ts';

/** A day as people write it. */
export const readDayCell = (text: string): CellReading<CalendarDay> => {
  const day = parseCalendarDay(text);
  return day === undefined
    ? { refused: `‘${text}’ is not a day that exists. Write it as 14/07/2026 or 2026-07-14.` }
    : { value: day };
};

/** A whole number, 0 or more. */
export const readWholeCell = (text: string): CellReading<number> =>
  /^\d{1,6}$/.test(text)
    ? { value: Number(text) }
    : { refused: `‘${text}’ is not a whole number. Write digits alone, such as 8.` };

/** Yes or no. */
export const readYesNoCell = (text: string): CellReading<boolean> => {
  if (/^(yes|y|true|1)$/i.test(text)) return { value: true };
  return /^(no|n|false|0)$/i.test(text) ? { value: false } : { refused: `‘${text}’ is neither yes nor no.` };
};

/** Reads one row cell by cell, and gathers what is wrong with it. An empty cell says nothing. */
export interface CellReader {
  row: number;
  text: (column: string) => string;
  /** notes what is missing, and answers '' */
  needed: (column: string) => string;
  take: <Value>(column: string, read: (text: string) => CellReading<Value>) => Value | undefined;
  choice: <Choice extends string>(
    column: string,
    choices: readonly Choice[],
    words?: Partial<Readonly<Record<Choice, string>>>,
  ) => Choice | undefined;
  choices: <Choice extends string>(column: string, choices: readonly Choice[]) => Choice[];
  day: (column: string) => CalendarDay | undefined;
  refuse: (column: string, code: string, sentence: string) => void;
  /** what a rule said, each by the column its place stands in */
  refuseAll: (problems: readonly Problem[], columnOf: (place: string) => string) => void;
  problems: CellProblem[];
}

export const cellReader = ({ sheet, row, cells }: ImportRow): CellReader => {
  const problems: CellProblem[] = [];
  const refuse = (column: string, code: string, sentence: string) =>
    void problems.push({ sheet, row, column, code, sentence });
  const text = (column: string): string => cells[column] ?? '';
  const take = <Value>(column: string, read: (text: string) => CellReading<Value>): Value | undefined => {
    if (text(column) === '') return undefined;
    const reading = read(text(column));
    if (reading.refused === undefined) return reading.value;
    refuse(column, 'cell-unread', reading.refused);
    return undefined;
  };
  return {
    row,
    text,
    needed: (column) => {
      if (text(column) === '') refuse(column, 'cell-missing', 'Fill this in.');
      return text(column);
    },
    take,
    choice: (column, choices, words) => take(column, (cell) => readChoice(cell, choices, words)),
    choices: (column, choices) => take(column, (cell) => readChoices(cell, choices)) ?? [],
    day: (column) => take(column, readDayCell),
    refuse,
    refuseAll: (said, columnOf) => {
      for (const { code, place, sentence } of said) refuse(columnOf(place ?? ''), code, sentence);
    },
    problems,
  };
};
