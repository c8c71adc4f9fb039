import { z } from 'zod';
import { problem } from '#shared/problems/problem.ts';
import {
  countDueClosed,
  scoreFollowUpEvidence,
  type EvidenceHeadline,
} from '#shared/statistics/score-follow-up-evidence.ts';
import type { Interval } from '#shared/statistics/wilson-interval.ts';
import { orNull } from './figure-shapes.ts';
import { readInput, refuse, type Inputs } from './read-inputs.ts';

const count = z.number().int('Give a whole number.').min(0).max(1_000_000_000);

const countsShape = z.strictObject({
  reached: count,
  sustained: count,
  declined: count,
  lost: count,
  not_consented: count,
  missed: count,
  /** these have no place in any denominator */
  pending: count.optional(),
  not_yet_due: count.optional(),
  excluded: count.optional(),
});
const vectorShape = z.strictObject({
  id: z.union([z.string(), z.number()]).optional(),
  note: z.string().optional(),
  month: z.number().optional(),
  expected: z.unknown().optional(),
  input: countsShape,
});

const headlines: Readonly<Record<EvidenceHeadline, string>> = {
  'not yet due': 'not_yet_due',
  'none reached': 'none_reached',
  'counts only': 'counts_only',
  'bounds only': 'bounds_only',
  'rate with care': 'rate_with_caution',
  rate: 'rate',
};

const boundsOf = (interval: Interval | undefined): [number, number] | null =>
  interval === undefined ? null : [interval.lower, interval.upper];

const isWhole = (given: unknown): boolean => typeof given === 'object' && given !== null && 'input' in given;

/** Method `attrition`: families by how their follow-up ended, and what may be said of all who were due. */
export const recomputeAttrition = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const counts = isWhole(given)
      ? readInput(vectorShape, given, place).input
      : readInput(countsShape, given, place);
    const { sustained, reached } = counts;
    if (sustained > reached) {
      const sentence = `${sustained} cannot be better off of ${reached} reached. Correct one of them.`;
      return refuse(given, place, [problem('not-nested', sentence, 'sustained')]);
    }
    const dueClosed = countDueClosed({ ...counts, notConsented: counts.not_consented });
    const evidence = scoreFollowUpEvidence({ sustained, reached, dueClosed });
    return {
      due_closed: dueClosed,
      response_rate: orNull(evidence.responseRate),
      observed_rate: orNull(evidence.observed),
      observed_wilson95: boundsOf(evidence.observed95),
      worst_case: orNull(evidence.worstCase),
      best_case: orNull(evidence.bestCase),
      envelope95: boundsOf(evidence.envelope95),
      headline: headlines[evidence.headline],
    };
  });
