import type { CalendarDay } from '../periods/calendar-day.ts';
import type { Drawn } from './denominator-chain.ts';
import { addVintages, typedVintages } from './counts-without-cases.ts';
import type { FamiliesKnown } from './family-figures.ts';
import { followUpCurve, vintagesOf, type FollowUpCurve } from './follow-up-curve.ts';
import { windowHasClosed } from './follow-up-state.ts';

/** What became of families by quarter: what stands below the outputs on an overview. */
export interface FamilyOutcomes {
  from: 'cases' | 'counts';
  /** by the quarter in which support ended: what became of those same people */
  ended: FollowUpCurve;
  /** by the quarter in which it was measured, which is when the time to ask ended; unknown where counts are typed */
  measured?: FollowUpCurve;
  drawn?: Drawn;
}

/**
 * Outcomes to stand next to outputs. Source: look.md 'Outputs next to outcomes'; methods, statistics 4.1 (a family
 * counts in the quarter in which its window closes) and 4.2.
 * @returns undefined while nothing is known of any family
 */
export const familyOutcomes = (known: FamiliesKnown, today: CalendarDay): FamilyOutcomes | undefined => {
  if (known.from === 'counts') {
    return known.rows.length === 0
      ? undefined
      : { from: 'counts', ended: followUpCurve(typedVintages(known.rows), today) };
  }
  if (known.facts.length === 0) return undefined;
  const closed = known.facts.filter(({ windowEndsOn }) => windowHasClosed(windowEndsOn, today));
  return {
    from: 'cases',
    ended: followUpCurve(
      addVintages([...vintagesOf(known.facts, today), ...typedVintages(known.typed ?? [])]),
      today,
    ),
    measured: followUpCurve(
      vintagesOf(closed, today, ({ windowEndsOn }) => windowEndsOn),
      today,
    ),
    drawn: known.drawn,
  };
};
