import { problem } from '../../problems/problem.ts';
import { numbersAsked } from '../numbers-asked.ts';
import type { ImpossibleRule } from './check.ts';

/**
 * What is counted is whole: there is no half a child. Money is kept in whole pence.
 * Source: methods, performance 'Checks on a return' (fractions of people).
 */
export const refuseFractions: ImpossibleRule = ({ version, answer }) =>
  answer.state !== 'value'
    ? []
    : numbersAsked(version)
        .filter(({ decimals, money }) => !decimals || money)
        .filter(({ part }) => !Number.isInteger(answer[part] ?? 0) && Number.isFinite(answer[part] ?? 0))
        .map(({ part }) => problem('fraction', 'Enter a whole number.', part));
