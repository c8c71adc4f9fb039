import { chartGreys } from './chart-colours.ts';
import { wordWidth } from './chart-layout.ts';
import type { LaidOut, Shape } from './picture-shapes.ts';
import type { RateClass } from './rate-classes.ts';

const box = { width: 22, height: 14 } as const;
const lineHeight = 24;

/** A rectangle as a path, which may have an edge. */
export const edgedBox = (
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  fill: string,
): Shape => ({
  kind: 'path',
  d: `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}Z`,
  fill,
  stroke: chartGreys.base,
  width: 0.8,
});

/** What each colour means, in words beside it; as many in a line as fit. */
export const layOutLegend = (classes: readonly RateClass[], width: number): LaidOut => {
  let [x, line] = [0, 0];
  const shapes = classes.flatMap(({ fill, words }): Shape[] => {
    const own = box.width + 7 + wordWidth(words) + 18;
    if (x > 0 && x + own > width) [x, line] = [0, line + 1];
    const y = line * lineHeight + 4;
    const left = x;
    x += own;
    return [
      edgedBox({ x: left + 1, y, ...box }, fill),
      { kind: 'words', x: left + box.width + 8, y: y + 12, text: words, fill: chartGreys.text },
    ];
  });
  return { shapes, height: (line + 1) * lineHeight + 6 };
};
