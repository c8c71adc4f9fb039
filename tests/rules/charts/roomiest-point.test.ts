import { describe, expect, it } from 'vitest';
import { roomAt, roomiestPoint } from '#shared/charts/roomiest-point.ts';

const square = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
] as const;
/** A narrow foot below a broad arm: its middle by area lies outside. */
const hook = [
  [0, 0],
  [200, 0],
  [200, 40],
  [20, 40],
  [20, 200],
  [0, 200],
] as const;

describe('where words have most room', () => {
  it('in a square is near its middle', () => {
    const { point, room } = roomiestPoint(square);
    expect(Math.abs(point[1] - 50)).toBeLessThan(30);
    expect(Math.abs(point[0] - 50)).toBeLessThan(5);
    expect(room).toBeGreaterThan(45);
  });

  it('in a hook is in its arm, inside the shape', () => {
    const { point, room } = roomiestPoint(hook);
    expect(point[1]).toBeGreaterThan(0);
    expect(point[1]).toBeLessThan(40);
    expect(point[0]).toBeGreaterThan(20);
    expect(room).toBeGreaterThan(30);
  });

  it.each([
    [[50, 50], 50],
    [[90, 10], 10],
    [[50, 120], 0],
    [[-5, 50], 0],
  ] as const)('at %j of a square there is %s to either side', (point, room) => {
    expect(roomAt(square, point)).toBe(room);
  });

  it('is nowhere in a shape without any', () => {
    expect(roomiestPoint([]).room).toBe(0);
    expect(roomiestPoint([[3, 3]])).toEqual({ point: [3, 3], room: 0 });
  });
});
