import type { ChartTable, CsvRows } from './chart.ts';

/*
 * Bars that lie: groups of rows on one scale, each row with its words and one bar or two. For what has no axis of
 * time: the chain, splits, who was reached. On screen client/charts/panel-figure.tsx, elsewhere draw-panels.ts.
 */

/** What a bar stands for, and so its colour. */
export type BarLook = 'output' | 'quiet' | 'pale' | 'how well' | 'better off';

export interface PanelBar {
  look: BarLook;
  /** its length on the scale; absent where only bounds, or counts alone, may be shown */
  value?: number;
  /** from where to where it could be (95%) */
  interval?: { low: number; high: number };
  /** from worst to best case: a thin line */
  outer?: { low: number; high: number };
  /** what stands over its end: '380', '61%' */
  figure: string;
  /** behind it, quietly: '19 of 31 reached; 46 due'; '' where there is nothing to add */
  counts: string;
}

export interface PanelRow {
  label: string;
  bars: readonly PanelBar[];
  /** a quiet line below; '' where there is nothing to add */
  note: string;
}

export interface Panel {
  title: string;
  rows: readonly PanelRow[];
  /** sentences below the rows, or in their place */
  says: readonly string[];
}

export interface PanelChart {
  heading: string;
  subheading: string;
  summary: string;
  notes: readonly string[];
  panels: readonly Panel[];
  /** the end of the common scale; it begins at nought */
  end: number;
  /** which look means what, where there are two */
  key: readonly { look: BarLook; words: string }[];
  table: ChartTable;
  csv: CsvRows;
  fileName: string;
}
