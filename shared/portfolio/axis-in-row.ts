import { standingVerdicts, type StandingWord } from '../measures/standing-words.ts';
import type { AxisStanding } from '../measures/standing.ts';

/** Where an agreement stands on one axis, as a table has room for. */
export interface AxisInRow {
  word: StandingWord;
  /** the word with what must be said in the same breath: 'on track, read with care', 'not sent, 23 days late' */
  words: string;
}

const isVerdict = (word: StandingWord): boolean => standingVerdicts.some((verdict) => verdict === word);

/**
 * A verdict that rests on a figure to be read with care, or on a target that is in question, says so; what is
 * no verdict says its whole line. Source: methods, performance 'Where a contract stands'.
 */
export const axisInRow = ({ word, line, withCare, measures }: AxisStanding): AxisInRow => {
  if (!isVerdict(word)) return { word, words: line };
  const inQuestion =
    word === 'off track' &&
    measures.some(
      ({ challenged, judgement }) => challenged && judgement.judged && judgement.status === 'missed',
    );
  const said = [word, withCare && 'read with care', inQuestion && 'target in question'];
  return { word, words: said.filter((part) => part !== false).join(', ') };
};
