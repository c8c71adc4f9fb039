import type { FunnelLimits } from './draw-funnel-limits.ts';
import type { Interval } from './wilson-interval.ts';

/** Fewer units than this: their extra variation cannot be told. Source: methods, statistics 2.7. */
export const leastUnitsForWidening = 10;

const winsorisedShare = 0.1;

/** The lowest and the highest tenth take the value of the nearest one that stays. */
const winsorised = (scores: readonly number[]): number[] => {
  const sorted = scores.toSorted((a, b) => a - b);
  const cut = Math.floor(winsorisedShare * sorted.length);
  const [least, most] = [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0];
  return sorted.map((score) => Math.min(most, Math.max(least, score)));
};

/**
 * How many times more the units of a funnel vary than chance makes them; 1 where that is no more than
 * chance allows or there are fewer than 10 units. Source: methods, statistics 2.7 'Overdispersion'.
 * @param scores how far each unit is from the target, in its own standard deviations
 */
export const funnelDispersion = (scores: readonly number[]): number => {
  const units = scores.length;
  if (units < leastUnitsForWidening) return 1;
  const phi = winsorised(scores).reduce((sum, score) => sum + score ** 2, 0) / units;
  return phi > 1 + 2 * Math.sqrt(2 / units) ? phi : 1;
};

/** Moves both limits away from the target by the root of the dispersion, inside what the value can be. */
export const widenFunnel = (
  { limits95, limits998 }: FunnelLimits,
  target: number,
  phi: number,
  { low, high }: { low: number; high: number },
): FunnelLimits => {
  const factor = Math.sqrt(phi);
  const widen = ({ lower, upper }: Interval): Interval => ({
    lower: Math.max(low, target - factor * (target - lower)),
    upper: Math.min(high, target + factor * (upper - target)),
  });
  return { limits95: widen(limits95), limits998: widen(limits998) };
};
