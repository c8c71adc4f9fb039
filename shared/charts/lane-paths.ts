import { line } from 'd3-shape';
import type { ChartEvent, Lane, LaneForecast } from './chart.ts';

/** From the axes to pixels. */
export interface Scales {
  x: (place: number) => number;
  y: (value: number) => number;
}

/** The stepped target as one path: joined where one step follows another, open where there is no target. */
export const targetPath = (lane: Lane, { x, y }: Scales): string => {
  const draw = line<readonly [number, number]>();
  const connected = lane.target.reduce<(readonly [number, number])[][]>((paths, step, n) => {
    const ends = [
      [x(step.from), y(step.value)],
      [x(step.to), y(step.value)],
    ] as const;
    const path = paths.at(-1);
    return path !== undefined && lane.target[n - 1]?.to === step.from
      ? [...paths.slice(0, -1), [...path, ...ends]]
      : [...paths, [...ends]];
  }, []);
  return connected.map((points) => draw(points) ?? '').join('');
};

/** The lines that join figures, one path for each unbroken run of two or more. */
export const runPaths = (lane: Lane, { x, y }: Scales): string[] => {
  const draw = line<readonly [number, number]>();
  return lane.runs.flatMap((run) => {
    const points = run.flatMap((n) => {
      const mark = lane.marks[n];
      return mark?.value === undefined ? [] : [[x(mark.x), y(mark.value)] as const];
    });
    return points.length < 2 ? [] : [draw(points) ?? ''];
  });
};

/** How far the foot of a thin line reaches to both sides, in pixels. */
const footOfOuter = 3;

/** From worst to best case as an upright line with feet. */
export const outerPath = (
  { low, high }: { low: number; high: number },
  { x, y }: Scales,
  place: number,
): string => {
  const [middle, foot, top] = [x(place), y(low), y(high)];
  const feet = `h${footOfOuter * 2}`;
  return `M${middle - footOfOuter} ${foot}${feet}M${middle} ${foot}V${top}M${middle - footOfOuter} ${top}${feet}`;
};

/** A short level line where the same quarter stood a year before. */
export const yearBeforePath = (level: number, { x, y }: Scales, place: number): string =>
  `M${x(place - 0.4)} ${y(level)}H${x(place + 0.4)}`;

/** A small triangle that says that a figure is unusual: it points up over high ones, down under low ones. */
export const signalPath = (high: boolean, middle: number, tip: number): string =>
  high ? `M${middle} ${tip}l4.5 7h-9Z` : `M${middle} ${tip}l4.5 -7h-9Z`;

/**
 * How high the tip of that triangle stands beside a mark at `level`: over a high one, under a low one; over a
 * bar always, because below its top there is no room.
 */
export const signalTip = (form: Lane['form'], signal: 'high' | 'low', level: number): number => {
  if (signal === 'high') return level - 16;
  return form === 'bars' ? level - 8 : level + 16;
};

/** Half a period to each side, so that the range of a single period can be seen too. */
const halfPeriod = 0.5;

/** The fan: the range about a line ahead as one area; '' where it has none. */
export const fanPath = ({ points }: LaneForecast, { x, y }: Scales): string => {
  const ranged = points.flatMap(({ x: place, range }) => (range === undefined ? [] : [{ place, range }]));
  const [first, last] = [ranged[0], ranged.at(-1)];
  if (first === undefined || last === undefined) return '';
  const across = [
    { place: first.place - halfPeriod, range: first.range },
    ...ranged,
    { place: last.place + halfPeriod, range: last.range },
  ];
  const upper = across.map(({ place, range }): [number, number] => [x(place), y(range.high)]);
  const lower = across.map(({ place, range }): [number, number] => [x(place), y(range.low)]);
  return `${line()([...upper, ...lower.toReversed()]) ?? ''}Z`;
};

/** A line ahead; one period alone is a short dash. */
export const aheadPath = ({ points }: LaneForecast, { x, y }: Scales): string => {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const across: [number, number][] = [
    [x(first.x - halfPeriod), y(first.value)],
    ...points.map(({ x: place, value }): [number, number] => [x(place), y(value)]),
    [x(last.x + halfPeriod), y(last.value)],
  ];
  return line()(across) ?? '';
};

/** A small diamond: what the partners expect. */
export const diamondPath = (middle: number, level: number): string =>
  `M${middle} ${level - 6}l6 6l-6 6l-6-6Z`;

/** So many events are marked upon a plot, the latest; the list below it has all. */
export const mostEventsMarked = 12;
export const eventRadius = 8;

/** Numbers of events in a row above the plot, each over its date or as near as there is room. */
export const placeEvents = (
  events: readonly ChartEvent[],
  { x }: Pick<Scales, 'x'>,
  right: number,
): { number: number; x: number; at: number }[] => {
  const step = eventRadius * 2 + 2;
  const marked = events.slice(-mostEventsMarked);
  let next = eventRadius;
  const pushed = marked.map(({ number, x: place }) => {
    const stands = Math.max(x(place), next);
    next = stands + step;
    return { number, x: stands, at: x(place) };
  });
  let most = right - eventRadius;
  return pushed
    .toReversed()
    .map((event) => {
      const stands = Math.min(event.x, most);
      most = stands - step;
      return { ...event, x: stands };
    })
    .toReversed();
};
