import type { FamilyOutcomes } from '../follow-ups/family-outcomes.ts';
import { drawnWords } from '../follow-ups/denominator-chain.ts';
import { evidenceInShort } from '../follow-ups/evidence-words.ts';
import type { FollowUpCurve } from '../follow-ups/follow-up-curve.ts';
import { pointShort, pointTitle, pointWhen } from '../follow-ups/follow-up-words.ts';
import type { MeasureSeries } from '../measures/measure-series.ts';
import { formatCount, plural } from '../values/format.ts';
import { changeAt, pointToName } from './change-of-shares.ts';
import type { Chart, ChartPeriod, CsvRows, Lane } from './chart.ts';
import { fileNameFrom } from './chart-csv.ts';
import { chartPeriods, spanName } from './chart-periods.ts';
import { capital, laneSummary, readingWords, sentence, targetWordsOf } from './chart-words.ts';
import { casesWords, evidenceCsv, evidenceCsvColumns } from './evidence-tables.ts';
import {
  familiesLane,
  finishedIn,
  finishedLane,
  monthsOf,
  pointsIn,
  pointsInWords,
} from './families-lane.ts';
import { findAbout } from './find-about.ts';
import { findingAbout } from './find-change.ts';
import { chooseLanes, shifted, sideOf, titles, type Side } from './outputs-next-to-outcomes.ts';
import { mostPeriods, type Reading, type ReadingsWanted } from './series-readings.ts';

/** By when support ended, which is whom the bars above count; or by when they were asked. */
export type FamiliesBy = 'ended' | 'measured';

type Quarters = FollowUpCurve['quarters'];

interface Upper {
  /** absent where no measure says how much: then those who finished are counted */
  side?: Side;
  lane: Lane;
}

const periodsOf = (quarters: Quarters, ended: Quarters, side: Side | undefined): ChartPeriod[] => {
  const all = [
    ...quarters.map(({ quarter }) => quarter),
    ...ended.map(({ quarter }) => quarter),
    ...(side?.readings.map(({ period }) => period.quarter) ?? []),
  ].toSorted();
  const [first, last] = [all[0], all.at(-1)];
  return first === undefined || last === undefined ? [] : chartPeriods(first, last, 1).slice(-mostPeriods);
};

/** Readings of periods that are on the axis. A measure by half-year or year has no place on an axis of quarters. */
const outputsOf = (all: readonly MeasureSeries[], wanted: ReadingsWanted): Side | undefined => {
  const { outputs } = chooseLanes(all, wanted.upTo);
  return outputs === undefined || (outputs.quartersPerValue ?? 1) !== 1
    ? undefined
    : sideOf(outputs, wanted, 'outputs');
};

const upperOf = (ended: Quarters, periods: readonly ChartPeriod[], side: Side | undefined): Upper => {
  const from = periods.findIndex(({ quarter }) => quarter === side?.readings[0]?.period.quarter);
  if (side === undefined || from === -1)
    return { lane: finishedLane(ended, periods, `${titles.outputs}: families whose support ended`) };
  return { side, lane: shifted(side.lane, from) };
};

const lowerTitle = (quarters: Quarters, by: FamiliesBy): string => {
  const points = monthsOf(quarters).map((months) => pointShort(months).toLowerCase());
  const whom =
    by === 'ended' ? 'of those whose support ended then' : 'of those whose time to be asked ended then';
  return `${titles.outcomes}, ${whom}: ${points.join(' · ')}`;
};

const headingOf = (upper: Upper, quarters: Quarters): string => {
  const months = pointToName(quarters);
  const above = upper.side ? findAbout(upper.side.readings, 'outputs') : undefined;
  const below =
    months === undefined
      ? undefined
      : findingAbout(changeAt(quarters, months), 'share', `the share better off ${pointWhen(months)}`);
  return capital([above, below].filter((each) => each !== undefined).join(', and '));
};

const readingAt = (side: Side | undefined, { quarter }: ChartPeriod): Reading | undefined =>
  side?.readings.find((reading) => reading.period.quarter === quarter);

const csvOf = (upper: Upper, quarters: Quarters, periods: readonly ChartPeriod[]): CsvRows => [
  ['quarter', 'how much', 'target', ...evidenceCsvColumns],
  ...periods.flatMap((period) => {
    const reading = readingAt(upper.side, period);
    const above = [period.quarter, upper.side ? reading?.rate : undefined, reading?.target];
    const points = pointsIn(quarters, period.quarter);
    return points.length === 0 ? [above] : points.map((point) => [...above, ...evidenceCsv(point)]);
  }),
];

const tableRow = (upper: Upper, quarters: Quarters, ended: Quarters, period: ChartPeriod): string[] => {
  const reading = readingAt(upper.side, period);
  const points = pointsIn(quarters, period.quarter);
  return [
    period.name,
    ...(upper.side ? [reading?.words ?? '', (reading && targetWordsOf(reading)) ?? ''] : []),
    formatCount(finishedIn(ended, period.quarter)),
    ...monthsOf(quarters).map((months) => {
      const point = points.find((each) => each.months === months);
      if (point === undefined) return '';
      const cases = casesWords(point.evidence);
      return [
        evidenceInShort(point.evidence),
        ...(cases === '' ? [] : [`could be ${cases} of all due`]),
      ].join('; ');
    }),
  ];
};

const notesOf = (lane: Lane, by: FamiliesBy, drawn: FamilyOutcomes['drawn']): string[] => [
  `In each quarter from left to right: at the end of support, and each time they were asked again${by === 'ended' ? ', of the same people' : ''}.`,
  'The light bar shows from where to where a share could be (95%), the thin line worst to best case of all who were due.',
  ...(lane.marks.some(({ open, state }) => open === true || state === 'not yet due')
    ? ['Hollow: some of them are not due yet, or can still be asked.']
    : []),
  ...(drawn === undefined ? [] : [`${capital(drawnWords(drawn))}.`]),
];

/**
 * Outputs next to outcomes where what became of families is known: one axis, the quarter in which support ended;
 * above what was done, below what became of those same people at the end and each time they were asked again.
 * Source: look.md 'Outputs next to outcomes' ("the picture the product exists for").
 */
export const outputsNextToFamilies = (
  all: readonly MeasureSeries[],
  wanted: ReadingsWanted,
  outcomes: FamilyOutcomes,
  by: FamiliesBy = 'ended',
): Chart<ChartPeriod> => {
  const ended = outcomes.ended.quarters;
  const quarters = by === 'measured' && outcomes.measured ? outcomes.measured.quarters : ended;
  const side = outputsOf(all, wanted);
  const periods = periodsOf(quarters, ended, side);
  const upper = upperOf(ended, periods, side);
  const lower = familiesLane(quarters, periods, lowerTitle(quarters, by));
  const heading = headingOf(upper, quarters);
  const notes = notesOf(lower, by, outcomes.drawn);
  const subheading = `Outputs next to outcomes, by the quarter in which ${by === 'ended' ? 'support ended' : 'it was measured'}. ${spanName(periods)}.`;
  const readings = periods.map((period) => {
    const reading = readingAt(upper.side, period);
    const finished = finishedIn(ended, period.quarter);
    return [
      `${period.name}.`,
      reading ? `${titles.outputs}: ${readingWords(reading, undefined)}.` : '',
      `Support ended for ${plural(finished, 'family', 'families')}.`,
      pointsInWords(pointsIn(quarters, period.quarter)),
    ]
      .filter(Boolean)
      .join(' ');
  });
  return {
    heading,
    subheading,
    summary: [
      sentence(heading),
      ...(upper.side ? [laneSummary(upper.side.lane, upper.side.readings)] : []),
      ...readings,
      ...notes,
    ].join(' '),
    notes,
    periods,
    readings,
    lanes: [upper.lane, lower],
    table: {
      caption: subheading,
      columns: [
        { header: 'Quarter' },
        ...(upper.side
          ? [
              { header: upper.lane.title, numeric: true },
              { header: 'Target', numeric: true },
            ]
          : []),
        { header: 'Support ended', numeric: true },
        ...monthsOf(quarters).map((months) => ({ header: pointTitle(months), numeric: true })),
      ],
      rows: periods.map((period) => tableRow(upper, quarters, ended, period)),
    },
    csv: csvOf(upper, quarters, periods),
    fileName: fileNameFrom('outputs-next-to-outcomes', by, periods.at(-1)?.quarter ?? ''),
  };
};
