import { describe, expect, it } from 'vitest';
import { demoSeed } from '#db/seed/demo/demo-county.ts';
import { demoAreas } from '#db/seed/demo/demo-areas.ts';
import { demoBoundaries } from '#db/seed/demo/district-shapes.ts';
import { readBoundaries } from '#shared/outcomes/boundary.ts';

const codes = demoAreas.filter(({ kind }) => kind === 'district').map(({ code }) => code);
const { boundaries, others } = readBoundaries(demoBoundaries(demoSeed), codes);
const rings = boundaries.map(({ boundary }) => boundary[0]?.[0] ?? []);

/** Twice the area that a ring goes round: above nothing against the clock. */
const roundAbout = (ring: (typeof rings)[number]): number =>
  ring.reduce((sum, [x, y], n) => {
    const [nextX, nextY] = ring[n + 1] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

describe('the boundaries of the made-up districts', () => {
  it('are one for each district, as the import reads them', () => {
    expect(boundaries.map(({ code }) => code)).toEqual(codes.toSorted());
    expect(others).toBe(0);
  });

  it('are the same from one seed, and others from another', () => {
    expect(demoBoundaries(demoSeed)).toBe(demoBoundaries(demoSeed));
    expect(demoBoundaries('Cantium')).not.toBe(demoBoundaries(demoSeed));
  });

  it('are closed, and go round against the clock', () => {
    expect(rings.map((ring) => ring.at(-1))).toEqual(rings.map((ring) => ring[0]));
    expect(rings.every((ring) => roundAbout(ring) > 0.1)).toBe(true);
  });

  it('are shared by neighbours, point by point: no gap and nothing twice', () => {
    const met = new Map<string, number>();
    for (const ring of rings)
      for (const point of ring.slice(1)) met.set(point.join(), (met.get(point.join()) ?? 0) + 1);
    const often = (times: number) => [...met.values()].filter((each) => each === times).length;
    // Seven borders between two districts of 15 points inside each; corners where two or four meet.
    expect([often(2), often(4), often(3)]).toEqual([7 * 15 + 6, 2, 0]);
  });

  it('lie in the sea', () => {
    const points = rings.flat();
    expect(points.every(([x, y]) => x > 1.5 && x < 3.7 && y > 53.7 && y < 54.8)).toBe(true);
  });
});
