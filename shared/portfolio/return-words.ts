import { daysBetween, londonDay, type CalendarDay } from '../periods/calendar-day.ts';
import type { ReturnStatus } from '../returns/return-status.ts';
import { formatDays } from '../values/format.ts';

/** Where a return is, in the words of a list. */
export const returnStates = ['not due yet', 'late', 'to check', 'question asked', 'accepted'] as const;
export type ReturnState = (typeof returnStates)[number];

/** What is known of the return whose due date passed last. */
export interface ReturnInList {
  status: ReturnStatus;
  dueOn: CalendarDay;
  /** since when it is where it is, as far as it is known (ISO-UTC) */
  since?: string;
}

/** The state by the day: before the first due date there is no return. */
export const returnStateOf = (judged: Pick<ReturnInList, 'status'> | undefined): ReturnState => {
  switch (judged?.status) {
    case undefined:
      return 'not due yet';
    case 'due':
    case 'draft':
      return 'late';
    case 'submitted':
      return 'to check';
    case 'sent back':
    case 'reopened':
      return 'question asked';
    case 'accepted':
      return 'accepted';
  }
};

/** ', sent 5 days ago', ', asked today'; '' where it is not known since when. */
const agoWords = (doing: string, since: string | undefined, today: CalendarDay): string => {
  if (since === undefined) return '';
  const days = daysBetween(londonDay(since), today);
  return days <= 0 ? `, ${doing} today` : `, ${doing} ${formatDays(days)} ago`;
};

/** 'late, 23 days', 'to check, sent 5 days ago', 'accepted': the latest due return in a table's cell. */
export const returnWords = (judged: ReturnInList | undefined, today: CalendarDay): string => {
  if (judged === undefined) return 'not due yet';
  const { status, dueOn, since } = judged;
  switch (status) {
    case 'due':
    case 'draft':
      // how far a draft has come is the provider's to know
      return `late, ${formatDays(daysBetween(dueOn, today))}`;
    case 'submitted':
      return `to check${agoWords('sent', since, today)}`;
    case 'sent back':
      return `with the provider, a question${agoWords('asked', since, today)}`;
    case 'reopened':
      return `with the provider, to correct${agoWords('opened', since, today)}`;
    case 'accepted':
      return 'accepted';
  }
};

/** The same for those who send it: what is with them is a question for them. Source: look.md 'Words'. */
export const returnWordsForProvider = (state: ReturnState, words: string): string => {
  if (state === 'question asked') return 'question for you';
  return state === 'to check' ? words.replace('to check', 'with the council') : words;
};
