type Point = readonly [number, number];

/** Where a line across at this height enters and leaves the ring, in order. */
const crossings = (ring: readonly Point[], at: number): number[] =>
  ring
    .flatMap(([x1, y1], n) => {
      const [x2, y2] = ring[(n + 1) % ring.length] ?? [x1, y1];
      if (y1 > at === y2 > at) return [];
      return [x1 + ((at - y1) / (y2 - y1)) * (x2 - x1)];
    })
    .toSorted((a, b) => a - b);

/** How far it is to the nearest edge on either side; 0 outside. */
const clearance = (edges: readonly number[], at: number): number => {
  const next = edges.findIndex((edge) => edge > at);
  const [before, after] = [edges[next - 1], edges[next]];
  return next % 2 === 0 || before === undefined || after === undefined
    ? 0
    : Math.min(at - before, after - at);
};

/** How far it is from a point to the nearest edge left or right; 0 outside. */
export const roomAt = (ring: readonly Point[], [x, y]: Point): number => clearance(crossings(ring, y), x);

const steps = 24;

/**
 * Where in a shape there is most room for words, which are wider than high: the middle of a shape by its area may
 * lie on its edge, or outside. `room` is how far it is from there to the nearest edge left or right.
 */
export const roomiestPoint = (ring: readonly Point[]): { point: Point; room: number } => {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const along = (values: readonly number[], n: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return least + ((n + 0.5) / steps) * (most - least);
  };
  const turned = ring.map(([x, y]): Point => [y, x]);
  const places = Array.from({ length: steps }, (_, n) => n);
  const rows = places.map((n) => ({ y: along(ys, n), edges: crossings(ring, along(ys, n)) }));
  const columns = places.map((n) => ({ x: along(xs, n), edges: crossings(turned, along(xs, n)) }));
  let best = { point: ring[0] ?? [0, 0], room: 0, score: -1 };
  for (const { y, edges } of rows) {
    for (const { x, edges: upright } of columns) {
      const room = clearance(edges, x);
      const score = Math.min(room, 2 * clearance(upright, y));
      if (score > best.score) best = { point: [x, y], room, score };
    }
  }
  return { point: best.point, room: best.room };
};
