import type { Contribution } from '../cases/count-cases.ts';
import type { TakenFrom } from '../measures/what-is-taken.ts';
import { addCalendarMonths, addDays } from '../periods/calendar-day.ts';
import {
  quarterAfter,
  quarterEnd,
  quarterName,
  quarterOf,
  quartersBetween,
  type Quarter,
} from '../periods/quarter.ts';
import type { ReturnAnswer } from '../returns/return-value.ts';
import { formatCount, plural } from '../values/format.ts';
import { pointCountsOf } from './counts-without-cases.ts';
import { pointName } from './follow-up.ts';
import type { TypedCounts } from './follow-ups.api.ts';
import { dueOf } from './point-counts.ts';

/** Why counts do not answer: it is said, and never 0. */
export type Unanswered = Extract<ReturnAnswer, { state: 'missing' }>;

const unanswered = (reason: Unanswered['reason'], note: string): Unanswered => ({
  state: 'missing',
  reason,
  note,
});

/** What is known of an organisation whose families are counted elsewhere. */
export interface CountsToTake {
  /** the lines it sent, of all quarters */
  rows: readonly TypedCounts[];
  /** it keeps families here as well, so that a quarter without counts is told by them */
  keepsFamilies: boolean;
  /** days in which a family may be asked */
  windowDays: number;
}

/**
 * The quarters in which support ended that a figure of these quarters is about. Counts do not say on which day the
 * time to ask a family ran out: all of one quarter count together, in the quarter in which it ran out for the last.
 * Source: methods, statistics 4.2 (the quarter in which support ended is what is followed).
 */
const quartersAbout = (taken: TakenFrom, quarters: readonly Quarter[], windowDays: number): Quarter[] => {
  const [first = ''] = quarters;
  if (taken.source !== 'follow-ups' || first === '') return [...quarters];
  const before = Math.ceil((taken.months * 31 + windowDays) / 90) + 1;
  return quartersBetween(quarterAfter(first, -before), quarters.at(-1) ?? first).filter((ended) =>
    quarters.includes(quarterOf(addDays(addCalendarMonths(quarterEnd(ended), taken.months), windowDays))),
  );
};

const finishedFrom = (rows: readonly TypedCounts[]): Contribution[] => {
  const [first] = rows;
  // the same families stand at every point: they are counted at one
  const once = rows.filter(({ months }) => months === first?.months);
  return once.map(({ areaKey, finished }) => ({
    caseId: '',
    areaId: areaKey,
    numerator: finished,
    why: 'counted',
  }));
};

const askedFrom = (
  rows: readonly TypedCounts[],
  quarter: Quarter,
  { what, months }: Extract<TakenFrom, { source: 'follow-ups' }>,
): Contribution[] | Unanswered => {
  const there = rows.filter((row) => row.months === months);
  if (there.length === 0)
    return unanswered(
      'not collected',
      `The counts of ${quarterName(quarter)} do not say what became of families ${pointName(months)}.`,
    );
  const open = there.reduce((sum, row) => sum + row.pending + row.notYetDue, 0);
  if (open > 0)
    return unanswered(
      'too early',
      `In the counts of ${quarterName(quarter)} the time to ask is not over for ${formatCount(open)} of the families.`,
    );
  return there.map((row) => {
    const due = dueOf(pointCountsOf(row));
    const shared = { caseId: '', areaId: row.areaKey, why: 'counted' };
    return what === 'reached'
      ? { ...shared, numerator: row.reached, denominator: due }
      : { ...shared, numerator: row.betterOff, denominator: row.reached, due };
  });
};

const fromQuarter = (
  rows: readonly TypedCounts[],
  quarter: Quarter,
  taken: TakenFrom,
): Contribution[] | Unanswered => {
  if (taken.source === 'follow-ups') return askedFrom(rows, quarter, taken);
  if (taken.source === 'cases' && taken.what === 'finished') return finishedFrom(rows);
  return unanswered(
    'not collected',
    `Only counts were sent of the families of ${quarterName(quarter)}, and they do not say this.`,
  );
};

/**
 * What counts add to a figure that is taken from families, or why they cannot say it. Nothing is added where every
 * quarter it is about is told by families.
 * @param quarters of the return
 */
export const figureFromCounts = (
  { rows, keepsFamilies, windowDays }: CountsToTake,
  taken: TakenFrom,
  quarters: readonly Quarter[],
): Contribution[] | Unanswered => {
  const about = quartersAbout(taken, quarters, windowDays);
  const sent = new Set(rows.map(({ quarter }) => quarter));
  const [silent, ...more] = keepsFamilies ? [] : about.filter((quarter) => !sent.has(quarter));
  if (silent !== undefined)
    return unanswered(
      'not collected',
      `No counts were sent for ${[silent, ...more].map(quarterName).join(', ')}.`,
    );
  const added: Contribution[] = [];
  for (const quarter of about.filter((each) => sent.has(each))) {
    const those = fromQuarter(
      rows.filter((row) => row.quarter === quarter),
      quarter,
      taken,
    );
    if ('state' in those) return those;
    added.push(...those);
  }
  return added;
};

/** Why an area has no figure of its own, where some of the counts are of no area; undefined where none are. */
export const notByArea = (contributions: readonly Contribution[]): Unanswered | undefined => {
  const some = contributions.filter(({ areaId, numerator, denominator, due }) =>
    areaId === '' ? numerator + (denominator ?? 0) + (due ?? 0) > 0 : false,
  );
  return some.length === 0
    ? undefined
    : unanswered(
        'not collected',
        `The counts are not all by area: ${plural(some.length, 'line is', 'lines are')} of no area.`,
      );
};
