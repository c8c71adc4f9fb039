/** A point of a small line; absent is a gap, never zero. */
export type SparkPoint = number | undefined;

export interface SparkPaths {
  /** one path for each unbroken run of two or more points */
  lines: readonly string[];
  /** points that stand alone between gaps, and the last point */
  dots: readonly { x: number; y: number }[];
  /** the target, stepped where it changes; '' when there is none */
  target: string;
}

interface Box {
  width: number;
  height: number;
  /** kept free at every side, for the dot */
  edge: number;
}

const round = (n: number): string => String(Math.round(n * 10) / 10);

/**
 * Places a series in a box: even steps across, from the smallest to the largest of series and target upwards.
 * Gaps stay gaps. `target` is one number for all, or one for each point.
 */
export const sparkPaths = (
  points: readonly SparkPoint[],
  target: SparkPoint | readonly SparkPoint[],
  box: Box,
): SparkPaths => {
  const targets = points.map((_, i) =>
    target === undefined || typeof target === 'number' ? target : target[i],
  );
  const known = [...points, ...targets].filter((n) => n !== undefined);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = points.length > 1 ? (box.width - 2 * box.edge) / (points.length - 1) : 0;
  const x = (i: number): number => box.edge + i * step;
  const y = (value: number): number =>
    span === 0
      ? box.height / 2
      : box.height - box.edge - ((value - low) / span) * (box.height - 2 * box.edge);

  const lines: string[] = [];
  const dots: { x: number; y: number }[] = [];
  let run: string[] = [];
  const lastKnown = points.findLastIndex((point) => point !== undefined);
  points.forEach((point, i) => {
    if (point === undefined) return;
    run.push(`${round(x(i))} ${round(y(point))}`);
    if (points[i + 1] !== undefined) return;
    if (run.length > 1) lines.push(`M${run.join('L')}`);
    if (run.length === 1 || i === lastKnown) dots.push({ x: x(i), y: y(point) });
    run = [];
  });

  let path = '';
  targets.forEach((value, i) => {
    if (value === undefined) return;
    const left = Math.max(0, x(i) - step / 2);
    const right = Math.min(box.width, x(i) + step / 2);
    path += `${targets[i - 1] === undefined ? 'M' : 'L'}${round(left)} ${round(y(value))}H${round(right)}`;
  });
  return { lines, dots, target: path };
};
