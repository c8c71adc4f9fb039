import type { Question } from '../measures/measure-version.ts';
import type { Quarter } from '../periods/quarter.ts';
import type { ChartSign } from './measure-signs.ts';

/*
 * What every chart of ours is made of, before anybody draws it: words and numbers, nothing of pixels.
 * Recharts draws it on screen, draw-svg.ts as a drawing elsewhere, the table twin prints it.
 */

/** One place on the axis across. */
export interface ChartPlace {
  /** 'July to September 2026 (Q2)', '6 months after support ended' */
  name: string;
  /** 'Jul–Sep', above the year on the axis; '6 months' */
  months: string;
  /** '2026'; '' where there is no second line */
  year: string;
}

/** A quarter, or the half-year or year that ends with it. */
export interface ChartPeriod extends ChartPlace {
  /** the first quarter it covers, and the last, in which its figure stands: the same for a quarter */
  first: Quarter;
  quarter: Quarter;
}

/** The axis upwards. Shares in percent, money in pence, rates per 1,000, else the measure's unit. */
export interface ValueAxis {
  low: number;
  high: number;
  ticks: readonly { at: number; words: string }[];
}

/** One figure, or what stands in its place. */
export interface LaneMark {
  /** the place of its period, from 0 */
  at: number;
  /** where it stands across: 0 is the left edge of the first period, 0.5 its middle, 1 its right edge */
  x: number;
  /** `bounds`: only from where to where it could be is known, no figure of its own */
  state: 'figure' | 'bounds' | 'not yet due' | 'gap';
  /** in the unit of the axis; present where state is `figure` */
  value?: number;
  /** from where to where the true value plausibly lies (95%), or the bounds, in the unit of the axis */
  interval?: { low: number; high: number };
  /** from worst to best case of all who were due, in the unit of the axis: a thin line */
  outer?: { low: number; high: number };
  /** some of its families can still be asked: drawn hollow, and in no line */
  open?: boolean;
  /** the figure as short as it can be: '61%', '92' */
  label: string;
  /** where the same quarter stood a year before, of what has a season: a short line upon the mark */
  yearBefore?: number;
  /** unusual by the rules of the limits: above or below what is usual */
  signal?: 'high' | 'low';
}

/** What is aimed for, level from one edge to another. */
export interface TargetStep {
  from: number;
  to: number;
  value: number;
  /** 'target 80' */
  words: string;
  /** 'since Oct 2025', where it stepped there */
  since?: string;
}

/** Where figures like these usually lie, cut to what can be drawn. */
export interface LimitBand {
  from: number;
  to: number;
  mean: number;
  lower: number;
  upper: number;
  /** so few points that the limits are a first try: drawn dashed */
  trial: boolean;
}

/** A line ahead, and the range about it where it has one. */
export interface LaneForecast {
  kind: 'baseline' | 'nothing changes' | 'partners';
  points: readonly { x: number; value: number; range?: { low: number; high: number } }[];
}

/** Something that happened to a measure, on its date. */
export interface ChartEvent {
  /** in the order of time, from 1: written upon the plot, and before its words in the list */
  number: number;
  kind: 'definition' | 'target' | 'rebase' | 'agreed' | 'done';
  /** the place of its period, and where it stands across */
  at: number;
  x: number;
  /** '14 July 2026, agreed: texts before follow-up calls' */
  words: string;
}

/** One plot over the periods; a chart has one or more, below each other on one axis across. */
export interface Lane {
  question: Question;
  form: 'bars' | 'line';
  /** 'How much: families whose support ended in the quarter' */
  title: string;
  axis: ValueAxis;
  marks: readonly LaneMark[];
  /** which marks (by place in `marks`) a line joins; never over a gap or a break */
  runs: readonly (readonly number[])[];
  target: readonly TargetStep[];
  limits: readonly LimitBand[];
  /** edges across which figures may not be compared */
  breaks: readonly number[];
  /** edges at which limits begin anew for a stated cause */
  rebases?: readonly number[];
  forecasts?: readonly LaneForecast[];
  events?: readonly ChartEvent[];
}

/** The same figures as a table; cells are text. The first cell names its row. */
export interface ChartTable {
  caption: string;
  columns: readonly { header: string; numeric?: boolean }[];
  rows: readonly (readonly string[])[];
}

/** Rows for a spreadsheet: the first holds the names of the columns. Numbers stay numbers; empty is absent. */
export type CsvRows = readonly (readonly (string | number | undefined)[])[];

/** What is drawn of something, over places of one kind: periods, or points after the end of support. */
export interface Chart<Place extends ChartPlace = ChartPlace> {
  /** the finding in a sentence, tested: look.md 'Headings are findings' */
  heading: string;
  /** measure, unit and period */
  subheading: string;
  /** what the limits say of the latest figure, beside the finding; absent where a chart has no limits */
  signs?: readonly ChartSign[];
  /** all of it in words, for those who do not see it */
  summary: string;
  /** what must be known to read it: limits, gaps, breaks */
  notes: readonly string[];
  periods: readonly Place[];
  /** the place of the latest period that has its figures; the last one unless given: what is ahead comes after */
  now?: number;
  /** what happened, in the order of time; said below the chart, at its period, and in the table */
  events?: readonly ChartEvent[];
  /** for each period all its figures in one sentence, read when a person stops there */
  readings: readonly string[];
  lanes: readonly Lane[];
  table: ChartTable;
  csv: CsvRows;
  /** name of saved files without ending */
  fileName: string;
}
