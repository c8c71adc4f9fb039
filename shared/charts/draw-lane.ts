import { scaleLinear } from 'd3-scale';
import type { Question } from '../measures/measure-version.ts';
import { chartColours, chartGreys, questionColours } from './chart-colours.ts';
import type { ChartLayout } from './chart-layout.ts';
import type { Lane } from './chart.ts';
import { drawMarks } from './draw-marks.ts';
import { drawAhead, drawEvents, drawFans, drawRebases } from './draw-agreed.ts';
import { outerPath, runPaths, targetPath, type Scales } from './lane-paths.ts';
import type { PlacedLabel } from './label-boxes.ts';
import { placeLabels } from './place-labels.ts';
import { element, words } from './svg.ts';

const grid = (lane: Lane, { y }: Scales, left: number, right: number): string =>
  lane.axis.ticks
    .map(
      ({ at, words: tick }) =>
        element('line', { x1: left, x2: right, y1: y(at), y2: y(at), stroke: chartGreys.grid }) +
        words(tick, { x: left - 7, y: y(at) + 4, 'text-anchor': 'end', fill: chartGreys.quiet }),
    )
    .join('');

const bands = (lane: Lane, { x, y }: Scales): string => {
  const { mark } = questionColours[lane.question];
  return lane.limits
    .map(({ from, to, lower, upper, mean, trial }) => {
      const across = { x1: x(from), x2: x(to), stroke: mark, 'stroke-opacity': 0.55 };
      const dashes = { 'stroke-dasharray': trial ? '2 4' : undefined };
      return (
        element('rect', {
          x: x(from),
          y: y(upper),
          width: x(to) - x(from),
          height: y(lower) - y(upper),
          fill: mark,
          'fill-opacity': 0.09,
        }) +
        [upper, lower]
          .map((edge) => element('line', { ...across, ...dashes, y1: y(edge), y2: y(edge) }))
          .join('') +
        element('line', { ...across, y1: y(mean), y2: y(mean) })
      );
    })
    .join('');
};

const intervals = (lane: Lane, { x, y }: Scales): string =>
  lane.marks
    .flatMap(({ interval, x: place, state }) =>
      interval === undefined
        ? []
        : [
            element('rect', {
              x: x(place) - 4,
              y: y(interval.high),
              width: 8,
              height: y(interval.low) - y(interval.high),
              fill: questionColours[lane.question].mark,
              'fill-opacity': 0.18,
              ...(state === 'bounds'
                ? { stroke: questionColours[lane.question].mark, 'stroke-dasharray': '2 2' }
                : {}),
            }),
          ],
    )
    .join('');

/** From worst to best case: a thin line behind the figure, with feet so that its ends can be seen. */
const outers = (lane: Lane, { x, y }: Scales): string =>
  lane.marks
    .flatMap(({ outer, x: place }) =>
      outer === undefined
        ? []
        : [
            element('path', {
              d: outerPath(outer, { x, y }, place),
              fill: 'none',
              stroke: questionColours[lane.question].mark,
              'stroke-opacity': 0.6,
            }),
          ],
    )
    .join('');

const bars = (lane: Lane, { x, y }: Scales, layout: ChartLayout): string =>
  lane.marks
    .flatMap(({ value, x: place }) =>
      value === undefined
        ? []
        : [
            element('rect', {
              x: x(place) - layout.barWidth / 2,
              y: Math.min(y(value), y(0)),
              width: layout.barWidth,
              height: Math.abs(y(0) - y(value)),
              fill: questionColours[lane.question].mark,
            }),
          ],
    )
    .join('');

const lines = (lane: Lane, scales: Scales): string => {
  const { mark } = questionColours[lane.question];
  const runs = runPaths(lane, scales).map((d) =>
    element('path', { d, fill: 'none', stroke: mark, 'stroke-width': 2 }),
  );
  const dots = lane.marks.flatMap(({ value, open, x: place }) =>
    value === undefined
      ? []
      : [
          element('circle', {
            cx: scales.x(place),
            cy: scales.y(value),
            r: 4.5,
            ...(open === true ? { fill: '#ffffff', stroke: mark, 'stroke-width': 1.6 } : { fill: mark }),
          }),
        ],
  );
  return [...runs, ...dots].join('');
};

const target = (lane: Lane, scales: Scales): string => {
  const d = targetPath(lane, scales);
  if (d === '') return '';
  return (
    // a pale line below the dashes keeps them visible upon dark bars
    element('path', { d, fill: 'none', stroke: '#ffffff', 'stroke-width': 3.5, 'stroke-opacity': 0.75 }) +
    element('path', {
      d,
      fill: 'none',
      stroke: chartColours.darkGrey,
      'stroke-width': 1.6,
      'stroke-dasharray': '5 3',
    })
  );
};

const breaks = (lane: Lane, { x }: Scales, top: number, foot: number): string =>
  lane.breaks
    .map((at) =>
      element('line', {
        x1: x(at),
        x2: x(at),
        y1: top,
        y2: foot,
        stroke: chartColours.darkGrey,
        'stroke-dasharray': '1 4',
        'stroke-width': 1.4,
      }),
    )
    .join('');

/** The colour of words upon a plot. */
export const labelColour = (question: Question, tone: PlacedLabel['tone']): string => {
  switch (tone) {
    case 'value':
      return questionColours[question].text;
    case 'on bar':
      return questionColours[question].onMark;
    case 'target':
      return chartGreys.text;
    case 'quiet':
      return chartGreys.quiet;
  }
};

const labels = (lane: Lane, layout: ChartLayout, scales: Scales): string =>
  placeLabels(lane, layout, scales)
    .map(({ text, x, y, anchor, tone }) =>
      words(
        text,
        {
          x,
          y,
          'text-anchor': anchor,
          'font-weight': tone === 'value' || tone === 'on bar' ? 700 : undefined,
          fill: labelColour(lane.question, tone),
        },
        tone !== 'on bar',
      ),
    )
    .join('');

/** One plot between `top` and `foot`, on a common axis across. */
export const drawLane = (
  lane: Lane,
  layout: ChartLayout,
  x: Scales['x'],
  { top, foot }: { top: number; foot: number },
): string => {
  const y = scaleLinear().domain([lane.axis.low, lane.axis.high]).range([foot, top]);
  const scales: Scales = { x, y };
  const end = lane.marks.length === 0 ? 0 : Math.max(...lane.marks.map(({ at }) => at)) + 1;
  const [left, right] = [x(0), Math.max(x(end), layout.width - layout.right)];
  return [
    grid(lane, scales, left, right),
    bands(lane, scales),
    drawFans(lane, scales),
    drawEvents(lane, layout, scales, { top, foot }),
    outers(lane, scales),
    intervals(lane, scales),
    lane.form === 'bars' ? bars(lane, scales, layout) : lines(lane, scales),
    element('line', { x1: left, x2: right, y1: foot, y2: foot, stroke: chartGreys.base }),
    breaks(lane, scales, top, foot),
    drawRebases(lane, scales, top, foot),
    drawAhead(lane, scales),
    target(lane, scales),
    drawMarks(lane, scales),
    labels(lane, layout, scales),
  ].join('');
};
