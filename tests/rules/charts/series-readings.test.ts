import { describe, expect, it } from 'vitest';
import { readingsOf } from '#shared/charts/series-readings.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries, type Given } from '../../fixtures/a-series.ts';

const wanted = { upTo: '2025-Q2', dueThrough: '2025-Q1' };
const states = (figures: readonly Given[], over: Parameters<typeof aSeries>[1] = {}) =>
  readingsOf(aSeries(figures, over), wanted).map(({ period, state, words }) => [
    period.quarter,
    state,
    words,
  ]);

describe('what a period holds', () => {
  it('is a figure, a gap with its reason, or not yet due, and never nought for missing', () => {
    expect(
      states([92, undefined, { state: 'missing', reason: 'not collected' }, 0], { from: '2024-Q2' }),
    ).toEqual([
      ['2024-Q2', 'figure', '92 families'],
      ['2024-Q3', 'gap', 'no accepted figure'],
      ['2024-Q4', 'gap', 'not collected'],
      ['2025-Q1', 'figure', '0 families'],
      ['2025-Q2', 'not yet due', 'not yet due'],
    ]);
  });

  it('is not yet due where it was too early to ask', () => {
    expect(states([{ state: 'missing', reason: 'too early' }], { from: '2025-Q1' })[0]).toEqual([
      '2025-Q1',
      'not yet due',
      'too early to say',
    ]);
  });

  it('takes a signed nil as none where things are counted, and as no rate where they are shared out', () => {
    expect(states([{ state: 'nil' }], { from: '2025-Q1' })[0]).toEqual([
      '2025-Q1',
      'figure',
      'none (nil return)',
    ]);
    const versions = [aBetterOffVersion({ fromQuarter: '2025-Q1' })];
    expect(states([{ state: 'nil' }], { from: '2025-Q1', versions })[0]).toEqual([
      '2025-Q1',
      'gap',
      'none (nil return)',
    ]);
  });

  it('says how many organisations gave the figure where some did not', () => {
    const series = aSeries([92], { from: '2025-Q2' });
    const some = {
      '2025-Q2': { value: { state: 'value', figure: { numerator: 92 } }, parts: { have: 2, of: 3 } },
    } as const;
    expect(readingsOf({ ...series, accepted: some }, wanted)[0]?.words).toBe(
      '92 families, from 2 of 3 organisations',
    );
  });

  it('starts with the first period that holds something and shows twenty at most', () => {
    expect(states([undefined, undefined, 80], { from: '2024-Q3' }).map(([quarter]) => quarter)).toEqual([
      '2025-Q1',
      '2025-Q2',
    ]);
    const many = Array.from({ length: 26 }, () => 80);
    expect(states(many, { from: '2019-Q1' })).toHaveLength(20);
    expect(states([])).toEqual([]);
  });

  it('ends where the measure is no longer asked', () => {
    expect(states([80, 81], { from: '2024-Q1', endedFrom: '2024-Q3' }).map(([quarter]) => quarter)).toEqual([
      '2024-Q1',
      '2024-Q2',
    ]);
  });

  it('reads a half-yearly figure by its last quarter', () => {
    expect(states([80, 90], { from: '2024-Q2', quartersPerValue: 2 }).map(([quarter]) => quarter)).toEqual([
      '2024-Q2',
      '2024-Q4',
      '2025-Q2',
    ]);
  });
});

describe('a better-off share of few answers', () => {
  const read = (...given: number[]) =>
    readingsOf(
      aSeries([given], { from: '2025-Q1', versions: [aBetterOffVersion({ fromQuarter: '2025-Q1' })] }),
      wanted,
    )[0];

  it('has no percentage with fewer than 10 answers: from worst to best case of all who were due', () => {
    expect(read(6, 9, 12)).toMatchObject({
      state: 'bounds',
      bounds: { lower: 50, upper: 75 },
      words: '6 of 9 families',
    });
    expect(read(6, 9, 12)?.rate).toBeUndefined();
  });

  it('has none either where fewer than six in ten of those due were reached', () => {
    expect(read(12, 20, 40)).toMatchObject({
      state: 'bounds',
      bounds: { lower: 30, upper: 80 },
      words: '12 of 20 families; from 30% to 80% of the 40 due',
    });
  });

  it('has one from 10 answers of which enough were reached', () => {
    expect(read(12, 24, 40)).toMatchObject({ state: 'figure', rate: 50, label: '50%' });
  });

  it('with how many were due unknown: 10 answers carry a percentage, 9 do not', () => {
    expect(read(5, 10)?.state).toBe('figure');
    expect(read(5, 9)?.state).toBe('bounds');
  });
});

describe('a definition that changes', () => {
  const first = aMeasureVersion({ fromQuarter: '2024-Q1' });
  const second = aMeasureVersion({ id: 'mev_00000000000000000002', number: 2, fromQuarter: '2024-Q3' });
  const groups = (comparable: { withPrevious: boolean; why: string }) =>
    readingsOf(aSeries([1, 2, 3, 4], { versions: [first, { ...second, comparable }] }), wanted)
      .slice(0, 4)
      .map(({ group }) => group);

  it('begins a new line only where it says that figures are not comparable', () => {
    expect(groups({ withPrevious: true, why: '' })).toEqual([0, 0, 0, 0]);
    expect(groups({ withPrevious: false, why: '' })).toEqual([0, 0, 1, 1]);
  });

  it('steps the target from its quarter on', () => {
    const versions = [
      first,
      { ...second, target: { per: 'quarter', value: 90 }, comparable: { withPrevious: true, why: '' } },
    ] as const;
    expect(readingsOf(aSeries([1, 2, 3, 4], { versions }), wanted).map(({ target }) => target)).toEqual([
      80, 80, 90, 90, 90, 90,
    ]);
  });

  it('draws only the latest kind: another kind has another axis', () => {
    const share = aBetterOffVersion({
      ...second,
      kind: 'share',
      comparable: { withPrevious: false, why: '' },
    });
    const shown = readingsOf(aSeries([50, 60, [5, 10], [6, 10]], { versions: [first, share] }), wanted);
    expect(shown.map(({ period }) => period.quarter)).toEqual(['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2']);
  });
});
