import { problem } from '../../problems/problem.ts';
import { formatCount } from '../../values/format.ts';
import type { ImpossibleRule } from './check.ts';
import { figureIn } from './earlier-figures.ts';

/**
 * Different people who came to several organisations are counted by the lead, because someone who came to
 * two is one person: together there cannot be more of them than the parts counted, nor fewer than one part
 * counted alone. Source: methods, performance 'Kinds of measure' and 'Where a contract stands'.
 */
export const refuseMorePeopleThanParts: ImpossibleRule = ({ version, answer, background: { parts } }) => {
  if (version.kind !== 'different people' || answer.state !== 'value' || parts === undefined) return [];
  const whole = answer.numerator;
  const taking = parts.filter((value) => !(value?.state === 'missing' && value.reason === 'not applicable'));
  const counts = taking.map((value) => figureIn(version.kind, value)?.numerator);
  const known = counts.filter((n) => n !== undefined);
  const largest = Math.max(0, ...known);
  if (whole === undefined) return [];
  if (whole < largest) {
    const sentence = `One organisation alone counted ${formatCount(largest)} different people, so all together cannot be fewer.`;
    return [problem('fewer-than-a-part', sentence, 'numerator')];
  }
  const sum = known.reduce((total, n) => total + n, 0);
  if (known.length < taking.length || whole <= sum) return [];
  const sentence = `The organisations counted ${formatCount(sum)} between them, so there cannot be more different people than that.`;
  return [problem('more-than-the-parts', sentence, 'numerator')];
};
