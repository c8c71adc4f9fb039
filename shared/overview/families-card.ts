import { pointToOpen } from '../follow-ups/denominator-chain.ts';
import {
  boundsSentence,
  evidenceCounts,
  evidenceFigure,
  evidenceToShow,
} from '../follow-ups/evidence-words.ts';
import type { FamilyOutcomes } from '../follow-ups/family-outcomes.ts';
import { pointWhen } from '../follow-ups/follow-up-words.ts';
import { addCounts, evidenceOfCounts } from '../follow-ups/point-counts.ts';

/** What a card says of whether anyone is better off, where families say it and no headline measure does. */
export interface FamiliesCard {
  /** '72%', 'Too early to say' */
  value: string;
  isWords: boolean;
  /** 'better off 6 months after support ended' */
  words: string;
  /** '25 of 38 reached; 54 due' */
  counts: string;
  /** from where to where it could be; '' where there is nothing to add */
  note: string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** All quarters together at the longest point at which somebody was due. Source: methods, statistics 4.1. */
export const familiesCard = ({ ended }: FamilyOutcomes): FamiliesCard | undefined => {
  const points = ended.quarters.flatMap((quarter) => quarter.points);
  const months = [...new Set(points.map((point) => point.months))].toSorted((a, b) => a - b);
  const opened = pointToOpen(
    months.map((each) => {
      const counts = addCounts(points.filter((point) => point.months === each).map((point) => point.counts));
      return { months: each, evidence: evidenceToShow(evidenceOfCounts(counts)) };
    }),
  );
  if (opened === undefined) return undefined;
  const { evidence } = opened;
  return {
    value: capital(evidenceFigure(evidence)),
    isWords: evidence.observed === undefined,
    words: `better off ${pointWhen(opened.months)}`,
    counts: evidenceCounts(evidence),
    note: boundsSentence(evidence),
  };
};
