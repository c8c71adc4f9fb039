import type { Case } from '../cases/case.ts';
import { dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { isSamePlace, type Assessment, type GivenForm } from './assessment.ts';
import type { CompiledForm, CompiledInstrument } from './compile-instrument.ts';
import { findDayProblem } from './decide-assessment-day.ts';
import { byInformant } from './informant-words.ts';
import { formAt, offeredForms, possibleAges, suitsAge, type PossibleAges } from './offered-forms.ts';
import { scoreAssessment, type ScoringOutcome } from './score-assessment.ts';
import { scoreWorkedOut } from './score-worked-out.ts';
import type { ScoredAssessment } from './scored-assessment.ts';
import { occasionAt, timePointInWords, timePointsOf } from './time-points.ts';

/** A completed form as somebody entered it. */
export type AssessmentDraft = Omit<Assessment, 'id' | 'caseId' | 'instrumentVersion' | 'revision'>;

/** A questionnaire of the agreement, made ready, by the name it goes by there. */
export interface QuestionnaireAtHand {
  compiled: CompiledInstrument;
  name: string;
  isOn: boolean;
}

/** What the decision is made from, besides the draft. */
export interface AssessmentFacts {
  today: CalendarDay;
  family: Pick<Case, 'people' | 'referredOn' | 'startedOn' | 'endedOn'>;
  /** calendar months after the end at which the agreement follows up, or this family is */
  months: readonly number[];
  /** the questionnaires that the agreement uses */
  questionnaires: readonly QuestionnaireAtHand[];
  /** of the same family; a correction leaves out the one it corrects */
  others: readonly Assessment[];
}

export type AssessmentDecision =
  | { kind: 'save'; draft: AssessmentDraft; instrumentVersion: string; scored: ScoredAssessment }
  | { kind: 'invalid'; problems: readonly Problem[] }
  /** there is one already, which the screen opens */
  | { kind: 'conflict'; problems: readonly Problem[]; there: string };

/** Scores what was given by the one rule there is, answers or scores. */
export const scoreGiven = (form: CompiledForm, { kind, numbers }: GivenForm): ScoringOutcome =>
  kind === 'answers' ? scoreAssessment(form, numbers) : scoreWorkedOut(form, numbers);

const agesInWords = (ages: PossibleAges | undefined): string =>
  [...new Set([ages?.from, ages?.to])].join(' or ');

const formProblem = (
  draft: AssessmentDraft,
  { compiled, name }: QuestionnaireAtHand,
  { family }: AssessmentFacts,
): Problem | CompiledForm => {
  const says = (code: string, sentence: string) => problem(code, sentence, 'formId');
  const form = formAt(compiled, draft.formId, draft.point);
  if (form === undefined)
    return says('form-unknown', `${name} has no form '${draft.formId}'. Choose one of its forms.`);
  const { informant, name: formName } = form.form;
  if (informant !== draft.informant)
    return says(
      'form-of-other-informant',
      `'${formName}' is filled in ${byInformant[informant]}, not ${byInformant[draft.informant]}. Choose another form, or who filled it in.`,
    );
  const person = family.people.find(({ number }) => number === draft.person);
  const ages = person && possibleAges(person, family.startedOn, draft.on);
  if (suitsAge(form, ages)) return form;
  const wanted = { informant, occasion: occasionAt(draft.point), ages };
  const right = offeredForms(compiled, wanted).map((each) => `'${each.form.name}'`);
  const instead = right.length === 0 ? 'There is no form for that age.' : `Choose ${right.join(' or ')}.`;
  return says(
    'form-of-other-age',
    `'${formName}' is not for child ${draft.person}, who is ${agesInWords(ages)} then. ${instead} If the age is wrong, correct it on the family’s page.`,
  );
};

const givenProblems = (form: CompiledForm, given: GivenForm): readonly Problem[] | ScoredAssessment => {
  if (Object.keys(given.numbers).length === 0)
    return [
      problem(
        'nothing-given',
        given.kind === 'answers' ? 'Enter at least one answer.' : 'Enter at least one score.',
        given.kind,
      ),
    ];
  const outcome = scoreGiven(form, given);
  return outcome.problems ?? outcome.scored;
};

const placeProblems = (
  { person, point, instrumentId }: AssessmentDraft,
  { family, months, questionnaires }: AssessmentFacts,
): Problem[] | QuestionnaireAtHand => {
  const problems: Problem[] = [];
  if (!family.people.some(({ number }) => number === person))
    problems.push(
      problem(
        'person-unknown',
        `There is no child ${person} on the family’s page. Add them there first.`,
        'person',
      ),
    );
  if (!timePointsOf(months).includes(point))
    problems.push(
      problem(
        'point-unknown',
        'Choose the start, the end, or a month at which this service follows up.',
        'point',
      ),
    );
  const used = questionnaires.find(({ compiled }) => compiled.instrument.id === instrumentId);
  if (used === undefined)
    return [
      ...problems,
      problem(
        'questionnaire-not-used',
        'This service does not use this questionnaire. Choose another.',
        'instrumentId',
      ),
    ];
  if (!used.isOn)
    problems.push(
      problem(
        'questionnaire-off',
        `${used.name} is switched off until an administrator has recorded the licence it is used under.`,
        'instrumentId',
      ),
    );
  return problems.length > 0 ? problems : used;
};

/**
 * Whether a completed form may be kept, and its scores. Whatever cannot be is refused by its place: the person, the
 * questionnaire, the form, the day, each answer. Nothing is kept of a form that is refused.
 */
export const decideAssessment = (draft: AssessmentDraft, facts: AssessmentFacts): AssessmentDecision => {
  const used = placeProblems(draft, facts);
  if (Array.isArray(used)) return { kind: 'invalid', problems: used };
  const there = facts.others.find((other) => isSamePlace(other, draft));
  if (there !== undefined) {
    const sentence = `There is a form of ${used.name} for child ${draft.person} ${timePointInWords(draft.point)} already, filled in ${byInformant[draft.informant]} on ${dayName(there.on)}. Open that one to correct it.`;
    return { kind: 'conflict', problems: [problem('assessment-there', sentence)], there: there.id };
  }
  const series = facts.others.filter((other) => isSamePlace({ ...other, point: draft.point }, draft));
  const wrongDay = findDayProblem(draft, facts.today, facts.family, facts.months, series);
  const form = formProblem(draft, used, facts);
  const problems: Problem[] = wrongDay === undefined ? [] : [wrongDay];
  if ('code' in form) return { kind: 'invalid', problems: [...problems, form] };
  const scored = givenProblems(form, draft.given);
  if ('scores' in scored && problems.length === 0)
    return { kind: 'save', draft, instrumentVersion: used.compiled.instrument.version, scored };
  return { kind: 'invalid', problems: 'scores' in scored ? problems : [...problems, ...scored] };
};
