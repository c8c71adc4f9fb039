import { describe, expect, it } from 'vitest';
import { besideArea, earlierWords } from '../../../client/returns/earlier-words.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { was } from '../../fixtures/a-checked-value.ts';

const east = 'are_00000000000000000001';
const version = { ...aMeasureVersion(), splitAreas: [east] };
const place = { partId: 'rpa_1', measureId: version.measureId, areaKey: east, scope: 'part' as const };
const shown = {
  lastQuarter: '2026-Q2',
  frequency: 'quarterly' as const,
  earlier: [
    {
      ...place,
      values: [
        { quarter: '2025-Q4', value: was(20) },
        { quarter: '2026-Q1', value: was(28) },
      ],
    },
  ],
};

describe('what a box is read beside', () => {
  it('is its own value so many quarters ago', () => {
    expect(earlierWords(shown, { version }, place, 1)).toBe('28 families');
    expect(earlierWords(shown, { version }, place, 3)).toBeUndefined();
    expect(earlierWords(shown, { version }, { ...place, areaKey: '' }, 1)).toBeUndefined();
  });

  it.each([
    ['quarterly', { [east]: 30 }, 'Last quarter 28 families · target 30 families'],
    ['quarterly', {}, 'Last quarter 28 families'],
    ['half-yearly', { [east]: 60 }, 'Last half-year 20 families · target 60 families'],
    ['yearly', {}, 'Last year no figure'],
  ] as const)('of an area, %s with target %j: %s', (frequency, areaTargets, words) => {
    expect(besideArea({ ...shown, frequency }, { version, areaTargets }, place)).toBe(words);
  });
});
