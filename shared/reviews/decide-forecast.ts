import { proposeBaseline, type ProposedForecast } from '../charts/propose-baseline.ts';
import type { Reading } from '../charts/series-readings.ts';
import { naturalRange } from '../charts/value-axis.ts';
import type { MeasureVersion } from '../measures/measure-version.ts';
import { dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { quarterAfter, quarterName, type Quarter } from '../periods/quarter.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { PartnersForecastDraft } from './curves.api.ts';
import type { ForecastKept } from './forecast-kept.ts';

/**
 * Whether a baseline can be agreed now, and which. The one before must have run its course, or be of a
 * definition that figures may no longer be compared with: otherwise the goalposts would move every quarter.
 * Source: methods, statistics 2.1 'Decision'.
 * @param readings the measure's periods, earliest first
 * @param levelFrom the place from which limits began anew last; 0 where they never did
 * @param before the baselines agreed so far
 */
export const decideBaseline = (
  readings: readonly Reading[],
  levelFrom: number,
  before: readonly ForecastKept[],
): { forecast: ProposedForecast } | { problems: Problem[] } => {
  const latest = readings.findLast(({ rate }) => rate !== undefined);
  const newest = before.toSorted((a, b) => a.number - b.number).at(-1);
  const end = newest?.steps.at(-1)?.quarter;
  const then = readings.find(({ period }) => period.quarter === newest?.afterQuarter);
  const comparable = then === undefined || then.group === latest?.group;
  if (newest && end !== undefined && latest && latest.period.quarter < end && comparable)
    return {
      problems: [
        problem(
          'baseline-runs',
          `A baseline was agreed on ${dayName(newest.agreedOn)} and runs to ${quarterName(end)}. A new one can be agreed after that.`,
        ),
      ],
    };
  return proposeBaseline(readings, levelFrom);
};

/** The periods that the partners may say something about: the year after the latest figure. */
export const periodsAsked = (latest: Quarter, quartersPerValue: 1 | 2 | 4): Quarter[] =>
  Array.from({ length: 4 / quartersPerValue }, (_, n) => quarterAfter(latest, (n + 1) * quartersPerValue));

/** What stops the partners' own forecast from being kept; empty when nothing does. */
export const findForecastProblems = (
  { values, saidOn }: PartnersForecastDraft,
  version: MeasureVersion,
  asked: readonly Quarter[],
  today: CalendarDay,
): Problem[] => {
  const { low, high } = naturalRange(version.kind, version.steps);
  const said = values.flatMap(({ quarter, value }, n) => {
    const place = `values/${n}/value`;
    if (!asked.includes(quarter) || values.findIndex((each) => each.quarter === quarter) !== n)
      return [
        problem('not-asked', 'Give one figure for each period that is listed. Load the page again.', place),
      ];
    if (value >= low && value <= high) return [];
    const sentence =
      version.kind === 'share'
        ? 'Enter a percentage from 0 to 100.'
        : 'Enter a figure that the measure can have.';
    return [problem('outside-its-range', sentence, place)];
  });
  const none = values.length === 0 ? [problem('no-figures', 'Enter at least one figure.', 'values')] : [];
  const late =
    saidOn > today
      ? [problem('in-the-future', `Choose a day up to today, ${dayName(today)}.`, 'saidOn')]
      : [];
  return [...none, ...said, ...late];
};
