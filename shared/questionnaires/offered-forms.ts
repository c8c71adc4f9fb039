import type { CasePerson } from '../cases/case.ts';
import { addCalendarMonths, type CalendarDay } from '../periods/calendar-day.ts';
import { formFor, type CompiledForm, type CompiledInstrument } from './compile-instrument.ts';
import type { TimePoint } from './assessment.ts';
import type { Informant, Occasion } from './instrument.ts';
import { occasionAt } from './time-points.ts';

/** From the youngest to the oldest that somebody can be on a day; only whole years at the start are known. */
export interface PossibleAges {
  from: number;
  to: number;
}

/** Whole years from one day to another, rounded down; negative before it. */
const wholeYears = (from: CalendarDay, to: CalendarDay): number => {
  let years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  if (addCalendarMonths(from, years * 12) > to) years -= 1;
  return years;
};

/**
 * How old a person can be on a day. Undefined where their age when support starts is not known. No date of birth is
 * kept, so a year stays open between one anniversary of the start and the next.
 */
export const possibleAges = (
  { ageAtStart }: Pick<CasePerson, 'ageAtStart'>,
  startedOn: CalendarDay | undefined,
  on: CalendarDay,
): PossibleAges | undefined => {
  if (ageAtStart === undefined) return undefined;
  if (startedOn === undefined || startedOn === on) return { from: ageAtStart, to: ageAtStart };
  const years = wholeYears(startedOn, on);
  return { from: Math.max(0, ageAtStart + years), to: Math.max(0, ageAtStart + years + 1) };
};

/** Whether a form is made for an age that the person can have. */
export const suitsAge = ({ form: { ages } }: CompiledForm, possible: PossibleAges | undefined): boolean =>
  possible === undefined || (possible.to >= ages.from && possible.from <= (ages.to ?? Infinity));

/** What decides which printed forms there are for a person. */
export interface FormsWanted {
  informant: Informant;
  occasion: Occasion;
  ages: PossibleAges | undefined;
  /** the family of forms that an earlier assessment of the same series used */
  before?: string;
}

/**
 * The printed forms that are right for an informant, an age and an occasion, the one to be preferred first: of the
 * family that was used before, so that the two can be compared; else one whose scores have bands.
 */
export const offeredForms = (
  instrument: CompiledInstrument,
  { informant, occasion, ages, before }: FormsWanted,
): CompiledForm[] => {
  const rank = ({ form }: CompiledForm): number =>
    (form.family === before ? 0 : 2) + (form.bandSchemes.length > 0 ? 0 : 1);
  return instrument.instrument.forms
    .flatMap(({ id }) => formFor(instrument, id, occasion) ?? [])
    .filter((form) => form.form.informant === informant && suitsAge(form, ages))
    .toSorted((a, b) => rank(a) - rank(b));
};

/** The form of that id as it is printed for a time point. */
export const formAt = (
  instrument: CompiledInstrument,
  formId: string,
  point: TimePoint,
): CompiledForm | undefined => formFor(instrument, formId, occasionAt(point));

/** The informants a questionnaire has forms for. */
export const informantsOf = ({ instrument }: CompiledInstrument): Informant[] => [
  ...new Set(instrument.forms.map(({ informant }) => informant)),
];
