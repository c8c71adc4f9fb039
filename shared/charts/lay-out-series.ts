import { scaleLinear } from 'd3-scale';
import { quarterShortName } from '../periods/quarter.ts';
import { chartGreys } from './chart-colours.ts';
import { chartFont, wordWidth } from './chart-layout.ts';
import { areaColours, type AreaLane, type LaidOutToRead, type SeriesPicture } from './indicator-picture.ts';
import type { Shape } from './picture-shapes.ts';
import { linesOf } from './svg.ts';

const titleHeight = 6;
const plotHeight = 140;
const labelRoom = 16;
const between = 18;

/** Room on the right, so that the last figure and the last name are not cut. */
const edge = 12;

/** Bold letters are a little wider. */
const titleOf = ({ title }: AreaLane, room: number): string[] =>
  linesOf(title, room, (words) => wordWidth(words) * 1.08);

interface Plot {
  left: number;
  right: number;
  top: number;
  foot: number;
  x: (place: number) => number;
  y: (value: number) => number;
}

const ground = (lane: AreaLane, { left, right, top, y }: Plot): Shape[] => [
  ...titleOf(lane, right + edge).map((text, n, lines): Shape => ({
    kind: 'words',
    x: 0,
    y: top - labelRoom - 8 - (lines.length - 1 - n) * chartFont.lineHeight,
    text,
    fill: chartGreys.text,
    bold: true,
  })),
  ...lane.axis.ticks.flatMap(({ at, words }): Shape[] => [
    {
      kind: 'line',
      x1: left,
      x2: right,
      y1: y(at),
      y2: y(at),
      stroke: at === lane.axis.low ? chartGreys.base : chartGreys.grid,
      width: 1,
    },
    { kind: 'words', x: left - 8, y: y(at) + 4, text: words, fill: chartGreys.quiet, anchor: 'end' },
  ]),
];

/** The figure over the latest mark; others are read one by one. */
const lastLabel = (lane: AreaLane, { x, y, right }: Plot): Shape[] => {
  const last = lane.marks.findLast(({ value }) => value !== undefined);
  if (last?.value === undefined) return [];
  const half = wordWidth(last.label) / 2;
  return [
    {
      kind: 'words',
      x: Math.min(x(last.x), right - half),
      y: y(last.value) - 6,
      text: last.label,
      fill: chartGreys.text,
      anchor: 'middle',
      bold: true,
      halo: true,
    },
  ];
};

const bars = (lane: AreaLane, { x, y, foot }: Plot): Shape[] => {
  const width = Math.max(2, Math.min(40, (x(1) - x(0)) * 0.68));
  return lane.marks.flatMap(({ x: at, value, strong }): Shape[] =>
    value === undefined
      ? []
      : [
          {
            kind: 'rect',
            x: x(at) - width / 2,
            y: y(value),
            width,
            height: Math.max(0, foot - y(value)),
            fill: strong ? areaColours.strong : areaColours.bar,
          },
        ],
  );
};

/** A line through what is known; never over a gap. */
const line = (lane: AreaLane, { x, y }: Plot): Shape[] => {
  const d = lane.marks
    .map(({ x: at, value }, n) => {
      if (value === undefined) return '';
      const joined = lane.marks[n - 1]?.value !== undefined;
      return `${joined ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
  const last = lane.marks.findLast(({ value }) => value !== undefined);
  return [
    { kind: 'path', d, fill: 'none', stroke: areaColours.line, width: 2 },
    ...(last?.value === undefined ? [] : [dot(x(last.x), y(last.value))]),
  ];
};

const dot = (x: number, y: number): Shape => ({
  kind: 'path',
  d: `M${(x - 4).toFixed(1)} ${y.toFixed(1)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`,
  fill: areaColours.line,
  stroke: areaColours.line,
  width: 0,
});

/** Months above the year below each bar of the latest's season, as many as stand apart, counted back. */
const quarterNames = (
  { quarters, lanes }: SeriesPicture,
  x: (place: number) => number,
  top: number,
  width: number,
): Shape[] => {
  const strong = (lanes[0]?.marks ?? []).flatMap(({ strong: is }, n) => (is ? [n] : []));
  const room = wordWidth('Mmm–Mmm') + 10;
  const every = Math.max(1, Math.ceil(room / Math.max(1, x(4) - x(0))));
  return strong
    .filter((_, n) => (strong.length - 1 - n) % every === 0)
    .flatMap((n): Shape[] => {
      const [months = '', year = ''] = quarterShortName(quarters[n] ?? '').split(' ');
      return [months, year].map((text, row) => ({
        kind: 'words',
        x: Math.min(x(n + 0.5), width - wordWidth(months) / 2),
        y: top + 17 + row * chartFont.lineHeight,
        text,
        fill: chartGreys.quiet,
        anchor: 'middle',
      }));
    });
};

/** Lays a district's quarters out in `width` pixels, with the outline of each quarter that has a reading. */
export const layOutSeries = (picture: SeriesPicture, width: number): LaidOutToRead => {
  const { lanes, quarters } = picture;
  const tickWidths = lanes.flatMap(({ axis }) => axis.ticks.map(({ words }) => wordWidth(words)));
  const left = Math.ceil(Math.max(0, ...tickWidths)) + 14;
  const right = width - edge;
  const x = scaleLinear()
    .domain([0, Math.max(1, quarters.length)])
    .range([left, right]);
  const titles = Math.max(1, ...lanes.map((lane) => titleOf(lane, width).length));
  const head = titleHeight + titles * chartFont.lineHeight + labelRoom;
  const high = head + plotHeight;
  const shapes = lanes.flatMap((lane, n) => {
    const top = n * (high + between) + head;
    const y = scaleLinear()
      .domain([lane.axis.low, lane.axis.high])
      .range([top + plotHeight, top]);
    const plot: Plot = { left, right, top, foot: top + plotHeight, x, y };
    return [
      ...ground(lane, plot),
      ...(lane.form === 'bars' ? bars(lane, plot) : line(lane, plot)),
      ...lastLabel(lane, plot),
    ];
  });
  const foot = lanes.length * (high + between) - between;
  return {
    shapes: [...shapes, ...quarterNames(picture, x, foot, width)],
    height: foot + 44,
    spots: quarters.map(
      (_, n) => `M${x(n).toFixed(1)} ${head - labelRoom}H${x(n + 1).toFixed(1)}V${foot}H${x(n).toFixed(1)}Z`,
    ),
  };
};
