import type { CompiledAnswer } from '#shared/questionnaires/compile-answer.ts';
import { leftBlank } from './typed-form.ts';

/** Where the next key goes, and what stands in the box. */
export interface AfterKey {
  text: string;
  /** moves so many boxes on; 0 stays */
  move: number;
}

/** Whether one more digit could still make a possible answer: 1 could become 10, 0 nothing else. */
const couldGrow = ({ isPossible }: CompiledAnswer, text: string): boolean =>
  Number(text) !== 0 && Array.from({ length: 10 }, (_, digit) => Number(`${text}${digit}`)).some(isPossible);

/**
 * What a typed text does in a box: an answer that is possible and cannot grow moves on; one that is not possible
 * stays, to be seen; a full stop, a hyphen or a space says that the paper form has nothing there, and moves on.
 */
export const afterTyping = (answer: CompiledAnswer, text: string): AfterKey => {
  const last = text.slice(-1);
  if (['.', '-', ' '].includes(last) && !/\d/.test(text.slice(0, -1))) return { text: leftBlank, move: 1 };
  const digits = text.replaceAll(leftBlank, '').trim();
  if (digits === '') return { text: '', move: 0 };
  // Typing over what is there: the newest digit counts where both together cannot be.
  const kept = answer.isPossible(Number(digits)) || couldGrow(answer, digits) ? digits : last;
  const isDone = answer.isPossible(Number(kept)) && !couldGrow(answer, kept);
  return { text: kept, move: isDone ? 1 : 0 };
};

/** Where a key leads that types nothing; undefined where the box keeps it. */
export const moveOf = (key: string, text: string, columns: number): number | undefined => {
  switch (key) {
    case 'ArrowRight':
      return 1;
    case 'ArrowLeft':
      return -1;
    case 'ArrowDown':
      return columns;
    case 'ArrowUp':
      return -columns;
    case 'Enter':
      return 1;
    case 'Backspace':
      return text === '' ? -1 : undefined;
    default:
      return undefined;
  }
};
