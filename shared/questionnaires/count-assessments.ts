import type { Contribution, Days } from '../cases/count-cases.ts';
import { windowHasClosed } from '../follow-ups/follow-up-state.ts';
import type { TakenFrom } from '../measures/what-is-taken.ts';
import { addCalendarMonths, addDays, type CalendarDay } from '../periods/calendar-day.ts';
import { formatNumber } from '../values/format.ts';
import { compareAssessments, type AgreedReliability, type ScaleChange } from './compare-assessments.ts';
import { groupAssessments, type HeldAssessment, type Series } from './pair-assessments.ts';
import type { CompiledInstrument } from './compile-instrument.ts';
import { monthsAfterEnd } from './time-points.ts';

type FromInstrument = Extract<TakenFrom, { source: 'instrument' }>;

/** An assessment with the family's area, which figures are split by. */
export interface CountedAssessment extends HeldAssessment {
  areaId: string;
}

/** What a change is counted by: the questionnaire made ready, and the constants agreed for the contract. */
export interface Counting {
  instrument: CompiledInstrument;
  agreed: AgreedReliability;
  /** how long after a point its form may still come in */
  windowDays: number;
}

/** '4.0 points better'. */
const inPoints = (difference: number): string =>
  difference === 0
    ? 'no change'
    : `${formatNumber(Math.abs(difference), 1)} points ${difference > 0 ? 'better' : 'worse'}`;

const changeIn = (
  { at }: Series,
  { point, scale }: FromInstrument,
  agreed: AgreedReliability,
): ScaleChange | undefined => {
  const [before, after] = [at.get('start'), at.get(point)];
  if (before === undefined || after === undefined) return undefined;
  const compared = compareAssessments(before, after, agreed);
  return 'changes' in compared ? compared.changes[scale] : undefined;
};

const addsOf = (
  what: FromInstrument['what'],
  change: ScaleChange | undefined,
): Pick<Contribution, 'numerator' | 'denominator' | 'due' | 'why'> | undefined => {
  if (what === 'points better') {
    return change === undefined
      ? undefined
      : { numerator: change.difference, denominator: 1, why: inPoints(change.difference) };
  }
  if (change?.clear === undefined)
    return { numerator: 0, denominator: 0, due: 1, why: 'no form at both times' };
  const clearly = change.clear.change;
  const words = { 'reliably better': 'clearly better', 'reliably worse': 'clearly worse' } as const;
  return {
    numerator: clearly === 'reliably better' ? 1 : 0,
    denominator: 1,
    due: 1,
    why: clearly === 'no reliable change' ? 'no clear change' : words[clearly],
  };
};

/**
 * What each person adds to a figure that is taken from a questionnaire. Somebody with a form at the start counts in
 * the days in which the time for the later form ran out, with or without one: who gave none is due and not answered.
 * Source: methods, sdq 5 (reliable change); statistics 4.1 and 4.3 (paired change).
 */
export const countAssessments = (
  assessments: Iterable<CountedAssessment>,
  taken: FromInstrument,
  { instrument, agreed, windowDays }: Counting,
  { from, to }: Days,
  today: CalendarDay,
): Contribution[] => {
  const areas = new Map<string, string>();
  const wanted: CountedAssessment[] = [];
  for (const assessment of assessments) {
    areas.set(assessment.caseId, assessment.areaId);
    if (assessment.informant === taken.informant) wanted.push(assessment);
  }
  const months = monthsAfterEnd(taken.point);
  return groupAssessments(instrument, wanted).groups.flatMap(({ series }) =>
    series.flatMap((one) => {
      const { caseId, endedOn, at } = one;
      if (!at.has('start') || endedOn === undefined || months === undefined) return [];
      const runsOutOn = addDays(addCalendarMonths(endedOn, months), windowDays);
      if (runsOutOn < from || runsOutOn > to || !windowHasClosed(runsOutOn, today)) return [];
      const adds = addsOf(taken.what, changeIn(one, taken, agreed));
      return adds === undefined ? [] : [{ caseId, areaId: areas.get(caseId) ?? '', ...adds }];
    }),
  );
};
