import { describe, expect, it } from 'vitest';
import { answerWords, isEmptyAnswer, periodValueOf, sameAnswer } from '#shared/returns/return-answer.ts';
import type { ReturnAnswer } from '#shared/returns/return-value.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { counted, missing, shared } from '../../fixtures/a-return.ts';

const count = aMeasureVersion();
const share = aMeasureVersion({ kind: 'share', question: 'better off' });
const half: ReturnAnswer = { state: 'value', numerator: 9 };

describe('what an answer says for its quarter', () => {
  it.each([
    [count, counted(0), { state: 'value', figure: { numerator: 0 } }],
    [share, shared(19, 31, 46), { state: 'value', figure: { numerator: 19, denominator: 31, due: 46 } }],
    [share, shared(19, 31), { state: 'value', figure: { numerator: 19, denominator: 31 } }],
    [count, { state: 'nil' as const }, { state: 'nil' }],
    [count, missing('too early'), { state: 'missing', reason: 'too early' }],
    [count, missing('too early', 'x'), { state: 'missing', reason: 'too early', note: 'x' }],
  ])('a whole one is a value, a reason or nil', (version, answer, value) => {
    expect(periodValueOf(version, answer)).toEqual(value);
  });

  it('one that is half typed, or not there, says nothing: never 0', () => {
    expect(periodValueOf(share, half)).toBeUndefined();
    expect(periodValueOf(share, { state: 'value', denominator: 31 })).toBeUndefined();
    expect(periodValueOf(count, { state: 'value' })).toBeUndefined();
    expect(periodValueOf(count, undefined)).toBeUndefined();
  });
});

describe('an answer', () => {
  it('is empty when nothing stands in its boxes', () => {
    expect(isEmptyAnswer({ state: 'value' })).toBe(true);
    expect(isEmptyAnswer(counted(0))).toBe(false);
    expect(isEmptyAnswer({ state: 'value', denominator: 1 })).toBe(false);
    expect(isEmptyAnswer({ state: 'value', due: 1 })).toBe(false);
    expect(isEmptyAnswer({ state: 'nil' })).toBe(false);
  });

  it.each<[ReturnAnswer, ReturnAnswer, boolean]>([
    [counted(9), counted(9), true],
    [counted(9), counted(8), false],
    [shared(9, 10), shared(9, 11), false],
    [shared(9, 10, 11), shared(9, 10), false],
    [counted(0), { state: 'nil' }, false],
    [{ state: 'nil' }, { state: 'nil' }, true],
    [missing('too early'), missing('too early'), true],
    [missing('too early'), missing('not collected'), false],
    [missing('too early', 'a'), missing('too early', 'b'), false],
  ])('%j and %j say the same: %s', (a, b, same) => {
    expect(sameAnswer(a, b)).toBe(same);
  });

  it.each([
    [count, counted(92), '92 families'],
    [share, shared(19, 31, 46), '61% (19 of 31; 46 were due)'],
    [share, half, '9 of not filled in of not filled in'],
    [count, missing('too early', 'Nobody finished'), 'too early to say: Nobody finished'],
    [count, { state: 'nil' as const }, 'none (nil return)'],
    [count, { state: 'value' as const }, 'not answered'],
    [count, undefined, 'not answered'],
    [
      aMeasureVersion({ kind: 'mean' }),
      { state: 'value' as const, numerator: 12.25 },
      '12.25 of not filled in',
    ],
  ])('in words', (version, answer, words) => {
    expect(answerWords(version, answer)).toBe(words);
  });
});
