import { describe, expect, it } from 'vitest';
import { refuseFractions } from '#shared/returns/checks/refuse-fractions.ts';
import { refuseMorePeopleThanParts } from '#shared/returns/checks/refuse-more-people-than-parts.ts';
import { refuseMoreThanAll } from '#shared/returns/checks/refuse-more-than-all.ts';
import { refuseNegative } from '#shared/returns/checks/refuse-negative.ts';
import { refuseNumbersNotAsked } from '#shared/returns/checks/refuse-numbers-not-asked.ts';
import { refuseSplitAboveTotal } from '#shared/returns/checks/refuse-split-above-total.ts';
import { refuseTooLarge } from '#shared/returns/checks/refuse-too-large.ts';
import { refuseUnknownStep } from '#shared/returns/checks/refuse-unknown-step.ts';
import type { MeasureKind } from '#shared/values/figure.ts';
import { aCheckedValue, was } from '../../../fixtures/a-checked-value.ts';
import { counted, missing, shared } from '../../../fixtures/a-return.ts';

const found = (problems: readonly { code: string; place?: string }[]) =>
  problems.map(({ code, place }) => `${code} ${place ?? ''}`);

describe('fewer than none', () => {
  it.each<[MeasureKind, string[]]>([
    ['count', ['negative numerator']],
    ['share', ['negative numerator', 'negative denominator']],
    ['money', ['negative numerator']],
    ['mean', ['negative denominator']],
  ])('of a %s is refused: %j', (kind, problems) => {
    expect(found(refuseNegative(aCheckedValue(shared(-1, -1), { kind })))).toEqual(problems);
  });

  it('0 is a figure, and what is missing is not looked at', () => {
    expect(refuseNegative(aCheckedValue(counted(0)))).toEqual([]);
    expect(refuseNegative(aCheckedValue(missing('too early')))).toEqual([]);
  });
});

describe('half a child', () => {
  it.each<[MeasureKind, string[]]>([
    ['count', ['fraction numerator']],
    ['different people', ['fraction numerator']],
    ['share', ['fraction numerator', 'fraction denominator']],
    ['mean', ['fraction denominator']],
    ['money', ['fraction numerator']],
    ['score', ['fraction numerator']],
  ])('in a %s is refused: %j', (kind, problems) => {
    expect(found(refuseFractions(aCheckedValue(shared(1.5, 2.5), { kind })))).toEqual(problems);
  });
});

describe('a number beyond all counting', () => {
  it.each([1e13, Number.POSITIVE_INFINITY])('%d is refused', (n) => {
    expect(found(refuseTooLarge(aCheckedValue(counted(n))))).toEqual(['too-large numerator']);
  });

  it('a million million is not', () => {
    expect(refuseTooLarge(aCheckedValue(counted(1e12)))).toEqual([]);
  });
});

describe('a number that is not asked for', () => {
  it('is refused, so that nothing is kept that nobody sees', () => {
    expect(found(refuseNumbersNotAsked(aCheckedValue(shared(1, 2, 3))))).toEqual([
      'not-asked denominator',
      'not-asked due',
    ]);
    expect(refuseNumbersNotAsked(aCheckedValue(shared(1, 2), { kind: 'share' }))).toEqual([]);
  });

  it('how many were due is asked of a better-off share only', () => {
    const due = shared(1, 2, 3);
    expect(refuseNumbersNotAsked(aCheckedValue(due, { kind: 'share', question: 'better off' }))).toEqual([]);
    expect(found(refuseNumbersNotAsked(aCheckedValue(due, { kind: 'share' })))).toEqual(['not-asked due']);
  });
});

describe('more than all', () => {
  it.each([
    [shared(32, 31), ['more-than-all numerator']],
    [shared(31, 31), []],
    [shared(0, 0), []],
    [{ state: 'value' as const, numerator: 32 }, []],
    [shared(19, 47, 46), ['more-than-due due']],
    [shared(19, 46, 46), []],
  ])('%j: %j', (answer, problems) => {
    const checked = aCheckedValue(answer, { kind: 'share', question: 'better off' });
    expect(found(refuseMoreThanAll(checked))).toEqual(problems);
  });

  it('is not asked of a rate, which may count one resident twice', () => {
    expect(refuseMoreThanAll(aCheckedValue(shared(32, 31), { kind: 'rate' }))).toEqual([]);
  });
});

describe('a step that is none', () => {
  it.each([
    [0, 5, 1],
    [1, 5, 0],
    [5, 5, 0],
    [6, 5, 1],
    [4, 3, 1],
  ])('%d of %d steps: %d problems', (step, steps, problems) => {
    expect(refuseUnknownStep(aCheckedValue(counted(step), { kind: 'score', steps }))).toHaveLength(problems);
  });
});

describe('a split above its total', () => {
  const split = { splitAreas: ['are_1', 'are_2'] };

  it('is refused at the total and at an area, and names both sums', () => {
    const areas = [was(50), was(40)];
    expect(refuseSplitAboveTotal(aCheckedValue(counted(89), split, { areas }))).toMatchObject([
      {
        code: 'split-above-total',
        place: 'numerator',
        sentence: 'The areas add up to 90, which is more than the total of 89. Change the total or an area.',
      },
    ]);
    const within = { total: was(89), others: [was(50)] };
    expect(refuseSplitAboveTotal(aCheckedValue(counted(40), split, { within }))).toHaveLength(1);
    expect(refuseSplitAboveTotal(aCheckedValue(counted(39), split, { within }))).toEqual([]);
  });

  it('is not looked at while the total or an area is not there', () => {
    expect(
      refuseSplitAboveTotal(aCheckedValue(counted(40), split, { within: { others: [was(50)] } })),
    ).toEqual([]);
    expect(refuseSplitAboveTotal(aCheckedValue(counted(50), split, { areas: [undefined, was(40)] }))).toEqual(
      [],
    );
  });

  it('of different people may exceed it, because one may live in two areas, but no single area may', () => {
    const people = { ...split, kind: 'different people' as const };
    const at = (n: number) =>
      refuseSplitAboveTotal(aCheckedValue(counted(n), people, { areas: [was(50), was(40)] }));
    expect(at(60)).toEqual([]);
    expect(at(49)).toMatchObject([{ code: 'split-above-total' }]);
  });

  it('looks at both numbers of a share', () => {
    const share = { ...split, kind: 'share' as const };
    const areas = [was(10, 20), was(10, 20)];
    expect(found(refuseSplitAboveTotal(aCheckedValue(shared(19, 41), share, { areas })))).toEqual([
      'split-above-total numerator',
    ]);
    expect(found(refuseSplitAboveTotal(aCheckedValue(shared(20, 39), share, { areas })))).toEqual([
      'split-above-total denominator',
    ]);
  });

  it('looks only at how many a mean is of, because what it adds up may fall', () => {
    const mean = { ...split, kind: 'mean' as const };
    const areas = [was(-5, 10), was(30, 10)];
    expect(refuseSplitAboveTotal(aCheckedValue(shared(20, 20), mean, { areas }))).toEqual([]);
    expect(refuseSplitAboveTotal(aCheckedValue(shared(25, 19), mean, { areas }))).toHaveLength(1);
  });

  it('of a judgement in steps has no sum', () => {
    const score = { ...split, kind: 'score' as const };
    expect(refuseSplitAboveTotal(aCheckedValue(counted(1), score, { areas: [was(5), was(5)] }))).toEqual([]);
  });
});

describe('different people of several organisations', () => {
  const people = { kind: 'different people' as const };
  const at = (n: number, parts: Parameters<typeof aCheckedValue>[2]) =>
    found(refuseMorePeopleThanParts(aCheckedValue(counted(n), people, parts)));

  it.each([
    [29, ['fewer-than-a-part numerator']],
    [30, []],
    [55, []],
    [56, ['more-than-the-parts numerator']],
  ])('%d, where the parts counted 25 and 30: %j', (n, problems) => {
    expect(at(n, { parts: [was(25), was(30)] })).toEqual(problems);
  });

  it('have no upper bound while a part has not said', () => {
    expect(at(99, { parts: [was(25), undefined] })).toEqual([]);
    expect(at(99, { parts: [was(25), { state: 'missing', reason: 'not collected' }] })).toEqual([]);
  });

  it('of a part to which it does not apply are none', () => {
    expect(at(26, { parts: [was(25), { state: 'missing', reason: 'not applicable' }] })).toEqual([
      'more-than-the-parts numerator',
    ]);
  });
});
