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

/** As large as it may be said: '72%', '33% to 85%', '6 of 9'; words where nothing may be. */
export const evidenceFigure = (evidence: FollowUpEvidence): string => {
  const { headline, sustained, reached, worstCase = 0, bestCase = 1 } = evidence;
  switch (headline) {
    case 'not yet due':
      return 'too early to say';
    case 'none reached':
      return 'nobody reached';
    case 'counts only':
      return `${formatCount(sustained)} of ${formatCount(reached)}`;
    case 'bounds only':
      return formatProportionRange(worstCase, bestCase);
    case 'rate with care':
    case 'rate':
      return formatPercent(sustained, reached) ?? '';
  }
};

/** Behind the figure in brackets: '25 of 38 reached; 54 due'. Never without its denominators. */
export const evidenceCounts = ({ headline, sustained, reached, dueClosed }: FollowUpEvidence): string => {
  const due = `${formatCount(dueClosed)} due`;
  if (headline === 'not yet due') return '';
  if (headline === 'none reached') return due;
  return headline === 'counts only'
    ? `reached better off; ${due}`
    : `${formatCount(sustained)} of ${formatCount(reached)} reached; ${due}`;
};

/** Figure and counts in one breath: '72% (25 of 38 reached; 54 due)', '6 of 9 reached; 12 due'. */
export const evidenceInShort = (evidence: FollowUpEvidence): string => {
  const [figure, counts] = [evidenceFigure(evidence), evidenceCounts(evidence)];
  if (counts === '') return figure;
  return evidence.headline === 'counts only' ? `${figure} ${counts}` : `${figure} (${counts})`;
};

/** What the others could make of it; '' where everybody due was reached, or too few for a percentage. */
export const boundsSentence = ({
  headline,
  dueClosed,
  reached,
  worstCase,
  bestCase,
}: FollowUpEvidence): string =>
  (headline === 'rate' || headline === 'rate with care') &&
  worstCase !== undefined &&
  bestCase !== undefined &&
  dueClosed > reached
    ? `For all ${formatCount(dueClosed)} due it could be anywhere from ${formatProportionRange(worstCase, bestCase)}.`
    : '';

/**
 * The finding about one point as a heading.
 * @param when 'at the end of support', '6 months after support ended'
 */
export const evidenceHeading = (evidence: FollowUpEvidence, when: string): string => {
  const { headline, sustained, reached, dueClosed } = evidence;
  const counted = `${formatCount(sustained)} of ${plural(reached, 'family', 'families')} reached`;
  const due = `${formatCount(reached)} of ${formatCount(dueClosed)} due, ${formatPercent(reached, dueClosed) ?? ''}`;
  switch (headline) {
    case 'not yet due':
      return 'Too early to say whether anyone is better off';
    case 'none reached':
      return `Nobody knows whether families are better off ${when}: none of ${formatCount(dueClosed)} due could be reached`;
    case 'counts only':
      return `${counted} better off ${when}; ${formatCount(dueClosed)} were due`;
    case 'bounds only':
      return `Between ${evidenceFigure(evidence).replace(' to ', ' and ')} of families due are better off ${when}: ${counted} (${due})`;
    case 'rate with care':
      return `${evidenceFigure(evidence)} better off ${when}, to be read with care: ${counted} (${due})`;
    case 'rate':
      return `${evidenceFigure(evidence)} better off ${when}: ${counted} (${due})`;
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
