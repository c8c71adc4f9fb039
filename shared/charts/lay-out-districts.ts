import { scaleLinear } from 'd3-scale';
import { chartGreys } from './chart-colours.ts';
import { wordWidth } from './chart-layout.ts';
import type { DistrictCell, DistrictsBeside, DistrictsPicture } from './indicator-districts.ts';
import { areaColours, type LaidOutToRead } from './indicator-picture.ts';
import type { Shape } from './picture-shapes.ts';
import { linesOf } from './svg.ts';

const gap = 20;
const leastCell = 150;
const nameHeight = 18;
const plotHeight = 76;
const footHeight = 34;
const cellHeight = 2 * nameHeight + plotHeight + footHeight;
/** of the line that names what all are held against, above the first row */
const besideHeight = 30;
const besideDash = '5 4';

interface Place {
  left: number;
  top: number;
  width: number;
}

/** The name in one line or two: what is longer is cut with an ellipsis, and whole in the table. */
const nameOf = (name: string, { left, top, width }: Place, bold: boolean): Shape[] => {
  const lines = linesOf(name, width, (words) => wordWidth(words) * (bold ? 1.06 : 1));
  const shown = lines.length < 3 ? lines : [lines[0] ?? '', `${lines[1] ?? ''} …`];
  return shown.map((text, n) => ({
    kind: 'words',
    x: left,
    y: top + (n + 3 - shown.length) * nameHeight - 5,
    text,
    fill: chartGreys.text,
    bold,
  }));
};

type Across = (n: number) => number;
type Up = (value: number) => number;

/** A line through what is there: a gap stays a gap. */
const pathThrough = (values: readonly (number | undefined)[], x: Across, y: Up): string =>
  values
    .map((value, n) => {
      if (value === undefined) return '';
      return `${values[n - 1] === undefined ? 'M' : 'L'}${x(n).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');

const lineOf = ({ values, ranges = [], label, strong }: DistrictCell, x: Across, y: Up): Shape[] => {
  const colour = strong ? areaColours.strong : areaColours.line;
  // what stands alone between gaps would be a line of no length
  const alone = values.flatMap((value, n): Shape[] =>
    value !== undefined && values[n - 1] === undefined && values[n + 1] === undefined
      ? [{ kind: 'rect', x: x(n) - 2, y: y(value) - 2, width: 4, height: 4, fill: colour }]
      : [],
  );
  const last = values.at(-1);
  const upright = ranges.flatMap((range, n): Shape[] =>
    range === undefined
      ? []
      : [
          {
            kind: 'line',
            x1: x(n),
            x2: x(n),
            y1: y(range.lower),
            y2: y(range.upper),
            stroke: areaColours.bar,
            width: 3,
          },
        ],
  );
  return [
    ...upright,
    { kind: 'path', d: pathThrough(values, x, y), fill: 'none', stroke: colour, width: strong ? 3 : 2 },
    ...alone,
    ...(last === undefined
      ? []
      : [
          {
            kind: 'words' as const,
            x: x(values.length - 1) + 6,
            y: y(last) + 4,
            text: label,
            fill: chartGreys.text,
            bold: true,
          },
        ]),
  ];
};

/** The wider area, pale and dashed: the same in every plot, and nobody's own. */
const besideIn = ({ values }: DistrictsBeside, x: Across, y: Up): Shape => ({
  kind: 'path',
  d: pathThrough(values, x, y),
  fill: 'none',
  stroke: chartGreys.quiet,
  width: 1.4,
  dash: besideDash,
});

/** What the dashed line is, above all plots, with the outline of where that is read. */
const besideLegend = (beside: DistrictsBeside, width: number): LaidOutToRead => ({
  shapes: [
    {
      kind: 'path',
      d: 'M2 12H34',
      fill: 'none',
      stroke: chartGreys.quiet,
      width: 1.4,
      dash: besideDash,
    },
    { kind: 'words', x: 42, y: 16, text: beside.label, fill: chartGreys.text },
  ],
  height: besideHeight,
  spots: [`M0 1H${Math.min(width, 50 + wordWidth(beside.label)).toFixed(1)}V23H0Z`],
});

const cellOf = (picture: DistrictsPicture, cell: DistrictCell, place: Place): Shape[] => {
  const { axis, cells, ends } = picture;
  const labels = Math.max(...cells.map(({ label }) => wordWidth(label) * 1.25));
  const [plotTop, foot] = [place.top + 2 * nameHeight + 4, place.top + 2 * nameHeight + plotHeight];
  const right = place.left + place.width - labels - 8;
  const x = scaleLinear()
    .domain([0, Math.max(1, cell.values.length - 1)])
    .range([place.left + 3, right]);
  const y = scaleLinear().domain([axis.low, axis.high]).range([foot, plotTop]);
  const base = { kind: 'line' as const, x1: place.left, x2: right, width: 1 };
  const named = { kind: 'words' as const, y: foot + 16, fill: chartGreys.quiet };
  const apart = wordWidth(ends[0]) + wordWidth(ends[1]) + 8 < right - place.left;
  const top = axis.ticks.at(-1);
  return [
    { ...base, y1: foot, y2: foot, stroke: chartGreys.base },
    ...(top === undefined ? [] : [{ ...base, y1: y(top.at), y2: y(top.at), stroke: chartGreys.grid }]),
    ...nameOf(cell.name, place, cell.strong),
    ...(picture.beside ? [besideIn(picture.beside, x, y)] : []),
    ...lineOf(cell, x, y),
    ...(ends[0] === ends[1] || !apart ? [] : [{ ...named, x: place.left, text: ends[0] }]),
    { ...named, x: right, text: ends[1], anchor: 'end' },
  ];
};

/** As many beside each other as fit, and no last row with a gap that fewer would not leave. */
export const evenly = (many: number, mostAcross: number): number => {
  const rows = Math.ceil(many / Math.max(1, mostAcross));
  return Math.max(1, Math.ceil(many / Math.max(1, rows)));
};

/** Lays all districts out beside and below each other, with the outline of each. */
export const layOutDistricts = (picture: DistrictsPicture, width: number): LaidOutToRead => {
  const across = evenly(picture.cells.length, Math.min(4, Math.floor((width + gap) / (leastCell + gap))));
  const cellWidth = (width - gap * (across - 1)) / across;
  const legend = picture.beside ? besideLegend(picture.beside, width) : { shapes: [], height: 0, spots: [] };
  const places = picture.cells.map((_, n): Place => ({
    left: (n % across) * (cellWidth + gap),
    top: legend.height + Math.floor(n / across) * cellHeight,
    width: cellWidth,
  }));
  return {
    shapes: [
      ...legend.shapes,
      ...picture.cells.flatMap((cell, n) => {
        const place = places[n];
        return place === undefined ? [] : cellOf(picture, cell, place);
      }),
    ],
    height: legend.height + Math.ceil(picture.cells.length / across) * cellHeight,
    // in the order of the readings: what all are held against first
    spots: [
      ...legend.spots,
      ...places.map(
        ({ left, top, width: own }) =>
          `M${left.toFixed(1)} ${top + 2}H${(left + own).toFixed(1)}V${top + cellHeight - 8}H${left.toFixed(1)}Z`,
      ),
    ],
  };
};
