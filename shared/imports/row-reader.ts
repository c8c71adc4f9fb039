import type { CalendarDay } from '../periods/calendar-day.ts';
import { longText } from '../values/text-shapes.ts';
import type { FileRow } from './listed-row.ts';
import { readDay, readPounds, shortened, type Reading } from './read-cell.ts';

/** Longest texts of an agreement, as contractDraftShape has them. */
export const longest = { reference: 120, title: 200, purpose: 400, directorate: 120, name: 200 } as const;

const readable = longText(1_000_000);

/** Reads one row cell by cell and gathers what stands against it and what is worth saying. */
export interface RowReader {
  /** the cell's text, '' where it says nothing */
  text: (column: string) => string;
  /** text that must be there and fit; '' after it was noted as refused */
  required: (column: string, max: number) => string;
  /** text cut to fit, with a note where something was cut */
  fitted: (column: string, max: number) => string;
  day: (column: string) => CalendarDay | undefined;
  pounds: (column: string) => number | undefined;
  refuse: (reason: string) => void;
  doubt: (sentence: string | undefined) => void;
  note: (sentence: string) => void;
  refused: string[];
  doubts: string[];
  notes: string[];
}

export const rowReader = ({ cells }: FileRow): RowReader => {
  const refused: string[] = [];
  const doubts: string[] = [];
  const notes: string[] = [];
  const text = (column: string): string => cells[column] ?? '';
  const take = <T>(reading: Reading<T>): T | undefined => {
    if (reading.refused === undefined) return reading.value;
    refused.push(reading.refused);
    return undefined;
  };
  const unreadable = Object.entries(cells).find(([, cell]) => !readable.safeParse(cell).success)?.[0];
  if (unreadable !== undefined) {
    refused.push(`${unreadable}: it holds characters that cannot be shown, or is far too long.`);
  }
  return {
    text,
    required: (column, max) => {
      const line = shortened(text(column), max);
      if (line.text === '') refused.push(`${column}: it is empty.`);
      else if (line.cut) refused.push(`${column}: it is longer than ${max} characters.`);
      return line.text;
    },
    fitted: (column, max) => {
      const line = shortened(text(column), max);
      if (line.cut) notes.push(`${column}: shortened; all of it is kept beside the agreement.`);
      return line.text;
    },
    day: (column) => take(readDay(text(column), column)),
    pounds: (column) => {
      const reading = readPounds(text(column), column);
      if (reading.refused === undefined && reading.value === undefined && text(column) !== '') {
        notes.push(`${column}: 0 is taken as not known.`);
      }
      return take(reading);
    },
    refuse: (reason) => refused.push(reason),
    doubt: (sentence) => {
      if (sentence !== undefined) doubts.push(sentence);
    },
    note: (sentence) => notes.push(sentence),
    refused,
    doubts,
    notes,
  };
};
