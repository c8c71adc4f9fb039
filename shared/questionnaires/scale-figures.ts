import { leastPairsForHeadline, pairedMeanChange } from '../statistics/paired-change.ts';
import type { Interval } from '../statistics/wilson-interval.ts';
import { changeHistogram, type ChangeBin } from './change-histogram.ts';
import { judgeMeanChange, type ChangeVerdict } from './change-verdict.ts';
import {
  compareAssessments,
  type AgreedReliability,
  type ClearChange,
  type ScaleChange,
  type ThresholdChange,
} from './compare-assessments.ts';
import type { CompiledForm, CompiledScale } from './compile-instrument.ts';
import type { AssessmentPair } from './pair-assessments.ts';
import { bandOf, scoreOf } from './scored-assessment.ts';

/** Bands of one scheme, the lowest scores first, with how many of the same people were in each. */
export interface BandCounts {
  scheme: string;
  name: string;
  bands: { words: string; before: number; after: number }[];
}

/** Clearly better, no clear change, clearly worse; the rule and its constants are printed with it. */
export interface ClearCounts {
  better: number;
  none: number;
  worse: number;
}

export interface ScaleFigures {
  scale: string;
  name: string;
  better: CompiledScale['better'];
  least: number;
  most: number;
  /** pairs with a score at both times */
  n: number;
  bands: BandCounts[];
  clear?: ClearCounts;
  rule?: ClearChange;
  thresholds?: Record<ThresholdChange, number>;
  /** the rest only from ten pairs on */
  mean?: { before: number; after: number; change: number; interval?: Interval };
  verdict: ChangeVerdict;
  isFragile: boolean;
  histogram?: ChangeBin[];
  /** for the provider alone: each of its own children */
  lines?: { before: number; after: number }[];
}

/** A pair with what changed, by scale. */
export interface ComparedPair extends AssessmentPair {
  changes: Readonly<Record<string, ScaleChange>>;
}

/** Compares each pair once, for every scale of it. */
export const comparePairs = (pairs: readonly AssessmentPair[], agreed: AgreedReliability): ComparedPair[] =>
  pairs.flatMap((pair) => {
    const outcome = compareAssessments(pair.before, pair.after, agreed);
    return outcome.problems === undefined ? [{ ...pair, changes: outcome.changes }] : [];
  });

type Compared = ComparedPair & { change: ScaleChange; first: number; second: number };

const comparedOn = (pairs: readonly ComparedPair[], scale: string): Compared[] =>
  pairs.flatMap((pair) => {
    const change = pair.changes[scale];
    const [first, second] = [scoreOf(pair.before.scored, scale), scoreOf(pair.after.scored, scale)];
    return change === undefined || first === undefined || second === undefined
      ? []
      : [{ ...pair, change, first, second }];
  });

const bandCounts = (form: CompiledForm, scale: string, compared: readonly Compared[]): BandCounts[] =>
  form.bands
    .filter((table) => table.scale === scale)
    .map(({ scheme, words }) => {
      const count = (when: 'before' | 'after', band: string): number =>
        compared.filter((pair) => bandOf(pair[when].scored, scheme, scale) === band).length;
      return {
        scheme,
        name: form.instrument.bandSchemes.find(({ id }) => id === scheme)?.name ?? scheme,
        bands: words.map((band) => ({
          words: band,
          before: count('before', band),
          after: count('after', band),
        })),
      };
    });

const clearCounts = (compared: readonly Compared[]): Pick<ScaleFigures, 'clear' | 'rule'> => {
  const changes = compared.flatMap(({ change }) => change.clear ?? []);
  const [rule] = changes;
  if (rule === undefined) return {};
  const count = (wanted: ClearChange['change']) => changes.filter(({ change }) => change === wanted).length;
  const clear = {
    better: count('reliably better'),
    none: count('no reliable change'),
    worse: count('reliably worse'),
  };
  return { clear, rule };
};

const thresholdCounts = (compared: readonly Compared[]): ScaleFigures['thresholds'] => {
  const crossed = compared.flatMap(({ change }) => change.threshold ?? []);
  if (crossed.length === 0) return undefined;
  const counts = { recovered: 0, worsened: 0, 'still of concern': 0, 'still of no concern': 0 };
  for (const each of crossed) counts[each] += 1;
  return counts;
};

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** What is told of ten pairs and more only. */
const fromTenOn = (
  compared: readonly Compared[],
  changes: readonly number[],
  span: number,
): Pick<ScaleFigures, 'mean' | 'histogram'> => {
  const change = pairedMeanChange(changes);
  if (change === undefined || changes.length < leastPairsForHeadline) return {};
  return {
    mean: {
      before: meanOf(compared.map(({ first }) => first)),
      after: meanOf(compared.map(({ second }) => second)),
      change: change.mean,
      interval: change.interval,
    },
    histogram: changeHistogram(changes, span),
  };
};

/**
 * One scale of a group: bands of the same people at both times, how many changed clearly, and from ten pairs on the
 * mean change and its spread. Source: methods, sdq 4 and 5; statistics 4.3.
 * @param ownId the provider who looks: lines are of its own children alone
 */
export const scaleFigures = (
  form: CompiledForm,
  scale: CompiledScale,
  pairs: readonly ComparedPair[],
  ownId: string | undefined,
): ScaleFigures => {
  const compared = comparedOn(pairs, scale.id);
  const changes = compared.map(({ change }) => change.difference);
  const { least, most } = scale.range;
  const own = compared.filter(({ organisationId }) => organisationId === ownId);
  return {
    ...{ scale: scale.id, name: scale.name, better: scale.better, least, most },
    n: compared.length,
    bands: bandCounts(form, scale.id, compared),
    ...clearCounts(compared),
    thresholds: thresholdCounts(compared),
    ...fromTenOn(compared, changes, most - least),
    ...judgeMeanChange(changes),
    ...(own.length === 0
      ? {}
      : { lines: own.map(({ first, second }) => ({ before: first, after: second })) }),
  };
};
