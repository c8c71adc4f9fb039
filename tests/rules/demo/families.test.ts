import { describe, expect, it } from 'vitest';
import { familySupport } from '#db/seed/demo/agreements/family-support.ts';
import { demoAgreements, demoSeed } from '#db/seed/demo/demo-county.ts';
import { planFamilies, type PlannedFamily } from '#db/seed/demo/plan-families.ts';
import { finishedSupport } from '#shared/cases/case.ts';
import { quarterOf } from '#shared/periods/quarter.ts';
import { shippedInstrument } from '#shared/questionnaires/shipped-instruments.ts';

const today = '2026-11-28';
const plan = (day = today, seed = demoSeed): PlannedFamily[] =>
  familySupport.families === undefined
    ? []
    : planFamilies(
        familySupport.families,
        { seed, key: familySupport.key, months: [3, 6, 9] },
        ['2023-Q3', '2026-Q2'],
        day,
      );
const families = plan();
const ended = families.filter((family) => finishedSupport(family));

describe('the families of the demo county', () => {
  it('are kept by one agreement of 12 quarters, of which more than 400 have ended', () => {
    expect(demoAgreements.filter((agreement) => agreement.families)).toEqual([familySupport]);
    expect(familySupport.quarters).toBe(12);
    expect(ended.length).toBeGreaterThanOrEqual(400);
    expect(new Set(ended.map(({ endedOn }) => quarterOf(endedOn ?? ''))).size).toBeGreaterThanOrEqual(12);
  });

  it('are the same from one seed, and others from another', () => {
    expect(plan()).toEqual(families);
    expect(plan(today, 'Cantium')).not.toEqual(families);
  });

  it('have their days in order, and none to come', () => {
    const inOrder = families.every(({ referredOn, assessedOn, startedOn, endedOn, followUps, forms }) => {
      const days = [referredOn, assessedOn, startedOn, endedOn].filter((day) => day !== undefined);
      const asked = followUps.flatMap(({ tries }) => tries.slice(0, 1));
      return (
        days.every((day, n) => day <= today && day >= (days[n - 1] ?? day)) &&
        asked.every((day) => day <= today && day >= (endedOn ?? today)) &&
        forms.every(({ on }) => on >= referredOn)
      );
    });
    expect(inOrder).toBe(true);
  });

  it('go by references that say nothing of anybody, each once', () => {
    expect(families.every(({ reference }) => /^FS-\d{4}$/.test(reference))).toBe(true);
    expect(new Set(families.map(({ reference }) => reference)).size).toBe(families.length);
  });

  it('are harder to reach as time goes by, and not all who were better off stay so', () => {
    const at = (months: number) =>
      families.flatMap(({ followUps }) => followUps.filter((one) => one.months === months));
    const spoken = (months: number) =>
      at(months).filter(({ found }) => ['better', 'same', 'worse'].includes(found));
    const reached = [0, 3, 6, 9].map((months) => spoken(months).length / at(months).length);
    expect(reached).toEqual(reached.toSorted((a, b) => b - a));
    const better = [0, 9].map(
      (months) => spoken(months).filter(({ found }) => found === 'better').length / spoken(months).length,
    );
    expect(better[0]).toBeGreaterThan(better[1] ?? 1);
  });

  it('say yes, no, or change their mind, and some are never asked', () => {
    const said = (what: PlannedFamily['permission']) =>
      ended.filter(({ permission }) => permission === what).length / ended.length;
    expect(said('given')).toBeGreaterThan(0.7);
    for (const rare of ['declined', 'withdrawn', 'never asked'] as const) {
      expect(said(rare)).toBeGreaterThan(0);
    }
    expect(families.some(({ permission, followUps }) => permission !== 'given' && followUps.length > 1)).toBe(
      false,
    );
  });

  it('of an inappropriate referral were never supported, asked, or given a form', () => {
    const wrong = families.filter(({ howEnded }) => howEnded === 'inappropriate referral');
    expect(wrong.length).toBeGreaterThan(10);
    expect(wrong.every(({ startedOn }) => startedOn === undefined)).toBe(true);
    expect(wrong.flatMap(({ followUps, forms }) => [...followUps, ...forms])).toEqual([]);
  });

  it('fill in forms of the questionnaire by its item numbers and codes', () => {
    const items = new Set(shippedInstrument('sdq')?.scales.flatMap((scale) => scale.items.map(String)));
    const given = families.flatMap(({ forms }) => forms.flatMap(({ numbers }) => Object.entries(numbers)));
    expect(given.length).toBeGreaterThan(10_000);
    expect(given.filter(([item, code]) => !items.has(item) || ![0, 1, 2].includes(code))).toEqual([]);
  });
});
