import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { FunnelPlace } from '../statistics/read-funnel.ts';
import type { Interval } from '../statistics/wilson-interval.ts';
import type { FunnelEdge, FunnelMark, FunnelPicture } from './areas-funnel.ts';
import { chartColours, chartGreys, questionColours } from './chart-colours.ts';
import { chartFont, wordWidth } from './chart-layout.ts';
import type { LaidOutToRead } from './indicator-picture.ts';
import { boxOf, freest, isFree, type Box, type PlacedLabel } from './label-boxes.ts';
import type { Shape } from './picture-shapes.ts';
import { linesOf } from './svg.ts';

const plotTop = 14;
const plotHeight = 300;
const foot = plotTop + plotHeight;
const ticksHeight = 30;
const radius = 5.5;

interface Plot {
  left: number;
  right: number;
  x: (people: number) => number;
  y: (value: number) => number;
}

const bandPath = (edges: readonly FunnelEdge[], of: (edge: FunnelEdge) => Interval, { x, y }: Plot): string =>
  area<FunnelEdge>()
    .x(({ people }) => x(people))
    .y0((edge) => y(of(edge).lower))
    .y1((edge) => y(of(edge).upper))(edges) ?? '';

const edgePaths = (
  edges: readonly FunnelEdge[],
  of: (edge: FunnelEdge) => Interval,
  { x, y }: Plot,
): string[] =>
  (['lower', 'upper'] as const).map(
    (end) =>
      line<FunnelEdge>()
        .x(({ people }) => x(people))
        .y((edge) => y(of(edge)[end]))(edges) ?? '',
  );

/** A colour upon white at part of its strength: a drawing that is copied into a page keeps it. */
const tint = (colour: string, strength: number): string =>
  `#${[1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    .map((part) => Math.round(255 - (255 - part) * strength))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;

const bands = ({ edges, question }: FunnelPicture, plot: Plot): Shape[] => {
  const { mark } = questionColours[question];
  const inner = ({ inner: limits }: FunnelEdge) => limits;
  const outer = ({ outer: limits }: FunnelEdge) => limits;
  const drawn = (d: string, strength: number): Shape => ({
    kind: 'path',
    d,
    fill: 'none',
    stroke: tint(mark, strength),
    width: 1.2,
  });
  const filled = (d: string, strength: number): Shape => ({
    kind: 'path',
    d,
    fill: tint(mark, strength),
    stroke: 'none',
    width: 0,
  });
  return [
    filled(bandPath(edges, outer, plot), 0.06),
    filled(bandPath(edges, inner, plot), 0.12),
    ...edgePaths(edges, outer, plot).map((d) => drawn(d, 0.35)),
    ...edgePaths(edges, inner, plot).map((d) => drawn(d, 0.6)),
  ];
};

/** What is counted across, in as many lines as it takes. */
const acrossLines = (across: string, room: number): string[] =>
  linesOf(across, room, (words) => wordWidth(words));

const axes = ({ axis, people, across }: FunnelPicture, { left, right, x, y }: Plot): Shape[] => [
  ...axis.ticks.flatMap(({ at, words }): Shape[] => [
    { kind: 'line', x1: left, x2: right, y1: y(at), y2: y(at), stroke: chartGreys.grid, width: 1 },
    { kind: 'words', x: left - 8, y: y(at) + 4, text: words, fill: chartGreys.quiet, anchor: 'end' },
  ]),
  { kind: 'line', x1: left, x2: right, y1: foot, y2: foot, stroke: chartGreys.base, width: 1 },
  ...people.ticks
    .filter((_, n, all) => (all.length - 1 - n) % (right - left < 340 ? 2 : 1) === 0)
    .map(({ at, words }): Shape => ({
      kind: 'words',
      x: x(at),
      y: foot + 17,
      text: words,
      fill: chartGreys.quiet,
      anchor: at === people.low ? 'start' : 'middle',
    })),
  ...acrossLines(across, right).map((text, n): Shape => ({
    kind: 'words',
    x: right,
    y: foot + 17 + (n + 1) * chartFont.lineHeight,
    text,
    fill: chartGreys.quiet,
    anchor: 'end',
  })),
];

/** A shape of its own for each place, so that nothing hangs on colour: disc, diamond, triangle up or down. */
export const placePath = (place: FunnelPlace, x: number, y: number): string => {
  const at = `M${x.toFixed(1)} `;
  switch (place) {
    case 'within expected variation':
      return `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`;
    case 'worth a question: high':
    case 'worth a question: low':
      return `${at}${(y - 7).toFixed(1)}l7 7l-7 7l-7 -7Z`;
    case 'unusually high':
      return `${at}${(y - 7).toFixed(1)}l8 13h-16Z`;
    case 'unusually low':
      return `${at}${(y + 7).toFixed(1)}l8 -13h-16Z`;
  }
};

const isWithin = ({ place }: FunnelMark): boolean => place === 'within expected variation';

const marksOf = ({ marks, question }: FunnelPicture, { x, y }: Plot): Shape[] =>
  marks.map((mark) => ({
    kind: 'path',
    d: placePath(mark.place, x(mark.people), y(mark.value)),
    fill: isWithin(mark) ? questionColours[question].mark : chartColours.orange,
    stroke: isWithin(mark) ? '#ffffff' : chartGreys.text,
    width: 1.2,
  }));

/** Places for a name beside its mark, the best first. */
const placesOf = ({ name }: FunnelMark, x: number, y: number): PlacedLabel[] => {
  const around: readonly (readonly [number, number, PlacedLabel['anchor']])[] = [
    [10, 4, 'start'],
    [-10, 4, 'end'],
    [0, -11, 'middle'],
    [0, 21, 'middle'],
    [9, -9, 'start'],
    [-9, -9, 'end'],
    [9, 18, 'start'],
    [-9, 18, 'end'],
  ];
  return around.map(([dx, dy, anchor]) => ({ text: name, x: x + dx, y: y + dy, anchor, tone: 'quiet' }));
};

const dotsOf = ({ marks }: FunnelPicture, { x, y }: Plot): Box[] =>
  marks.map(({ people, value }) => ({
    left: x(people) - 8,
    right: x(people) + 8,
    top: y(value) - 8,
    bottom: y(value) + 8,
  }));

/** Names that find a free place; those of areas outside the bands first. The rest is read one by one. */
const names = ({ marks }: FunnelPicture, { left, right, x, y }: Plot, taken: readonly Box[]): Shape[] => {
  const ordered = [...marks.filter((mark) => !isWithin(mark)), ...marks.filter(isWithin)];
  const inside = (label: PlacedLabel): boolean => {
    const box = boxOf(label);
    return box.left >= left && box.right <= right + 4 && box.top >= 0 && box.bottom <= foot;
  };
  const placed = ordered.reduce<{ boxes: Box[]; shapes: Shape[] }>(
    ({ boxes, shapes }, mark) => {
      const label = placesOf(mark, x(mark.people), y(mark.value)).find(
        (each) => inside(each) && isFree(each, [...taken, ...boxes]),
      );
      if (label === undefined) return { boxes, shapes };
      const { text, x: at, y: down, anchor } = label;
      const bold = !isWithin(mark);
      return {
        boxes: [...boxes, boxOf(label)],
        shapes: [
          ...shapes,
          { kind: 'words', x: at, y: down, text, anchor, fill: chartGreys.text, bold, halo: true },
        ],
      };
    },
    { boxes: [], shapes: [] },
  );
  return placed.shapes;
};

/** The words of the line of all together: at its end, where they cover the fewest marks. */
const pooledWords = ({ pooled, edges }: FunnelPicture, { right, x, y }: Plot, dots: readonly Box[]) => {
  const level = y(pooled.value);
  const tone = 'target' as const;
  const places: PlacedLabel[] = [-6, 16, -24, 34].flatMap((down) => [
    { text: pooled.words, x: right, y: level + down, anchor: 'end', tone },
    { text: pooled.words, x: x(edges[0]?.people ?? 0), y: level + down, anchor: 'start', tone },
  ]);
  return places.find((place) => isFree(place, dots)) ?? freest(places, dots);
};

/** Lays a funnel out in `width` pixels, with the outline of each area that has a reading. */
export const layOutFunnel = (picture: FunnelPicture, width: number): LaidOutToRead => {
  const { axis, people, pooled, marks, edges } = picture;
  const left = Math.ceil(Math.max(0, ...axis.ticks.map(({ words }) => wordWidth(words)))) + 14;
  const right = width - Math.ceil(wordWidth(people.ticks.at(-1)?.words ?? '') / 2) - 4;
  const plot: Plot = {
    left,
    right,
    x: scaleLinear().domain([people.low, people.high]).range([left, right]),
    y: scaleLinear().domain([axis.low, axis.high]).range([foot, plotTop]).clamp(true),
  };
  const { x, y } = plot;
  const dots = dotsOf(picture, plot);
  const label = pooledWords(picture, plot, dots);
  const from = edges[0]?.people ?? people.low;
  return {
    shapes: [
      ...bands(picture, plot),
      ...axes(picture, plot),
      {
        kind: 'line',
        x1: x(from),
        x2: right,
        y1: y(pooled.value),
        y2: y(pooled.value),
        stroke: chartColours.darkGrey,
        width: 1.6,
      },
      ...marksOf(picture, plot),
      ...(label === undefined
        ? []
        : [{ ...label, kind: 'words' as const, fill: chartGreys.text, halo: true }]),
      ...names(picture, plot, [...dots, ...(label === undefined ? [] : [boxOf(label)])]),
    ],
    height: foot + ticksHeight + acrossLines(picture.across, right).length * chartFont.lineHeight,
    spots: marks.map((mark) => {
      const [at, down] = [x(mark.people), y(mark.value)];
      return `M${(at - 12).toFixed(1)} ${(down - 12).toFixed(1)}h24v24h-24Z`;
    }),
  };
};
