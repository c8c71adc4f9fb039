import { figureWords } from '../measures/describe-figure.ts';
import type { MeasureSeries } from '../measures/measure-series.ts';
import { quarterAfter, quarterOf, type Quarter } from '../periods/quarter.ts';
import { buildLane, xmrOf } from './build-lane.ts';
import type { Chart, ChartPeriod, TargetStep } from './chart.ts';
import { fileNameFrom } from './chart-csv.ts';
import { chartPeriods, spanName } from './chart-periods.ts';
import { measureCsv, measureTable } from './chart-tables.ts';
import { capital, laneSummary, notesOf, readingWords, sentence, unitLine } from './chart-words.ts';
import { agreedAbout, nothingAgreed, type CurvesAgreed } from './curve-agreed.ts';
import { eventsAt, eventsOf } from './curve-events.ts';
import { aheadWords, withAgreedColumns, withAgreedInFile, type AgreedByPeriod } from './curve-tables.ts';
import { findChange, findingWords } from './find-change.ts';
import {
  forecastLines,
  forecastNotes,
  heldAgainst,
  latestForecasts,
  type ForecastsShown,
} from './forecast-lines.ts';
import { signsOf, signSentences } from './measure-signs.ts';
import { rebasedPlaces } from './rebased-places.ts';
import { readingsOf, type Reading, type ReadingsWanted } from './series-readings.ts';
import { yearAgoOf } from './year-ago.ts';

const headingOf = (readings: readonly Reading[], finding: string): string => {
  const latest = readings.findLast(({ state }) => state === 'figure' || state === 'bounds');
  if (latest?.figure === undefined) return 'No figure that can be drawn yet';
  const when = readings.at(-1) === latest ? '' : ` in ${latest.period.name}`;
  const words = capital(figureWords(latest.version, latest.figure));
  return latest.state === 'bounds'
    ? `${words}${when}`
    : `${words}${when}, ${finding}${yearBefore(readings, latest)}`;
};

/** What has a season is held against the same quarter: '; 75 families a year before'. */
const yearBefore = (readings: readonly Reading[], latest: Reading): string => {
  const ago = latest.version.seasonal === true ? yearAgoOf(readings, latest) : undefined;
  return ago?.figure === undefined ? '' : `; ${figureWords(ago.version, ago.figure)} a year before`;
};

/** The quarter in which something was agreed or done last. */
const latestAct = (actions: CurvesAgreed['actions']): Quarter | undefined =>
  actions
    .flatMap(({ agreedOn, doneOn }) => [agreedOn, ...(doneOn === undefined ? [] : [doneOn])])
    .map(quarterOf)
    .toSorted()
    .at(-1);

/** As far ahead as a forecast goes, and to what was agreed last, at most a year. */
const periodsAhead = (
  readings: readonly Reading[],
  { baseline, partners }: ForecastsShown,
  acts: CurvesAgreed['actions'],
  size: 1 | 2 | 4,
): ChartPeriod[] => {
  const last = readings.at(-1)?.period.quarter;
  if (last === undefined) return [];
  const steps = [...(baseline?.steps ?? []), ...(partners?.steps ?? [])].map(({ quarter }) => quarter);
  const furthest = [last, ...steps, latestAct(acts) ?? last].toSorted().at(-1) ?? last;
  const wanted = chartPeriods(quarterAfter(last, size), quarterAfter(last, 4), size);
  return wanted.filter(({ first }) => first <= furthest);
};

/** A target that is the same each quarter holds for what is ahead; one that follows the year is not known there. */
const holdsAhead = (
  steps: readonly TargetStep[],
  readings: readonly Reading[],
  end: number,
): readonly TargetStep[] => {
  const last = steps.at(-1);
  const holds =
    last?.to === readings.length && readings.at(-1)?.version.target?.per === 'quarter' && end > last.to;
  return holds ? [...steps.slice(0, -1), { ...last, to: end }] : steps;
};

export interface CurveWanted extends ReadingsWanted {
  /** what people agreed about the measure's curve */
  agreed?: CurvesAgreed;
  /** the area whose figures these are; the whole without it */
  areaKey?: string;
  /** a baseline that could be agreed, drawn where none was */
  proposed?: ForecastsShown['baseline'];
}

/**
 * One measure over time: bars for what is counted or spent, a line for shares, means, rates and scores; the
 * stepped target; gaps as gaps; a break where a definition is not comparable; limits from 6 figures on; the
 * baseline as it was agreed, as a fan; and what happened, on its date.
 * Source: look.md 'Headings are findings'; screens.md 'Pictures people expect'; methods, statistics 1.3, 1.4, 2.1.
 * @returns undefined when nothing was accepted yet: then there is nothing to draw
 */
export const measureChart = (series: MeasureSeries, wanted: CurveWanted): Chart | undefined => {
  const readings = readingsOf(series, wanted);
  const version = readings.at(-1)?.version;
  if (!version) return undefined;
  const { measureId } = series;
  const agreed = agreedAbout(wanted.agreed ?? nothingAgreed, measureId, version.headline, wanted.areaKey);
  const rebases = rebasedPlaces(readings, agreed.rebases);
  const xmr = xmrOf(readings, rebases);
  const kept = latestForecasts(agreed.forecasts);
  const shown = { ...kept, baseline: kept.baseline ?? wanted.proposed };
  const past = readings.map(({ period }) => period);
  const ahead = periodsAhead(readings, shown, agreed.actions, series.quartersPerValue ?? 1);
  const periods = [...past, ...ahead];
  const forecasts = forecastLines(version, shown, periods);
  const plain = buildLane(readings, {
    title: version.name,
    xmr,
    intervals: false,
    yearsBefore: true,
    rebases,
    forecasts,
  });
  if (!plain) return undefined;
  const events = eventsOf(series, readings, periods, plain.target, agreed);
  const lane = { ...plain, target: holdsAhead(plain.target, readings, periods.length), events };
  const found = findChange(readings, xmr);
  const heading = headingOf(readings, findingWords(found, version.kind));
  const subheading = `${sentence(version.name)} ${sentence(`${unitLine(version)}, ${spanName(past)}`)}`;
  const signs = signsOf(readings, xmr, found);
  const held = heldAgainst(shown, readings, version);
  const notes = [...notesOf(series, readings, xmr), ...forecastNotes(version, shown, held)];
  const byPeriod: AgreedByPeriod = { version, periods, events, shown, held };
  const said = (at: number, figure: string): string => {
    const more = [periods[at] && aheadWords(byPeriod, periods[at]), eventsAt(events, at)].filter(
      (words) => words !== undefined && words !== '',
    );
    return [figure, ...more].filter((words) => words !== '').join('; ');
  };
  const table = measureTable(subheading, readings, lane);
  const file = measureCsv([readings]);
  const hasMore = events.length > 0 || forecasts.length > 0;
  return {
    heading,
    subheading,
    signs,
    summary: [
      sentence(heading),
      laneSummary(lane, readings),
      ...signSentences(signs),
      ...notes,
      ...events.map(({ words }) => sentence(words)),
    ].join(' '),
    notes,
    periods,
    now: readings.length - 1,
    events,
    readings: periods.map((period, at) => {
      const reading = readings[at];
      return `${period.name}: ${said(at, reading ? readingWords(reading, lane.marks[at]?.signal) : '') || 'ahead'}`;
    }),
    lanes: [lane],
    table: hasMore ? withAgreedColumns(table, byPeriod) : table,
    csv: hasMore ? withAgreedInFile(file, byPeriod) : file,
    fileName: fileNameFrom(version.name, past.at(-1)?.quarter ?? ''),
  };
};
