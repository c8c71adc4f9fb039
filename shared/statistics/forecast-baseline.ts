import { fitTheilSen } from './fit-theil-sen.ts';
import { mannKendall } from './mann-kendall.ts';
import { medianOf } from './median-of.ts';
import { studentTQuantile } from './student-t-quantile.ts';
import type { Interval } from './wilson-interval.ts';

/** Fewer values than this: no forecast. */
export const leastForForecast = 4;
/** No further ahead than a year of quarters. */
export const mostStepsAhead = 4;
/** Fewer values than this: no trend is followed, however it looks. */
export const leastForTrend = 8;

const trendBelow = 0.1;
const damping = 0.85;
/** From the middle of the last four values to the last one. */
const toTheLast = 1.5;
/** The level is itself uncertain by a quarter of one value's scatter. */
const levelWeight = 1.25;

/** How often the range held in series like these: said in place of 80%. Source: methods, statistics 2.3. */
export const rangeSentence = 'A range that would have contained about 3 in 4 outcomes for series like this.';

export interface ForecastStep {
  /** 1 for the first period after the last value */
  ahead: number;
  value: number;
  range: Interval;
}

export interface BaselineForecast {
  /** how many values it rests on */
  points: number;
  /** 'if nothing changes': the middle of the last four values */
  level: number;
  /** per period; 0 where no trend is followed */
  slope: number;
  steps: readonly ForecastStep[];
}

const scatter = (from: readonly number[], divisor: number): number =>
  Math.sqrt(from.reduce((sum, value) => sum + value ** 2, 0) / divisor);

/** Sample standard deviation of the changes from one value to the next. */
const scatterOfChanges = (values: readonly number[]): number => {
  const changes = values.slice(1).map((value, i) => value - (values[i] ?? value));
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  return scatter(
    changes.map((change) => change - mean),
    changes.length - 1,
  );
};

/**
 * Where a measure is headed if it stays on its course: the level of the last four values, moved along the
 * middle trend (only from 8 values on, and only where chance is an unlikely reason for it), which fades.
 * Source: methods, statistics 2.2 and 2.3. Not for rolling or cumulative series; seasonal ones have
 * `forecastSameQuarter`. Nothing is clipped here: see `clipForecast`.
 * @param values without gaps, equally spaced, the latest last
 * @returns undefined for fewer than 4 values
 * @throws RangeError for more than 4 steps
 */
export const forecastBaseline = (
  values: readonly number[],
  steps = mostStepsAhead,
): BaselineForecast | undefined => {
  if (!(Number.isInteger(steps) && steps >= 1 && steps <= mostStepsAhead))
    throw new RangeError(`a forecast goes 1 to ${mostStepsAhead} steps ahead, not ${steps}`);
  const points = values.length;
  if (points < leastForForecast) return undefined;
  const level = medianOf(values.slice(-4));
  const line = fitTheilSen(values);
  const slope = points >= leastForTrend && mannKendall(values).p < trendBelow ? line.slope : 0;
  const middle = medianOf(values);
  const left = values.map((value, i) => value - (slope === 0 ? middle : line.intercept + slope * (i + 1)));
  const df = slope === 0 ? points - 1 : points - 2;
  const ofValue = scatter(left, df);
  const ofChange = scatterOfChanges(values);
  const t = studentTQuantile(0.9, df);
  let faded = 0;
  const stepAt = (ahead: number): ForecastStep => {
    faded += damping ** ahead;
    const value = level + toTheLast * slope + slope * faded;
    const half = t * Math.sqrt(levelWeight * ofValue ** 2 + ((ahead - 1) * ofChange ** 2) / 4);
    return { ahead, value, range: { lower: value - half, upper: value + half } };
  };
  return { points, level, slope, steps: Array.from({ length: steps }, (_, i) => stepAt(i + 1)) };
};

/**
 * A forecast inside the range its measure can take (a share 0 to 1, a count from 0): for drawing only.
 * Source: methods, statistics 2.3, last line.
 */
export const clipForecast = (
  forecast: BaselineForecast,
  { low, high }: { low: number; high: number },
): BaselineForecast => {
  const clip = (value: number): number => Math.min(high, Math.max(low, value));
  return {
    ...forecast,
    level: clip(forecast.level),
    steps: forecast.steps.map(({ ahead, value, range }) => ({
      ahead,
      value: clip(value),
      range: { lower: clip(range.lower), upper: clip(range.upper) },
    })),
  };
};
