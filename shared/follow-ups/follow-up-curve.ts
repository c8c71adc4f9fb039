import type { CalendarDay } from '../periods/calendar-day.ts';
import { quarterEnd, quarterOf, type Quarter } from '../periods/quarter.ts';
import type { FollowUpEvidence } from '../statistics/score-follow-up-evidence.ts';
import { evidenceSentence, evidenceToShow } from './evidence-words.ts';
import type { FollowUpFact } from './follow-up-state.ts';
import { addCounts, countFacts, evidenceOfCounts, isSettled, type PointCounts } from './point-counts.ts';

/** The families whose support ended in one quarter, at one point. */
export interface VintageCounts {
  quarter: Quarter;
  months: number;
  counts: PointCounts;
}

/** One mark of the curve. */
export interface CurvePoint {
  months: number;
  counts: PointCounts;
  /** as much of it as may be shown */
  evidence: FollowUpEvidence;
  sentence: string;
  /** every window has closed: the mark will not move any more */
  settled: boolean;
}

export interface CurveQuarter {
  quarter: Quarter;
  points: CurvePoint[];
}

/** What became of the families of each quarter, and of all quarters together where they are settled. */
export interface FollowUpCurve {
  /** the earliest quarter first */
  quarters: CurveQuarter[];
  /** each point over its settled quarters, with the last of them; absent quarters have no say in it */
  overall: (CurvePoint & { quarters: number; upTo?: Quarter })[];
}

const together = <Thing, Key>(things: Iterable<Thing>, keyOf: (thing: Thing) => Key): Map<Key, Thing[]> => {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
};

/**
 * Counts by the quarter in which support ended and by point. Source: methods, statistics 4.2 (vintages).
 * @param by the day whose quarter a family counts in, where it is another one
 */
export const vintagesOf = (
  facts: Iterable<FollowUpFact>,
  today: CalendarDay,
  by: (fact: FollowUpFact) => CalendarDay = ({ endedOn }) => endedOn,
): VintageCounts[] => {
  // many families end on one day, and a day's quarter is worked out once
  const quarters = new Map<CalendarDay, Quarter>();
  const quarterCounted = (fact: FollowUpFact): Quarter => {
    const day = by(fact);
    const quarter = quarters.get(day) ?? quarterOf(day);
    quarters.set(day, quarter);
    return quarter;
  };
  return [...together(facts, quarterCounted)].flatMap(([quarter, ended]) =>
    [...together(ended, ({ months }) => months)].map(([months, those]) => ({
      quarter,
      months,
      counts: countFacts(those, today),
    })),
  );
};

const pointOf = (months: number, counts: PointCounts, settled: boolean): CurvePoint => {
  const evidence = evidenceOfCounts(counts);
  return {
    months,
    counts,
    evidence: evidenceToShow(evidence),
    sentence: evidenceSentence(evidence),
    settled,
  };
};

/**
 * The follow-up curve: per quarter in which support ended and per point what is known. All quarters together
 * count only those in which every family's window has closed; a young quarter, in which the quick and the willing
 * have answered, is never mixed in. Source: methods, statistics 4.2.
 */
export const followUpCurve = (vintages: readonly VintageCounts[], today: CalendarDay): FollowUpCurve => {
  const isOver = ({ quarter, counts }: VintageCounts) => quarterEnd(quarter) < today && isSettled(counts);
  const inOrder = vintages.toSorted(
    (a, b) => (a.quarter < b.quarter ? -1 : a.quarter > b.quarter ? 1 : 0) || a.months - b.months,
  );
  const quarters = [...together(inOrder, ({ quarter }) => quarter)].map(([quarter, those]) => ({
    quarter,
    points: those.map((each) => pointOf(each.months, each.counts, isOver(each))),
  }));
  const months = [...new Set(vintages.map((each) => each.months))].toSorted((a, b) => a - b);
  const overall = months.map((point) => {
    const settled = inOrder.filter((each) => each.months === point && isOver(each));
    return {
      ...pointOf(point, addCounts(settled.map(({ counts }) => counts)), true),
      quarters: settled.length,
      upTo: settled.at(-1)?.quarter,
    };
  });
  return { quarters, overall };
};
