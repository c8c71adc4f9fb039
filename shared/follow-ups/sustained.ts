import type { CalendarDay } from '../periods/calendar-day.ts';
import { atTheEnd } from './follow-up.ts';
import { cameBackBefore, followUpState, type FollowUpFact } from './follow-up-state.ts';

/**
 * Whether a family that was reached is better off at the point: never when it came back for the same need.
 * Source: methods, statistics 4.2 (point-in-time).
 * @returns undefined for a family that was not reached
 */
export const sustainedAt = (fact: FollowUpFact, today: CalendarDay): boolean | undefined =>
  followUpState(fact, today) === 'reached' ? !cameBackBefore(fact) && fact.betterOff === true : undefined;

/** Better off all along: yes, no, or not known because an earlier point was not reached. */
export type Continuous = 'yes' | 'no' | 'not known';

/**
 * Whether a family was better off at the point and at every earlier follow-up. One point at which it was not says
 * no; a gap before says that nobody knows. The answer at the end of support is no follow-up and is left out.
 * Source: methods, statistics 4.2 (continuous).
 * @param facts all of one family
 * @returns undefined for a family that was not reached at the point
 */
export const sustainedSince = (
  facts: readonly FollowUpFact[],
  months: number,
  today: CalendarDay,
): Continuous | undefined => {
  const at = facts.find((fact) => fact.months === months);
  if (at === undefined || sustainedAt(at, today) === undefined) return undefined;
  const upTo = facts
    .filter((fact) => fact.months > atTheEnd && fact.months <= months)
    .map((fact) => sustainedAt(fact, today));
  if (upTo.includes(false)) return 'no';
  return upTo.includes(undefined) ? 'not known' : 'yes';
};

/** Of the families reached at a point: how many were better off all along, were not, and how many nobody knows. */
export interface ContinuousCounts {
  yes: number;
  no: number;
  notKnown: number;
}

/** Counts it for the point over families. @param families the facts of each family together */
export const countContinuous = (
  families: Iterable<readonly FollowUpFact[]>,
  months: number,
  today: CalendarDay,
): ContinuousCounts => {
  const counts: ContinuousCounts = { yes: 0, no: 0, notKnown: 0 };
  for (const facts of families) {
    const continuous = sustainedSince(facts, months, today);
    if (continuous === 'not known') counts.notKnown += 1;
    else if (continuous !== undefined) counts[continuous] += 1;
  }
  return counts;
};

/** The facts of each family together, in the order in which the families come. */
export const byFamily = <Fact extends FollowUpFact>(facts: Iterable<Fact>): Fact[][] => {
  const families = new Map<string, Fact[]>();
  for (const fact of facts) {
    const family = families.get(fact.caseId);
    if (family === undefined) families.set(fact.caseId, [fact]);
    else family.push(fact);
  }
  return [...families.values()];
};
