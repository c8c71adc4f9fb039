import { parseCalendarDay } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { GivenForm } from './assessment.ts';
import {
  decideAssessment,
  type AssessmentDecision,
  type AssessmentFacts,
  type QuestionnaireAtHand,
} from './decide-assessment.ts';
import { informantWords } from './informant-words.ts';
import { informants, type Informant } from './instrument.ts';
import { offeredForms, possibleAges } from './offered-forms.ts';
import { occasionAt, readTimePoint } from './time-points.ts';

/** One row of a list of completed forms: text as it stands in its cells; '' where a cell is empty. */
export interface TypedAssessment {
  person: string;
  /** the questionnaire's id, its short or full name, or the name the agreement gave it */
  questionnaire: string;
  informant: string;
  /** '' for the one that suits the person's age */
  form: string;
  point: string;
  on: string;
  /** by item number */
  answers: Readonly<Record<string, string>>;
  /** by scale, where somebody else worked them out */
  scores: Readonly<Record<string, string>>;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const questionnaireOf = (
  text: string,
  { questionnaires }: AssessmentFacts,
): QuestionnaireAtHand | undefined =>
  questionnaires.find(({ name, compiled: { instrument } }) =>
    [instrument.id, instrument.shortName, instrument.name, name].some((each) => same(each, text)),
  );

const informantOf = (text: string): Informant | undefined =>
  informants.find((each) => same(each, text) || same(informantWords[each], text));

const decimal = /^\d{1,4}(?:\.\d{1,4})?$/;

/** The numbers of some cells; an empty cell was left blank. */
const numbersOf = (
  cells: Readonly<Record<string, string>>,
  kind: GivenForm['kind'],
): { numbers: Record<string, number>; problems: Problem[] } => {
  const numbers: Record<string, number> = {};
  const problems: Problem[] = [];
  for (const [key, cell] of Object.entries(cells)) {
    const text = cell.trim();
    if (text === '') continue;
    if (decimal.test(text)) numbers[key] = Number(text);
    else
      problems.push(
        problem(
          'not-a-number',
          `Write a number here, or leave it empty: '${text}' is none.`,
          `${kind}/${key}`,
        ),
      );
  }
  return { numbers, problems };
};

const givenOf = ({ answers, scores }: TypedAssessment): { given: GivenForm; problems: Problem[] } => {
  const [typed, worked] = [numbersOf(answers, 'answers'), numbersOf(scores, 'scores')];
  const both = Object.keys(typed.numbers).length > 0 && Object.keys(worked.numbers).length > 0;
  const kind = Object.keys(worked.numbers).length > 0 && !both ? 'scores' : 'answers';
  const twice = both
    ? [
        problem(
          'answers-and-scores',
          'Give the answers or the scores, not both: scores follow from answers.',
          'scores',
        ),
      ]
    : [];
  return {
    given: { kind, numbers: kind === 'scores' ? worked.numbers : typed.numbers },
    problems: [...typed.problems, ...worked.problems, ...twice],
  };
};

/**
 * Decides one row of a list of completed forms, by the same rule as a form that is typed on screen: what cannot be
 * read is said by its cell, and then what cannot be. Whose family it is must have been looked up before.
 */
export const decideTypedAssessment = (row: TypedAssessment, facts: AssessmentFacts): AssessmentDecision => {
  const { given, problems } = givenOf(row);
  const person = /^\d{1,3}$/.test(row.person.trim()) ? Number(row.person) : undefined;
  const used = questionnaireOf(row.questionnaire, facts);
  const informant = informantOf(row.informant);
  const point = readTimePoint(row.point);
  const on = parseCalendarDay(row.on);
  const says = (code: string, place: string, sentence: string) =>
    problems.push(problem(code, sentence, place));
  if (person === undefined)
    says('person-unread', 'person', 'Write the number the person has in the family, such as 1.');
  if (used === undefined)
    says(
      'questionnaire-not-used',
      'instrumentId',
      'This service does not use this questionnaire. Choose another.',
    );
  if (informant === undefined)
    says('informant-unread', 'informant', `Write who filled it in: ${informants.join(', ')}.`);
  if (point === undefined)
    says('point-unread', 'point', 'Write when it was: start, end, or a number of months such as 3.');
  if (on === undefined)
    says('day-unread', 'on', 'Write the day on which it was filled in, such as 2026-07-14.');
  if (person === undefined || !used || !informant || !point || !on || problems.length > 0)
    return { kind: 'invalid', problems };
  const someone = facts.family.people.find(({ number }) => number === person);
  const named = used.compiled.instrument.forms.find(
    ({ id, name }) => same(id, row.form) || same(name, row.form),
  );
  const before = facts.others.find(
    (other) =>
      other.person === person &&
      other.instrumentId === used.compiled.instrument.id &&
      other.informant === informant,
  )?.formId;
  const [suits] = offeredForms(used.compiled, {
    informant,
    occasion: occasionAt(point),
    ages: someone && possibleAges(someone, facts.family.startedOn, on),
    before: used.compiled.instrument.forms.find(({ id }) => id === before)?.family,
  });
  const formId = row.form.trim() === '' ? suits?.form.id : (named?.id ?? row.form.trim());
  if (formId === undefined)
    return {
      kind: 'invalid',
      problems: [problem('form-none', 'There is no form for this informant and age.', 'formId')],
    };
  const instrumentId = used.compiled.instrument.id;
  return decideAssessment({ person, instrumentId, informant, formId, point, on, given }, facts);
};
