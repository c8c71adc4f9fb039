import { problem, type Problem } from '../problems/problem.ts';
import type { Instrument } from './instrument.ts';

/** The values that stand more than once, each named once. */
export const repeated = <Value>(values: readonly Value[]): Value[] => [
  ...new Set(values.filter((value, place) => values.indexOf(value) < place)),
];

/** Problems for what is given twice in one list. */
export const checkOnce = (values: readonly (string | number)[], what: string, place: string): Problem[] =>
  repeated(values).map((value) =>
    problem('given-twice', `${what} ${value} is given twice. Take one out or name it differently.`, place),
  );

/** Problems for names that are not among those known. */
export const checkKnown = (
  names: readonly (string | number)[],
  known: readonly (string | number)[],
  what: string,
  place: string,
): Problem[] =>
  names
    .filter((name) => !known.includes(name))
    .map((name) =>
      problem('not-there', `There is no ${what} ${name}. Add it, or correct what is written here.`, place),
    );

export const formIds = ({ forms }: Instrument): string[] => forms.map(({ id }) => id);

/** Everything that has a score: scales and what they add up to. */
export const scoreIds = ({ scales, composites }: Instrument): string[] =>
  [...scales, ...composites].map(({ id }) => id);

/** That a table or rule names a scale and forms that are there, and no form twice. */
export const checkScaleAndForms = (
  instrument: Instrument,
  { scale, forms }: { scale: string; forms: readonly string[] },
  place: string,
): Problem[] => [
  ...checkKnown([scale], scoreIds(instrument), 'scale', `${place}/scale`),
  ...checkKnown(forms, formIds(instrument), 'form', `${place}/forms`),
  ...checkOnce(forms, 'Form', `${place}/forms`),
  ...(forms.length === 0 ? [problem('no-forms', 'Name the forms this is for.', `${place}/forms`)] : []),
];

/** That no two tables or rules speak of the same scale on the same form. */
export const checkNoneTwice = (
  given: readonly { scale: string; forms: readonly string[] }[],
  what: string,
  place: string,
): Problem[] =>
  repeated(given.flatMap(({ scale, forms }) => forms.map((form) => `${scale} on ${form}`))).map((pair) =>
    problem('given-twice', `There are two ${what} for ${pair}. Keep one of them.`, place),
  );
