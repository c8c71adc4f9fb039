import { describe, expect, it } from 'vitest';
import type { Contribution } from '#shared/cases/count-cases.ts';
import type { PlacedAnswer } from '#shared/returns/return-value.ts';
import {
  overTaken,
  takenAnswers,
  takenOtherwise,
  withTaken,
  type Given,
} from '#shared/returns/taken-values.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aReturnValue, counted, missing } from '../../fixtures/a-return.ts';

const version = aMeasureVersion({
  source: 'cases',
  takenFrom: { source: 'cases', what: 'finished' },
  splitAreas: ['north'],
});
const measure = { measureId: version.measureId, version };
const typed = { measureId: 'mea_2', version: aMeasureVersion({ measureId: 'mea_2' }) };
const parts = [
  { id: 'rpa_1', organisationId: 'stones' },
  { id: 'rpa_2', organisationId: 'door' },
];
const one = (areaId: string): Contribution => ({ caseId: areaId, areaId, numerator: 1, why: '' });

const at = (answer: PlacedAnswer['answer'], over: Partial<PlacedAnswer> = {}): PlacedAnswer => {
  const { partId, measureId, areaKey, scope } = aReturnValue();
  return { partId, measureId, areaKey, scope, answer, ...over };
};

describe('figures that families give', () => {
  it('stand in each part that keeps families, whole and by area, of measures that are taken', () => {
    const taken = takenAnswers([measure, typed], parts, (_measure, organisationId) =>
      organisationId === 'stones' ? [one('north'), one('south')] : undefined,
    );
    expect(
      taken.map(({ partId, measureId, areaKey, answer }) => [partId, measureId, areaKey, answer]),
    ).toEqual([
      ['rpa_1', version.measureId, '', counted(2)],
      ['rpa_1', version.measureId, 'north', counted(1)],
    ]);
  });

  it('stand over what was kept, but not over why it cannot be reported', () => {
    const fresh = (place: PlacedAnswer) => ({ ...aReturnValue(place), id: '', revision: 0, savedByName: '' });
    const kept = (over = {}) => [{ ...aReturnValue(over), savedByName: 'Wilf' }];
    expect(withTaken(kept(), [at(counted(40))], fresh)).toEqual([
      { ...aReturnValue({ answer: counted(40) }), savedByName: 'Wilf' },
    ]);
    const cannot = kept({ answer: missing('system fault') });
    expect(withTaken(cannot, [at(counted(40))], fresh)).toEqual(cannot);
    expect(withTaken([], [at(counted(40))], fresh)).toMatchObject([{ answer: counted(40), revision: 0 }]);
    expect(withTaken(kept(), [], fresh)).toEqual(kept());
  });

  it('are missing where counts cannot say them, whole and by area, and are not by area where counts are not', () => {
    const cannot = missing('not collected', 'Only counts were sent.');
    if (cannot.state !== 'missing') throw new Error('a reason');
    const answers = (given: Given) =>
      takenAnswers([measure], parts.slice(0, 1), () => given).map(({ answer }) => answer);
    expect(answers(cannot)).toEqual([cannot, cannot]);
    expect(answers([one('')])).toMatchObject([counted(1), { state: 'missing', reason: 'not collected' }]);
  });

  it('may be typed where counts cannot say them, and stay as they were typed', () => {
    const cannot = missing('not collected', 'Only counts were sent.');
    const fresh = (place: PlacedAnswer) => ({ ...aReturnValue(place), id: '', revision: 0, savedByName: '' });
    const kept = (over = {}) => [{ ...aReturnValue(over), savedByName: 'Wilf' }];
    expect(withTaken(kept(), [at(cannot)], fresh)).toEqual(kept());
    expect(withTaken(kept({ answer: { state: 'value' } }), [at(cannot)], fresh)).toMatchObject([
      { answer: cannot },
    ]);
    expect(overTaken(version, counted(7), cannot)).toEqual([]);
    expect(takenOtherwise([at(counted(7))], [at(cannot)])).toEqual([]);
  });

  it('cannot be typed over', () => {
    const codes = (answer: PlacedAnswer['answer'], taken?: PlacedAnswer['answer']) =>
      overTaken(version, answer, taken).map(({ code }) => code);
    expect(codes(counted(41), counted(40))).toEqual(['figure-is-taken']);
    expect(codes({ state: 'nil' }, counted(40))).toEqual(['figure-is-taken']);
    expect(codes(counted(40), counted(40))).toEqual([]);
    expect(codes(missing('system fault'), counted(40))).toEqual([]);
    expect(codes(counted(41), undefined)).toEqual([]);
    expect(overTaken(version, counted(41), counted(40))[0]?.sentence).toContain('it is 40');
  });

  it('that are not what was sent are told apart from those that are', () => {
    expect(takenOtherwise([at(counted(40))], [at(counted(41))])).toEqual([at(counted(41))]);
    expect(takenOtherwise([at(counted(40))], [at(counted(40))])).toEqual([]);
    expect(takenOtherwise([], [at(counted(40))])).toEqual([]);
    expect(takenOtherwise([at(missing('system fault'))], [at(counted(40))])).toEqual([]);
  });
});
