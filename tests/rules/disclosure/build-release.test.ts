import { describe, expect, it } from 'vitest';
import { buildRelease, type EarlierRelease } from '#shared/disclosure/build-release.ts';
import {
  usualTerms,
  type BuiltTable,
  type ExactTable,
  type ReleasedCell,
  type Readers,
} from '#shared/disclosure/release.ts';
import {
  anExactRow,
  anExactTable,
  countsFrom,
  shareSplitFrom,
  sharesFrom,
  splitFrom,
} from '../../fixtures/an-exact-table.ts';

const toldPublic: Readers = { ...usualTerms, audience: 'public' };
const build = (
  table: ExactTable,
  readers: Partial<Readers> = {},
  earlier: readonly EarlierRelease[] = [],
): BuiltTable => {
  const [built] = buildRelease([table], { ...toldPublic, ...readers }, earlier);
  if (built === undefined) throw new Error('nothing was built');
  return built;
};
const toldBy = ({ released }: BuiltTable) => released.rows.map(({ whole }) => whole.number);
const logOf = (...built: BuiltTable[]): EarlierRelease[] =>
  built.map(({ logged }) => ({ audience: 'public', tables: [logged] }));

describe('counts of people', () => {
  it.each<[string, readonly number[], readonly (number | string)[]]>([
    ['a whole year is told with its sum', [12, 9, 20, 8], [12, 9, 20, 8, 49]],
    ['a small one takes the smallest other along', [12, 3, 20, 8], [12, '[c]', 20, '[c]', 43]],
    ['zero is told', [12, 0, 20, 8], [12, 0, 20, 8, 40]],
    ['a part of a year has no sum, and needs no other hidden', [12, 3, 20], [12, '[c]', 20]],
  ])('%s', (_what, counts, told) => {
    expect(toldBy(build(anExactTable(countsFrom('2025-Q1', counts))))).toEqual(told);
  });

  it.each<[number, readonly (number | string)[]]>([
    [5, [6, 20]],
    [8, ['[c]', 20]],
  ])('are small under %d, as the contract agreed', (threshold, told) => {
    expect(toldBy(build(anExactTable(countsFrom('2025-Q1', [6, 20])), { threshold }))).toEqual(told);
  });

  it('hide zero and everybody where the measure is sensitive', () => {
    const rows = countsFrom('2025-Q1', [12, 0, 20]);
    expect(toldBy(build(anExactTable(rows, { sensitive: true })))).toEqual([12, '[c]', 20]);
  });

  it.each(['money', 'score'] as const)('only people are protected: %s is told as it is', (kind) => {
    expect(toldBy(build(anExactTable(countsFrom('2025-Q1', [3, 1]), { kind })))).toEqual([3, 1]);
  });

  it('and so is a count of something else', () => {
    const rows = countsFrom('2025-Q1', [3, 1]);
    expect(toldBy(build(anExactTable(rows, { countsPeople: false })))).toEqual([3, 1]);
  });

  it.each(['different people', 'snapshot'] as const)('%s do not add up to a year', (kind) => {
    expect(toldBy(build(anExactTable(countsFrom('2025-Q1', [12, 9, 20, 8]), { kind })))).toHaveLength(4);
  });

  it('of rolling twelve months do not either', () => {
    const rows = countsFrom('2025-Q1', [12, 9, 20, 8]);
    expect(toldBy(build(anExactTable(rows, { overlaps: true })))).toHaveLength(4);
  });

  it('are rounded to the nearest 5 after hiding, half up, each by itself', () => {
    const rows = countsFrom('2025-Q1', [12, 3, 18, 8]);
    expect(toldBy(build(anExactTable(rows), { rounded: true }))).toEqual([10, '[c]', 20, '[c]', 40]);
  });

  it('that are missing are told as that, and leave the year without its sum', () => {
    const rows = [...countsFrom('2025-Q1', [12, 9, 20]), anExactRow('2025-Q4', { missing: 'too early' })];
    expect(toldBy(build(anExactTable(rows)))).toEqual([12, 9, 20, '[x]']);
  });

  it('from only some of those who deliver are marked, and make no year', () => {
    const rows = countsFrom('2025-Q1', [12, 9, 20, 8]).map((row, n) => ({ ...row, partial: n === 3 }));
    const { released } = build(anExactTable(rows));
    expect(released.rows).toHaveLength(4);
    expect(released.rows.at(-1)?.whole.marks).toEqual(['p']);
  });
});

describe('shares', () => {
  const cellOf = (...share: [number, number, number?]): ReleasedCell | undefined =>
    build(anExactTable(sharesFrom('2025-Q1', [share]), { kind: 'share' })).released.rows[0]?.whole;

  it.each<[string, [number, number, number?], Partial<ReleasedCell>]>([
    ['30 and more have a percentage', [20, 40], { number: 20, of: 40, rate: 50, marks: [] }],
    ['10 to 29 have one marked [u]', [12, 24], { number: 12, of: 24, rate: 50, marks: ['u'] }],
    ['fewer than 10 have none', [0, 9], { number: 0, of: 9, rate: undefined, marks: [] }],
    ['hidden with a small numerator', [3, 40], { number: '[c]', of: 40, rate: undefined }],
    ['hidden with a small rest', [38, 40], { number: '[c]', of: 40, rate: undefined }],
    ['hidden with a small denominator', [2, 4], { number: '[c]', of: '[c]', rate: undefined }],
    ['how many were due is told', [20, 40, 60], { due: 60 }],
    ['and is not where that tells of a few who were not reached', [20, 40, 42], { due: undefined }],
    ['all reached is told', [20, 40, 40], { due: 40 }],
  ])('%s', (_what, share, cell) => {
    expect(cellOf(...share)).toMatchObject(cell);
  });

  it('add their counts up to a year, never their percentages', () => {
    const table = anExactTable(
      sharesFrom('2025-Q1', [
        [10, 40],
        [30, 40],
        [20, 40],
        [20, 100],
      ]),
      { kind: 'share' },
    );
    expect(build(table).released.rows.at(-1)).toMatchObject({
      total: true,
      whole: { number: 80, of: 220, rate: 36.4 },
    });
  });

  it('hide another quarter too where a year is told', () => {
    const table = anExactTable(
      sharesFrom('2025-Q1', [
        [20, 40],
        [3, 40],
        [25, 40],
        [22, 40],
      ]),
      { kind: 'share' },
    );
    const told = toldBy(build(table));
    expect(told.filter((number) => number === '[c]').length).toBeGreaterThan(1);
  });
});

describe('averages', () => {
  it.each<[number, Partial<ReleasedCell>]>([
    [30, { of: 30, rate: 4, marks: [] }],
    [10, { of: 10, rate: 12, marks: ['u'] }],
    [9, { of: 9, rate: undefined, marks: [] }],
    [4, { of: '[c]', rate: undefined }],
  ])('of %d', (denominator, cell) => {
    const rows = sharesFrom('2025-Q1', [[120, denominator]]);
    const whole = build(anExactTable(rows, { kind: 'mean' })).released.rows[0]?.whole;
    expect(whole).toMatchObject(cell);
    expect(whole?.number).toBeUndefined();
  });
});

describe('areas', () => {
  it('are told with all totals, and a small one is hidden with whole rectangles', () => {
    const rows = splitFrom('2025-Q1', [
      [12, 3, 20],
      [14, 9, 22],
      [11, 8, 19],
      [13, 10, 25],
    ]);
    const { released, logged } = build(anExactTable(rows, {}, 3));
    expect(released.areas.map(({ name }) => name)).toEqual(['Area 0', 'Area 1', 'Area 2']);
    expect(released.rows.map(({ areas }) => areas.length)).toEqual([3, 3, 3, 3, 3]);
    expect(released.rows[0]?.areas[1]).toBe('[c]');
    expect(logged.hidden.length).toBeGreaterThanOrEqual(4);
  });

  it('are joined where no pattern keeps a small number unknown', () => {
    const rows = splitFrom('2025-Q1', [
      [12, 3, 20],
      [14, 9, 22],
    ]);
    const before = build(anExactTable(rows, {}, 3));
    // somebody told the other areas of the quarter before
    const told: EarlierRelease = {
      audience: 'public',
      tables: [{ ...before.logged, hidden: [] }].map((line) => ({
        ...line,
        numbers: Object.fromEntries(
          Object.entries(line.numbers).filter(([name]) => name !== '2025-Q1 are_1'),
        ),
      })),
    };
    const { released } = build(anExactTable(rows, {}, 3), {}, [told]);
    expect(released.notes).toContain('areas joined');
    expect(released.areas).toEqual([]);
    expect(released.rows.map(({ whole }) => whole.number)).toEqual([35, 45]);
  });
});

describe('shares by area', () => {
  const share = (quarters: Parameters<typeof shareSplitFrom>[1], earlier: readonly EarlierRelease[] = []) =>
    build(anExactTable(shareSplitFrom('2025-Q1', quarters), { kind: 'share' }, 3), {}, earlier);
  const cellsOf = ({ released }: BuiltTable, row = 0) =>
    released.rows[row]?.areaShares?.map(({ number, of }) => `${String(number)} of ${String(of)}`);
  const large = [
    [20, 40],
    [24, 50],
    [30, 60],
  ] as const;

  it('are told with their percentages, few people marked, and no year of them', () => {
    const built = share([large, large, large, [[6, 12], ...large.slice(1)]]);
    expect(built.released.rows[0]?.areaShares?.map(({ rate }) => rate)).toEqual([50, 48, 50]);
    expect(built.released.rows[3]?.areaShares?.[0]).toMatchObject({ rate: 50, marks: ['u'] });
    expect(built.released.rows[4]).toMatchObject({ total: true });
    expect(built.released.rows[4]?.areaShares).toBeUndefined();
    expect(built.logged.hidden).toEqual([]);
  });

  it('hide a small side of an area with whole rectangles, and leave the totals told', () => {
    const built = share([
      [
        [3, 40],
        [24, 50],
        [30, 60],
      ],
    ]);
    expect(built.released.rows[0]?.whole).toMatchObject({ number: 57, of: 150 });
    const [first] = built.released.rows[0]?.areaShares ?? [];
    expect(first).toMatchObject({ number: '[c]', rate: undefined });
    expect(built.logged.hidden.length).toBeGreaterThanOrEqual(4);
  });

  it('hide a small rest as they hide a small count: anybody can take one from the other', () => {
    const built = share([
      [
        [38, 40],
        [24, 50],
        [30, 60],
      ],
    ]);
    expect(cellsOf(built)?.[0]).toContain('[c]');
    expect(built.logged.hidden).toContain('2025-Q1 are_0/rest');
  });

  it('are left out of a period that cannot be told safely beside what was told of it already', () => {
    const small = [
      [3, 40],
      [24, 50],
      [30, 60],
    ] as const;
    const first = share([small]);
    const told: EarlierRelease = {
      audience: 'public',
      tables: [
        {
          ...first.logged,
          hidden: [],
          numbers: Object.fromEntries(
            Object.entries(first.logged.numbers).filter(([name]) => !name.startsWith('2025-Q1 are_0')),
          ),
        },
      ],
    };
    const { released } = share([small, large], [told]);
    expect(released.rows.map(({ areaShares }) => areaShares !== undefined)).toEqual([false, true]);
    expect(released.notes).toContain('areas left out');
  });

  it('of one area alone say nothing the whole does not', () => {
    const { released } = build(anExactTable(shareSplitFrom('2025-Q1', [[[20, 40]]]), { kind: 'share' }, 1));
    expect(released.rows[0]?.areaShares).toBeUndefined();
  });
});

describe('what was told before', () => {
  it('stays hidden once hidden, and the same ones are hidden with it', () => {
    const first = build(anExactTable(countsFrom('2025-Q1', [12, 3, 20, 8])));
    const later = build(anExactTable(countsFrom('2025-Q1', [12, 3, 20, 8, 30])), {}, logOf(first));
    expect(toldBy(later)).toEqual([12, '[c]', 20, '[c]', 43, 30]);
  });

  it('leaves a year without its sum where its quarters were told one by one', () => {
    const first = build(anExactTable(countsFrom('2025-Q1', [12, 3, 20])));
    const later = build(anExactTable(countsFrom('2025-Q1', [12, 3, 20, 30])), {}, logOf(first));
    const told = toldBy(later);
    const [q1, q2, q3, q4] = told;
    expect([q1, q2, q3]).toEqual([12, '[c]', 20]);
    // either the last quarter or the sum: both would tell the second
    expect(q4 === '[c]' || told[4] === '[c]' || told[4] === undefined).toBe(true);
  });

  it.each<[string, number, readonly (number | string)[], readonly string[]]>([
    ['is put right where the step is not small', 26, [12, 26], ['r']],
    ['stays as it was told where the step is small', 22, [12, 20], []],
    ['is not marked where nothing changed', 20, [12, 20], []],
  ])('%s', (_what, now, numbers, marks) => {
    const first = build(anExactTable(countsFrom('2025-Q1', [12, 20])));
    const later = build(anExactTable(countsFrom('2025-Q1', [12, now])), {}, logOf(first));
    expect(toldBy(later)).toEqual(numbers);
    expect(later.released.rows.at(-1)?.whole.marks).toEqual(marks);
  });

  it('lets two steps that nearly cancel out in the sum of a year not be taken', () => {
    const first = build(anExactTable(countsFrom('2025-Q1', [30, 30, 30, 30])));
    const later = build(anExactTable(countsFrom('2025-Q1', [40, 22, 30, 30])), {}, logOf(first));
    expect(toldBy(later)).toEqual([30, 30, 30, 30, 120]);
  });

  it('to one audience binds what another is told', () => {
    const first = build(anExactTable(countsFrom('2025-Q1', [12, 3, 20, 8])));
    const log = logOf(first).map((release) => ({ ...release, audience: 'partner' as const }));
    expect(toldBy(build(anExactTable(countsFrom('2025-Q1', [12, 6, 20, 8])), {}, log))).toEqual(
      toldBy(first),
    );
  });
});

describe('partners and the public', () => {
  const counts = countsFrom('2025-Q1', [12, 6, 20, 9]);
  const partnersFirst = build(anExactTable(counts), { audience: 'partner' });
  const logFor = ({ logged }: BuiltTable, audience: Readers['audience']): EarlierRelease => ({
    audience,
    tables: [logged],
  });

  it('are told the same where the same was agreed', () => {
    expect(partnersFirst.released).toEqual(build(anExactTable(counts)).released);
    const log = [logFor(partnersFirst, 'partner')];
    expect(build(anExactTable(counts), {}, log).released).toEqual(partnersFirst.released);
  });

  it('what only partners were shown is hidden from the public once it counts as small, and its sum with it', () => {
    const log = [logFor(partnersFirst, 'partner')];
    expect(toldBy(partnersFirst)).toEqual([12, 6, 20, 9, 47]);
    expect(toldBy(build(anExactTable(counts), { threshold: 8 }, log))).toEqual([12, '[c]', 20, 9]);
  });

  it('what the public was shown its partners have read: nothing else need be hidden for it', () => {
    const log = [logFor(build(anExactTable(counts)), 'public')];
    const later = build(anExactTable(counts), { threshold: 8, audience: 'partner' }, log);
    expect(toldBy(later)).toEqual([12, '[c]', 20, 9, 47]);
  });

  it('what one was not shown the other is not shown either', () => {
    const strict = build(anExactTable(counts), { threshold: 8, audience: 'partner' });
    const hidden = toldBy(strict);
    expect(hidden).toContain('[c]');
    expect(toldBy(build(anExactTable(counts), {}, [logFor(strict, 'partner')]))).toEqual(hidden);
  });
});

describe('a release', () => {
  it('has no table of a measure without a figure', () => {
    expect(buildRelease([anExactTable([])], toldPublic, [])).toEqual([]);
  });

  it('logs every number it speaks of, and which were hidden', () => {
    const { logged } = build(anExactTable(countsFrom('2025-Q1', [12, 3, 20, 8])));
    expect(logged.numbers).toEqual({
      ...{ '2025-Q1 all': 12, '2025-Q2 all': 3, '2025-Q3 all': 20, '2025-Q4 all': 8 },
      'Y2025 all': 43,
    });
    expect([...logged.hidden].toSorted()).toEqual(['2025-Q2 all', '2025-Q4 all']);
  });
});
