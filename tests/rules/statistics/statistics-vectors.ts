import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { designFolder } from '../../support/design-folder.ts';

const numbers = z.array(z.number());
const maybe = z.number().nullable();

const xmrGroup = z.object({
  n: z.number(),
  mean: z.number(),
  lpl: maybe,
  upl: maybe,
});

const xmr = z.object({
  id: z.string(),
  input: z.object({
    values: z.array(z.number().nullable()),
    improvement_direction: z.enum(['increase', 'decrease', 'neutral']),
    target: maybe,
    fix_after_n_points: maybe,
    screen_outliers: z.boolean(),
    rebase_at_index: numbers,
  }),
  nhsrplotthedots_0_2_2: z.object({
    groups: z.array(xmrGroup),
    special_cause_type: z.array(z.string()),
    point_type: z.array(z.string()),
    outside_limits: z.array(z.boolean().nullable()),
    close_to_limits: z.array(z.boolean().nullable()),
    relative_to_mean: numbers,
    variation_icon: z.string(),
    assurance: z.string().nullable(),
  }),
  recommended: z.object({
    groups: z.array(
      z.object({
        start: z.number(),
        end: z.number(),
        n_baseline_points: z.number(),
        mean: z.number(),
        average_moving_range_screened: z.number(),
        moving_ranges_kept: z.number(),
        moving_ranges_total: z.number(),
        lower_2sigma: z.number(),
        upper_2sigma: z.number(),
        lpl: z.number(),
        upl: z.number(),
      }),
    ),
    rules: z.array(z.array(z.string())),
    point_type: z.array(z.string()),
    variation_icon: z.string(),
    assurance: z.string().nullable(),
    limit_status_of_latest_group: z.string(),
    displayed_variation_icon: z.string(),
    displayed_assurance: z.string().nullable(),
  }),
});

const pair = z.tuple([z.number(), z.number()]);
const counts = z.array(numbers);

const file = z.object({
  xmr: z.array(xmr),
  wilson: z.array(
    z.object({
      x: z.number(),
      n: z.number(),
      lower95: z.number(),
      upper95: z.number(),
      lower998: z.number(),
      upper998: z.number(),
      cp_lower95: z.number(),
      cp_upper95: z.number(),
    }),
  ),
  poisson_counts: z.array(
    z.object({
      x: z.number(),
      byar_lower95: maybe,
      byar_upper95: z.number(),
      byar_lower998: maybe,
      byar_upper998: z.number(),
      exact_lower95: z.number(),
      exact_upper95: z.number(),
      exact_lower998: z.number(),
      exact_upper998: z.number(),
      phe_rate_lower95: z.number(),
      phe_rate_upper95: z.number(),
    }),
  ),
  newcombe_difference: z.array(
    z.object({
      x1: z.number(),
      n1: z.number(),
      x2: z.number(),
      n2: z.number(),
      diff: z.number(),
      lower95: z.number(),
      upper95: z.number(),
    }),
  ),
  forecast: z.array(
    z.object({
      values: numbers,
      mk_S: z.number().optional(),
      mk_p: z.number().optional(),
      theil_sen_slope: z.number().optional(),
      theil_sen_intercept: z.number().optional(),
    }),
  ),
  phe_ratio_significance: z.array(
    z.object({ obs: z.number(), expected: z.number(), significance: z.string() }),
  ),
  suppression_audit: z.array(
    z.object({
      id: z.string(),
      inner: counts,
      suppressed_0based: z.array(pair),
      attacker_lower_bound_of_suppressed_cells: z.number(),
      cell: pair,
      interval: pair,
    }),
  ),
  suppression_random_audited: z.array(
    z.object({
      id: z.string(),
      augmented: counts,
      suppressed: z.array(pair),
      primary: z.array(pair),
      attacker_interval: z.record(z.string(), z.tuple([z.number(), maybe])),
    }),
  ),
  attrition: z.array(
    z.object({
      id: z.string(),
      input: z.object({
        reached: z.number(),
        sustained: z.number(),
        declined: z.number(),
        lost: z.number(),
        not_consented: z.number(),
        missed: z.number(),
      }),
      expected: z.object({
        due_closed: z.number(),
        response_rate: maybe,
        observed_rate: maybe,
        observed_wilson95: pair.nullable(),
        worst_case: maybe,
        best_case: maybe,
        envelope95: pair.nullable(),
        headline: z.string(),
      }),
    }),
  ),
});

const folder = designFolder('vectors');

/** Whether the expected values are beside the project; tests that need them skip where they are not. */
export const vectorsAreHere = folder !== undefined;

const none: z.infer<typeof file> = {
  xmr: [],
  wilson: [],
  poisson_counts: [],
  newcombe_difference: [],
  forecast: [],
  phe_ratio_significance: [],
  suppression_audit: [],
  suppression_random_audited: [],
  attrition: [],
};

/** Expected values for shared/statistics, checked in R; all lists empty where they are not beside the project. */
export const statisticsVectors =
  folder === undefined ? none : file.parse(JSON.parse(readFileSync(join(folder, 'statistics.json'), 'utf8')));

export type XmrVector = z.infer<typeof xmr>;

/** How near a closed formula, and one that needs a quantile function, must come (methods, statistics 7). */
export const nearClosed = 1e-9;
export const nearQuantile = 1e-6;

/** The distance of two numbers relative to the larger, or absolute below 1. */
export const apart = (a: number | undefined, b: number): number =>
  a === undefined ? Number.POSITIVE_INFINITY : Math.abs(a - b) / Math.max(1, Math.abs(b));
