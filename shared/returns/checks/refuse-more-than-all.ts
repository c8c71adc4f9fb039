import { problem, type Problem } from '../../problems/problem.ts';
import { formatCount } from '../../values/format.ts';
import type { ImpossibleRule } from './check.ts';

/**
 * A share is a part of people: no more can have done it than there were, and no more can have answered
 * than were due to be asked.
 * Source: methods, performance 'Checks on a return' (more helped than came).
 */
export const refuseMoreThanAll: ImpossibleRule = ({ version, answer }) => {
  if (version.kind !== 'share' || answer.state !== 'value') return [];
  const { numerator, denominator, due } = answer;
  const found: Problem[] = [];
  if (numerator !== undefined && denominator !== undefined && numerator > denominator) {
    const sentence = `${formatCount(numerator)} is more than ${formatCount(denominator)}. The first number is a part of the second, so it cannot be larger.`;
    found.push(problem('more-than-all', sentence, 'numerator'));
  }
  if (denominator !== undefined && due !== undefined && denominator > due) {
    const sentence = `${formatCount(denominator)} answered, but only ${formatCount(due)} were due to be asked. Change one of the two.`;
    found.push(problem('more-than-due', sentence, 'due'));
  }
  return found;
};
