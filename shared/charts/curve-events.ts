import type { MeasureSeries } from '../measures/measure-series.ts';
import { dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { quarterStart } from '../periods/quarter.ts';
import type { Rebase } from '../reviews/rebase.ts';
import type { ChartEvent, ChartPeriod, TargetStep } from './chart.ts';
import type { CurvesAgreed } from './curve-agreed.ts';
import { placeOfDay, placeOfQuarter } from './place-in-time.ts';
import type { Reading } from './series-readings.ts';

type Unnumbered = Omit<ChartEvent, 'number'> & { day: CalendarDay };

const endOf = (text: string): string => text.replace(/[.\s]+$/, '');

const definitions = (series: MeasureSeries, readings: readonly Reading[]): Unnumbered[] =>
  readings.flatMap((reading, at) => {
    const before = readings[at - 1];
    if (before === undefined || before.version.number >= reading.version.number) return [];
    const broken = reading.group !== before.group;
    const why =
      series.versions.find(({ number }) => number === reading.version.number)?.comparable?.why ?? '';
    const words = broken ? 'new definition, not comparable with before' : 'new definition';
    const changesMore = broken || before.version.numeratorMeans !== reading.version.numeratorMeans;
    if (!changesMore) return [];
    return [
      {
        kind: 'definition',
        at,
        x: at,
        day: quarterStart(reading.period.first),
        words: why === '' ? words : `${words}: ${endOf(why)}`,
      },
    ];
  });

/** A target that follows a year's profile steps every quarter: that is no event. */
const targets = (steps: readonly TargetStep[], readings: readonly Reading[]): Unnumbered[] =>
  steps.flatMap((step, n) => {
    const before = steps[n - 1];
    const reading = readings[step.from];
    if (before === undefined || step.since === undefined || reading === undefined) return [];
    return [
      {
        kind: 'target',
        at: step.from,
        x: step.from,
        day: quarterStart(reading.period.first),
        words: `${step.words}, ${before.words.replace('target ', '')} before`,
      },
    ];
  });

const rebased = (rebases: readonly Rebase[], periods: readonly ChartPeriod[]): Unnumbered[] =>
  rebases.flatMap(({ fromQuarter, cause, personName }) => {
    const at = placeOfQuarter(periods, fromQuarter);
    const period = periods[at ?? -1];
    if (at === undefined || period === undefined) return [];
    const words = `the limits begin anew: ${endOf(cause)} (${personName})`;
    return [{ kind: 'rebase', at, x: at, day: quarterStart(period.first), words }];
  });

const acted = (actions: CurvesAgreed['actions'], periods: readonly ChartPeriod[]): Unnumbered[] =>
  actions.flatMap(({ what, agreedOn, doneOn }) => {
    const on = (day: CalendarDay | undefined, kind: 'agreed' | 'done'): Unnumbered[] => {
      const x = day === undefined ? undefined : placeOfDay(periods, day);
      return day === undefined || x === undefined
        ? []
        : [{ kind, at: Math.floor(x), x, day, words: `${kind}: ${endOf(what)}` }];
    };
    return [...on(agreedOn, 'agreed'), ...on(doneOn, 'done')];
  });

/**
 * What happened to a measure, on its date, numbered from the earliest: changes of definition and of target,
 * limits that began anew, actions agreed and done; so that it can be seen later whether the curve turned.
 */
export const eventsOf = (
  series: MeasureSeries,
  readings: readonly Reading[],
  periods: readonly ChartPeriod[],
  steps: readonly TargetStep[],
  { rebases, actions }: Pick<CurvesAgreed, 'rebases' | 'actions'>,
): ChartEvent[] =>
  [
    ...definitions(series, readings),
    ...targets(steps, readings),
    ...rebased(rebases, periods),
    ...acted(actions, periods),
  ]
    .toSorted((a, b) => a.x - b.x)
    .map(({ day, words, ...event }, n) => ({ ...event, number: n + 1, words: `${dayName(day)}, ${words}` }));

/** All that happened in one period, in one line. */
export const eventsAt = (events: readonly ChartEvent[], at: number): string =>
  events
    .filter((event) => event.at === at)
    .map(({ words }) => words)
    .join('; ');
