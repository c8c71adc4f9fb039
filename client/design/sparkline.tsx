import { classNames } from './class-names.ts';
import { sparkPaths, type SparkPoint } from './sparkline-paths.ts';

export interface SparklineProps {
  /** oldest first; an absent value is a gap in the line */
  points: readonly SparkPoint[];
  /** one target for all points, or one for each */
  target?: SparkPoint | readonly SparkPoint[];
  /** what the line shows, in words ('58 to 92 over eight quarters, target 80'), read in its place */
  text: string;
  tone?: 'how-much' | 'how-well' | 'better-off';
  small?: boolean;
}

/** A line of the last quarters in the size of a word. It shows the run of things, never a value to read off. */
export function Sparkline({ points, target, text, tone = 'how-much', small = false }: SparklineProps) {
  const box = small ? { width: 96, height: 28, edge: 4 } : { width: 148, height: 48, edge: 6 };
  if (points.every((point) => point === undefined)) return null;
  const paths = sparkPaths(points, target, box);
  return (
    <svg
      className={classNames('bo-sparkline', `bo-sparkline--${tone}`, small && 'bo-sparkline--small')}
      viewBox={`0 0 ${String(box.width)} ${String(box.height)}`}
      role="img"
      aria-label={text}
      focusable="false"
    >
      {paths.target === '' ? null : <path className="bo-sparkline__target" d={paths.target} />}
      {paths.lines.map((line) => (
        <path key={line} className="bo-sparkline__line" d={line} />
      ))}
      {paths.dots.map((dot) => (
        <circle key={dot.x} className="bo-sparkline__dot" cx={dot.x} cy={dot.y} r={small ? 3 : 4.5} />
      ))}
    </svg>
  );
}
