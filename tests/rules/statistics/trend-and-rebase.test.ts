import { describe, expect, it } from 'vitest';
import { refuseRebase, type RebaseReason } from '#shared/statistics/allow-rebase.ts';
import { markRecentTrend, type YearValue } from '#shared/statistics/mark-recent-trend.ts';

const year = (value: number, half = 1): YearValue => ({
  value,
  interval: { lower: value - half, upper: value + half },
});
const years = (...values: number[]) => values.map((value) => year(value));

describe('the recent trend', () => {
  it.each<[string, (YearValue | undefined)[], string]>([
    ['clearly up', years(10, 12, 14, 16, 18), 'increasing'],
    ['clearly down', years(18, 16, 14, 12, 10), 'decreasing'],
    ['flat', years(10, 10, 10, 10, 10), 'no significant change'],
    ['up, but no more than chance', years(10, 10.2, 10.4, 10.6, 10.8), 'no significant change'],
    // one year alone makes it: without the last the slope is the other way
    ['up by one year alone', years(12, 11.5, 11, 10.5, 40), 'no significant change'],
    // chi-squared is 38.416 times the slope squared: 10.0 and 9.4
    ['just beyond chance', years(10, 10.51, 11.02, 11.53, 12.04), 'increasing'],
    ['just within chance', years(10, 10.495, 10.99, 11.485, 11.98), 'no significant change'],
    // without the last the slope is exactly 0, which counts as rising
    ['up from level', years(0, 0, 0, 0, 100), 'increasing'],
    ['down from level', years(0, 0, 0, 0, -100), 'no significant change'],
    ['four years', years(10, 12, 14, 16), 'cannot be calculated'],
    ['one of five missing', [...years(10, 12, 14, 16), undefined], 'cannot be calculated'],
    ['one missing among six', [...years(10, 12, 14), undefined, ...years(16, 18)], 'increasing'],
    ['limits that are one', [...years(10, 12, 14, 16), year(18, 0)], 'cannot be calculated'],
    [
      'everybody',
      [...years(10, 12, 14, 16), { ...year(18), count: 9, denominator: 9 }],
      'cannot be calculated',
    ],
    ['nearly everybody', [...years(10, 12, 14, 16), { ...year(18), count: 8, denominator: 9 }], 'increasing'],
    ['none', [], 'cannot be calculated'],
  ])('%s', (_, given, marker) => {
    expect(markRecentTrend(given).marker).toBe(marker);
  });

  it('looks at the last five only, oldest first', () => {
    expect(markRecentTrend(years(900, 10, 12, 14, 16, 18))).toEqual(
      markRecentTrend(years(10, 12, 14, 16, 18)),
    );
    expect(markRecentTrend([year(900, 0), ...years(10, 12, 14, 16, 18)]).marker).toBe('increasing');
  });

  it('gives sharper years more weight', () => {
    const { slope } = markRecentTrend([
      year(10, 0.1),
      year(11, 0.1),
      year(12, 0.1),
      year(13, 0.1),
      year(4, 50),
    ]);
    expect(slope).toBeGreaterThan(0.99);
  });

  it('says nothing of slope where it cannot be calculated', () => {
    expect(markRecentTrend([])).toEqual({ marker: 'cannot be calculated' });
    // standard errors of 2/3.92; slope 2, its variance se^2/10
    const { slope, chi2 } = markRecentTrend(years(10, 12, 14, 16, 18));
    expect(slope).toBeCloseTo(2, 10);
    expect(chi2).toBeCloseTo((4 * 10) / (2 / 3.92) ** 2, 8);
  });
});

describe('limits that begin anew', () => {
  const old = [10, 11, 9, 10, 11, 9, 10, 10];
  const said = (
    values: readonly (number | undefined)[],
    reason: RebaseReason,
    cause = 'A second worker',
    at = 8,
  ) => refuseRebase({ values }, at, reason, cause)?.code;

  it.each<[string, (number | undefined)[], string | undefined]>([
    ['seven on the new side', [14, 15, 14, 13, 14, 15, 14], undefined],
    ['seven on the lower side', [6, 5, 6, 7, 6, 5, 6], undefined],
    ['six', [14, 15, 14, 13, 14, 15], 'too-early-to-rebase'],
    ['seven, then back', [14, 15, 14, 13, 14, 15, 14, 9], undefined],
    ['seven with one on the other side', [14, 15, 14, 9, 14, 15, 14, 15], 'too-early-to-rebase'],
    ['seven with one on the mean', [14, 15, 14, 10, 14, 15, 14, 15], 'too-early-to-rebase'],
    ['seven with one missing', [14, 15, 14, undefined, 14, 15, 14, 15], 'too-early-to-rebase'],
    ['the first on the mean', [10, 15, 14, 14, 14, 15, 14, 15], 'too-early-to-rebase'],
  ])('for a known cause: %s', (_, since, code) => {
    expect(said([...old, ...since], 'known cause')).toBe(code);
  });

  it('against the mean of the group before, not of all before it', () => {
    const values = [...Array.from({ length: 8 }, () => 50), ...old, 14, 15, 14, 13, 14, 15, 14];
    expect(refuseRebase({ values, rebasedAt: [8] }, 16, 'known cause', 'A second worker')).toBeUndefined();
    expect(
      refuseRebase({ values: values.map((value) => value + 0) }, 16, 'known cause', 'x'),
    ).toBeUndefined();
    const between = [...Array.from({ length: 8 }, () => 50), ...old, 14, 40, 14, 40, 14, 40, 14];
    expect(refuseRebase({ values: between, rebasedAt: [8] }, 16, 'known cause', 'x')).toBeUndefined();
    expect(refuseRebase({ values: between }, 16, 'known cause', 'x')?.code).toBe('too-early-to-rebase');
  });

  it.each<RebaseReason>(['definition changed', 'recording changed'])('%s: at once', (reason) => {
    expect(said([...old, 14], reason)).toBeUndefined();
  });

  it('never without a cause, nor outside the series', () => {
    expect(said([...old, 14], 'definition changed', ' ')).toBe('no-cause');
    for (const at of [0, 9, -1, 1.5])
      expect(said([...old, 14], 'recording changed', 'x', at)).toBe('no-such-point');
    expect(said([undefined, undefined, 14], 'known cause', 'x', 2)).toBe('too-early-to-rebase');
  });

  it('says how many there are', () => {
    const problem = refuseRebase({ values: [...old, 14, 15] }, 8, 'known cause', 'x');
    expect(problem?.sentence).toBe(
      'Only 2 figures in a row lie on the new side of the old average from there on, and it takes 7. Choose another quarter, or wait for more figures.',
    );
  });
});
