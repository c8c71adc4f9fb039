import { addCalendarMonths, type CalendarDay } from '../periods/calendar-day.ts';
import type { DatedAssessment } from './added-value.ts';
import type { Assessment, TimePoint } from './assessment.ts';
import type { CompiledInstrument } from './compile-instrument.ts';
import { scoreGiven } from './decide-assessment.ts';
import type { Informant } from './instrument.ts';
import { formAt } from './offered-forms.ts';
import { byTimePoint, monthsAfterEnd } from './time-points.ts';

/** An assessment with who holds its family, and when that family's support ended. */
export interface HeldAssessment extends Assessment {
  organisationId: string;
  endedOn?: CalendarDay;
}

/** One person's forms of one questionnaire by one informant on one family of forms, each scored, by time point. */
export interface Series {
  caseId: string;
  organisationId: string;
  endedOn?: CalendarDay;
  at: ReadonlyMap<TimePoint, DatedAssessment>;
}

/** People whose forms may be compared: the same informant, and forms of one family. */
export interface ComparableGroup {
  informant: Informant;
  family: string;
  series: Series[];
}

interface Sorted {
  groups: ComparableGroup[];
  /** forms that the definition in use cannot score, such as after a new version: left out, and said */
  unscored: number;
}

/** Scores every form by the definition in use, and puts those of one person together. */
export const groupAssessments = (
  instrument: CompiledInstrument,
  assessments: Iterable<HeldAssessment>,
): Sorted => {
  const groups = new Map<string, ComparableGroup>();
  const people = new Map<string, Series & { at: Map<TimePoint, DatedAssessment> }>();
  let unscored = 0;
  for (const {
    caseId,
    person,
    informant,
    point,
    formId,
    on,
    given,
    organisationId,
    endedOn,
  } of assessments) {
    const form = formAt(instrument, formId, point);
    const outcome = form && scoreGiven(form, given);
    if (form === undefined || outcome === undefined || outcome.problems !== undefined) {
      unscored += 1;
      continue;
    }
    const { family } = form.form;
    const groupKey = `${informant} ${family}`;
    const personKey = `${groupKey} ${caseId} ${person}`;
    const series = people.get(personKey) ?? { caseId, organisationId, endedOn, at: new Map() };
    if (!people.has(personKey)) {
      people.set(personKey, series);
      const group = groups.get(groupKey) ?? { informant, family, series: [] };
      groups.set(groupKey, group);
      group.series.push(series);
    }
    series.at.set(point, { form, scored: outcome.scored, on });
  }
  return { groups: [...groups.values()], unscored };
};

/** Two forms of one person: at the start, and at a later point. */
export interface AssessmentPair {
  organisationId: string;
  before: DatedAssessment;
  after: DatedAssessment;
}

/** The people of a group who could have a later form, and the pairs of those who have one. */
export interface PairsAt {
  point: TimePoint;
  /** with a form at the start, and the later point has come for them */
  eligible: number;
  pairs: AssessmentPair[];
}

/** Whether the time has come for a point. */
const hasCome = ({ endedOn, at }: Series, point: TimePoint, today: CalendarDay): boolean => {
  if (at.has(point)) return true;
  const months = monthsAfterEnd(point);
  return endedOn !== undefined && months !== undefined && addCalendarMonths(endedOn, months) <= today;
};

/** The pairs of a group at every later point that anybody has a form at. */
export const pairUp = ({ series }: ComparableGroup, today: CalendarDay): PairsAt[] => {
  const points = [...new Set(series.flatMap(({ at }) => [...at.keys()]))]
    .filter((point) => point !== 'start')
    .toSorted(byTimePoint);
  return points.map((point) => {
    const started = series.filter((each) => each.at.has('start') && hasCome(each, point, today));
    return {
      point,
      eligible: started.length,
      pairs: started.flatMap(({ organisationId, at }) => {
        const [before, after] = [at.get('start'), at.get(point)];
        return before === undefined || after === undefined ? [] : [{ organisationId, before, after }];
      }),
    };
  });
};
