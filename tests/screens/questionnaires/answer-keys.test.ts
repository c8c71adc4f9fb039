import { describe, expect, it } from 'vitest';
import { compileAnswer } from '#shared/questionnaires/compile-answer.ts';
import { shippedInstrument } from '#shared/questionnaires/shipped-instruments.ts';
import { afterTyping, moveOf } from '../../../client/questionnaires/answer-keys.ts';
import { leftBlank } from '../../../client/questionnaires/typed-form.ts';

const answerOf = (id: string, item: number) => {
  const instrument = shippedInstrument(id);
  const answer = instrument && compileAnswer(instrument, item);
  if (!answer) throw new Error(`${id} has no item ${item}`);
  return answer;
};
const ofSdq = answerOf('sdq', 1);
const ofLadder = answerOf('ladder', 1);

describe('what is typed into a box', () => {
  it.each([
    ['a code goes on', ofSdq, '2', '2', 1],
    ['a code over another takes its place', ofSdq, '12', '2', 1],
    ['what cannot be stays, to be seen', ofSdq, '3', '3', 0],
    ['a letter stays, to be seen', ofSdq, 'x', 'x', 0],
    ['nothing is not typed yet', ofSdq, '', '', 0],
    ['a full stop was left blank', ofSdq, '.', leftBlank, 1],
    ['a hyphen too', ofSdq, '-', leftBlank, 1],
    ['a space too', ofSdq, ' ', leftBlank, 1],
    ['a code after left blank', ofSdq, `${leftBlank}1`, '1', 1],
    ['a 1 that may become 10 waits', ofLadder, '1', '1', 0],
    ['10 goes on', ofLadder, '10', '10', 1],
    ['a 7 goes on', ofLadder, '7', '7', 1],
  ])('%s', (_what, answer, typed, text, move) => {
    expect(afterTyping(answer, typed)).toEqual({ text, move });
  });

  it('is a whole SDQ in twenty-five keystrokes', () => {
    let place = 0;
    for (const key of '0120120120120120120120120') place += afterTyping(answerOf('sdq', place + 1), key).move;
    expect(place).toBe(25);
  });
});

describe('a key that types nothing', () => {
  it.each([
    ['ArrowRight', '1', 1],
    ['ArrowLeft', '1', -1],
    ['ArrowDown', '1', 5],
    ['ArrowUp', '1', -5],
    ['Enter', '1', 1],
    ['Backspace', '', -1],
    ['Backspace', '1', undefined],
    ['Tab', '', undefined],
    ['2', '', undefined],
  ])('%s on "%s" moves %s', (key, text, move) => {
    expect(moveOf(key, text, 5)).toBe(move);
  });
});
