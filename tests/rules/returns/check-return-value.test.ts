import { describe, expect, it } from 'vitest';
import { checkReturnValue, isOpen } from '#shared/returns/check-return-value.ts';
import { aCheckedValue, was } from '../../fixtures/a-checked-value.ts';
import { counted, missing, shared } from '../../fixtures/a-return.ts';

const check = (...of: Parameters<typeof aCheckedValue>) => {
  const { version, answer, background } = aCheckedValue(...of);
  return checkReturnValue(version, answer, background);
};
const codes = ({ problems, queries }: ReturnType<typeof check>) =>
  [...problems, ...queries].map(({ code }) => code);

describe('checking a value', () => {
  it('finds nothing wrong with an honest figure', () => {
    expect(check(counted(92), {}, { earlier: [was(88), was(91)] })).toEqual({ problems: [], queries: [] });
  });

  it.each([
    ['negative', check(counted(-1))],
    ['fraction', check(counted(1.5))],
    ['too-large', check(counted(1e14))],
    ['not-asked', check(shared(1, 2))],
    ['more-than-all', check(shared(3, 2), { kind: 'share' })],
    ['no-such-step', check(counted(9), { kind: 'score', steps: 5 })],
    ['split-above-total', check(counted(1), {}, { areas: [was(2)] })],
    ['more-than-the-parts', check(counted(9), { kind: 'different people' }, { parts: [was(2), was(3)] })],
  ])('refuses what is impossible: %s', (code, result) => {
    expect(codes(result)).toEqual([code]);
  });

  it.each([
    ['outside-limits', check(counted(9), {}, { earlier: [86, 90, 86, 90, 86, 90].map((n) => was(n)) })],
    ['unlikely-count', check(counted(9), {}, { earlier: [was(90)] })],
    ['unlikely-share', check(shared(1, 40), { kind: 'share' }, { earlier: [was(60, 100)] })],
    ['sudden-zero', check(counted(0), { kind: 'money' }, { earlier: [3, 2, 4, 3].map((n) => was(n)) })],
    ['same-again', check(counted(92), {}, { earlier: [was(92), was(92), was(92)] })],
    ['areas-do-not-add-up', check(counted(92), {}, { areas: [was(50), was(40)] })],
    [
      'cumulative-falls',
      check(counted(79), { name: 'Reached so far', kind: 'money' }, { earlier: [was(80)] }),
    ],
    ['all-better-off', check(shared(12, 12), { kind: 'share', question: 'better off' })],
  ])('asks about what is surprising: %s', (code, result) => {
    expect(codes(result)).toEqual([code]);
  });

  it('does not ask about what it refuses', () => {
    expect(check(counted(-9), {}, { earlier: [was(90)] }).queries).toEqual([]);
  });

  it('says the same only once, though two rules ask it', () => {
    const earlier = [3, 2, 40, 30].map((n) => was(n));
    expect(codes(check(counted(0), {}, { earlier }))).toEqual(['unlikely-count']);
  });

  it('asks nothing about what is missing, or half typed', () => {
    expect(check(missing('too early'), {}, { earlier: [was(90)] }).queries).toEqual([]);
    const half = { state: 'value', numerator: 9 } as const;
    expect(check(half, { kind: 'share' }, { earlier: [was(90, 100)] })).toEqual({
      problems: [],
      queries: [],
    });
  });
});

describe('a question', () => {
  const asked = check(counted(9), {}, { earlier: [was(90)] }).queries;

  it.each([
    ['', true],
    ['  ', true],
    ['We were flooded.', false],
  ])('with the explanation %j is open: %s', (explanation, open) => {
    expect(isOpen(asked, explanation)).toBe(open);
  });

  it('that was not asked is not open', () => {
    expect(isOpen([], '')).toBe(false);
  });
});
