import { describe, expect, it } from 'vitest';
import { judgementOf } from '#shared/measures/describe-measure.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { seriesOfArea } from '#shared/measures/series-of-area.ts';
import { targetForValue } from '#shared/measures/target-for-quarter.ts';
import { type Given, aSeries, aShare, aVersion, now, upToNow } from './a-series.ts';

const east = 'are_00000000000000000001';
const own = (value: number): Partial<MeasureVersion> => ({
  splitAreas: [east],
  areaTargets: { [east]: { per: 'quarter', value } },
});

/** East as a series, with its figure of this quarter. */
const inEast = (version: MeasureVersion, figure: Given, over: Parameters<typeof aSeries>[2] = {}) =>
  seriesOfArea(aSeries(version, upToNow(80), over), east, aSeries(version, upToNow(figure)).accepted);

describe('a measure in one area', () => {
  it.each([
    [30, 'met'],
    [27, 'close'],
    [26, 'missed'],
  ])('is judged against the area’s own target: %i against 30 is %s', (figure, status) => {
    expect(judgementOf(inEast(aVersion(own(30)), figure), now)).toMatchObject({ status, aim: 30 });
  });

  it('a count of the whole is no aim for an area', () => {
    expect(judgementOf(inEast(aVersion(), 30), now)).toMatchObject({ judged: false, reason: 'no target' });
  });

  it('a share of the whole is', () => {
    expect(judgementOf(inEast(aShare(), [9, 10]), now)).toMatchObject({ status: 'met', aim: 90 });
    expect(judgementOf(inEast(aShare(own(95)), [9, 10]), now)).toMatchObject({ status: 'close', aim: 95 });
  });

  it('a value of a half-year has the target of its two quarters', () => {
    const halfYearly = inEast(aVersion(own(30)), 61, { quartersPerValue: 2 });
    expect(targetForValue(halfYearly, now)).toBe(60);
    expect(judgementOf(halfYearly, now)).toMatchObject({ status: 'met', aim: 60 });
  });
});
