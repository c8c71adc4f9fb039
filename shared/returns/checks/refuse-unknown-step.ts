import { problem } from '../../problems/problem.ts';
import { formatCount } from '../../values/format.ts';
import type { ImpossibleRule } from './check.ts';

const usualSteps = 5;

/** A score is one of the steps agreed. Source: methods, performance 'Kinds of measure' (three or five steps). */
export const refuseUnknownStep: ImpossibleRule = ({ version, answer }) => {
  if (version.kind !== 'score' || answer.state !== 'value' || answer.numerator === undefined) return [];
  const steps = version.steps ?? usualSteps;
  if (answer.numerator >= 1 && answer.numerator <= steps) return [];
  return [problem('no-such-step', `Enter a step from 1 to ${formatCount(steps)}.`, 'numerator')];
};
