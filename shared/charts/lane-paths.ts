import { line } from 'd3-shape';
import type { Lane } from './chart.ts';
import type { Scales } from './place-labels.ts';

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

/** A small triangle that says that a figure is unusual: it points up over high ones, down under low ones. */
export const signalPath = (high: boolean, middle: number, tip: number): string =>
  high ? `M${middle} ${tip}l4.5 7h-9Z` : `M${middle} ${tip}l4.5 -7h-9Z`;
