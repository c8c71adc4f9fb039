import type { CalendarDay } from '../periods/calendar-day.ts';
import { quarterName, type Quarter } from '../periods/quarter.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { formatCount } from '../values/format.ts';
import { decideCounts } from './counts-without-cases.ts';
import { pointName, type FollowUpTerms } from './follow-up.ts';
import type { TypedCounts } from './follow-ups.api.ts';

/** What the decision about counts is made from. */
export interface CountFacts {
  today: CalendarDay;
  terms: FollowUpTerms;
  areaIds: ReadonlySet<string>;
  /** quarters in which support ended for families that the organisation keeps here */
  quartersOfCases: ReadonlySet<Quarter>;
}

/**
 * What cannot be about counts, in a list over all quarters: what no counts can be, an area that is none of the
 * service's, and a quarter whose families are kept here, as nobody is counted twice. Each quarter of an organisation is
 * told one way or the other; different quarters may be told differently, and add up.
 * Source: methods, statistics 4.1 (every family is in exactly one state) and 4.2 (a quarter is what is followed).
 */
export const decideCountRows = (rows: readonly TypedCounts[], facts: CountFacts): Problem[] => [
  ...rows.flatMap(({ quarter, areaKey }, row): Problem[] => {
    const problems: Problem[] = [];
    if (facts.quartersOfCases.has(quarter))
      problems.push(
        problem(
          'families-are-here',
          `You keep families here whose support ended in ${quarterName(quarter)}, and nobody is counted twice. Leave this quarter to them.`,
          `rows/${row}/quarter`,
        ),
      );
    if (areaKey !== '' && !facts.areaIds.has(areaKey))
      problems.push(problem('area-unknown', 'Choose an area of this service.', `rows/${row}/areaKey`));
    return problems;
  }),
  ...decideCounts(rows, facts.terms, facts.today),
];

/** 'support ended for 40; at the end 30 reached, 22 better off; ...': the sums, and no area's. */
export const countsInWords = (rows: readonly TypedCounts[]): string => {
  const months = [...new Set(rows.map((row) => row.months))].toSorted((a, b) => a - b);
  const sum = (point: number, name: 'finished' | 'reached' | 'betterOff'): string =>
    formatCount(rows.filter((row) => row.months === point).reduce((total, row) => total + row[name], 0));
  const [first] = months;
  if (first === undefined) return '';
  return [
    `support ended for ${sum(first, 'finished')}`,
    ...months.map(
      (point) =>
        `${pointName(point)} ${sum(point, 'reached')} reached, ${sum(point, 'betterOff')} better off`,
    ),
  ].join('; ');
};
