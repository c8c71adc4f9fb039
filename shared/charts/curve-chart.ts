import { evidenceHeading, evidenceInShort } from '../follow-ups/evidence-words.ts';
import type { Families } from '../follow-ups/families.api.ts';
import type { CurvePoint } from '../follow-ups/follow-up-curve.ts';
import { pointShort, pointTitle, pointWhen } from '../follow-ups/follow-up-words.ts';
import { quarterName } from '../periods/quarter.ts';
import { changeAt, pointToName, settledAt } from './change-of-shares.ts';
import type { Chart, ChartPeriod, Lane } from './chart.ts';
import { fileNameFrom } from './chart-csv.ts';
import { chartPeriods, spanName } from './chart-periods.ts';
import { capital, sentence } from './chart-words.ts';
import { curveColumns, curveRow, evidenceCsv, evidenceCsvColumns } from './evidence-tables.ts';
import { evidenceMark, runsOfMarks, shareAxis } from './evidence-mark.ts';
import { pointsInWords } from './families-lane.ts';
import { findingWords } from './find-change.ts';
import { mostPeriods } from './series-readings.ts';

type Curve = Families['curve'];

const pointAt = (curve: Curve, { quarter }: ChartPeriod, months: number): CurvePoint | undefined => {
  const found = curve.quarters.find((each) => each.quarter === quarter);
  return found?.points.find((point) => point.months === months);
};

/** A quarter in which nobody's support ended is there all the same, so that gaps are seen as gaps. */
const periodsOf = (curve: Curve): ChartPeriod[] => {
  const [first, last] = [curve.quarters[0]?.quarter, curve.quarters.at(-1)?.quarter];
  if (first === undefined || last === undefined) return [];
  return chartPeriods(first, last, 1).slice(-mostPeriods);
};

const laneOf = (curve: Curve, periods: readonly ChartPeriod[], months: number): Lane => {
  const marks = periods.map((period, at) =>
    evidenceMark(pointAt(curve, period, months), { at, x: at + 0.5 }),
  );
  return {
    question: 'better off',
    form: 'line',
    title: capital(pointTitle(months)),
    axis: shareAxis,
    marks,
    runs: runsOfMarks(marks),
    target: [],
    limits: [],
    breaks: [],
  };
};

const headingOf = ({ quarters }: Curve, months: number): string => {
  const last = settledAt(quarters, months).findLast(({ evidence }) => evidence.observed !== undefined);
  if (last === undefined) return 'Too early to say how the quarters differ: none has a share of its own yet';
  const when = `${pointWhen(months)} in ${quarterName(last.quarter)}`;
  return `${evidenceHeading(last.evidence, when)}, ${findingWords(changeAt(quarters, months), 'share')}`;
};

const notesOf = (lanes: readonly Lane[]): string[] => {
  const marks = lanes.flatMap((lane) => lane.marks);
  return [
    'Each quarter is that in which support ended. The light bar shows from where to where the share could be, given how few were reached (95%).',
    ...(marks.some(({ outer }) => outer !== undefined)
      ? [
          'The thin line goes from worst to best case: nobody, or everybody, who was due and not reached is better off.',
        ]
      : []),
    ...(marks.some(({ state }) => state === 'bounds')
      ? ['A dashed bar without a dot: fewer than 60% were reached, so only worst and best case can be said.']
      : []),
    ...(marks.some(({ open, state }) => open === true || state === 'not yet due')
      ? ['Hollow: some of these families can still be asked, or are not due yet.']
      : []),
    ...(marks.some(({ state }) => state === 'gap')
      ? ['No mark where support ended for nobody, or fewer than ten were reached: the table has the counts.']
      : []),
  ];
};

/** What one quarter says at every point. */
const readingOf = (curve: Curve, period: ChartPeriod): string => {
  const found = curve.quarters.find(({ quarter }) => quarter === period.quarter);
  return `${period.name}. ${found === undefined ? 'Support ended for nobody.' : pointsInWords(found.points)}`;
};

/**
 * The follow-up curve, quarter by quarter in which support ended: one plot for each point, the share better off with
 * its interval and worst to best case, hollow where a quarter is not settled.
 * Source: methods, statistics 4.1 (headline rule) and 4.2 (vintages); look.md 'Headings are findings'.
 * @returns undefined while support has ended for nobody
 */
export const curveChart = (curve: Curve): Chart<ChartPeriod> | undefined => {
  const periods = periodsOf(curve);
  const months = curve.overall.map((point) => point.months);
  const named = pointToName(curve.quarters);
  if (periods.length === 0 || named === undefined) return undefined;
  const lanes = months.map((each) => laneOf(curve, periods, each));
  const heading = headingOf(curve, named);
  const notes = notesOf(lanes);
  const subheading = `Share better off by the quarter in which support ended. ${spanName(periods)}.`;
  const rows = periods.flatMap((period) =>
    months.flatMap((each) => {
      const point = pointAt(curve, period, each);
      return point === undefined ? [] : [{ period, point }];
    }),
  );
  return {
    heading,
    subheading,
    summary: [
      sentence(heading),
      ...rows.map(
        ({ period, point }) =>
          `${period.name}, ${pointShort(point.months)}: ${evidenceInShort(point.evidence)}.`,
      ),
      ...notes,
    ].join(' '),
    notes,
    periods,
    readings: periods.map((period) => readingOf(curve, period)),
    lanes,
    table: {
      caption: subheading,
      columns: [{ header: 'Support ended' }, ...curveColumns],
      rows: rows.map(({ period, point }) => [period.name, ...curveRow(point)]),
    },
    csv: [
      ['quarter support ended', ...evidenceCsvColumns],
      ...rows.map(({ period, point }) => [period.quarter, ...evidenceCsv(point)]),
    ],
    fileName: fileNameFrom('follow-up-curve', periods.at(-1)?.quarter ?? ''),
  };
};
