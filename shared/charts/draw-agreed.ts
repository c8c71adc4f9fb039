import type { Question } from '../measures/measure-version.ts';
import { chartColours, chartGreys, questionColours } from './chart-colours.ts';
import type { ChartLayout } from './chart-layout.ts';
import type { Lane, LaneForecast } from './chart.ts';
import { aheadPath, diamondPath, eventRadius, fanPath, placeEvents, type Scales } from './lane-paths.ts';
import { element, words } from './svg.ts';

/** How a line ahead is drawn; told apart by its dashes, so that it can be read in grey. */
export const aheadLook = (
  question: Question,
  kind: LaneForecast['kind'],
): { stroke: string; dashes: string; width: number } => {
  switch (kind) {
    case 'baseline':
      return { stroke: questionColours[question].text, dashes: '7 4', width: 2 };
    case 'nothing changes':
      return { stroke: chartGreys.quiet, dashes: '1.5 3.5', width: 1.6 };
    case 'partners':
      return { stroke: chartColours.darkGrey, dashes: '', width: 1.2 };
  }
};

/** The fan below the figures. */
export const drawFans = (lane: Lane, scales: Scales): string =>
  (lane.forecasts ?? [])
    .map((forecast) => {
      const d = fanPath(forecast, scales);
      const { mark } = questionColours[lane.question];
      return d === '' ? '' : element('path', { d, fill: mark, 'fill-opacity': 0.16 });
    })
    .join('');

/** The lines ahead, upon figures that came since. */
export const drawAhead = (lane: Lane, scales: Scales): string =>
  (lane.forecasts ?? [])
    .map((forecast) => {
      const { stroke, dashes, width } = aheadLook(lane.question, forecast.kind);
      const path = element('path', {
        d: aheadPath(forecast, scales),
        fill: 'none',
        stroke,
        'stroke-width': width,
        'stroke-dasharray': dashes === '' ? undefined : dashes,
      });
      const diamonds =
        forecast.kind === 'partners'
          ? forecast.points.map(({ x, value }) =>
              element('path', {
                d: diamondPath(scales.x(x), scales.y(value)),
                fill: '#ffffff',
                stroke,
                'stroke-width': 1.6,
              }),
            )
          : [];
      return path + diamonds.join('');
    })
    .join('');

/** Where limits begin anew: a broken line over the whole plot. */
export const drawRebases = (lane: Lane, { x }: Scales, top: number, foot: number): string =>
  (lane.rebases ?? [])
    .map((at) =>
      element('line', {
        x1: x(at),
        x2: x(at),
        y1: top,
        y2: foot,
        stroke: chartColours.darkGrey,
        'stroke-dasharray': '8 5',
        'stroke-width': 1.2,
      }),
    )
    .join('');

/** The numbers of what happened above the plot, each with a thin line down to its date. */
export const drawEvents = (
  lane: Lane,
  layout: ChartLayout,
  scales: Scales,
  { top, foot }: { top: number; foot: number },
): string => {
  const middle = top - layout.head + eventRadius + 2;
  return placeEvents(lane.events ?? [], scales, layout.width)
    .map(
      ({ number, x, at }) =>
        element('path', {
          d: `M${x} ${middle + eventRadius}L${at} ${top}V${foot}`,
          fill: 'none',
          stroke: chartGreys.quiet,
          'stroke-opacity': 0.55,
        }) +
        element('circle', { cx: x, cy: middle, r: eventRadius, fill: '#ffffff', stroke: chartGreys.text }) +
        words(String(number), {
          x,
          y: middle + 4,
          'text-anchor': 'middle',
          'font-size': 11,
          fill: chartGreys.text,
        }),
    )
    .join('');
};
