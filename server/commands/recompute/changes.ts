import { z } from 'zod';
import { problem } from '#shared/problems/problem.ts';
import { forecastBaseline } from '#shared/statistics/forecast-baseline.ts';
import { pairedMeanChange, pairedYesNo } from '#shared/statistics/paired-change.ts';
import { notLookedAt, orNull, summedCountShape, valueShape } from './figure-shapes.ts';
import { readInput, refuse, type Inputs } from './read-inputs.ts';

const yesNoShape = z.strictObject({
  ...notLookedAt('p_exact', 'bp_diff', 'bp_lower95', 'bp_upper95'),
  n_pairs: summedCountShape.min(1, 'Without a pair there is no change: give at least 1.'),
  improved: summedCountShape,
  worsened: summedCountShape,
});

/** Method `mcnemar`: yes or no before and after, of the same people. */
export const recomputeMcNemar = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const { n_pairs, improved, worsened } = readInput(yesNoShape, given, place);
    if (improved + worsened > n_pairs) {
      const sentence = `${improved} and ${worsened} are more than ${n_pairs} pairs. Correct one of them.`;
      return refuse(given, place, [problem('not-nested', sentence, 'n_pairs')]);
    }
    const { p, difference, lower, upper } = pairedYesNo(n_pairs, improved, worsened);
    return { p_exact: p, bp_diff: difference, bp_lower95: lower, bp_upper95: upper };
  });

const scores = z.array(valueShape.nullable()).max(100_000);
const meanShape = z.strictObject({
  ...notLookedAt('n_pairs', 'mean_change', 'lower95', 'upper95', 'sd_change'),
  pre: scores,
  post: scores,
});

/** Method `paired-mean`: scores before and after of the same people; one without the other is no pair. */
export const recomputePairedMean = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const { pre, post } = readInput(meanShape, given, place);
    if (pre.length !== post.length) {
      const sentence = `There are ${pre.length} before and ${post.length} after. Give one of each for everybody, null where it is missing.`;
      return refuse(given, place, [problem('different-lengths', sentence, 'post')]);
    }
    const changes = pre.flatMap((before, at) => {
      const after = post[at] ?? null;
      return before === null || after === null ? [] : [after - before];
    });
    const change = pairedMeanChange(changes);
    return {
      n_pairs: changes.length,
      mean_change: orNull(change?.mean),
      lower95: orNull(change?.interval?.lower),
      upper95: orNull(change?.interval?.upper),
      sd_change: orNull(change?.sd),
    };
  });

const forecastShape = z.strictObject({
  ...notLookedAt(
    ...['n', 'mk_S', 'mk_p', 'theil_sen_slope', 'theil_sen_intercept', 'resid_sd', 'diff_sd', 'df'],
    ...['slope_used', 'level', 'forecast', 'lower80', 'upper80'],
  ),
  values: z.array(valueShape).max(1000),
});

/** Method `forecast`: where a series is headed if nothing changes; null for fewer than 4 values. */
export const recomputeForecast = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const { values } = readInput(forecastShape, given, place);
    const forecast = forecastBaseline(values);
    return {
      slope_used: orNull(forecast?.slope),
      level: orNull(forecast?.level),
      forecast: orNull(forecast?.steps.map(({ value }) => value)),
      lower80: orNull(forecast?.steps.map(({ range }) => range.lower)),
      upper80: orNull(forecast?.steps.map(({ range }) => range.upper)),
    };
  });
