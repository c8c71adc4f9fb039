import { formatUpTo } from '../values/format.ts';
import type { CodeSet, Instrument } from './instrument.ts';
import { codeSetOf } from './score-range.ts';

/** How the answer to one item is read. */
export interface CompiledAnswer {
  item: number;
  isPossible: (code: number) => boolean;
  /** what a possible code counts */
  worthOf: (code: number) => number;
  /** a reversed answer counts this, less what it is worth: 2 for 0, 1, 2 */
  mirror: number;
  /** what may be typed: '0, 1 or 2', '0 to 10' */
  possibleInWords: string;
}

const inWords = (codes: readonly number[]): string =>
  `${codes
    .slice(0, -1)
    .map((code) => formatUpTo(code, 0))
    .join(', ')} or ${formatUpTo(codes.at(-1) ?? 0, 0)}`;

const hasDecimals = (n: number, most: number): boolean => {
  const steps = n * 10 ** most;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
};

const compileSet = (set: CodeSet): Omit<CompiledAnswer, 'item'> => {
  if (set.kind === 'line') {
    const { least, most, decimals } = set;
    return {
      isPossible: (code) => code >= least && code <= most && hasDecimals(code, decimals),
      worthOf: (code) => code,
      mirror: least + most,
      possibleInWords: `${formatUpTo(least, decimals)} to ${formatUpTo(most, decimals)}${
        decimals === 0
          ? ' in whole numbers'
          : `, with at most ${decimals === 1 ? 'one decimal' : 'two decimals'}`
      }`,
    };
  }
  const { codes } = set;
  const worth = set.worth ?? codes;
  const byCode = new Map(codes.map((code, place) => [code, worth[place] ?? code]));
  return {
    isPossible: (code) => byCode.has(code),
    worthOf: (code) => byCode.get(code) ?? 0,
    mirror: Math.min(...worth) + Math.max(...worth),
    possibleInWords: inWords(codes),
  };
};

/** How an item is read, by its code set. */
export const compileAnswer = (instrument: Instrument, item: number): CompiledAnswer | undefined => {
  const set = codeSetOf(instrument, item);
  return set === undefined ? undefined : { item, ...compileSet(set) };
};
