import { describe, expect, it } from 'vitest';
import { combineOverAreas, combineOverParts, combineOverQuarters } from '#shared/values/combine.ts';
import type { Figure, MeasureKind, PeriodValue } from '#shared/values/figure.ts';

const aValue = (figure: Figure): PeriodValue => ({ state: 'value', figure });
const missing: PeriodValue = { state: 'missing', reason: 'not collected' };
const nil: PeriodValue = { state: 'nil' };
const notYetDue: PeriodValue = { state: 'not yet due' };

const fourQuarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const inQuarters = (...values: PeriodValue[]) =>
  values.map((value, n) => ({ quarter: fourQuarters[n] ?? '', value }));
const inAreas = (...values: PeriodValue[]) => values.map((value, n) => ({ area: `area ${n}`, value }));

describe('over quarters', () => {
  it.each<[MeasureKind, Figure, Figure, Figure]>([
    ['count', { numerator: 10 }, { numerator: 5 }, { numerator: 15 }],
    ['money', { numerator: 100_050 }, { numerator: 50 }, { numerator: 100_100 }],
    [
      'share',
      { numerator: 1, denominator: 2 },
      { numerator: 9, denominator: 10 },
      { numerator: 10, denominator: 12 },
    ],
    [
      'mean',
      { numerator: 24.5, denominator: 2 },
      { numerator: 10, denominator: 4 },
      { numerator: 34.5, denominator: 6 },
    ],
    [
      'rate',
      { numerator: 10, denominator: 1000 },
      { numerator: 20, denominator: 3000 },
      { numerator: 30, denominator: 2000 },
    ],
  ])('a %s: %o and %o are %o', (kind, first, second, together) => {
    expect(combineOverQuarters(kind, inQuarters(aValue(first), aValue(second)))).toEqual({
      figure: together,
      of: 2,
      have: 2,
      how: 'added',
    });
  });

  it('people are never added: they would be counted twice', () => {
    const twoQuarters = inQuarters(aValue({ numerator: 10 }), aValue({ numerator: 12 }));
    expect(combineOverQuarters('different people', twoQuarters)).toEqual({
      of: 2,
      have: 2,
      how: 'never added',
    });
  });

  it('people of one quarter among missing ones are not the year’s', () => {
    const oneOfTwo = inQuarters(aValue({ numerator: 10 }), missing);
    expect(combineOverQuarters('different people', oneOfTwo)).toEqual({ of: 2, have: 1, how: 'never added' });
  });

  it('people of a single quarter are their own count', () => {
    expect(combineOverQuarters('different people', inQuarters(aValue({ numerator: 10 })))).toEqual({
      figure: { numerator: 10 },
      of: 1,
      have: 1,
      how: 'never added',
    });
  });

  it('steps of a score are listed, not combined', () => {
    const steps = inQuarters(aValue({ numerator: 3 }), aValue({ numerator: 4 }));
    expect(combineOverQuarters('score', steps)).toEqual({ of: 2, have: 2, how: 'not combined' });
  });

  it('a snapshot is the latest, whatever the order given', () => {
    const waiting = inQuarters(aValue({ numerator: 7 }), aValue({ numerator: 9 }), aValue({ numerator: 4 }));
    expect(combineOverQuarters('snapshot', waiting.toReversed())).toEqual({
      figure: { numerator: 4 },
      of: 3,
      have: 3,
      how: 'latest',
      asAt: '2026-Q3',
    });
  });

  it('a snapshot whose last quarter is missing says of which quarter it is', () => {
    expect(
      combineOverQuarters('snapshot', inQuarters(aValue({ numerator: 7 }), nil, missing, notYetDue)),
    ).toEqual({ figure: { numerator: 0 }, of: 4, have: 2, how: 'latest', asAt: '2026-Q2' });
  });

  it('a snapshot that never was has no figure', () => {
    expect(combineOverQuarters('snapshot', inQuarters(missing))).toEqual({ of: 1, have: 0, how: 'latest' });
  });

  it('a missing quarter is not zero: it shows in the coverage', () => {
    const year = inQuarters(aValue({ numerator: 10 }), missing, aValue({ numerator: 5 }), notYetDue);
    expect(combineOverQuarters('count', year)).toMatchObject({ figure: { numerator: 15 }, of: 4, have: 2 });
  });

  it('nothing but missing quarters have no figure, and nothing given neither', () => {
    expect(combineOverQuarters('count', inQuarters(missing, notYetDue))).toEqual({
      of: 2,
      have: 0,
      how: 'added',
    });
    expect(combineOverQuarters('share', [])).toEqual({ of: 0, have: 0, how: 'added' });
  });

  it.each<[MeasureKind, Figure, Figure]>([
    ['count', { numerator: 10 }, { numerator: 10 }],
    ['money', { numerator: 10 }, { numerator: 10 }],
    ['share', { numerator: 3, denominator: 4 }, { numerator: 3, denominator: 4 }],
    ['mean', { numerator: 3.5, denominator: 4 }, { numerator: 3.5, denominator: 4 }],
    // the population of the nil quarter is unknown, so it does not pull the mean population down
    ['rate', { numerator: 3, denominator: 1000 }, { numerator: 3, denominator: 1000 }],
  ])('nil counts as none for a %s, and as told', (kind, figure, together) => {
    expect(combineOverQuarters(kind, inQuarters(aValue(figure), nil))).toEqual({
      figure: together,
      of: 2,
      have: 2,
      how: 'added',
    });
  });

  it('nil alone is none: zero counted, 0 of 0 shared', () => {
    expect(combineOverQuarters('count', inQuarters(nil)).figure).toEqual({ numerator: 0 });
    expect(combineOverQuarters('share', inQuarters(nil, nil)).figure).toEqual({
      numerator: 0,
      denominator: 0,
    });
  });

  it('nil is not the lowest step of a score', () => {
    expect(combineOverQuarters('score', inQuarters(nil))).toEqual({ of: 1, have: 0, how: 'not combined' });
  });

  it('a numerator without its denominator says nothing about a share', () => {
    const half = inQuarters(aValue({ numerator: 3, denominator: 4 }), aValue({ numerator: 5 }));
    expect(combineOverQuarters('share', half)).toMatchObject({
      figure: { numerator: 3, denominator: 4 },
      of: 2,
      have: 1,
    });
  });

  it('how many were due adds up, nil adding none', () => {
    const asked = inQuarters(
      aValue({ numerator: 3, denominator: 4, due: 6 }),
      nil,
      aValue({ numerator: 1, denominator: 2, due: 3 }),
    );
    expect(combineOverQuarters('share', asked).figure).toEqual({ numerator: 4, denominator: 6, due: 9 });
  });

  it('how many were due is unknown where one quarter does not say', () => {
    const asked = inQuarters(
      aValue({ numerator: 3, denominator: 4, due: 6 }),
      aValue({ numerator: 1, denominator: 2 }),
    );
    expect(combineOverQuarters('share', asked).figure).toEqual({ numerator: 4, denominator: 6 });
  });
});

describe('over areas', () => {
  it.each<[MeasureKind, Figure, Figure, Figure]>([
    ['count', { numerator: 10 }, { numerator: 5 }, { numerator: 15 }],
    ['snapshot', { numerator: 10 }, { numerator: 5 }, { numerator: 15 }],
    ['money', { numerator: 10 }, { numerator: 5 }, { numerator: 15 }],
    [
      'share',
      { numerator: 1, denominator: 2 },
      { numerator: 9, denominator: 10 },
      { numerator: 10, denominator: 12 },
    ],
    [
      'mean',
      { numerator: 1, denominator: 2 },
      { numerator: 9, denominator: 3 },
      { numerator: 10, denominator: 5 },
    ],
    [
      'rate',
      { numerator: 10, denominator: 1000 },
      { numerator: 20, denominator: 3000 },
      { numerator: 30, denominator: 4000 },
    ],
  ])('a %s: %o and %o are %o', (kind, first, second, together) => {
    expect(combineOverAreas(kind, inAreas(aValue(first), aValue(second)))).toEqual({
      figure: together,
      of: 2,
      have: 2,
      how: 'added',
    });
  });

  it.each<[MeasureKind, string]>([
    ['different people', 'never added'],
    ['score', 'not combined'],
  ])('%s is %s', (kind, how) => {
    expect(combineOverAreas(kind, inAreas(aValue({ numerator: 3 }), aValue({ numerator: 4 })))).toEqual({
      of: 2,
      have: 2,
      how,
    });
  });

  it('an area that is missing shows in the coverage', () => {
    expect(combineOverAreas('count', inAreas(aValue({ numerator: 3 }), missing))).toMatchObject({
      figure: { numerator: 3 },
      of: 2,
      have: 1,
    });
  });
});

describe('the parts several organisations deliver', () => {
  it('add up as areas do', () => {
    const parts = [
      { part: 'lead', value: aValue({ numerator: 3 }) },
      { part: 'partner', value: aValue({ numerator: 4 }) },
      { part: 'late one', value: missing },
    ];
    expect(combineOverParts('count', parts)).toEqual({
      figure: { numerator: 7 },
      of: 3,
      have: 2,
      how: 'added',
    });
    expect(combineOverParts('different people', parts).figure).toBeUndefined();
  });
});
