import { formatUpTo } from '../values/format.ts';
import { chartGreys } from './chart-colours.ts';
import { wordWidth } from './chart-layout.ts';
import { sideColours, type LaidOut, type Shape } from './picture-shapes.ts';
import type { ChangeSide, LinesPicture } from './questionnaire-charts.ts';

const plotTop = 34;
const plotHeight = 220;

const sideWords: Readonly<Record<ChangeSide, string>> = {
  better: 'towards better',
  same: 'the same',
  worse: 'towards worse',
};

/** A line for each child, from its score at the start to its later one. */
export const layOutLines = ({ lines, least, most, ends }: LinesPicture, width: number): LaidOut => {
  const ticks = [least, (least + most) / 2, most];
  const left = Math.max(...ticks.map((tick) => wordWidth(formatUpTo(tick, 1)))) + 12;
  const right = width - 12;
  const y = (score: number): number =>
    plotTop + plotHeight - ((score - least) / Math.max(1e-9, most - least)) * plotHeight;
  const shapes: Shape[] = ticks.flatMap((tick): Shape[] => [
    { kind: 'line', x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: chartGreys.grid, width: 1 },
    {
      kind: 'words',
      x: left - 6,
      y: y(tick) + 4,
      text: formatUpTo(tick, 1),
      fill: chartGreys.quiet,
      anchor: 'end',
    },
  ]);
  // those who moved stand upon those who stayed
  for (const side of ['same', 'better', 'worse'] as const)
    for (const line of lines.filter((each) => each.side === side))
      shapes.push({
        kind: 'line',
        ...{ x1: left + 8, y1: y(line.before), x2: right - 8, y2: y(line.after) },
        stroke: sideColours[side],
        width: 1.4,
      });
  let x = 0;
  for (const side of ['better', 'same', 'worse'] as const) {
    shapes.push(
      { kind: 'rect', x, y: 4, width: 14, height: 10, fill: sideColours[side] },
      { kind: 'words', x: x + 19, y: 14, text: sideWords[side], fill: chartGreys.text },
    );
    x += 19 + wordWidth(sideWords[side]) + 14;
  }
  const foot = plotTop + plotHeight + 20;
  return {
    shapes: [
      ...shapes,
      { kind: 'words', x: left, y: foot, text: ends[0], fill: chartGreys.text, anchor: 'start' },
      { kind: 'words', x: right, y: foot, text: ends[1], fill: chartGreys.text, anchor: 'end' },
    ],
    height: foot + 12,
  };
};
