import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupName,
  groupOf,
  groupsOf,
  lengthOfSupport,
  notKnown,
  splitsBy,
  type SplitBy,
} from '#shared/follow-ups/family-groups.ts';
import { comparedBy, reachedAgainstNot } from '#shared/follow-ups/reached-against-not.ts';
import { splitTable, type SplitGroup } from '#shared/follow-ups/split-table.ts';
import { newcombeDifference } from '#shared/statistics/newcombe-difference.ts';
import { aGroupedFact } from '../../fixtures/a-family.ts';

const areaName = (id: string) => ({ a: 'Dover', b: 'Ashford' })[id] ?? id;

describe('groups of families', () => {
  it.each([
    ['2026-01-01', '2026-01-01', 'under 6 weeks'],
    ['2026-01-01', '2026-02-11', 'under 6 weeks'],
    ['2026-01-01', '2026-02-12', '6 to 12 weeks'],
    ['2026-01-01', '2026-04-01', '6 to 12 weeks'],
    ['2026-01-01', '2026-04-02', '13 to 26 weeks'],
    ['2026-01-01', '2026-07-08', '13 to 26 weeks'],
    ['2026-01-01', '2026-07-09', 'over 26 weeks'],
  ])('support from %s to %s lasted %s', (startedOn, endedOn, length) => {
    expect(lengthOfSupport(startedOn, endedOn)).toBe(length);
  });

  it.each<[SplitBy, string | undefined]>([
    ['area', 'are_00000000000000000001'],
    ['need', 'family-conflict'],
    ['age band', '5 to 10'],
    ['referral route', 'school'],
    ['length of support', '6 to 12 weeks'],
  ])('by %s: %s', (by, key) => {
    expect(groupOf(aGroupedFact({ endedOn: '2026-04-10' }), by)).toBe(key);
  });

  it.each<[string, SplitBy, string]>([
    ['a', 'area', 'Dover'],
    ['family-conflict', 'need', 'Families in conflict'],
    ['school', 'referral route', 'school'],
    [notKnown, 'age band', 'not known'],
  ])('%s by %s is called %s', (key, by, name) => {
    expect(groupName(key, by, areaName)).toBe(name);
  });

  it('come in the order of the list, areas by name, what is not known last', () => {
    const facts = [
      aGroupedFact({ ageBand: undefined, areaId: 'a', need: 'tea' }),
      aGroupedFact({ ageBand: '16 to 17', areaId: 'b', need: 'housing' }),
      aGroupedFact({ ageBand: '0 to 4', areaId: 'a', need: 'parenting' }),
      aGroupedFact({ ageBand: '16 to 17', areaId: 'b', need: 'parenting' }),
    ];
    const groups = (by: SplitBy) =>
      groupsOf(facts, by, areaName).map(({ label, facts: those }) => [label, those.length]);
    expect(groups('age band')).toEqual([
      ['0 to 4', 1],
      ['16 to 17', 2],
      ['not known', 1],
    ]);
    expect(groups('area')).toEqual([
      ['Ashford', 2],
      ['Dover', 2],
    ]);
    expect(groups('need').map(([label]) => label)).toEqual(['Parenting', 'A place to live', 'tea']);
    expect(splitsBy).toHaveLength(9);
  });
});

describe('a split as somebody may see it', () => {
  const group = (key: string, due: number, reached: number, betterOff: number): SplitGroup => ({
    key,
    label: key,
    due,
    reached,
    betterOff,
  });
  const shown = (groups: SplitGroup[], audience: 'provider' | 'others' = 'others', sensitive = false) => {
    const table = splitTable(groups, audience, sensitive);
    return table.kind === 'not shown'
      ? table.kind
      : table.rows.map(({ key, due, reached, betterOff }) => [key, due, reached, betterOff].join(' '));
  };

  it.each<[string, SplitGroup[], string[] | string]>([
    ['large groups stay', [group('a', 20, 15, 9), group('b', 12, 8, 3)], ['a 20 15 9', 'b 12 8 3']],
    ['five stays', [group('a', 20, 15, 9), group('b', 5, 5, 3)], ['a 20 15 9', 'b 5 5 3']],
    ['nobody stays nobody', [group('a', 20, 15, 9), group('b', 0, 0, 0)], ['a 20 15 9', 'b 0 0 0']],
    [
      'nobody reached says nothing of anybody',
      [group('a', 20, 15, 9), group('b', 6, 0, 0)],
      ['a 20 15 9', 'b 6 0 0'],
    ],
    [
      'two of four make an other',
      [group('a', 20, 15, 9), group('b', 4, 4, 1), group('c', 4, 4, 2)],
      ['a 20 15 9', 'other 8 8 3'],
    ],
    [
      'few reached are small as well',
      [group('a', 20, 15, 9), group('b', 9, 4, 1), group('c', 9, 1, 1)],
      ['a 20 15 9', 'other 18 5 2'],
    ],
    [
      'one small group takes the smallest of the rest along, or the total would give it away',
      [group('a', 20, 15, 9), group('b', 10, 9, 3), group('c', 4, 4, 2)],
      ['a 20 15 9', 'other 14 13 5'],
    ],
    [
      'other that stays small takes one along',
      [group('a', 20, 15, 9), group('b', 10, 9, 3), group('c', 2, 2, 2), group('d', 1, 1, 1)],
      ['a 20 15 9', 'other 13 12 6'],
    ],
    [
      'of equals in reached the one with fewer due',
      [group('a', 20, 9, 9), group('b', 10, 9, 3), group('c', 30, 9, 3), group('d', 1, 1, 1)],
      ['a 20 9 9', 'c 30 9 3', 'other 11 10 4'],
    ],
    ['all in other is no split', [group('a', 20, 15, 9), group('b', 4, 4, 1)], 'not shown'],
    ['too few for any', [group('a', 2, 2, 1), group('b', 1, 1, 1)], 'not shown'],
    ['one group is no split', [group('a', 20, 15, 9)], 'not shown'],
    ['nothing is no split', [], 'not shown'],
  ])('%s', (_what, groups, rows) => {
    expect(shown(groups)).toEqual(rows);
  });

  it('of what is sensitive nobody and everybody are small', () => {
    const groups = [
      group('a', 40, 35, 20),
      group('b', 12, 11, 11),
      group('c', 12, 11, 0),
      group('d', 40, 30, 9),
    ];
    expect(shown(groups)).toHaveLength(4);
    expect(shown(groups, 'others', true)).toEqual(['a 40 35 20', 'd 40 30 9', 'other 24 22 11']);
    const nobody = [
      group('a', 40, 35, 20),
      group('b', 0, 0, 0),
      group('c', 30, 20, 5),
      group('d', 40, 35, 9),
    ];
    expect(shown(nobody, 'others', true)).toEqual(['a 40 35 20', 'd 40 35 9', 'other 30 20 5']);
  });

  it('is exact for the provider', () => {
    expect(shown([group('a', 1, 1, 1)], 'provider', true)).toEqual(['a 1 1 1']);
  });

  it('shows counts only under ten reached', () => {
    const table = splitTable([group('a', 12, 9, 3), group('b', 12, 10, 3)], 'provider', false);
    const rows = table.kind === 'rows' ? table.rows : [];
    expect(rows.map(({ evidence }) => [evidence.headline, evidence.observed])).toEqual([
      ['counts only', undefined],
      ['rate with care', 0.3],
    ]);
  });

  it('never shows a group of 1 to 4, and loses nobody', () => {
    const anyGroup = fc.tuple(fc.nat(15), fc.nat(15), fc.nat(15)).map(([due, reached, betterOff]) => ({
      due,
      reached: Math.min(due, reached),
      betterOff: Math.min(due, reached, betterOff),
    }));
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 8 }), fc.boolean(), (counts, sensitive) => {
        const groups = counts.map((each, n) => ({ key: String(n), label: String(n), ...each }));
        const table = splitTable(groups, 'others', sensitive);
        if (table.kind === 'not shown') return;
        for (const { due, reached, betterOff } of table.rows) {
          expect([1, 2, 3, 4]).not.toContain(due);
          expect([1, 2, 3, 4]).not.toContain(reached);
          if (sensitive) expect([0, reached]).not.toContain(betterOff);
        }
        const total = (rows: readonly SplitGroup[]) => rows.reduce((sum, { due }) => sum + due, 0);
        expect(total(table.rows)).toBe(total(groups));
        // no group stands alone under the name of other
        const other = table.rows.filter(({ key }) => key === 'other').length;
        if (other === 1) expect(groups.length - (table.rows.length - 1)).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('those reached against those not', () => {
  const today = '2026-08-22';
  const some = (count: number, need: string, reached: boolean) =>
    Array.from({ length: count }, () =>
      aGroupedFact({
        need,
        ...(reached ? { answer: 'reached' as const, answeredOn: '2026-07-10', betterOff: true } : {}),
      }),
    );
  const facts = [
    ...some(18, 'parenting', true),
    ...some(6, 'parenting', false),
    ...some(12, 'housing', true),
    ...some(20, 'housing', false),
    aGroupedFact({ excluded: true }),
    aGroupedFact({ endedOn: '2026-12-01' }),
  ];
  const given = { today, audience: 'others' as const, areaName };

  it('has each group on both sides, and the difference', () => {
    const sides = {
      reached: { x: 18, n: 30 },
      notReached: { x: 6, n: 26 },
    };
    expect(reachedAgainstNot(facts, 'need', given)).toEqual({
      by: 'need',
      reached: 30,
      notReached: 26,
      rows: [
        {
          key: 'parenting',
          label: 'Parenting',
          ...sides,
          difference: newcombeDifference(sides.reached, sides.notReached),
          differs: true,
        },
        expect.objectContaining({
          key: 'housing',
          reached: { x: 12, n: 30 },
          notReached: { x: 20, n: 26 },
          differs: true,
        }),
      ],
    });
    expect(comparedBy).toEqual(['need', 'area', 'referral route']);
  });

  it('says nothing of a difference that may be chance', () => {
    const alike = [
      ...some(10, 'parenting', true),
      ...some(10, 'parenting', false),
      ...some(10, 'housing', true),
      ...some(12, 'housing', false),
    ];
    expect(reachedAgainstNot(alike, 'need', given).rows.map(({ differs }) => differs)).toEqual([
      false,
      false,
    ]);
  });

  it.each([
    [9, 20],
    [20, 9],
  ])('has counts only where a side is under ten: %i and %i', (reached, not) => {
    const few = [
      ...some(reached - 1, 'parenting', true),
      ...some(1, 'housing', true),
      ...some(not - 8, 'parenting', false),
      ...some(8, 'housing', false),
    ];
    const { rows } = reachedAgainstNot(few, 'need', { ...given, audience: 'provider' });
    expect(rows).toHaveLength(2);
    for (const { difference, differs } of rows) expect([difference, differs]).toEqual([undefined, false]);
  });

  it('merges small groups for everybody but the provider', () => {
    const small = [...facts, ...some(2, 'money', true), ...some(2, 'voice', false)];
    const rows = (audience: 'provider' | 'others', those = small) =>
      reachedAgainstNot(those, 'need', { ...given, audience }).rows.map(
        ({ key, reached, notReached }) => `${key} ${reached.x} ${notReached.x}`,
      );
    expect(rows('provider')).toEqual(['parenting 18 6', 'housing 12 20', 'money 2 0', 'voice 0 2']);
    expect(rows('others')).toEqual(['housing 12 20', 'other 20 8']);
    const oneSmall = [...facts, ...some(4, 'money', true)];
    expect(rows('others', oneSmall)).toEqual(['housing 12 20', 'other 22 6']);
    const five = [...facts, ...some(5, 'money', true)];
    expect(rows('others', five)).toEqual(['parenting 18 6', 'housing 12 20', 'money 5 0']);
    const pair = [...facts, ...some(3, 'money', true), ...some(3, 'voice', true)];
    expect(rows('others', pair)).toEqual(['parenting 18 6', 'housing 12 20', 'other 6 0']);
    expect(rows('others', some(4, 'money', true))).toEqual([]);
    const fewReached = [...facts, ...some(3, 'money', true), ...some(4, 'money', false)];
    expect(rows('others', fewReached)).toEqual(['housing 12 20', 'other 21 10']);
  });
});
