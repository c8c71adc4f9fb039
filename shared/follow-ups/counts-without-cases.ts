import { addDays, addCalendarMonths, dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { quarterEnd, quarterName, quarterStart, type Quarter } from '../periods/quarter.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { formatCount } from '../values/format.ts';
import { pointName, type FollowUpTerms } from './follow-up.ts';
import type { VintageCounts } from './follow-up-curve.ts';
import type { TypedCounts } from './follow-ups.api.ts';
import { addCounts, noCounts, type PointCounts } from './point-counts.ts';

/** The numbers a provider types, by their words on screen. `pending`: still to be asked, or answered early. */
export const typedCountWords = {
  finished: 'support ended',
  agreed: 'agreed to be asked',
  excluded: 'not asked, for a reason',
  notYetDue: 'not due yet',
  pending: 'time to ask not over yet',
  reached: 'reached',
  betterOff: 'better off',
  declined: 'said no this time',
  notConsented: 'did not agree to be asked',
  lost: 'could not reach',
  missed: 'we did not ask',
} as const;
export type TypedCountName = keyof typeof typedCountWords;

/** Every family whose support ended is in exactly one of these. */
const states = [
  'excluded',
  'notYetDue',
  'pending',
  'reached',
  'declined',
  'notConsented',
  'lost',
  'missed',
] as const satisfies readonly TypedCountName[];

const placeOf = (row: number, name: string): string => `rows/${row}/${name}`;

const sumProblems = (typed: TypedCounts, row: number): Problem[] => {
  const { finished, agreed, excluded, reached, betterOff, notConsented } = typed;
  const sum = states.reduce((total, name) => total + typed[name], 0);
  const problems: Problem[] = [];
  if (sum !== finished)
    problems.push(
      problem(
        'does-not-add-up',
        `Support ended for ${formatCount(finished)}, and what became of them adds up to ${formatCount(sum)}. Every family is in one of the boxes.`,
        placeOf(row, 'finished'),
      ),
    );
  if (betterOff > reached)
    problems.push(
      problem(
        'more-better-off-than-reached',
        `Only ${formatCount(reached)} were reached: no more can be better off.`,
        placeOf(row, 'betterOff'),
      ),
    );
  const mayAgree = finished - excluded - notConsented;
  if (agreed > mayAgree)
    problems.push(
      problem(
        'more-agreed-than-there-are',
        `No more than ${formatCount(Math.max(0, mayAgree))} can have agreed: the others did not, or are not asked.`,
        placeOf(row, 'agreed'),
      ),
    );
  return problems;
};

/** What the days say: before any family is due nobody is due, and once every window has closed nobody is pending. */
const dayProblems = (
  typed: TypedCounts,
  row: number,
  terms: FollowUpTerms,
  today: CalendarDay,
): Problem[] => {
  const { quarter, months } = typed;
  if (quarterStart(quarter) > today)
    return [problem('quarter-to-come', `${quarterName(quarter)} has not begun.`, placeOf(row, 'quarter'))];
  const firstDue = addCalendarMonths(quarterStart(quarter), months);
  const counted = typed.finished - typed.excluded - typed.notYetDue;
  if (today < firstDue && counted > 0)
    return [
      problem(
        'too-early-for-answers',
        `Nobody whose support ended in ${quarterName(quarter)} is due ${pointName(months)} before ${dayName(firstDue)}: enter them as not due yet.`,
        placeOf(row, 'notYetDue'),
      ),
    ];
  const lastDue = addCalendarMonths(quarterEnd(quarter), months);
  if (lastDue <= today && typed.notYetDue > 0)
    return [
      problem('all-are-due', `All have been due since ${dayName(lastDue)}.`, placeOf(row, 'notYetDue')),
    ];
  const lastClose = addDays(lastDue, terms.windowDays);
  return lastClose < today && typed.pending > 0
    ? [
        problem(
          'all-windows-closed',
          `The time to ask ended for everybody on ${dayName(lastClose)}: say what became of them.`,
          placeOf(row, 'pending'),
        ),
      ]
    : [];
};

const rowKey = ({ quarter, months, areaKey }: TypedCounts): string => [quarter, months, areaKey].join(' ');

const tableProblems = (rows: readonly TypedCounts[], terms: FollowUpTerms): Problem[] => {
  const seen = new Set<string>();
  const finished = new Map<string, { finished: number; months: number }>();
  return rows.flatMap((typed, row) => {
    const problems: Problem[] = [];
    if (typed.months !== 0 && !terms.months.includes(typed.months))
      problems.push(
        problem(
          'point-not-asked',
          `This service is not asked ${pointName(typed.months)}. Take the line out.`,
          placeOf(row, 'months'),
        ),
      );
    if (seen.has(rowKey(typed)))
      problems.push(
        problem('line-twice', 'This quarter, point and area are there already.', placeOf(row, 'quarter')),
      );
    seen.add(rowKey(typed));
    const who = [typed.quarter, typed.areaKey].join(' ');
    const other = finished.get(who);
    if (other === undefined) finished.set(who, typed);
    else if (other.finished !== typed.finished)
      problems.push(
        problem(
          'finished-differs',
          `They are the same families at every point: ${formatCount(other.finished)} ${pointName(other.months)}, ${formatCount(typed.finished)} here.`,
          placeOf(row, 'finished'),
        ),
      );
    return problems;
  });
};

/**
 * What cannot be about the counts of a provider that keeps its cases elsewhere: they are nested, they add up, and
 * they fit the days. Empty when they can be kept.
 * Source: methods, statistics 4.1 (states and denominators).
 */
export const decideCounts = (
  rows: readonly TypedCounts[],
  terms: FollowUpTerms,
  today: CalendarDay,
): Problem[] => [
  ...tableProblems(rows, terms),
  ...rows.flatMap((typed, row) => [...sumProblems(typed, row), ...dayProblems(typed, row, terms, today)]),
];

/** Typed counts as the counts that cases give, so that the same chain and curve come of them. */
export const pointCountsOf = (typed: TypedCounts): PointCounts => {
  const { quarter: _quarter, months: _months, areaKey: _area, pending, ...counts } = typed;
  return { ...noCounts, ...counts, open: pending };
};

/** Typed counts by quarter and point, the areas added. @param areaKey one area alone */
export const typedVintages = (rows: readonly TypedCounts[], areaKey?: string): VintageCounts[] => {
  const groups = new Map<string, { quarter: Quarter; months: number; counts: PointCounts[] }>();
  for (const typed of rows) {
    if (areaKey !== undefined && typed.areaKey !== areaKey) continue;
    const key = `${typed.quarter} ${typed.months}`;
    const group = groups.get(key) ?? { quarter: typed.quarter, months: typed.months, counts: [] };
    group.counts.push(pointCountsOf(typed));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ quarter, months, counts }) => ({
    quarter,
    months,
    counts: addCounts(counts),
  }));
};

/** Counts of the same quarter and point together, such as those of two providers. */
export const addVintages = (vintages: readonly VintageCounts[]): VintageCounts[] => {
  const groups = new Map<string, VintageCounts>();
  for (const each of vintages) {
    const key = `${each.quarter} ${each.months}`;
    const there = groups.get(key);
    groups.set(key, there === undefined ? each : { ...each, counts: addCounts([there.counts, each.counts]) });
  }
  return [...groups.values()];
};
