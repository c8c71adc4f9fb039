import { leastPairsForHeadline } from '../statistics/paired-change.ts';
import { timePointInWords, timePointTitle } from '../questionnaires/time-points.ts';
import type { TimePoint } from '../questionnaires/assessment.ts';
import { fragileSentence, meanSentence, verdictHeading } from '../questionnaires/figure-words.ts';
import type { BandCounts, ScaleFigures } from '../questionnaires/scale-figures.ts';
import { formatCount, formatShare, formatUpTo, plural } from '../values/format.ts';
import { fileNameFrom } from './chart-csv.ts';
import type { ChartTable, CsvRows } from './chart.ts';

/** What every picture of a questionnaire says beside what it draws. */
export interface QuestionnairePicture {
  heading: string;
  subheading: string;
  summary: string;
  notes: readonly string[];
  table: ChartTable;
  csv: CsvRows;
  fileName: string;
}

/** Where the figures are from: 'SDQ, parent or carer'. */
export interface PictureOf {
  title: string;
  point: TimePoint;
}

/** One bar of a whole, cut into parts. */
export interface StackedBar {
  label: string;
  parts: readonly { words: string; count: number }[];
}

/** The same children at two times, in bands; bars are of one length, because they are the same children. */
export interface BandPicture extends QuestionnairePicture {
  bars: readonly StackedBar[];
  total: number;
  /** the last part is the one of most concern, else the first */
  worstLast: boolean;
}

const counted = (count: number, of: number): string =>
  of < leastPairsForHeadline ? `${formatCount(count)} of ${formatCount(of)}` : formatShare(count, of);

/** Bands at the start and later. The heading counts the band of most concern, and claims nothing. */
export const bandPicture = (
  figures: ScaleFigures,
  counts: BandCounts,
  { title, point }: PictureOf,
): BandPicture | undefined => {
  const { n, name, better } = figures;
  const worstLast = better === 'lower';
  const worst = worstLast ? counts.bands.at(-1) : counts.bands[0];
  if (worst === undefined || n === 0) return undefined;
  const when = timePointInWords(point);
  const heading = `${name}: ‘${worst.words}’ at the start ${formatCount(worst.before)}, ${when} ${formatCount(worst.after)}, of the same ${formatCount(n)}`;
  const rows = counts.bands.map(({ words, before, after }) => [words, counted(before, n), counted(after, n)]);
  return {
    heading,
    subheading: `${title}. ${counts.name}, the same children both times.`,
    summary: `${heading}. ${rows.map(([words, before, after]) => `${words ?? ''}: ${before ?? ''} at the start, ${after ?? ''} ${when}`).join('; ')}.`,
    notes: [],
    bars: [
      { label: 'At the start', parts: counts.bands.map(({ words, before }) => ({ words, count: before })) },
      {
        label: timePointTitle(point),
        parts: counts.bands.map(({ words, after }) => ({ words, count: after })),
      },
    ],
    total: n,
    worstLast,
    table: {
      caption: `${name}, ${title}: ${counts.name}`,
      columns: [
        { header: 'Band' },
        { header: 'At the start', numeric: true },
        { header: timePointTitle(point), numeric: true },
      ],
      rows,
    },
    csv: [
      ['scale', 'scheme', 'band', 'at the start', point, 'children'],
      ...counts.bands.map(({ words, before, after }) => [name, counts.scheme, words, before, after, n]),
    ],
    fileName: fileNameFrom(title, name, 'bands', point),
  };
};

/** Which way a bar of changes lies. */
export type ChangeSide = 'better' | 'same' | 'worse';

export interface SpreadPicture extends QuestionnairePicture {
  bars: readonly { words: string; count: number; side: ChangeSide }[];
}

const sideOf = ({ from, to }: { from: number; to: number }): ChangeSide => {
  if (from === 0 && to === 0) return 'same';
  return from >= 0 ? 'better' : 'worse';
};

/** '1 to 2', '3', '0': how far, whichever way; the near edge of a bar belongs to the bar before it. */
const distance = (from: number, to: number): string => {
  const [near, far] = [Math.min(Math.abs(from), Math.abs(to)), Math.max(Math.abs(from), Math.abs(to))];
  if (far === 0) return '0';
  return far - near <= 1 ? formatUpTo(far, 2) : `${formatUpTo(near + 1, 2)} to ${formatUpTo(far, 2)}`;
};

/** How far the same children moved; from ten pairs on, for everybody who sees figures. */
export const spreadPicture = (
  figures: ScaleFigures,
  { title, point }: PictureOf,
): SpreadPicture | undefined => {
  const { histogram, name, n, isFragile } = figures;
  if (histogram === undefined) return undefined;
  const heading = verdictHeading(figures, point);
  const bars = histogram.map((bin) => ({
    words: distance(bin.from, bin.to),
    count: bin.count,
    side: sideOf(bin),
  }));
  const said = ({ words, side }: (typeof bars)[number]): string =>
    side === 'same' ? 'no change' : `${words} ${words === '1' ? 'point' : 'points'} ${side}`;
  return {
    heading,
    subheading: `${title}. How many children changed by how many points.`,
    summary: `${heading}. ${meanSentence(figures) ?? ''} ${bars.map((bar) => `${said(bar)}: ${formatCount(bar.count)}`).join('; ')}.`,
    notes: isFragile ? [fragileSentence] : [],
    bars,
    table: {
      caption: `${name}, ${title}: change ${timePointInWords(point)}`,
      columns: [{ header: 'Change' }, { header: 'Children', numeric: true }],
      rows: bars.map((bar) => [said(bar), formatCount(bar.count)]),
    },
    csv: [
      ['scale', 'point', 'change above', 'to', 'children', 'pairs'],
      ...histogram.map(({ from, to, count }) => [name, point, from, to, count, n]),
    ],
    fileName: fileNameFrom(title, name, 'change', point),
  };
};

export interface LinesPicture extends QuestionnairePicture {
  lines: readonly { before: number; after: number; side: ChangeSide }[];
  least: number;
  most: number;
  ends: readonly [string, string];
}

/** A line for each of the provider's own children. */
export const linesPicture = (
  figures: ScaleFigures,
  { title, point }: PictureOf,
): LinesPicture | undefined => {
  const { lines, name, better, least, most } = figures;
  if (lines === undefined || lines.length === 0) return undefined;
  const drawn = lines.map(({ before, after }) => {
    const gain = better === 'lower' ? before - after : after - before;
    const side: ChangeSide = gain === 0 ? 'same' : gain > 0 ? 'better' : 'worse';
    return { before, after, side };
  });
  const count = (side: ChangeSide): number => drawn.filter((line) => line.side === side).length;
  const heading = `${name}: ${formatCount(count('better'))} moved towards better, ${formatCount(count('same'))} stayed, ${formatCount(count('worse'))} moved towards worse`;
  return {
    heading,
    subheading: `${title}. A line for each of your own children; a small move may be chance.`,
    summary: `${heading}, of ${plural(drawn.length, 'child', 'children')}.`,
    notes: ['Only your organisation sees these lines.'],
    lines: drawn,
    ...{ least, most },
    ends: ['At the start', timePointTitle(point)],
    table: {
      caption: `${name}, ${title}: your own children`,
      columns: [
        { header: 'Child' },
        { header: 'At the start', numeric: true },
        { header: timePointTitle(point), numeric: true },
      ],
      rows: drawn.map(({ before, after }, n) => [
        formatCount(n + 1),
        formatUpTo(before, 2),
        formatUpTo(after, 2),
      ]),
    },
    csv: [
      ['scale', 'point', 'at the start', 'later'],
      ...drawn.map(({ before, after }) => [name, point, before, after]),
    ],
    fileName: fileNameFrom(title, name, 'own-children', point),
  };
};
