import type { CurvePoint } from '../follow-ups/follow-up-curve.ts';
import type { FollowUpEvidence } from '../statistics/score-follow-up-evidence.ts';
import { evidenceFigure } from '../follow-ups/evidence-words.ts';
import type { LaneMark } from './chart.ts';
import { valueAxis } from './value-axis.ts';

/** One axis for all shares, so that plots can be held against each other. */
export const shareAxis = valueAxis({ kind: 'share', values: [0, 100], fromZero: true });

const percent = ({ lower, upper }: { lower: number; upper: number }) => ({
  low: lower * 100,
  high: upper * 100,
});

const casesOf = ({ worstCase, bestCase }: FollowUpEvidence) =>
  worstCase === undefined || bestCase === undefined
    ? undefined
    : percent({ lower: worstCase, upper: bestCase });

/** Where a mark stands across, and of which period. */
export interface MarkPlace {
  at: number;
  x: number;
}

/** What a mark is drawn from: the evidence as it may be shown, and whether it will still move. */
export type EvidenceOfMark = Pick<CurvePoint, 'evidence' | 'settled'>;

/**
 * What is drawn of the families of one quarter at one point, by the headline rule: a share with its interval and
 * worst to best case; bounds alone; nothing under ten. Hollow where some can still be asked.
 * Source: methods, statistics 4.1; look.md 'Outputs next to outcomes'.
 */
export const evidenceMark = (point: EvidenceOfMark | undefined, place: MarkPlace): LaneMark => {
  if (point === undefined) return { ...place, state: 'gap', label: '' };
  const { evidence, settled } = point;
  const { observed, observed95 } = evidence;
  switch (evidence.headline) {
    case 'rate':
    case 'rate with care':
      return {
        ...place,
        state: 'figure',
        value: observed === undefined ? undefined : observed * 100,
        interval: observed95 && percent(observed95),
        outer: casesOf(evidence),
        open: settled ? undefined : true,
        // who looks at a hollow mark looks at few: its figure is read, not shouted
        label: settled ? evidenceFigure(evidence) : '',
      };
    case 'bounds only':
      return settled
        ? { ...place, state: 'bounds', interval: casesOf(evidence), label: '' }
        : { ...place, state: 'not yet due', label: '' };
    case 'not yet due':
    case 'none reached':
    case 'counts only':
      return { ...place, state: settled ? 'gap' : 'not yet due', label: '' };
  }
};

/** Marks that stand next to each other in one line: figures that will not move any more. */
export const runsOfMarks = (marks: readonly LaneMark[]): number[][] =>
  marks
    .reduce<number[][]>(
      (runs, { state, open }, n) =>
        state === 'figure' && open !== true
          ? [...runs.slice(0, -1), [...(runs.at(-1) ?? []), n]]
          : [...runs, []],
      [[]],
    )
    .filter((run) => run.length > 0);
