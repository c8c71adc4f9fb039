import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundHiddenCell, boundHiddenCells } from '#shared/statistics/bound-hidden-cells.ts';
import { placesOf, valueAt, withTotals, type TablePlace } from '#shared/statistics/count-table.ts';
import { isSafe } from '#shared/statistics/hidden-interval.ts';
import { maxFlow } from '#shared/statistics/max-flow.ts';
import { suppressTable } from '#shared/statistics/suppress-table.ts';
import { statisticsVectors, vectorsAreHere } from './statistics-vectors.ts';

const intervalsOf = (table: readonly (readonly number[])[], hidden: readonly TablePlace[], least?: number) =>
  Object.fromEntries(
    boundHiddenCells(table, hidden, least).map(({ place, lower, upper }) => [
      place.join(','),
      [lower, upper ?? null],
    ]),
  );

const network = (rows: readonly (readonly number[])[]) => ({
  nodes: rows.length,
  room: Float64Array.from(rows.flat()),
});

describe('the most that can flow', () => {
  const infinite = Number.POSITIVE_INFINITY;
  it.each<[string, number[][], number]>([
    [
      'no way',
      [
        [0, 5, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      0,
    ],
    [
      'one way is as wide as its narrowest step',
      [
        [0, 5, 0],
        [0, 0, 3],
        [0, 0, 0],
      ],
      3,
    ],
    [
      'two ways add up',
      [
        [0, 5, 2],
        [0, 0, 3],
        [0, 0, 0],
      ],
      5,
    ],
    [
      'a way is taken back where another needs the room',
      [
        [0, 1, 1, 0],
        [0, 0, 1, 1],
        [0, 0, 0, 1],
        [0, 0, 0, 0],
      ],
      2,
    ],
    [
      'infinite room',
      [
        [0, infinite, 0],
        [0, 0, infinite],
        [0, 0, 0],
      ],
      infinite,
    ],
    [
      'infinite room up to a narrow step',
      [
        [0, infinite, 0],
        [0, 0, 4],
        [0, 0, 0],
      ],
      4,
    ],
  ])('%s', (_, rows, most) => {
    const given = network(rows);
    expect(maxFlow(given, 0, rows.length - 1)).toBe(most);
    expect(given).toEqual(network(rows));
  });

  it('stops where there is enough', () => {
    const rows = [
      [0, 5, 2],
      [0, 0, 3],
      [0, 0, 0],
    ];
    expect(maxFlow(network(rows), 0, 2, 2)).toBe(2);
    expect(maxFlow(network(rows), 0, 2, 3)).toBe(5);
  });

  it('needs the way that takes back', () => {
    // the shortest way first goes through the middle, and must be undone
    const rows = [
      [0, 1, 1, 0, 0, 0],
      [0, 0, 0, 1, 0, 0],
      [0, 0, 0, 1, 1, 0],
      [0, 0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0, 0],
    ];
    expect(maxFlow(network(rows), 0, 5)).toBe(2);
  });
});

describe('the attacker’s bounds of a table', () => {
  it.each(statisticsVectors.suppression_audit)('$id: $cell', (vector) => {
    const { inner, suppressed_0based, cell, attacker_lower_bound_of_suppressed_cells: least } = vector;
    const { lower, upper } = boundHiddenCell(withTotals(inner), suppressed_0based, cell, least);
    expect([lower, upper]).toEqual(vector.interval);
  });

  it.each(statisticsVectors.suppression_random_audited)('$id, checked by linear programming', (vector) => {
    expect(intervalsOf(vector.augmented, vector.suppressed)).toEqual(vector.attacker_interval);
  });

  it.skipIf(!vectorsAreHere)('are there', () => {
    expect(statisticsVectors.suppression_audit.length).toBeGreaterThanOrEqual(2);
    expect(statisticsVectors.suppression_random_audited.length).toBeGreaterThanOrEqual(40);
  });

  it.each<[string, number[][], TablePlace[], Record<string, (number | null)[]>]>([
    [
      'alone in its row it is exact',
      [
        [3, 17],
        [22, 41],
      ],
      [[0, 0]],
      { '0,0': [3, 3] },
    ],
    [
      'a rectangle gives as far as its smallest corner',
      [
        [3, 17],
        [22, 41],
      ],
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      { '0,0': [1, 19], '0,1': [1, 19], '1,0': [6, 24], '1,1': [39, 57] },
    ],
    [
      'a cell hidden with its total is still bounded by its column',
      [
        [3, 17],
        [22, 41],
      ],
      [
        [0, 0],
        [0, 2],
      ],
      { '0,0': [3, 3], '0,2': [20, 20] },
    ],
    [
      'a cell hidden with all its totals is bounded by nothing',
      [
        [3, 17],
        [22, 41],
      ],
      [
        [0, 0],
        [0, 2],
        [2, 0],
        [2, 2],
      ],
      { '0,0': [1, null], '0,2': [18, null], '2,0': [23, null], '2,2': [81, null] },
    ],
  ])('%s', (_, inner, hidden, expected) => {
    expect(intervalsOf(withTotals(inner), hidden)).toEqual(expected);
  });

  it('are those of trying every number', () => {
    const cells = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 2 }), {
      minLength: 2,
      maxLength: 3,
    });
    fc.assert(
      fc.property(cells, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (inner, which) => {
        const table = withTotals(inner);
        const places = inner.flatMap((row, i) => row.map((_, j): TablePlace => [i, j]));
        const hidden = places.filter((_, at) => which[at] === true);
        const found = tryEverything(inner, hidden);
        const bounds = hidden.map((place) => boundHiddenCell(table, hidden, place));
        expect(bounds.map(({ lower, upper }) => [lower, upper])).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});

/** The least and the most of each hidden cell over every filling that keeps all totals. */
function tryEverything(inner: readonly (readonly number[])[], hidden: readonly TablePlace[]): number[][] {
  const totals = withTotals(inner);
  const ranges = hidden.map(() => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  const filled = inner.map((row) => [...row]);
  const fits = (): boolean => {
    const now = withTotals(filled);
    return placesOf(now).every((place) => {
      const [i, j] = place;
      const isTotal = i === inner.length || j === (inner[0]?.length ?? 0);
      return !isTotal || valueAt(now, place) === valueAt(totals, place);
    });
  };
  const fill = (at: number): void => {
    const place = hidden[at];
    if (place === undefined) {
      if (!fits()) return;
      hidden.forEach(([i, j], n) => {
        const value = filled[i]?.[j] ?? 0;
        const range = ranges[n] ?? [];
        ranges[n] = [Math.min(range[0] ?? value, value), Math.max(range[1] ?? value, value)];
      });
      return;
    }
    const [i, j] = place;
    const most = Math.min(totals[i]?.at(-1) ?? 0, totals.at(-1)?.[j] ?? 0);
    for (let value = 1; value <= most; value += 1) {
      const row = filled[i];
      if (row !== undefined) row[j] = value;
      fill(at + 1);
    }
    const row = filled[i];
    if (row !== undefined) row[j] = inner[i]?.[j] ?? 0;
  };
  fill(0);
  return ranges;
}

describe('a table with its totals', () => {
  it.each(statisticsVectors.suppression_random_audited)('$id is hidden as expected', (vector) => {
    const inner = vector.augmented.slice(0, -1).map((row) => row.slice(0, -1));
    const { table, hidden, primary, publishable } = suppressTable(inner);
    expect(table).toEqual(vector.augmented);
    expect([hidden, primary, publishable]).toEqual([vector.suppressed, vector.primary, true]);
  });

  it.each<[string, number[][], TablePlace[]]>([
    [
      'nothing small',
      [
        [6, 9],
        [8, 7],
      ],
      [],
    ],
    [
      'nobody at all',
      [
        [0, 0],
        [0, 0],
      ],
      [],
    ],
    [
      'one small cell takes a rectangle',
      [
        [3, 17],
        [22, 41],
      ],
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
    ],
    [
      'the cheapest rectangle that has room',
      [
        [3, 17, 9],
        [22, 41, 6],
        [7, 8, 30],
      ],
      [
        [0, 0],
        [0, 1],
        [2, 0],
        [2, 1],
      ],
    ],
    [
      'all small',
      [
        [1, 1],
        [1, 1],
      ],
      [
        [0, 0],
        [0, 1],
        [0, 2],
        [1, 0],
        [1, 1],
        [1, 2],
        [2, 0],
        [2, 1],
        [2, 2],
      ],
    ],
    [
      'zeros leave only the totals as corners',
      [
        [3, 0],
        [0, 20],
      ],
      [
        [0, 0],
        [0, 2],
        [2, 0],
        [2, 2],
      ],
    ],
  ])('%s', (_, inner, hidden) => {
    expect(suppressTable(inner).hidden).toEqual(hidden);
  });

  it.each<[string, number[][], TablePlace[]]>([
    [
      'one row',
      [[3, 20, 17]],
      [
        [0, 0],
        [0, 2],
        [1, 0],
        [1, 2],
      ],
    ],
    [
      'one column',
      [[3], [20], [17]],
      [
        [0, 0],
        [0, 1],
        [2, 0],
        [2, 1],
      ],
    ],
    [
      'one cell',
      [[3]],
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
    ],
    ['one cell that is not small', [[7]], []],
    [
      'one row whose total must go',
      [[1, 2]],
      [
        [0, 0],
        [0, 1],
        [0, 2],
        [1, 0],
        [1, 1],
        [1, 2],
      ],
    ],
  ])('of %s is a list, said twice', (_, inner, hidden) => {
    expect(suppressTable(inner).hidden).toEqual(hidden);
  });

  it('tells which are small, totals among them', () => {
    expect(
      suppressTable([
        [1, 0],
        [2, 9],
      ]).primary,
    ).toEqual([
      [0, 0],
      [0, 2],
      [1, 0],
      [2, 0],
    ]);
    expect(suppressTable([[3, 20]]).primary).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  it('sensitive: hides zero and everyone, and an attacker cannot tell zero from some', () => {
    const inner = [
      [0, 30],
      [12, 18],
      [9, 25],
    ];
    const { table, hidden, primary } = suppressTable(inner, { sensitive: true });
    expect(primary).toEqual([
      [0, 0],
      [0, 1],
    ]);
    const bounds = boundHiddenCells(table, hidden, 0);
    expect(
      bounds.filter(({ place }) => place[0] === 0).every(({ lower, upper }) => (upper ?? 99) - lower >= 4),
    ).toBe(true);
    expect(suppressTable(inner).hidden).toEqual([]);
  });

  it('a cell hidden in an earlier release stays hidden, and serves again', () => {
    const inner = [
      [3, 17, 9],
      [22, 41, 6],
      [7, 8, 30],
    ];
    const kept: TablePlace[] = [
      [0, 2],
      [1, 2],
      [1, 0],
    ];
    expect(suppressTable(inner, {}, { keptHidden: kept }).hidden).toEqual([
      [0, 0],
      [0, 2],
      [1, 0],
      [1, 2],
    ]);
    expect(
      suppressTable(
        [
          [9, 9],
          [9, 9],
        ],
        {},
        { keptHidden: [[1, 1]] },
      ).hidden,
    ).toEqual([[1, 1]]);
    expect(suppressTable([[9, 9, 30]], {}, { keptHidden: [[1, 1]] }).hidden).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('a cell shown in an earlier release is no cover', () => {
    const inner = [
      [3, 17, 9],
      [22, 41, 6],
      [7, 8, 30],
    ];
    const { hidden } = suppressTable(
      inner,
      {},
      {
        known: [
          [2, 1],
          [0, 1],
        ],
      },
    );
    expect(hidden).toEqual([
      [0, 0],
      [0, 2],
      [1, 0],
      [1, 2],
    ]);
    expect(suppressTable([[3, 17, 20]], {}, { known: [[0, 1]] }).hidden).toEqual([
      [0, 0],
      [0, 2],
      [1, 0],
      [1, 2],
    ]);
  });

  it('where no rectangle is left the smallest beside it are hidden', () => {
    const inner = [
      [3, 9, 10],
      [10, 4, 3],
      [8, 10, 4],
    ];
    const round: TablePlace[] = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 0],
      [2, 2],
    ];
    const others = placesOf(withTotals(inner)).filter(
      ([i, j]) => !round.some(([a, b]) => a === i && b === j),
    );
    const { hidden, publishable } = suppressTable(inner, {}, { known: others });
    expect([hidden, publishable]).toEqual([round, true]);
  });

  it('where everything else was shown nothing of it is published', () => {
    const inner = [
      [3, 17],
      [22, 41],
    ];
    const others = placesOf(withTotals(inner)).filter(([i, j]) => i !== 0 || j !== 0);
    const closed = suppressTable(inner, {}, { known: others });
    expect(closed.publishable).toBe(false);
    expect(closed.hidden).toHaveLength(9);
    const narrow = suppressTable(
      [[3, 17]],
      {},
      {
        known: [
          [0, 1],
          [0, 2],
        ],
      },
    );
    expect([narrow.publishable, narrow.hidden.length]).toEqual([false, 6]);
  });

  it('leaves no small number that can be worked out, and hides nothing needless', () => {
    const value = fc.constantFrom(0, 0, 1, 2, 3, 4, 5, 6, 8, 11, 15, 30);
    const tables = fc
      .integer({ min: 2, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 5 }),
      );
    fc.assert(
      fc.property(tables, fc.constantFrom(5, 8), fc.boolean(), (inner, threshold, sensitive) => {
        const policy = { threshold, sensitive };
        const { table, hidden, primary, publishable } = suppressTable(inner, policy);
        const least = sensitive ? 0 : 1;
        const unsafe = (places: readonly TablePlace[]) =>
          primary.filter((place) => !isSafe(boundHiddenCell(table, places, place, least), policy));
        expect(publishable).toBe(true);
        expect(unsafe(hidden)).toEqual([]);
        const secondary = hidden.filter(([i, j]) => !primary.some(([a, b]) => a === i && b === j));
        const needless = secondary.filter(
          ([i, j]) => unsafe(hidden.filter(([a, b]) => a !== i || b !== j)).length === 0,
        );
        expect(needless).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, number[][], string]>([
    ['no row', [], 'at least one row and one column'],
    ['no column', [[], []], 'at least one row and one column'],
    ['uneven rows', [[1, 2], [3]], 'different lengths'],
    [
      'half a person',
      [
        [1, 2],
        [3, 0.5],
      ],
      'not a count of people',
    ],
  ])('refuses %s', (_, inner, sentence) => {
    expect(() => suppressTable(inner)).toThrow(sentence);
  });
});
