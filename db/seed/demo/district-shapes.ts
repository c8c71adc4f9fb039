import { chanceFor } from './chance.ts';
import { demoAreas, type DistrictKey } from './demo-areas.ts';

/** Longitude, then latitude. */
type Point = readonly [number, number];

/** How the districts lie: rows from north to south, each from west to east. */
const rows: readonly (readonly DistrictKey[])[] = [
  ['coldwick', 'aldermere', 'fennimoor'],
  ['tilverton', 'harrowsea', 'brackenhithe'],
];

/** In the sea, where no real place is: the corner in the north-west, and how far a district reaches. */
const [west, north] = [1.8, 54.5];
const [across, down] = [0.52, 0.3];

/** A corner where districts meet, the same for all of them. */
const cornerAt = (seed: string, row: number, column: number): Point => {
  const chance = chanceFor(seed, 'corner', row, column);
  return [
    west + across * (column + (chance.next() - 0.5) * 0.4),
    north - down * (row + (chance.next() - 0.5) * 0.4),
  ];
};

/** How often a border is bent in its middle, and how far to either side, as a part of its length. */
const bends = 4;
const bentBy = 0.14;

/** A border from one corner to another without its end: bent in its middle, each half again, as coasts are. */
const bend = (from: Point, to: Point, next: () => number, left: number): Point[] => {
  if (left === 0) return [from];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const aside = (next() * 2 - 1) * bentBy;
  // A degree of longitude is shorter than one of latitude so far north.
  const middle: Point = [from[0] + dx / 2 - dy * 1.7 * aside, from[1] + dy / 2 + (dx / 1.7) * aside];
  return [...bend(from, middle, next, left - 1), ...bend(middle, to, next, left - 1)];
};

/** A border between two corners, walked from the first; walked from the second it is the same border. */
const border = (seed: string, from: readonly [number, number], to: readonly [number, number]): Point[] => {
  const turned = from[0] > to[0] || from[1] > to[1];
  const [first, last] = turned ? [to, from] : [from, to];
  const end = cornerAt(seed, ...last);
  const chance = chanceFor(seed, 'border', ...first, ...last);
  const points = [...bend(cornerAt(seed, ...first), end, chance.next, bends), end];
  return (turned ? points.toReversed() : points).slice(0, -1);
};

/** Round a district against the clock, as GeoJSON has it, back to where it began. */
const ringOf = (seed: string, row: number, column: number): Point[] => {
  const corners = [
    [row + 1, column],
    [row + 1, column + 1],
    [row, column + 1],
    [row, column],
  ] as const;
  const points = corners.flatMap((corner, n) => border(seed, corner, corners[(n + 1) % 4] ?? corner));
  return [...points, ...points.slice(0, 1)];
};

/** The boundaries of the made-up districts as GeoJSON: made by the seed, and no real place's. */
export const demoBoundaries = (seed: string): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: rows.flatMap((keys, row) =>
      keys.map((key, column) => ({
        type: 'Feature',
        properties: {
          LADCD: demoAreas.find((area) => area.key === key)?.code,
          LADNM: demoAreas.find((area) => area.key === key)?.name,
        },
        geometry: { type: 'Polygon', coordinates: [ringOf(seed, row, column)] },
      })),
    ),
  });
