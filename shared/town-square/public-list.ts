import type { Basis } from '../contracts/contract.ts';
import { needName, themeOf } from '../contracts/needs.ts';
import { addCalendarMonths, type CalendarDay } from '../periods/calendar-day.ts';
import { peopleHelped, type PeopleHelped, type YearTold } from './people-helped.ts';
import type { PublicService } from './public-service.ts';

/** What somebody asked to see of the list; '' means everything. */
export interface PublicSearch {
  /** words or halves of words */
  words: string;
  /** a theme of shared/contracts/needs.ts */
  theme: string;
  areaId: string;
  basis: Basis | '';
  /** from 1 */
  page: number;
}

/** A choice of a filter: only what occurs in the list is offered. */
export interface Choice {
  value: string;
  text: string;
}

/** One page of the list, and what is said about all of it. */
export interface PublicList {
  shown: readonly PublicService[];
  /** how many there are under this search */
  found: number;
  page: number;
  pages: number;
  /** how many there are in all */
  services: number;
  /** how many of them others pay for */
  paidByOthers: number;
  /** what the rest, which the council pays for, cost a year together, in pence */
  yearlyPence: number;
  /** how many of those have no yearly price */
  withoutPrice: number;
  /** how many they helped, as far as their pages tell it */
  helped?: PeopleHelped;
  /** what the list may be filtered by: only what occurs in it */
  themes: readonly Choice[];
  areas: readonly Choice[];
  /** those for which a decision is due within twelve months, the nearest first */
  decisions: readonly PublicService[];
}

/** Services on a page: some forty lines are as much as people read. */
const onOnePage = 40;

const byTitle = (a: PublicService, b: PublicService): number =>
  a.title.localeCompare(b.title, 'en-GB') || (a.id < b.id ? -1 : 1);

const byDecision = (a: PublicService, b: PublicService): number =>
  (a.decisionBy ?? '').localeCompare(b.decisionBy ?? '') || byTitle(a, b);

const themesOf = ({ needs }: PublicService): string[] =>
  needs.map(themeOf).filter((theme) => theme !== undefined);

const holds = (service: PublicService, words: string): boolean => {
  const text = [
    service.title,
    service.purpose,
    ...service.providers.map(({ name }) => name),
    ...service.areas.map(({ name }) => name),
    ...service.needs.map(needName),
    ...themesOf(service),
  ]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** Each choice once, by its words. */
const choices = (all: readonly (readonly [value: string, text: string])[]): Choice[] =>
  [...new Map(all)]
    .map(([value, text]) => ({ value, text }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'en-GB') || (a.value < b.value ? -1 : 1));

/**
 * What the council buys now, as searched and filtered. Services that are to come or over have their page, but
 * are not counted here.
 * @param all every public service
 * @param told how many a service helped as its page tells it, by its id
 */
export const publicList = (
  all: readonly PublicService[],
  search: PublicSearch,
  today: CalendarDay,
  told: ReadonlyMap<string, readonly YearTold[]> = new Map(),
): PublicList => {
  const now = all.filter(({ stage }) => stage === 'going on').toSorted(byTitle);
  const found = now.filter(
    (service) =>
      holds(service, search.words) &&
      (search.theme === '' || themesOf(service).includes(search.theme)) &&
      (search.areaId === '' || service.areas.some(({ id }) => id === search.areaId)) &&
      (search.basis === '' || service.basis === search.basis),
  );
  const own = now.filter(({ paidBy }) => paidBy === undefined);
  const pages = Math.max(1, Math.ceil(found.length / onOnePage));
  const page = Math.min(Math.max(1, search.page), pages);
  const inAYear = addCalendarMonths(today, 12);
  return {
    shown: found.slice((page - 1) * onOnePage, page * onOnePage),
    found: found.length,
    page,
    pages,
    services: now.length,
    paidByOthers: now.length - own.length,
    yearlyPence: own.reduce((sum, { yearlyPence }) => sum + (yearlyPence ?? 0), 0),
    withoutPrice: own.filter(({ yearlyPence }) => yearlyPence === undefined).length,
    helped: peopleHelped(own.map(({ id }) => told.get(id) ?? [])),
    themes: choices(now.flatMap((service) => themesOf(service).map((theme) => [theme, theme] as const))),
    areas: choices(now.flatMap(({ areas }) => areas.map(({ id, name }) => [id, name] as const))),
    decisions: now
      .filter(({ decisionBy }) => decisionBy !== undefined && decisionBy >= today && decisionBy <= inAYear)
      .toSorted(byDecision),
  };
};
