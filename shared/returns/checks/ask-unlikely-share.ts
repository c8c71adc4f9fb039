import { figuresOverlap } from '../../measures/overlapping-figures.ts';
import { wilsonInterval, Z_99 } from '../../statistics/wilson-interval.ts';
import { leastForLimits, ratesKnown } from './ask-outside-limits.ts';
import type { SurprisingRule } from './check.ts';
import { figureNow, figuresKnown, isItRight, lastFourSentence } from './earlier-figures.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * A share with too short a history for limits, outside the 99% Wilson limits that the pooled share of its
 * earlier periods has among as many people as now: few people swing widely, and that is no surprise.
 * Source: methods, performance 'Checks on a return'. The limits are for the next figure, as those of a
 * count are (statistics 2.7: not a confidence interval of what was).
 */
export const askUnlikelyShare: SurprisingRule = (checked) => {
  const figure = figureNow(checked);
  const n = figure?.denominator ?? 0;
  if (figure === undefined || checked.version.kind !== 'share' || n === 0) return [];
  if (figuresOverlap(checked.version)) return [];
  if (ratesKnown(checked) === 0 || ratesKnown(checked) >= leastForLimits) return [];
  const before = figuresKnown(checked);
  const pooled =
    sum(before.map(({ numerator }) => numerator)) / sum(before.map((one) => one.denominator ?? 0));
  const limits = wilsonInterval(pooled * n, n, Z_99);
  const share = figure.numerator / n;
  if (share >= limits.lower && share <= limits.upper) return [];
  return [{ code: 'unlikely-share', asks: isItRight(checked, figure), because: lastFourSentence(checked) }];
};
