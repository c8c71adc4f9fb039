import { chartColours, chartGreys, questionColours } from '#shared/charts/chart-colours.ts';
import type { ChartLayout } from '#shared/charts/chart-layout.ts';
import type { Lane } from '#shared/charts/chart.ts';
import { aheadLook } from '#shared/charts/draw-agreed.ts';
import {
  aheadPath,
  diamondPath,
  eventRadius,
  fanPath,
  placeEvents,
  type Scales,
} from '#shared/charts/lane-paths.ts';

export interface AgreedLayerProps {
  lane: Lane;
  scales: Scales;
}

/** The range about the baseline, below the figures. */
export function Fans({ lane, scales }: AgreedLayerProps) {
  return lane.forecasts?.map((forecast) => (
    <path
      key={forecast.kind}
      d={fanPath(forecast, scales)}
      fill={questionColours[lane.question].mark}
      fillOpacity={0.16}
    />
  ));
}

/** The lines ahead, upon figures that came since. */
export function LinesAhead({ lane, scales }: AgreedLayerProps) {
  return lane.forecasts?.map((forecast) => {
    const { stroke, dashes, width } = aheadLook(lane.question, forecast.kind);
    return (
      <g key={forecast.kind} stroke={stroke}>
        <path
          d={aheadPath(forecast, scales)}
          fill="none"
          strokeWidth={width}
          strokeDasharray={dashes === '' ? undefined : dashes}
        />
        {forecast.kind === 'partners'
          ? forecast.points.map(({ x, value }) => (
              <path key={x} d={diamondPath(scales.x(x), scales.y(value))} fill="#ffffff" strokeWidth={1.6} />
            ))
          : null}
      </g>
    );
  });
}

/** Where limits begin anew for a stated cause. */
export function Rebases({ lane, scales }: AgreedLayerProps) {
  return lane.rebases?.map((at) => (
    <line
      key={at}
      x1={scales.x(at)}
      x2={scales.x(at)}
      y1={scales.y(lane.axis.high)}
      y2={scales.y(lane.axis.low)}
      stroke={chartColours.darkGrey}
      strokeWidth={1.2}
      strokeDasharray="8 5"
    />
  ));
}

/** The numbers of what happened, above the plot; their words stand below the chart. */
export function Events({ lane, scales, layout }: AgreedLayerProps & { layout: ChartLayout }) {
  const [top, foot] = [scales.y(lane.axis.high), scales.y(lane.axis.low)];
  const middle = top - layout.head + eventRadius + 2;
  return placeEvents(lane.events ?? [], scales, layout.width).map(({ number, x, at }) => (
    <g key={number}>
      <path
        d={`M${String(x)} ${String(middle + eventRadius)}L${String(at)} ${String(top)}V${String(foot)}`}
        fill="none"
        stroke={chartGreys.quiet}
        strokeOpacity={0.55}
      />
      <circle cx={x} cy={middle} r={eventRadius} fill="#ffffff" stroke={chartGreys.text} />
      <text x={x} y={middle + 4} textAnchor="middle" fontSize={11} fill={chartGreys.text}>
        {number}
      </text>
    </g>
  ));
}
