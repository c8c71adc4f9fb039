import { chartFont, wordWidth } from './chart-layout.ts';

/** Words upon a plot, in pixels; `y` is the foot of the letters. */
export interface PlacedLabel {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  tone: 'value' | 'on bar' | 'target' | 'quiet';
}

/** A piece of the plot, in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The room that words take. */
export const boxOf = ({ text, x, y, anchor }: Omit<PlacedLabel, 'tone'>): Box => {
  const width = wordWidth(text);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, top: y - chartFont.size + 2, bottom: y + 3 };
};

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const covered = (box: Box, taken: readonly Box[]): number =>
  taken.reduce((sum, other) => sum + overlap(box, other), 0);

/** The first place that is free, else the one that covers least. */
export const freest = (places: readonly PlacedLabel[], taken: readonly Box[]): PlacedLabel | undefined =>
  places.toSorted((a, b) => covered(boxOf(a), taken) - covered(boxOf(b), taken))[0];

/** Whether nothing lies there yet. */
export const isFree = (label: PlacedLabel, taken: readonly Box[]): boolean =>
  covered(boxOf(label), taken) === 0;
