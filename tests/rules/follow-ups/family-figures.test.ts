import { describe, expect, it } from 'vitest';
import { familiesShape } from '#shared/follow-ups/families.api.ts';
import { familyFigures } from '#shared/follow-ups/family-figures.ts';
import { familyOutcomes } from '#shared/follow-ups/family-outcomes.ts';
import type { TypedCounts } from '#shared/follow-ups/follow-ups.api.ts';
import { factsOf, familiesOf, figuresWanted } from '../../fixtures/a-families.ts';

const inDover = factsOf(
  [
    { endedOn: '2025-02-10', months: 0, betterOff: 14, notBetterOff: 2 },
    { endedOn: '2025-02-10', months: 3, betterOff: 10, notBetterOff: 4, lost: 2 },
    { endedOn: '2026-11-01', months: 3, notConsented: 3 },
  ],
  { areaId: 'a' },
);
const inAshford = factsOf([{ endedOn: '2025-02-10', months: 3, betterOff: 2, declined: 1 }], { areaId: 'b' });

const typed = (over: Partial<TypedCounts>): TypedCounts => ({
  quarter: '2024-Q4',
  months: 3,
  areaKey: '',
  finished: 0,
  agreed: 0,
  excluded: 0,
  notYetDue: 0,
  pending: 0,
  reached: 0,
  betterOff: 0,
  declined: 0,
  notConsented: 0,
  lost: 0,
  missed: 0,
  ...over,
});

describe('the figures of families', () => {
  it('have a chain for each point, over all quarters', () => {
    const { chains, from } = familiesOf([...inDover, ...inAshford]);
    expect(from).toBe('cases');
    expect(chains.map(({ months, links }) => [months, ...links.map(({ count }) => count)])).toEqual([
      [0, 16, 16, 16, 16, 14],
      [3, 22, 19, 19, 16, 12],
    ]);
  });

  it('fit the shape that is sent', () => {
    expect(familiesShape.safeParse(familiesOf([...inDover, ...inAshford])).error).toBeUndefined();
  });

  it('merge or hide small groups for everybody but the provider', () => {
    const facts = [...inDover, ...inAshford];
    const byArea = (families: ReturnType<typeof familiesOf>) =>
      families.splits.find(({ by, months }) => by === 'area' && months === 3)?.table;
    expect(byArea(familiesOf(facts))).toEqual({ kind: 'not shown' });
    expect(byArea(familiesOf(facts, { audience: 'provider' }))).toMatchObject({
      kind: 'rows',
      rows: [
        { label: 'Ashford', due: 3, reached: 2, betterOff: 2 },
        { label: 'Dover', due: 16, reached: 14, betterOff: 10 },
      ],
    });
  });

  it('hide groups in which everybody is better off where that is sensitive', () => {
    const all = [
      ...inDover,
      ...factsOf([{ endedOn: '2025-02-10', months: 3, betterOff: 8 }], { areaId: 'b' }),
    ];
    const kindOf = (sensitive: boolean) =>
      familiesOf(all, { sensitive }).splits.find(({ by, months }) => by === 'area' && months === 3)?.table
        .kind;
    expect([kindOf(false), kindOf(true)]).toEqual(['rows', 'not shown']);
  });

  it('say that there is nothing while support has ended for nobody', () => {
    expect(familiesOf([])).toMatchObject({ from: 'nothing', chains: [], splits: [], reachedAgainstNot: [] });
    expect(familyFigures({ from: 'counts', rows: [] }, figuresWanted()).from).toBe('nothing');
  });

  it('come of counts as they come of cases', () => {
    const rows = [
      typed({ areaKey: 'a', finished: 16, agreed: 16, reached: 14, betterOff: 10, lost: 2 }),
      typed({ areaKey: 'b', finished: 3, agreed: 3, reached: 2, betterOff: 2, declined: 1 }),
      typed({ areaKey: '', finished: 9, agreed: 9, reached: 6, betterOff: 4, missed: 3 }),
    ];
    const exact = familyFigures({ from: 'counts', rows }, figuresWanted({ audience: 'provider' }));
    const ofCases = familiesOf(
      [...inDover, ...inAshford].filter(({ endedOn, months }) => months === 3 && endedOn < '2026'),
    );
    const two = familyFigures({ from: 'counts', rows: rows.slice(0, 2) }, figuresWanted());
    expect(two.chains).toEqual(ofCases.chains);
    expect(two.curve).toEqual(ofCases.curve);
    expect(two.splits).toEqual(ofCases.splits.filter(({ by }) => by === 'area'));
    expect(exact.splits).toMatchObject([
      {
        by: 'area',
        months: 3,
        table: { rows: [{ label: 'Ashford' }, { label: 'Dover' }, { label: 'not known', due: 9 }] },
      },
    ]);
    expect(exact.sameFamilies).toBeUndefined();
    expect(exact.reachedAgainstNot).toEqual([]);
  });
});

describe('what became of families by quarter', () => {
  it('counts by when support ended, and by when the time to ask ended', () => {
    const outcomes = familyOutcomes({ from: 'cases', facts: inDover }, '2026-11-28');
    const quarters = (curve: NonNullable<typeof outcomes>['ended'] | undefined) =>
      curve?.quarters.map(
        ({ quarter, points }) =>
          `${quarter}: ${points.map(({ months, counts }) => `${months}=${counts.finished}`).join(' ')}`,
      );
    expect(quarters(outcomes?.ended)).toEqual(['2024-Q4: 0=16 3=16', '2026-Q3: 3=3']);
    // support ended on 10 February; six weeks from then and from 10 May: and who is not due is not measured yet
    expect(quarters(outcomes?.measured)).toEqual(['2024-Q4: 0=16', '2025-Q1: 3=16']);
  });

  it('cannot know of counts when they were measured', () => {
    const rows = [typed({ finished: 3, agreed: 3, reached: 3, betterOff: 1 })];
    const outcomes = familyOutcomes({ from: 'counts', rows }, '2026-11-28');
    expect(outcomes?.ended.quarters).toHaveLength(1);
    expect(outcomes?.measured).toBeUndefined();
  });

  it('is nothing while nothing is known', () => {
    expect(familyOutcomes({ from: 'cases', facts: [] }, '2026-11-28')).toBeUndefined();
    expect(familyOutcomes({ from: 'counts', rows: [] }, '2026-11-28')).toBeUndefined();
  });
});
