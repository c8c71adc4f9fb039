import { formatUpTo, pluralWord } from '../values/format.ts';
import type { CompiledScale, ItemScale, SumOfScales } from './compile-instrument.ts';
import type { Score } from './scored-assessment.ts';

/**
 * What is missing and what to mind, in words. Counts are of questions, at most 200, and stand as they are:
 * a file of many assessments would spend most of its time on writing them with care.
 */

const answeredOf = ({ name }: CompiledScale, { answered, of }: Score): string =>
  `${name}: ${answered} of ${of} answered`;

const needed = ({ missing }: CompiledScale, of: number): number =>
  missing.policy === 'all needed' ? of : missing.leastAnswered;

/** 'Peer: 2 of 5 answered, 3 are needed.' */
export const missingInWords = (scale: ItemScale, score: Score): string => {
  const least = needed(scale, score.of);
  return `${answeredOf(scale, score)}, ${least} ${pluralWord(least, 'is', 'are')} needed.`;
};

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** 'Total difficulties: cannot be worked out without Peer and Conduct.' */
export const sumMissingInWords = ({ name }: SumOfScales, without: readonly CompiledScale[]): string =>
  `${name}: cannot be worked out without ${joined(without.map((part) => part.name))}.`;

export const proratedInWords = (scale: CompiledScale, score: Score): string =>
  `${answeredOf(scale, score)}; the others are taken to be like them.`;

export const countsNothingInWords = (scale: CompiledScale, score: Score): string =>
  `${answeredOf(scale, score)}; what is missing counts 0, so the score may be too low.`;

export const gateMissingInWords = ({ name }: CompiledScale, gate: number): string =>
  `${name}: item ${gate} was not answered, so the score is what was ticked after it. Look at the paper form.`;

export const gateOverridesInWords = ({ name }: CompiledScale, gate: number, score: number): string =>
  `${name}: item ${gate} settles the score at ${formatUpTo(score, 2)}, although more was ticked after it.`;

/** '0 to 10' and the like: what a score can be. */
export const rangeInWords = ({ range }: CompiledScale): string =>
  `${formatUpTo(range.least, 2)} to ${formatUpTo(range.most, 2)}${range.whole ? ' in whole numbers' : ''}`;
