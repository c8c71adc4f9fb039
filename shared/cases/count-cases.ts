import { daysBetween, type CalendarDay } from '../periods/calendar-day.ts';
import { plural } from '../values/format.ts';
import type { CaseFigure, TakenFrom } from '../measures/what-is-taken.ts';
import { finishedSupport, type Case } from './case.ts';

/** What of a case figures are counted from. */
export type CountedCase = Pick<
  Case,
  | 'id'
  | 'organisationId'
  | 'reference'
  | 'areaId'
  | 'route'
  | 'referredOn'
  | 'assessedOn'
  | 'startedOn'
  | 'endedOn'
  | 'howEnded'
  | 'sessions'
>;

/** From the first day to the last, both within. */
export interface Days {
  from: CalendarDay;
  to: CalendarDay;
}

/** What one family adds to a figure, and why in words: what its provider sees behind the figure. */
export interface Contribution {
  caseId: string;
  areaId: string;
  numerator: number;
  /** absent where nothing is divided */
  denominator?: number;
  /** of those asked again: it was due to be asked */
  due?: number;
  why: string;
}

type Adds = Pick<Contribution, 'numerator' | 'denominator' | 'why'>;

const within = (day: CalendarDay | undefined, { from, to }: Days): day is CalendarDay =>
  day !== undefined && day >= from && day <= to;

const share = (yes: boolean, why: string): Adds => ({ numerator: yes ? 1 : 0, denominator: 1, why });

const waited = (from: CalendarDay, to: CalendarDay): Adds => {
  const days = daysBetween(from, to);
  return { numerator: days, denominator: 1, why: `waited ${plural(days, 'day', 'days')}` };
};

/** Of families whose support ended in these days, each on that day; those that received none are left out. */
const ended = (one: CountedCase, days: Days): boolean => finishedSupport(one) && within(one.endedOn, days);

type Simple = Exclude<CaseFigure, 'by route' | 'started within'>;

const rules: Readonly<Record<Simple, (one: CountedCase, days: Days) => Adds | undefined>> = {
  referred: ({ referredOn, route }, days) =>
    within(referredOn, days) ? { numerator: 1, why: `referred, route: ${route}` } : undefined,
  inappropriate: ({ howEnded, endedOn, startedOn }, days) => {
    if (howEnded === 'inappropriate referral') {
      return within(endedOn, days) ? share(true, 'inappropriate referral') : undefined;
    }
    return within(startedOn, days) ? share(false, 'support started') : undefined;
  },
  started: ({ startedOn }, days) =>
    within(startedOn, days) ? { numerator: 1, why: 'support started' } : undefined,
  waiting: ({ referredOn, startedOn }, days) =>
    within(startedOn, days) ? waited(referredOn, startedOn) : undefined,
  'waiting after assessment': ({ assessedOn, startedOn }, days) =>
    within(startedOn, days) && assessedOn !== undefined && assessedOn <= startedOn
      ? waited(assessedOn, startedOn)
      : undefined,
  finished: (one, days) => (ended(one, days) ? { numerator: 1, why: one.howEnded ?? 'ended' } : undefined),
  completed: (one, days) =>
    ended(one, days)
      ? share(one.howEnded === 'completed' || one.howEnded === 'step-down', one.howEnded ?? 'ended')
      : undefined,
  length: (one, days) => {
    const { startedOn, endedOn } = one;
    if (!ended(one, days) || startedOn === undefined || endedOn === undefined) return undefined;
    const long = daysBetween(startedOn, endedOn);
    return { numerator: long / 7, denominator: 1, why: `supported for ${plural(long, 'day', 'days')}` };
  },
  sessions: (one, days) =>
    ended(one, days) && one.sessions !== undefined
      ? { numerator: one.sessions, denominator: 1, why: plural(one.sessions, 'session', 'sessions') }
      : undefined,
};

const addsOf = (
  one: CountedCase,
  taken: Extract<TakenFrom, { source: 'cases' }>,
  days: Days,
): Adds | undefined => {
  if (taken.what === 'by route') {
    return within(one.referredOn, days)
      ? share(one.route === taken.route, `referred, route: ${one.route}`)
      : undefined;
  }
  if (taken.what !== 'started within') return rules[taken.what](one, days);
  if (!within(one.startedOn, days)) return undefined;
  const { why, numerator } = waited(one.referredOn, one.startedOn);
  return share(numerator <= taken.days, why);
};

/**
 * What each family adds to a figure that is taken from cases, in the order given; families that have no part in
 * it are left out. The days decide, never when somebody typed them.
 */
export const countCases = (
  cases: Iterable<CountedCase>,
  taken: Extract<TakenFrom, { source: 'cases' }>,
  days: Days,
): Contribution[] =>
  [...cases].flatMap((one) => {
    const adds = addsOf(one, taken, days);
    return adds === undefined ? [] : [{ caseId: one.id, areaId: one.areaId, ...adds }];
  });
