import type { CalendarDay } from '../periods/calendar-day.ts';
import { dayName, daysBetween } from '../periods/calendar-day.ts';
import type { ReturnStatus } from '../returns/return-status.ts';
import { formatDays } from '../values/format.ts';
import type { StandingWord } from './standing-words.ts';

/** What is known of the return for the quarter shown. */
export interface ReturnFacts {
  status: ReturnStatus;
  dueOn: CalendarDay;
  /** the day it was first sent */
  sentOn?: CalendarDay;
}

/** Whether there are figures to judge, or the word that stands in their place with its sentence. */
export type Reporting = { figures: true } | { figures: false; word: StandingWord; line: string; why: string };

const none = (word: StandingWord, line: string, why: string): Reporting => ({
  figures: false,
  word,
  line,
  why,
});

const notSent = (dueOn: CalendarDay, today: CalendarDay): Reporting => {
  const late = daysBetween(dueOn, today);
  if (late <= 0)
    return none(
      'not due yet',
      `not due yet, due on ${dayName(dueOn)}`,
      `The return is due on ${dayName(dueOn)}.`,
    );
  return none(
    'not sent',
    `not sent, ${formatDays(late)} late`,
    `The return was due on ${dayName(dueOn)} and has not been sent: it is ${formatDays(late)} late.`,
  );
};

/** The council's delay is never shown as the provider's: what was sent on time stays sent on time. */
const sentWords = (dueOn: CalendarDay, sentOn: CalendarDay | undefined): string => {
  if (sentOn === undefined) return 'Sent';
  const late = daysBetween(dueOn, sentOn);
  return late > 0
    ? `Sent on ${dayName(sentOn)}, ${formatDays(late)} late`
    : `Sent on time on ${dayName(sentOn)}`;
};

const notChecked = (facts: ReturnFacts, still: string): Reporting => {
  const sent = sentWords(facts.dueOn, facts.sentOn);
  const how = sent.startsWith('Sent on time') ? 'sent on time, ' : '';
  return none('not yet checked by the council', `${how}not yet checked by the council`, `${sent}; ${still}.`);
};

/**
 * What may be said of the quarter before its figures count: a figure counts once the council has accepted
 * the return. Without a return nothing is asked for: the contract has ended, or the first is not due yet.
 * Source: methods, performance 'Where a contract stands' ('No figures yet').
 * @param facts the return of the quarter shown; absent where there is none
 * @param endedOn the day the contract ended, where it has
 */
export const reportingOf = (
  facts: ReturnFacts | undefined,
  today: CalendarDay,
  endedOn?: CalendarDay,
): Reporting => {
  if (facts === undefined)
    return endedOn !== undefined && endedOn < today
      ? none(
          'contract ended',
          `contract ended on ${dayName(endedOn)}`,
          `The contract ended on ${dayName(endedOn)}.`,
        )
      : none('not due yet', 'not due yet', 'No return is due yet.');
  switch (facts.status) {
    case 'accepted':
      return { figures: true };
    case 'due':
    case 'draft':
      return notSent(facts.dueOn, today);
    case 'submitted':
      return notChecked(facts, 'the council has not checked it');
    case 'sent back':
      return notChecked(facts, 'the council has asked a question about it and not accepted it yet');
    case 'reopened':
      return notChecked(facts, 'it was accepted and is open again to be corrected');
  }
};

/**
 * Of a contract's returns the one whose quarter is shown on homes, the matrix and the public page: the
 * latest whose due date has passed. Undefined before the first is past due: the contract is not due yet.
 * Where an agreement reports by half-year or year its last return stands until the next is past due.
 * Source: methods, performance 'Where a contract stands'.
 */
export const returnShown = <R extends { dueOn: CalendarDay }>(
  returns: readonly R[],
  today: CalendarDay,
): R | undefined =>
  returns
    .filter(({ dueOn }) => dueOn < today)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .at(-1);
