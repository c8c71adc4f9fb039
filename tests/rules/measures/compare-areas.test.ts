import { describe, expect, it } from 'vitest';
import { compareAreas, type AreasCompared } from '#shared/measures/compare-areas.ts';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { anArea, areasOf } from '../../fixtures/areas-of.ts';
import { aSeries, type Given } from '../../fixtures/a-series.ts';

const share = (over: Partial<MeasureVersion> = {}) =>
  aMeasureVersion({ kind: 'share', question: 'how well', target: undefined, ...over });
const seriesOf = (version: MeasureVersion, over: Partial<MeasureSeries> = {}): MeasureSeries =>
  aSeries([[1, 2]], { versions: [version], ...over });
/** The same four quarters in so many areas. */
const alike = (
  many: number,
  figures: readonly Given[] = [
    [8, 10],
    [7, 10],
    [9, 10],
    [8, 10],
  ],
) => areasOf(Array.from({ length: many }, () => figures));

const compared = (...of: Parameters<typeof compareAreas>): AreasCompared => {
  const found = compareAreas(...of);
  if (typeof found === 'string') throw new Error(`not compared: ${found}`);
  return found;
};

describe('which areas may be held against each other', () => {
  it('takes the last four quarters together, in the order of the register', () => {
    const { kind, quarters, areas } = compared(seriesOf(share()), alike(5));
    expect(kind).toBe('share');
    expect(quarters).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']);
    expect(areas.map(({ name }) => name)).toEqual(['Area 1', 'Area 2', 'Area 3', 'Area 4', 'Area 5']);
    expect(areas[0]).toMatchObject({ figure: { numerator: 32, denominator: 40 }, enough: true });
  });

  it('takes the latest quarter alone where fewer than five areas have all four', () => {
    const late = areasOf([[undefined, undefined, undefined, [8, 10]]]);
    const { quarters, areas } = compared(seriesOf(share()), [...alike(4), anArea(5, late[0]?.accepted)]);
    expect(quarters).toEqual(['2024-Q4']);
    expect(areas.map(({ figure }) => figure?.denominator)).toEqual([10, 10, 10, 10, 10]);
  });

  it('takes the four quarters of a few too: the latest alone would say less of each', () => {
    const { quarters, areas } = compared(seriesOf(share()), alike(3));
    expect(quarters).toHaveLength(4);
    expect(areas.map(({ figure }) => figure?.denominator)).toEqual([40, 40, 40]);
  });

  it('leaves an area out where a quarter of the year is missing, and never reads it as nought', () => {
    const gap = areasOf([[[8, 10], undefined, [9, 10], [8, 10]]]);
    const { areas } = compared(seriesOf(share()), [...alike(5), anArea(6, gap[0]?.accepted)]);
    expect(areas[5]).toEqual({ id: anArea(6).id, name: 'Area 6', enough: false });
  });

  it('forgets one that none of the quarters knows: it is not asked any more', () => {
    const gone = areasOf([[[8, 10]]], { from: '2021-Q1' });
    const { areas } = compared(seriesOf(share()), [...alike(5), anArea(6, gone[0]?.accepted)]);
    expect(areas).toHaveLength(5);
  });

  it('leaves out a figure from some of the organisations alone', () => {
    const [own] = alike(1);
    const part = { ...own?.accepted['2024-Q4'], parts: { have: 1, of: 2 } };
    const accepted = { ...own?.accepted, '2024-Q4': part } as MeasureSeries['accepted'];
    const { areas } = compared(seriesOf(share()), [...alike(5), anArea(6, accepted)]);
    expect(areas[5]?.figure).toBeUndefined();
  });

  it('does not reach over a definition that is not comparable with the one before', () => {
    const versions = [
      share(),
      share({
        id: 'mev_00000000000000000009',
        number: 2,
        fromQuarter: '2024-Q3',
        comparable: { withPrevious: false, why: '' },
      }),
    ];
    expect(compared(aSeries([[1, 2]], { versions }), alike(5)).quarters).toEqual(['2024-Q4']);
  });

  it('does not add up figures that hold part of the one before', () => {
    const rolling = share({ name: 'Seen in time, rolling year' });
    expect(compared(seriesOf(rolling), alike(5)).quarters).toEqual(['2024-Q4']);
  });

  it('takes two values of an agreement that reports by half-year', () => {
    const halves = areasOf(
      Array.from({ length: 5 }, () => [
        [8, 10],
        [7, 10],
      ]),
      { from: '2024-Q2', step: 2 },
    );
    const { quarters, areas } = compared(seriesOf(share(), { quartersPerValue: 2 }), halves);
    expect(quarters).toEqual(['2024-Q2', '2024-Q4']);
    expect(areas[0]?.figure).toMatchObject({ numerator: 15, denominator: 20 });
  });

  it('a rate is compared as events over people', () => {
    const rate = aMeasureVersion({ kind: 'rate', target: undefined });
    const { kind } = compared(
      seriesOf(rate),
      alike(5, [
        [3, 1000],
        [4, 1000],
        [3, 1000],
        [5, 1000],
      ]),
    );
    expect(kind).toBe('rate');
  });
});

describe('which may not', () => {
  it('never where targets differ on purpose', () => {
    const perQuarter = (value: number) => ({ per: 'quarter' as const, value });
    const own = share({ target: perQuarter(80), areaTargets: { [anArea(2).id]: perQuarter(60) } });
    expect(compareAreas(seriesOf(own), alike(5))).toBe('targets differ');
    const one = share({ target: perQuarter(80), areaTargets: { [anArea(2).id]: perQuarter(80) } });
    expect(compared(seriesOf(one), alike(5)).areas).toHaveLength(5);
    const gone = share({ areaTargets: { [anArea(9).id]: perQuarter(60) } });
    expect(compared(seriesOf(gone), alike(5)).areas).toHaveLength(5);
  });

  it('not where they differed within the year', () => {
    const perQuarter = (value: number) => ({ per: 'quarter' as const, value });
    const versions = [
      share({ target: perQuarter(80), areaTargets: { [anArea(2).id]: perQuarter(60) } }),
      share({ id: 'mev_00000000000000000009', number: 2, fromQuarter: '2024-Q4', target: perQuarter(80) }),
    ];
    expect(compareAreas(aSeries([[1, 2]], { versions }), alike(5))).toBe('targets differ');
  });

  it.each(['count', 'different people', 'mean', 'snapshot', 'money', 'score'] as const)('a %s', (kind) => {
    expect(compareAreas(seriesOf(aMeasureVersion({ kind })), alike(5))).toBe('kind');
  });

  it('none where nothing is split', () => {
    expect(compareAreas(seriesOf(share()), [])).toBe('no figures');
    expect(compareAreas(seriesOf(share()), [anArea(1, {})])).toBe('no figures');
  });
});

describe('enough people for a share of an area’s own', () => {
  it.each([
    ['five people', share(), [3, 5], true],
    ['four people', share(), [3, 4], false],
    ['nobody', share(), [0, 0], false],
    ['more than all', share(), [6, 5], false],
    ['ten of twelve due answered', aBetterOffVersion({ fromQuarter: '2024-Q1' }), [6, 10, 12], true],
    ['nine of nine due answered', aBetterOffVersion({ fromQuarter: '2024-Q1' }), [6, 9, 9], false],
    ['ten of twenty due answered', aBetterOffVersion({ fromQuarter: '2024-Q1' }), [6, 10, 20], false],
    ['ten answered, due not known', aBetterOffVersion({ fromQuarter: '2024-Q1' }), [6, 10], true],
    ['nine answered, due not known', aBetterOffVersion({ fromQuarter: '2024-Q1' }), [6, 9], false],
  ])('%s', (_words, version, figure, enough) => {
    const { areas } = compared(seriesOf(version), areasOf([[figure]]));
    expect(areas[0]?.enough).toBe(enough);
  });
});
