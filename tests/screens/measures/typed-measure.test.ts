import { describe, expect, it } from 'vitest';
import {
  emptyMeasure,
  evenProfile,
  profileTotal,
  readTyped,
  typedFrom,
  type TypedMeasure,
} from '../../../client/measures/typed-measure.ts';
import { aMeasureDraft } from '../../fixtures/a-measure-draft.ts';

const typed = (over: Partial<TypedMeasure> = {}): TypedMeasure => ({
  ...typedFrom(aMeasureDraft()),
  ...over,
});
const read = (over: Partial<TypedMeasure> = {}, isChange = false) => readTyped(typed(over), isChange);
const quarterTarget = (quarter: string): TypedMeasure['target'] => ({
  ...typed().target,
  per: 'quarter',
  quarter,
});

describe('what stands in the boxes of the form', () => {
  it('is the definition again when nothing is changed', () => {
    const draft = aMeasureDraft({
      polarity: 'lower',
      target: { per: 'year', value: 300, profile: [60, 70, 80, 90] },
      splitAreas: ['are_00000000000000000001', 'are_00000000000000000002'],
      areaTargets: {
        are_00000000000000000001: { per: 'quarter', value: 20 },
        are_00000000000000000002: { per: 'year', value: 100, profile: [10, 20, 30, 40] },
      },
      dataStatus: 'from a date',
      dataFrom: '2026-10-01',
    });
    expect(readTyped(typedFrom(draft), false)).toEqual({ draft });
  });

  it('is money in pounds and kept in pence', () => {
    const draft = aMeasureDraft({ kind: 'money', unit: '', target: { per: 'quarter', value: 120_450 } });
    expect(typedFrom(draft).target.quarter).toBe('1204.50');
    expect(readTyped(typedFrom(draft), false)).toEqual({ draft });
    expect(read({ kind: 'money', target: quarterTarget('£1,204.50') })).toMatchObject({
      draft: { target: { value: 120_450 } },
    });
  });

  it.each([
    ['1,204', 1204],
    [' 80 ', 80],
    ['90%', 90],
    ['12.5', 12.5],
    ['−4', -4],
  ])('reads %s as %d', (text, value) => {
    expect(read({ target: quarterTarget(text) })).toMatchObject({
      draft: { target: { per: 'quarter', value } },
    });
  });

  it.each(['about 9', '1,2', '12.', '--4', '8 0'])('does not guess what %s is', (text) => {
    expect(read({ target: quarterTarget(text) })).toMatchObject({
      problems: [{ code: 'not-a-number', place: 'target/value' }],
    });
  });

  it('asks for the figure where a target is chosen, for the year and each quarter', () => {
    expect(read({ target: quarterTarget('') })).toMatchObject({ problems: [{ place: 'target/value' }] });
    expect(
      read({ target: { per: 'year', quarter: '', year: '', profile: ['1', '', '3', '4'] } }),
    ).toMatchObject({ problems: [{ place: 'target/value' }, { place: 'target/profile/1' }] });
  });

  it('leaves out what the choices do not ask for', () => {
    expect(read({ polarity: 'neither' })).toMatchObject({ draft: { target: undefined } });
    expect(read({ polarity: 'within a range', rangeLow: '40', rangeHigh: '60' })).toMatchObject({
      draft: { target: undefined, rangeLow: 40, rangeHigh: 60 },
    });
    expect(read({ rangeLow: '40' })).toMatchObject({ draft: { rangeLow: undefined } });
    expect(read({ steps: 5 })).toMatchObject({ draft: { steps: undefined } });
    expect(read({ dataFrom: '2026-10-01' })).toMatchObject({ draft: { dataFrom: undefined } });
  });

  it('keeps the target of an area that is ticked and drops that of one that is not', () => {
    const areaTargets = { are_1: '20', are_2: '30' };
    expect(read({ splitAreas: ['are_1'], areaTargets })).toMatchObject({
      draft: { areaTargets: { are_1: { per: 'quarter', value: 20 } } },
    });
    expect(read({ splitAreas: ['are_1'], areaTargets: { are_1: 'many' } })).toMatchObject({
      problems: [{ place: 'areaTargets/are_1/value' }],
    });
  });

  it('says whether figures may be compared only for a change', () => {
    const over = { comparable: 'no', comparableWhy: 'Counted in another way' } as const;
    expect(read(over, true)).toMatchObject({
      draft: { comparable: { withPrevious: false, why: 'Counted in another way' } },
    });
    expect(read(over)).toMatchObject({ draft: { comparable: undefined } });
    expect(read({}, true)).toMatchObject({ draft: { comparable: undefined } });
  });

  it('starts empty with the question that matters most', () => {
    expect(emptyMeasure('2026-Q3')).toMatchObject({
      question: 'better off',
      name: '',
      target: { per: 'none' },
    });
  });
});

describe('the profile of a year', () => {
  const year = (text: string): TypedMeasure['target'] => ({ ...typed().target, per: 'year', year: text });

  it('is shared out evenly, what is left over to the later quarters', () => {
    expect(evenProfile('count', year('322'), true).profile).toEqual(['80', '80', '81', '81']);
    expect(evenProfile('money', year('10'), true).profile).toEqual(['2.50', '2.50', '2.50', '2.50']);
  });

  it('is the same in every quarter where quarters do not add up', () => {
    expect(evenProfile('share', year('60'), false).profile).toEqual(['60', '60', '60', '60']);
  });

  it('stays as it is where the year is not a number', () => {
    expect(evenProfile('count', year('many'), true)).toEqual(year('many'));
  });

  it('is added up as it is typed, once every box is a number', () => {
    expect(profileTotal('count', ['80', '80', '81', '81'])).toBe(322);
    expect(profileTotal('count', ['80', '', '81', '81'])).toBeUndefined();
  });
});
