import type { Quarter } from '../periods/quarter.ts';
import { quarterAfter, quartersBetween } from '../periods/quarter.ts';
import { formatCount, formatShare } from '../values/format.ts';
import type { MeasureSeries } from './measure-series.ts';
import { comparableSince, figureOf, versionOf } from './measure-series.ts';
import type { Pooled } from './status-rules.ts';
import { targetForQuarter } from './target-for-quarter.ts';

/** The last four quarters of a share, with how many of them have a figure, and how many were due. */
export interface PooledShare extends Pooled {
  quarters: number;
  /** absent unless every one of them says it */
  due?: number;
}

/**
 * This quarter and the three before it added up: numerators, denominators, and the aim each quarter had,
 * weighed by its denominator, so that a target which has just been raised does not condemn the quarters
 * before. Left out: quarters without a figure or a target, and those that are not in one line with this
 * one. Undefined where only one quarter is left.
 * Source: methods, performance 'Attainment and status' (over the last four quarters pooled).
 */
export const poolLastFour = (series: MeasureSeries, quarter: Quarter): PooledShare | undefined => {
  const since = comparableSince(series, quarter);
  const shares = quartersBetween(quarterAfter(quarter, -3), quarter)
    .filter((one) => since !== undefined && one >= since)
    .flatMap((one) => {
      const version = versionOf(series, one);
      const aim = version && targetForQuarter(version, one);
      const { numerator = 0, denominator = 0, due } = figureOf(series, one) ?? {};
      return aim === undefined || denominator === 0 ? [] : [{ numerator, denominator, due, aim }];
    });
  if (shares.length < 2) return undefined;
  const total = (of: (share: (typeof shares)[number]) => number): number =>
    shares.reduce((sum, share) => sum + of(share), 0);
  const denominator = total((share) => share.denominator);
  const dues = shares.flatMap(({ due }) => (due === undefined ? [] : [due]));
  return {
    numerator: total((share) => share.numerator),
    denominator,
    aim: total((share) => share.aim * share.denominator) / denominator,
    quarters: shares.length,
    due: dues.length === shares.length ? dues.reduce((sum, due) => sum + due, 0) : undefined,
  };
};

/** The pooled share as it would be with one more or fewer in this quarter. */
export const pooledWith = (pooled: PooledShare | undefined, change: number): PooledShare | undefined =>
  pooled && {
    ...pooled,
    numerator: Math.min(pooled.denominator, Math.max(0, pooled.numerator + change)),
  };

/** Why a share that chance could explain this quarter is missed all the same. */
export const pooledReason = (pooled: PooledShare): string =>
  `missed, because over the last ${formatCount(pooled.quarters)} quarters together it was ${formatShare(pooled.numerator, pooled.denominator)}, off by more than chance could explain`;
