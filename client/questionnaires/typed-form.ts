import { isCalendarDay } from '#shared/periods/calendar-day.ts';
import type { CompiledForm, CompiledInstrument } from '#shared/questionnaires/compile-instrument.ts';
import { scoreGiven } from '#shared/questionnaires/decide-assessment.ts';
import { formAt, offeredForms, possibleAges } from '#shared/questionnaires/offered-forms.ts';
import type { AssessmentShown, CaseQuestionnaires } from '#shared/questionnaires/questionnaires.api.ts';
import { readyInstrument } from '#shared/questionnaires/questionnaires-at-hand.ts';
import type { ScoredAssessment } from '#shared/questionnaires/scored-assessment.ts';
import { occasionAt } from '#shared/questionnaires/time-points.ts';
import type { FormPlace } from '#shared/questionnaires/wanted-forms.ts';

/** What stands in a box of the grid when the paper form has nothing there. */
export const leftBlank = '–';

/** What is typed into the form. */
export interface TypedForm {
  kind: 'answers' | 'scores';
  on: string;
  formId: string;
  /** by item number: '' not typed yet, '–' left blank on paper */
  answers: Readonly<Record<string, string>>;
  /** by scale */
  scores: Readonly<Record<string, string>>;
}

/** The definition of a questionnaire, ready to score with. */
export const instrumentAt = (
  { questionnaires }: CaseQuestionnaires,
  instrumentId: string,
): CompiledInstrument | undefined => {
  const found = questionnaires.find(({ definition }) => definition.id === instrumentId);
  return found && readyInstrument(found.definition);
};

/** A day that is half typed is none yet, or one long ago: no form is right for it. */
const isLikely = ({ referredOn, today }: CaseQuestionnaires, on: string): boolean =>
  isCalendarDay(on) && on >= referredOn && on <= today;

/** The printed forms that are right for the informant and the age on a day, the one to prefer first. */
export const formsOffered = (
  family: CaseQuestionnaires,
  { person, instrumentId, informant, point }: FormPlace,
  on: string,
): CompiledForm[] => {
  const instrument = instrumentAt(family, instrumentId);
  const someone = family.people.find(({ number }) => number === person);
  if (instrument === undefined) return [];
  const before = family.assessments.find(
    (each) => each.person === person && each.instrumentId === instrumentId && each.informant === informant,
  )?.formId;
  return offeredForms(instrument, {
    informant,
    occasion: occasionAt(point),
    ages: someone && possibleAges(someone, family.startedOn, isLikely(family, on) ? on : family.today),
    before: instrument.instrument.forms.find(({ id }) => id === before)?.family,
  });
};

/** The form that is being typed: the one chosen, else the one that is preferred. */
export const formTyped = (
  family: CaseQuestionnaires,
  place: FormPlace,
  { formId, on }: Pick<TypedForm, 'formId' | 'on'>,
): CompiledForm | undefined => {
  const instrument = instrumentAt(family, place.instrumentId);
  const chosen = formId === '' ? undefined : instrument && formAt(instrument, formId, place.point);
  return chosen ?? formsOffered(family, place, on)[0];
};

/** What stands there already, or an empty form. */
export const typedFormOf = (there: AssessmentShown | undefined): TypedForm => {
  const empty = { answers: {}, scores: {}, kind: 'answers' as const, on: '', formId: '' };
  if (there === undefined) return empty;
  const { on, formId, given } = there;
  const texts = Object.fromEntries(Object.entries(given.numbers).map(([key, n]) => [key, String(n)]));
  return { ...empty, on, formId, kind: given.kind, [given.kind]: texts };
};

const numbersIn = (texts: Readonly<Record<string, string>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => {
      const said = text.trim().replace(',', '.');
      return said === '' || said === leftBlank ? [] : [[key, Number(said)]];
    }),
  );

/** Boxes that hold no number at all: they cannot be sent. */
export const unreadable = (typed: TypedForm): string[] =>
  Object.entries(numbersIn(typed[typed.kind])).flatMap(([key, n]) => (Number.isFinite(n) ? [] : [key]));

/** What was given, of those boxes that the form asks. */
export const givenOf = (typed: TypedForm, form: CompiledForm | undefined) => {
  const asked = new Set([
    ...(form?.answers ?? []).map(({ item }) => String(item)),
    ...(form?.scales ?? []).map(({ id }) => id),
    ...(form?.composites ?? []).map(({ id }) => id),
  ]);
  const numbers = Object.entries(numbersIn(typed[typed.kind])).filter(([key]) => asked.has(key));
  return { kind: typed.kind, numbers: Object.fromEntries(numbers) };
};

/** Scores as far as they can be worked out from what is typed so far; boxes that cannot be are left out. */
export const scoredSoFar = (typed: TypedForm, form: CompiledForm): ScoredAssessment | undefined => {
  const given = givenOf(typed, form);
  const possible = Object.entries(given.numbers).filter(([key, n]) =>
    given.kind === 'answers'
      ? form.answers.some(({ item, isPossible }) => String(item) === key && isPossible(n))
      : [...form.scales, ...form.composites].some(
          ({ id, range }) => id === key && n >= range.least && n <= range.most,
        ),
  );
  const outcome = scoreGiven(form, { ...given, numbers: Object.fromEntries(possible) });
  return outcome.problems === undefined ? outcome.scored : undefined;
};

/** How much of the paper form has been gone through, blanks included. */
export const goneThrough = ({ answers }: TypedForm, form: CompiledForm): number =>
  form.answers.filter(({ item }) => (answers[item] ?? '') !== '').length;
