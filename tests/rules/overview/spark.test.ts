import { describe, expect, it } from 'vitest';
import { readingsOf } from '#shared/charts/series-readings.ts';
import { forSpark, sparkOf } from '#shared/overview/spark.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries } from '../../fixtures/a-series.ts';

const upTo = '2026-Q2';
const wanted = { upTo, dueThrough: upTo };

describe('the run of a measure', () => {
  it('is the same from the measure cut down to it as from the whole', () => {
    const versions = [
      aMeasureVersion({ fromQuarter: '2022-Q1' }),
      aMeasureVersion({
        id: 'mev_2',
        number: 2,
        fromQuarter: '2023-Q1',
        target: { per: 'quarter', value: 70 },
        comparable: { withPrevious: true, why: '' },
      }),
      aMeasureVersion({
        id: 'mev_3',
        number: 3,
        fromQuarter: '2025-Q2',
        target: { per: 'quarter', value: 90 },
        comparable: { withPrevious: true, why: '' },
      }),
    ];
    const figures = Array.from({ length: 18 }, (_, n) => (n === 14 ? undefined : 50 + n));
    const series = aSeries(figures, { from: '2022-Q1', versions });
    const whole = sparkOf(readingsOf(series, wanted), 1);
    expect(whole?.points).toEqual([60, 61, 62, 63, null, 65, 66, 67]);
    expect(whole?.targets).toEqual([70, 70, 70, 90, 90, 90, 90, 90]);
    expect(sparkOf(readingsOf(forSpark(series, upTo), wanted), 1)).toEqual(whole);
  });

  it('reaches as many periods back where they are half-years', () => {
    const series = aSeries([1, 2, 3], { from: '2025-Q2', quartersPerValue: 2 });
    expect(forSpark(series, upTo).accepted).toEqual(series.accepted);
    expect(sparkOf(readingsOf(forSpark(series, upTo), wanted), 2)?.text).toBe(
      'From 1 to 3 over 3 half-years; target 160 families',
    );
  });

  it('is none of a single figure', () => {
    expect(sparkOf(readingsOf(aSeries([92], { from: upTo }), wanted), 1)).toBeUndefined();
  });

  it('keeps no more digits than it can show', () => {
    const share = aMeasureVersion({ kind: 'share', question: 'how well' });
    const series = aSeries(
      [
        [1, 3],
        [2, 3],
      ],
      { from: '2026-Q1', versions: [share] },
    );
    expect(sparkOf(readingsOf(series, wanted), 1)?.points).toEqual([33.333, 66.667]);
  });
});
