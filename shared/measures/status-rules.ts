import type { Interval } from '../statistics/wilson-interval.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import type { TargetStatus } from './judgement.ts';

/**
 * The comparisons behind every verdict. Shares and targets are compared in percent.
 * Source: methods, performance 'Attainment and status against a target'.
 */

export type Better = 'higher' | 'lower';

/** So that 33.3% of 1,000 is 333, whatever the last bit of the product says. */
const slack = 1e-9;

/** At or better than what is aimed for. */
export const isAtOrBetter = (value: number, aim: number, better: Better): boolean => {
  const give = slack * Math.max(1, Math.abs(aim));
  return better === 'higher' ? value >= aim - give : value <= aim + give;
};

export interface Share {
  numerator: number;
  denominator: number;
}

/** Compared as numerator against denominator times target: no rounding from a division. */
export const shareIsAtOrBetter = (share: Share, aim: number, better: Better): boolean =>
  isAtOrBetter(100 * share.numerator, aim * share.denominator, better);

/** Whether a whole 95% interval, in the unit of the aim, lies on the wrong side of it. */
export const liesOnWrongSide = (interval: Interval, aim: number, better: Better): boolean =>
  better === 'higher' ? interval.upper < aim : interval.lower > aim;

/**
 * The 95% Wilson interval of a share in percent. A share of things may be above all of them (110 places
 * taken of 100): it then has the interval of all. Denominator above 0.
 */
export const shareInterval = ({ numerator, denominator }: Share): Interval => {
  const { lower, upper } = wilsonInterval(Math.min(numerator, denominator), denominator);
  return { lower: 100 * lower, upper: 100 * upper };
};

/** Whether chance is an unlikely reason for a share to be off its target. Denominator above 0. */
export const shareIsClearlyOff = (share: Share, aim: number, better: Better): boolean =>
  liesOnWrongSide(shareInterval(share), aim, better);

/** The last four quarters added up, with the aim they had together. */
export interface Pooled extends Share {
  aim: number;
}

/**
 * Met at or better than target; missed where the 95% Wilson interval lies wholly on the wrong side, this
 * quarter or over the last four pooled; else close.
 */
export const statusOfShare = (share: Share, aim: number, better: Better, pooled?: Pooled): TargetStatus => {
  if (shareIsAtOrBetter(share, aim, better)) return 'met';
  if (shareIsClearlyOff(share, aim, better)) return 'missed';
  return pooled !== undefined && shareIsClearlyOff(pooled, pooled.aim, better) ? 'missed' : 'close';
};

/** Met at or better than target, close within the tolerance (in percent of the target), missed else. */
export const statusByTolerance = (
  value: number,
  aim: number,
  better: Better,
  tolerancePercent: number,
): TargetStatus => {
  if (isAtOrBetter(value, aim, better)) return 'met';
  const give = (Math.abs(aim) * tolerancePercent) / 100;
  return isAtOrBetter(value, better === 'higher' ? aim - give : aim + give, better) ? 'close' : 'missed';
};

/** Met inside the range, close within the tolerance (in percent of the bound) of a bound, missed else. */
export const statusInRange = (
  value: number,
  low: number,
  high: number,
  tolerancePercent: number,
): TargetStatus => {
  const fromLow = statusByTolerance(value, low, 'higher', tolerancePercent);
  const fromHigh = statusByTolerance(value, high, 'lower', tolerancePercent);
  if (fromLow === 'met') return fromHigh;
  return fromLow;
};

/** Met at or better than the target step, close one step off, missed else. */
export const statusOfStep = (step: number, aim: number, better: Better): TargetStatus => {
  if (isAtOrBetter(step, aim, better)) return 'met';
  return Math.abs(step - aim) <= 1 ? 'close' : 'missed';
};

/** As a share, with its own interval: missed only where that lies wholly on the wrong side. */
export const statusWithInterval = (
  value: number,
  interval: Interval,
  aim: number,
  better: Better,
): TargetStatus => {
  if (isAtOrBetter(value, aim, better)) return 'met';
  return liesOnWrongSide(interval, aim, better) ? 'missed' : 'close';
};
