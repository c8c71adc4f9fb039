import type { Lane, LaneMark } from './chart.ts';
import { signalTip, type Scales } from './lane-paths.ts';
import { notYetDueWords, wordWidth, type ChartLayout } from './chart-layout.ts';
import { boxOf, freest, isFree, type Box, type PlacedLabel } from './label-boxes.ts';
import { placeEarlierTargets, placeLastTarget } from './place-targets.ts';

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

/** From where to where a share could be: pale, but words upon it would hide it. */
const intervalBoxes = (lane: Lane, { x, y }: Scales): Box[] =>
  lane.marks.flatMap(({ x: place, interval }) =>
    interval === undefined
      ? []
      : [{ left: x(place) - 4, right: x(place) + 4, top: y(interval.high), bottom: y(interval.low) }],
  );

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
  const all = figures(lane).filter(({ mark }) => mark.label !== '');
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
  const taken = [
    ...drawnBoxes(lane, layout, scales),
    ...intervalBoxes(lane, scales),
    ...targetBoxes(lane, scales),
    ...values.map(boxOf),
  ];
  const last = placeLastTarget(lane, layout, scales, taken);
  return [
    ...values,
    ...last,
    ...placeEarlierTargets(lane, layout, scales, [...taken, ...last.map(boxOf)]),
    ...placeNotYetDue(lane, layout, scales),
  ];
};
