import { figureWords } from '../measures/describe-figure.ts';
import { evidenceOf, leastAnswersForRate } from '../measures/judge-better-off.ts';
import {
  asksHowManyWereDue,
  figureOf,
  versionOf,
  type AcceptedValue,
  type MeasureSeries,
} from '../measures/measure-series.ts';
import type { MeasureVersion } from '../measures/measure-version.ts';
import { targetForValue } from '../measures/target-for-quarter.ts';
import { quarterAfter, quartersApart, type Quarter } from '../periods/quarter.ts';
import { wilsonInterval, type Interval } from '../statistics/wilson-interval.ts';
import type { Figure, MeasureKind } from '../values/figure.ts';
import {
  formatCount,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPeriodValue,
} from '../values/format.ts';
import { rateOf } from '../values/rate-of.ts';
import type { ChartPeriod } from './chart.ts';
import { chartPeriods } from './chart-periods.ts';

/** What a period holds for one measure, with the words for it. */
export interface Reading {
  period: ChartPeriod;
  /** the definition it is read by */
  version: MeasureVersion;
  /**
   * `bounds`: too few answered for a percentage of their own; `not yet due` also where it was too early to
   * ask; `gap` where there is nothing to draw
   */
  state: 'figure' | 'bounds' | 'not yet due' | 'gap';
  accepted?: AcceptedValue;
  figure?: Figure;
  /** in the unit of the axis; present where state is `figure` */
  rate?: number;
  /** from where to where it could be, in percent; present where state is `bounds` */
  bounds?: Interval;
  target?: number;
  /** the same number: one line, figures that may be compared */
  group: number;
  /** '61% (19 of 31; 46 were due)', 'not collected', 'no accepted figure' */
  words: string;
  /** '61%' */
  label: string;
}

/** The most periods a chart shows: more could not be told apart. */
export const mostPeriods = 20;

/** The figure as short as it can be, for direct labels. */
const labelOf = (kind: MeasureKind, figure: Figure, rate: number): string => {
  switch (kind) {
    case 'share':
      return formatPercent(figure.numerator, figure.denominator ?? 0) ?? '';
    case 'money':
      return formatMoney(figure.numerator, 'short');
    case 'mean':
    case 'rate':
      return formatNumber(rate, 1);
    case 'count':
    case 'different people':
    case 'snapshot':
    case 'score':
      return formatCount(figure.numerator);
  }
};

const stateOf = (
  accepted: AcceptedValue | undefined,
  rate: number | undefined,
  later: boolean,
): Reading['state'] => {
  if (rate !== undefined) return 'figure';
  const value = accepted?.value;
  const tooEarly =
    value?.state === 'not yet due' || (value?.state === 'missing' && value.reason === 'too early');
  return tooEarly || (accepted === undefined && later) ? 'not yet due' : 'gap';
};

const wordsOf = (
  version: MeasureVersion,
  accepted: AcceptedValue | undefined,
  state: Reading['state'],
): string => {
  if (accepted === undefined) return state === 'not yet due' ? 'not yet due' : 'no accepted figure';
  const words = formatPeriodValue(version.kind, accepted.value, version.unit);
  const { parts } = accepted;
  return parts === undefined || parts.have === parts.of
    ? words
    : `${words}, from ${formatCount(parts.have)} of ${formatCount(parts.of)} organisations`;
};

/**
 * A better-off share of which too few answered, or too few of those due, has no percentage of its own: all
 * that can be drawn is from where to where it could be. Source: methods, statistics 4.1, headline rule.
 */
const boundsOf = (version: MeasureVersion, figure: Figure | undefined): Interval | undefined => {
  if (!figure?.denominator || !asksHowManyWereDue(version)) return undefined;
  const { numerator, denominator, due } = figure;
  const evidence = evidenceOf({ betterOff: numerator, answered: denominator, due });
  if (evidence?.headline === 'rate' || evidence?.headline === 'rate with care') return undefined;
  if (evidence === undefined && denominator >= leastAnswersForRate) return undefined;
  const { worstCase, bestCase } = evidence ?? {};
  const { lower, upper } =
    worstCase !== undefined && bestCase !== undefined
      ? { lower: worstCase, upper: bestCase }
      : wilsonInterval(Math.min(numerator, denominator), denominator);
  return { lower: lower * 100, upper: upper * 100 };
};

const read = (
  series: MeasureSeries,
  period: ChartPeriod,
  dueThrough: Quarter,
): Omit<Reading, 'group'> | undefined => {
  const version = versionOf(series, period.quarter);
  if (version === undefined) return undefined;
  const accepted = series.accepted[period.quarter];
  const figure = figureOf(series, period.quarter);
  const bounds = boundsOf(version, figure);
  const rate = bounds || !figure ? undefined : rateOf(version.kind, figure);
  const state = bounds ? 'bounds' : stateOf(accepted, rate, period.quarter > dueThrough);
  return {
    period,
    version,
    state,
    accepted,
    figure,
    rate,
    bounds,
    target: targetForValue(series, period.quarter),
    words: bounds && figure ? figureWords(version, figure) : wordsOf(version, accepted, state),
    label: figure !== undefined && rate !== undefined ? labelOf(version.kind, figure, rate) : '',
  };
};

/** Whether a definition between the two says that what follows may not be compared with what was before. */
const brokenBetween = (series: MeasureSeries, before: MeasureVersion, after: MeasureVersion): boolean =>
  series.versions.some(
    ({ number, comparable }) =>
      number > before.number && number <= after.number && comparable?.withPrevious === false,
  );

export interface ReadingsWanted {
  /** the last period on the axis */
  upTo: Quarter;
  /** the latest quarter whose return is due: what is missing after it is not yet due */
  dueThrough: Quarter;
}

/** The first quarter a measure is asked for or has a figure of. */
const startOf = (series: MeasureSeries): Quarter | undefined =>
  [...series.versions.map(({ fromQuarter }) => fromQuarter), ...Object.keys(series.accepted)].toSorted()[0];

/** Empty places in front say nothing: the axis starts with the first that holds something. */
const fromFirstSaid = (readings: readonly Omit<Reading, 'group'>[]): readonly Omit<Reading, 'group'>[] => {
  const first = readings.findIndex(({ accepted }) => accepted !== undefined);
  return first === -1 ? [] : readings.slice(first);
};

/** Figures of another kind have another axis: only those of the latest kind are drawn. */
const ofLatestKind = (readings: readonly Omit<Reading, 'group'>[]): readonly Omit<Reading, 'group'>[] => {
  const kind = readings.at(-1)?.version.kind;
  const lastOther = readings.findLastIndex(({ version }) => version.kind !== kind);
  return readings.slice(lastOther + 1);
};

/**
 * A measure's periods up to one, earliest first, each with what it holds in numbers and in words. At most
 * twenty; a missing figure stays a gap. Empty when nothing was accepted yet.
 * Source: house.md 'Measure versions', 'Presence, validity, query'.
 */
export const readingsOf = (series: MeasureSeries, { upTo, dueThrough }: ReadingsWanted): Reading[] => {
  const start = startOf(series);
  if (start === undefined) return [];
  const size = series.quartersPerValue ?? 1;
  const last =
    series.endedFrom !== undefined && series.endedFrom <= upTo ? quarterAfter(series.endedFrom, -1) : upTo;
  const earliest = quarterAfter(last, 1 - mostPeriods * size);
  const periods = chartPeriods(quartersApart(start, earliest) > 0 ? earliest : start, last, size);
  const kept = periods.flatMap((period) => read(series, period, dueThrough) ?? []);
  let group = 0;
  return ofLatestKind(fromFirstSaid(kept)).map((reading, n, all) => {
    const before = all[n - 1];
    if (before && brokenBetween(series, before.version, reading.version)) group += 1;
    return { ...reading, group };
  });
};

/** A reading in words with its target: '92 families; target 80 families'. */
export const withTarget = (reading: Reading, targetWords: string | undefined): string =>
  targetWords === undefined ? reading.words : `${reading.words}; target ${targetWords}`;
