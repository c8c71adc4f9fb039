import { describe, expect, it } from 'vitest';
import type { Figure, MeasureKind, PeriodValue } from '#shared/values/figure.ts';
import {
  formatCount,
  formatCoverage,
  formatDays,
  formatFigure,
  formatMean,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPeriodValue,
  formatProportionRange,
  formatShare,
  formatTargetValue,
  formatUpTo,
  plural,
  pluralWord,
} from '#shared/values/format.ts';
import { unitWord } from '#shared/values/unit-word.ts';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [1204, '1,204'],
    [1234567, '1,234,567'],
    [-12, '−12'],
    [-0, '0'],
  ])('a count of %s is %s', (n, text) => {
    expect(formatCount(n)).toBe(text);
  });

  it.each([
    [12.4, 2, '12.40'],
    [12.345, 1, '12.3'],
    [1204, 1, '1,204.0'],
    [-0.04, 1, '0.0'],
    [-1.25, 1, '−1.3'],
  ])('%s with %i decimals is %s, so that columns line up', (n, decimals, text) => {
    expect(formatNumber(n, decimals)).toBe(text);
  });

  it.each([
    [12, 1, '12'],
    [12.45, 1, '12.5'],
    [12.4, 2, '12.4'],
  ])('%s with at most %i decimals is %s', (n, most, text) => {
    expect(formatUpTo(n, most)).toBe(text);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('%s never reaches a screen', (n) => {
    expect(() => formatCount(n)).toThrow('not a number to show');
  });

  it.each([
    [0, '0 families', 'families'],
    [1, '1 family', 'family'],
    [1204, '1,204 families', 'families'],
  ])('%i has its word: %s', (n, text, word) => {
    expect(plural(n, 'family', 'families')).toBe(text);
    expect(pluralWord(n, 'family', 'families')).toBe(word);
  });

  it('days, and how much is there of what was asked for', () => {
    expect([formatDays(1), formatDays(20)]).toEqual(['1 day', '20 days']);
    expect(formatCoverage(3, 4, 'quarter', 'quarters')).toBe('3 of 4 quarters');
    expect(formatCoverage(1, 1, 'provider', 'providers')).toBe('1 of 1 provider');
  });
});

describe('money, from whole pence', () => {
  it.each([
    [120_400, '£1,204'],
    [120_450, '£1,204.50'],
    [120_405, '£1,204.05'],
    [0, '£0'],
    [5, '£0.05'],
    [-120_400, '−£1,204'],
    [123_456_789, '£1,234,567.89'],
  ])('%i exact is %s', (pence, text) => {
    expect(formatMoney(pence, 'exact')).toBe(text);
  });

  it.each([
    [120_450, '£1,205'],
    [999_949, '£9,999'],
    [1_000_000, '£10,000'],
    [8_640_000, '£86,000'],
    [8_650_000, '£87,000'],
    [99_949_900, '£999,000'],
    [99_950_000, '£1m'],
    [120_000_000, '£1.2m'],
    [200_000_000, '£2m'],
    [99_994_999_900, '£999.9m'],
    [99_995_000_000, '£1bn'],
    [-120_000_000, '−£1.2m'],
    [-8_640_000, '−£86,000'],
    [0, '£0'],
    [40, '£0.40'],
    [50, '£1'],
  ])('%i short is %s', (pence, text) => {
    expect(formatMoney(pence, 'short')).toBe(text);
  });
});

describe('a percentage', () => {
  it.each([
    [19, 31, '61%'],
    [1, 2, '50%'],
    [1, 8, '13%'],
    [0, 31, '0%'],
    [31, 31, '100%'],
    [1, 1000, 'less than 1%'],
    [1, 201, 'less than 1%'],
    [1, 200, '1%'],
    [999, 1000, 'more than 99%'],
    [199, 200, 'more than 99%'],
    [198, 200, '99%'],
    [1001, 1000, 'more than 100%'],
    [120, 100, '120%'],
  ])('%i of %i is %s', (numerator, denominator, text) => {
    expect(formatPercent(numerator, denominator)).toBe(text);
  });

  it('of 0 of 0 there is none', () => {
    expect(formatPercent(0, 0)).toBeUndefined();
  });

  it.each([
    [19, 31, '61% (19 of 31)'],
    [1204, 2000, '60% (1,204 of 2,000)'],
    [0, 31, '0% (0 of 31)'],
    [0, 0, 'none to count (0 of 0)'],
  ])('%i of %i comes with its counts: %s', (numerator, denominator, text) => {
    expect(formatShare(numerator, denominator)).toBe(text);
  });

  it('bounds of an interval, from proportions', () => {
    expect(formatProportionRange(0.4118, 0.7747)).toBe('41% to 77%');
    expect(formatProportionRange(0, 1)).toBe('0% to 100%');
  });
});

describe('a figure in words, by kind', () => {
  it.each<[MeasureKind, Figure, string, string]>([
    ['count', { numerator: 92 }, 'families helped', '92 families helped'],
    ['count', { numerator: 1 }, 'families helped', '1 family helped'],
    ['count', { numerator: 1204 }, '', '1,204'],
    ['different people', { numerator: 1 }, 'young people', '1 young person'],
    ['snapshot', { numerator: 0 }, 'people waiting', '0 people waiting'],
    ['share', { numerator: 19, denominator: 31 }, 'families', '61% (19 of 31)'],
    ['share', { numerator: 19, denominator: 31, due: 46 }, '', '61% (19 of 31; 46 were due)'],
    ['share', { numerator: 0, denominator: 0 }, '', 'none to count (0 of 0)'],
    ['share', { numerator: 3 }, '', 'none to count (3 of 0)'],
    ['mean', { numerator: 384.4, denominator: 31 }, 'days', '12.4 days (average of 31)'],
    ['mean', { numerator: 31, denominator: 31 }, 'days', '1.0 day (average of 31)'],
    ['mean', { numerator: 0, denominator: 0 }, 'days', 'none to average'],
    ['rate', { numerator: 310, denominator: 75_000 }, 'residents', '4.1 per 1,000 residents (310 of 75,000)'],
    ['rate', { numerator: 310, denominator: 75_000 }, '', '4.1 per 1,000 (310 of 75,000)'],
    ['rate', { numerator: 0 }, 'residents', 'none to count (0 of 0)'],
    ['money', { numerator: 120_450 }, 'pounds', '£1,204.50'],
    ['score', { numerator: 3 }, '', 'step 3'],
  ])('%s %o of "%s" is %s', (kind, figure, unit, text) => {
    expect(formatFigure(kind, figure, unit)).toBe(text);
  });

  it.each<[PeriodValue, string]>([
    [{ state: 'value', figure: { numerator: 92 } }, '92 families'],
    [{ state: 'value', figure: { numerator: 0 } }, '0 families'],
    [{ state: 'missing', reason: 'not collected' }, 'not collected'],
    [{ state: 'missing', reason: 'not applicable' }, 'does not apply'],
    [{ state: 'missing', reason: 'too early' }, 'too early to say'],
    [{ state: 'missing', reason: 'system fault' }, 'missing because of a system fault'],
    [{ state: 'nil' }, 'none (nil return)'],
    [{ state: 'not yet due' }, 'not yet due'],
  ])('a quarter that holds %o says %s', (value, text) => {
    expect(formatPeriodValue('count', value, 'families')).toBe(text);
  });

  it.each<[MeasureKind, number, string, string]>([
    ['share', 90, '', '90%'],
    ['share', 92.5, 'families', '92.5%'],
    ['money', 120_400, '', '£1,204'],
    ['rate', 4.25, 'residents', '4.3 per 1,000 residents'],
    ['rate', 4, '', '4 per 1,000'],
    ['count', 80, 'families', '80 families'],
    ['count', 1, 'families', '1 family'],
    ['snapshot', 5, '', '5'],
    ['different people', 60, 'people', '60 people'],
    ['mean', 10.5, 'days', '10.5 days'],
    ['score', 4, '', 'step 4'],
  ])('a target of kind %s of %s %s is %s', (kind, value, unit, text) => {
    expect(formatTargetValue(kind, value, unit)).toBe(text);
  });

  it('a mean without a unit', () => {
    expect(formatMean(25, 10)).toBe('2.5 (average of 10)');
  });

  it.each([
    [2, 'families', 'families'],
    [1, 'People', 'person'],
    [1, 'constructor', 'constructor'],
    [1, 'things unknown', 'things unknown'],
    [1, 'people at sessions', 'person at sessions'],
    [0.5, 'hours', 'hours'],
  ])('the unit behind %s: %s is %s', (n, unit, text) => {
    expect(unitWord(n, unit)).toBe(text);
  });
});
