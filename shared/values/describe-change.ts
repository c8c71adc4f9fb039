import { dayName, londonDay, londonTime } from '../periods/calendar-day.ts';
import type { HistoryLine } from './history.ts';

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What changed, as a sentence: 'Roles changed from ‘auditor’ to ‘commissioner’.' */
export const describeChange = ({ what, from, to }: Pick<HistoryLine, 'what' | 'from' | 'to'>): string => {
  if (from === '') return ended(`${what}: ${to}`);
  if (to === '') return `${what} taken out: it was ‘${from}’.`;
  return `${what} changed from ‘${from}’ to ‘${to}’.`;
};

/** Who changed it and when: 'P. Shah, 22 October 2026, 10:00'. What the product did by itself says so. */
export const whoAndWhen = ({ at, personName }: Pick<HistoryLine, 'at' | 'personName'>): string =>
  `${personName ?? 'Better Off, by itself'}, ${dayName(londonDay(at))}, ${londonTime(at)}`;
