import { problem } from '../../problems/problem.ts';
import { numbersAsked } from '../numbers-asked.ts';
import type { ImpossibleRule } from './check.ts';

/** A million million: more than any council counts, and far inside what numbers hold exactly. */
export const largestNumber = 1_000_000_000_000;

/** Numbers beyond safe range cannot be added up, and are a slip of the keys. */
export const refuseTooLarge: ImpossibleRule = ({ version, answer }) =>
  answer.state !== 'value'
    ? []
    : numbersAsked(version)
        .filter(({ part }) => Math.abs(answer[part] ?? 0) > largestNumber)
        .map(({ part }) => problem('too-large', 'Enter a smaller number. Is a digit too many in it?', part));
