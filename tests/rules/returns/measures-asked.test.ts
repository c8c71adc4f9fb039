import { describe, expect, it } from 'vitest';
import { measuresAsked, versionAsked } from '#shared/returns/measures-asked.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';

describe('the measures a return asks for', () => {
  const first = aMeasureVersion({ id: 'mev_1', number: 1, fromQuarter: '2024-Q1' });
  const second = aMeasureVersion({ id: 'mev_2', number: 2, fromQuarter: '2026-Q2' });
  const measure = { id: first.measureId, versions: [first, second] };

  it('are asked for in the definition of its last quarter', () => {
    expect(versionAsked(measure, '2026-Q1')?.id).toBe('mev_1');
    expect(versionAsked(measure, '2026-Q2')?.id).toBe('mev_2');
    expect(versionAsked(measure, '2023-Q4')).toBeUndefined();
  });

  it('keep the definition they were filled in on, whatever changes later', () => {
    expect(versionAsked(measure, '2026-Q2', 'mev_1')?.id).toBe('mev_1');
  });

  it('end with the quarter from which they are no longer asked, but what was filled in stays', () => {
    const ended = { ...measure, endedFrom: '2026-Q2' };
    expect(versionAsked(ended, '2026-Q1')?.id).toBe('mev_1');
    expect(versionAsked(ended, '2026-Q2')).toBeUndefined();
    expect(versionAsked(ended, '2026-Q2', 'mev_1')?.id).toBe('mev_1');
  });

  it('are not asked for while there can be no data', () => {
    const wanted = { ...measure, versions: [{ ...first, dataStatus: 'wanted' as const }] };
    expect(versionAsked(wanted, '2026-Q2')).toBeUndefined();
    const later = [{ ...first, dataStatus: 'from a date' as const, dataFrom: '2026-10-01' }];
    expect(versionAsked({ ...measure, versions: later }, '2026-Q2')).toBeUndefined();
    expect(versionAsked({ ...measure, versions: later }, '2026-Q3')).toBeDefined();
  });

  it('of a return that was sent are those it was sent with', () => {
    expect(measuresAsked([measure], '2026-Q2', new Map(), true)).toEqual([]);
    expect(measuresAsked([measure], '2026-Q2', new Map([[measure.id, 'mev_1']]), true)).toMatchObject([
      { version: { id: 'mev_1' } },
    ]);
    expect(measuresAsked([measure], '2026-Q2', new Map(), false)).toHaveLength(1);
  });
});
