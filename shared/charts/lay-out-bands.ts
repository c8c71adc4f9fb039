import { formatCount } from '../values/format.ts';
import { chartGreys } from './chart-colours.ts';
import { wordWidth } from './chart-layout.ts';
import type { LaidOut, Shape } from './picture-shapes.ts';
import type { BandPicture } from './questionnaire-charts.ts';

/** From the palest to the full colour of 'better off': the more concern, the darker. */
const pale = [247, 233, 240] as const;
const full = [128, 22, 80] as const;

const shadeOf = (depth: number): string =>
  `#${pale
    .map((from, n) => Math.round(from + ((full[n] ?? 0) - from) * depth))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;

/** Fill and words of the band at a place; words keep 4.5 to 1 upon every shade. */
const bandLook = (place: number, of: number, worstLast: boolean): { fill: string; ink: string } => {
  const rank = of < 2 ? 1 : place / (of - 1);
  const depth = worstLast ? rank : 1 - rank;
  return { fill: shadeOf(depth), ink: depth > 0.6 ? '#ffffff' : chartGreys.text };
};

const swatch = 14;
const lineHeight = 22;

/** Which shade is which band, in as many lines as it takes. */
const layKey = ({ bars: [first], worstLast }: BandPicture, width: number): LaidOut => {
  const parts = first?.parts ?? [];
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const [place, { words }] of parts.entries()) {
    const room = swatch + 6 + wordWidth(words) + 18;
    if (x > 0 && x + room > width) [x, y] = [0, y + lineHeight];
    const { fill } = bandLook(place, parts.length, worstLast);
    shapes.push(
      { kind: 'rect', x, y: y + 2, width: swatch, height: swatch, fill: chartGreys.quiet },
      { kind: 'rect', x: x + 1, y: y + 3, width: swatch - 2, height: swatch - 2, fill },
      { kind: 'words', x: x + swatch + 6, y: y + 14, text: words, fill: chartGreys.text },
    );
    x += room;
  }
  return { shapes, height: y + lineHeight + 4 };
};

const barHeight = 34;

/** Two bars of one length, the same children, cut into bands. */
export const layOutBands = (picture: BandPicture, width: number): LaidOut => {
  const key = layKey(picture, width);
  const shapes: Shape[] = [...key.shapes];
  let y = key.height;
  for (const { label, parts } of picture.bars) {
    shapes.push({ kind: 'words', x: 0, y: y + 14, text: label, fill: chartGreys.text, bold: true });
    let x = 0;
    for (const [place, { count }] of parts.entries()) {
      const length = picture.total === 0 ? 0 : (count / picture.total) * width;
      const { fill, ink } = bandLook(place, parts.length, picture.worstLast);
      const text = formatCount(count);
      if (count > 0)
        shapes.push({ kind: 'rect', x, y: y + 20, width: Math.max(1, length - 1), height: barHeight, fill });
      if (count > 0 && wordWidth(text) + 6 < length)
        shapes.push({
          kind: 'words',
          x: x + length / 2,
          y: y + 20 + 22,
          text,
          fill: ink,
          anchor: 'middle',
          bold: true,
        });
      x += length;
    }
    y += 20 + barHeight + 14;
  }
  return { shapes, height: y };
};
