import { describe, expect, it } from 'vitest';
import { assembleParts, wantsWholeTyped } from '#shared/returns/assemble-parts.ts';
import { assembleReturn, assembledBefore } from '#shared/returns/assemble-return.ts';
import type { MeasureKind, PeriodValue } from '#shared/values/figure.ts';
import { was } from '../../fixtures/a-checked-value.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aReturnValue, counted } from '../../fixtures/a-return.ts';

const nil: PeriodValue = { state: 'nil' };
const none = (reason: 'not collected' | 'not applicable' | 'too early'): PeriodValue => ({
  state: 'missing',
  reason,
});
const parts = (...values: (PeriodValue | undefined)[]) =>
  values.map((value, n) => ({ partId: `rpa_${String(n)}`, lead: n === 0, value }));
const assembled = (kind: MeasureKind, ...values: (PeriodValue | undefined)[]) =>
  assembleParts({ kind }, parts(...values));

describe('the parts of a return', () => {
  it.each<[MeasureKind, PeriodValue[], object]>([
    ['count', [was(40), was(60)], { numerator: 100 }],
    ['snapshot', [was(4), was(6)], { numerator: 10 }],
    ['money', [was(150), was(50)], { numerator: 200 }],
    ['share', [was(9, 10), was(1, 30)], { numerator: 10, denominator: 40 }],
    ['mean', [was(20.5, 2), was(10, 1)], { numerator: 30.5, denominator: 3 }],
    ['rate', [was(3, 1000), was(5, 2000)], { numerator: 8, denominator: 3000 }],
  ])('of a %s add up', (kind, values, figure) => {
    expect(assembled(kind, ...values)).toEqual({ value: { state: 'value', figure }, have: 2, of: 2 });
  });

  it('of one organisation are what it says, whatever the kind', () => {
    expect(assembled('different people', was(40))).toEqual({ value: was(40), have: 1, of: 1 });
    expect(assembled('count', none('too early'))).toEqual({ value: none('too early'), have: 0, of: 1 });
  });

  it('leave out what is missing, and say how many gave a figure', () => {
    expect(assembled('count', was(40), none('not collected'), was(2))).toEqual({
      value: was(42),
      have: 2,
      of: 3,
    });
  });

  it('do not count an organisation to which it does not apply', () => {
    expect(assembled('count', was(40), none('not applicable'))).toEqual({ value: was(40), have: 1, of: 1 });
    expect(assembled('different people', was(40), none('not applicable'))).toEqual({
      value: was(40),
      have: 1,
      of: 1,
    });
  });

  it('are not put together while one has not answered', () => {
    expect(assembled('count', was(40), undefined)).toEqual({ have: 1, of: 2 });
  });

  it('are missing for the reason the lead gives when nobody has a figure', () => {
    expect(assembled('count', none('too early'), none('not collected'))).toEqual({
      value: none('too early'),
      have: 0,
      of: 2,
    });
    expect(assembled('count', none('not applicable'), none('not applicable')).value).toEqual(
      none('not applicable'),
    );
  });

  it('are nil only where every one says so', () => {
    expect(assembled('count', nil, nil)).toEqual({ value: nil, have: 2, of: 2 });
    expect(assembled('count', nil, was(3)).value).toEqual(was(3));
    expect(assembled('count', nil, none('not collected'))).toEqual({ value: was(0), have: 1, of: 2 });
  });
});

describe('what cannot be added', () => {
  it.each<[MeasureKind, boolean]>([
    ['different people', true],
    ['score', true],
    ['count', false],
    ['share', false],
    ['snapshot', false],
  ])('of several organisations the lead types the whole of a %s: %s', (kind, typed) => {
    expect(wantsWholeTyped({ kind }, parts(was(4), was(5)))).toBe(typed);
  });

  it('of one organisation, or one to which it applies, needs no whole', () => {
    expect(wantsWholeTyped({ kind: 'different people' }, parts(was(4)))).toBe(false);
    expect(wantsWholeTyped({ kind: 'different people' }, parts(was(4), none('not applicable')))).toBe(false);
  });

  it('is what the lead typed, with how many parts counted', () => {
    const two = parts(was(25), was(30));
    expect(assembleParts({ kind: 'different people' }, two, was(48))).toEqual({
      value: was(48),
      have: 2,
      of: 2,
    });
    expect(assembleParts({ kind: 'different people' }, two)).toEqual({ value: undefined, have: 2, of: 2 });
  });
});

describe('a return put together', () => {
  const version = aMeasureVersion({ splitAreas: ['are_1'] });
  const measure = { measureId: version.measureId, version };
  const two = [
    { id: 'rpa_lead', lead: true },
    { id: 'rpa_other', lead: false },
  ];
  const at = (partId: string, n: number, over = {}) =>
    aReturnValue({ partId, measureId: version.measureId, answer: counted(n), ...over });

  it('has a value for the whole and for each area', () => {
    const values = [
      at('rpa_lead', 60),
      at('rpa_other', 40),
      at('rpa_lead', 6, { areaKey: 'are_1' }),
      at('rpa_other', 4, { areaKey: 'are_1' }),
    ];
    expect(assembleReturn([measure], two, values)).toMatchObject([
      { areaKey: '', value: was(100), have: 2, of: 2 },
      { areaKey: 'are_1', value: was(10) },
    ]);
  });

  it('takes the whole from the lead’s part', () => {
    const people = { ...measure, version: aMeasureVersion({ kind: 'different people' }) };
    const values = [
      at('rpa_lead', 60),
      at('rpa_other', 40),
      at('rpa_lead', 80, { scope: 'whole' }),
      at('rpa_other', 1, { scope: 'whole' }),
    ];
    expect(assembleReturn([people], two, values)).toMatchObject([{ value: was(80) }]);
  });

  it('was, before an organisation joined, what the others said', () => {
    const then = assembledBefore(measure, '', two, ({ partId }) =>
      partId === 'rpa_lead' ? was(60) : undefined,
    );
    expect(then).toEqual(was(60));
    expect(assembledBefore(measure, '', two, () => undefined)).toBeUndefined();
    expect(assembledBefore(measure, '', two, () => was(5))).toEqual(was(10));
  });
});
