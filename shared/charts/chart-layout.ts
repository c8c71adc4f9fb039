import type { Chart } from './chart.ts';

/** Written beside hollow marks where there is room. */
export const notYetDueWords = 'not yet due';

/** How a chart is laid out in the room there is, in pixels. The same for screen and drawing. */
export interface ChartLayout {
  width: number;
  /** free on the left for the words of the axis */
  left: number;
  /** free on the right for what is written beside the lines, or so that the last tick is not cut */
  right: number;
  /** free above each plot: in a narrow chart so much that the target's name has a place there */
  head: number;
  /** width of one period */
  band: number;
  barWidth: number;
  /** periods whose name is written on the axis, by place; the last one always */
  tickPlaces: readonly number[];
  /** targets are named beside the plot where there is room, else upon it */
  targetNames: 'beside' | 'upon';
  /** figures written at every mark, or at the last one alone */
  labelsAt: 'every mark' | 'the last mark';
}

/** Above a plot, for the numbers of what happened. */
export const eventRoom = 22;

export const chartFont = { size: 13, lineHeight: 17 } as const;

/** About how wide a word is in the type of the charts: enough to keep words apart, not to set them. */
export const wordWidth = (words: string, size: number = chartFont.size): number => words.length * size * 0.58;

const widest = (words: readonly string[]): number => Math.max(0, ...words.map((word) => wordWidth(word)));

/** From this width on there is room beside the plot. */
const roomyFrom = 560;

/**
 * Lays a chart out in `width` pixels: as many names of periods as stand apart, counted back from the last.
 */
export const layOutChart = (chart: Pick<Chart, 'periods' | 'lanes'>, width: number): ChartLayout => {
  const { periods, lanes } = chart;
  const roomy = width >= roomyFrom;
  const left = Math.ceil(widest(lanes.flatMap(({ axis }) => axis.ticks.map(({ words }) => words)))) + 14;
  const beside = widest([
    ...lanes.flatMap(({ target }) => [target.at(-1)?.words ?? '', target.at(-1)?.since ?? '']),
    ...lanes.flatMap(({ marks }) =>
      marks.some(({ state }) => state === 'not yet due') ? [notYetDueWords] : [],
    ),
  ]);
  const lastName = (wordWidth(periods.at(-1)?.months ?? '') + 8) / 2;
  const plotWithout = (right: number): number => Math.max(40, width - left - right);
  const narrowBand = plotWithout(8) / Math.max(1, periods.length);
  const right = roomy ? Math.ceil(beside) + 16 : Math.max(8, Math.ceil(lastName - narrowBand / 2));
  const band = plotWithout(right) / Math.max(1, periods.length);
  const nameRoom = widest(periods.map(({ months }) => months)) + 10;
  const every = Math.max(1, Math.ceil(nameRoom / band));
  const labelRoom = widest(lanes.flatMap(({ marks }) => marks.map(({ label }) => label))) + 6;
  return {
    width,
    left,
    right,
    head: (roomy ? 10 : 24) + (lanes.some(({ events = [] }) => events.length > 0) ? eventRoom : 0),
    band,
    barWidth: Math.max(4, Math.min(64, Math.round(band * 0.62))),
    tickPlaces: periods.flatMap((_, n) => ((periods.length - 1 - n) % every === 0 ? [n] : [])),
    targetNames: roomy ? 'beside' : 'upon',
    labelsAt:
      labelRoom <= Math.max(4, Math.min(64, Math.round(band * 0.62))) ? 'every mark' : 'the last mark',
  };
};
