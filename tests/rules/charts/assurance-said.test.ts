import { describe, expect, it } from 'vitest';
import { measureChart } from '#shared/charts/measure-chart.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries, type Given } from '../../fixtures/a-series.ts';

const pass = 'Consistently meeting the target';
const fail = 'Consistently failing the target';
const hitAndMiss = 'Hit and miss against the target';

/** What the chart of figures up to January to March 2026 says of the target; undefined where it says nothing. */
const said = (figures: readonly Given[], versions: readonly MeasureVersion[]): string | undefined => {
  const from = versions[0]?.fromQuarter ?? '';
  const chart = measureChart(aSeries(figures, { from, versions }), {
    upTo: '2025-Q4',
    dueThrough: '2025-Q4',
  });
  return chart?.signs?.find(({ about }) => about === 'assurance')?.words;
};

const target = (value: number) => ({ target: { per: 'quarter' as const, value } });
const from2023 = (over: Partial<MeasureVersion> = {}) => aMeasureVersion({ fromQuarter: '2023-Q1', ...over });
const later = (fromQuarter: string, over: Partial<MeasureVersion>) =>
  aMeasureVersion({
    id: 'mev_00000000000000000009',
    number: 2,
    fromQuarter,
    comparable: { withPrevious: true, why: '' },
    ...over,
  });

const steady = [81, 84, 80, 83, 82, 80, 84, 81, 83, 82, 80, 83];
const rising = [40, 44, 48, 53, 57, 62, 66, 71, 76, 80, 85, 90];

describe('whether a measure meets its target, as the chart says it', () => {
  it.each<[string, number, string | undefined]>([
    ['every figure is well above', 60, pass],
    ['every figure is well below', 100, fail],
    ['some are above and some below', 82, hitAndMiss],
    ['none met it, but chance may one day', 85, undefined],
  ])('%s: target %i', (_words, value, words) => {
    expect(said(steady, [from2023(target(value))])).toBe(words);
  });

  it('turns round where lower is better', () => {
    expect(said(steady, [from2023({ ...target(60), polarity: 'lower' })])).toBe(fail);
    expect(said(steady, [from2023({ ...target(100), polarity: 'lower' })])).toBe(pass);
  });

  it('never fails a target that was met in every quarter since it was set', () => {
    expect(said(rising, [from2023(target(60)), later('2025-Q2', target(78))])).toBeUndefined();
  });

  it('never fails a target that the latest figures met, however long it has been there', () => {
    expect(said(rising, [from2023(target(78))])).toBeUndefined();
  });

  it.each<[string, string | undefined]>([
    ['2024-Q3', pass],
    ['2024-Q4', undefined],
  ])('wants six figures under the target: set from %s', (fromQuarter, words) => {
    expect(said(steady, [from2023(target(90)), later(fromQuarter, target(60))])).toBe(words);
  });

  it('counts a gap as no figure', () => {
    const gap: Given = { state: 'missing', reason: 'system fault' };
    const versions = [from2023(target(90)), later('2024-Q3', target(60))];
    expect(said([...steady.slice(0, 9), gap, ...steady.slice(10)], versions)).toBeUndefined();
  });

  it('counts only figures that may be compared', () => {
    const broken = later('2024-Q4', { ...target(60), comparable: { withPrevious: false, why: 'Anew' } });
    expect(said(steady, [from2023(target(60)), broken])).toBeUndefined();
  });

  it('says nothing of a target that follows the year', () => {
    const profiled = from2023({ target: { per: 'year', value: 200, profile: [40, 50, 50, 60] } });
    expect(said(steady, [profiled])).toBeUndefined();
  });
});
