import { chartFont, wordWidth, type ChartLayout } from './chart-layout.ts';
import type { Lane } from './chart.ts';
import { freest, isFree, type Box, type PlacedLabel } from './label-boxes.ts';
import type { Scales } from './lane-paths.ts';

type Step = Lane['target'][number];

/** Above its line, or below it. */
const besideLine = [-6, 15] as const;

/** Every place along its own line, from the right; then level with the line, before it begins. */
const placesUpon = (step: Step, layout: ChartLayout, { x, y }: Scales): PlacedLabel[] => {
  const [start, edge, level] = [x(step.from), x(step.to), y(step.value)];
  const width = wordWidth(step.words);
  const at = (right: number, foot: number): PlacedLabel => ({
    text: step.words,
    x: right,
    y: foot,
    anchor: 'end',
    tone: 'target',
  });
  const room = Math.max(0, Math.floor((edge - start - width) / 6));
  const along = Array.from({ length: room + 1 }, (_, n) => edge - n * 6).flatMap((right) =>
    besideLine.map((down) => at(right, level + down)),
  );
  return start - 5 - width < layout.left ? along : [...along, at(start - 5, level + 4)];
};

/** Over the plot, with a few dashes that say which line is meant. */
const placesOver = (step: Step, lane: Lane, { x, y }: Scales): PlacedLabel[] => {
  const common = { text: `- - - ${step.words}`, y: y(lane.axis.high) - 6, tone: 'target' } as const;
  return [
    { ...common, x: x(step.to), anchor: 'end' },
    { ...common, x: x(0), anchor: 'start' },
  ];
};

/**
 * The name of the target that holds: beside the plot where there is room. In a narrow chart upon the line where
 * nothing else lies, else over the plot: a name that covers figures says neither.
 */
export const placeLastTarget = (
  lane: Lane,
  layout: ChartLayout,
  scales: Scales,
  taken: readonly Box[],
): PlacedLabel[] => {
  const step = lane.target.at(-1);
  if (!step) return [];
  if (layout.targetNames === 'upon') {
    const upon = placesUpon(step, layout, scales).find((label) => isFree(label, taken));
    const label = upon ?? freest(placesOver(step, lane, scales), taken);
    return label ? [label] : [];
  }
  const first = {
    text: step.words,
    // with something ahead the line may end before the plot does
    x: Math.max(scales.x(step.to), layout.width - layout.right) + 8,
    y: scales.y(step.value) + 4,
    anchor: 'start',
    tone: 'target',
  } as const;
  return step.since === undefined
    ? [first]
    : [first, { ...first, text: step.since, y: first.y + chartFont.lineHeight - 2, tone: 'quiet' }];
};

/** The steps before the last are named where there is room for it. */
export const placeEarlierTargets = (
  lane: Lane,
  layout: ChartLayout,
  scales: Scales,
  taken: readonly Box[],
): PlacedLabel[] => {
  const earlier = lane.target.slice(0, -1);
  if (layout.targetNames === 'upon' || earlier.length > 3) return [];
  return earlier.flatMap((step) => {
    const [from, to] = [scales.x(step.from), scales.x(step.to)];
    if (wordWidth(step.words) + 8 > to - from) return [];
    const at = (dy: number): PlacedLabel => ({
      text: step.words,
      x: from + 2,
      y: scales.y(step.value) + dy,
      anchor: 'start',
      tone: 'target',
    });
    return besideLine.map(at).find((label) => isFree(label, taken)) ?? [];
  });
};
