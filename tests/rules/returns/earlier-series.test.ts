import { describe, expect, it } from 'vitest';
import { earlierSeries, frequencyOfReturn, inLineSince } from '#shared/returns/earlier-series.ts';
import { was } from '../../fixtures/a-checked-value.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';

describe('earlier values of the same boxes', () => {
  const values = [
    { quarter: '2026-Q1', value: was(3) },
    { quarter: '2025-Q2', value: was(1) },
    { quarter: '2025-Q4', value: was(2) },
  ];

  it('are equally spaced and in order, with a gap where there is none', () => {
    expect(earlierSeries(values, '2026-Q2', 'quarterly', undefined).map(({ value }) => value)).toEqual([
      was(1),
      undefined,
      was(2),
      was(3),
    ]);
  });

  it('leave out this quarter and later ones', () => {
    expect(earlierSeries(values, '2025-Q4', 'quarterly', undefined)).toHaveLength(2);
    expect(earlierSeries([], '2026-Q2', 'quarterly', undefined)).toEqual([]);
  });

  it('begin where the series is comparable', () => {
    expect(earlierSeries(values, '2026-Q2', 'quarterly', '2025-Q4')).toHaveLength(2);
  });

  it('of half-years are every second quarter', () => {
    const halves = [
      { quarter: '2025-Q4', value: was(2) },
      { quarter: '2026-Q1', value: was(9) },
      { quarter: '2025-Q2', value: was(1) },
    ];
    expect(earlierSeries(halves, '2026-Q2', 'half-yearly', undefined).map(({ quarter }) => quarter)).toEqual([
      '2025-Q2',
      '2025-Q4',
    ]);
  });

  it('go back 24 periods and no further', () => {
    expect(
      earlierSeries([{ quarter: '2016-Q1', value: was(1) }], '2026-Q2', 'quarterly', undefined),
    ).toHaveLength(24);
  });

  it.each([
    ['2026-Q2', 'quarterly'],
    ['2026-H1', 'half-yearly'],
    ['2026-Y', 'yearly'],
  ])('a return for %s is %s', (period, frequency) => {
    expect(frequencyOfReturn(period)).toBe(frequency);
  });

  it('do not run on over a change that is not comparable', () => {
    const first = aMeasureVersion({ id: 'mev_1' });
    const second = aMeasureVersion({
      id: 'mev_2',
      number: 2,
      fromQuarter: '2025-Q3',
      comparable: { withPrevious: false, why: 'Counted by family now' },
    });
    expect(inLineSince([first, second], second, '2026-Q2')).toBe('2025-Q3');
    expect(inLineSince([first, second], first, '2026-Q2')).toBe('2024-Q1');
  });
});
