import { describe, expect, it } from 'vitest';
import { compareWithBaseline } from '#shared/statistics/compare-with-baseline.ts';
import { fitTheilSen } from '#shared/statistics/fit-theil-sen.ts';
import { clipForecast, forecastBaseline, type ForecastStep } from '#shared/statistics/forecast-baseline.ts';
import { forecastSameQuarter } from '#shared/statistics/forecast-same-quarter.ts';
import { medianOf } from '#shared/statistics/median-of.ts';
import { apart, nearClosed, statisticsVectors } from './statistics-vectors.ts';

const rising = [40, 44, 43, 47, 50, 49, 54, 56, 55, 60, 62, 61];

describe('the middle', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[10, 9, 1, 2], 5.5],
    [[2, 10, -3], 2],
  ])('of %j is %s', (values, middle) => {
    expect(medianOf(values)).toBe(middle);
  });

  it('of nothing there is none', () => {
    expect(() => medianOf([])).toThrow('nothing has no middle');
  });
});

describe('the line through the middle', () => {
  it.each(statisticsVectors.forecast.filter(({ theil_sen_slope }) => theil_sen_slope !== undefined))(
    'of $values is as in R',
    ({ values, theil_sen_slope, theil_sen_intercept }) => {
      const { slope, intercept } = fitTheilSen(values);
      expect(apart(slope, theil_sen_slope ?? Number.NaN)).toBeLessThan(nearClosed);
      expect(apart(intercept, theil_sen_intercept ?? Number.NaN)).toBeLessThan(nearClosed);
    },
  );

  it('is not tilted by one wild value', () => {
    expect(fitTheilSen([1, 2, 3, 400, 5, 6, 7])).toEqual({ slope: 1, intercept: 0 });
  });

  it('needs two points', () => {
    expect(() => fitTheilSen([1])).toThrow('two points');
  });
});

describe('a forecast', () => {
  it('of three values there is none; of four there is', () => {
    expect(forecastBaseline([1, 2, 3])).toBeUndefined();
    expect(forecastBaseline([])).toBeUndefined();
    expect(forecastBaseline([1, 2, 3, 4])).toMatchObject({ points: 4, level: 2.5, slope: 0 });
  });

  it('of four values has the range of three degrees of freedom', () => {
    const [first, second] = forecastBaseline([1, 2, 3, 4])?.steps ?? [];
    // s from the median 2.5: sqrt(5/3); differences do not scatter; t(3, 0.90) = 1.637744
    const half = 1.637744353696 * Math.sqrt((1.25 * 5) / 3);
    expect(first?.range.upper).toBeCloseTo(2.5 + half, 8);
    expect(second?.range.upper).toBeCloseTo(2.5 + half, 8);
  });

  it('follows no trend below eight values, however clear, and none that chance could make', () => {
    expect(forecastBaseline([1, 2, 3, 4, 5, 6, 7])?.slope).toBe(0);
    expect(forecastBaseline([1, 2, 3, 4, 5, 6, 7, 8])?.slope).toBe(1);
    expect(forecastBaseline([62.5, 58.3, 65, 60, 66.7, 63.6, 59.1, 64.3])?.slope).toBe(0);
  });

  it('moves the level to the last value, and fades', () => {
    const forecast = forecastBaseline(rising);
    expect(forecast?.level).toBe(60.5);
    const moves = [60.5 + 3, ...(forecast?.steps ?? []).map(({ value }) => value)];
    const steps = moves.slice(1).map((value, at) => value - (moves[at] ?? 0));
    [1.7, 1.445, 1.22825, 1.0440125].forEach((step, at) => {
      expect(steps[at]).toBeCloseTo(step, 9);
    });
  });

  it('widens the further it looks, and is as wide as its own steps of nothing', () => {
    const widths = (forecastBaseline(rising)?.steps ?? []).map(({ range }) => range.upper - range.lower);
    expect(widths.toSorted((a, b) => a - b)).toEqual(widths);
    expect(new Set(widths).size).toBe(4);
    const flat = forecastBaseline([50, 50, 50, 50, 50, 50, 50, 50]);
    expect(flat?.steps.map(({ range }) => range)).toEqual(
      Array.from({ length: 4 }, () => ({ lower: 50, upper: 50 })),
    );
  });

  it('goes one to four steps ahead', () => {
    expect(forecastBaseline(rising, 2)?.steps.map(({ ahead }) => ahead)).toEqual([1, 2]);
    expect(forecastBaseline(rising)?.steps.map(({ ahead }) => ahead)).toEqual([1, 2, 3, 4]);
    for (const steps of [0, 5, 1.5]) expect(() => forecastBaseline(rising, steps)).toThrow('1 to 4 steps');
  });

  it('is clipped for drawing to what its measure can be, level and all', () => {
    const forecast = forecastBaseline([0.01, 0.99, 0.01, 0.99]);
    if (forecast === undefined) throw new Error('no forecast');
    const drawn = clipForecast(forecast, { low: 0, high: 1 });
    expect(drawn.steps.map(({ range }) => range)).toEqual(
      Array.from({ length: 4 }, () => ({ lower: 0, upper: 1 })),
    );
    expect(forecast.steps[0]?.range.lower).toBeLessThan(0);
    const low = clipForecast(forecast, { low: 0.7, high: 0.9 });
    expect([low.level, low.steps[0]?.value]).toEqual([0.7, 0.7]);
    expect(low.points).toBe(4);
  });
});

describe('the forecast of a measure with a season', () => {
  const years = (...levels: number[]) => levels.flatMap((level) => [1, 3, 4, 2].map((part) => part * level));

  it('is the same quarter last year, scaled by the last year’s change', () => {
    const forecast = forecastSameQuarter(years(10, 12));
    expect(forecast?.ratio).toBeCloseTo(1.2, 12);
    [14.4, 43.2, 57.6, 28.8].forEach((value, at) => {
      expect(forecast?.steps[at]?.value).toBeCloseTo(value, 10);
    });
    expect(forecast?.steps.map(({ ahead }) => ahead)).toEqual([1, 2, 3, 4]);
  });

  it('needs two years, and something to scale by', () => {
    expect(forecastSameQuarter(years(10, 12).slice(1))).toBeUndefined();
    expect(forecastSameQuarter([0, 0, 0, 0, 1, 2, 3, 4])).toBeUndefined();
    expect(forecastSameQuarter([1, 2, 3, 4, 0, 0, 0, 0])?.steps.map(({ value }) => value)).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('has no range below three years', () => {
    expect(
      forecastSameQuarter(years(9, 10, 12).slice(1))?.steps.every(({ range }) => range === undefined),
    ).toBe(true);
  });

  it('has a range by how far the rule was off in past years', () => {
    // the third year was forecast as 14.4 a part and came as 15: 0.6 off, times 1, 3, 4, 2
    const forecast = forecastSameQuarter(years(10, 12, 15));
    const scatter = 0.6 * Math.sqrt((1 + 9 + 16 + 4) / 4);
    const [first] = forecast?.steps ?? [];
    expect(first?.value).toBeCloseTo(18.75, 10);
    // t(4, 0.90)
    expect((first?.range?.upper ?? 0) - (first?.value ?? 0)).toBeCloseTo(1.533206274058 * scatter, 8);
    expect((first?.value ?? 0) - (first?.range?.lower ?? 0)).toBeCloseTo(1.533206274058 * scatter, 8);
  });

  it('counts each past year once', () => {
    // forecast 14.4 came 14.4, forecast 17.28 came 17.88: eight errors, four of them 0
    const forecast = forecastSameQuarter(years(10, 12, 14.4, 17.88));
    const [first] = forecast?.steps ?? [];
    const scatter = 0.6 * Math.sqrt(30 / 8);
    // t(8, 0.90)
    expect((first?.range?.upper ?? 0) - (first?.value ?? 0)).toBeCloseTo(1.396815309743 * scatter, 6);
  });
});

describe('against the baseline as it was agreed', () => {
  const frozen: ForecastStep[] = [
    { ahead: 1, value: 60, range: { lower: 55, upper: 65 } },
    { ahead: 2, value: 62, range: { lower: 56, upper: 68 } },
    { ahead: 3, value: 63, range: { lower: 56, upper: 70 } },
  ];

  it.each<[number, 'increase' | 'decrease' | 'neutral', string | undefined, boolean]>([
    [61, 'increase', 'better than the baseline', false],
    [66, 'increase', 'better than the baseline', true],
    [65, 'increase', 'better than the baseline', false],
    [60, 'increase', 'as the baseline', false],
    [54, 'increase', 'worse than the baseline', true],
    [55, 'decrease', 'better than the baseline', false],
    [66, 'decrease', 'worse than the baseline', true],
    [66, 'neutral', undefined, true],
  ])('%i, %s is better: %s', (value, direction, said, clear) => {
    expect(compareWithBaseline(frozen, [value], direction)).toEqual([
      { ahead: 1, value, expected: 60, said, clear },
    ]);
  });

  it('leaves out what is missing or yet to come', () => {
    const compared = compareWithBaseline(frozen, [undefined, 70], 'increase');
    expect(compared.map(({ ahead, value }) => [ahead, value])).toEqual([[2, 70]]);
  });
});
