import type { Boundary } from '../outcomes/boundary.ts';
import { chartGreys } from './chart-colours.ts';
import { wordWidth } from './chart-layout.ts';
import type { MapDistrict, MapPicture } from './district-map.ts';
import type { LaidOutToRead } from './indicator-picture.ts';
import { boxOf, isFree, type Box, type PlacedLabel } from './label-boxes.ts';
import { layOutLegend } from './map-legend.ts';
import type { Shape } from './picture-shapes.ts';
import { roomAt, roomiestPoint } from './roomiest-point.ts';
import { layOutTiles } from './tile-map.ts';

const mostHeight = 460;
const edge = 3;

type Point = readonly [number, number];
type Project = (point: Point) => Point;

const pointsOf = (districts: readonly MapDistrict[]): Point[] =>
  districts.flatMap(({ boundary = [] }) => boundary.flat(2));

/**
 * Degrees to pixels: equal rectangular, with degrees of longitude as long as they are in the middle of the map. For
 * a county that is off by less than a line is wide.
 */
const projection = (
  points: readonly Point[],
  width: number,
  top: number,
): { project: Project; height: number } => {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [longitude, latitude] of points) {
    [west, east] = [Math.min(west, longitude), Math.max(east, longitude)];
    [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
  }
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [across, up] = [Math.max(1e-9, (east - west) * shrink), Math.max(1e-9, north - south)];
  const scale = Math.min((width - 2 * edge) / across, mostHeight / up);
  const left = (width - across * scale) / 2;
  return {
    project: ([longitude, latitude]) => [
      left + (longitude - west) * shrink * scale,
      top + edge + (north - latitude) * scale,
    ],
    height: up * scale + 2 * edge,
  };
};

/** A ring in pixels, without points that fall upon the one before. */
const ringPath = (ring: readonly Point[], project: Project): string => {
  let last = '';
  const drawn = ring.flatMap((point) => {
    const at = project(point)
      .map((n) => n.toFixed(1))
      .join(' ');
    if (at === last) return [];
    last = at;
    return [at];
  });
  return drawn.length < 3 ? '' : `M${drawn.join('L')}Z`;
};

const pathOf = (boundary: Boundary, project: Project): string =>
  boundary.flatMap((rings) => rings.map((ring) => ringPath(ring, project))).join('');

/** The area of a ring (the shoelace formula). */
const areaOf = (ring: readonly Point[]): number => {
  let twice = 0;
  ring.forEach(([x1, y1], n) => {
    const [x2, y2] = ring[(n + 1) % ring.length] ?? [x1, y1];
    twice += x1 * y2 - x2 * y1;
  });
  return Math.abs(twice) / 2;
};

interface Drawn {
  district: MapDistrict;
  d: string;
  /** its largest part, where its words have most room there, and how much to either side */
  ring: readonly Point[];
  point: Point;
  room: number;
  area: number;
}

const drawnOf = (district: MapDistrict, project: Project): Drawn => {
  const { boundary = [] } = district;
  const rings = boundary.flatMap(([outer]) => (outer ? [outer.map((point) => project(point))] : []));
  const [largest = []] = rings.toSorted((a, b) => areaOf(b) - areaOf(a));
  return {
    district,
    d: pathOf(boundary, project),
    ring: largest,
    ...roomiestPoint(largest),
    area: areaOf(largest),
  };
};

/** Figures first, the largest district first; a name below where it has room. What would cover another is left out. */
const labelsOf = (drawn: readonly Drawn[]): Shape[] => {
  const taken: Box[] = [];
  const shapes: Shape[] = [];
  const put = (text: string, [x, y]: Point, fill: string, bold: boolean): boolean => {
    const label: PlacedLabel = { text, x, y, anchor: 'middle', tone: 'quiet' };
    if (!isFree(label, taken)) return false;
    taken.push(boxOf(label));
    shapes.push({ kind: 'words', x, y, text, fill, anchor: 'middle', bold });
    return true;
  };
  for (const { district, ring, point, room } of drawn.toSorted((a, b) => b.area - a.area)) {
    const { label, name, look } = district;
    const [x, y] = point;
    const below = Math.min(roomAt(ring, [x, y + 6]), roomAt(ring, [x, y + 18]));
    const named = wordWidth(name) / 2 < Math.min(room, below);
    if (wordWidth(label) / 2 > room) continue;
    const there = put(label, [x, named ? y : y + 4], look.ink, true);
    if (there && named) put(name, [x, y + 16], look.ink, false);
  }
  return shapes;
};

/** The districts as they lie, each filled by its class with its figure upon it; with the outline of each. */
export const layOutMap = (picture: MapPicture, width: number): LaidOutToRead => {
  if (picture.form === 'tiles') return layOutTiles(picture, width);
  const legend = layOutLegend(picture.classes, width);
  const { project, height } = projection(pointsOf(picture.districts), width, legend.height);
  const drawn = picture.districts.map((district) => drawnOf(district, project));
  return {
    shapes: [
      ...legend.shapes,
      ...drawn.map(({ d, district }): Shape => ({
        kind: 'path',
        d,
        fill: district.look.fill,
        stroke: chartGreys.base,
        width: 0.8,
      })),
      ...labelsOf(drawn),
    ],
    height: legend.height + height + 4,
    spots: drawn.map(({ d }) => d),
  };
};
