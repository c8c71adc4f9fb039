import type { CalendarDay } from '../periods/calendar-day.ts';
import {
  countDueClosed,
  scoreFollowUpEvidence,
  type FollowUpEvidence,
} from '../statistics/score-follow-up-evidence.ts';
import {
  cameBackBefore,
  followUpState,
  windowHasClosed,
  type FollowUpFact,
  type FollowUpState,
} from './follow-up-state.ts';
import { sustainedAt } from './sustained.ts';

/**
 * Families at one point by what became of asking them. While its window is open a family is `open`, whatever it
 * has said: early answers do not count before the silent ones do (methods, statistics 4.1). So
 * finished = excluded + notYetDue + open + reached + declined + notConsented + lost + missed.
 */
export interface PointCounts {
  /** support given and ended, and asked about at this point */
  finished: number;
  /** of those that are not excluded: agreed to be asked */
  agreed: number;
  excluded: number;
  notYetDue: number;
  open: number;
  /** of `open`: has answered already */
  openAnswered: number;
  reached: number;
  /** of `reached`: better off, and not back for the same need */
  betterOff: number;
  /** of `reached`: back for the same need before it was due */
  cameBack: number;
  declined: number;
  notConsented: number;
  lost: number;
  missed: number;
}

export const noCounts: PointCounts = {
  finished: 0,
  agreed: 0,
  excluded: 0,
  notYetDue: 0,
  open: 0,
  openAnswered: 0,
  reached: 0,
  betterOff: 0,
  cameBack: 0,
  declined: 0,
  notConsented: 0,
  lost: 0,
  missed: 0,
};

// Object.keys loses the keys' type; `noCounts` has exactly these.
const names = Object.keys(noCounts) as (keyof PointCounts)[];

/** Counts of several groups of families together. */
export const addCounts = (all: readonly PointCounts[]): PointCounts => {
  const sum = { ...noCounts };
  for (const counts of all) for (const name of names) sum[name] += counts[name];
  return sum;
};

const closedAs: Readonly<
  Record<Exclude<FollowUpState, 'excluded' | 'not yet due' | 'pending'>, keyof PointCounts>
> = {
  reached: 'reached',
  declined: 'declined',
  'not consented': 'notConsented',
  lost: 'lost',
  missed: 'missed',
};

const placeOf = (state: FollowUpState, closed: boolean): keyof PointCounts => {
  if (state === 'excluded') return 'excluded';
  if (state === 'not yet due') return 'notYetDue';
  return state === 'pending' || !closed ? 'open' : closedAs[state];
};

/** Counts families of one point, each once. */
export const countFacts = (facts: Iterable<FollowUpFact>, today: CalendarDay): PointCounts => {
  const counts = { ...noCounts };
  for (const fact of facts) {
    const state = followUpState(fact, today);
    const place = placeOf(state, windowHasClosed(fact.windowEndsOn, today));
    counts.finished += 1;
    counts[place] += 1;
    if (fact.agreed && place !== 'excluded') counts.agreed += 1;
    if (place === 'open' && (state === 'reached' || state === 'declined')) counts.openAnswered += 1;
    if (place !== 'reached') continue;
    if (cameBackBefore(fact)) counts.cameBack += 1;
    if (sustainedAt(fact, today)) counts.betterOff += 1;
  }
  return counts;
};

/** How many are due: everybody whose window has closed, those who had said no among them. */
export const dueOf = (counts: PointCounts): number => countDueClosed(counts);

/** Whether every family's window has closed, so that no early answer stands alone. */
export const isSettled = ({ open, notYetDue }: PointCounts): boolean => open === 0 && notYetDue === 0;

/** How far the answers carry for all who were due. */
export const evidenceOfCounts = (counts: PointCounts): FollowUpEvidence =>
  scoreFollowUpEvidence({ sustained: counts.betterOff, reached: counts.reached, dueClosed: dueOf(counts) });
