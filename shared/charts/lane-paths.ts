import { line } from 'd3-shape';
import type { Lane } from './chart.ts';

/** From the axes to pixels. */
export interface Scales {
  x: (place: number) => number;
  y: (value: number) => number;
}

/** The stepped target as one path: joined where one step follows another, open where there is no target. */
export const targetPath = (lane: Lane, { x, y }: Scales): string => {
  const draw = line<readonly [number, number]>();
  const connected = lane.target.reduce<(readonly [number, number])[][]>((paths, step, n) => {
    const ends = [
      [x(step.from), y(step.value)],
      [x(step.to), y(step.value)],
    ] as const;
    const path = paths.at(-1);
    return path !== undefined && lane.target[n - 1]?.to === step.from
      ? [...paths.slice(0, -1), [...path, ...ends]]
      : [...paths, [...ends]];
  }, []);
  return connected.map((points) => draw(points) ?? '').join('');
};

/** The lines that join figures, one path for each unbroken run of two or more. */
export const runPaths = (lane: Lane, { x, y }: Scales): string[] => {
  const draw = line<readonly [number, number]>();
  return lane.runs.flatMap((run) => {
    const points = run.flatMap((n) => {
      const mark = lane.marks[n];
      return mark?.value === undefined ? [] : [[x(mark.x), y(mark.value)] as const];
    });
    return points.length < 2 ? [] : [draw(points) ?? ''];
  });
};

/** How far the foot of a thin line reaches to both sides, in pixels. */
const footOfOuter = 3;

/** From worst to best case as an upright line with feet. */
export const outerPath = (
  { low, high }: { low: number; high: number },
  { x, y }: Scales,
  place: number,
): string => {
  const [middle, foot, top] = [x(place), y(low), y(high)];
  const feet = `h${footOfOuter * 2}`;
  return `M${middle - footOfOuter} ${foot}${feet}M${middle} ${foot}V${top}M${middle - footOfOuter} ${top}${feet}`;
};

/** A small triangle that says that a figure is unusual: it points up over high ones, down under low ones. */
export const signalPath = (high: boolean, middle: number, tip: number): string =>
  high ? `M${middle} ${tip}l4.5 7h-9Z` : `M${middle} ${tip}l4.5 -7h-9Z`;

/**
 * How high the tip of that triangle stands beside a mark at `level`: over a high one, under a low one; over a
 * bar always, because below its top there is no room.
 */
export const signalTip = (form: Lane['form'], signal: 'high' | 'low', level: number): number => {
  if (signal === 'high') return level - 16;
  return form === 'bars' ? level - 8 : level + 16;
};
