import { describe, expect, it } from 'vitest';
import {
  addMeasureShape,
  changeMeasureShape,
  endMeasureShape,
  measureDraftShape,
  measureShape,
  measureVersionShape,
} from '#shared/measures/measures.api.ts';
import { aDraft, aVersion } from './a-series.ts';

const area = 'are_00000000000000000001';

describe('a measure on its way in', () => {
  it('a whole draft is taken as it is', () => {
    const draft = aDraft({ areaTargets: { [area]: { per: 'quarter', value: 5 } }, splitAreas: [area] });
    expect(addMeasureShape.parse({ draft })).toEqual({ draft });
    expect(changeMeasureShape.parse({ draft, versionSeen: 1 })).toEqual({ draft, versionSeen: 1 });
  });

  it('lines are trimmed', () => {
    expect(measureDraftShape.parse(aDraft({ name: '  Families \n helped ' })).name).toBe('Families helped');
  });

  it.each<[string, Record<string, unknown>]>([
    ['a field we do not know', { colour: 'red' }],
    ['a target with a field we do not know', { target: { per: 'quarter', value: 1, profile: [1, 1, 1, 1] } }],
    ['no name', { name: ' ' }],
    ['a name of 121 characters', { name: 'x'.repeat(121) }],
    ['a purpose of 401 characters', { purpose: 'x'.repeat(401) }],
    ['words of 1,001 characters', { chosenSaid: 'x'.repeat(1001) }],
    ['a definition of 601 characters', { whoCounts: 'x'.repeat(601) }],
    ['nothing that is counted', { numeratorMeans: '' }],
    ['a kind that does not exist', { kind: 'percentage' }],
    ['a quarter that does not exist', { fromQuarter: '2026-Q5' }],
    ['a day that does not exist', { dataFrom: '2026-02-30' }],
    ['a target beyond what can be kept', { target: { per: 'quarter', value: Number.MAX_SAFE_INTEGER + 1 } }],
    ['a target below what can be kept', { target: { per: 'quarter', value: -Number.MAX_SAFE_INTEGER - 1 } }],
    ['a target that is no number', { target: { per: 'quarter', value: Number.NaN } }],
    ['a target without end', { target: { per: 'quarter', value: Number.POSITIVE_INFINITY } }],
    ['a year with three quarters', { target: { per: 'year', value: 3, profile: [1, 1, 1] } }],
    ['a tolerance of 101%', { tolerancePercent: 101 }],
    ['a tolerance below 0', { tolerancePercent: -1 }],
    ['six steps', { steps: 6 }],
    ['two steps', { steps: 2 }],
    ['three steps and a half', { steps: 3.5 }],
    ['an area that is no address of ours', { splitAreas: ['Dover'] }],
    [
      'an area’s target under a name of the language',
      { areaTargets: { constructor: { per: 'quarter', value: 1 } } },
    ],
    ['a reason of 401 characters', { comparable: { withPrevious: true, why: 'x'.repeat(401) } }],
    ['a name with a character that cannot be shown', { name: 'Families\u0000' }],
  ])('%s is refused', (_words, over) => {
    expect(measureDraftShape.safeParse({ ...aDraft(), ...over }).success).toBe(false);
  });

  it('more area targets than there can be areas are refused', () => {
    const many = Array.from({ length: 201 }, (_, n): [string, object] => [
      `are_${String(n).padStart(20, '0')}`,
      { per: 'quarter', value: 1 },
    ]);
    expect(measureDraftShape.safeParse({ ...aDraft(), areaTargets: Object.fromEntries(many) }).success).toBe(
      false,
    );
    expect(
      measureDraftShape.safeParse({ ...aDraft(), areaTargets: Object.fromEntries(many.slice(1)) }).success,
    ).toBe(true);
  });

  it('a change says which version it was made from', () => {
    expect(changeMeasureShape.safeParse({ draft: aDraft() }).success).toBe(false);
    expect(changeMeasureShape.safeParse({ draft: aDraft(), versionSeen: 0 }).success).toBe(false);
  });

  it('ending one asks why', () => {
    expect(endMeasureShape.safeParse({ fromQuarter: '2026-Q3', why: '' }).success).toBe(false);
    expect(endMeasureShape.safeParse({ fromQuarter: '2026-Q3', why: 'Nobody looked at it.' }).success).toBe(
      true,
    );
  });
});

describe('a measure on its way out', () => {
  it('every field of a version is in its shape, and none besides', () => {
    const version = aVersion({
      contractId: 'con_00000000000000000001',
      rangeLow: 1,
      rangeHigh: 2,
      steps: 3,
      dataFrom: '2026-10-01',
      comparable: { withPrevious: false, why: 'Visits.' },
    });
    expect(measureVersionShape.parse(version)).toEqual(version);
    expect(measureVersionShape.safeParse({ ...version, more: 1 }).success).toBe(false);
    const measure = {
      id: version.measureId,
      contractId: version.contractId,
      position: 0,
      versions: [version],
    };
    expect(measureShape.parse(measure)).toEqual(measure);
  });
});
