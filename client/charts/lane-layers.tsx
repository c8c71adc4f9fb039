import { useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { chartColours, chartGreys, questionColours } from '#shared/charts/chart-colours.ts';
import { chartFont, type ChartLayout } from '#shared/charts/chart-layout.ts';
import type { Lane } from '#shared/charts/chart.ts';
import { labelColour } from '#shared/charts/draw-lane.ts';
import {
  outerPath,
  signalPath,
  signalTip,
  targetPath,
  yearBeforePath,
  type Scales,
} from '#shared/charts/lane-paths.ts';
import { hollowMarkY, placeLabels } from '#shared/charts/place-labels.ts';
import { Events, Fans, LinesAhead, Rebases } from './agreed-layers.tsx';

/** Recharts' own scales as the shared rules take them; undefined until the plot is measured. */
const useScales = (): Scales | undefined => {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return undefined;
  return { x: (place) => x(place) ?? 0, y: (value) => y(value) ?? 0 };
};

/** What lies upon bars and lines: target, breaks, unusual marks, hollow marks, words. */
export function LaneLayers({ lane, layout }: { lane: Lane; layout: ChartLayout }) {
  const scales = useScales();
  if (!scales) return null;
  return (
    <ZIndexLayer zIndex={700}>
      <Events lane={lane} scales={scales} layout={layout} />
      <Outers lane={lane} scales={scales} />
      <Breaks lane={lane} scales={scales} />
      <Rebases lane={lane} scales={scales} />
      <LinesAhead lane={lane} scales={scales} />
      <Target lane={lane} scales={scales} />
      <YearsBefore lane={lane} scales={scales} />
      <Signals lane={lane} scales={scales} />
      <OpenMarks lane={lane} scales={scales} />
      <HollowMarks lane={lane} scales={scales} />
      <Words lane={lane} layout={layout} scales={scales} />
    </ZIndexLayer>
  );
}

/** What lies below bars and lines. */
export function LaneGround({ lane }: { lane: Lane }) {
  const scales = useScales();
  if (!scales || lane.forecasts === undefined) return null;
  return (
    <ZIndexLayer zIndex={100}>
      <Fans lane={lane} scales={scales} />
    </ZIndexLayer>
  );
}

interface LayerProps {
  lane: Lane;
  scales: Scales;
}

function Target({ lane, scales }: LayerProps) {
  const d = targetPath(lane, scales);
  if (d === '') return null;
  return (
    <>
      <path d={d} fill="none" stroke="#ffffff" strokeWidth={3.5} strokeOpacity={0.75} />
      <path d={d} fill="none" stroke={chartColours.darkGrey} strokeWidth={1.6} strokeDasharray="5 3" />
    </>
  );
}

function Breaks({ lane, scales }: LayerProps) {
  const [foot, top] = [scales.y(lane.axis.low), scales.y(lane.axis.high)];
  return lane.breaks.map((at) => (
    <line
      key={at}
      x1={scales.x(at)}
      x2={scales.x(at)}
      y1={top}
      y2={foot}
      stroke={chartColours.darkGrey}
      strokeWidth={1.4}
      strokeDasharray="1 4"
    />
  ));
}

/** Where the same quarter stood a year before. */
function YearsBefore({ lane, scales }: LayerProps) {
  return lane.marks.flatMap(({ yearBefore, x, at }) => {
    if (yearBefore === undefined) return [];
    const d = yearBeforePath(yearBefore, scales, x);
    return [
      <path key={`${String(at)} below`} d={d} stroke="#ffffff" strokeWidth={5} />,
      <path key={at} d={d} stroke={chartGreys.text} strokeWidth={2} />,
    ];
  });
}

function Signals({ lane, scales }: LayerProps) {
  return lane.marks.map(({ signal, value, x, at }) => {
    if (signal === undefined || value === undefined) return null;
    return (
      <path
        key={at}
        d={signalPath(signal === 'high', scales.x(x), signalTip(lane.form, signal, scales.y(value)))}
        fill={chartColours.orange}
        stroke={chartGreys.text}
      />
    );
  });
}

/** From worst to best case of all who were due. */
function Outers({ lane, scales }: LayerProps) {
  return lane.marks.map(({ outer, x, at }) =>
    outer === undefined ? null : (
      <path
        key={`${String(at)} ${String(x)}`}
        d={outerPath(outer, scales, x)}
        fill="none"
        stroke={questionColours[lane.question].mark}
        strokeOpacity={0.6}
      />
    ),
  );
}

/** Figures of groups of which some can still be asked. */
function OpenMarks({ lane, scales }: LayerProps) {
  return lane.marks
    .filter(({ open }) => open === true)
    .map(({ x, value }) =>
      value === undefined ? null : (
        <circle
          key={x}
          cx={scales.x(x)}
          cy={scales.y(value)}
          r={4.5}
          fill="#ffffff"
          stroke={questionColours[lane.question].mark}
          strokeWidth={1.6}
        />
      ),
    );
}

function HollowMarks({ lane, scales }: LayerProps) {
  return lane.marks
    .filter(({ state }) => state === 'not yet due')
    .map(({ x }) => (
      <circle
        key={x}
        cx={scales.x(x)}
        cy={hollowMarkY(lane, scales)}
        r={5}
        fill="#ffffff"
        stroke={chartGreys.quiet}
        strokeWidth={1.4}
        strokeDasharray="2.4 2"
      />
    ));
}

function Words({ lane, layout, scales }: LayerProps & { layout: ChartLayout }) {
  return placeLabels(lane, layout, scales).map(({ text, x, y, anchor, tone }) => (
    <text
      key={`${text} ${String(x)} ${String(y)}`}
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={chartFont.size}
      fontWeight={tone === 'value' || tone === 'on bar' ? 700 : undefined}
      fill={labelColour(lane.question, tone)}
      {...(tone === 'on bar'
        ? {}
        : { stroke: '#ffffff', strokeWidth: 4, strokeLinejoin: 'round' as const, paintOrder: 'stroke' })}
    >
      {text}
    </text>
  ));
}
