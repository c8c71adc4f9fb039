import { describe, expect, it } from 'vitest';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import {
  asksHowManyWereDue,
  comparableSince,
  figureOf,
  hasStarted,
  hasStartedBy,
  headlinesOf,
  quarterBefore,
  quartersCovered,
  versionFor,
  versionOf,
} from '#shared/measures/measure-series.ts';
import { aBetterOff, aSeries, aShare, aVersion, now } from './a-series.ts';

const first = aVersion({ number: 1, fromQuarter: '2024-Q1' });
const second = aVersion({
  number: 2,
  fromQuarter: '2025-Q1',
  comparable: { withPrevious: true, why: 'Only the target.' },
});
const third = aVersion({
  number: 3,
  fromQuarter: '2026-Q1',
  comparable: { withPrevious: false, why: 'Counts visits now.' },
});

describe('the version in force', () => {
  it.each<[string, number | undefined]>([
    ['2023-Q4', undefined],
    ['2024-Q1', 1],
    ['2024-Q4', 1],
    ['2025-Q1', 2],
    ['2025-Q4', 2],
    ['2026-Q1', 3],
    ['2030-Q1', 3],
  ])('in %s it is version %s', (quarter, number) => {
    expect(versionFor([third, first, second], quarter)?.number).toBe(number);
  });

  it('of two that start in the same quarter it is the newer', () => {
    const mended = aVersion({ number: 2, fromQuarter: '2024-Q1' });
    expect(versionFor([mended, first], '2024-Q1')?.number).toBe(2);
  });

  it('a value is read by the version its return was filled in on', () => {
    const series = aSeries([first, second], {
      '2025-Q1': { value: { state: 'value', figure: { numerator: 1 } }, versionId: first.id },
      '2025-Q2': 2,
    });
    expect(versionOf(series, '2025-Q1')?.number).toBe(1);
    expect(versionOf(series, '2025-Q2')?.number).toBe(2);
  });

  it('even by one that starts later', () => {
    const pinned = { value: { state: 'nil' as const }, versionId: second.id };
    expect(versionOf(aSeries([first, second], { '2024-Q4': pinned }), '2024-Q4')?.number).toBe(2);
  });

  it('a value whose version is not among them is read by the one in force', () => {
    const value = { value: { state: 'nil' as const }, versionId: 'mev_unknown' };
    expect(versionOf(aSeries(first, { [now]: value }), now)?.number).toBe(1);
  });
});

describe('since when figures may stand in one line', () => {
  it.each<[string, string | undefined]>([
    ['2023-Q4', undefined],
    ['2024-Q3', '2024-Q1'],
    ['2025-Q3', '2024-Q1'],
    ['2026-Q2', '2026-Q1'],
  ])('with %s: since %s', (quarter, since) => {
    expect(comparableSince(aSeries([second, third, first]), quarter)).toBe(since);
  });
});

describe('what a quarter holds', () => {
  it.each<[string, MeasureVersion, unknown]>([
    ['a count', first, { numerator: 0 }],
    ['a share', aShare(), { numerator: 0, denominator: 0 }],
    ['a mean', aVersion({ kind: 'mean' }), { numerator: 0, denominator: 0 }],
    ['a step', aVersion({ kind: 'score', steps: 5 }), undefined],
  ])('nil of %s', (_kind, version, figure) => {
    expect(figureOf(aSeries(version, { [now]: { state: 'nil' } }), now)).toEqual(figure);
  });

  it.each([
    { state: 'not yet due' as const },
    { state: 'missing' as const, reason: 'not collected' as const },
  ])('$state is no figure, and never zero', (value) => {
    expect(figureOf(aSeries(first, { [now]: value }), now)).toBeUndefined();
  });

  it('a value is its figure, and a quarter without one has none', () => {
    expect(figureOf(aSeries(first, { [now]: 92 }), now)).toEqual({ numerator: 92 });
    expect(figureOf(aSeries(first), now)).toBeUndefined();
  });
});

describe('values that cover more than a quarter', () => {
  it.each<[1 | 2 | 4, string[], string]>([
    [1, ['2026-Q2'], '2026-Q1'],
    [2, ['2026-Q1', '2026-Q2'], '2025-Q4'],
    [4, ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'], '2025-Q2'],
  ])('%i a value', (quartersPerValue, covered, before) => {
    const series = aSeries(first, {}, { quartersPerValue });
    expect(quartersCovered(series, now)).toEqual(covered);
    expect(quarterBefore(series, now)).toBe(before);
  });
});

describe('which measures are looked at', () => {
  it.each<[string, Partial<MeasureVersion>, boolean]>([
    ['ready', { dataStatus: 'ready' }, true],
    ['wanted', { dataStatus: 'wanted' }, false],
    ['from that day', { dataStatus: 'from a date', dataFrom: '2026-09-30' }, true],
    ['from the day after', { dataStatus: 'from a date', dataFrom: '2026-10-01' }, false],
    ['from a day nobody named', { dataStatus: 'from a date' }, false],
  ])('figures that are %s have started by the quarter’s end: %s', (_words, over, started) => {
    expect(hasStartedBy(aVersion(over), now)).toBe(started);
    expect(hasStarted(aVersion(over), '2026-09-30')).toBe(started);
  });

  it.each<[Partial<MeasureVersion>, boolean]>([
    [{ kind: 'share', question: 'better off' }, true],
    [{ kind: 'share', question: 'how well' }, false],
    [{ kind: 'mean', question: 'better off' }, false],
  ])('%o asks how many were due: %s', (over, asks) => {
    expect(asksHowManyWereDue(aVersion(over))).toBe(asks);
  });

  it('headlines of the questions asked for, in their order, that are not ended or yet to begin', () => {
    const all = [
      aSeries(aBetterOff({ measureId: 'b' })),
      aSeries(aVersion({ measureId: 'not-headline', headline: false })),
      aSeries(aVersion({ measureId: 'ended' }), {}, { endedFrom: now }),
      aSeries(aVersion({ measureId: 'ends-next' }), {}, { endedFrom: '2026-Q3' }),
      aSeries(aVersion({ measureId: 'later', fromQuarter: '2026-Q3' })),
      aSeries(aShare({ measureId: 'w' })),
    ];
    const ids = headlinesOf(all, ['how much', 'how well'], now).map(({ series }) => series.measureId);
    expect(ids).toEqual(['ends-next', 'w']);
  });
});
