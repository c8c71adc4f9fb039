import { figuresOverlap } from '../../measures/overlapping-figures.ts';
import type { MeasureKind } from '../../values/figure.ts';
import { poissonLimits } from '../../statistics/poisson-limits.ts';
import { Z_99, type Interval } from '../../statistics/wilson-interval.ts';
import { leastForLimits, ratesKnown } from './ask-outside-limits.ts';
import type { SurprisingRule } from './check.ts';
import { figureNow, figuresKnown, isItRight, lastFourSentence } from './earlier-figures.ts';

const counted: ReadonlySet<MeasureKind> = new Set(['count', 'different people', 'snapshot']);

/** Above this the exact limits take long to add up, and the normal ones are the same to a thousandth. */
const exactUpTo = 1_000_000;

const limitsAround = (mean: number): Interval => {
  const reach = Z_99 * Math.sqrt(mean);
  return mean <= exactUpTo ? poissonLimits(mean) : { lower: mean - reach, upper: mean + reach };
};

/**
 * A count with too short a history for limits, outside the 99% Poisson limits of its mean: so that small
 * honest numbers are not nagged about. Source: methods, performance 'Checks on a return'.
 */
export const askUnlikelyCount: SurprisingRule = (checked) => {
  const figure = figureNow(checked);
  const before = figuresKnown(checked).map(({ numerator }) => numerator);
  if (figure === undefined || !counted.has(checked.version.kind)) return [];
  if (before.length === 0 || ratesKnown(checked) >= leastForLimits) return [];
  if (figuresOverlap(checked.version)) return [];
  const limits = limitsAround(before.reduce((sum, n) => sum + n, 0) / before.length);
  if (figure.numerator >= limits.lower && figure.numerator <= limits.upper) return [];
  return [{ code: 'unlikely-count', asks: isItRight(checked, figure), because: lastFourSentence(checked) }];
};
