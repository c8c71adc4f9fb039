import { countsFrom } from '../follow-ups/follow-up-state.ts';
import type { FollowUpShown } from '../follow-ups/follow-ups.api.ts';
import type { TimePoint } from './assessment.ts';
import { informantsOf, offeredForms, possibleAges } from './offered-forms.ts';
import type { Informant } from './instrument.ts';
import { readyInstrument } from './questionnaires-at-hand.ts';
import type { AssessmentShown, CaseQuestionnaires, QuestionnaireShown } from './questionnaires.api.ts';
import { monthsAfterEnd, occasionAt, timePointsOf } from './time-points.ts';

/** Whose form it is, and when: what makes it the one that is there, or a new one. */
export interface FormPlace {
  person: number;
  instrumentId: string;
  informant: Informant;
  point: TimePoint;
}

/** A form of a family at a point of its support, entered or not. */
export interface FormOfFamily extends FormPlace {
  /** as the questionnaire is called here */
  name: string;
  isEntered: boolean;
}

/** Where a form stands: its time is now, it is still to come, or it went by without one. */
export type FormStanding = 'entered' | 'wanted now' | 'to come' | 'not entered';

/** The form that is there for a place, if any. */
export const formThere = (
  { assessments }: Pick<CaseQuestionnaires, 'assessments'>,
  { person, instrumentId, informant, point }: FormPlace,
): AssessmentShown | undefined =>
  assessments.find(
    (each) =>
      each.person === person &&
      each.instrumentId === instrumentId &&
      each.informant === informant &&
      each.point === point,
  );

type Person = CaseQuestionnaires['people'][number];

/**
 * Who is asked to fill a questionnaire in for a person: whoever did before, so that two forms can be compared; else
 * the first informant of the questionnaire that has a form for the age.
 */
const informantsWanted = (
  family: CaseQuestionnaires,
  { definition }: QuestionnaireShown,
  person: Person,
  point: TimePoint,
): Informant[] => {
  const instrument = readyInstrument(definition);
  const suits = (informant: Informant): boolean =>
    offeredForms(instrument, {
      informant,
      occasion: occasionAt(point),
      ages: possibleAges(person, family.startedOn, family.today),
    }).length > 0;
  const all = informantsOf(instrument);
  const before = all.filter((informant) =>
    family.assessments.some(
      (each) =>
        each.person === person.number && each.instrumentId === definition.id && each.informant === informant,
    ),
  );
  return before.length > 0 ? before : all.filter(suits).slice(0, 1);
};

/** The forms of one point, of those questionnaires that are switched on: person by person, in the agreement's order. */
export const formsAt = (family: CaseQuestionnaires, point: TimePoint): FormOfFamily[] =>
  family.people.flatMap((person) =>
    family.questionnaires
      .filter(({ isOn }) => isOn)
      .flatMap((used) =>
        informantsWanted(family, used, person, point).map((informant) => {
          const place = { person: person.number, instrumentId: used.definition.id, informant, point };
          return { ...place, name: used.name, isEntered: formThere(family, place) !== undefined };
        }),
      ),
  );

type PointAsked = Pick<FollowUpShown, 'months' | 'state' | 'dueOn' | 'windowEndsOn'>;

const pointOf = (months: number): TimePoint => (months === 0 ? 'end' : `${months} months`);

/** Whether a family is asked at this point at all: not where it said no, or is not to be asked. */
const isAsked = ({ state }: PointAsked): boolean => state !== 'excluded' && state !== 'not consented';

const standingOfFollowUp = ({ dueOn, windowEndsOn, state }: PointAsked, today: string): FormStanding => {
  if (today < countsFrom(dueOn)) return 'to come';
  return today > windowEndsOn || state === 'declined' ? 'not entered' : 'wanted now';
};

/** Where a point stands; undefined where the family is not asked then. */
const standingOf = (
  { startedOn, endedOn, today }: CaseQuestionnaires,
  followUps: readonly PointAsked[],
  point: TimePoint,
): FormStanding | undefined => {
  const months = monthsAfterEnd(point);
  if (months === undefined) {
    if (endedOn !== undefined) return startedOn === undefined ? undefined : 'not entered';
    return startedOn === undefined ? 'to come' : 'wanted now';
  }
  if (endedOn === undefined) return 'to come';
  const asked = followUps.find((each) => each.months === months);
  return asked === undefined || !isAsked(asked) ? undefined : standingOfFollowUp(asked, today);
};

/**
 * Every form of a family, from the start of its support to its last follow-up, each with where it stands. The time of
 * a form after the start is that of the follow-up: from 14 days before it is due until its window closes.
 */
export const formsOfFamily = (
  family: CaseQuestionnaires,
  followUps: readonly PointAsked[],
): (FormOfFamily & { standing: FormStanding })[] =>
  timePointsOf(family.months).flatMap((point) => {
    const standing = standingOf(family, followUps, point);
    return formsAt(family, point).flatMap((form) => {
      const stands = form.isEntered ? 'entered' : standing;
      return stands === undefined ? [] : [{ ...form, standing: stands }];
    });
  });

/** The forms that are wanted in the same visit as a follow-up. */
export const formsWantedAt = (family: CaseQuestionnaires, followUp: PointAsked): FormOfFamily[] =>
  formsOfFamily(family, [followUp]).filter(
    ({ point, standing }) => point === pointOf(followUp.months) && standing === 'wanted now',
  );
