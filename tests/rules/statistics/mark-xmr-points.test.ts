import { describe, expect, it } from 'vitest';
import { markXmrPoints } from '#shared/statistics/mark-xmr-points.ts';
import type { XmrGroup, XmrProfile, XmrRule } from '#shared/statistics/xmr-series.ts';

/** Mean 50, two sigma at 40 and 60, limits at 35 and 65. */
const aroundFifty = (length: number): XmrGroup => ({
  start: 0,
  end: length - 1,
  points: length,
  status: 'full',
  mean: 50,
  rangesKept: 1,
  rangesTotal: 1,
  limits: { lower: 35, lowerTwoSigma: 40, upperTwoSigma: 60, upper: 65 },
});

const marked = (values: (number | undefined)[], rule: XmrRule, profile?: XmrProfile): number[] =>
  markXmrPoints({ values }, [aroundFifty(values.length)], profile)
    .map(({ rules }, i) => (rules.includes(rule) ? i : -1))
    .filter((i) => i >= 0);

describe('outside the limits', () => {
  it('beyond them, not on them', () => {
    expect(marked([65, 65.1, 35, 34.9], 'astronomical high')).toEqual([1]);
    expect(marked([65, 65.1, 35, 34.9], 'astronomical low')).toEqual([3]);
  });
});

describe('a shift', () => {
  it.each<[string, (number | undefined)[], XmrRule, number[]]>([
    ['six above are none', [51, 52, 51, 52, 51, 52], 'shift high', []],
    ['seven above are one, all of them', [51, 52, 51, 52, 51, 52, 51], 'shift high', [0, 1, 2, 3, 4, 5, 6]],
    ['eight below as well', [49, 48, 49, 48, 49, 48, 49, 48], 'shift low', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['a point on the mean breaks it', [51, 52, 51, 50, 51, 52, 51, 52], 'shift high', []],
    ['a missing quarter breaks it', [51, 52, 51, undefined, 51, 52, 51, 52], 'shift high', []],
    [
      'a point on the other side ends it',
      [51, 52, 51, 52, 51, 52, 51, 49],
      'shift high',
      [0, 1, 2, 3, 4, 5, 6],
    ],
    [
      'the points around it are none of it',
      [49, 51, 52, 51, 52, 51, 52, 51, 49, 52],
      'shift high',
      [1, 2, 3, 4, 5, 6, 7],
    ],
    ['seven on the mean are none', [50, 50, 50, 50, 50, 50, 50], 'shift high', []],
  ])('%s', (_, values, rule, at) => {
    expect(marked(values, rule)).toEqual(at);
  });
});

describe('a trend', () => {
  it.each<[string, (number | undefined)[], XmrRule, number[]]>([
    ['six rising are none', [47, 48, 49, 50, 51, 52], 'trend increasing', []],
    [
      'seven rising are one, all of them',
      [47, 48, 49, 50, 51, 52, 53],
      'trend increasing',
      [0, 1, 2, 3, 4, 5, 6],
    ],
    ['seven falling', [59, 53, 52, 51, 50, 49, 48, 58], 'trend decreasing', [0, 1, 2, 3, 4, 5, 6]],
    [
      'the points around it are none of it',
      [52, 47, 48, 49, 50, 51, 52, 53, 53, 52],
      'trend increasing',
      [1, 2, 3, 4, 5, 6, 7],
    ],
    ['a tie breaks it', [47, 48, 49, 50, 50, 51, 52, 53], 'trend increasing', []],
    ['a missing quarter breaks it', [47, 48, 49, undefined, 50, 51, 52, 53], 'trend increasing', []],
  ])('%s', (_, values, rule, at) => {
    expect(marked(values, rule)).toEqual(at);
  });

  it('the point where one ends and the opposite starts belongs to the later', () => {
    const peak = [44, 45, 46, 47, 48, 49, 50, 49, 48, 47, 46, 45, 44];
    expect(marked(peak, 'trend increasing')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(marked(peak, 'trend decreasing')).toEqual([6, 7, 8, 9, 10, 11, 12]);
  });

  it('a peak with a short fall behind it belongs to the rise', () => {
    expect(marked([44, 45, 46, 47, 48, 49, 50, 49, 48], 'trend increasing')).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('two in three', () => {
  it.each<[string, (number | undefined)[], XmrRule, number[]]>([
    ['two near of three on one side, only those two', [61, 55, 61], 'two in three high', [0, 2]],
    ['below', [39, 38, 45], 'two in three low', [0, 1]],
    ['all three', [61, 62, 61], 'two in three high', [0, 1, 2]],
    ['on the upper two-sigma line is not beyond it', [60, 55, 61], 'two in three high', []],
    ['on the lower one neither', [40, 45, 39], 'two in three low', []],
    ['one near is none', [61, 55, 55], 'two in three high', []],
    ['all three must be on the same side', [61, 61, 49], 'two in three high', []],
    ['on the mean is no side', [61, 50, 61], 'two in three high', []],
    ['not across a missing quarter', [61, undefined, 61, 55], 'two in three high', []],
    ['not with two alone', [61, 61], 'two in three high', []],
    ['a point beyond the limits counts', [61, 55, 66], 'two in three high', [0, 2]],
  ])('%s', (_, values, rule, at) => {
    expect(marked(values, rule)).toEqual(at);
  });

  it('in the package a point beyond the limits does not count', () => {
    expect(marked([61, 55, 66], 'two in three high', 'nhsrplotthedots')).toEqual([]);
    expect(marked([61, 55, 61], 'two in three high', 'nhsrplotthedots')).toEqual([0, 2]);
  });
});

describe('every point', () => {
  it('keeps all its rules, in order of precedence', () => {
    const values = [61, 62, 63, 64, 65, 66, 67];
    const points = markXmrPoints({ values }, [aroundFifty(7)]);
    expect(points[6]?.rules).toEqual([
      'astronomical high',
      'trend increasing',
      'two in three high',
      'shift high',
    ]);
  });

  it('is placed against its own group', () => {
    const low: XmrGroup = { ...aroundFifty(2), end: 1 };
    const high: XmrGroup = { ...aroundFifty(2), start: 2, end: 3, mean: 80, limits: undefined };
    expect(markXmrPoints({ values: [55, 62, 79, 81] }, [low, high])).toEqual([
      { value: 55, side: 1, outside: false, near: false, rules: [] },
      { value: 62, side: 1, outside: false, near: true, rules: [] },
      { value: 79, side: -1, rules: [] },
      { value: 81, side: 1, rules: [] },
    ]);
  });

  it('runs do not reach across a rebase', () => {
    const values = [51, 52, 51, 52, 51, 52, 51, 52];
    const first: XmrGroup = { ...aroundFifty(4), end: 3 };
    const second: XmrGroup = { ...aroundFifty(4), start: 4, end: 7 };
    expect(markXmrPoints({ values }, [first, second]).flatMap(({ rules }) => rules)).toEqual([]);
  });
});
