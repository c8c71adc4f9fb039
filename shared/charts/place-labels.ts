import type { Lane, LaneMark } from './chart.ts';
import { signalTip, type Scales } from './lane-paths.ts';
import { chartFont, notYetDueWords, wordWidth, type ChartLayout } from './chart-layout.ts';

/** Words upon a plot, in pixels; `y` is the foot of the letters. */
export interface PlacedLabel {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  tone: 'value' | 'on bar' | 'target' | 'quiet';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const boxOf = ({ text, x, y, anchor }: Omit<PlacedLabel, 'tone'>): Box => {
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
const freest = (places: readonly PlacedLabel[], taken: readonly Box[]): PlacedLabel | undefined =>
  places.toSorted((a, b) => covered(boxOf(a), taken) - covered(boxOf(b), taken))[0];

const isFree = (label: PlacedLabel, taken: readonly Box[]): boolean => covered(boxOf(label), taken) === 0;

/** A bar must be so high to hold its figure. */
const roomInBar = 22;

/** Over the bar, and over the triangle that says that it is unusual. */
const aboveBar = (mark: LaneMark, top: number): number => top - (mark.signal === undefined ? 6 : 20);

const barLabel = (mark: LaneMark, value: number, lane: Lane, { x, y }: Scales): PlacedLabel => {
  const [top, foot] = [y(value), y(Math.max(0, lane.axis.low))];
  const inside = foot - top >= roomInBar;
  return {
    text: mark.label,
    x: x(mark.x),
    y: inside ? foot - 7 : aboveBar(mark, top),
    anchor: 'middle',
    tone: inside ? 'on bar' : 'value',
  };
};

/** Beside its mark where the band has room, else above or below it. */
const lineLabelPlaces = (mark: LaneMark, value: number, { x, y }: Scales, band: number): PlacedLabel[] => {
  const [middle, level] = [x(mark.x), y(value)];
  const at = (dx: number, dy: number, anchor: PlacedLabel['anchor']): PlacedLabel => ({
    text: mark.label,
    x: middle + dx,
    y: level + dy,
    anchor,
    tone: 'value',
  });
  const beside = wordWidth(mark.label) + 10 <= band / 2 ? [at(9, -4, 'start'), at(9, 14, 'start')] : [];
  return [...beside, at(0, -11, 'middle'), at(0, 20, 'middle')];
};

const markBox = (mark: LaneMark, value: number, { x, y }: Scales): Box => ({
  left: x(mark.x) - 6,
  right: x(mark.x) + 6,
  top: y(value) - 6,
  bottom: y(value) + 6,
});

/** The lines between marks as a row of small boxes: words keep off them. */
const lineBoxes = (lane: Lane, { x, y }: Scales): Box[] =>
  lane.runs.flatMap((run) =>
    run.slice(1).flatMap((n, i) => {
      const [from, to] = [lane.marks[run[i] ?? n], lane.marks[n]];
      if (from?.value === undefined || to?.value === undefined) return [];
      const [x1, x2, y1, y2] = [x(from.x), x(to.x), y(from.value), y(to.value)];
      const steps = Math.max(1, Math.ceil((x2 - x1) / 6));
      return Array.from({ length: steps }, (_, step) => {
        const [across, up] = [x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps];
        return { left: across - 1, right: across + 1, top: up - 1, bottom: up + 1 };
      });
    }),
  );

const barBoxes = (lane: Lane, layout: ChartLayout, scales: Scales): Box[] =>
  figures(lane).map(({ mark, value }) => ({
    left: scales.x(mark.x) - layout.barWidth / 2,
    right: scales.x(mark.x) + layout.barWidth / 2,
    top: scales.y(value),
    bottom: scales.y(0),
  }));

/** The target, where words of figures would be crossed out by it. */
const targetBoxes = (lane: Lane, { x, y }: Scales): Box[] =>
  lane.target.map(({ from, to, value }) => ({
    left: x(from),
    right: x(to),
    top: y(value) - 1,
    bottom: y(value) + 1,
  }));

/** The triangles of unusual figures. */
const signalBoxes = (lane: Lane, scales: Scales): Box[] =>
  figures(lane).flatMap(({ mark, value }) => {
    if (mark.signal === undefined) return [];
    const tip = signalTip(lane.form, mark.signal, scales.y(value));
    const middle = scales.x(mark.x);
    return [{ left: middle - 5, right: middle + 5, top: tip - 8, bottom: tip + 8 }];
  });

/** What is drawn, and so not to be written upon. */
const drawnBoxes = (lane: Lane, layout: ChartLayout, scales: Scales): Box[] => [
  ...signalBoxes(lane, scales),
  ...(lane.form === 'bars'
    ? barBoxes(lane, layout, scales)
    : [...figures(lane).map(({ mark, value }) => markBox(mark, value, scales)), ...lineBoxes(lane, scales)]),
];

const figures = (lane: Lane): { mark: LaneMark; value: number }[] =>
  lane.marks.flatMap((mark) => (mark.value === undefined ? [] : [{ mark, value: mark.value }]));

const placeValues = (lane: Lane, layout: ChartLayout, scales: Scales): PlacedLabel[] => {
  const all = figures(lane);
  const last = all.at(-1);
  if (!last) return [];
  const every = layout.labelsAt === 'every mark';
  if (lane.form === 'bars') {
    if (every) return all.map(({ mark, value }) => barLabel(mark, value, lane, scales));
    return [
      {
        text: last.mark.label,
        x: scales.x(last.mark.x),
        y: aboveBar(last.mark, scales.y(last.value)),
        anchor: 'middle',
        tone: 'value',
      },
    ];
  }
  const drawn = [...drawnBoxes(lane, layout, scales), ...targetBoxes(lane, scales)];
  const dots = all.map(({ mark, value }) => markBox(mark, value, scales));
  return (every ? all : [last]).reduce<PlacedLabel[]>((placed, { mark, value }) => {
    const words = placed.map(boxOf);
    const label = freest(lineLabelPlaces(mark, value, scales, layout.band), [...drawn, ...words]);
    // a figure that would lie upon another says nothing; the last one is always said
    return label && (isFree(label, [...dots, ...words]) || mark === last.mark) ? [...placed, label] : placed;
  }, []);
};

const placeLastTarget = (
  lane: Lane,
  layout: ChartLayout,
  scales: Scales,
  taken: readonly Box[],
): PlacedLabel[] => {
  const step = lane.target.at(-1);
  if (!step) return [];
  const level = scales.y(step.value);
  const edge = scales.x(step.to);
  if (layout.targetNames === 'beside') {
    const first = { text: step.words, x: edge + 8, y: level + 4, anchor: 'start', tone: 'target' } as const;
    return step.since === undefined
      ? [first]
      : [first, { ...first, text: step.since, y: level + 4 + chartFont.lineHeight - 2, tone: 'quiet' }];
  }
  const upon = (dy: number, x: number, anchor: 'start' | 'end'): PlacedLabel => ({
    text: step.words,
    x,
    y: level + dy,
    anchor,
    tone: 'target',
  });
  const start = scales.x(step.from);
  const wide = wordWidth(step.words) <= edge - start;
  const places = [
    upon(-6, edge, 'end'),
    upon(15, edge, 'end'),
    ...(wide ? [upon(-6, start, 'start'), upon(15, start, 'start')] : []),
  ];
  const label = freest(places, taken);
  return label ? [label] : [];
};

/** The steps before the last are named where there is room for it. */
const placeEarlierTargets = (
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
    return [at(-6), at(15)].find((label) => isFree(label, taken)) ?? [];
  });
};

const placeNotYetDue = (lane: Lane, layout: ChartLayout, scales: Scales): PlacedLabel[] => {
  if (layout.targetNames === 'upon' || !lane.marks.some(({ state }) => state === 'not yet due')) return [];
  const edge = layout.width - layout.right;
  return [
    { text: notYetDueWords, x: edge + 8, y: hollowMarkY(lane, scales) + 4, anchor: 'start', tone: 'quiet' },
  ];
};

/** Hollow marks stand on the foot of the plot: they have no height of their own. */
export const hollowMarkY = (lane: Lane, { y }: Pick<Scales, 'y'>): number => y(lane.axis.low) - 9;

/**
 * Every word upon a plot, so placed that words do not lie upon each other or upon marks: figures first, then
 * the target that holds, then earlier targets where there is room.
 */
export const placeLabels = (lane: Lane, layout: ChartLayout, scales: Scales): PlacedLabel[] => {
  const values = placeValues(lane, layout, scales);
  const taken = [...drawnBoxes(lane, layout, scales), ...values.map(boxOf)];
  const last = placeLastTarget(lane, layout, scales, taken);
  return [
    ...values,
    ...last,
    ...placeEarlierTargets(lane, layout, scales, [...taken, ...last.map(boxOf)]),
    ...placeNotYetDue(lane, layout, scales),
  ];
};
