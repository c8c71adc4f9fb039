import type { CalendarDay } from '../periods/calendar-day.ts';
import { dayName, daysBetween, londonDay } from '../periods/calendar-day.ts';
import { periodEnd, periodFromCode } from '../periods/reporting-period.ts';
import { formatDays } from '../values/format.ts';
import type { ReturnStatus } from './return-status.ts';

/**
 * How a return stands to its day. Derived from the day, never stored:
 * - not yet due: its period is not over
 * - due: its period is over, the day has not passed
 * - overdue: the day has passed and it was never sent
 * - to answer: it was sent, and is with the provider again (a question, or a correction)
 * - sent: it is with the council, or accepted
 */
export type DeadlineState = 'not yet due' | 'due' | 'overdue' | 'to answer' | 'sent';

interface DatedReturn {
  period: string;
  dueOn: CalendarDay;
  status: ReturnStatus;
}

const isOver = (periodCode: string, today: CalendarDay): boolean => {
  const period = periodFromCode(periodCode);
  if (period === undefined) throw new RangeError(`not a reporting period: ${periodCode}`);
  return periodEnd(period) < today;
};

/** The state today. Source: methods, performance 'Calendar'; the due date never moves. */
export const deadlineOf = ({ period, dueOn, status }: DatedReturn, today: CalendarDay): DeadlineState => {
  if (status === 'submitted' || status === 'accepted') return 'sent';
  if (status === 'sent back' || status === 'reopened') return 'to answer';
  if (dueOn < today) return 'overdue';
  return isOver(period, today) ? 'due' : 'not yet due';
};

/** 'in 6 days', 'tomorrow', 'today', '3 days late'. Calendar days. */
export const dueText = (dueOn: CalendarDay, today: CalendarDay): string => {
  const left = daysBetween(today, dueOn);
  if (left === 0) return 'today';
  if (left === 1) return 'tomorrow';
  return left > 0 ? `in ${formatDays(left)}` : `${formatDays(-left)} late`;
};

/** 'Due 28 October 2026, in 6 days', 'Was due 28 October 2026, 3 days late'. */
export const dueSentence = (dueOn: CalendarDay, today: CalendarDay): string =>
  `${dueOn < today ? 'Was due' : 'Due'} ${dayName(dueOn)}, ${dueText(dueOn, today)}`;

/**
 * Where a return stands to its day, in a sentence without its stop. What was sent and came back is not late:
 * 'Sent on 26 October 2026, on time, and with you again'.
 */
export const standsSentence = (dated: DatedReturn & { submittedAt?: string }, today: CalendarDay): string => {
  const { dueOn, submittedAt } = dated;
  if (deadlineOf(dated, today) !== 'to answer' || submittedAt === undefined) {
    return dueSentence(dueOn, today);
  }
  const late = daysLate(dueOn, submittedAt);
  const when = late === 0 ? 'on time' : `${formatDays(late)} late`;
  return `Sent on ${dayName(londonDay(submittedAt))}, ${when}, and with you again`;
};

/** How many days after its day it was first sent; 0 when on time. Days are London days. */
export const daysLate = (dueOn: CalendarDay, submittedAt: string): number =>
  Math.max(0, daysBetween(dueOn, londonDay(submittedAt)));
