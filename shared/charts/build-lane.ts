import { figuresOverlap } from '../measures/overlapping-figures.ts';
import type { Polarity } from '../measures/measure-version.ts';
import { monthName, type CalendarDay } from '../periods/calendar-day.ts';
import { quarterStart } from '../periods/quarter.ts';
import { improvementDirectionOf } from '../statistics/improvement-direction.ts';
import { readXmrChart, type XmrReading } from '../statistics/read-xmr-chart.ts';
import { pointTypeOf } from '../statistics/sign-variation.ts';
import { wilsonInterval, type Interval } from '../statistics/wilson-interval.ts';
import { formatTargetValue } from '../values/format.ts';
import type { Lane, LaneForecast, LaneMark, LimitBand, TargetStep } from './chart.ts';
import type { Reading } from './series-readings.ts';
import { naturalRange, valueAxis } from './value-axis.ts';
import { yearAgoOf } from './year-ago.ts';

/** Kinds drawn as bars: things that are counted or spent. The rest is a line. */
const barKinds: ReadonlySet<string> = new Set(['count', 'different people', 'snapshot', 'money']);

/**
 * 95% interval of a share in percent; undefined for other kinds, for 0 of 0, and where too few answered.
 */
export const shareInterval = ({ version, figure, state }: Reading): Interval | undefined => {
  if (
    state !== 'figure' ||
    version.kind !== 'share' ||
    !figure?.denominator ||
    figure.numerator > figure.denominator
  )
    return undefined;
  const { lower, upper } = wilsonInterval(figure.numerator, figure.denominator);
  return { lower: lower * 100, upper: upper * 100 };
};

/** Where a new line begins: the places whose figures may not be compared with those before. */
export const breaksOf = (readings: readonly Reading[]): number[] =>
  readings.flatMap(({ group }, n) => (n > 0 && group !== readings[n - 1]?.group ? [n] : []));

/**
 * The limits over the readings, begun anew at every break and wherever people said so with a cause. Scores are
 * steps, not amounts; figures that overlap are alike by construction; a season inflates the ranges and hides
 * change: theirs is the reading of an empty series. Source: methods, statistics 1.3 rule 8, 1.4.
 * @param rebases places from which limits begin anew for a stated cause
 */
export const xmrOf = (readings: readonly Reading[], rebases: readonly number[] = []): XmrReading => {
  const latest = readings.at(-1);
  const polarity: Polarity = latest?.version.polarity ?? 'neither';
  const hasLimits =
    latest !== undefined &&
    latest.version.kind !== 'score' &&
    latest.version.seasonal !== true &&
    !figuresOverlap(latest.version);
  const values = hasLimits ? readings.map(({ rate }) => rate) : [];
  return readXmrChart(
    { values, rebasedAt: [...breaksOf(readings), ...rebases] },
    { direction: improvementDirectionOf(polarity), target: latest?.target },
  );
};

const signalAt = (xmr: XmrReading, at: number): LaneMark['signal'] => {
  const group = xmr.groups.find(({ start, end }) => start <= at && at <= end);
  const point = xmr.points[at];
  if (!point || !group || group.status === 'insufficient' || point.rules.length === 0) return undefined;
  return pointTypeOf(point, 'neutral') === 'special cause neutral high' ? 'high' : 'low';
};

const limitsOf = (readings: readonly Reading[], xmr: XmrReading): LimitBand[] => {
  const version = readings.at(-1)?.version;
  if (!version) return [];
  const range = naturalRange(version.kind, version.steps);
  return xmr.groups.flatMap(({ start, end, status, limits, mean }) =>
    limits === undefined || mean === undefined || status === 'insufficient'
      ? []
      : [
          {
            from: start,
            to: end + 1,
            mean,
            lower: Math.max(range.low, limits.lower),
            upper: Math.min(range.high, limits.upper),
            trial: status === 'trial',
          },
        ],
  );
};

/** 'Oct 2025' */
const shortMonthName = (day: CalendarDay): string => {
  const [month = '', year = ''] = monthName(day).split(' ');
  return `${month.slice(0, 3)} ${year}`;
};

/** A target that follows a year's profile steps every quarter: then a date says nothing. */
const sinceWords = (reading: Reading, stepped: boolean): string | undefined =>
  stepped && reading.version.target?.per === 'quarter'
    ? `since ${shortMonthName(quarterStart(reading.period.first))}`
    : undefined;

/** Neighbours with the same aim become one step. */
const targetSteps = (readings: readonly Reading[]): TargetStep[] =>
  readings.reduce<TargetStep[]>((steps, reading, n) => {
    const { target, version } = reading;
    const last = steps.at(-1);
    if (target === undefined) return steps;
    if (last?.value === target && last.to === n) return [...steps.slice(0, -1), { ...last, to: n + 1 }];
    // a share says its percent, the rest the bare number: the axis has the unit
    const words = `target ${formatTargetValue(version.kind, target, '')}`;
    const since = sinceWords(reading, last !== undefined);
    return [...steps, { from: n, to: n + 1, value: target, words, since }];
  }, []);

/** Marks that stand next to each other in one line. */
const runsOf = (readings: readonly Reading[], rebases: readonly number[]): number[][] =>
  readings
    .reduce<number[][]>((runs, reading, n) => {
      if (reading.state !== 'figure') return [...runs, []];
      const before = readings[n - 1];
      const run = runs.at(-1);
      if (
        run === undefined ||
        rebases.includes(n) ||
        (before !== undefined && before.group !== reading.group)
      )
        return [...runs, [n]];
      return [...runs.slice(0, -1), [...run, n]];
    }, [])
    .filter((run) => run.length > 0);

/** Room above the highest bar for its figure, and for the triangle of an unusual one. */
const headroom = (marks: readonly LaneMark[]): number => {
  const highest = Math.max(0, ...marks.map(({ value }) => value ?? 0));
  return highest * (marks.some(({ signal }) => signal !== undefined) ? 1.16 : 1.08);
};

export interface LaneWanted {
  title: string;
  /** limits and unusual marks */
  xmr?: XmrReading;
  /** draw from where to where a share plausibly lies */
  intervals: boolean;
  form?: Lane['form'];
  /** mark where the same quarter stood a year before, of what has a season: a note must say so */
  yearsBefore?: boolean;
  /** places from which limits begin anew for a stated cause: lines do not run over them */
  rebases?: readonly number[];
  forecasts?: readonly LaneForecast[];
}

/** One plot of a measure's readings, one mark a period. */
export const buildLane = (
  readings: readonly Reading[],
  { title, xmr, intervals, form, yearsBefore = false, rebases = [], forecasts = [] }: LaneWanted,
): Lane | undefined => {
  const version = readings.at(-1)?.version;
  if (!version) return undefined;
  const shape = form ?? (barKinds.has(version.kind) ? 'bars' : 'line');
  const limits = xmr ? limitsOf(readings, xmr) : [];
  const target = targetSteps(readings);
  const marks = readings.map((reading, at): LaneMark => {
    const interval = reading.bounds ?? (intervals ? shareInterval(reading) : undefined);
    return {
      at,
      x: at + 0.5,
      state: reading.state,
      value: reading.rate,
      interval: interval && { low: interval.lower, high: interval.upper },
      label: reading.label,
      ...(yearsBefore && version.seasonal === true ? { yearBefore: yearAgoOf(readings, reading)?.rate } : {}),
      signal: xmr && reading.state === 'figure' ? signalAt(xmr, at) : undefined,
    };
  });
  const drawn = [
    ...marks.flatMap(({ value, interval }) => [value, interval?.low, interval?.high]),
    ...target.map(({ value }) => value),
    ...limits.flatMap(({ lower, upper }) => [lower, upper]),
    ...forecasts.flatMap(({ points }) =>
      points.flatMap(({ value, range }) => [value, range?.low, range?.high]),
    ),
    ...(shape === 'bars' ? [headroom(marks)] : []),
  ].filter((n) => n !== undefined);
  return {
    question: version.question,
    form: shape,
    title,
    axis: valueAxis({
      kind: version.kind,
      values: drawn,
      fromZero: shape === 'bars',
      steps: version.steps,
    }),
    marks,
    runs: shape === 'bars' ? [] : runsOf(readings, rebases),
    target,
    limits,
    breaks: breaksOf(readings),
    ...(rebases.length > 0 ? { rebases } : {}),
    ...(forecasts.length > 0 ? { forecasts } : {}),
  };
};
