import { problem, type Problem } from '../problems/problem.ts';
import {
  judgeReliableChange,
  wholePointsNeeded,
  type Reliability,
  type ReliableChange,
} from '../statistics/reliable-change.ts';
import type { Threshold } from './change-rules.ts';
import type { CompiledForm, CompiledScale } from './compile-instrument.ts';
import { findScore, scoreOf, type ScoredAssessment } from './scored-assessment.ts';

/** One assessment of a pair: what was asked, and what came of it. */
export interface OneOfPair {
  form: CompiledForm;
  scored: ScoredAssessment;
}

/** Across a threshold of concern: left it, came into it, or stayed on the side where they were. */
export type ThresholdChange = 'recovered' | 'worsened' | 'still of concern' | 'still of no concern';

/** Whether a change is clear, by which rule, and the constants used, which are printed with every figure. */
export type ClearChange = { change: ReliableChange } & (
  | ({ rule: 'reliable change'; rc: number; criterion: number; wholePoints: number } & Reliability & {
        /** the constants are those of the definition, not agreed for the contract */
        byDefault: boolean;
        sample: string;
      })
  | { rule: 'points'; points: number }
);

export interface ScaleChange {
  /** positive: better off, whichever way the scale counts */
  difference: number;
  clear?: ClearChange;
  threshold?: ThresholdChange;
  /** reliably better and no longer of concern */
  reliableRecovery?: boolean;
  /** a mean of another number of goals than before: the two are not quite the same thing */
  otherCount?: true;
}

/** SD and reliability agreed for a contract, by scale, and the sample they come from. */
export type AgreedReliability = Readonly<Record<string, Reliability & { sample?: string }>>;

export type ComparisonOutcome =
  /** by id of scale or composite; one that is missing at either time is not there */
  { changes: Readonly<Record<string, ScaleChange>>; problems?: undefined } | { problems: readonly Problem[] };

const whyNotComparable = (before: CompiledForm, after: CompiledForm): Problem | undefined => {
  if (before.instrument.id !== after.instrument.id) {
    const sentence = `${before.instrument.shortName} and ${after.instrument.shortName} are two questionnaires: compare each with itself.`;
    return problem('other-questionnaire', sentence);
  }
  if (before.instrument.version !== after.instrument.version) {
    return problem(
      'other-version',
      'The two were scored by different versions of the definition: score both by one.',
    );
  }
  if (before.form.family !== after.form.family) {
    const sentence = `'${before.form.name}' and '${after.form.name}' cannot be compared: use the same kind of form both times.`;
    return problem('other-form', sentence);
  }
  return undefined;
};

const isFor = (
  rule: { scale: string; forms: readonly string[] },
  form: CompiledForm,
  scale: string,
): boolean => rule.scale === scale && rule.forms.includes(form.form.id);

const clearChangeOf = (
  form: CompiledForm,
  scale: string,
  difference: number,
  agreed: AgreedReliability,
): ClearChange | undefined => {
  for (const rule of form.instrument.changeRules) {
    if (rule.kind === 'formula' || !isFor(rule, form, scale)) continue;
    if (rule.kind === 'points') {
      const size = Math.abs(difference) < rule.points ? 0 : Math.sign(difference);
      const change = size === 0 ? 'no reliable change' : size > 0 ? 'reliably better' : 'reliably worse';
      return { rule: 'points', change, points: rule.points };
    }
    const ours = agreed[scale];
    const { sd, r } = ours ?? rule;
    const judged = judgeReliableChange(difference, { sd, r });
    const sample = ours === undefined ? rule.sample : (ours.sample ?? '');
    const wholePoints = wholePointsNeeded({ sd, r });
    return { rule: 'reliable change', ...judged, wholePoints, sd, r, byDefault: ours === undefined, sample };
  }
  return undefined;
};

const isOfConcern = ({ at, concern }: Threshold, score: number): boolean =>
  concern === 'at or above' ? score >= at : score <= at;

const thresholdChangeOf = (
  form: CompiledForm,
  scale: string,
  before: number,
  after: number,
): ThresholdChange | undefined => {
  const threshold = form.instrument.thresholds.find((each) => isFor(each, form, scale));
  if (threshold === undefined) return undefined;
  const was = isOfConcern(threshold, before);
  const is = isOfConcern(threshold, after);
  if (was) return is ? 'still of concern' : 'recovered';
  return is ? 'worsened' : 'still of no concern';
};

/** Whether a person who chooses how many goals there are has other ones now. */
const isOtherCount = (before: OneOfPair, after: OneOfPair, id: string): boolean =>
  after.form.scales.some((scale) => scale.id === id && scale.variableCount) &&
  findScore(before.scored, id)?.answered !== findScore(after.scored, id)?.answered;

const changeOf = (
  before: OneOfPair,
  after: OneOfPair,
  { id, better }: CompiledScale,
  agreed: AgreedReliability,
): ScaleChange | undefined => {
  const [first, second] = [scoreOf(before.scored, id), scoreOf(after.scored, id)];
  if (first === undefined || second === undefined) return undefined;
  const difference = better === 'lower' ? first - second : second - first;
  const clear = clearChangeOf(after.form, id, difference, agreed);
  const threshold = thresholdChangeOf(after.form, id, first, second);
  const reliableRecovery =
    clear === undefined || threshold === undefined
      ? undefined
      : clear.change === 'reliably better' && threshold === 'recovered';
  const changed = { difference, clear, threshold, reliableRecovery };
  return isOtherCount(before, after, id) ? { ...changed, otherCount: true } : changed;
};

/**
 * Two assessments of the same person with the same kind of form: how far each score moved, whether that
 * is clear, and whether it crossed the threshold. What an SD and a reliability were measured on decides
 * the answer, so they can be agreed and are given back with it.
 * Source: methods, sdq 4 'CORC reporting definitions', 5, 10.9.
 */
export const compareAssessments = (
  before: OneOfPair,
  after: OneOfPair,
  agreed: AgreedReliability = {},
): ComparisonOutcome => {
  const why = whyNotComparable(before.form, after.form);
  if (why !== undefined) return { problems: [why] };
  const changes: Record<string, ScaleChange> = {};
  for (const scale of [...after.form.scales, ...after.form.composites]) {
    const change = changeOf(before, after, scale, agreed);
    if (change !== undefined) changes[scale.id] = change;
  }
  return { changes };
};
