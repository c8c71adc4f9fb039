import type { Reading } from '../charts/series-readings.ts';
import type { MeasureSeries } from '../measures/measure-series.ts';
import { quarterAfter, type Quarter } from '../periods/quarter.ts';
import { formatCount, formatTargetValue, pluralWord } from '../values/format.ts';

/** The last quarters in the size of a word: numbers to draw, and what they say. Null is a gap. */
export interface Spark {
  points: (number | null)[];
  targets: (number | null)[];
  text: string;
}

/** Two years of quarters. */
export const sparkLength = 8;

/**
 * A measure cut down to the periods that a line shows: its readings are the same there, and there are no more
 * of them than needed. A definition that began before begins with the first of them.
 */
export const forSpark = (series: MeasureSeries, upTo: Quarter): MeasureSeries => {
  const start = quarterAfter(upTo, 1 - sparkLength * (series.quartersPerValue ?? 1));
  return {
    ...series,
    versions: series.versions.map((version) =>
      version.fromQuarter < start ? { ...version, fromQuarter: start } : version,
    ),
    accepted: Object.fromEntries(Object.entries(series.accepted).filter(([quarter]) => quarter >= start)),
  };
};

/** Five digits are more than a line of this size can show, and a third of the length to send. */
const asDrawn = (value: number | undefined): number | null =>
  value === undefined ? null : Number(value.toPrecision(5));

const periodsInWords = (count: number, quartersPerValue: 1 | 2 | 4): string => {
  const one = { 1: 'quarter', 2: 'half-year', 4: 'year' }[quartersPerValue];
  return `${formatCount(count)} ${pluralWord(count, one, `${one}s`)}`;
};

/**
 * The run of a measure's last periods, oldest first, as far as they may be compared with the last. Undefined
 * where fewer than two hold a figure: one point is no run.
 */
export const sparkOf = (readings: readonly Reading[], quartersPerValue: 1 | 2 | 4): Spark | undefined => {
  const group = readings.at(-1)?.group;
  const shown = readings.filter((reading) => reading.group === group).slice(-sparkLength);
  const known = shown.filter(({ rate }) => rate !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  if (known.length < 2 || first === undefined || last === undefined) return undefined;
  const { kind, unit } = last.version;
  const target = last.target === undefined ? '' : `; target ${formatTargetValue(kind, last.target, unit)}`;
  return {
    points: shown.map(({ rate }) => asDrawn(rate)),
    targets: shown.map(({ target: aim }) => asDrawn(aim)),
    text: `From ${first.label} to ${last.label} over ${periodsInWords(shown.length, quartersPerValue)}${target}`,
  };
};
