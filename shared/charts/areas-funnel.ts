import { scaleLinear } from 'd3-scale';
import type { AreasCompared, ComparedArea } from '../measures/compare-areas.ts';
import type { Question } from '../measures/measure-version.ts';
import {
  funnelLimitsAt,
  leastUnitsForFunnel,
  readFunnel,
  type FunnelPlace,
  type FunnelReading,
} from '../statistics/read-funnel.ts';
import type { Interval } from '../statistics/wilson-interval.ts';
import { formatCount, formatFigure } from '../values/format.ts';
import { fileNameFrom } from './chart-csv.ts';
import type { ChartTable, ValueAxis } from './chart.ts';
import { chartPeriods, spanName } from './chart-periods.ts';
import { sentence, unitLine } from './chart-words.ts';
import { funnelCsv, funnelTable, rangeWords, scaled, scaleOf } from './funnel-tables.ts';
import {
  areaWords,
  funnelHeading,
  funnelNotes,
  namesInWords,
  valueWords,
  type UnitWords,
} from './funnel-words.ts';
import type { AreaPicture } from './indicator-picture.ts';
import { valueAxis } from './value-axis.ts';

/** One area: how many people across, its figure upwards. */
export interface FunnelMark {
  name: string;
  people: number;
  value: number;
  label: string;
  place: FunnelPlace;
}

/** Limits at one size, in the unit of the axis. */
export interface FunnelEdge {
  people: number;
  inner: Interval;
  outer: Interval;
}

/** Areas at one time by their size, between the limits that chance sets for it. */
export interface FunnelPicture extends AreaPicture {
  question: Question;
  axis: ValueAxis;
  /** across: from the first tick to the last */
  people: ValueAxis;
  /** what is counted across */
  across: string;
  pooled: { value: number; words: string };
  edges: readonly FunnelEdge[];
  marks: readonly FunnelMark[];
}

/** The picture, or why there is none with what can be said in its place. */
export type AreasFunnel = { picture: FunnelPicture } | { says: string; table: ChartTable };

const sizes = 48;

const edgesOf = (kind: AreasCompared['kind'], { units, target, phi }: FunnelReading, end: number) => {
  const from = Math.max(1, Math.min(...units.map(({ denominator }) => denominator)) * 0.85);
  const many = [...Array(sizes).keys()].map((n) => Math.round(from * (end / from) ** (n / (sizes - 1))));
  return [...new Set(many)].map((people): FunnelEdge => {
    const { limits95, limits998 } = funnelLimitsAt(kind, people, target, phi);
    const by = scaleOf(kind);
    return { people, inner: scaled(limits95, by), outer: scaled(limits998, by) };
  });
};

const peopleAxis = (most: number): ValueAxis => {
  const scale = scaleLinear().domain([0, most]).nice(5);
  const [, high = most] = scale.domain();
  return { low: 0, high, ticks: scale.ticks(5).map((at) => ({ at, words: formatCount(at) })) };
};

const leftOutNotes = ({ areas }: AreasCompared, drawn: ReadonlySet<string>, unit: UnitWords): string[] => {
  const named = (left: readonly ComparedArea[], why: string): string[] =>
    left.length === 0
      ? []
      : [
          `Not drawn, because ${why}: ${namesInWords(
            left.map(({ name }) => name),
            unit,
          )}.`,
        ];
  const left = areas.filter(({ id }) => !drawn.has(id));
  return [
    ...named(
      left.filter(({ figure }) => figure !== undefined),
      'too few people are in its figure',
    ),
    ...named(
      left.filter(({ figure }) => figure === undefined),
      'a figure of the period is missing',
    ),
  ];
};

/** 'July 2025 to June 2026', of the periods that stand in those quarters. */
export const spanOf = (quarters: readonly string[], size: 1 | 2 | 4): string => {
  const [first, last] = [quarters[0], quarters.at(-1)];
  return first === undefined || last === undefined ? '' : spanName(chartPeriods(first, last, size));
};

/**
 * Areas, or the organisations of a consortium, at one time against limits for their size.
 * Source: methods, statistics 2.7; screens.md 'Pictures people expect'.
 * @param size how many quarters one value covers
 */
export const areasFunnel = (
  compared: AreasCompared,
  size: 1 | 2 | 4 = 1,
  unit: UnitWords = areaWords,
): AreasFunnel => {
  const { kind, version, areas, quarters } = compared;
  const enough = areas.flatMap(({ id, figure, enough: is }) =>
    figure === undefined || !is ? [] : [{ code: id, ...figure }],
  );
  const reading = readFunnel(kind, enough);
  const subheading = `${sentence(version.name)} ${sentence(`${unitLine(version)}, ${spanOf(quarters, size)}`)}`;
  if (reading === undefined) {
    const none = kind === 'rate' && enough.length >= leastUnitsForFunnel;
    const says = none
      ? `Nothing was counted in any ${unit.one}, so there is nothing to compare.`
      : `There is no picture: it takes ${formatCount(leastUnitsForFunnel)} ${unit.many} with enough people, and there ${enough.length === 1 ? 'is' : 'are'} ${formatCount(enough.length)}.`;
    return { says, table: funnelTable(compared, subheading, unit) };
  }
  return { picture: pictureOf(compared, reading, subheading, unit) };
};

const pictureOf = (
  compared: AreasCompared,
  reading: FunnelReading,
  subheading: string,
  unit: UnitWords,
): FunnelPicture => {
  const { kind, version, areas } = compared;
  const by = scaleOf(kind);
  const nameOf = (id: string): string => areas.find((area) => area.id === id)?.name ?? '';
  const people = peopleAxis(Math.max(...reading.units.map(({ denominator }) => denominator)));
  const edges = edgesOf(kind, reading, people.high);
  const marks = reading.units.map(({ code, denominator, value, place }): FunnelMark => ({
    name: nameOf(code),
    people: denominator,
    value: value * by,
    label: valueWords(kind, value),
    place,
  }));
  const heading = funnelHeading(kind, reading, nameOf, unit);
  const pooled = `all ${unit.many} together ${valueWords(kind, reading.target)}`;
  const notes = [
    ...funnelNotes(reading, unit),
    ...leftOutNotes(compared, new Set(reading.units.map(({ code }) => code)), unit),
  ];
  const readings = reading.units.map(
    (each) =>
      `${nameOf(each.code)}: ${formatFigure(version.kind, each, version.unit)}, ${each.place}; usual for its size ${rangeWords(kind, each.limits.limits95)}`,
  );
  return {
    heading,
    subheading,
    summary: [sentence(heading), `A funnel around ${pooled}.`, ...readings.map(sentence), ...notes].join(' '),
    notes,
    readings,
    question: version.question,
    axis: valueAxis({
      kind: version.kind,
      values: [
        ...marks.map(({ value }) => value),
        ...edges.flatMap(({ outer }) => [outer.lower, outer.upper]),
      ],
      fromZero: false,
    }),
    people,
    across: version.denominatorMeans === '' ? 'How many people' : version.denominatorMeans,
    pooled: { value: reading.target * by, words: pooled },
    edges,
    marks,
    table: funnelTable(compared, subheading, unit, reading),
    csv: funnelCsv(compared, unit, reading),
    fileName: fileNameFrom(version.name, 'by', unit.one, compared.quarters.at(-1) ?? ''),
  };
};
