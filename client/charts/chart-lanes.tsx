import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { questionColours } from '#shared/charts/chart-colours.ts';
import { layOutChart } from '#shared/charts/chart-layout.ts';
import type { Chart } from '#shared/charts/chart.ts';
import { usePrinting } from '../design/use-printing.ts';
import { stepTo } from './chart-keys.ts';
import { LanePlot } from './lane-plot.tsx';
import { useWidth } from './use-width.ts';

/** A4 between the margins of the print style: paper is laid out without asking how wide the screen was. */
const paperWidth = 680;

/**
 * The lanes of a chart below each other on one axis. A period's figures are read below the chart, and aloud,
 * when it is pointed at or reached with the arrow keys.
 */
export function ChartLanes({ chart }: { chart: Chart }) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame);
  const width = usePrinting() ? paperWidth : room;
  const [active, setActive] = useState<number>();
  const layout = width === undefined || width === 0 ? undefined : layOutChart(chart, width);
  const last = chart.periods.length - 1;
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepTo(event.key, active, last);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next === 'leave' ? undefined : next);
  };
  const onPoint = (event: PointerEvent<HTMLDivElement>): void => {
    if (!layout) return;
    const across = event.clientX - event.currentTarget.getBoundingClientRect().left - layout.left;
    const at = Math.floor(across / layout.band);
    setActive(at >= 0 && at <= last ? at : undefined);
  };
  return (
    <div>
      <div
        ref={frame}
        className="bo-chart"
        role="application"
        aria-roledescription="chart"
        aria-label="Figures by period. Use the left and right arrow keys to read them one by one."
        tabIndex={0}
        onKeyDown={onKey}
        onPointerMove={onPoint}
        onPointerDown={onPoint}
        onPointerLeave={() => setActive(undefined)}
        onBlur={() => setActive(undefined)}
      >
        {layout === undefined
          ? null
          : chart.lanes.map((lane, n) => (
              <div key={lane.title} aria-hidden="true">
                {chart.lanes.length === 1 ? null : (
                  <p className="bo-chart__lane" style={{ color: questionColours[lane.question].text }}>
                    {lane.title}
                  </p>
                )}
                <LanePlot
                  lane={lane}
                  periods={chart.periods}
                  layout={layout}
                  named={n === chart.lanes.length - 1}
                  active={active}
                />
              </div>
            ))}
      </div>
      <p className="bo-chart__reading" aria-hidden="true">
        {chart.readings[active ?? chart.now ?? last]}
      </p>
      <p className="govuk-visually-hidden" role="status">
        {active === undefined ? '' : chart.readings[active]}
      </p>
    </div>
  );
}
