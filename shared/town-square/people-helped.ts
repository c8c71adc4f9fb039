import type { ReleasedTable } from '../disclosure/release.ts';
import type { Quarter } from '../periods/quarter.ts';
import { periodTold } from '../disclosure/period-told.ts';
import { formatCount, plural } from '../values/format.ts';
import { isOfPeople } from '../values/people-words.ts';

/** How many were helped in the newest financial year that services told of. */
export interface PeopleHelped {
  /** the last quarter of the year */
  quarter: Quarter;
  people: number;
  /** what they all count, where it is one word: 'families'; else '' */
  unit: string;
  /** how many services told it */
  services: number;
}

/** How many a service helped in a financial year. */
export interface YearTold {
  /** the last quarter of the year */
  quarter: Quarter;
  number: number;
  /** what it counts: 'families' */
  unit: string;
}

/** What a service says of how much it did for people: the sums of years, as its page tells them. */
export const yearsOf = (tables: readonly ReleasedTable[]): YearTold[] => {
  const headline = tables.find(
    ({ subject: { question, headline: first, countsPeople, kind, unit } }) =>
      question === 'how much' && first && countsPeople && kind === 'count' && isOfPeople(unit),
  );
  return (headline?.rows ?? []).flatMap(({ total, quarter, whole: { number } }) =>
    total && typeof number === 'number' ? [{ quarter, number, unit: headline?.subject.unit ?? '' }] : [],
  );
};

/**
 * From what each service's page tells, and from nothing that is hidden there: a hidden year is no part of it.
 * Source: screens.md, 'What the council buys'; methods, statistics 5.
 */
export const peopleHelped = (told: readonly (readonly YearTold[])[]): PeopleHelped | undefined => {
  const all = told.flat();
  const quarter = all
    .map((year) => year.quarter)
    .toSorted()
    .at(-1);
  if (quarter === undefined) return undefined;
  const newest = all.filter((year) => year.quarter === quarter);
  const units = new Set(newest.map(({ unit }) => unit));
  return {
    quarter,
    people: newest.reduce((sum, { number }) => sum + number, 0),
    unit: units.size === 1 ? ([...units][0] ?? '') : '',
    services: newest.length,
  };
};

/** 'In the year April 2025 to March 2026, 9 of them helped 3,120 people or families. …' */
export const helpedSentence = ({ quarter, people, unit, services }: PeopleHelped): string => {
  const period = periodTold({ quarter, quarters: 4 });
  const whom = unit === '' ? 'people or families' : unit;
  return `In the year ${period}, ${formatCount(services)} of them helped ${plural(people, whom, whom)}. Somebody who came twice, or to two of them, may be counted twice.`;
};
