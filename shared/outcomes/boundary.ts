import { problem, Refusal } from '../problems/problem.ts';
import { plural } from '../values/format.ts';

/** A boundary as it is drawn: polygons of rings of points, longitude then latitude (GeoJSON, RFC 7946). */
export type Boundary = [number, number][][][];

export interface DistrictBoundary {
  code: string;
  boundary: Boundary;
}

const refuse = (code: string, sentence: string): Refusal =>
  new Refusal('invalid', [problem(code, sentence, 'file')]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

const pointOf = (value: unknown, code: string): [number, number] => {
  const [longitude, latitude] = listOf(value);
  if (
    typeof longitude !== 'number' ||
    typeof latitude !== 'number' ||
    !(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)
  ) {
    throw refuse(
      'boundary-point',
      `The boundary of ${code} has a point that is no longitude and latitude. Choose the file in WGS84, not in British National Grid.`,
    );
  }
  // Five decimals are about a metre.
  return [Math.round(longitude * 1e5) / 1e5, Math.round(latitude * 1e5) / 1e5];
};

const polygonOf = (rings: unknown, code: string): [number, number][][] =>
  listOf(rings).map((ring) => listOf(ring).map((point) => pointOf(point, code)));

const boundaryOf = (geometry: unknown, code: string): Boundary => {
  const { type, coordinates } = isObject(geometry) ? geometry : {};
  const polygons =
    type === 'Polygon'
      ? [polygonOf(coordinates, code)]
      : type === 'MultiPolygon'
        ? listOf(coordinates).map((rings) => polygonOf(rings, code))
        : [];
  if (polygons.length === 0 || polygons.some((rings) => (rings[0]?.length ?? 0) < 4)) {
    throw refuse('boundary-shape', `The boundary of ${code} is no polygon.`);
  }
  return polygons;
};

/**
 * Reads the boundaries of districts from GeoJSON. Each feature belongs to the district whose code stands in one of
 * its properties; features of no known district are left out and counted.
 * @throws Refusal where it is no GeoJSON, or no feature has the code of a district
 */
export const readBoundaries = (
  text: string,
  districtCodes: readonly string[],
): { boundaries: DistrictBoundary[]; others: number } => {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw refuse('boundary-not-json', 'The file is not GeoJSON: it cannot be read as JSON.');
  }
  const features = isObject(read) && read['type'] === 'FeatureCollection' ? listOf(read['features']) : [];
  const known = new Set(districtCodes);
  const found = new Map<string, Boundary>();
  let others = 0;
  for (const feature of features) {
    const { properties, geometry } = isObject(feature) ? feature : {};
    const code = Object.values(isObject(properties) ? properties : {}).find(
      (value): value is string => typeof value === 'string' && known.has(value),
    );
    if (code === undefined) others += 1;
    else if (found.has(code))
      throw refuse('boundary-twice', `There are two boundaries of ${code} in the file.`);
    else found.set(code, boundaryOf(geometry, code));
  }
  if (found.size === 0) {
    throw refuse(
      'boundary-none',
      `No boundary in the file has the code of one of the ${plural(known.size, 'district', 'districts')} here. Bring in the lookup first, then a GeoJSON file whose features carry the code, such as LAD24CD.`,
    );
  }
  return {
    boundaries: [...found]
      .map(([code, boundary]) => ({ code, boundary }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    others,
  };
};
