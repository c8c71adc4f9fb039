import { byarInterval, exactPoissonInterval } from './poisson-limits.ts';
import { Z_95, Z_998, type Interval } from './wilson-interval.ts';

export type RatioJudgement = 'high (99.8%)' | 'high (95%)' | 'not significant' | 'low (95%)' | 'low (99.8%)';

const exactBelow = 10;

const intervalOf = (observed: number, alpha: number, z: number): Interval =>
  observed < exactBelow ? exactPoissonInterval(observed, alpha) : byarInterval(observed, z);

/**
 * Whether a count differs from what was expected by more than chance: the interval of the count over the
 * expected, against 1. Source: methods, statistics 2.7 (PHE significance of a point for ratios).
 * @throws RangeError unless the count is whole and more than 0 are expected
 */
export const judgeRatio = (observed: number, expected: number): RatioJudgement => {
  if (!(expected > 0)) throw new RangeError(`nothing expected: ${expected}`);
  const wide = intervalOf(observed, 0.002, Z_998);
  if (wide.lower > expected) return 'high (99.8%)';
  if (wide.upper < expected) return 'low (99.8%)';
  const usual = intervalOf(observed, 0.05, Z_95);
  if (usual.lower > expected) return 'high (95%)';
  return usual.upper < expected ? 'low (95%)' : 'not significant';
};
