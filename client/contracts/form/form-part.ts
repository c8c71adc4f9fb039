import type { RegisterChoices } from '#shared/contracts/register.api.ts';
import type { TypedContract } from '#shared/contracts/typed-contract.ts';
import type { FormProblems } from '../../api/form-problems.ts';

/** What every part of the agreement's form takes. */
export interface FormPartProps {
  typed: TypedContract;
  change: (part: Partial<TypedContract>) => void;
  problems: FormProblems;
  choices: RegisterChoices | undefined;
}

/** The ids of all boxes of the form, as problems name them. */
export const contractFieldIds = (typed: TypedContract): string[] => [
  ...Object.keys(typed),
  'why',
  ...typed.outcomeStatements.map((_, place) => `outcomeStatements-${String(place)}`),
  ...typed.parties.flatMap((_, place) =>
    ['organisationId', 'role', 'delivers'].map((box) => `parties-${String(place)}-${box}`),
  ),
  ...typed.extensions.flatMap((_, place) =>
    ['months', 'untilOn', 'takenOn'].map((box) => `extensions-${String(place)}-${box}`),
  ),
  ...typed.documents.flatMap((_, place) =>
    ['title', 'url'].map((box) => `documents-${String(place)}-${box}`),
  ),
];
