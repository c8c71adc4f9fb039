import type { Interval } from './wilson-interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Families by how their follow-up at one point ended; pending, not yet due and excluded are not here. */
export interface FollowUpCounts {
  reached: number;
  declined: number;
  lost: number;
  notConsented: number;
  missed: number;
}

/** Everybody whose window has closed: the denominator no unreached family drops out of. */
export const countDueClosed = (counts: FollowUpCounts): number =>
  counts.reached + counts.declined + counts.lost + counts.notConsented + counts.missed;

/**
 * What may be said first about a share of people asked again:
 * - `bounds only`: between worst and best case, no percentage of its own
 * - `rate with care`: the percentage with interval and bounds, to be read with care
 */
export type EvidenceHeadline =
  'not yet due' | 'none reached' | 'counts only' | 'bounds only' | 'rate with care' | 'rate';

/** All as proportions from 0 to 1. Absent: nobody was due, or (for observed) nobody was reached. */
export interface FollowUpEvidence {
  headline: EvidenceHeadline;
  sustained: number;
  reached: number;
  dueClosed: number;
  responseRate?: number;
  observed?: number;
  observed95?: Interval;
  /** every unreached family counted as not sustained */
  worstCase?: number;
  /** every unreached family counted as sustained */
  bestCase?: number;
  /** Wilson lower limit of the worst case to Wilson upper limit of the best */
  envelope95?: Interval;
}

/** Fewer reached than this: counts only. */
export const leastReachedForRate = 10;
/** Fewer reached than this: with care. */
export const leastReachedForPlainRate = 30;
/** Percent of those due. */
export const leastResponseForRate = 60;
export const leastResponseForPlainRate = 80;

const headlineFor = (reached: number, dueClosed: number): EvidenceHeadline => {
  if (dueClosed === 0) return 'not yet due';
  if (reached === 0) return 'none reached';
  if (reached < leastReachedForRate) return 'counts only';
  // whole numbers on both sides, so that exactly 60% or 80% is not lost to rounding
  if (100 * reached < leastResponseForRate * dueClosed) return 'bounds only';
  if (100 * reached < leastResponseForPlainRate * dueClosed || reached < leastReachedForPlainRate)
    return 'rate with care';
  return 'rate';
};

/**
 * How far the answers of those reached carry for all who were due: response rate, observed share,
 * no-assumption bounds (Manski 1990), their 95% envelope, and what may be said first.
 * A typed-in better-off share is judged by the same rule: better off, answered, due.
 * Source: methods, statistics 4.1 (formulas and headline rule).
 * @throws RangeError unless 0 <= sustained <= reached <= dueClosed
 */
export const scoreFollowUpEvidence = (given: {
  sustained: number;
  reached: number;
  dueClosed: number;
}): FollowUpEvidence => {
  const { sustained, reached, dueClosed } = given;
  if (!(sustained >= 0 && sustained <= reached && reached <= dueClosed))
    throw new RangeError(`not nested: ${sustained} of ${reached} of ${dueClosed}`);
  const said = { headline: headlineFor(reached, dueClosed), sustained, reached, dueClosed };
  if (dueClosed === 0) return said;
  const atBest = sustained + dueClosed - reached;
  const bounds = {
    responseRate: reached / dueClosed,
    worstCase: sustained / dueClosed,
    bestCase: atBest / dueClosed,
    envelope95: {
      lower: wilsonInterval(sustained, dueClosed).lower,
      upper: wilsonInterval(atBest, dueClosed).upper,
    },
  };
  if (reached === 0) return { ...said, ...bounds };
  return {
    ...said,
    ...bounds,
    observed: sustained / reached,
    observed95: wilsonInterval(sustained, reached),
  };
};
