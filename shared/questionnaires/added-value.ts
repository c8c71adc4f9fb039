import { addCalendarMonths, type CalendarDay } from '../periods/calendar-day.ts';
import { leastPairsForHeadline } from '../statistics/paired-change.ts';
import type { FormulaRule } from './change-rules.ts';
import type { OneOfPair } from './compare-assessments.ts';
import type { Instrument } from './instrument.ts';
import { scoreOf, type ScoredAssessment } from './scored-assessment.ts';

/** An assessment and the day it was made. */
export type DatedAssessment = OneOfPair & { on: CalendarDay };

/** Why a pair is not in the mean of a group. */
export const reasonsLeftOut = ['other form', 'other occasion', 'other interval', 'score missing'] as const;
export type ReasonLeftOut = (typeof reasonsLeftOut)[number];

/** What a group did better than such children do by themselves, on average; never told for one child. */
export interface AddedValue {
  n: number;
  /** of the pairs given, those that do not meet the conditions */
  leftOut: Readonly<Partial<Record<ReasonLeftOut, number>>>;
  /** absent where fewer pairs than 10 meet the conditions */
  result?: { mean: number; halfWidth: number; lower: number; upper: number; effectSize: number };
}

/** The formula of that questionnaire, where it has one. */
export const addedValueRule = (instrument: Instrument): FormulaRule | undefined =>
  instrument.changeRules.find((rule) => rule.kind === 'formula');

/** Two decimals, as its authors print the margin: 9.8 over the root of n where the SD is 5. */
const marginAt = 1.96;

const thousandths = (n: number): number => Math.round(n * 1000);

/**
 * The formula for one pair, without asking whether its conditions are met. For adding up and for checking
 * arithmetic only: its margin for one child is as wide as the scale, so no screen shows it.
 * Undefined where a score it needs is missing. Source: methods, sdq 4.
 */
export const addedValueOfPair = (
  rule: FormulaRule,
  before: ScoredAssessment,
  after: ScoredAssessment,
): number | undefined => {
  // in whole thousandths: 0.8 and 0.3 are no binary fractions
  let sum = thousandths(rule.constant);
  for (const { scale, when, times } of rule.terms) {
    const score = scoreOf(when === 'before' ? before : after, scale);
    if (score === undefined) return undefined;
    sum += thousandths(times) * score;
  }
  return sum / 1000;
};

/** Why a pair does not meet the conditions of the formula, or undefined where it does. */
export const whyLeftOut = (
  rule: FormulaRule,
  before: DatedAssessment,
  after: DatedAssessment,
): ReasonLeftOut | undefined => {
  const { forms, before: first, after: second, months } = rule.conditions;
  if (!forms.includes(before.form.form.id) || !forms.includes(after.form.form.id)) return 'other form';
  if (before.form.occasion !== first || after.form.occasion !== second) return 'other occasion';
  const [earliest, latest] = [months.from, months.to].map((n) => addCalendarMonths(before.on, n));
  const isInTime =
    earliest !== undefined && latest !== undefined && after.on >= earliest && after.on <= latest;
  if (!isInTime) return 'other interval';
  return addedValueOfPair(rule, before.scored, after.scored) === undefined ? 'score missing' : undefined;
};

/**
 * The added value of a group: the mean over the pairs that meet the conditions, with its 95% margin
 * (1.96 x 5 / sqrt n for the SDQ) and effect size. Pairs that do not meet them are counted by reason.
 * Source: methods, sdq 4; fewer than 10 pairs give no result (sdq 4, 'Design choice').
 */
export const addedValueOfGroup = (
  rule: FormulaRule,
  pairs: readonly { before: DatedAssessment; after: DatedAssessment }[],
): AddedValue => {
  const leftOut: Partial<Record<ReasonLeftOut, number>> = {};
  const values: number[] = [];
  for (const { before, after } of pairs) {
    const why = whyLeftOut(rule, before, after);
    const value = why === undefined ? addedValueOfPair(rule, before.scored, after.scored) : undefined;
    if (why !== undefined) leftOut[why] = (leftOut[why] ?? 0) + 1;
    if (value !== undefined) values.push(value);
  }
  const n = values.length;
  if (n < leastPairsForHeadline) return { n, leftOut };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const halfWidth = (marginAt * rule.expectedSd) / Math.sqrt(n);
  return {
    n,
    leftOut,
    result: {
      ...{ mean, halfWidth, lower: mean - halfWidth, upper: mean + halfWidth },
      effectSize: mean / rule.expectedSd,
    },
  };
};
