import { informantWords } from './informant-words.ts';
import type { FormOfFamily } from './wanted-forms.ts';

/** 'SDQ, parent or carer, for child 1'. */
export const formWords = ({ name, informant, person }: FormOfFamily): string =>
  `${name}, ${informantWords[informant].toLowerCase()}, for child ${person}`;
