import { describe, expect, it } from 'vitest';
import { changeWords, describeMeasure, judgementOf } from '#shared/measures/describe-measure.ts';
import { figureWords, phraseOf } from '#shared/measures/describe-figure.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Figure } from '#shared/values/figure.ts';
import { type Given, aBetterOff, aSeries, aShare, aVersion, now, upToNow } from './a-series.ts';

describe('a measure in a plain sentence', () => {
  it('a followed-up share names who was reached, the target and the last quarter', () => {
    const series = aSeries(aBetterOff(), upToNow([28, 41, 55], [31, 42, 60]));
    expect(describeMeasure(series, now)).toBe(
      '31 of 42 families (74%) still in agreement at 6 months; 42 of 60 due were reached (70%), so read it with care; target of 60%: met; last quarter 28 of 41 families (68%); too few figures to tell a change.',
    );
  });

  it.each<[string, MeasureVersion, Given, string]>([
    [
      'a count',
      aVersion(),
      92,
      '92 families helped to the end; target of 80 families: met; too few figures to tell a change.',
    ],
    [
      'a share',
      aShare(),
      [81, 92],
      '81 of 92 families (88%) seen within 10 working days; target of 90%: close; too few figures to tell a change.',
    ],
    [
      'without a target',
      aVersion({ target: undefined }),
      92,
      '92 families helped to the end; too few figures to tell a change.',
    ],
    [
      'a definition that does not begin with its unit',
      aVersion({ numeratorMeans: 'everybody who came' }),
      92,
      'Families helped: 92 families; target of 80 families: met; too few figures to tell a change.',
    ],
    [
      'a mean',
      aVersion({
        kind: 'mean',
        name: 'Days to first meeting',
        unit: 'working days',
        numeratorMeans: 'working days waited',
        polarity: 'lower',
        target: { per: 'quarter', value: 10 },
      }),
      [250, 20],
      'Days to first meeting: 12.5 working days (average of 20); target of 10 working days or less: missed; too few figures to tell a change.',
    ],
    [
      'a judgement in steps has no trend',
      aVersion({
        kind: 'score',
        steps: 5,
        name: 'What a visitor found',
        unit: '',
        target: { per: 'quarter', value: 4 },
      }),
      3,
      'What a visitor found: step 3 of 5; target of step 4: close.',
    ],
    [
      'enough reached asks for no care',
      aBetterOff(),
      [24, 40, 50],
      '24 of 40 families (60%) still in agreement at 6 months; 40 of 50 due were reached (80%); target of 60%: met; too few figures to tell a change.',
    ],
    [
      'too few reached have no percentage',
      aBetterOff(),
      [6, 9, 12],
      '6 of 9 families still in agreement at 6 months; 9 of 12 due were reached (75%), so read it with care; not enough evidence to judge it.',
    ],
    [
      'bounds only',
      aBetterOff(),
      [30, 59, 100],
      'Still in agreement at 6 months: 30 of 59 families; from 30% to 71% of the 100 due; 59 of 100 due were reached (59%), so read it with care; not enough evidence to judge it.',
    ],
    [
      'nobody due',
      aBetterOff(),
      [0, 0, 0],
      'Still in agreement at 6 months: nobody was due to be asked in this quarter.',
    ],
    [
      'nobody reached',
      aBetterOff(),
      [0, 0, 25],
      'Still in agreement at 6 months: nobody answered; 0 of 25 due were reached (0%), so read it with care; not enough evidence to judge it.',
    ],
    ['none to count', aShare(), [0, 0], 'Seen within 10 days: none to count.'],
    [
      'how many were due is not known',
      aBetterOff(),
      [19, 31],
      '19 of 31 families (61%) still in agreement at 6 months; how many were due is not known, so read it with care; target of 60%: met; too few figures to tell a change.',
    ],
    ['missing', aVersion(), { state: 'missing', reason: 'not collected' }, 'Families helped: not collected.'],
    ['nil', aVersion(), { state: 'nil' }, 'Families helped: none (nil return).'],
    ['not yet due', aBetterOff(), { state: 'not yet due' }, 'Still in agreement at 6 months: not yet due.'],
    [
      'an organisation missing',
      aVersion(),
      { value: { state: 'value', figure: { numerator: 60 } }, parts: { have: 3, of: 4 } },
      '60 families helped to the end; from 3 of 4 organisations.',
    ],
  ])('%s', (_words, version, value, sentence) => {
    expect(describeMeasure(aSeries(version, upToNow(value)), now)).toBe(sentence);
  });

  it('all organisations having given one, none is counted', () => {
    const whole = {
      value: { state: 'value' as const, figure: { numerator: 92 } },
      parts: { have: 4, of: 4 },
    };
    expect(describeMeasure(aSeries(aVersion(), upToNow(whole)), now)).not.toContain('organisations');
  });

  it('nothing accepted, and not asked for', () => {
    expect(describeMeasure(aSeries(aVersion()), now)).toBe('Families helped: no accepted figure yet.');
    expect(describeMeasure(aSeries(aVersion({ fromQuarter: '2026-Q3' })), now)).toBe(
      'Not asked for in July to September 2026 (Q2).',
    );
  });

  it('a year’s target is said with the year to date', () => {
    const yearly = aVersion({ target: { per: 'year', value: 320, profile: [60, 80, 90, 90] } });
    expect(describeMeasure(aSeries(yearly, upToNow(60, 79)), now)).toContain(
      '139 families since April 2026 against a target of 140 families: close, within 10% of it; last quarter 60 families;',
    );
  });

  it.each<[1 | 2 | 4, string, string]>([
    [1, '2026-Q1', 'last quarter 70 families'],
    [2, '2025-Q4', 'the half-year before 70 families'],
    [4, '2025-Q2', 'the year before 70 families'],
  ])('with %i quarters a value the one before is %s', (quartersPerValue, before, words) => {
    const series = aSeries(aVersion(), { [now]: 80, [before]: 70 }, { quartersPerValue });
    expect(describeMeasure(series, now)).toContain(words);
  });

  it('the last quarter is left out where it may not be compared', () => {
    const since = aVersion({
      number: 2,
      fromQuarter: '2026-Q1',
      comparable: { withPrevious: false, why: 'Visits.' },
    });
    expect(describeMeasure(aSeries([aVersion(), since], upToNow(70, 80)), now)).toContain('last quarter');
    const other = aVersion({
      number: 2,
      fromQuarter: now,
      comparable: { withPrevious: false, why: 'Visits.' },
    });
    expect(describeMeasure(aSeries([aVersion(), other], upToNow(70, 80)), now)).not.toContain('last quarter');
  });
});

describe('whether it changed is said only where a test says so', () => {
  it.each<[string, readonly Given[], string]>([
    ['a few', [70, 92], 'too few figures to tell a change'],
    ['up and down', [80, 78, 82, 79, 81, 80, 78, 82], 'no clear change'],
    ['rising', [70, 74, 72, 75, 73, 77, 75, 78], 'rising'],
    ['falling', [80, 76, 70, 71, 68, 63, 64, 60], 'falling'],
    ['unusual', [80, 78, 82, 79, 81, 80, 78, 140], 'more than usual'],
  ])('%s', (_words, values, words) => {
    expect(changeWords(aSeries(aVersion(), upToNow(...values)), now)).toBe(words);
  });

  it('nothing is said of a quarter that has no figure', () => {
    expect(
      changeWords(aSeries(aVersion(), upToNow(60, 64, 63, 68, 71, 70, 76, 80, undefined)), now),
    ).toBeUndefined();
  });

  it.each<[readonly number[], string]>([
    [[60, 100], 'higher than a year ago'],
    [[45, 100], 'too few figures to tell a change'],
  ])('a share of %o against 40 of 100 a year ago', (value, words) => {
    const series = aSeries(aShare(), upToNow([40, 100], undefined, undefined, undefined, value));
    expect(changeWords(series, now)).toBe(words);
  });
});

describe('the words of a figure', () => {
  it.each<[Partial<MeasureVersion>, string | undefined]>([
    [{ unit: 'families', numeratorMeans: 'families still in agreement.' }, 'still in agreement'],
    [{ unit: 'families', numeratorMeans: 'Families still in agreement' }, 'still in agreement'],
    [{ unit: 'families', numeratorMeans: 'all who agree' }, undefined],
    [{ unit: 'visit', numeratorMeans: 'visits to the club' }, undefined],
    [{ unit: '', numeratorMeans: ' still in agreement' }, undefined],
  ])('%o reads on as %s', (over, phrase) => {
    expect(phraseOf(aVersion(over))).toBe(phrase);
  });

  it.each<[Partial<MeasureVersion>, Figure, string]>([
    [{ kind: 'share', question: 'how well' }, { numerator: 0, denominator: 0 }, '0 of 0 families'],
    [{ kind: 'share', question: 'how well', unit: '' }, { numerator: 3, denominator: 4 }, '3 of 4 (75%)'],
    [{ kind: 'share', question: 'better off' }, { numerator: 6, denominator: 9 }, '6 of 9 families'],
    [{ kind: 'share', question: 'better off' }, { numerator: 6, denominator: 10 }, '6 of 10 families (60%)'],
    [
      { kind: 'share', question: 'better off' },
      { numerator: 6, denominator: 20, due: 19 },
      '6 of 20 families',
    ],
    [{ kind: 'share', question: 'better off' }, { numerator: 0, denominator: 0, due: 9 }, '0 of 0 families'],
    [
      { kind: 'share', question: 'better off' },
      { numerator: 15, denominator: 20, due: 25 },
      '15 of 20 families (75%)',
    ],
    [{ kind: 'score' }, { numerator: 3 }, 'step 3'],
    [{ kind: 'money' }, { numerator: 120_450 }, '£1,204.50'],
    [{ kind: 'snapshot' }, { numerator: 1 }, '1 family'],
  ])('%o %o is %s', (over, figure, words) => {
    expect(figureWords(aVersion(over), figure)).toBe(words);
  });

  it('a better-off measure is judged by its evidence, any other by its target', () => {
    expect(judgementOf(aSeries(aBetterOff(), upToNow([6, 9, 12])), now)).toMatchObject({ judged: false });
    expect(judgementOf(aSeries(aShare(), upToNow([6, 9])), now)).toMatchObject({ judged: true });
  });
});
