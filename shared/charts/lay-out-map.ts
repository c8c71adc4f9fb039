import type { Boundary } from '../outcomes/boundary.ts';
import { chartGreys } from './chart-colours.ts';
import { wordWidth } from './chart-layout.ts';
import type { MapDistrict, MapPicture } from './district-map.ts';
import type { LaidOutToRead } from './indicator-picture.ts';
import { boxOf, isFree, type Box, type PlacedLabel } from './label-boxes.ts';
import { layOutLegend } from './map-legend.ts';
import type { Shape } from './picture-shapes.ts';
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

/** The middle of a ring by its area, with that area. */
const middleOf = (ring: readonly Point[]): { middle: Point; area: number } => {
  let [twice, x, y] = [0, 0, 0];
  ring.forEach(([x1, y1], n) => {
    const [x2, y2] = ring[(n + 1) % ring.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  const first = ring[0] ?? [0, 0];
  return {
    middle: twice === 0 ? first : [x / (3 * twice), y / (3 * twice)],
    area: Math.abs(twice) / 2,
  };
};

interface Drawn {
  district: MapDistrict;
  d: string;
  middle: Point;
  area: number;
  width: number;
}

const drawnOf = (district: MapDistrict, project: Project): Drawn => {
  const { boundary = [] } = district;
  const rings = boundary.flatMap(([outer]) => (outer ? [outer.map((point) => project(point))] : []));
  const largest = rings
    .map((ring) => ({ ...middleOf(ring), across: ring.map(([x]) => x) }))
    .toSorted((a, b) => b.area - a.area)[0];
  const across = largest?.across ?? [];
  return {
    district,
    d: pathOf(boundary, project),
    middle: largest?.middle ?? [0, 0],
    area: largest?.area ?? 0,
    width: across.length === 0 ? 0 : Math.max(...across) - Math.min(...across),
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
  for (const { district, middle, width } of drawn.toSorted((a, b) => b.area - a.area)) {
    const { label, name, look } = district;
    const [x, y] = middle;
    const named = wordWidth(name) < width * 0.65;
    if (wordWidth(label) > width) continue;
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
