import type { FollowUpCurve } from '../follow-ups/follow-up-curve.ts';
import type { Quarter } from '../periods/quarter.ts';
import { readXmrChart } from '../statistics/read-xmr-chart.ts';
import type { FollowUpEvidence } from '../statistics/score-follow-up-evidence.ts';
import { findChange, type Finding, type ReadingOfChange } from './find-change.ts';

/** A share of a quarter; denominator 0 where it has none of its own. */
export interface ShareOfQuarter {
  quarter: Quarter;
  numerator: number;
  denominator: number;
}

const version = { kind: 'share', name: 'better off', numeratorMeans: '', unit: '' } as const;

/**
 * What may be said of the latest of some shares by quarter, by the same tests as of any measure: the limits, the
 * trend, the year before. 'no clear change' otherwise. Source: look.md 'Headings are findings'.
 */
export const changeOfShares = (shares: readonly ShareOfQuarter[]): Finding => {
  const readings = shares.map(({ quarter, numerator, denominator }): ReadingOfChange => ({
    state: denominator === 0 ? 'gap' : 'figure',
    group: 0,
    rate: denominator === 0 ? undefined : (100 * numerator) / denominator,
    figure: denominator === 0 ? undefined : { numerator, denominator },
    period: { quarter },
    version,
  }));
  const xmr = readXmrChart(
    { values: readings.map(({ rate }) => rate), rebasedAt: [] },
    { direction: 'increase', target: undefined },
  );
  return findChange(readings, xmr);
};

/** The shares of one point by quarter: those that are settled, the earliest first. */
export const settledAt = (
  quarters: FollowUpCurve['quarters'],
  months: number,
): { quarter: Quarter; evidence: FollowUpEvidence }[] =>
  quarters.flatMap(({ quarter, points }) =>
    points.flatMap(({ months: each, settled, evidence }) =>
      each === months && settled ? [{ quarter, evidence }] : [],
    ),
  );

/** What may be said of the latest settled quarter at one point. */
export const changeAt = (quarters: FollowUpCurve['quarters'], months: number): Finding =>
  changeOfShares(
    settledAt(quarters, months).map(({ quarter, evidence }) => ({
      quarter,
      numerator: evidence.sustained,
      denominator: evidence.observed === undefined ? 0 : evidence.reached,
    })),
  );

/** The longest point of which a settled quarter has a share of its own; without any, the longest that is asked. */
export const pointToName = (quarters: FollowUpCurve['quarters']): number | undefined => {
  const all = quarters.flatMap(({ points }) => points);
  const drawn = all.filter(({ settled, evidence }) => settled && evidence.observed !== undefined);
  const months = (drawn.length > 0 ? drawn : all).map((point) => point.months);
  return months.length === 0 ? undefined : Math.max(...months);
};
