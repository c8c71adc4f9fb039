import { problem } from '../../problems/problem.ts';
import { numbersAsked } from '../numbers-asked.ts';
import type { ImpossibleRule } from './check.ts';

/**
 * Nothing that is counted can be less than none. What a mean adds up may: points of a questionnaire can fall.
 * Source: methods, performance 'Checks on a return' (negative counts).
 */
export const refuseNegative: ImpossibleRule = ({ version, answer }) =>
  answer.state !== 'value'
    ? []
    : numbersAsked(version)
        .filter(({ part }) => !(version.kind === 'mean' && part === 'numerator'))
        .filter(({ part }) => (answer[part] ?? 0) < 0)
        .map(({ part }) => problem('negative', 'Enter 0 or more: there cannot be fewer than none.', part));
