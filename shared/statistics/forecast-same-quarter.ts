import { studentTQuantile } from './student-t-quantile.ts';
import type { Interval } from './wilson-interval.ts';

/** Two years: fewer give no forecast of a seasonal measure. */
export const leastQuartersForSeason = 8;
/** Three years: fewer give no range. */
export const leastQuartersForSeasonRange = 12;

/** How such a forecast is labelled. Source: methods, statistics 2.3 'Seasonal quarterly measures'. */
export const seasonalLabel = 'Same quarter last year, scaled by the last year’s change';

export interface SeasonalForecast {
  points: number;
  /** the last four quarters over the four before */
  ratio: number;
  steps: readonly { ahead: number; value: number; range?: Interval }[];
}

const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);

/** The next four from the last eight; undefined where there is nothing to scale by. */
const nextFour = (values: readonly number[]): { ratio: number; four: number[] } | undefined => {
  const before = sum(values.slice(-8, -4));
  if (values.length < leastQuartersForSeason || before === 0) return undefined;
  const ratio = sum(values.slice(-4)) / before;
  return { ratio, four: values.slice(-4).map((value) => value * ratio) };
};

/** By how much this rule was wrong in each past year that two earlier years allow to forecast. */
const pastErrors = (values: readonly number[]): number[] => {
  const errors: number[] = [];
  for (let end = values.length - 4; end >= leastQuartersForSeason; end -= 4) {
    const then = nextFour(values.slice(0, end));
    then?.four.forEach((value, i) => errors.push((values[end + i] ?? value) - value));
  }
  return errors;
};

/**
 * The next four quarters of a measure with a season: the same quarter last year times the change of the
 * last year. Source: methods, statistics 2.3 'Seasonal quarterly measures'. The method says from when there
 * is a range but not which; here it is 80% by how far this very rule was off in past years, one error a quarter.
 * @param values whole quarters without gaps, the latest last
 * @returns undefined for fewer than 8 quarters, or where the four before the last four are all 0
 */
export const forecastSameQuarter = (values: readonly number[]): SeasonalForecast | undefined => {
  const next = nextFour(values);
  if (next === undefined) return undefined;
  const errors = values.length < leastQuartersForSeasonRange ? [] : pastErrors(values);
  const scatter = Math.sqrt(sum(errors.map((error) => error ** 2)) / errors.length);
  const half = errors.length === 0 ? undefined : studentTQuantile(0.9, errors.length) * scatter;
  const steps = next.four.map((value, i) => ({
    ahead: i + 1,
    value,
    range: half === undefined ? undefined : { lower: value - half, upper: value + half },
  }));
  return { points: values.length, ratio: next.ratio, steps };
};
