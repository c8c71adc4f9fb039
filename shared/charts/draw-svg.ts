import { scaleLinear } from 'd3-scale';
import { chartGreys, questionColours } from './chart-colours.ts';
import { chartFont, layOutChart, wordWidth, type ChartLayout } from './chart-layout.ts';
import type { Chart } from './chart.ts';
import { drawLane } from './draw-lane.ts';
import { drawSigns } from './sign-shapes.ts';
import { element, linesOf, words } from './svg.ts';

export interface DrawingWanted {
  /** in pixels; 760 unless given. A narrow page is better served by a narrow drawing than by a shrunk one. */
  width?: number;
  /** heading, sub-heading and notes inside the drawing, for a file that travels alone; true unless given */
  withWords?: boolean;
}

const laneHeight = 150;
const laneGap = 12;
const tickRoom = 44;
const edge = 4;

/** Words in lines, one below the other; returns what was drawn and where it ended. */
const block = (
  text: string,
  top: number,
  width: number,
  look: { size: number; weight?: number; fill: string },
): { drawn: string; end: number } => {
  const height = Math.round(look.size * 1.3);
  const lines = linesOf(text, width, (line) => wordWidth(line, look.size));
  const drawn = lines
    .map((line, n) =>
      words(line, {
        x: edge,
        y: top + (n + 1) * height - 4,
        'font-size': look.size,
        'font-weight': look.weight,
        fill: look.fill,
      }),
    )
    .join('');
  return { drawn, end: top + lines.length * height };
};

/** Sentences one below the other, each in as many lines as it takes. */
const below = (
  sentences: readonly string[],
  top: number,
  width: number,
  fill: string,
): { drawn: string; end: number } =>
  sentences.reduce(
    (sofar, sentence) => {
      const next = block(sentence, sofar.end + 2, width, { size: 13, fill });
      return { drawn: sofar.drawn + next.drawn, end: next.end };
    },
    { drawn: '', end: top },
  );

const numbered = ({ events = [] }: Chart): string[] =>
  events.map(({ number, words: what }) => `${number}. ${what}`);

const periodNames = (chart: Chart, layout: ChartLayout, x: (place: number) => number, top: number): string =>
  layout.tickPlaces
    .map((n) => {
      const period = chart.periods[n];
      if (!period) return '';
      const middle = x(n + 0.5);
      const look = { x: middle, 'text-anchor': 'middle', fill: chartGreys.quiet };
      return (
        words(period.months, { ...look, y: top + 17 }) +
        words(period.year, { ...look, y: top + 17 + chartFont.lineHeight })
      );
    })
    .join('');

/**
 * A chart as a drawing of its own: SVG text that needs nothing else, for the download, the public page and
 * print. No script, no style, no address in it; every word of a person is escaped.
 */
export const drawSvg = (chart: Chart, { width = 760, withWords = true }: DrawingWanted = {}): string => {
  const layout = layOutChart(chart, width - 2 * edge);
  const x = scaleLinear()
    .domain([0, Math.max(1, chart.periods.length)])
    .range([edge + layout.left, edge + layout.width - layout.right]);
  const room = width - 2 * edge;
  const head = withWords
    ? block(chart.heading, 0, room, { size: 21, weight: 700, fill: chartGreys.text })
    : undefined;
  const under = withWords
    ? block(chart.subheading, (head?.end ?? 0) + 2, room, { size: 14, fill: chartGreys.quiet })
    : undefined;
  const signs = drawSigns(withWords ? (chart.signs ?? []) : [], edge, under?.end ?? 0);
  let top = signs.end + 8;
  const lanes = chart.lanes.map((lane) => {
    // one lane alone is named by the sub-heading
    const title =
      chart.lanes.length > 1
        ? block(lane.title, top, room, {
            size: chartFont.size,
            weight: 700,
            fill: questionColours[lane.question].text,
          })
        : { drawn: '', end: top };
    const from = title.end + layout.head + 2;
    top = from + laneHeight + laneGap;
    return title.drawn + drawLane(lane, layout, x, { top: from, foot: from + laneHeight });
  });
  const foot = top - laneGap;
  const names = periodNames(chart, layout, x, foot);
  const notes = below(withWords ? chart.notes : [], foot + tickRoom, room, chartGreys.quiet);
  // the numbers above the marks say nothing without their words, in a file that travels alone
  const events = below(withWords ? numbered(chart) : [], notes.end, room, chartGreys.text);
  const height = Math.ceil(events.end + 6);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': chart.summary,
      'font-family': '"Public Sans", Arial, sans-serif',
      'font-size': chartFont.size,
    },
    head?.drawn ?? '',
    under?.drawn ?? '',
    signs.drawn,
    ...lanes,
    names,
    notes.drawn,
    events.drawn,
  );
};
