import type { CurvePoint } from '../follow-ups/follow-up-curve.ts';
import { evidenceFigure, evidenceInShort } from '../follow-ups/evidence-words.ts';
import { pointTitle } from '../follow-ups/follow-up-words.ts';
import type { FollowUpEvidence } from '../statistics/score-follow-up-evidence.ts';
import { formatCount, formatPercent, formatProportionRange } from '../values/format.ts';

type Point = Pick<CurvePoint, 'months' | 'counts' | 'evidence' | 'settled'>;

/** What a table says of one point behind the name of its row: never a share without its response rate. */
export const curveColumns = [
  { header: 'Asked' },
  { header: 'Better off', numeric: true },
  { header: 'Could be (95%)', numeric: true },
  { header: 'Reached of due', numeric: true },
  { header: 'Worst to best case', numeric: true },
  { header: 'Still to come', numeric: true },
] as const;

/** From where to where it could be given how few were reached; '' where there is no share. */
export const intervalWords = ({ observed95 }: FollowUpEvidence): string =>
  observed95 === undefined ? '' : formatProportionRange(observed95.lower, observed95.upper);

/** '38 of 54 (70%)'. */
export const responseWords = ({ reached, dueClosed }: FollowUpEvidence): string =>
  dueClosed === 0
    ? 'none due'
    : `${formatCount(reached)} of ${formatCount(dueClosed)} (${formatPercent(reached, dueClosed) ?? ''})`;

/** From worst to best case of all who were due; '' where too few were reached for a share. */
export const casesWords = ({ worstCase, bestCase }: FollowUpEvidence): string =>
  worstCase === undefined || bestCase === undefined ? '' : formatProportionRange(worstCase, bestCase);

const shareWords = (evidence: FollowUpEvidence): string =>
  evidence.headline === 'counts only'
    ? evidenceInShort(evidence)
    : evidence.observed === undefined
      ? evidenceFigure(evidence)
      : `${evidenceFigure(evidence)} (${formatCount(evidence.sustained)} of ${formatCount(evidence.reached)})`;

export const curveRow = ({ months, counts, evidence }: Point): string[] => [
  pointTitle(months),
  shareWords(evidence),
  intervalWords(evidence),
  responseWords(evidence),
  casesWords(evidence),
  formatCount(counts.open + counts.notYetDue),
];

/** The same for a spreadsheet, numbers in full. */
export const evidenceCsvColumns = [
  'months after support ended',
  'finished',
  'agreed to be asked',
  'not asked for a reason',
  'not yet due',
  'can still be asked',
  'due',
  'reached',
  'better off',
  'response rate',
  'share better off',
  'lower 95%',
  'upper 95%',
  'worst case',
  'best case',
  'settled',
] as const;

export const evidenceCsv = ({
  months,
  counts,
  evidence,
  settled,
}: Point): (string | number | undefined)[] => [
  months,
  counts.finished,
  counts.agreed,
  counts.excluded,
  counts.notYetDue,
  counts.open,
  evidence.dueClosed,
  evidence.reached,
  evidence.sustained,
  evidence.responseRate,
  evidence.observed,
  evidence.observed95?.lower,
  evidence.observed95?.upper,
  evidence.worstCase,
  evidence.bestCase,
  settled ? 'yes' : 'no',
];
