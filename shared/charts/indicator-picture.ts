import type { Quarter } from '../periods/quarter.ts';
import type { ChartTable, CsvRows, ValueAxis } from './chart.ts';
import { chartColours } from './chart-colours.ts';
import type { LaidOut } from './picture-shapes.ts';

/*
 * Pictures of whole populations. They are no lanes of `chart.ts`: those belong to one of the three questions and have
 * room for a target, which an indicator cannot have.
 */

/** None of the three questions' colours: what is told here is not one service's doing. */
export const areaColours = {
  /** the same quarter of each year, and what is shown alone */
  strong: '#6b4a9e',
  bar: chartColours.lightPurple,
  line: chartColours.darkGrey,
} as const;

/** What every such picture says beside what it draws. */
export interface AreaPicture {
  /** the finding in a sentence, tested: look.md 'Headings are findings' */
  heading: string;
  subheading: string;
  summary: string;
  notes: readonly string[];
  /** what is read at each place, with the arrow keys or where it is pointed at */
  readings: readonly string[];
  table: ChartTable;
  csv: CsvRows;
  fileName: string;
}

/** A picture laid out, with the outline of each place that has a reading. */
export interface LaidOutToRead extends LaidOut {
  spots: readonly string[];
}

/** A figure of a place across; absent where there is none: a gap stays a gap. */
export interface AreaMark {
  /** 0 is the left edge of the first quarter, 0.5 its middle */
  x: number;
  value?: number;
  label: string;
  /** of the same quarter of the year as the latest */
  strong: boolean;
}

export interface AreaLane {
  title: string;
  form: 'bars' | 'line';
  axis: ValueAxis;
  marks: readonly AreaMark[];
}

/** One district through the quarters: what was recorded in each above, the last twelve months together below. */
export interface SeriesPicture extends AreaPicture {
  quarters: readonly Quarter[];
  lanes: readonly AreaLane[];
}
