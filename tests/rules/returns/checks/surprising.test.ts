import { describe, expect, it } from 'vitest';
import { askAllBetterOff } from '#shared/returns/checks/ask-all-better-off.ts';
import { askAreasDoNotAddUp } from '#shared/returns/checks/ask-areas-do-not-add-up.ts';
import { figuresOverlap, runsOn } from '#shared/measures/overlapping-figures.ts';
import { askFallingCumulative } from '#shared/returns/checks/ask-falling-cumulative.ts';
import { askOutsideLimits } from '#shared/returns/checks/ask-outside-limits.ts';
import { askSameAgain } from '#shared/returns/checks/ask-same-again.ts';
import { askSuddenZero } from '#shared/returns/checks/ask-sudden-zero.ts';
import { askUnlikelyCount } from '#shared/returns/checks/ask-unlikely-count.ts';
import { askUnlikelyShare } from '#shared/returns/checks/ask-unlikely-share.ts';
import type { PeriodValue } from '#shared/values/figure.ts';
import { aCheckedValue, was } from '../../../fixtures/a-checked-value.ts';
import { counted, missing, shared } from '../../../fixtures/a-return.ts';

const gap: PeriodValue = { state: 'missing', reason: 'not collected' };
const counts = (...numbers: number[]) => ({ earlier: numbers.map((n) => was(n)) });
const share = { kind: 'share' as const };

describe('a figure outside the limits of its own history', () => {
  // mean 88, mean moving range 4: limits 77.36 to 98.64
  const six = counts(86, 90, 86, 90, 86, 90);

  it.each([
    [77, 1],
    [78, 0],
    [98, 0],
    [99, 1],
  ])('%d after six between 86 and 90: asked %d times', (n, times) => {
    expect(askOutsideLimits(aCheckedValue(counted(n), {}, six))).toHaveLength(times);
  });

  it('says what the last four were', () => {
    expect(askOutsideLimits(aCheckedValue(counted(9), {}, six))).toEqual([
      {
        code: 'outside-limits',
        asks: 'Is 9 right?',
        because: 'The last four quarters were between 86 and 90.',
      },
    ]);
  });

  it('needs six points: with five it is not asked by this rule', () => {
    expect(askOutsideLimits(aCheckedValue(counted(9), {}, counts(86, 90, 86, 90, 86)))).toEqual([]);
  });

  it('does not count a quarter without a figure as a point, nor as 0', () => {
    const earlier = [was(86), was(90), gap, was(86), was(90), was(86)];
    expect(askOutsideLimits(aCheckedValue(counted(9), {}, { earlier }))).toEqual([]);
    expect(askOutsideLimits(aCheckedValue(counted(9), {}, { earlier: [...earlier, was(90)] }))).toHaveLength(
      1,
    );
  });

  it('compares shares as shares, and says them so', () => {
    const earlier = [was(20, 40), was(30, 50), was(20, 40), was(30, 50), was(20, 40), was(30, 50)];
    const asked = askOutsideLimits(aCheckedValue(shared(9, 41), share, { earlier }));
    expect(asked).toMatchObject([
      { asks: 'Is 9 of 41 right?', because: 'The last four quarters were between 50% and 60%.' },
    ]);
    expect(askOutsideLimits(aCheckedValue(shared(55, 100), share, { earlier }))).toEqual([]);
  });

  it('is not asked of a judgement in steps, nor of what is missing', () => {
    const steps = counts(3, 3, 3, 3, 3, 3);
    expect(askOutsideLimits(aCheckedValue(counted(4), { kind: 'score', steps: 5 }, steps))).toEqual([]);
    expect(askOutsideLimits(aCheckedValue(missing('too early'), {}, six))).toEqual([]);
  });

  it('names half-years and years where the agreement reports by them', () => {
    const asked = askOutsideLimits(aCheckedValue(counted(9), {}, { ...six, frequency: 'half-yearly' }));
    expect(asked[0]?.because).toBe('The last four half-years were between 86 and 90.');
  });
});

describe('a count with a short history', () => {
  it.each([
    // 99% Poisson limits of a mean of 10 are 3 and 19
    [2, 1],
    [3, 0],
    [19, 0],
    [20, 1],
  ])('%d after tens: asked %d times', (n, times) => {
    expect(askUnlikelyCount(aCheckedValue(counted(n), {}, counts(9, 10, 11)))).toHaveLength(times);
  });

  it('that is small and honest is not nagged about', () => {
    expect(askUnlikelyCount(aCheckedValue(counted(0), {}, counts(1, 2, 1)))).toEqual([]);
    expect(askUnlikelyCount(aCheckedValue(counted(4), {}, counts(1, 2, 1)))).toEqual([]);
  });

  it('is compared with one earlier figure too, and with none not at all', () => {
    expect(askUnlikelyCount(aCheckedValue(counted(9), {}, counts(80)))).toMatchObject([
      { because: 'The last quarter was 80.' },
    ]);
    expect(askUnlikelyCount(aCheckedValue(counted(9)))).toEqual([]);
  });

  it('leaves the asking to the limits from six points on', () => {
    expect(askUnlikelyCount(aCheckedValue(counted(2), {}, counts(9, 10, 11, 9, 10, 11)))).toEqual([]);
  });

  it.each(['money', 'mean', 'rate', 'score'] as const)('is no rule for a %s', (kind) => {
    expect(askUnlikelyCount(aCheckedValue(shared(9, 1), { kind }, { earlier: [was(80, 1)] }))).toEqual([]);
  });

  it('takes a nil before as none', () => {
    const earlier: PeriodValue[] = [{ state: 'nil' }];
    expect(askUnlikelyCount(aCheckedValue(counted(3), {}, { earlier }))).toHaveLength(1);
  });

  it('of millions is answered at once', () => {
    const million = counts(900_000_000_000);
    expect(askUnlikelyCount(aCheckedValue(counted(900_001_000_000), {}, million))).toEqual([]);
    expect(askUnlikelyCount(aCheckedValue(counted(1), {}, million))).toHaveLength(1);
  });
});

describe('a share with a short history', () => {
  const pooled = { earlier: [was(60, 100), was(60, 100)] };

  it.each([
    // 99% Wilson limits of 60% among 40 are 40.04% and 77.1%
    [16, 40, 1],
    [17, 40, 0],
    [30, 40, 0],
    [31, 40, 1],
  ])('%d of %d after 60 of a hundred: asked %d times', (x, n, times) => {
    expect(askUnlikelyShare(aCheckedValue(shared(x, n), share, pooled))).toHaveLength(times);
  });

  it('of few people swings widely and is not nagged about', () => {
    expect(askUnlikelyShare(aCheckedValue(shared(1, 4), share, pooled))).toEqual([]);
  });

  it('has no rule for 0 of 0, without a history, or from six points on', () => {
    expect(askUnlikelyShare(aCheckedValue(shared(0, 0), share, pooled))).toEqual([]);
    expect(askUnlikelyShare(aCheckedValue(shared(0, 40), share))).toEqual([]);
    expect(askUnlikelyShare(aCheckedValue(shared(0, 40), share, { earlier: [was(0, 0)] }))).toEqual([]);
    const six = { earlier: Array.from({ length: 6 }, () => was(60, 100)) };
    expect(askUnlikelyShare(aCheckedValue(shared(0, 40), share, six))).toEqual([]);
  });

  it('pools numerators and denominators, and never averages percentages', () => {
    // 1 of 1 and 100 of 199 pool to 50.5%; averaged they would be 75%
    const uneven = { earlier: [was(1, 1), was(100, 199)] };
    expect(askUnlikelyShare(aCheckedValue(shared(20, 40), share, uneven))).toEqual([]);
  });
});

describe('none after some', () => {
  it.each([
    [[3, 2, 4, 3], 1],
    [[3, 2, 4], 0],
    [[3, 0, 4, 3], 0],
    [[0, 3, 2, 4, 3], 1],
  ])('0 after %j: asked %d times', (before, times) => {
    expect(askSuddenZero(aCheckedValue(counted(0), {}, counts(...before)))).toHaveLength(times);
  });

  it('is asked of a nil as of a 0, and of nothing else', () => {
    expect(askSuddenZero(aCheckedValue({ state: 'nil' }, {}, counts(3, 2, 4, 3)))).toHaveLength(1);
    expect(askSuddenZero(aCheckedValue(counted(1), {}, counts(3, 2, 4, 3)))).toEqual([]);
    expect(askSuddenZero(aCheckedValue(missing('too early'), {}, counts(3, 2, 4, 3)))).toEqual([]);
  });
});

describe('the same figure four quarters running', () => {
  it.each([
    [[92, 92, 92], 1],
    [[92, 92], 0],
    [[92, 91, 92], 0],
    [[12, 92, 92, 92], 1],
  ])('92 after %j: asked %d times', (before, times) => {
    expect(askSameAgain(aCheckedValue(counted(92), {}, counts(...before)))).toHaveLength(times);
  });

  it('is broken by a quarter without a figure', () => {
    const earlier = [was(92), was(92), gap, was(92)];
    expect(askSameAgain(aCheckedValue(counted(92), {}, { earlier }))).toEqual([]);
  });

  it('is the same only if both numbers of a share are', () => {
    const earlier = [was(19, 31), was(19, 31), was(19, 31)];
    expect(askSameAgain(aCheckedValue(shared(19, 31), share, { earlier }))).toHaveLength(1);
    expect(askSameAgain(aCheckedValue(shared(19, 32), share, { earlier }))).toEqual([]);
  });

  it('is not asked of a judgement in steps, which may stay', () => {
    expect(askSameAgain(aCheckedValue(counted(3), { kind: 'score' }, counts(3, 3, 3)))).toEqual([]);
  });
});

describe('areas that do not add up to the whole', () => {
  const split = { splitAreas: ['are_1', 'are_2'] };
  const at = (n: number, areas: (PeriodValue | undefined)[], over = {}) =>
    askAreasDoNotAddUp(aCheckedValue(counted(n), { ...split, ...over }, { areas }));

  it('are asked about once every area has its figure', () => {
    expect(at(92, [was(50), was(40)])).toMatchObject([
      { asks: 'Is 92 right?', because: 'The areas add up to 90.' },
    ]);
    expect(at(90, [was(50), was(40)])).toEqual([]);
    expect(at(92, [was(50), undefined])).toEqual([]);
    expect(at(92, [was(50), gap])).toEqual([]);
  });

  it('are not asked about where they cannot be added', () => {
    expect(at(92, [was(50), was(40)], { kind: 'different people' })).toEqual([]);
  });

  it('are not asked about where there are none', () => {
    expect(askAreasDoNotAddUp(aCheckedValue(counted(92)))).toEqual([]);
  });
});

describe('a figure that runs on over the year', () => {
  it.each([
    ['Young people reached so far this year', true],
    ['Hours to date', true],
    ['Cumulative attendance', true],
    ['Families helped', false],
    ['Dates kept', false],
  ])('%s: %s', (name, expected) => {
    expect(runsOn({ name, numeratorMeans: '', unit: '' })).toBe(expected);
  });

  it.each([
    ['Attendance, rolling year', true],
    ['Waiting days, moving average', true],
    ['Hours to date', true],
    ['No police contact in the last six months', false],
  ])('%s holds part of the figure before: %s', (name, expected) => {
    expect(figuresOverlap({ name, numeratorMeans: '', unit: '' })).toBe(expected);
  });

  const cumulative = { name: 'Young people reached so far this year' };

  it('is not held against limits that such figures cannot have', () => {
    const six = counts(86, 90, 86, 90, 86, 90);
    expect(askOutsideLimits(aCheckedValue(counted(9), cumulative, six))).toEqual([]);
    expect(askUnlikelyCount(aCheckedValue(counted(60), cumulative, counts(20)))).toEqual([]);
    const shares = { earlier: [was(20, 40)] };
    expect(askUnlikelyShare(aCheckedValue(shared(40, 41), { ...share, ...cumulative }, shares))).toEqual([]);
    expect(askUnlikelyShare(aCheckedValue(shared(40, 41), share, shares))).toHaveLength(1);
  });

  it('is asked about when it falls', () => {
    expect(askFallingCumulative(aCheckedValue(counted(79), cumulative, counts(60, 80)))).toHaveLength(1);
    expect(askFallingCumulative(aCheckedValue(counted(80), cumulative, counts(60, 80)))).toEqual([]);
  });

  it('may begin again with the year', () => {
    const april = { ...counts(60, 80), startsYear: true };
    expect(askFallingCumulative(aCheckedValue(counted(10), cumulative, april))).toEqual([]);
  });

  it('looks back over a quarter without a figure', () => {
    const earlier = [was(80), gap];
    expect(askFallingCumulative(aCheckedValue(counted(79), cumulative, { earlier }))).toHaveLength(1);
  });

  it('is no rule for figures that do not run on', () => {
    expect(askFallingCumulative(aCheckedValue(counted(79), {}, counts(60, 80)))).toEqual([]);
  });
});

describe('everybody is better off', () => {
  const betterOff = { kind: 'share' as const, question: 'better off' as const };

  it.each([
    [10, 10, 1],
    [9, 9, 0],
    [10, 11, 0],
  ])('%d of %d: asked %d times', (x, n, times) => {
    expect(askAllBetterOff(aCheckedValue(shared(x, n), betterOff))).toHaveLength(times);
  });

  it('is asked of better-off shares only', () => {
    expect(askAllBetterOff(aCheckedValue(shared(10, 10), { ...betterOff, question: 'how well' }))).toEqual(
      [],
    );
  });
});
