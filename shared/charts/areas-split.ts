import type { AreaWithFigures } from '../measures/compare-areas.ts';
import type { MeasureSeries } from '../measures/measure-series.ts';
import type { Question } from '../measures/measure-version.ts';
import { seriesOfArea } from '../measures/series-of-area.ts';
import { monthName } from '../periods/calendar-day.ts';
import { quarterStart } from '../periods/quarter.ts';
import { formatCount, formatProportionRange } from '../values/format.ts';
import type { BarLook, Panel, PanelBar, PanelChart, PanelRow } from './bar-panels.ts';
import { shareInterval, xmrOf } from './build-lane.ts';
import { fileNameFrom } from './chart-csv.ts';
import { capital, sentence, targetWordsOf, unitLine } from './chart-words.ts';
import type { ChartPeriod } from './chart.ts';
import { spanName } from './chart-periods.ts';
import { agreedAbout, nothingAgreed, type CurvesAgreed } from './curve-agreed.ts';
import { findChange, findingWords } from './find-change.ts';
import { areaWords, namesInWords, type UnitWords } from './funnel-words.ts';
import { rebasedPlaces } from './rebased-places.ts';
import { readingsOf, type Reading, type ReadingsWanted } from './series-readings.ts';

/** So many periods stand in each small picture: a year of quarters. */
const periodsShown = 4;

const looks: Readonly<Record<Question, BarLook>> = {
  'how much': 'output',
  'how well': 'how well',
  'better off': 'better off',
};

/** One area with all its readings, and what the tests say of them. */
interface AreaRead {
  name: string;
  readings: readonly Reading[];
  found: ReturnType<typeof findChange>;
}

const ends = (interval: { lower: number; upper: number } | undefined) =>
  interval && { low: interval.lower, high: interval.upper };

const countsOf = ({ figure }: Reading): string => {
  if (figure === undefined) return '';
  const due = figure.due === undefined ? '' : `; ${formatCount(figure.due)} were due`;
  return `${formatCount(figure.numerator)} of ${formatCount(figure.denominator ?? 0)}${due}`;
};

const barOf = (reading: Reading | undefined): PanelBar => {
  const look = looks[reading?.version.question ?? 'how much'];
  if (reading?.figure === undefined || reading.state === 'gap' || reading.state === 'not yet due')
    return { look, figure: '', counts: reading?.words ?? 'no figure' };
  return {
    look,
    value: reading.rate,
    interval: ends(shareInterval(reading)),
    outer: ends(reading.bounds),
    figure: reading.label,
    counts: countsOf(reading),
  };
};

const rowOf = (period: ChartPeriod, readings: readonly Reading[]): PanelRow => ({
  label: `${period.months} ${period.year}`,
  bars: [barOf(readings.find((reading) => reading.period.quarter === period.quarter))],
  note: '',
});

const panelOf = ({ name, readings }: AreaRead, periods: readonly ChartPeriod[]): Panel => {
  const latest = readings.at(-1);
  const target = latest && targetWordsOf(latest);
  return {
    title: name,
    rows: periods.map((period) => rowOf(period, readings)),
    says: target === undefined ? [] : [`Target ${target}`],
  };
};

/** What the tests say of each area on its own, areas with the same words together, in the register's order. */
const headingOf = (areas: readonly AreaRead[], unit: UnitWords): string => {
  const changed = areas.filter(
    ({ found: { says } }) => says === 'more' || says === 'less' || says === 'both ways',
  );
  if (changed.length === 0)
    return areas.every(({ found: { says } }) => says === 'too few')
      ? `Too few figures ${unit.at} each ${unit.one} to tell a change`
      : `No clear change ${unit.at} any ${unit.one}`;
  const words = [...new Set(changed.map(({ found }) => findingWords(found, 'share')))];
  const parts = words.map((said) => {
    const names = changed
      .filter(({ found }) => findingWords(found, 'share') === said)
      .map(({ name }) => name);
    return `${said} ${unit.at} ${namesInWords(names, unit)}`;
  });
  const rest = changed.length < areas.length ? `; no clear change ${unit.elsewhere}` : '';
  return `${capital(parts.join('; '))}${rest}`;
};

const shareRange = (reading: Reading): string => {
  const interval = shareInterval(reading) ?? reading.bounds;
  return interval === undefined ? '' : formatProportionRange(interval.lower / 100, interval.upper / 100);
};

/** The month from which the heading looks back, where that is before what is drawn. */
const lookedBackTo = (areas: readonly AreaRead[], drawn: readonly ChartPeriod[]): string | undefined => {
  const all = areas.flatMap(({ readings }) => readings.map(({ period }) => period));
  const [earliest] = all.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
  const [start] = drawn;
  return earliest && start && earliest.quarter < start.quarter
    ? monthName(quarterStart(earliest.first))
    : undefined;
};

/** Against what the heading holds each: its whole past, of which only the last periods are drawn. */
const pastNote = (since: string | undefined, drawn: number, { one, many }: UnitWords): string => {
  const past =
    since === undefined
      ? `Each ${one} is held against its own past.`
      : `The heading holds each ${one} against its own figures since ${since}, or since they began anew, and not only against the ${formatCount(drawn)} that are drawn.`;
  return `${past} Among twenty ${many} one changes by chance.`;
};

export interface AreasSplitWanted extends ReadingsWanted {
  agreed?: CurvesAgreed;
  /** what is shown: areas unless said */
  unit?: UnitWords;
}

const read = (
  series: MeasureSeries,
  { id, name, accepted }: AreaWithFigures,
  wanted: AreasSplitWanted,
): AreaRead => {
  const readings = readingsOf(seriesOfArea(series, id, accepted), wanted);
  const { rebases } = agreedAbout(wanted.agreed ?? nothingAgreed, series.measureId, false, id);
  return { name, readings, found: findChange(readings, xmrOf(readings, rebasedPlaces(readings, rebases))) };
};

/**
 * A share by area, or by organisation, as small pictures on one scale: the last four periods of each, with n of N and intervals. Each
 * area is held against its own past alone, so targets may differ.
 * Source: methods, statistics 2.4; look.md 'Headings are findings'.
 * @param areas in the order of the register, which stays
 * @returns undefined where the measure is no share, or nothing is split
 */
export const areasSplit = (
  series: MeasureSeries,
  areas: readonly AreaWithFigures[],
  wanted: AreasSplitWanted,
): PanelChart | undefined => {
  const whole = readingsOf(series, wanted);
  const version = whole.at(-1)?.version;
  const periods = whole.slice(-periodsShown).map(({ period }) => period);
  const all = areas
    .map((area) => read(series, area, wanted))
    .filter(({ readings }) => readings.some(({ figure }) => figure !== undefined));
  if (version?.kind !== 'share' || all.length === 0) return undefined;
  const unit = wanted.unit ?? areaWords;
  const heading = headingOf(all, unit);
  const since = lookedBackTo(all, periods);
  const subheading = `${sentence(version.name)} ${sentence(`${unitLine(version)}, ${spanName(periods)}`)} Each ${unit.one} on the same scale${since === undefined ? '' : `, its change told since ${since}`}.`;
  const rows = all.flatMap(({ name, readings }) =>
    readings
      .filter(({ period }) => periods.some(({ quarter }) => quarter === period.quarter))
      .map((reading) => ({ name, reading })),
  );
  const notes = [
    'A bar is the share; the line upon it goes from where to where it could be (95%).',
    ...(rows.some(({ reading: { bounds } }) => bounds !== undefined)
      ? ['No bar: too few answered for a percentage. The line goes from where to where it could be.']
      : []),
    pastNote(since, periods.length, unit),
  ];
  return {
    heading,
    subheading,
    summary: [
      sentence(heading),
      ...rows.map(({ name, reading }) => `${name}, ${reading.period.name}: ${reading.words}.`),
      ...notes,
    ].join(' '),
    notes,
    panels: all.map((area) => panelOf(area, periods)),
    end: 100,
    key: [],
    table: {
      caption: subheading,
      columns: [
        { header: capital(unit.one) },
        { header: 'Period' },
        { header: 'Figure', numeric: true },
        { header: 'Could be (95%)', numeric: true },
        { header: 'Target', numeric: true },
      ],
      rows: rows.map(({ name, reading }) => [
        name,
        reading.period.name,
        reading.words,
        shareRange(reading),
        targetWordsOf(reading) ?? 'none',
      ]),
    },
    csv: [
      [
        'measure',
        unit.one,
        'quarter',
        'numerator',
        'denominator',
        'due',
        'percent',
        'lower 95%',
        'upper 95%',
        'target',
      ],
      ...rows.map(({ name, reading }) => {
        const interval = shareInterval(reading);
        const { figure, period, rate, target } = reading;
        return [
          version.name,
          name,
          period.quarter,
          figure?.numerator,
          figure?.denominator,
          figure?.due,
          rate,
          interval?.lower,
          interval?.upper,
          target,
        ];
      }),
    ],
    fileName: fileNameFrom(version.name, `each-${unit.one}`, periods.at(-1)?.quarter ?? ''),
  };
};
