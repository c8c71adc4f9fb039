import { describe, expect, it } from 'vitest';
import { targetInWords } from '#shared/charts/target-in-words.ts';
import { versionInHand } from '#shared/charts/version-in-hand.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';

describe('a target in words', () => {
  it('is by quarter, or by year with what each quarter is to bring', () => {
    const version = aMeasureVersion();
    expect(targetInWords(version, { per: 'quarter', value: 80 })).toBe('80 families a quarter');
    expect(targetInWords(version, { per: 'year', value: 300, profile: [60, 70, 80, 90] })).toBe(
      '300 families a year (Q1 60 families, Q2 70 families, Q3 80 families, Q4 90 families)',
    );
    expect(targetInWords({ kind: 'money', unit: '' }, { per: 'quarter', value: 120_400 })).toBe(
      '£1,204 a quarter',
    );
    expect(targetInWords(version, undefined)).toBe('');
  });

  it('is by what one figure covers where quarters do not add up', () => {
    const target = { per: 'quarter' as const, value: 60 };
    expect(targetInWords({ kind: 'different people', unit: 'families' }, target, 4)).toBe(
      '60 families each year',
    );
    expect(targetInWords({ kind: 'share', unit: 'families' }, target, 2)).toBe('60% each half-year');
    expect(targetInWords({ kind: 'count', unit: 'families' }, target, 4)).toBe('60 families a quarter');
  });
});

describe('the definition to show', () => {
  const first = aMeasureVersion({ fromQuarter: '2025-Q1' });
  const second = aMeasureVersion({ id: 'mev_00000000000000000002', number: 2, fromQuarter: '2026-Q1' });

  it('is the one in force, or the first where it is still to come', () => {
    expect(versionInHand([first, second], '2025-Q4')).toBe(first);
    expect(versionInHand([first, second], '2026-Q1')).toBe(second);
    expect(versionInHand([first, second], '2024-Q1')).toBe(first);
    const none: readonly MeasureVersion[] = [];
    expect(versionInHand(none, '2024-Q1')).toBeUndefined();
  });
});
