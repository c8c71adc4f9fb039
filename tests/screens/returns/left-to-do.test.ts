import { describe, expect, it } from 'vitest';
import { leftBeforeSending } from '../../../client/returns/left-to-do.tsx';

const missing = { code: 'value-missing', sentence: 'Enter a figure.', place: 'values/a/b' };
const time = { code: 'no-time', sentence: 'Say how long it took.' };

describe('what is left to do before a return is sent', () => {
  it.each([
    ['everything but how long it took, which is asked with the button', [missing, time], [missing]],
    ['nothing where only that is left', [time], []],
    ['nothing where nothing is', [], []],
  ])('is %s', (_what, leftToDo, left) => {
    expect(leftBeforeSending({ leftToDo })).toEqual(left);
  });
});
