import { describe, expect, it } from 'vitest';
import { aloud, describeOverview, headlineFor } from '#shared/measures/describe-overview.ts';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { type Given, aBetterOff, aSeries, aShare, aVersion, now, upToNow } from './a-series.ts';

const much = (value: Given, over: Partial<MeasureVersion> = {}): MeasureSeries =>
  aSeries(aVersion(over), upToNow(value));
const well = (value: Given): MeasureSeries => aSeries(aShare(), upToNow(value));
const better = (value: Given, over: Partial<MeasureVersion> = {}): MeasureSeries =>
  aSeries(aBetterOff(over), upToNow(value));

describe('the sentences an overview opens with', () => {
  it('as the design has it', () => {
    expect(describeOverview([much(92), well([81, 92]), better([19, 31, 46])], now)).toBe(
      'More families than planned (92, planned 80). Six in ten of those we could reach (19 of 31) were still in agreement at 6 months; 15 of the 46 could not be asked, so read it with care.',
    );
  });

  it('how well is said where its target is missed', () => {
    expect(describeOverview([much(92), well([64, 92]), better([24, 40, 50])], now)).toBe(
      'More families than planned (92, planned 80). Seen within 10 days: 70% (64 of 92) against a target of 90%: missed by more than chance could explain. Six in ten of those we could reach (24 of 40) were still in agreement at 6 months; 10 of the 50 could not be asked.',
    );
  });

  it('that nothing measures who is better off is always said', () => {
    expect(describeOverview([much(92)], now)).toBe(
      'More families than planned (92, planned 80). No headline measure says whether anyone is better off.',
    );
    expect(describeOverview([], now)).toBe('No headline measure says whether anyone is better off.');
  });
});

describe('how much', () => {
  it.each<[string, Given, Partial<MeasureVersion>, string]>([
    ['as planned', 80, {}, 'As many families as planned (80).'],
    ['a little less', 75, {}, 'Slightly fewer families than planned (75, planned 80).'],
    ['less', 10, {}, 'Fewer families than planned (10, planned 80).'],
    ['a limit', 90, { polarity: 'lower' }, 'More families than the target (90, the target 80).'],
    ['without a target', 92, { target: undefined }, 'Families helped: 92 families.'],
    [
      'within a range',
      92,
      { polarity: 'within a range', rangeLow: 90, rangeHigh: 99, target: undefined },
      'Families helped: 92 families.',
    ],
    ['without a unit', 92, { unit: '' }, 'Families helped: 92.'],
    ['money', 120_400, { kind: 'money' }, 'Families helped: £1,204.'],
    ['missing', { state: 'missing', reason: 'not collected' }, {}, 'Families helped: not collected.'],
    [
      'a year’s target',
      92,
      { target: { per: 'year', value: 320, profile: [60, 80, 90, 90] }, fromQuarter: now },
      'More families than planned so far this year (92, planned 80).',
    ],
  ])('%s', (_words, value, over, sentence) => {
    expect(describeOverview([much(value, over)], now)).toBe(
      `${sentence} No headline measure says whether anyone is better off.`,
    );
  });
});

describe('better off', () => {
  it.each<[string, Given, Partial<MeasureVersion>, string]>([
    [
      'words that begin with who',
      [24, 40, 50],
      { numeratorMeans: 'families who said they feel safer' },
      'Six in ten of those we could reach (24 of 40) said they feel safer; 10 of the 50 could not be asked.',
    ],
    [
      'words that would read wrongly',
      [24, 40, 50],
      { numeratorMeans: 'families three of whose goals are reached' },
      'Still in agreement at 6 months: six in ten of those we could reach (24 of 40); 10 of the 50 could not be asked.',
    ],
    [
      'ten answered, and how many were due is not known',
      [6, 10],
      {},
      'Six in ten of those who answered (6 of 10) were still in agreement at 6 months; how many were due is not known, so read it with care.',
    ],
    [
      'words that do not read on',
      [24, 40, 50],
      { numeratorMeans: 'yes to question 3' },
      'Still in agreement at 6 months: six in ten of those we could reach (24 of 40); 10 of the 50 could not be asked.',
    ],
    [
      'everybody reached, but few',
      [15, 20, 20],
      {},
      '75% of those we could reach (15 of 20) were still in agreement at 6 months; they are few, so read it with care.',
    ],
    [
      'how many were due is not known',
      [19, 31],
      {},
      'Six in ten of those who answered (19 of 31) were still in agreement at 6 months; how many were due is not known, so read it with care.',
    ],
    [
      'too few, and how many were due is not known',
      [6, 9],
      {},
      'Still in agreement at 6 months: 6 of 9 families.',
    ],
    ['too few', [6, 9, 12], {}, 'Still in agreement at 6 months: 6 of 9 families.'],
    [
      'bounds only',
      [30, 59, 100],
      {},
      'Still in agreement at 6 months: 30 of 59 families; from 30% to 71% of the 100 due.',
    ],
    ['nobody due', [0, 0, 0], {}, 'It is too early to say whether anyone is better off.'],
    [
      'not collected',
      { state: 'missing', reason: 'not collected' },
      {},
      'Still in agreement at 6 months: not collected.',
    ],
    [
      'a mean',
      [60, 20],
      { kind: 'mean', unit: 'points' },
      'Still in agreement at 6 months: 3.0 points (average of 20).',
    ],
  ])('%s', (_words, value, over, sentence) => {
    expect(describeOverview([better(value, over)], now)).toBe(sentence);
  });
});

describe('a share said aloud', () => {
  it.each<[number, number, string]>([
    [0, 31, 'None'],
    [31, 31, 'All'],
    [19, 31, 'Six in ten'],
    [58, 100, 'Six in ten'],
    [62, 100, 'Six in ten'],
    [63, 100, '63%'],
    [57, 100, '57%'],
    [50, 100, 'Half'],
    [10, 100, 'One in ten'],
    [90, 100, 'Nine in ten'],
    [2, 100, '2%'],
    [98, 100, '98%'],
    [1, 500, 'less than 1%'],
  ])('%i of %i is %s', (x, n, words) => {
    expect(aloud(x, n)).toBe(words);
  });
});

describe('the headline that stands for a question', () => {
  it('is the first with a figure, else the first', () => {
    const empty = aSeries(aVersion({ measureId: 'a' }));
    const filled = aSeries(aVersion({ measureId: 'b' }), upToNow(80));
    expect(headlineFor([empty, filled], 'how much', now)?.series.measureId).toBe('b');
    expect(headlineFor([empty], 'how much', now)?.series.measureId).toBe('a');
    expect(headlineFor([empty], 'better off', now)).toBeUndefined();
  });
});
