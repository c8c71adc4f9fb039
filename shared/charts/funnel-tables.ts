import type { AreasCompared, ComparedArea, SharedFigure } from '../measures/compare-areas.ts';
import { countInterval95 } from '../statistics/poisson-limits.ts';
import type { FunnelReading } from '../statistics/read-funnel.ts';
import { wilsonInterval, type Interval } from '../statistics/wilson-interval.ts';
import { formatCount, formatFigure } from '../values/format.ts';
import { ratePer } from '../values/rate-of.ts';
import type { ChartTable, CsvRows } from './chart.ts';
import { capital } from './chart-words.ts';
import { valueWords, type UnitWords } from './funnel-words.ts';

/** From the unit of a figure to the unit of the axis: percent, or per 1,000. */
export const scaleOf = (kind: AreasCompared['kind']): number => (kind === 'share' ? 100 : ratePer);

export const scaled = ({ lower, upper }: Interval, by: number): Interval => ({
  lower: lower * by,
  upper: upper * by,
});

/** Where the true value plausibly lies, as a proportion: Wilson for shares, Byar or exact for counts. */
const couldBe = (kind: AreasCompared['kind'], { numerator, denominator }: SharedFigure): Interval =>
  kind === 'share'
    ? wilsonInterval(numerator, denominator)
    : scaled(countInterval95(numerator), 1 / denominator);

/** '41% to 77%' */
export const rangeWords = (kind: AreasCompared['kind'], { lower, upper }: Interval): string =>
  `${valueWords(kind, lower)} to ${valueWords(kind, upper)}`;

const notDrawn = ({ figure }: ComparedArea): string =>
  figure === undefined ? 'not every figure of the period is there' : 'too few for a figure of their own';

/** All that are held against each other, in one figure: of those drawn, or of those with a whole figure. */
const together = (
  areas: readonly ComparedArea[],
  reading: FunnelReading | undefined,
): SharedFigure | undefined => {
  const figures = reading?.units ?? areas.flatMap(({ figure }) => figure ?? []);
  if (figures.length < 2) return undefined;
  const dues = areas.flatMap(({ figure }) => figure?.due ?? []);
  const sum = (part: 'numerator' | 'denominator') =>
    figures.reduce((total, figure) => total + figure[part], 0);
  return {
    numerator: sum('numerator'),
    denominator: sum('denominator'),
    ...(dues.length === figures.length && { due: dues.reduce((total, due) => total + due, 0) }),
  };
};

/** The last line: what all have together, or those of whom it can be said. */
const togetherRow = (
  { kind, version, areas }: AreasCompared,
  unit: UnitWords,
  reading: FunnelReading | undefined,
): string[][] => {
  const figure = together(areas, reading);
  if (figure === undefined) return [];
  const counted = reading?.units.length ?? areas.filter((area) => area.figure !== undefined).length;
  const whose = counted === areas.length ? `All ${unit.many}` : `The ${formatCount(counted)} with a figure`;
  return [
    [
      `${whose} together`,
      formatFigure(version.kind, figure, version.unit),
      figure.denominator === 0 ? '' : rangeWords(kind, couldBe(kind, figure)),
      ...(reading ? ['', ''] : []),
    ],
  ];
};

/** Every area in the order of the register, those that are not drawn too, and all together. */
export const funnelTable = (
  compared: AreasCompared,
  caption: string,
  unit: UnitWords,
  reading?: FunnelReading,
): ChartTable => ({
  caption,
  columns: [
    { header: capital(unit.one) },
    { header: 'Figure', numeric: true },
    { header: 'Could be (95%)', numeric: true },
    ...(reading
      ? [{ header: 'Usual for its size (95%)', numeric: true }, { header: 'Beside the others' }]
      : []),
  ],
  rows: [
    ...compared.areas.map((area) => areaRow(compared, area, reading)),
    ...togetherRow(compared, unit, reading),
  ],
});

/** A share of too few has no percentage: '6 of 7; 9 were due'. */
const countsOf = ({ numerator, denominator, due }: SharedFigure): string =>
  `${formatCount(numerator)} of ${formatCount(denominator)}${due === undefined ? '' : `; ${formatCount(due)} were due`}`;

const areaRow = (
  { kind, version }: AreasCompared,
  area: ComparedArea,
  reading: FunnelReading | undefined,
): string[] => {
  const { id, name, figure, enough } = area;
  const own = reading?.units.find(({ code }) => code === id);
  return [
    name,
    figure === undefined
      ? 'no whole figure'
      : enough
        ? formatFigure(version.kind, figure, version.unit)
        : countsOf(figure),
    figure === undefined ? '' : enough ? rangeWords(kind, couldBe(kind, figure)) : 'too few to say',
    ...(reading ? [own ? rangeWords(kind, own.limits.limits95) : '', own ? own.place : notDrawn(area)] : []),
  ];
};

/** The same in full precision, with the limits. */
export const funnelCsv = (
  { kind, version, areas, quarters }: AreasCompared,
  unit: UnitWords,
  reading: FunnelReading,
): CsvRows => {
  const by = scaleOf(kind);
  const own = (id: string) => reading.units.find(({ code }) => code === id);
  return [
    [
      'measure',
      'first quarter',
      'last quarter',
      unit.one,
      'numerator',
      'denominator',
      kind === 'share' ? 'percent' : `per ${String(ratePer)}`,
      'all together',
      'limit 95% lower',
      'limit 95% upper',
      'limit 99.8% lower',
      'limit 99.8% upper',
      'place',
    ],
    ...areas.map((area) => {
      const placed = own(area.id);
      const { limits95, limits998 } = placed?.limits ?? {};
      return [
        version.name,
        quarters[0],
        quarters.at(-1),
        area.name,
        area.figure?.numerator,
        area.figure?.denominator,
        ...[
          placed?.value,
          reading.target,
          limits95?.lower,
          limits95?.upper,
          limits998?.lower,
          limits998?.upper,
        ].map((value) => value && value * by),
        placed?.place ?? notDrawn(area),
      ];
    }),
  ];
};
