import { chartColours, chartGreys } from './chart-colours.ts';
import type { Lane } from './chart.ts';
import { signalPath, signalTip, yearBeforePath, type Scales } from './lane-paths.ts';
import { hollowMarkY } from './place-labels.ts';
import { element } from './svg.ts';

const signals = (lane: Lane, { x, y }: Scales): string =>
  lane.marks
    .flatMap(({ signal, value, x: place }) => {
      if (signal === undefined || value === undefined) return [];
      return [
        element('path', {
          d: signalPath(signal === 'high', x(place), signalTip(lane.form, signal, y(value))),
          fill: chartColours.orange,
          stroke: chartGreys.text,
        }),
      ];
    })
    .join('');

/** White below, so that it can be seen upon a dark bar. */
const yearsBefore = (lane: Lane, scales: Scales): string =>
  lane.marks
    .flatMap(({ yearBefore, x: place }) => {
      if (yearBefore === undefined) return [];
      const d = yearBeforePath(yearBefore, scales, place);
      return [
        element('path', { d, stroke: '#ffffff', 'stroke-width': 5 }),
        element('path', { d, stroke: chartGreys.text, 'stroke-width': 2 }),
      ];
    })
    .join('');

const hollow = (lane: Lane, scales: Scales): string =>
  lane.marks
    .flatMap(({ state, x: place }) =>
      state === 'not yet due'
        ? [
            element('circle', {
              cx: scales.x(place),
              cy: hollowMarkY(lane, scales),
              r: 5,
              fill: '#ffffff',
              stroke: chartGreys.quiet,
              'stroke-width': 1.4,
              'stroke-dasharray': '2.4 2',
            }),
          ]
        : [],
    )
    .join('');

/** What lies upon bars and lines: the year before, what is unusual, what is not yet due. */
export const drawMarks = (lane: Lane, scales: Scales): string =>
  yearsBefore(lane, scales) + signals(lane, scales) + hollow(lane, scales);
