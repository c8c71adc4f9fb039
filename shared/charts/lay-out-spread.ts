import { formatCount } from '../values/format.ts';
import { chartGreys } from './chart-colours.ts';
import { wordWidth } from './chart-layout.ts';
import { sideColours, type LaidOut, type Shape } from './picture-shapes.ts';
import type { SpreadPicture } from './questionnaire-charts.ts';

const plotTop = 20;
const plotHeight = 150;
const foot = plotTop + plotHeight;

/** How many children changed by how much: worse to the left, better to the right. */
export const layOutSpread = ({ bars }: SpreadPicture, width: number): LaidOut => {
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  const band = width / Math.max(1, bars.length);
  const thick = Math.min(64, band * 0.78);
  const every = Math.max(
    1,
    Math.ceil((Math.max(0, ...bars.map(({ words }) => wordWidth(words))) + 8) / band),
  );
  const none = Math.max(
    0,
    bars.findIndex(({ side }) => side === 'same'),
  );
  const shapes: Shape[] = [
    { kind: 'line', x1: 0, y1: foot, x2: width, y2: foot, stroke: chartGreys.base, width: 1 },
  ];
  for (const [place, { count, words, side }] of bars.entries()) {
    const middle = (place + 0.5) * band;
    const height = (count / highest) * plotHeight;
    if (count > 0)
      shapes.push(
        {
          kind: 'rect',
          x: middle - thick / 2,
          y: foot - height,
          width: thick,
          height,
          fill: sideColours[side],
        },
        {
          kind: 'words',
          x: middle,
          y: foot - height - 5,
          text: formatCount(count),
          fill: chartGreys.text,
          anchor: 'middle',
          bold: true,
        },
      );
    if (Math.abs(place - none) % every === 0)
      shapes.push({
        kind: 'words',
        x: middle,
        y: foot + 18,
        text: words,
        fill: chartGreys.quiet,
        anchor: 'middle',
      });
  }
  const sides = new Set(bars.map(({ side }) => side));
  const caption = (x: number, text: string, anchor: 'start' | 'end'): Shape => ({
    kind: 'words',
    x,
    y: foot + 40,
    text,
    fill: chartGreys.text,
    anchor,
  });
  if (sides.has('worse')) shapes.push(caption(0, 'points worse', 'start'));
  if (sides.has('better')) shapes.push(caption(width, 'points better', 'end'));
  return { shapes, height: foot + 50 };
};
