import { describe, expect, it } from 'vitest';
import { chartPeriods, spanName, valuePeriodName } from '#shared/charts/chart-periods.ts';

describe('the periods of a chart', () => {
  it('are every quarter from the first to the last, named in full and for the axis', () => {
    expect(chartPeriods('2025-Q4', '2026-Q1', 1)).toEqual([
      {
        first: '2025-Q4',
        quarter: '2025-Q4',
        name: 'January to March 2026 (Q4)',
        months: 'Jan–Mar',
        year: '2026',
      },
      {
        first: '2026-Q1',
        quarter: '2026-Q1',
        name: 'April to June 2026 (Q1)',
        months: 'Apr–Jun',
        year: '2026',
      },
    ]);
  });

  it('are half-years by their last quarter where an agreement reports by half-year', () => {
    expect(chartPeriods('2025-Q1', '2026-Q2', 2)).toMatchObject([
      {
        first: '2025-Q1',
        quarter: '2025-Q2',
        name: 'April to September 2025',
        months: 'Apr–Sep',
        year: '2025',
      },
      {
        first: '2025-Q3',
        quarter: '2025-Q4',
        name: 'October 2025 to March 2026',
        months: 'Oct–Mar',
        year: '2026',
      },
      { quarter: '2026-Q2' },
    ]);
  });

  it('are years by their fourth quarter, the unfinished year left out', () => {
    expect(chartPeriods('2024-Q1', '2026-Q2', 4)).toMatchObject([
      { first: '2024-Q1', quarter: '2024-Q4', name: 'April 2024 to March 2025' },
      { first: '2025-Q1', quarter: '2025-Q4' },
    ]);
  });

  it.each([
    ['2026-Q2', 1, 'July to September 2026 (Q2)'],
    ['2025-Q4', 2, 'October 2025 to March 2026'],
    ['2025-Q4', 4, 'April 2025 to March 2026'],
  ] as const)('name the figure that stands in %s for %i quarters', (quarter, quarters, name) => {
    expect(valuePeriodName(quarter, quarters)).toBe(name);
  });

  it('are none when the last is before the first', () => {
    expect(chartPeriods('2026-Q2', '2026-Q1', 1)).toEqual([]);
  });

  it('span from the first month to the last', () => {
    expect(spanName(chartPeriods('2025-Q1', '2026-Q2', 2))).toBe('April 2025 to September 2026');
    expect(spanName([])).toBe('');
  });
});
