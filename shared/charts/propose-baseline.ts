import { figuresOverlap } from '../measures/overlapping-figures.ts';
import { quarterAfter } from '../periods/quarter.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { ForecastKept } from '../reviews/forecast-kept.ts';
import { forecastBaseline, leastForForecast } from '../statistics/forecast-baseline.ts';
import { forecastSameQuarter, leastQuartersForSeason } from '../statistics/forecast-same-quarter.ts';
import { formatCount } from '../values/format.ts';
import type { Reading } from './series-readings.ts';

/** A forecast by rule, as it can be agreed. */
export type ProposedForecast = Pick<ForecastKept, 'afterQuarter' | 'steps' | 'level' | 'seasonal'>;

/** The latest figures without a gap, in one line: since the last break, and since limits last began anew. */
const unbroken = (readings: readonly Reading[], levelFrom: number): readonly Reading[] => {
  const last = readings.findLastIndex(({ rate }) => rate !== undefined);
  const latest = readings[last];
  if (latest === undefined) return [];
  const first = readings.findLastIndex(
    ({ rate, group }, n) => n < last && (rate === undefined || group !== latest.group || n < levelFrom),
  );
  return readings.slice(first + 1, last + 1);
};

const no = (code: string, sentence: string): { problems: Problem[] } => ({
  problems: [problem(code, sentence)],
});

/**
 * Where a measure is headed if it stays on its course, for the year after its latest figure; or why that cannot
 * be said. A measure with a season follows the same quarter of last year.
 * Source: methods, statistics 2.3.
 * @param levelFrom the place from which limits began anew last; 0 where they never did
 */
export const proposeBaseline = (
  readings: readonly Reading[],
  levelFrom = 0,
): { forecast: ProposedForecast } | { problems: Problem[] } => {
  const used = unbroken(readings, levelFrom);
  const latest = used.at(-1);
  if (latest === undefined) return no('no-figure', 'There is no accepted figure yet to start from.');
  const { version, period } = latest;
  if (version.kind === 'score')
    return no('steps-have-no-forecast', 'A judgement in steps has no forecast by rule.');
  if (figuresOverlap(version))
    return no(
      'overlapping-figures',
      'Each figure holds part of the one before, so the rule does not fit it.',
    );
  const values = used.flatMap(({ rate }) => rate ?? []);
  const size =
    period.first === period.quarter ? 1 : period.first === quarterAfter(period.quarter, -1) ? 2 : 4;
  const quarterOfStep = (ahead: number) => quarterAfter(period.quarter, ahead * size);
  const seasonal = version.seasonal === true && size === 1;
  const least = seasonal ? leastQuartersForSeason : leastForForecast;
  const made = seasonal ? forecastSameQuarter(values) : forecastBaseline(values, 4 / size);
  if (made === undefined) {
    const few = `It takes ${formatCount(least)} figures in a row without a gap; there are ${formatCount(values.length)}.`;
    return no(
      'too-few-figures',
      values.length < least ? few : 'The year before last holds nothing to go by.',
    );
  }
  return {
    forecast: {
      afterQuarter: period.quarter,
      level: 'level' in made ? made.level : undefined,
      seasonal,
      steps: made.steps.map(({ ahead, value, range }) => ({ quarter: quarterOfStep(ahead), value, range })),
    },
  };
};
