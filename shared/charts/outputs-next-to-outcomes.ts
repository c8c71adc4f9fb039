import { versionOf, type MeasureSeries } from '../measures/measure-series.ts';
import type { MeasureVersion, Question } from '../measures/measure-version.ts';
import type { Quarter } from '../periods/quarter.ts';
import { formatProportionRange } from '../values/format.ts';
import { buildLane, shareInterval, xmrOf } from './build-lane.ts';
import type { Chart, ChartPeriod, ChartTable, Lane } from './chart.ts';
import { fileNameFrom } from './chart-csv.ts';
import { chartPeriods, spanName } from './chart-periods.ts';
import { measureCsv } from './chart-tables.ts';
import { capital, laneSummary, notesOf, readingWords, sentence, targetWordsOf } from './chart-words.ts';
import { findAbout } from './find-about.ts';
import { readingsOf, type Reading, type ReadingsWanted } from './series-readings.ts';

/** The measures of the two lanes. */
export interface LanesChosen {
  outputs?: MeasureSeries;
  outcomes?: MeasureSeries;
}

/**
 * Which measures stand next to each other: the first headline of *how much* (its counts before the rest) and
 * the first headline of *better off* (its shares before the rest); without a headline, the first of its
 * question. What is no longer asked comes last.
 */
export const chooseLanes = (all: readonly MeasureSeries[], upTo: Quarter): LanesChosen => {
  const first = (
    question: Question,
    liked: (version: MeasureVersion) => boolean,
  ): MeasureSeries | undefined => {
    const candidates = all.flatMap((series) => {
      const version = versionOf(series, upTo);
      if (version?.question !== question) return [];
      const asked = series.endedFrom === undefined || series.endedFrom > upTo;
      return [{ series, rank: (asked ? 0 : 4) + (version.headline ? 0 : 2) + (liked(version) ? 0 : 1) }];
    });
    return candidates.toSorted((a, b) => a.rank - b.rank)[0]?.series;
  };
  return {
    outputs: first('how much', ({ kind }) => kind === 'count' || kind === 'different people'),
    outcomes: first('better off', ({ kind }) => kind === 'share'),
  };
};

/** A lane whose first period stands further right on the common axis. */
export const shifted = (lane: Lane, by: number): Lane => ({
  ...lane,
  marks: lane.marks.map((mark) => ({ ...mark, at: mark.at + by, x: mark.x + by })),
  target: lane.target.map((step) => ({ ...step, from: step.from + by, to: step.to + by })),
  limits: lane.limits.map((band) => ({ ...band, from: band.from + by, to: band.to + by })),
  breaks: lane.breaks.map((at) => at + by),
});

/** A measure as it is drawn. */
export interface Side {
  series: MeasureSeries;
  readings: readonly Reading[];
  lane: Lane;
}

export const titles: Readonly<Record<'outputs' | 'outcomes', string>> = {
  outputs: 'How much',
  outcomes: 'Better off',
};

export const sideOf = (
  series: MeasureSeries | undefined,
  wanted: ReadingsWanted,
  which: 'outputs' | 'outcomes',
): Side | undefined => {
  const readings = series === undefined ? [] : readingsOf(series, wanted);
  const name = readings.at(-1)?.version.name;
  if (!series || name === undefined) return undefined;
  const lane = buildLane(readings, {
    title: `${titles[which]}: ${name}`,
    // limits would hide the intervals; the measure's own chart has them
    intervals: which === 'outcomes',
  });
  return lane && { series, readings, lane };
};

/** The axis across: from the earlier first to the later last of the two lanes. */
const commonPeriods = (sides: readonly Side[]): ChartPeriod[] => {
  const quarters = sides.flatMap(({ readings }) => readings.map(({ period }) => period.quarter)).toSorted();
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return [];
  return chartPeriods(first, last, sides[0]?.series.quartersPerValue ?? 1);
};

/** What stands in place of the lower lane: said as plainly as a missed target. */
const withoutOutcomes = (chosen: LanesChosen, upTo: Quarter): string => {
  if (!chosen.outcomes) return 'Whether anyone is better off is not measured: no measure asks for it yet.';
  const name = versionOf(chosen.outcomes, upTo)?.name ?? '';
  return `No accepted figure yet for “${name}”.`;
};

const headingOf = (chosen: LanesChosen, outputs: Side | undefined, outcomes: Side | undefined): string => {
  const above = outputs && findAbout(outputs.readings, 'outputs');
  const below = outcomes && findAbout(outcomes.readings, 'outcomes');
  if (above === undefined) return capital(below ?? '');
  if (below !== undefined) return `${capital(above)}, and ${below}`;
  return chosen.outcomes
    ? `${capital(above)}, and no figure yet of who is better off`
    : `${capital(above)}; whether anyone is better off is not measured`;
};

const at = (side: Side | undefined, period: ChartPeriod): Reading | undefined =>
  side?.readings.find((reading) => reading.period.quarter === period.quarter);

const readingOf =
  (outputs: Side | undefined, outcomes: Side | undefined) =>
  (period: ChartPeriod): string => {
    const parts = (
      [
        [titles.outputs, at(outputs, period)],
        [titles.outcomes, at(outcomes, period)],
      ] as const
    ).flatMap(([title, reading]) => (reading ? [`${title}: ${readingWords(reading, undefined)}.`] : []));
    return `${period.name}. ${parts.join(' ')}`;
  };

const couldBe = (reading: Reading | undefined): string => {
  const interval = reading && shareInterval(reading);
  return interval ? formatProportionRange(interval.lower / 100, interval.upper / 100) : '';
};

const tableOf = (caption: string, periods: readonly ChartPeriod[], sides: LanesShown): ChartTable => {
  const { outputs, outcomes } = sides;
  return {
    caption,
    columns: [
      { header: 'Period' },
      ...(outputs
        ? [
            { header: outputs.lane.title, numeric: true },
            { header: 'Target', numeric: true },
          ]
        : []),
      ...(outcomes
        ? [
            { header: outcomes.lane.title, numeric: true },
            { header: 'Could be (95%)', numeric: true },
            { header: 'Target', numeric: true },
          ]
        : []),
    ],
    rows: periods.map((period) => {
      const [above, below] = [at(outputs, period), at(outcomes, period)];
      return [
        period.name,
        ...(outputs ? [above?.words ?? '', (above && targetWordsOf(above)) ?? ''] : []),
        ...(outcomes ? [below?.words ?? '', couldBe(below), (below && targetWordsOf(below)) ?? ''] : []),
      ];
    }),
  };
};

interface LanesShown {
  outputs?: Side;
  outcomes?: Side;
}

/**
 * Outputs next to outcomes: two lanes on one axis across, what was done above with its stepped target, what
 * became of people below with intervals and n of N; hollow marks where it is too early to say. The lower lane
 * takes typed measures by quarter; marks have a place of their own across (`x`), so that groups asked again
 * at 3, 6 and 9 months can stand beside each other in one quarter.
 * Source: look.md 'Outputs next to outcomes' ("the picture the product exists for").
 * @returns undefined when neither lane has an accepted figure
 */
export const outputsNextToOutcomes = (
  all: readonly MeasureSeries[],
  wanted: ReadingsWanted,
): Chart<ChartPeriod> | undefined => {
  const chosen = chooseLanes(all, wanted.upTo);
  const outputs = sideOf(chosen.outputs, wanted, 'outputs');
  const outcomes = sideOf(chosen.outcomes, wanted, 'outcomes');
  const sides = [outputs, outcomes].filter((side) => side !== undefined);
  if (sides.length === 0) return undefined;
  const periods = commonPeriods(sides);
  const lanes = sides.map(({ lane, readings }) =>
    shifted(
      lane,
      periods.findIndex(({ quarter }) => quarter === readings[0]?.period.quarter),
    ),
  );
  const heading = headingOf(chosen, outputs, outcomes);
  const intervals = lanes.some(({ marks }) => marks.some(({ interval }) => interval !== undefined));
  const notes = [
    ...(outcomes ? [] : [withoutOutcomes(chosen, wanted.upTo)]),
    ...(outputs ? [] : ['No accepted figure yet that says how much was done.']),
    ...(intervals
      ? ['The light bars show from where to where a share could be, given how few were asked (95%).']
      : []),
    ...new Set(sides.flatMap(({ series, readings }) => notesOf(series, readings, xmrOf([])))),
  ];
  const subheading = `Outputs next to outcomes: what was done above, what became of people below. ${spanName(periods)}.`;
  return {
    heading,
    subheading,
    summary: [
      sentence(heading),
      ...sides.map(({ lane, readings }) => laneSummary(lane, readings)),
      ...notes,
    ].join(' '),
    notes,
    periods,
    readings: periods.map(readingOf(outputs, outcomes)),
    lanes,
    table: tableOf(subheading, periods, { outputs, outcomes }),
    csv: measureCsv(sides.map(({ readings }) => readings)),
    fileName: fileNameFrom('outputs-next-to-outcomes', periods.at(-1)?.quarter ?? ''),
  };
};
