import { binomialUpTo } from './binomial-probability.ts';
import { drawCountFunnel, drawShareFunnel, type FunnelLimits } from './draw-funnel-limits.ts';
import { poissonUpTo } from './poisson-probability.ts';
import { funnelDispersion, widenFunnel } from './widen-funnel.ts';

/** Fewer units than this: no funnel, a table with intervals and the pooled value. */
export const leastUnitsForFunnel = 5;
/** Units of fewer people than this are not plotted. */
export const leastPeopleInFunnel = 5;

/** An area or a provider: a share of its people, or events over its people. */
export interface FunnelUnit {
  code: string;
  numerator: number;
  denominator: number;
}

export type FunnelPlace =
  | 'within expected variation'
  | 'worth a question: high'
  | 'worth a question: low'
  | 'unusually high'
  | 'unusually low';

/** All values in the unit of the target: shares from 0 to 1, or events for each of the denominator. */
export interface PlacedUnit extends FunnelUnit {
  value: number;
  limits: FunnelLimits;
  place: FunnelPlace;
}

export interface FunnelReading {
  target: number;
  /** the target was worked out from the units, not agreed */
  pooled: boolean;
  /** in the order given: never ranked */
  units: readonly PlacedUnit[];
  /** codes of those with too few people to be plotted */
  leftOut: readonly string[];
  /** above 1: limits widened for extra variation, and the chart says so */
  phi: number;
  /** the chance that at least one of so many lies beyond the 95% limits by chance alone: to be said */
  chanceOfOne: number;
}

export type FunnelKind = 'share' | 'rate';

const sumOf = (units: readonly FunnelUnit[], part: 'numerator' | 'denominator'): number =>
  units.reduce((sum, unit) => sum + unit[part], 0);

const limitsOf = (kind: FunnelKind, denominator: number, target: number): FunnelLimits => {
  if (kind === 'share') return drawShareFunnel(denominator, target);
  const { limits95, limits998 } = drawCountFunnel(denominator * target);
  const scaled = ({ lower, upper }: FunnelLimits['limits95']) => ({
    lower: lower * target,
    upper: upper * target,
  });
  return { limits95: scaled(limits95), limits998: scaled(limits998) };
};

/** Limits for a unit of one size, in the unit of the target: what the lines of a funnel are drawn by. */
export const funnelLimitsAt = (
  kind: FunnelKind,
  denominator: number,
  target: number,
  phi: number,
): FunnelLimits =>
  widenFunnel(limitsOf(kind, denominator, target), target, phi, {
    low: 0,
    high: kind === 'share' ? 1 : Number.POSITIVE_INFINITY,
  });

const scoreOf = (kind: FunnelKind, { numerator, denominator }: FunnelUnit, target: number): number => {
  const expected = denominator * target;
  const variance = kind === 'share' ? expected * (1 - target) : expected;
  return variance === 0 ? 0 : (numerator - expected) / Math.sqrt(variance);
};

/** The chance of so many or more where the target holds. */
const chanceOfMore = (kind: FunnelKind, { numerator, denominator }: FunnelUnit, target: number): number =>
  1 -
  (kind === 'share'
    ? binomialUpTo(numerator - 1, denominator, target)
    : poissonUpTo(numerator - 1, denominator * target));

/**
 * Beyond a limit, and above it also unlikely. The limits lie between two whole counts: below the lower one
 * only the unlikely lie, but a unit of five where all five are better off may lie a hair above the upper one
 * although that is what most such units do. There the chance decides.
 */
const placeOf = (value: number, { limits95, limits998 }: FunnelLimits, chance: number): FunnelPlace => {
  if (value > limits998.upper && chance < 0.001) return 'unusually high';
  if (value < limits998.lower) return 'unusually low';
  if (value > limits95.upper && chance < 0.025) return 'worth a question: high';
  return value < limits95.lower ? 'worth a question: low' : 'within expected variation';
};

const checkUnits = (kind: FunnelKind, units: readonly FunnelUnit[]): void => {
  const odd = units.find(
    ({ numerator, denominator }) =>
      !(Number.isInteger(numerator) && numerator >= 0 && denominator >= 0) ||
      (kind === 'share' && !(Number.isInteger(denominator) && numerator <= denominator)),
  );
  if (odd !== undefined)
    throw new RangeError(`no ${kind} of ${odd.code}: ${odd.numerator} of ${odd.denominator}`);
};

/**
 * Areas or providers at one time against limits for their size: who differs by more than chance, without a
 * ranking. Never for units whose targets differ on purpose. Source: methods, statistics 2.7.
 * @param agreed a fixed target; else the plotted units' own, all numerators over all denominators
 * @returns undefined where fewer than 5 units can be plotted, or (for rates) nothing is expected
 * @throws RangeError where a unit has no share or rate
 */
export const readFunnel = (
  kind: FunnelKind,
  units: readonly FunnelUnit[],
  agreed?: number,
): FunnelReading | undefined => {
  checkUnits(kind, units);
  const plotted = units.filter(({ denominator }) => denominator >= leastPeopleInFunnel);
  if (plotted.length < leastUnitsForFunnel) return undefined;
  const target = agreed ?? sumOf(plotted, 'numerator') / sumOf(plotted, 'denominator');
  if (kind === 'rate' && target === 0) return undefined;
  const phi = funnelDispersion(plotted.map((unit) => scoreOf(kind, unit, target)));
  const placed = plotted.map((unit): PlacedUnit => {
    const limits = funnelLimitsAt(kind, unit.denominator, target, phi);
    const value = unit.numerator / unit.denominator;
    return { ...unit, value, limits, place: placeOf(value, limits, chanceOfMore(kind, unit, target)) };
  });
  return {
    target,
    pooled: agreed === undefined,
    units: placed,
    leftOut: units.filter(({ denominator }) => denominator < leastPeopleInFunnel).map(({ code }) => code),
    phi,
    chanceOfOne: 1 - 0.95 ** plotted.length,
  };
};
