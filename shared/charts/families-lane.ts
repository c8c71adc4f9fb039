import { evidenceInShort } from '../follow-ups/evidence-words.ts';
import type { CurvePoint, FollowUpCurve } from '../follow-ups/follow-up-curve.ts';
import { pointShort } from '../follow-ups/follow-up-words.ts';
import type { Quarter } from '../periods/quarter.ts';
import { formatCount } from '../values/format.ts';
import type { ChartPeriod, Lane, LaneMark } from './chart.ts';
import { evidenceMark, runsOfMarks, shareAxis } from './evidence-mark.ts';
import { valueAxis } from './value-axis.ts';

type Quarters = FollowUpCurve['quarters'];

/** The points of one quarter; empty where nobody counts in it. */
export const pointsIn = (quarters: Quarters, quarter: Quarter): readonly CurvePoint[] =>
  quarters.find((each) => each.quarter === quarter)?.points ?? [];

/** How many families a quarter is about: the same at every point. */
export const finishedIn = (quarters: Quarters, quarter: Quarter): number =>
  Math.max(0, ...pointsIn(quarters, quarter).map(({ counts }) => counts.finished));

/** The points in the order of their months, whichever quarter has them. */
export const monthsOf = (quarters: Quarters): number[] =>
  [...new Set(quarters.flatMap(({ points }) => points.map(({ months }) => months)))].toSorted(
    (a, b) => a - b,
  );

/** How much of a quarter's width its marks take: so much that neighbours are seen to be neighbours. */
const spread = 0.72;

const placeIn = (n: number, of: number): number => 0.5 + spread * ((n + 0.5) / of - 0.5);

/** The longest point with a figure says how it lasted; a figure at every mark could not be read. */
const labelLast = (marks: readonly LaneMark[]): LaneMark[] => {
  const last = marks.findLast(({ label }) => label !== '');
  return marks.map((mark) => (mark === last ? mark : { ...mark, label: '' }));
};

/**
 * What became of the families of each quarter: a mark for each point, the end of support first, joined within their
 * quarter and never from one quarter to the next. Source: look.md 'Outputs next to outcomes'.
 */
export const familiesLane = (quarters: Quarters, periods: readonly ChartPeriod[], title: string): Lane => {
  const months = monthsOf(quarters);
  const groups = periods.map(({ quarter }, at) => {
    const points = pointsIn(quarters, quarter);
    if (points.length === 0) return [];
    return labelLast(
      months.map((each, n) =>
        evidenceMark(
          points.find((point) => point.months === each),
          { at, x: at + placeIn(n, months.length) },
        ),
      ),
    );
  });
  const runs = groups.flatMap((marks, n) => {
    const before = groups.slice(0, n).reduce((sum, each) => sum + each.length, 0);
    return runsOfMarks(marks).map((run) => run.map((at) => at + before));
  });
  return {
    question: 'better off',
    form: 'line',
    title,
    axis: shareAxis,
    marks: groups.flat(),
    runs,
    target: [],
    limits: [],
    breaks: [],
  };
};

/** How many finished in each quarter, where no measure says how much was done. */
export const finishedLane = (quarters: Quarters, periods: readonly ChartPeriod[], title: string): Lane => {
  const marks = periods.map(({ quarter }, at): LaneMark => {
    const finished = finishedIn(quarters, quarter);
    return { at, x: at + 0.5, state: 'figure', value: finished, label: formatCount(finished) };
  });
  return {
    question: 'how much',
    form: 'bars',
    title,
    axis: valueAxis({ kind: 'count', values: marks.map(({ value }) => 1.08 * (value ?? 0)), fromZero: true }),
    marks,
    runs: [],
    target: [],
    limits: [],
    breaks: [],
  };
};

/** 'End: 84% (27 of 32 reached; 38 due). 6 months, 9 months: too early to say.' */
export const pointsInWords = (points: readonly CurvePoint[]): string => {
  const isEarly = ({ evidence }: CurvePoint): boolean => evidence.headline === 'not yet due';
  const early = points.filter(isEarly).map(({ months }) => pointShort(months));
  return [
    ...points
      .filter((point) => !isEarly(point))
      .map(
        ({ months, evidence, settled }) =>
          `${pointShort(months)}: ${evidenceInShort(evidence)}${settled ? '' : ', not all due'}.`,
      ),
    ...(early.length === 0 ? [] : [`${early.join(', ')}: too early to say.`]),
  ].join(' ');
};
