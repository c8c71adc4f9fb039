import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  XAxis,
  YAxis,
  type XAxisTickContentProps,
} from 'recharts';
import { chartColours, chartGreys, questionColours } from '#shared/charts/chart-colours.ts';
import { chartFont, type ChartLayout } from '#shared/charts/chart-layout.ts';
import type { ChartPlace, Lane } from '#shared/charts/chart.ts';
import { LaneGround, LaneLayers } from './lane-layers.tsx';

interface Row {
  x: number;
  bar?: number;
  line?: number;
}

/** Rows as Recharts takes them: an empty row between two runs, or it would join them. */
const rowsOf = (lane: Lane): Row[] => {
  if (lane.form === 'bars') return lane.marks.map(({ x, value }) => ({ x, bar: value }));
  const starts = new Set(lane.runs.map(([first]) => first));
  return lane.marks.flatMap(({ x, value, open }, n) => [
    ...(n > 0 && starts.has(n) ? [{ x: x - 0.5 }] : []),
    { x, line: open === true ? undefined : value },
  ]);
};

/** Height of the plot alone, and of the names of periods below the last one. */
export const plotHeight = 160;
export const namesHeight = 44;
/** Below a lane without names: half a letter, or the lowest word of the axis would be cut. */
const footHeight = 9;

export interface LanePlotProps {
  lane: Lane;
  periods: readonly ChartPlace[];
  layout: ChartLayout;
  /** names of periods are written below the last lane only */
  named: boolean;
  /** the period a person looks at */
  active?: number;
}

/** One lane, drawn by Recharts from the shared model. Nothing moves; nothing is worked out here. */
export function LanePlot({ lane, periods, layout, named, active }: LanePlotProps) {
  const { mark } = questionColours[lane.question];
  const halfInterval = 4 / layout.band;
  const tick = { fontSize: chartFont.size, fill: chartGreys.quiet };
  return (
    <ComposedChart
      width={layout.width}
      height={layout.head + plotHeight + (named ? namesHeight : footHeight)}
      data={rowsOf(lane)}
      margin={{ top: layout.head, right: layout.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={chartGreys.grid} />
      <XAxis
        type="number"
        dataKey="x"
        domain={[0, periods.length]}
        ticks={layout.tickPlaces.map((n) => n + 0.5)}
        interval={0}
        height={named ? namesHeight : footHeight}
        tickLine={false}
        axisLine={{ stroke: chartGreys.base }}
        tick={named ? (props) => <PeriodName {...props} periods={periods} /> : false}
      />
      <YAxis
        type="number"
        domain={[lane.axis.low, lane.axis.high]}
        ticks={lane.axis.ticks.map(({ at }) => at)}
        interval={0}
        width={layout.left}
        tickLine={false}
        axisLine={false}
        tick={tick}
        tickFormatter={(at: number) => lane.axis.ticks.find((each) => each.at === at)?.words ?? ''}
      />
      {active === undefined ? null : (
        <ReferenceArea x1={active} x2={active + 1} fill={chartColours.darkGrey} fillOpacity={0.08} />
      )}
      {lane.limits.map(({ from, to, lower, upper }) => (
        <ReferenceArea key={from} x1={from} x2={to} y1={lower} y2={upper} fill={mark} fillOpacity={0.09} />
      ))}
      {lane.limits.flatMap(({ from, to, lower, upper, mean, trial }) =>
        [
          { level: upper, dashes: trial },
          { level: lower, dashes: trial },
          { level: mean, dashes: false },
        ].map(({ level, dashes }, n) => (
          <ReferenceLine
            key={`${String(from)} ${String(n)}`}
            segment={[
              { x: from, y: level },
              { x: to, y: level },
            ]}
            stroke={mark}
            strokeOpacity={0.55}
            strokeDasharray={dashes ? '2 4' : undefined}
            zIndex={150}
          />
        )),
      )}
      {lane.marks.map(({ x, interval, state }) =>
        interval === undefined ? null : (
          <ReferenceArea
            key={x}
            x1={x - halfInterval}
            x2={x + halfInterval}
            y1={interval.low}
            y2={interval.high}
            fill={mark}
            fillOpacity={0.18}
            {...(state === 'bounds' ? { stroke: mark, strokeDasharray: '2 2' } : {})}
          />
        ),
      )}
      <LaneGround lane={lane} />
      <Bar dataKey="bar" barSize={layout.barWidth} fill={mark} isAnimationActive={false} activeBar={false} />
      <Line
        dataKey="line"
        type="linear"
        stroke={mark}
        strokeWidth={2}
        connectNulls={false}
        isAnimationActive={false}
        dot={{ r: 4.5, fill: mark, strokeWidth: 0 }}
        activeDot={false}
      />
      <LaneLayers lane={lane} layout={layout} />
    </ComposedChart>
  );
}

/** Months above the year. */
function PeriodName({ x, y, payload, periods }: XAxisTickContentProps & { periods: readonly ChartPlace[] }) {
  const period = periods[Math.floor(Number(payload.value))];
  if (!period) return null;
  return (
    <text textAnchor="middle" fontSize={chartFont.size} fill={chartGreys.quiet}>
      <tspan x={x} y={Number(y) + 12}>
        {period.months}
      </tspan>
      <tspan x={x} y={Number(y) + 12 + chartFont.lineHeight}>
        {period.year}
      </tspan>
    </text>
  );
}
