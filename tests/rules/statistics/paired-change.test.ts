import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pairedMeanChange, pairedYesNo } from '#shared/statistics/paired-change.ts';
import { judgeReliableChange, wholePointsNeeded } from '#shared/statistics/reliable-change.ts';
import { studentTQuantile } from '#shared/statistics/student-t-quantile.ts';
import { designFolder } from '../../support/design-folder.ts';

interface MeanVector {
  pre: number[];
  post: number[];
  mean_change: number;
  lower95: number;
  upper95: number;
  sd_change: number;
}
interface YesNoVector {
  n_pairs: number;
  improved: number;
  worsened: number;
  p_exact: number;
  bp_diff: number;
  bp_lower95: number;
  bp_upper95: number;
}

const folder = designFolder('vectors');
const vectors =
  folder === undefined
    ? { paired_mean: [], mcnemar: [] }
    : (JSON.parse(readFileSync(join(folder, 'statistics.json'), 'utf8')) as {
        paired_mean: MeanVector[];
        mcnemar: YesNoVector[];
      });

describe('the t quantile', () => {
  it.each([
    [0.975, 1, 12.706204736433],
    [0.975, 4, 2.776445105198],
    [0.975, 9, 2.262157162741],
    [0.975, 30, 2.042272456301],
    [0.975, 200, 1.971896223617],
    [0.9, 3, 1.637744353696],
    [0.9, 38, 1.304230203897],
  ])('%f with %i degrees of freedom is %f', (below, df, t) => {
    expect(studentTQuantile(below, df)).toBeCloseTo(t, 9);
  });

  it.each([
    [0.5, 4],
    [1, 4],
    [0.975, 0],
    [0.975, 2.5],
  ])('%f with %f is refused', (below, df) => {
    expect(() => studentTQuantile(below, df)).toThrow('no quantile');
  });
});

describe('the mean change of the same people', () => {
  it.skipIf(folder === undefined)('expected values are there', () => {
    expect([vectors.paired_mean.length, vectors.mcnemar.length]).toEqual([2, 4]);
  });

  it.each(vectors.paired_mean)('$pre', ({ pre, post, mean_change, lower95, upper95, sd_change }) => {
    const found = pairedMeanChange(pre.map((score, at) => (post[at] ?? 0) - score));
    expect(found?.mean).toBeCloseTo(mean_change, 9);
    expect(found?.sd).toBeCloseTo(sd_change, 9);
    expect(found?.interval?.lower).toBeCloseTo(lower95, 6);
    expect(found?.interval?.upper).toBeCloseTo(upper95, 6);
  });

  it('has no interval under five, no SD for one, and is nothing for none', () => {
    expect(pairedMeanChange([1, 2, 3, 4])?.interval).toBe(undefined);
    expect(pairedMeanChange([3])).toEqual({ n: 1, mean: 3 });
    expect(pairedMeanChange([])).toBe(undefined);
    expect(pairedMeanChange([2, 2, 2, 2, 2])?.interval).toEqual({ lower: 2, upper: 2 });
  });
});

describe('yes and no of the same people', () => {
  it.each(vectors.mcnemar)('$improved up, $worsened down of $n_pairs', (vector) => {
    const found = pairedYesNo(vector.n_pairs, vector.improved, vector.worsened);
    expect(found.p).toBeCloseTo(vector.p_exact, 9);
    expect(found.difference).toBeCloseTo(vector.bp_diff, 9);
    expect(found.lower).toBeCloseTo(vector.bp_lower95, 9);
    expect(found.upper).toBeCloseTo(vector.bp_upper95, 9);
  });

  it.each([
    [0, 0, 0],
    [5, 3, 3],
    [5, -1, 0],
  ])('%i, %i, %i cannot be', (pairs, better, worse) => {
    expect(() => pairedYesNo(pairs, better, worse)).toThrow('not nested');
  });
});

describe('reliable change', () => {
  it('the choice of reliability decides the answer', () => {
    expect(wholePointsNeeded({ sd: 5.8, r: 0.82 })).toBe(7);
    expect(wholePointsNeeded({ sd: 5.8, r: 0.72 })).toBe(9);
    expect(wholePointsNeeded({ sd: 6, r: 0.87 })).toBe(6);
  });

  it('a change of just the criterion is not clear', () => {
    const reliability = { sd: 1, r: 0.5 };
    expect(judgeReliableChange(1.96, reliability).change).toBe('no reliable change');
    expect(judgeReliableChange(1.97, reliability).change).toBe('reliably better');
    expect(judgeReliableChange(-1.97, reliability).change).toBe('reliably worse');
  });

  it.each([
    [0, 0.5],
    [5, 1],
    [5, -0.1],
    [Number.NaN, 0.5],
  ])('SD %f and r %f are refused', (sd, r) => {
    expect(() => judgeReliableChange(3, { sd, r })).toThrow('no reliability');
  });
});
