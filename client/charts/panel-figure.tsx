import { barColours, chartGreys } from '#shared/charts/chart-colours.ts';
import type { Panel, PanelBar, PanelChart, PanelRow } from '#shared/charts/bar-panels.ts';
import { csvText } from '#shared/charts/chart-csv.ts';
import { drawPanels } from '#shared/charts/draw-panels.ts';
import { classNames } from '../design/class-names.ts';
import { ChartFigure } from './chart-figure.tsx';

export interface PanelFigureProps {
  chart: PanelChart;
  headingLevel?: 2 | 3 | 4;
}

/** Bars that lie in panels, as a figure: drawn, with its table, its notes and its files. */
export function PanelFigure({ chart, headingLevel }: PanelFigureProps) {
  return (
    <ChartFigure
      heading={chart.heading}
      headingLevel={headingLevel}
      subheading={chart.subheading}
      summary={chart.summary}
      table={chart.table}
      csv={() => csvText(chart.csv)}
      svg={() => drawPanels(chart)}
      fileName={chart.fileName}
    >
      <div aria-hidden="true">
        <Key chart={chart} />
        <div className={classNames('bo-panels', isAligned(chart) && 'bo-panels--aligned')}>
          {chart.panels.map((panel) => (
            <OnePanel key={panel.title} panel={panel} end={chart.end} aligned={isAligned(chart)} />
          ))}
        </div>
        <ul className="bo-chart__notes">
          {chart.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </div>
    </ChartFigure>
  );
}

function Key({ chart: { key } }: { chart: PanelChart }) {
  if (key.length === 0) return null;
  return (
    <p className="bo-panels__key">
      {key.map(({ look, words }) => (
        <span key={look} className="bo-panels__key-part">
          <svg width="18" height="12" focusable="false">
            <rect width="18" height="12" fill={barColours[look]} />
          </svg>{' '}
          {words}
        </span>
      ))}
    </p>
  );
}

/** The same rows in every panel are held against each other: they stand at the same height. */
const isAligned = ({ panels: [first, ...more] }: PanelChart): boolean =>
  first !== undefined &&
  more.length > 0 &&
  more.every(
    ({ rows }) =>
      rows.length === first.rows.length && rows.every(({ label }, n) => label === first.rows[n]?.label),
  );

function OnePanel({ panel, end, aligned }: { panel: Panel; end: number; aligned: boolean }) {
  const lines = panel.rows.length + 2;
  return (
    <div className="bo-panel" style={aligned ? { gridRow: `span ${String(lines)}` } : undefined}>
      <p className="bo-panel__title">{panel.title}</p>
      {panel.rows.map((row) => (
        <Row key={row.label} row={row} end={end} />
      ))}
      <div className="bo-panel__says">
        {panel.says.map((says) => (
          <p key={says} className="bo-panel__saying">
            {says}
          </p>
        ))}
      </div>
    </div>
  );
}

function Row({ row: { label, bars, note }, end }: { row: PanelRow; end: number }) {
  return (
    <div className="bo-panel__row">
      {bars.map((bar, n) => (
        <div key={bar.look}>
          <div className="bo-panel__line">
            <span>{n === 0 ? label : ''}</span>
            <span className="bo-panel__figure">
              <strong>{bar.figure}</strong>{' '}
              {bar.counts === '' ? null : <span className="bo-panel__counts">{bar.counts}</span>}
            </span>
          </div>
          <DrawnBar bar={bar} end={end} />
        </div>
      ))}
      {note === '' ? null : <p className="bo-panel__note">{note}</p>}
    </div>
  );
}

const barHeight = 14;

/** Lengths in percent of the room there is: nothing has to be measured, and paper is as good as a screen. */
function DrawnBar({ bar, end }: { bar: PanelBar; end: number }) {
  const { look, value, interval, outer } = bar;
  const fill = barColours[look];
  const at = (where: number): string => `${String((100 * Math.min(where, end)) / end)}%`;
  return (
    <svg
      className="bo-panel__bar"
      width="100%"
      height={outer === undefined ? barHeight : barHeight + 9}
      focusable="false"
    >
      <rect width="100%" height={barHeight} fill={chartGreys.grid} fillOpacity={0.6} />
      {value === undefined ? null : <rect width={at(value)} height={barHeight} fill={fill} />}
      {interval === undefined ? null : (
        <>
          <Whisker ends={interval} at={at} y={barHeight / 2} stroke="#ffffff" width={4} />
          <Whisker ends={interval} at={at} y={barHeight / 2} stroke={chartGreys.text} width={1.4} />
        </>
      )}
      {outer === undefined ? null : (
        <Whisker ends={outer} at={at} y={barHeight + 5} stroke={fill} width={1.4} />
      )}
    </svg>
  );
}

interface WhiskerProps {
  ends: { low: number; high: number };
  at: (where: number) => string;
  y: number;
  stroke: string;
  width: number;
}

function Whisker({ ends, at, y, stroke, width }: WhiskerProps) {
  const [low, high] = [at(ends.low), at(ends.high)];
  const line = { stroke, strokeWidth: width };
  return (
    <>
      <line x1={low} x2={high} y1={y} y2={y} {...line} />
      <line x1={low} x2={low} y1={y - 3} y2={y + 3} {...line} />
      <line x1={high} x2={high} y1={y - 3} y2={y + 3} {...line} />
    </>
  );
}
