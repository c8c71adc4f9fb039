import type { MeasureVersion } from '../measures/measure-version.ts';
import type { MeasureSeries } from '../measures/measure-series.ts';
import { shortSeriesSentence, type XmrReading } from '../statistics/read-xmr-chart.ts';
import { formatCount, formatTargetValue } from '../values/format.ts';
import type { Lane } from './chart.ts';
import { breaksOf } from './build-lane.ts';
import { withTarget, type Reading } from './series-readings.ts';

/** 'First letter as a capital'. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence that ends like one. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? capital(text) : `${capital(text)}.`);

const unitOr = (version: MeasureVersion, otherwise: string): string =>
  version.unit === '' ? otherwise : version.unit;

/** What the axis upwards counts: 'Families each quarter', 'Percent of families that answered'. */
export const unitLine = (version: MeasureVersion): string => {
  switch (version.kind) {
    case 'count':
    case 'different people':
      return capital(unitOr(version, 'number'));
    case 'snapshot':
      return `${capital(unitOr(version, 'number'))} at the end of the period`;
    case 'share':
      return version.denominatorMeans === '' ? 'Percent' : `Percent of ${version.denominatorMeans}`;
    case 'mean':
      return `Average ${unitOr(version, 'figure')}`;
    case 'rate':
      return `Per 1,000 ${version.unit}`.trim();
    case 'money':
      return 'Pounds';
    case 'score':
      return version.steps === undefined ? 'Step' : `Step, of ${formatCount(version.steps)}`;
  }
};

/** The target of a reading in words, or undefined without one. */
export const targetWordsOf = ({ version, target }: Reading): string | undefined =>
  target === undefined ? undefined : formatTargetValue(version.kind, target, version.unit);

/** All that one place of a lane says, in one sentence. */
export const readingWords = (reading: Reading, signal: Lane['marks'][number]['signal']): string => {
  const unusual = signal === undefined ? '' : `; unusually ${signal}`;
  return `${withTarget(reading, targetWordsOf(reading))}${unusual}`;
};

const gapNote = (readings: readonly Reading[]): string[] => {
  const gaps = readings.filter(({ state }) => state === 'gap');
  const named = gaps.slice(0, 3).map(({ period, words }) => `${period.name}: ${words}`);
  if (named.length === 0) return [];
  const more = gaps.length > 3 ? `, and ${formatCount(gaps.length - 3)} more` : '';
  return [`No mark where there is no figure to draw. ${named.join('; ')}${more}.`];
};

const breakNotes = (series: MeasureSeries, readings: readonly Reading[]): string[] =>
  breaksOf(readings).flatMap((at) => {
    const reading = readings[at];
    if (!reading) return [];
    const why = series.versions.findLast(
      ({ number, comparable }) => number <= reading.version.number && comparable?.withPrevious === false,
    )?.comparable?.why;
    const because = why === undefined || why === '' ? '' : ` ${sentence(why)}`;
    return [`The line breaks at ${reading.period.name}: what came before is not comparable.${because}`];
  });

/** How far the limits may be trusted. What they say of the latest figure are its signs (measure-signs.ts). */
const limitNotes = (xmr: XmrReading): string[] => {
  if (xmr.groups.length === 0) return [];
  const trust = shortSeriesSentence(xmr.status, formatCount(xmr.groups.at(-1)?.points ?? 0));
  const band =
    xmr.status === 'insufficient' ? [] : ['The shaded band is where figures like these usually lie.'];
  return trust === undefined ? band : [...band, trust];
};

/** What must be known to read the chart of a series. */
export const notesOf = (series: MeasureSeries, readings: readonly Reading[], xmr: XmrReading): string[] => {
  const earliest = readings[0];
  const otherKind =
    earliest !== undefined &&
    series.versions.some(
      ({ kind, number }) => kind !== earliest.version.kind && number < earliest.version.number,
    );
  return [
    ...limitNotes(xmr),
    ...(readings.at(-1)?.version.seasonal === true
      ? [
          'It goes up and down with the months of the year, so it has no limits. The short line at each mark is the same quarter a year before.',
        ]
      : []),
    ...(readings.some(({ state }) => state === 'bounds')
      ? ['A bar without a dot: too few answered for a percentage. It shows from where to where it could be.']
      : []),
    ...(readings.some(({ state }) => state === 'not yet due')
      ? ['A dotted ring is a figure not yet due, or too early to say.']
      : []),
    ...gapNote(readings),
    ...breakNotes(series, readings),
    ...(otherKind
      ? [
          `Before ${earliest.period.name} it was measured in another way, which has its own axis and is not drawn.`,
        ]
      : []),
  ];
};

const extremes = (readings: readonly Reading[]): string => {
  const known = readings.filter(({ rate }) => rate !== undefined);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return 'There is no figure yet.';
  if (known.length === 1) return `${last.period.name}: ${last.words}.`;
  const sorted = known.toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return `From ${first.words} in ${first.period.name} to ${last.words} in ${last.period.name}. Lowest ${lowest?.label ?? ''}, highest ${highest?.label ?? ''}.`;
};

const targetSentence = (lane: Lane, readings: readonly Reading[]): string => {
  const last = lane.target.at(-1);
  if (!last) return 'There is no target.';
  const before = lane.target.at(-2);
  const since = readings[last.from]?.period.name ?? '';
  const stepped = before === undefined ? '' : ` since ${since}, ${before.words} before`;
  return `${capital(last.words)}${stepped}.`;
};

/** A lane in words: form, measure, from where to where, target. */
export const laneSummary = (lane: Lane, readings: readonly Reading[]): string => {
  const form = lane.form === 'bars' ? 'Bars' : 'A line';
  return `${form}: ${sentence(lane.title)} ${extremes(readings)} ${targetSentence(lane, readings)}`;
};
