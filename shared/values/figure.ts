/**
 * A figure as it is stored: the counts it is made of, never the rate worked out from them.
 * Source: methods, "Kinds of measure" (numerator and denominator are stored; rates never are).
 */
export const measureKinds = [
  'count',
  'different people',
  'share',
  'mean',
  'rate',
  'snapshot',
  'money',
  'score',
] as const;
export type MeasureKind = (typeof measureKinds)[number];

/**
 * The numbers behind one value of a measure, by kind:
 * - count, different people, snapshot: `numerator` is the whole number counted
 * - share: `numerator` of `denominator`; a better-off share also says how many were `due` to be asked
 * - mean: `numerator` is the sum (may have decimals), `denominator` is n
 * - rate: `numerator` is the count, `denominator` the population
 * - money: `numerator` in whole pence
 * - score: `numerator` is the step
 */
export interface Figure {
  numerator: number;
  denominator?: number;
  due?: number;
}

/** Why a figure is not there. Missing is a value with a reason, never null and never zero. */
export const missingReasons = ['not collected', 'not applicable', 'too early', 'system fault'] as const;
export type MissingReason = (typeof missingReasons)[number];

/** What a quarter holds for one measure. `nil` is a signed statement that there was none. */
export type PeriodValue =
  | { state: 'value'; figure: Figure }
  | { state: 'missing'; reason: MissingReason; note?: string }
  | { state: 'nil' }
  | { state: 'not yet due' };
