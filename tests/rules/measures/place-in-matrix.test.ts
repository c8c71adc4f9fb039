import { describe, expect, it } from 'vitest';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import { placeInMatrix } from '#shared/measures/place-in-matrix.ts';
import { reportingOf } from '#shared/measures/reporting-of.ts';
import { standingOf } from '#shared/measures/standing.ts';
import { type Given, aBetterOff, aSeries, aShare, aVersion, now, upToNow } from './a-series.ts';

const place = (series: readonly MeasureSeries[]) =>
  placeInMatrix(standingOf({ quarter: now, series, reporting: { figures: true } }));

const much = (value: Given): MeasureSeries => aSeries(aVersion(), upToNow(value));
const better = (value: Given, target = 60): MeasureSeries =>
  aSeries(aBetterOff({ target: { per: 'quarter', value: target } }), upToNow(value));

describe('a contract’s place in the matrix', () => {
  it('is the mean of its attainments, each capped before it is averaged', () => {
    const placed = place([much(400), much(40), better([30, 50, 60]), better([15, 50, 60], 30)]);
    expect(placed).toMatchObject({ placed: true, x: (120 + 50) / 2, y: (100 + 100) / 2 });
  });

  it('its bar is the mean of the intervals over their targets', () => {
    const placed = place([much(80), better([65, 100, 120], 65)]);
    expect(placed).toMatchObject({ placed: true });
    const bar = placed.placed ? placed.bar : undefined;
    expect(bar?.lower).toBeCloseTo((100 * 55.25444) / 65, 4);
    expect(bar?.upper).toBeCloseTo((100 * 73.63575) / 65, 4);
  });

  it('an outcome without an interval has no width, and narrows the bar of two', () => {
    const count = aSeries(aVersion({ question: 'better off' }), upToNow(40));
    expect(place([much(80), count])).toMatchObject({ placed: true, y: 50, bar: undefined });
    const both = place([much(80), count, better([65, 100, 120], 65)]);
    expect(both.placed ? both.bar?.lower : undefined).toBeCloseTo((50 + (100 * 55.25444) / 65) / 2, 4);
    expect(both.placed ? both.bar?.upper : undefined).toBeCloseTo((50 + (100 * 73.63575) / 65) / 2, 4);
  });

  it.each<[string, Given, readonly number[], boolean, boolean]>([
    ['busy, and less difference for sure', 80, [20, 50, 60], false, true],
    ['busy, and could still be on target', 80, [28, 50, 60], true, false],
    ['busy, and on target', 80, [30, 50, 60], false, false],
    ['busy, and above target', 80, [40, 50, 60], false, false],
    ['less busy, and less difference for sure', 79, [20, 50, 60], false, false],
    ['less busy, and could still be on target', 79, [28, 50, 60], true, false],
  ])('%s: hollow, in the corner', (_words, count, outcome, hollow, inCorner) => {
    expect(place([much(count), better(outcome)])).toMatchObject({ placed: true, hollow, inCorner });
  });

  it('without an interval it is in the corner as soon as it is below', () => {
    const count = aSeries(aVersion({ question: 'better off' }), upToNow(79));
    expect(place([much(80), count])).toMatchObject({ hollow: false, inCorner: true });
  });

  it('measures that cannot be drawn are named, the others placed', () => {
    const range = aVersion({
      name: 'Places filled',
      polarity: 'within a range',
      rangeLow: 1,
      rangeHigh: 9,
      target: undefined,
    });
    const points = aVersion({
      name: 'Points better',
      question: 'better off',
      kind: 'mean',
      target: { per: 'quarter', value: 2 },
    });
    expect(
      place([much(80), aSeries(range, upToNow(5)), better([30, 50, 60]), aSeries(points, upToNow([60, 20]))]),
    ).toMatchObject({ placed: true, x: 100, y: 100, leftOut: ['Places filled', 'Points better'] });
  });
});

describe('a contract that is not placed', () => {
  it.each<[string, readonly MeasureSeries[], string, string]>([
    ['nothing measures it', [much(80)], 'better off', 'not measured'],
    ['too few answered', [much(80), better([6, 9, 12])], 'better off', 'not enough evidence'],
    ['nobody was due', [much(80), better([0, 0, 0])], 'better off', 'too early to say'],
    ['delivery has no target', [better([30, 50, 60])], 'delivery', 'not measured'],
  ])('%s', (_words, series, axis, word) => {
    expect(place(series)).toMatchObject({ placed: false, axis, word });
  });

  it('whose outcome is a change score is judged and listed', () => {
    const points = aVersion({
      name: 'Points better',
      question: 'better off',
      kind: 'mean',
      target: { per: 'quarter', value: 2 },
    });
    expect(place([much(80), aSeries(points, upToNow([60, 20]))])).toEqual({
      placed: false,
      axis: 'better off',
      word: 'on track',
      why: 'Judged, but not drawn, because how near it came to its target is no percentage: Points better.',
    });
  });

  it('whose return is late says how late', () => {
    const reporting = reportingOf({ status: 'due', dueOn: '2026-10-28' }, '2026-11-20');
    const series = [much(80), aSeries(aShare(), {}), better([30, 50, 60])];
    expect(placeInMatrix(standingOf({ quarter: now, series, reporting }))).toMatchObject({
      placed: false,
      word: 'not sent',
      why: 'The return was due on 28 October 2026 and has not been sent: it is 23 days late.',
    });
  });
});
