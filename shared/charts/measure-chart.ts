import { figureWords } from '../measures/describe-figure.ts';
import type { MeasureSeries } from '../measures/measure-series.ts';
import { buildLane, xmrOf } from './build-lane.ts';
import type { Chart } from './chart.ts';
import { fileNameFrom } from './chart-csv.ts';
import { spanName } from './chart-periods.ts';
import { measureCsv, measureTable } from './chart-tables.ts';
import { capital, laneSummary, notesOf, readingWords, sentence, unitLine } from './chart-words.ts';
import { findChange, findingWords } from './find-change.ts';
import { signsOf, signSentences } from './measure-signs.ts';
import { readingsOf, type Reading, type ReadingsWanted } from './series-readings.ts';

const headingOf = (readings: readonly Reading[], finding: string): string => {
  const latest = readings.findLast(({ state }) => state === 'figure' || state === 'bounds');
  if (latest?.figure === undefined) return 'No figure that can be drawn yet';
  const when = readings.at(-1) === latest ? '' : ` in ${latest.period.name}`;
  const words = capital(figureWords(latest.version, latest.figure));
  return latest.state === 'bounds' ? `${words}${when}` : `${words}${when}, ${finding}`;
};

/**
 * One measure over time: bars for what is counted or spent, a line for shares, means, rates and scores; the
 * stepped target; gaps as gaps; a break where a definition is not comparable; limits from 6 figures on.
 * Source: look.md 'Headings are findings'; screens.md 'Pictures people expect'; methods, statistics 1.3, 1.4.
 * @returns undefined when nothing was accepted yet: then there is nothing to draw
 */
export const measureChart = (series: MeasureSeries, wanted: ReadingsWanted): Chart | undefined => {
  const readings = readingsOf(series, wanted);
  const version = readings.at(-1)?.version;
  if (!version) return undefined;
  const xmr = xmrOf(readings);
  const lane = buildLane(readings, { title: version.name, xmr, intervals: false });
  if (!lane) return undefined;
  const found = findChange(readings, xmr);
  const heading = headingOf(readings, findingWords(found, version.kind));
  const periods = readings.map(({ period }) => period);
  const subheading = `${sentence(version.name)} ${sentence(`${unitLine(version)}, ${spanName(periods)}`)}`;
  const signs = signsOf(readings, xmr, found);
  const notes = notesOf(series, readings, xmr);
  return {
    heading,
    subheading,
    summary: [sentence(heading), laneSummary(lane, readings), ...signSentences(signs), ...notes].join(' '),
    signs,
    notes,
    periods,
    readings: readings.map(
      (reading, n) => `${reading.period.name}: ${readingWords(reading, lane.marks[n]?.signal)}`,
    ),
    lanes: [lane],
    table: measureTable(subheading, readings, lane),
    csv: measureCsv([readings]),
    fileName: fileNameFrom(version.name, periods.at(-1)?.quarter ?? ''),
  };
};
