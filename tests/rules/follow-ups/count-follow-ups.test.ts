import { describe, expect, it } from 'vitest';
import { countFollowUps } from '#shared/follow-ups/count-follow-ups.ts';
import type { GroupedFact } from '#shared/follow-ups/family-groups.ts';
import { aGroupedFact } from '../../fixtures/a-family.ts';

/** Support ended on 10 April: the three months' window closes on 21 August. */
const days = { from: '2026-07-01', to: '2026-09-30' };
const today = '2026-10-22';

const reached = (betterOff: boolean, over: Partial<GroupedFact> = {}) =>
  aGroupedFact({ answer: 'reached', answeredOn: '2026-07-10', betterOff, ...over });

const added = (fact: GroupedFact, what: 'better off' | 'reached', on = today) =>
  countFollowUps([fact], { source: 'follow-ups', what, months: 3 }, days, on)[0];

describe('what a family adds to a figure of asking again', () => {
  it.each([
    ['reached and better off', reached(true), [1, 1, 1], 'reached, better off'],
    ['reached and not', reached(false), [0, 1, 1], 'reached, not better off'],
    ['it said no', aGroupedFact({ saidNo: true, agreed: false }), [0, 0, 1], 'did not agree to be asked'],
    ['nobody asked', aGroupedFact(), [0, 0, 1], 'we did not ask'],
    [
      'it came back for the same need',
      reached(true, { cameBackOn: '2026-06-01' }),
      [0, 1, 1],
      'reached, not better off',
    ],
  ] as const)('%s', (_how, fact, [numerator, denominator, due], why) => {
    expect(added(fact, 'better off')).toMatchObject({ numerator, denominator, due, why });
  });

  it('reached is of all who were due', () => {
    expect(added(reached(false), 'reached')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(added(aGroupedFact(), 'reached')).toMatchObject({ numerator: 0, denominator: 1 });
    expect(added(aGroupedFact(), 'reached')?.due).toBeUndefined();
  });

  it('counts in the days in which its window closed, whenever it answered', () => {
    const inDays = (windowEndsOn: string) =>
      added(reached(true, { windowEndsOn }), 'better off') !== undefined;
    expect([inDays('2026-06-30'), inDays('2026-07-01'), inDays('2026-09-30'), inDays('2026-10-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('not before its window has closed', () => {
    expect(added(reached(true), 'better off', '2026-08-21')).toBeUndefined();
    expect(added(reached(true), 'better off', '2026-08-22')).toBeDefined();
  });

  it('only at its point, and never where it is not asked for a reason', () => {
    expect(added(reached(true, { months: 6 }), 'better off')).toBeUndefined();
    expect(added(aGroupedFact({ excluded: true }), 'better off')).toBeUndefined();
  });
});
