import type { FollowUpEvidence } from '../statistics/score-follow-up-evidence.ts';
import { formatCount } from '../values/format.ts';
import { evidenceSentence, evidenceToShow } from './evidence-words.ts';
import { dueOf, evidenceOfCounts, type PointCounts } from './point-counts.ts';

/** The links of the chain, in its order. */
export const chainLinks = ['finished support', 'agreed to be asked', 'due', 'reached', 'better off'] as const;
export type ChainLinkName = (typeof chainLinks)[number];

/** One link: how many families, and what belongs to the number so that it is not misread. */
export interface ChainLink {
  name: ChainLinkName;
  count: number;
  /** '' where the number speaks for itself */
  note: string;
}

/** Where a random sample is followed up: how many were drawn of all who finished in quarters that were drawn from. */
export interface Drawn {
  drawn: number;
  of: number;
}

/** From those who finished support to those who are better off, at one point. */
export interface DenominatorChain {
  /** 0 at the end of support */
  months: number;
  links: ChainLink[];
  counts: PointCounts;
  /** as much of it as may be shown */
  evidence: FollowUpEvidence;
  sentence: string;
  drawn?: Drawn;
}

const listed = (parts: readonly (readonly [number, string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatCount(count)} ${words}`)
    .join(', ');

const notes: Readonly<Record<ChainLinkName, (counts: PointCounts) => string>> = {
  'finished support': ({ excluded }) => listed([[excluded, 'not asked, for a reason']]),
  'agreed to be asked': () => '',
  due: ({ notConsented, open, notYetDue }) =>
    listed([
      [notConsented, 'of them did not agree'],
      [open, 'more can still be asked'],
      [notYetDue, 'not due yet'],
    ]),
  reached: ({ declined, lost, missed }) =>
    listed([
      [declined, 'said no this time'],
      [lost, 'could not reach'],
      [missed, 'we did not ask'],
    ]),
  'better off': ({ cameBack }) => listed([[cameBack, 'came back']]),
};

/** 'N of M drawn at random'; '' where everybody is asked. */
export const drawnWords = (drawn: Drawn | undefined): string =>
  drawn === undefined ? '' : `${formatCount(drawn.drawn)} of ${formatCount(drawn.of)} drawn at random`;

/** Which point is spoken of first: the longest at which somebody was due; before that the first. */
export const pointToOpen = <Chain extends Pick<DenominatorChain, 'evidence'>>(
  chains: readonly Chain[],
): Chain | undefined => chains.findLast(({ evidence }) => evidence.dueClosed > 0) ?? chains[0];

/**
 * The chain of one point. Due are all whose window has closed, also those who had said no, so it may be more than
 * those who agreed: no family drops out of the denominator by not agreeing.
 * Source: methods, statistics 4.1.
 */
export const denominatorChain = (months: number, counts: PointCounts, drawn?: Drawn): DenominatorChain => {
  const evidence = evidenceOfCounts(counts);
  const count: Readonly<Record<ChainLinkName, number>> = {
    // Who was not drawn is not followed up, and finished all the same.
    'finished support': counts.finished + (drawn === undefined ? 0 : drawn.of - drawn.drawn),
    'agreed to be asked': counts.agreed,
    due: dueOf(counts),
    reached: counts.reached,
    'better off': counts.betterOff,
  };
  const note = (name: ChainLinkName): string =>
    [name === 'finished support' ? drawnWords(drawn) : '', notes[name](counts)].filter(Boolean).join('; ');
  return {
    months,
    links: chainLinks.map((name) => ({ name, count: count[name], note: note(name) })),
    counts,
    evidence: evidenceToShow(evidence),
    sentence: evidenceSentence(evidence),
    drawn,
  };
};
