import { ageBands, referralRoutes } from '../cases/case.ts';
import type { Contribution } from '../cases/count-cases.ts';
import { addDays, type CalendarDay } from '../periods/calendar-day.ts';
import { quarterEnd, quarterOf, quarterStart, type Quarter } from '../periods/quarter.ts';
import {
  groupOf,
  lengthsOfSupport,
  notKnown,
  splitsBy,
  type FamilyGroups,
  type GroupedFact,
  type LengthOfSupport,
  type SplitBy,
} from './family-groups.ts';
import { cameBackBefore, followUpState, windowHasClosed, type FollowUpFact } from './follow-up-state.ts';

/*
 * What stays of families that were erased: how many of one quarter went the same way, and apart from that how many
 * of them lay in which group. Nothing of one family stands together, so no row is anybody's; figures stay what they
 * were. Source: decision 0015; methods, statistics 4.1.
 */

/** What became of a family at one point once its window is closed. */
export const erasedOutcomes = [
  'excluded',
  'came back',
  'better off',
  'not better off',
  'declined',
  'not consented',
  'lost',
  'missed',
] as const;
export type ErasedOutcome = (typeof erasedOutcomes)[number];

/** One point of an erased family. Its days are the first or last of their quarters: no day of its own is left. */
export interface ErasedPoint {
  months: number;
  dueOn: CalendarDay;
  windowEndsOn: CalendarDay;
  outcome: ErasedOutcome;
  agreed: boolean;
}

/** What everybody of a quarter is counted under, beside the groups of each split. */
export const everybody = 'everybody';

/** How many erased families of one quarter went one way; and how many of those lay in a group. */
export interface ErasedCount {
  /** the quarter in which support ended */
  endedIn: Quarter;
  points: readonly ErasedPoint[];
  by: string;
  group: string;
  families: number;
}

/** A day that has passed becomes the first of its quarter, one that is to come the last: it stays what it is. */
const blurred = (day: CalendarDay, hasPassed: boolean): CalendarDay =>
  hasPassed ? quarterStart(quarterOf(day)) : quarterEnd(quarterOf(day));

const outcomeOf = (fact: FollowUpFact): ErasedOutcome => {
  const state = followUpState(fact, addDays(fact.windowEndsOn, 1));
  if (state === 'reached') {
    if (cameBackBefore(fact)) return 'came back';
    return fact.betterOff === true ? 'better off' : 'not better off';
  }
  if (state === 'not yet due' || state === 'pending')
    throw new Error('a window that has closed leaves nobody to be asked');
  return state;
};

const isAnswer = (outcome: ErasedOutcome): boolean =>
  outcome === 'better off' || outcome === 'not better off' || outcome === 'declined';

/** What can be said of a point for ever: while its window is open, erasing is a no, as withdrawing is. */
const pointOf = (fact: FollowUpFact, today: CalendarDay): ErasedPoint => {
  const closed = windowHasClosed(fact.windowEndsOn, today);
  const outcome = outcomeOf(closed ? fact : { ...fact, saidNo: true });
  return {
    months: fact.months,
    dueOn: blurred(fact.dueOn, fact.dueOn <= today),
    windowEndsOn: blurred(fact.windowEndsOn, closed),
    outcome,
    agreed: fact.agreed && (closed || isAnswer(outcome)),
  };
};

/**
 * The counts to which a family adds one when it is erased.
 * @param facts all of one family; none where it was never to be asked, and then nothing of it is counted
 */
export const countsOfErased = (facts: readonly GroupedFact[], today: CalendarDay): ErasedCount[] => {
  const [first] = facts;
  if (first === undefined) return [];
  const points = facts.map((fact) => pointOf(fact, today)).toSorted((a, b) => a.months - b.months);
  const counted = { endedIn: quarterOf(first.endedOn), points, families: 1 };
  return [
    { ...counted, by: everybody, group: '' },
    ...splitsBy.map((by) => ({ ...counted, by, group: groupOf(first, by) ?? notKnown })),
  ];
};

/**
 * What erased families add to those whose support ended in these quarters: one each, in the area where it was. Of
 * no other figure that is taken from cases is enough kept.
 */
export const finishedOfErased = (
  counts: readonly ErasedCount[],
  quarters: readonly Quarter[],
): Contribution[] =>
  counts
    .filter(({ by, endedIn }) => by === 'area' && quarters.includes(endedIn))
    .flatMap(({ group, families }, way) =>
      Array.from({ length: families }, (_, n) => ({
        caseId: `erased ${way}.${n}`,
        areaId: group,
        numerator: 1,
        why: 'erased',
      })),
    );

const daysIn: Readonly<Record<LengthOfSupport, number>> = {
  'under 6 weeks': 21,
  '6 to 12 weeks': 63,
  '13 to 26 weeks': 140,
  'over 26 weeks': 210,
};

const factOf = ({
  months,
  dueOn,
  windowEndsOn,
  outcome,
  agreed,
}: ErasedPoint): Omit<FollowUpFact, 'caseId' | 'endedOn'> => {
  const answer = isAnswer(outcome) ? (outcome === 'declined' ? 'declined' : 'reached') : undefined;
  const attempts = outcome === 'lost' ? 1 : 0;
  return {
    months,
    dueOn,
    windowEndsOn,
    excluded: outcome === 'excluded',
    cameBackOn: outcome === 'came back' ? addDays(dueOn, -1) : undefined,
    answer,
    answeredOn: answer && windowEndsOn,
    betterOff: answer === 'reached' ? outcome === 'better off' : undefined,
    agreed,
    saidNo: outcome === 'not consented',
    attempts,
    attemptSpread: attempts,
    attemptsNeeded: 1,
  };
};

/** Counts of families that went the same way, in the order in which they come. */
const alikeIn = (counts: readonly ErasedCount[]): ErasedCount[][] => {
  const alike = new Map<string, ErasedCount[]>();
  for (const count of counts) {
    const key = JSON.stringify([count.endedIn, count.points]);
    alike.set(key, [...(alike.get(key) ?? []), count]);
  }
  return [...alike.values()];
};

/** The groups of a split, each as often as there are families in it. */
const spread = (counts: readonly ErasedCount[], by: SplitBy): string[] =>
  counts
    .filter((count) => count.by === by)
    .flatMap(({ group, families }) => Array.from({ length: families }, () => group));

const groupsOfOne = (of: (by: SplitBy) => string | undefined, endedOn: CalendarDay): FamilyGroups => {
  const length = lengthsOfSupport.find((each) => each === of('length of support')) ?? 'over 26 weeks';
  return {
    areaId: of('area') ?? notKnown,
    need: of('need') ?? notKnown,
    ageBand: ageBands.find((band) => band === of('age band')),
    route: referralRoutes.find((route) => route === of('referral route')) ?? 'other',
    startedOn: addDays(endedOn, -daysIn[length]),
    characteristics: {
      sex: of('sex'),
      ethnicGroup: of('ethnic group'),
      disability: of('disability'),
      educationalNeed: of('special educational need'),
    },
  };
};

/**
 * The facts of as many families as were erased, for figures: every split comes out as it was, by quarter and by
 * what became of them. Which group goes with which other is made up, because nobody knows any more.
 * @param counts of one contract
 */
export const factsOfErased = (counts: readonly ErasedCount[]): GroupedFact[] =>
  alikeIn(counts).flatMap((those, way) => {
    const all = those.find(({ by }) => by === everybody);
    if (all === undefined) return [];
    const endedOn = quarterStart(all.endedIn);
    const groups = new Map(splitsBy.map((by) => [by, spread(those, by)]));
    return Array.from({ length: all.families }, (_, n) => n).flatMap((n) => {
      const ofOne = groupsOfOne((by) => groups.get(by)?.[n], endedOn);
      const caseId = `erased ${way}.${n}`;
      return all.points.map((point) => ({ caseId, endedOn, ...factOf(point), ...ofOne }));
    });
  });
