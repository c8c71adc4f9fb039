import { describe, expect, it } from 'vitest';
import { methodNames, recompute } from '../../../server/commands/recompute/methods.ts';
import { CannotRecompute } from '../../../server/commands/recompute/read-inputs.ts';

const sentenceOf = (method: string, input: unknown): string => {
  try {
    recompute(method, JSON.stringify([input]));
  } catch (error) {
    if (error instanceof CannotRecompute) return error.message;
    throw error;
  }
  throw new Error('it was taken');
};

const resultOf = (method: string, input: unknown): unknown => recompute(method, JSON.stringify([input]))[0];

const twelve = [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3];
const series = { values: twelve, improvement_direction: 'increase' };
const areas = [
  { code: 'A', before: 100, after: 90 },
  { code: 'B', before: 100, after: 110 },
];
const compared = { areas, contract_area: 'A', phi: 4 };
const five = { values: [1, 2, 3, 4, 5], lower95: [0, 1, 2, 3, 4], upper95: [2, 3, 4, 5, 6] };

describe('what recompute refuses of statistics, in a sentence', () => {
  it.each<[string, string, unknown, string]>([
    ['no direction', 'xmr', { values: twelve }, "improvement_direction: Add 'improvement_direction'"],
    ['another profile', 'xmr', { ...series, profile: 'excel' }, 'profile: '],
    ['a short baseline', 'xmr', { ...series, fix_after_n_points: 11 }, 'on at least 12 points.'],
    [
      'a rebase outside',
      'xmr',
      { ...series, rebase_at_index: [12] },
      'rebase_at_index: There is no point 12',
    ],
    [
      'a gap in the package',
      'xmr',
      { ...series, values: [1, null], profile: 'nhsrplotthedots' },
      'values: The nhsrplotthedots profile takes no missing values.',
    ],
    ['a misspelt field', 'xmr', { ...series, targets: 3 }, 'Take out what is not known here: targets.'],
    ['a share of nobody', 'wilson', { x: 0, n: 0 }, 'n: Of nobody there is no share'],
    ['more than all', 'wilson', { id: 'W7', x: 3, n: 2 }, 'Input 1 (W7), x: 3 cannot be a part of 2.'],
    ['half a person', 'wilson', { x: 0.5, n: 2 }, 'x: Give a whole number.'],
    ['more than can be added up', 'rate-ratio', { o1: 1, n1: 1, o2: 1_000_001, n2: 5 }, 'o2: '],
    ['fewer than nobody', 'poisson-counts', { x: -1 }, 'x: '],
    ['a second share of nobody', 'newcombe', { x1: 1, n1: 2, x2: 0, n2: 0 }, 'n2: Of nobody'],
    ['a first part too large', 'newcombe', { x1: 3, n1: 2, x2: 0, n2: 1 }, 'x1: 3 cannot be a part of 2.'],
    ['a second part too large', 'newcombe', { x1: 1, n1: 2, x2: 2, n2: 1 }, 'x2: 2 cannot be a part of 1.'],
    ['a funnel of nobody', 'funnel-proportion', { n: 0, target: 0.5 }, 'n: Of nobody'],
    ['a target in percent', 'funnel-proportion', { n: 9, target: 50 }, 'target: '],
    ['nothing expected', 'funnel-poisson', { expected: 0 }, 'expected: Give an expected count above 0.'],
    ['no person-time', 'rate-ratio', { o1: 1, n1: 0, o2: 1, n2: 5 }, 'n1: Give a denominator above 0.'],
    ['more moved than pairs', 'mcnemar', { n_pairs: 3, improved: 2, worsened: 2 }, '2 and 2 are more than 3'],
    ['no pairs', 'mcnemar', { n_pairs: 0, improved: 0, worsened: 0 }, 'n_pairs: Without a pair'],
    ['one score too many', 'paired-mean', { pre: [1, 2], post: [1] }, 'There are 2 before and 1 after.'],
    ['a gap', 'forecast', { values: [1, null, 2, 3] }, 'values'],
    ['an area that is not there', 'relative-change', { ...compared, contract_area: 'C' }, 'no area C among'],
    [
      'an area twice',
      'relative-change',
      { ...compared, areas: [...areas, areas[0]] },
      'Area A is there twice.',
    ],
    [
      'nothing to compare with',
      'relative-change',
      { ...compared, areas: [areas[0]] },
      'at least one to compare',
    ],
    [
      'narrower than chance',
      'relative-change',
      { ...compared, phi: 0.5 },
      'phi: An interval is never narrower',
    ],
    ['limits missing', 'fingertips-trend', { ...five, upper95: [2] }, 'limit for each of the 5 values.'],
    [
      'limits the wrong way round',
      'fingertips-trend',
      { ...five, lower95: [0, 9, 2, 3, 4] },
      'The lower limit of value 2 is above the upper one.',
    ],
    ['no kind', 'suppression', { threshold: 5, cells: [1], total: 1 }, '"1d" with cells and total'],
    [
      'no sum',
      'suppression',
      { kind: '1d', threshold: 5, cells: [1, 9], total: 11 },
      'add up to 10, the total is 11',
    ],
    ['no cell', 'suppression', { kind: '1d', threshold: 5, cells: [], total: 0 }, 'Give at least one cell.'],
    ['no row', 'suppression', { kind: '2d', threshold: 5, inner: [] }, 'Give at least one row.'],
    [
      'uneven rows',
      'suppression',
      { kind: '2d', threshold: 5, inner: [[1, 2], [3]] },
      'same number of columns.',
    ],
    ['a threshold of 1', 'suppression', { kind: '1d', threshold: 1, cells: [9], total: 9 }, 'threshold: '],
  ])('%s', (_, method, input, sentence) => {
    expect(sentenceOf(method, input)).toContain(sentence);
  });
});

describe('what recompute makes of the edges', () => {
  it('knows every method', () => {
    expect(methodNames).toEqual([
      ...[
        'sdq',
        'sdq-pair',
        'sdq-from-subscales',
        'attrition',
        'xmr',
        'wilson',
        'poisson-counts',
        'newcombe',
      ],
      ...['funnel-proportion', 'funnel-poisson', 'rate-ratio', 'relative-change', 'fingertips-trend'],
      ...['mcnemar', 'paired-mean', 'forecast', 'suppression'],
    ]);
  });

  it.each<[string, string, unknown, unknown]>([
    [
      'Byar’s lower limit of 0 is undefined',
      'poisson-counts',
      { x: 0 },
      { byar_lower95: null, exact_lower95: 0 },
    ],
    [
      'a whole country has a share',
      'wilson',
      { x: 30_000_000, n: 60_000_000 },
      { lower95: expect.closeTo(0.5, 3) as unknown },
    ],
    ['a single point has no limits', 'xmr', { ...series, values: [5] }, { groups: [{ mean: 5, lpl: null }] }],
    ['a gap breaks nothing', 'xmr', { ...series, values: [1, null, 2] }, { rules: [[], [], []] }],
    [
      'no points',
      'xmr',
      { ...series, values: [] },
      { groups: [], rules: [], limit_status_of_latest_group: 'insufficient' },
    ],
    [
      'six points may be shown',
      'xmr',
      { ...series, values: twelve.slice(0, 6), target: 2 },
      { displayed_variation_icon: 'common_cause', displayed_assurance: 'inconsistent' },
    ],
    [
      'five may not',
      'xmr',
      { ...series, values: twelve.slice(0, 5), target: 2 },
      {
        variation_icon: 'common_cause',
        displayed_variation_icon: 'insufficient_data',
        displayed_assurance: null,
      },
    ],
    [
      'a score without its other is no pair',
      'paired-mean',
      { pre: [1, null, 3, 4, 5, 6], post: [2, 3, 4, null, 6, 7] },
      { n_pairs: 4, mean_change: 1, lower95: null, upper95: null, sd_change: 0 },
    ],
    [
      'nobody has a mean change',
      'paired-mean',
      { pre: [], post: [] },
      { n_pairs: 0, mean_change: null, lower95: null, upper95: null, sd_change: null },
    ],
    [
      'three values have no forecast',
      'forecast',
      { values: [1, 2, 3] },
      { slope_used: null, level: null, forecast: null, lower80: null, upper80: null },
    ],
    [
      'an area without any has no ratio',
      'relative-change',
      { ...compared, areas: [{ code: 'A', before: 0, after: 3 }, ...areas.slice(1)] },
      {
        ratio_of_rate_ratios: null,
        lower95: null,
        upper95: null,
        placebo_rank_lowest_first: null,
        placebo_p: null,
      },
    ],
    [
      'four years have no trend',
      'fingertips-trend',
      { values: [1, 2, null, 4, 5], lower95: [0, 1, 2, 3, 4], upper95: [2, 3, 4, 5, 6] },
      { slope: null, chi2: null, marker: 'cannot_be_calculated' },
    ],
    [
      'a year without a limit is no year',
      'fingertips-trend',
      { ...five, upper95: [2, 3, 4, null, 6] },
      { marker: 'cannot_be_calculated' },
    ],
    [
      'a table of one row is hidden twice over',
      'suppression',
      { kind: '2d', threshold: 5, inner: [[3, 20, 17]] },
      {
        suppressed: [
          [0, 0],
          [0, 2],
          [1, 0],
          [1, 2],
        ],
        published: [
          ['c', 20, 'c', 40],
          ['c', 20, 'c', 40],
        ],
      },
    ],
  ])('%s', (_, method, input, result) => {
    expect(resultOf(method, input)).toMatchObject(result as object);
  });
});
