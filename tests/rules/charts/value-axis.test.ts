import { describe, expect, it } from 'vitest';
import { naturalRange, valueAxis } from '#shared/charts/value-axis.ts';

const words = (axis: ReturnType<typeof valueAxis>) => axis.ticks.map((tick) => tick.words);

describe('the axis upwards', () => {
  it('starts bars at nought, however far off they are', () => {
    const axis = valueAxis({ kind: 'count', values: [91, 92, 99], fromZero: true });
    expect(axis).toMatchObject({ low: 0, high: 100 });
    expect(words(axis)).toEqual(['0', '20', '40', '60', '80', '100']);
  });

  it('has no halves where whole things are counted', () => {
    expect(words(valueAxis({ kind: 'count', values: [1], fromZero: true }))).toEqual(['0', '1']);
  });

  it('does not leave 0 to 100 for a share, and says percent', () => {
    const axis = valueAxis({ kind: 'share', values: [96, 100], fromZero: false });
    expect(axis.high).toBe(100);
    expect(words(axis).at(-1)).toBe('100%');
  });

  it('shows a share over at least 30 points, so that a ripple is no wave', () => {
    const { low, high } = valueAxis({ kind: 'share', values: [60, 61], fromZero: false });
    expect(high - low).toBeGreaterThanOrEqual(30);
  });

  it('takes nought in where it is near', () => {
    expect(valueAxis({ kind: 'mean', values: [4, 12], fromZero: false }).low).toBe(0);
    expect(valueAxis({ kind: 'mean', values: [104, 112], fromZero: false }).low).toBeGreaterThan(90);
  });

  it('goes below nought only where figures do', () => {
    expect(valueAxis({ kind: 'mean', values: [-4, 12], fromZero: false }).low).toBeLessThan(0);
    expect(naturalRange('count').low).toBe(0);
  });

  it('has the steps of a judgement and nothing between', () => {
    const axis = valueAxis({ kind: 'score', values: [2, 3], fromZero: false, steps: 5 });
    expect(axis).toMatchObject({ low: 1, high: 5 });
    expect(words(axis)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('writes money short', () => {
    expect(words(valueAxis({ kind: 'money', values: [4_000_000], fromZero: true })).at(-1)).toBe('£40,000');
  });

  it('stands even where there is nothing to draw', () => {
    expect(valueAxis({ kind: 'share', values: [], fromZero: false })).toMatchObject({ low: 0, high: 100 });
    expect(valueAxis({ kind: 'count', values: [0, 0], fromZero: true })).toMatchObject({ low: 0, high: 1 });
  });
});
