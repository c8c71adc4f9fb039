import type { EvidenceHeadline, FollowUpEvidence } from '../statistics/score-follow-up-evidence.ts';
import { leastReachedForRate } from '../statistics/score-follow-up-evidence.ts';
import { formatCount, formatPercent, formatProportionRange, plural } from '../values/format.ts';

/** The headlines in the order of their rule. */
export const evidenceHeadlines = [
  'not yet due',
  'none reached',
  'counts only',
  'bounds only',
  'rate with care',
  'rate',
] as const satisfies readonly EvidenceHeadline[];

/** '25 of 38 families reached (38 of 54 due, 70%)': a share never without its response rate. */
const withResponse = ({ sustained, reached, dueClosed }: FollowUpEvidence): string =>
  `${formatCount(sustained)} of ${plural(reached, 'family', 'families')} reached (${formatCount(reached)} of ${formatCount(dueClosed)} due, ${formatPercent(reached, dueClosed) ?? ''})`;

/**
 * What may be said first about families asked again, in a sentence that names the denominator.
 * Source: methods, statistics 4.1 (headline rule).
 */
export const evidenceSentence = (evidence: FollowUpEvidence): string => {
  const { headline, sustained, reached, dueClosed, worstCase = 0, bestCase = 1 } = evidence;
  switch (headline) {
    case 'not yet due':
      return 'Too early to say: no family’s time to be asked is over yet.';
    case 'none reached':
      return `Nobody knows: none of the ${plural(dueClosed, 'family', 'families')} due could be reached.`;
    case 'counts only':
      return `${formatCount(sustained)} of ${plural(reached, 'family', 'families')} reached better off; ${formatCount(dueClosed)} were due.`;
    case 'bounds only':
      return `Between ${formatProportionRange(worstCase, bestCase).replace(' to ', ' and ')} of the ${plural(dueClosed, 'family', 'families')} due: ${withResponse(evidence)}.`;
    case 'rate with care':
      return `${formatPercent(sustained, reached) ?? ''} better off, to be read with care: ${withResponse(evidence)}.`;
    case 'rate':
      return `${formatPercent(sustained, reached) ?? ''} better off: ${withResponse(evidence)}.`;
  }
};

/**
 * What of the evidence may be shown: under ten reached counts only, and no share where only bounds may be said.
 * Source: methods, statistics 4.1; issue of the families tab ('groups under 10 show counts only').
 */
export const evidenceToShow = (evidence: FollowUpEvidence): FollowUpEvidence => {
  const { headline, sustained, reached, dueClosed } = evidence;
  if (headline === 'counts only') return { headline, sustained, reached, dueClosed };
  if (headline !== 'bounds only') return evidence;
  const { observed: _observed, observed95: _interval, ...bounds } = evidence;
  return bounds;
};

/** Whether a group is large enough for a percentage. */
export const isEnoughForRate = (n: number): boolean => n >= leastReachedForRate;
