import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafe, isSmall } from '#shared/statistics/hidden-interval.ts';
import { boundHiddenParts, suppressList, type EarlierPlaces } from '#shared/statistics/suppress-list.ts';

const sum = (cells: readonly number[]): number => cells.reduce((so, value) => so + value, 0);

describe('a small number', () => {
  it.each<[number, number | undefined, boolean | undefined, boolean]>([
    [0, undefined, undefined, false],
    [1, undefined, undefined, true],
    [4, undefined, undefined, true],
    [5, undefined, undefined, false],
    [7, 8, undefined, true],
    [8, 8, undefined, false],
    // where zero is sensitive, zero says too much
    [0, undefined, true, true],
    [5, undefined, true, false],
  ])('%i with threshold %s, sensitive %s: %s', (value, threshold, sensitive, small) => {
    expect(isSmall(value, { threshold, sensitive })).toBe(small);
  });
});

describe('what an attacker may learn', () => {
  it.each<[number, number | undefined, boolean | undefined, boolean]>([
    // no more than the legend says
    [1, 4, undefined, true],
    [1, 3, undefined, false],
    // or as many candidates as the threshold
    [3, 7, undefined, true],
    [3, 6, undefined, false],
    [9, undefined, undefined, true],
    // from zero on where zero is hidden too
    [0, 4, true, true],
    [1, 4, true, false],
  ])('%i to %s, sensitive %s: %s', (lower, upper, sensitive, safe) => {
    expect(isSafe({ lower, upper }, { sensitive })).toBe(safe);
  });

  it.each<[string, number[], number[], number, (number | undefined)[][]]>([
    ['one alone is exact', [2, 40], [0], 1, [[2, 2]]],
    [
      'two share what is left',
      [2, 17, 40],
      [0, 1],
      1,
      [
        [1, 18],
        [1, 18],
      ],
    ],
    [
      'three share less each',
      [2, 3, 4],
      [0, 1, 2],
      1,
      [
        [1, 7],
        [1, 7],
        [1, 7],
      ],
    ],
    [
      'zero may stand behind a mark',
      [2, 3],
      [0, 1],
      0,
      [
        [0, 5],
        [0, 5],
      ],
    ],
    [
      'a hidden total bounds nothing',
      [2, 3],
      [0, 1, 2],
      1,
      [
        [1, undefined],
        [1, undefined],
      ],
    ],
  ])('%s', (_, cells, hidden, least, expected) => {
    const bounds = boundHiddenParts({ cells, total: sum(cells) }, hidden, least);
    expect([...bounds.values()].map(({ lower, upper }) => [lower, upper])).toEqual(expected);
  });

  it('nothing where no total is published', () => {
    expect(boundHiddenParts({ cells: [2, 40] }, [0]).get(0)).toEqual({ lower: 1 });
  });
});

describe('a list with its total', () => {
  it.each<[string, number[], number[], boolean]>([
    ['nothing small', [6, 9, 30], [], false],
    ['nobody at all', [0, 0, 0], [], false],
    ['a single small cell takes its total along', [3], [0], true],
    ['a single cell that is not small', [7], [], false],
    ['one small cell and zeros: its total is it', [3, 0, 0], [0], true],
    ['one small cell takes the smallest of the others', [2, 40, 17], [0, 2], false],
    ['of equal ones the first', [2, 40, 17, 17], [0, 2], false],
    ['zeros hide nothing', [2, 0, 40], [0, 2], false],
    ['in the order of the list', [17, 2, 40], [0, 1], false],
    ['two that together say no more than the legend', [3, 2], [0, 1], false],
    ['three ones are still exact', [1, 1, 1, 30], [0, 1, 2, 3], false],
    ['a total of less than five hides itself', [1, 2], [0, 1], true],
    ['all small, none left to hide: the total', [1, 1, 3, 0], [0, 1, 2], true],
    ['all small, but enough of them', [4, 4, 4, 4], [0, 1, 2, 3], false],
  ])('%s', (_, cells, hidden, totalHidden) => {
    const list = suppressList({ cells, total: sum(cells) });
    expect(list).toMatchObject({ hidden, totalHidden, publishable: true });
    expect(list.primary).toEqual([...cells.keys()].filter((place) => isSmall(cells[place] ?? 0, {})));
  });

  it('without a total only the small ones are hidden', () => {
    expect(suppressList({ cells: [2, 0, 40] })).toMatchObject({ hidden: [0], totalHidden: false });
  });

  it('a higher threshold hides more', () => {
    expect(suppressList({ cells: [7, 40, 30], total: 77 }, { threshold: 8 }).hidden).toEqual([0, 2]);
  });

  it.each<[string, number[], number[], boolean]>([
    // 0 of a group says as much of everybody in it as all of it
    ['zero is hidden, and with it what protects it', [0, 9, 30], [0, 1], false],
    ['everyone is hidden with the zeros', [0, 20, 0], [0, 1, 2], false],
    ['nothing to hide', [6, 9], [], false],
    ['everyone in the only group there is', [20], [0], true],
    ['nobody at all', [0, 0], [0, 1], true],
  ])('sensitive: %s', (_, cells, hidden, totalHidden) => {
    const list = suppressList({ cells, total: sum(cells) }, { sensitive: true });
    expect([list.hidden, list.totalHidden]).toEqual([hidden, totalHidden]);
  });

  it.each<[string, number[], EarlierPlaces, number[], boolean, boolean]>([
    ['stays hidden', [2, 40, 17], { keptHidden: [1] }, [0, 1], false, true],
    ['stays hidden though nothing is small', [9, 40], { keptHidden: [1] }, [1], false, true],
    ['is no cover once it was shown', [2, 40, 17], { known: [2] }, [0, 1], false, true],
    ['leaves the total as the last cover', [2, 17], { known: [1] }, [0], true, true],
    ['leaves no cover at all', [2, 17], { known: [1, 2] }, [0, 1], true, false],
    [
      'was small and shown: hidden again, protecting nobody',
      [2, 3, 40],
      { known: [0] },
      [0, 1, 2],
      false,
      true,
    ],
    ['a small total is hidden though its cells were shown', [1, 2], { known: [0, 1] }, [0, 1], true, true],
    ['a total hidden before', [9, 40], { keptHidden: [2] }, [], true, true],
  ])('earlier: %s', (_, cells, earlier, hidden, totalHidden, publishable) => {
    const list = suppressList({ cells, total: sum(cells) }, {}, earlier);
    expect([list.hidden, list.totalHidden, list.publishable]).toEqual([hidden, totalHidden, publishable]);
  });

  it('leaves no small cell that can be worked out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 }), (cells) => {
        const total = sum(cells);
        const { hidden, totalHidden, primary } = suppressList({ cells, total });
        const places = totalHidden ? [...hidden, cells.length] : hidden;
        const bounds = boundHiddenParts({ cells, total }, places);
        expect(primary.filter((place) => !isSafe(bounds.get(place) ?? { lower: 0, upper: 0 }, {}))).toEqual(
          [],
        );
      }),
    );
  });

  it.each<[string, number[], number | undefined, number | undefined, string]>([
    ['a total of its own', [1, 2], 4, undefined, 'no total of 4'],
    ['half a person', [1.5, 2], 3.5, undefined, 'not a count of people'],
    ['fewer than nobody', [-1, 2], 1, undefined, 'not a count of people'],
    ['a threshold of 1', [1, 2], 3, 1, 'no threshold: 1'],
  ])('refuses %s', (_, cells, total, threshold, sentence) => {
    expect(() => suppressList({ cells, total }, { threshold })).toThrow(sentence);
  });
});
