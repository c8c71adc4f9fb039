import { problem } from '../../problems/problem.ts';
import { numbersAsked, type NumberPart } from '../numbers-asked.ts';
import type { ImpossibleRule } from './check.ts';

const parts: readonly NumberPart[] = ['numerator', 'denominator', 'due'];

/** A number that the measure does not ask for would be kept and never shown. */
export const refuseNumbersNotAsked: ImpossibleRule = ({ version, answer }) => {
  if (answer.state !== 'value') return [];
  const asked = numbersAsked(version).map(({ part }) => part);
  return parts
    .filter((part) => answer[part] !== undefined && !asked.includes(part))
    .map((part) => problem('not-asked', 'This measure does not ask for this number. Take it out.', part));
};
