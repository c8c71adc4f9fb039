import { sameQuarterLastYear } from '../periods/quarter.ts';
import { leastCountForWald, waldRateRatio } from '../statistics/compare-rates.ts';
import { newcombeDifference } from '../statistics/newcombe-difference.ts';
import type { Interval } from '../statistics/wilson-interval.ts';
import { formatNumber, formatUpTo } from '../values/format.ts';
import type { MeasureKind } from '../values/figure.ts';
import type { ReadingOfChange } from './find-change.ts';
import { percentChange } from './indicator-words.ts';
import type { Reading } from './series-readings.ts';

/** How much counts of neighbouring years vary beyond chance where nothing better is known: statistics 3.2. */
const yearDispersion = 4;

const countKinds: ReadonlySet<MeasureKind> = new Set(['count', 'different people', 'snapshot', 'rate']);

/** The same months a year before, where they stand in one line with these. */
export const yearAgoOf = <One extends ReadingOfChange>(
  readings: readonly One[],
  { group, period }: ReadingOfChange,
): One | undefined => {
  const wanted = sameQuarterLastYear(period.quarter);
  return readings.find(
    (one) => one.period.quarter === wanted && one.group === group && one.state === 'figure',
  );
};

/** What is tested: the difference of two shares, or the ratio of two counts; none of it is no change. */
interface YearInterval extends Interval {
  none: 0 | 1;
}

const intervalOf = (now: ReadingOfChange, ago: ReadingOfChange): YearInterval | undefined => {
  const [a, b] = [now.figure, ago.figure];
  if (a === undefined || b === undefined) return undefined;
  const { kind, seasonal } = now.version;
  if (kind === 'share') {
    if (!a.denominator || !b.denominator) return undefined;
    const of = ({ numerator, denominator = 0 }: typeof a) => ({ x: numerator, n: denominator });
    return { ...newcombeDifference(of(a), of(b)), none: 0 };
  }
  const few = Math.min(a.numerator, b.numerator) < leastCountForWald;
  if (seasonal !== true || !countKinds.has(kind) || few) return undefined;
  const over = ({ numerator, denominator }: typeof a) => ({ count: numerator, over: denominator ?? 1 });
  const interval = waldRateRatio(over(a), over(b), yearDispersion);
  return interval && { ...interval, none: 1 };
};

/**
 * Whether a figure differs from the same quarter a year before: the interval of the difference (shares), or of the
 * ratio with its dispersion (seasonal counts of at least 10), leaves no change out.
 * Source: look.md 'Headings are findings'; methods, statistics 2.5 and 3.2.
 */
export const judgeYearAgo = (now: ReadingOfChange, ago: ReadingOfChange): 'more' | 'less' | undefined => {
  const interval = intervalOf(now, ago);
  if (interval === undefined) return undefined;
  if (interval.lower > interval.none) return 'more';
  return interval.upper < interval.none ? 'less' : undefined;
};

const signed = (difference: number, decimals: number): string => {
  const size = formatNumber(Math.abs(difference), decimals);
  return Number(size.replaceAll(',', '')) === 0 ? 'the same' : `${difference > 0 ? '+' : '−'}${size}`;
};

/**
 * The change on the same quarter a year before: '+8%' of what is counted, '+5 points' of a share; '' where there is
 * none to state, from nought or from fewer than 20. Source: methods, statistics 3.1 (3).
 */
export const yearChange = (now: Reading, ago: Reading | undefined): string => {
  if (ago?.rate === undefined || now.rate === undefined) return '';
  switch (now.version.kind) {
    case 'share': {
      const points = Math.round(now.rate) - Math.round(ago.rate);
      return points === 0 ? 'the same' : `${points > 0 ? '+' : '−'}${formatUpTo(Math.abs(points), 0)} points`;
    }
    case 'mean':
      return signed(now.rate - ago.rate, 1);
    case 'rate':
      return (ago.figure?.numerator ?? 0) < leastCounted ? '' : (relative(ago.rate, now.rate) ?? '');
    case 'count':
    case 'different people':
    case 'snapshot':
    case 'money':
      return percentChange(ago.rate, now.rate) ?? '';
    case 'score':
      return '';
  }
};

/** Fewer than this a year before: counts alone. */
const leastCounted = 20;

/** A rate may be below the least that is counted; its events are not. */
const relative = (before: number, after: number): string | undefined =>
  percentChange(before * 1e6, after * 1e6);
