import { leastPairsForHeadline } from '../statistics/paired-change.ts';
import { formatCount, formatNumber, formatShare, formatUpTo, plural } from '../values/format.ts';
import type { AddedValue } from './added-value.ts';
import type { TimePoint } from './assessment.ts';
import type { ClearChange } from './compare-assessments.ts';
import type { ScaleFigures } from './scale-figures.ts';
import { timePointInWords } from './time-points.ts';

/** Below so many a mean is printed with a caution. Source: methods, sdq 4 'Minimum n' (design choice). */
const careBelow = 30;

const children = (n: number): string => plural(n, 'child', 'children');

/** Said where any one of the children less would overturn the verdict. */
export const fragileSentence = 'One family fewer and this would be close.';

/** What can be claimed of one scale, and nothing more. */
export const verdictHeading = ({ name, n, verdict }: ScaleFigures, point: TimePoint): string => {
  const when = timePointInWords(point);
  switch (verdict) {
    case 'better':
      return `${name}: better on average for the same ${children(n)}, ${when}`;
    case 'worse':
      return `${name}: worse on average for the same ${children(n)}, ${when}`;
    case 'no clear change':
      return `${name}: no clear change on average for the same ${children(n)}, ${when}`;
    case 'too few':
      return `${name}: ${children(n)} ${when}, too few for an average`;
  }
};

const towards = (change: number): string => (change < 0 ? 'worse' : 'better');

/** From what to what on average, and how sure the change is; undefined below ten. */
export const meanSentence = ({ mean, most }: ScaleFigures): string | undefined => {
  if (mean === undefined) return undefined;
  const { before, after, change, interval } = mean;
  const sure =
    interval === undefined
      ? ''
      : ` (95%: ${formatNumber(interval.lower, 1)} to ${formatNumber(interval.upper, 1)}, positive is better)`;
  const moved = `${formatNumber(Math.abs(change), 1)} points ${towards(change)}`;
  return `From ${formatNumber(before, 1)} to ${formatNumber(after, 1)} of ${formatUpTo(most, 2)} on average: ${moved}${sure}.`;
};

/** A caution where few are compared. */
export const careSentence = ({ n }: Pick<ScaleFigures, 'n'>): string | undefined =>
  n >= leastPairsForHeadline && n < careBelow
    ? `Fewer than ${careBelow} children: to be read with care.`
    : undefined;

/** A share with its counts; the counts alone of fewer than ten. */
const counted = (count: number, of: number): string =>
  of < leastPairsForHeadline ? `${formatCount(count)} of ${formatCount(of)}` : formatShare(count, of);

/** Clearly better, no clear change, clearly worse; shares only from ten on. */
export const clearSentence = ({ clear }: ScaleFigures): string | undefined => {
  if (clear === undefined) return undefined;
  const { better, none, worse } = clear;
  const all = better + none + worse;
  return `Clearly better: ${counted(better, all)}. No clear change: ${counted(none, all)}. Clearly worse: ${counted(worse, all)}.`;
};

/** Across the threshold of concern. */
export const thresholdSentence = ({ thresholds }: ScaleFigures): string | undefined => {
  if (thresholds === undefined) return undefined;
  const was = thresholds.recovered + thresholds['still of concern'];
  const wasNot = thresholds.worsened + thresholds['still of no concern'];
  const left = `${counted(thresholds.recovered, was)} who were of concern at the start were not any more`;
  const came = `${counted(thresholds.worsened, wasNot)} who were not of concern were so later`;
  const said = [...(was > 0 ? [left] : []), ...(wasNot > 0 ? [came] : [])];
  return `${said.join('; ')}.`;
};

/** Of how many: whoever has no second form may be another kind of family. */
export const eligibleSentence = ({ pairs, eligible }: { pairs: number; eligible: number }): string =>
  `Both forms: ${counted(pairs, eligible)} of the children with a form at the start, for whom this time has come.${pairs < eligible ? ' The others may differ.' : ''}`;

/** The constants used: printed below every figure that rests on them. */
export const ruleSentence = (rule: ClearChange): string => {
  if (rule.rule === 'points') return `A change is clear from ${formatUpTo(rule.points, 2)} points on.`;
  const { wholePoints, sd, r, byDefault, sample } = rule;
  const from = byDefault
    ? `a default of the definition, not agreed for this service; ${sample}`
    : `agreed for this service; ${sample}`;
  return `A change is clear from ${plural(wholePoints, 'point', 'points')} on: reliable change at 95% with SD ${formatUpTo(sd, 2)} and reliability ${formatUpTo(r, 2)} (${from}).`;
};

/** What a group did better than such children do by themselves; never told for one child. */
export const addedValueSentence = ({
  name,
  population,
  n,
  result,
}: AddedValue & { name: string; population: string }): string =>
  result === undefined
    ? `${name}: ${children(n)} meet its conditions, too few to tell.`
    : `${name}: ${formatNumber(result.mean, 1)} points (95%: ${formatNumber(result.lower, 1)} to ${formatNumber(result.upper, 1)}), effect size ${formatNumber(result.effectSize, 2)}, of the ${children(n)} who meet its conditions. 0 is what such children do by themselves. ${population}`;
