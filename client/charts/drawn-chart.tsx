import { lazy, Suspense, type ReactNode } from 'react';
import type { Chart } from '#shared/charts/chart.ts';
import { csvText } from '#shared/charts/chart-csv.ts';
import { drawSvg } from '#shared/charts/draw-svg.ts';
import { ChartFigure } from './chart-figure.tsx';

/** The drawing library is loaded when the first chart is shown, never before. */
const ChartLanes = lazy(async () => ({ default: (await import('./chart-lanes.tsx')).ChartLanes }));

/** Room kept free for lanes, names of periods and the line below, so that nothing jumps when they come. */
const heightOf = (lanes: number): number => lanes * 176 + (lanes > 1 ? lanes * 26 : 0) + 44 + 46;

export interface DrawnChartProps {
  chart: Chart;
  headingLevel?: 2 | 3 | 4;
  switches?: ReactNode;
  /** least width in pixels at which it can be read */
  minWidth?: number;
}

/** A chart of the shared model as a figure: drawn, with its table, its notes and its files. */
export function DrawnChart({ chart, headingLevel, switches, minWidth }: DrawnChartProps) {
  return (
    <ChartFigure
      heading={chart.heading}
      headingLevel={headingLevel}
      subheading={chart.subheading}
      signs={chart.signs}
      summary={chart.summary}
      table={chart.table}
      csv={() => csvText(chart.csv)}
      svg={() => drawSvg(chart)}
      fileName={chart.fileName}
      height={heightOf(chart.lanes.length)}
      switches={switches}
      minWidth={minWidth}
    >
      <Suspense fallback={null}>
        <ChartLanes chart={chart} />
      </Suspense>
      <ul className="bo-chart__notes" aria-hidden="true">
        {chart.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {chart.events === undefined || chart.events.length === 0 ? null : (
        <ol className="bo-chart__events" aria-label="What happened">
          {chart.events.map(({ number, words }) => (
            <li key={number} value={number}>
              {words}
            </li>
          ))}
        </ol>
      )}
    </ChartFigure>
  );
}
