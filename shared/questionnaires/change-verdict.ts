import { leastPairsForHeadline, pairedMeanChange } from '../statistics/paired-change.ts';

/** What can be said of a group's mean change: nothing of fewer than ten pairs. */
export const changeVerdicts = ['better', 'no clear change', 'worse', 'too few'] as const;
export type ChangeVerdict = (typeof changeVerdicts)[number];

const verdictOf = (changes: readonly number[]): ChangeVerdict => {
  const interval = pairedMeanChange(changes)?.interval;
  if (interval === undefined) return 'too few';
  if (interval.lower > 0) return 'better';
  return interval.upper < 0 ? 'worse' : 'no clear change';
};

/**
 * Whether the same people are better on average: the 95% interval of their mean change leaves out no change. It is
 * fragile where any one of them less would make it no clear change. Source: methods, statistics 4.3; sdq 4 'Minimum n'.
 */
export const judgeMeanChange = (
  changes: readonly number[],
): { verdict: ChangeVerdict; isFragile: boolean } => {
  if (changes.length < leastPairsForHeadline) return { verdict: 'too few', isFragile: false };
  const verdict = verdictOf(changes);
  if (verdict === 'no clear change' || verdict === 'too few') return { verdict, isFragile: false };
  // Changes of one size do the same: each size is tried once.
  const isFragile = [...new Set(changes)].some((change) => {
    const without = changes.toSpliced(changes.indexOf(change), 1);
    return verdictOf(without) !== verdict;
  });
  return { verdict, isFragile };
};
