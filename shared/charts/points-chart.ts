import { boundsSentence, evidenceHeading, evidenceInShort } from '../follow-ups/evidence-words.ts';
import type { Families } from '../follow-ups/families.api.ts';
import { pointShort, pointTitle, pointWhen } from '../follow-ups/follow-up-words.ts';
import { quarterName } from '../periods/quarter.ts';
import { plural } from '../values/format.ts';
import type { Chart, ChartPlace, Lane, LaneMark } from './chart.ts';
import { fileNameFrom } from './chart-csv.ts';
import { sentence } from './chart-words.ts';
import { evidenceMark, runsOfMarks, shareAxis } from './evidence-mark.ts';
import { curveColumns, curveRow, evidenceCsv, evidenceCsvColumns } from './evidence-tables.ts';

/** The points as places on an axis across. */
export const placesOf = (months: readonly number[]): ChartPlace[] =>
  months.map((each) => ({ name: pointTitle(each), months: pointShort(each), year: '' }));

/** One plot of shares over the points. */
export const laneOverPoints = (title: string, marks: readonly LaneMark[]): Lane => ({
  question: 'better off',
  form: 'line',
  title,
  axis: shareAxis,
  marks,
  runs: runsOfMarks(marks),
  target: [],
  limits: [],
  breaks: [],
});

const notes = [
  'Only quarters that are settled: support has ended and the time to ask is over for every family of them. So there may be fewer quarters at a later point.',
  'The light bar shows from where to where the share could be, given how few were reached (95%); the thin line goes from worst to best case of all who were due.',
] as const;

/**
 * The curve over all settled quarters together: the share better off at the end, after 3, 6 and 9 months.
 * Source: methods, statistics 4.2 (immature quarters are not mixed in).
 * @returns undefined while no quarter is settled at any point
 */
export const pointsChart = ({ overall }: Families['curve']): Chart | undefined => {
  const last = overall.findLast(({ quarters }) => quarters > 0);
  if (last === undefined) return undefined;
  const places = placesOf(overall.map(({ months }) => months));
  const lane = laneOverPoints(
    'Better off',
    overall.map((point, at) => evidenceMark(point.quarters === 0 ? undefined : point, { at, x: at + 0.5 })),
  );
  const heading = evidenceHeading(last.evidence, pointWhen(last.months));
  const upTo = last.upTo === undefined ? '' : `, up to ${quarterName(last.upTo)}`;
  const subheading = `All settled quarters together: ${plural(last.quarters, 'quarter', 'quarters')} at the last point${upTo}. Percent of families reached.`;
  const readings = overall.map((point) =>
    point.quarters === 0
      ? `${pointTitle(point.months)}: no quarter is settled yet.`
      : [
          `${pointTitle(point.months)}: ${evidenceInShort(point.evidence)}, ${plural(point.quarters, 'quarter', 'quarters')}.`,
          boundsSentence(point.evidence),
        ]
          .filter(Boolean)
          .join(' '),
  );
  return {
    heading,
    subheading,
    summary: [sentence(heading), ...readings, ...notes].join(' '),
    notes,
    periods: places,
    readings,
    lanes: [lane],
    table: {
      caption: subheading,
      columns: curveColumns,
      rows: overall.map((point) => curveRow(point)),
    },
    csv: [[...evidenceCsvColumns], ...overall.map((point) => evidenceCsv(point))],
    fileName: fileNameFrom('follow-up-curve-all-quarters'),
  };
};
