import { describe, expect, it } from 'vitest';
import {
  decideCounts,
  pointCountsOf,
  typedCountWords,
  typedVintages,
} from '#shared/follow-ups/counts-without-cases.ts';
import { denominatorChain } from '#shared/follow-ups/denominator-chain.ts';
import { followUpCurve } from '#shared/follow-ups/follow-up-curve.ts';
import { usualTerms } from '#shared/follow-ups/follow-up.ts';
import { typedCountsShape, type TypedCounts } from '#shared/follow-ups/follow-ups.api.ts';
import { dueOf, noCounts } from '#shared/follow-ups/point-counts.ts';

/** Support ended in April to June 2026, asked 3 months after; all windows closed on 11 November. */
const aRow = (over: Partial<TypedCounts> = {}): TypedCounts => ({
  quarter: '2026-Q1',
  months: 3,
  areaKey: '',
  finished: 60,
  agreed: 52,
  excluded: 1,
  notYetDue: 0,
  pending: 0,
  reached: 40,
  betterOff: 25,
  declined: 5,
  notConsented: 3,
  lost: 8,
  missed: 3,
  ...over,
});

const today = '2026-11-12';
const problems = (rows: TypedCounts[], on = today) =>
  decideCounts(rows, usualTerms, on).map(({ code, place }) => `${code} at ${place ?? ''}`);

describe('counts that a provider types', () => {
  it('are kept when they are nested and add up', () => {
    expect(problems([aRow(), aRow({ months: 0, areaKey: 'are_00000000000000000001' })])).toEqual([]);
    const none = { ...aRow(), ...Object.fromEntries(Object.keys(typedCountWords).map((name) => [name, 0])) };
    expect(problems([none])).toEqual([]);
    expect(problems([aRow({ betterOff: 40, agreed: 56 })])).toEqual([]);
  });

  it.each<[string, Partial<TypedCounts>, string[]]>([
    ['do not add up', { finished: 61 }, ['does-not-add-up at rows/0/finished']],
    ['more better off than reached', { betterOff: 41 }, ['more-better-off-than-reached at rows/0/betterOff']],
    ['more agreed than there are', { agreed: 57 }, ['more-agreed-than-there-are at rows/0/agreed']],
    [
      'a point nobody is asked',
      {
        months: 12,
        notYetDue: 58,
        reached: 0,
        betterOff: 0,
        declined: 0,
        lost: 0,
        missed: 0,
        notConsented: 1,
        agreed: 0,
      },
      ['point-not-asked at rows/0/months', 'too-early-for-answers at rows/0/notYetDue'],
    ],
  ])('%s: refused by row and box', (_what, over, codes) => {
    expect(problems([aRow(over)])).toEqual(codes);
  });

  it.each([
    'excluded',
    'notYetDue',
    'pending',
    'reached',
    'declined',
    'notConsented',
    'lost',
    'missed',
  ] as const)('every family is in one box: %s belongs to the sum', (name) => {
    const codes = problems([aRow({ [name]: aRow()[name] + 1 })]);
    expect(codes).toContain('does-not-add-up at rows/0/finished');
  });

  it('name what does not add up', () => {
    expect(decideCounts([aRow({ finished: 61 })], usualTerms, today)).toMatchObject([
      {
        sentence:
          'Support ended for 61, and what became of them adds up to 60. Every family is in one of the boxes.',
      },
    ]);
  });

  it('one line for each quarter, point and area', () => {
    expect(problems([aRow(), aRow()])).toEqual(['line-twice at rows/1/quarter']);
    const others = [aRow(), aRow({ quarter: '2025-Q4' }), aRow({ months: 0 }), aRow({ areaKey: 'are_1' })];
    expect(problems(others)).toEqual([]);
  });

  it('they are the same families at every point', () => {
    const fewer = { months: 0, finished: 59, missed: 2 };
    expect(decideCounts([aRow(), aRow(fewer)], usualTerms, today)).toMatchObject([
      {
        code: 'finished-differs',
        place: 'rows/1/finished',
        sentence: 'They are the same families at every point: 60 3 months after, 59 here.',
      },
    ]);
    expect(problems([aRow(), aRow({ ...fewer, areaKey: 'are_1' })])).toEqual([]);
    expect(problems([aRow(), aRow({ ...fewer, quarter: '2025-Q4' })])).toEqual([]);
  });

  const early = { reached: 0, betterOff: 0, declined: 0, lost: 0, missed: 0, notConsented: 0, agreed: 0 };

  it.each<[string, string, Partial<TypedCounts>, string[]]>([
    ['before the quarter', '2026-03-31', { ...early, notYetDue: 59 }, ['quarter-to-come at rows/0/quarter']],
    ['on its first day', '2026-04-01', { ...early, notYetDue: 59 }, []],
    [
      'with answers before the first is due',
      '2026-06-30',
      { ...early, notYetDue: 58, reached: 1 },
      ['too-early-for-answers at rows/0/notYetDue'],
    ],
    [
      'with somebody pending before the first is due',
      '2026-06-30',
      { ...early, notYetDue: 58, pending: 1 },
      ['too-early-for-answers at rows/0/notYetDue'],
    ],
    ['with answers on the day the first is due', '2026-07-01', { ...early, notYetDue: 58, reached: 1 }, []],
    ['not due the day before the last is due', '2026-09-29', { ...early, notYetDue: 59 }, []],
    [
      'not due on the day the last is due',
      '2026-09-30',
      { ...early, notYetDue: 59 },
      ['all-are-due at rows/0/notYetDue'],
    ],
    ['pending on the last window’s last day', '2026-11-11', { ...early, pending: 59 }, []],
    [
      'pending after every window closed',
      '2026-11-12',
      { ...early, pending: 59 },
      ['all-windows-closed at rows/0/pending'],
    ],
  ])('%s, %s', (_when, on, over, codes) => {
    expect(problems([aRow(over)], on)).toEqual(codes);
  });

  it('are whole numbers from 0, and nothing else', () => {
    expect(typedCountsShape.safeParse(aRow()).success).toBe(true);
    expect(typedCountsShape.safeParse(aRow({ reached: -1 })).success).toBe(false);
    expect(typedCountsShape.safeParse(aRow({ reached: 0.5 })).success).toBe(false);
    expect(typedCountsShape.safeParse({ ...aRow(), name: 'Sarah' }).success).toBe(false);
    expect(typedCountsShape.safeParse(aRow({ quarter: '2026-Q5' })).success).toBe(false);
  });
});

describe('the same pictures come of typed counts', () => {
  it('the same counts', () => {
    const { quarter: _q, months: _m, areaKey: _a, pending: _p, ...counts } = aRow();
    expect(pointCountsOf(aRow())).toEqual({ ...noCounts, ...counts });
    expect(pointCountsOf(aRow({ pending: 4 })).open).toBe(4);
    expect(dueOf(pointCountsOf(aRow()))).toBe(59);
  });

  const rows = [
    aRow({ areaKey: 'a' }),
    aRow({
      areaKey: 'b',
      finished: 10,
      excluded: 0,
      reached: 4,
      betterOff: 4,
      declined: 1,
      notConsented: 1,
      lost: 2,
      missed: 2,
      agreed: 6,
    }),
    aRow({ areaKey: 'a', months: 0 }),
    aRow({ areaKey: 'a', quarter: '2025-Q4' }),
  ];

  it('areas are added; one area stands alone where it is asked for', () => {
    const [first, ...others] = typedVintages(rows);
    expect(first).toMatchObject({
      quarter: '2026-Q1',
      months: 3,
      counts: { finished: 70, reached: 44, betterOff: 29 },
    });
    expect(others.map(({ quarter, months }) => [quarter, months])).toEqual([
      ['2026-Q1', 0],
      ['2025-Q4', 3],
    ]);
    expect(typedVintages(rows, 'b')).toMatchObject([{ counts: { finished: 10 } }]);
  });

  it('the same chain and curve', () => {
    const [first] = typedVintages(rows);
    const chain = denominatorChain(3, first?.counts ?? noCounts);
    expect(chain.links.map(({ count }) => count)).toEqual([70, 58, 69, 44, 29]);
    const curve = followUpCurve(typedVintages(rows), today);
    expect(curve.quarters.map(({ quarter }) => quarter)).toEqual(['2025-Q4', '2026-Q1']);
    expect(curve.overall[1]).toMatchObject({
      months: 3,
      quarters: 2,
      upTo: '2026-Q1',
      counts: { reached: 84 },
    });
  });
});
