import { describe, expect, it } from 'vitest';
import { backgroundOf } from '#shared/returns/value-background.ts';
import { was } from '../../fixtures/a-checked-value.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aReturnValue, counted } from '../../fixtures/a-return.ts';

describe('what a value is checked against', () => {
  const split = aMeasureVersion({ splitAreas: ['are_1', 'are_2'] });
  const at = (over = {}) => aReturnValue({ partId: 'rpa_1', measureId: split.measureId, ...over });
  const background = {
    frequency: 'quarterly' as const,
    firstQuarter: '2026-Q1',
    partIds: ['rpa_1', 'rpa_2'],
    answers: [at({ answer: counted(90) }), at({ areaKey: 'are_1', answer: counted(50) })],
    earlierOf: () => [was(88)],
  };
  const place = { partId: 'rpa_1', measureId: split.measureId, areaKey: '', scope: 'part' as const };

  it('is, for the whole, its areas and its own past', () => {
    expect(backgroundOf(background, split, place)).toEqual({
      earlier: [was(88)],
      frequency: 'quarterly',
      startsYear: true,
      areas: [was(50), undefined],
    });
  });

  it('is, for an area, the whole and the other areas', () => {
    const { within, areas } = backgroundOf(background, split, { ...place, areaKey: 'are_2' });
    expect(areas).toBeUndefined();
    expect(within).toEqual({ total: was(90), others: [was(50)] });
  });

  it('is, for what the lead types for all, what each part counted', () => {
    const { parts } = backgroundOf(background, split, { ...place, scope: 'whole' });
    expect(parts).toEqual([was(90), undefined]);
  });

  it('is nothing of areas where there are none', () => {
    expect(backgroundOf(background, aMeasureVersion(), place).areas).toBeUndefined();
    expect(backgroundOf({ ...background, firstQuarter: '2026-Q2' }, split, place).startsYear).toBe(false);
  });
});
