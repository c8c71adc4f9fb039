import { describe, expect, it } from 'vitest';
import { axisEnds, type Reports } from '#shared/charts/axis-ends.ts';

const quarterly: Reports = { returnFrequency: 'quarterly', returnDueWorkingDays: 20 };

describe('where the axis ends', () => {
  it('is the last quarter that is over, not yet due for 20 working days', () => {
    expect(axisEnds(quarterly, '2026-Q1', '2026-10-22')).toEqual({ upTo: '2026-Q2', dueThrough: '2026-Q1' });
  });

  it('is past its day only the day after it was due', () => {
    expect(axisEnds(quarterly, '2026-Q1', '2026-10-28').dueThrough).toBe('2026-Q1');
    expect(axisEnds(quarterly, '2026-Q1', '2026-10-29').dueThrough).toBe('2026-Q2');
  });

  it('keeps to the days the agreement says', () => {
    expect(axisEnds({ ...quarterly, returnDueWorkingDays: 5 }, undefined, '2026-10-22').dueThrough).toBe(
      '2026-Q2',
    );
  });

  it('is the last half-year or year that is over where returns come less often', () => {
    expect(axisEnds({ ...quarterly, returnFrequency: 'half-yearly' }, undefined, '2026-12-01')).toEqual({
      upTo: '2026-Q2',
      dueThrough: '2026-Q2',
    });
    expect(axisEnds({ ...quarterly, returnFrequency: 'yearly' }, undefined, '2026-12-01')).toEqual({
      upTo: '2025-Q4',
      dueThrough: '2025-Q4',
    });
  });

  it('goes no further than the agreement', () => {
    expect(axisEnds({ ...quarterly, endsOn: '2025-12-31' }, undefined, '2026-10-22')).toEqual({
      upTo: '2025-Q3',
      dueThrough: '2025-Q3',
    });
  });

  it('goes as far as the latest accepted figure', () => {
    expect(axisEnds({ ...quarterly, endsOn: '2025-12-31' }, '2025-Q4', '2026-10-22').upTo).toBe('2025-Q4');
  });
});
