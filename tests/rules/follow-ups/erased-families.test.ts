import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsOfErased,
  everybody,
  factsOfErased,
  type ErasedCount,
} from '#shared/follow-ups/erased-families.ts';
import { groupsOf, splitsBy, type GroupedFact } from '#shared/follow-ups/family-groups.ts';
import { vintagesOf } from '#shared/follow-ups/follow-up-curve.ts';
import type { FollowUpFact } from '#shared/follow-ups/follow-up-state.ts';
import { countFacts } from '#shared/follow-ups/point-counts.ts';
import { sameFamilies } from '#shared/follow-ups/same-families.ts';
import { byFamily } from '#shared/follow-ups/sustained.ts';
import { addDays } from '#shared/periods/calendar-day.ts';
import { quarterOf } from '#shared/periods/quarter.ts';
import { aFact } from '../../fixtures/a-family.ts';
import { anyFact } from './any-fact.ts';

/** Counts of the same thing together, as the records add them. */
const added = (counts: readonly ErasedCount[]): ErasedCount[] => {
  const sums = new Map<string, ErasedCount>();
  for (const { families, ...what } of counts) {
    const key = JSON.stringify(what);
    sums.set(key, { ...what, families: (sums.get(key)?.families ?? 0) + families });
  }
  return [...sums.values()];
};

const grouped = (fact: FollowUpFact, n: number): GroupedFact => ({
  ...fact,
  areaId: `are_${n % 3}`,
  need: n % 2 === 0 ? 'parenting' : 'family-conflict',
  ageBand: n % 4 === 0 ? undefined : '5 to 10',
  route: n % 5 === 0 ? 'police' : 'school',
  startedOn: addDays(fact.endedOn, -(10 + (n % 4) * 60)),
});

/** Each family's points with one end, and each point once. */
const familiesOf = (facts: readonly FollowUpFact[]): GroupedFact[][] =>
  byFamily(facts).map((family, n) => {
    const endedOn = family[0]?.endedOn ?? '';
    return [...new Map(family.map((fact) => [fact.months, fact])).values()].map((fact) =>
      grouped({ ...fact, endedOn }, n),
    );
  });

const erasedOn = '2027-12-31';
const allErased = (families: readonly GroupedFact[][], today = erasedOn) =>
  factsOfErased(added(families.flatMap((family) => countsOfErased(family, today))));

describe('what stays of erased families', () => {
  it('gives every figure of windows that had closed: by quarter, point and split, and of the same families', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { minLength: 1, maxLength: 60 }), (facts) => {
        const families = familiesOf(facts);
        const before = families.flat();
        const after = allErased(families);
        const inOrder = (counted: ReturnType<typeof vintagesOf>) =>
          counted.toSorted((a, b) => a.months - b.months || (a.quarter < b.quarter ? -1 : 1));
        expect(inOrder(vintagesOf(after, erasedOn))).toEqual(inOrder(vintagesOf(before, erasedOn)));
        for (const by of splitsBy) {
          const split = (all: readonly GroupedFact[]) =>
            groupsOf(all, by, (id) => id).map(({ key, facts: those }) => [key, countFacts(those, erasedOn)]);
          expect(split(after)).toEqual(split(before));
        }
        expect(sameFamilies(after, [3, 6, 9], erasedOn)).toEqual(sameFamilies(before, [3, 6, 9], erasedOn));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps no day but the first or last of a quarter, and no id', () => {
    const [first] = familiesOf([
      aFact({ caseId: 'cas_secret', endedOn: '2026-05-13', dueOn: '2026-08-13', windowEndsOn: '2026-09-24' }),
    ]);
    const text = JSON.stringify(countsOfErased(first ?? [], erasedOn));
    expect(text).not.toContain('secret');
    expect(text.match(/\d{4}-\d{2}-\d{2}/g)).not.toBeNull();
    for (const day of text.match(/\d{4}-\d{2}-\d{2}/g) ?? [])
      expect(day).toMatch(/-(01-01|04-01|07-01|10-01|03-31|06-30|09-30|12-31)$/);
  });

  it('while a window is open erasing is a no, and an answer that was given stays', () => {
    const open = { endedOn: '2026-05-31', dueOn: '2026-08-31', windowEndsOn: '2026-10-12', agreed: true };
    const today = '2026-09-15';
    const silent = familiesOf([aFact({ ...open, answer: undefined, answeredOn: undefined })]);
    const answered = familiesOf([
      aFact({ ...open, answer: 'reached', answeredOn: '2026-09-02', betterOff: true }),
    ]);
    expect(countFacts(allErased(silent, today), today)).toMatchObject({ open: 1, agreed: 0 });
    expect(countFacts(allErased(answered, today), today)).toMatchObject({
      open: 1,
      agreed: 1,
      openAnswered: 1,
    });
    const later = '2027-01-01';
    expect(countFacts(allErased(silent, today), later)).toMatchObject({ notConsented: 1, open: 0 });
    expect(countFacts(allErased(answered, today), later)).toMatchObject({ reached: 1, betterOff: 1 });
  });

  it('is not due before its quarter is over where it was not due yet', () => {
    const coming = familiesOf([
      aFact({
        endedOn: '2026-05-31',
        months: 9,
        dueOn: '2027-02-28',
        windowEndsOn: '2027-04-11',
        answer: undefined,
        answeredOn: undefined,
      }),
    ]);
    const erased = allErased(coming, '2026-09-15');
    expect(countFacts(erased, '2026-09-15')).toMatchObject({ notYetDue: 1 });
    expect(countFacts(erased, '2027-07-01')).toMatchObject({ notConsented: 1, finished: 1 });
    expect(erased.map(({ windowEndsOn }) => quarterOf(windowEndsOn))).toEqual([quarterOf('2027-04-11')]);
  });

  it('is nothing of a family that was never to be asked, and nothing without the count of everybody', () => {
    expect(countsOfErased([], erasedOn)).toEqual([]);
    const [family = []] = familiesOf([aFact({})]);
    const counts = countsOfErased(family, erasedOn);
    expect(factsOfErased(counts.filter(({ by }) => by !== everybody))).toEqual([]);
  });
});
