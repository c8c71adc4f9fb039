/**
 * A series for an XmR chart, in order of time and equally spaced. A missing value is undefined: never 0,
 * never left out, because a gap breaks runs. Rolling and cumulative series must not be charted with
 * limits: their values overlap by construction (methods, statistics 1.3 rule 8).
 */
export interface XmrSeries {
  values: readonly (number | undefined)[];
  /** positions (from 0) that start a new group: everything begins anew there */
  rebasedAt?: readonly number[];
  /** limits from the first so many points of each group only, at least 12; all points unless given */
  fixAfter?: number;
  /** leave out unusually large moving ranges; true unless given. false agrees with the NHS Excel tool */
  screenOutliers?: boolean;
}

/**
 * - `recommended`: this product's rules
 * - `nhsrplotthedots`: the published R package, for those who want to reconcile figures with it
 * Source: methods, statistics 1.1 to 1.3.
 */
export type XmrProfile = 'recommended' | 'nhsrplotthedots';

/** Which way is better for the people served. */
export type ImprovementDirection = 'increase' | 'decrease' | 'neutral';

/** Whether there are points enough for limits: none drawn, trial limits, full limits. */
export type LimitStatus = 'insufficient' | 'trial' | 'full';

export interface XmrLimits {
  lower: number;
  upper: number;
  lowerTwoSigma: number;
  upperTwoSigma: number;
}

/** Points between two rebases, with the limits worked out from them. */
export interface XmrGroup {
  /** position of its first and of its last point */
  start: number;
  end: number;
  /** how many values its mean is made of */
  points: number;
  status: LimitStatus;
  /** absent when the group has no value at all */
  mean?: number;
  averageMovingRange?: number;
  rangesKept: number;
  rangesTotal: number;
  /** absent when there is no moving range to work them out from */
  limits?: XmrLimits;
}

/** In order of precedence: the first rule of a point gives its colour and icon. */
export const xmrRules = [
  'astronomical high',
  'astronomical low',
  'trend increasing',
  'trend decreasing',
  'two in three high',
  'two in three low',
  'shift high',
  'shift low',
] as const;
export type XmrRule = (typeof xmrRules)[number];

export interface XmrPoint {
  value?: number;
  /** above (1), below (-1) or on (0) the mean; absent when missing */
  side?: -1 | 0 | 1;
  /** beyond the three-sigma limits, strictly; absent where there are none */
  outside?: boolean;
  /** beyond the two-sigma lines, strictly, and not outside the limits */
  near?: boolean;
  /** every rule it triggers, in order of precedence */
  rules: readonly XmrRule[];
}
