import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recompute } from '../../../server/commands/recompute/methods.ts';
import { designFolder } from '../../support/design-folder.ts';
import { nearClosed, nearQuantile } from './statistics-vectors.ts';

const vector = z.record(z.string(), z.unknown());
type Vector = z.infer<typeof vector>;

const folder = designFolder('vectors');
const file =
  folder === undefined
    ? {}
    : z
        .record(z.string(), z.unknown())
        .parse(JSON.parse(readFileSync(join(folder, 'statistics.json'), 'utf8')));
const listOf = (name: string): Vector[] => z.array(vector).parse(file[name] ?? []);

/** Method, name of its list in the file, how many there are at least, what is compared, how near. */
const methods: readonly [string, string, number, readonly string[], number][] = [
  ['wilson', 'wilson', 17, ['lower95', 'upper95', 'lower998', 'upper998'], nearClosed],
  [
    'poisson-counts',
    'poisson_counts',
    17,
    ['byar_lower95', 'byar_upper95', 'exact_lower95', 'exact_upper95'],
    nearQuantile,
  ],
  ['newcombe', 'newcombe_difference', 4, ['diff', 'lower95', 'upper95'], nearClosed],
  ['funnel-proportion', 'funnel_proportion', 22, ['spiegelhalter_exact'], nearQuantile],
  ['funnel-poisson', 'funnel_poisson', 9, ['spiegelhalter_exact'], nearQuantile],
  [
    'rate-ratio',
    'rate_ratio',
    6,
    [
      ...['rr', 'exact_lower95', 'exact_upper95', 'p_exact'],
      ...['wald_lower95', 'wald_upper95', 'wald_phi4_lower95', 'wald_phi4_upper95'],
    ],
    nearQuantile,
  ],
  ['mcnemar', 'mcnemar', 4, ['p_exact', 'bp_diff', 'bp_lower95', 'bp_upper95'], nearClosed],
  [
    'paired-mean',
    'paired_mean',
    2,
    ['n_pairs', 'mean_change', 'lower95', 'upper95', 'sd_change'],
    nearQuantile,
  ],
  ['forecast', 'forecast', 6, ['slope_used', 'level', 'forecast', 'lower80', 'upper80'], nearQuantile],
  [
    'relative-change',
    'relative_change',
    2,
    ['ratio_of_rate_ratios', 'lower95', 'upper95', 'placebo_rank_lowest_first', 'placebo_p'],
    nearQuantile,
  ],
  ['fingertips-trend', 'fingertips_trend', 4, ['slope', 'chi2', 'marker'], nearClosed],
  ['suppression', 'suppression', 18, ['suppressed', 'total_suppressed', 'published'], 0],
];

/** Numbers as near as they must be, everything else the same; what is not expected is not looked at. */
const sameAs = (given: unknown, expected: unknown, near: number): boolean => {
  if (typeof expected === 'number')
    return typeof given === 'number' && Math.abs(given - expected) <= near * Math.max(1, Math.abs(expected));
  if (Array.isArray(expected))
    return (
      Array.isArray(given) &&
      given.length === expected.length &&
      expected.every((each, at) => sameAs(given[at], each, near))
    );
  if (typeof expected !== 'object' || expected === null) return given === expected;
  const there = vector.safeParse(given);
  return (
    there.success && Object.entries(expected).every(([key, each]) => sameAs(there.data[key], each, near))
  );
};

const only = (from: Vector, fields: readonly string[]): Vector =>
  Object.fromEntries(fields.filter((field) => field in from).map((field) => [field, from[field]]));

describe.each(methods)('expected values through recompute: %s', (method, list, least, fields, near) => {
  const vectors = listOf(list);

  it.skipIf(folder === undefined)('all are there', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(least);
  });

  it.each(vectors.map((each) => [JSON.stringify(only(each, ['id', 'x', 'n', 'values', 'n_pairs'])), each]))(
    '%s',
    (_, given) => {
      const expected = only(given, fields);
      // without the results a vector holds, and with them
      for (const input of [
        Object.fromEntries(Object.entries(given).filter(([key]) => !(key in expected))),
        given,
      ]) {
        const [result] = recompute(method, JSON.stringify([input]));
        expect(sameAs(result, expected, near), JSON.stringify({ result, expected })).toBe(true);
      }
    },
  );

  it('come out the same from a file that holds the list', () => {
    const alone = recompute(method, JSON.stringify(vectors));
    expect(alone).toHaveLength(vectors.length);
    expect(recompute(method, JSON.stringify({ meta: {}, [list]: vectors }))).toEqual(alone);
  });
});

describe('expected values through recompute: xmr', () => {
  const vectors = listOf('xmr');

  it.skipIf(folder === undefined)('all are there', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(34);
  });

  it.each(vectors.map((each) => [String(each['id']), each]))('%s by the recommended rules', (_, each) => {
    for (const input of [each['input'], each]) {
      const [result] = recompute('xmr', JSON.stringify([input]));
      expect(sameAs(result, each['recommended'], nearClosed), JSON.stringify(result)).toBe(true);
    }
  });

  it.each(vectors.map((each) => [String(each['id']), each]))('%s by the published package', (_, each) => {
    const input = vector.parse(each['input']);
    const expected = z
      .object({ groups: z.array(z.object({ mean: z.number(), lpl: z.unknown(), upl: z.unknown() })) })
      .and(z.object({ point_type: z.unknown(), variation_icon: z.unknown(), assurance: z.unknown() }))
      .parse(each['nhsrplotthedots_0_2_2']);
    const inside = [{ ...input, profile: 'nhsrplotthedots' }];
    const beside = [{ ...each, profile: 'nhsrplotthedots' }];
    const [result] = recompute('xmr', JSON.stringify(inside));
    expect(sameAs(result, expected, 1e-8), JSON.stringify(result)).toBe(true);
    expect(recompute('xmr', JSON.stringify(beside))).toEqual([result]);
  });
});
