import { describe, expect, it } from 'vitest';
import { outputsNextToFamilies } from '#shared/charts/outputs-next-to-families.ts';
import { familyOutcomes } from '#shared/follow-ups/family-outcomes.ts';
import { familiesCard } from '#shared/overview/families-card.ts';
import { factsOf, type Went } from '../../fixtures/a-families.ts';
import { aSeries } from '../../fixtures/a-series.ts';

const wanted = { upTo: '2025-Q4', dueThrough: '2025-Q4' };
const went: Went[] = [
  { endedOn: '2025-02-10', months: 0, betterOff: 36, notBetterOff: 4 },
  { endedOn: '2025-02-10', months: 3, betterOff: 25, notBetterOff: 10, lost: 5 },
  { endedOn: '2025-08-10', months: 0, betterOff: 18, notBetterOff: 2 },
  { endedOn: '2025-08-10', months: 3, lost: 20 },
];
const outcomesOf = (those: Went[], today = '2025-11-28') => {
  const outcomes = familyOutcomes({ from: 'cases', facts: factsOf(those) }, today);
  if (outcomes === undefined) throw new Error('nothing is known');
  return outcomes;
};
/** Families helped, April 2024 to March 2026. */
const helped = aSeries([58, 63, 71, 69, 78, 84, 88, 92]);

describe('outputs next to what became of the same families', () => {
  const chart = outputsNextToFamilies([helped], wanted, outcomesOf(went));
  const [above, below] = chart.lanes;

  it('keeps the measure with its target above, and puts the families of each quarter below it', () => {
    expect(above).toMatchObject({ question: 'how much', form: 'bars' });
    expect(above?.target.length).toBeGreaterThan(0);
    expect(chart.periods.map(({ quarter }) => quarter)).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-Q3',
      '2024-Q4',
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
    ]);
    expect(below?.title).toBe('Better off, of those whose support ended then: end · 3 months');
    expect(below?.marks.map(({ at, state, label }) => [at, state, label])).toEqual([
      [3, 'figure', ''],
      [3, 'figure', '71%'],
      [5, 'figure', '90%'],
      [5, 'not yet due', ''],
    ]);
  });

  it('stands the end left of the months after, within their quarter, and joins no two quarters', () => {
    const [end, later] = below?.marks ?? [];
    expect(end?.x).toBeGreaterThan(3);
    expect(later?.x).toBeGreaterThan(end?.x ?? 0);
    expect(later?.x).toBeLessThan(4);
    expect(below?.runs).toEqual([[0, 1], [2]]);
  });

  it('says n of N of every mark where somebody stops, and in the table', () => {
    expect(chart.readings[3]).toContain('Support ended for 40 families.');
    expect(chart.readings[3]).toContain('3 months: 71% (25 of 35 reached; 40 due).');
    expect(chart.table.rows[3]?.slice(-2)).toEqual([
      '90% (36 of 40 reached; 40 due); could be 90% to 90% of all due',
      '71% (25 of 35 reached; 40 due); could be 63% to 75% of all due',
    ]);
  });

  it('turns to when it was measured', () => {
    const turned = outputsNextToFamilies([helped], wanted, outcomesOf(went), 'measured');
    expect(turned.lanes[1]?.title).toContain('whose time to be asked ended then');
    // asked from 10 February and 10 May on: over six weeks later, at the end of March and in June
    expect(turned.lanes[1]?.marks.map(({ at, state }) => [at, state])).toEqual([
      [3, 'figure'],
      [3, 'gap'],
      [4, 'gap'],
      [4, 'figure'],
      [5, 'figure'],
      [5, 'gap'],
    ]);
  });

  it('counts those whose support ended where no measure says how much', () => {
    const bare = outputsNextToFamilies([], wanted, outcomesOf(went));
    expect(bare.lanes[0]?.title).toBe('How much: families whose support ended');
    expect(bare.lanes[0]?.marks.map(({ label }) => label)).toEqual(['40', '0', '20']);
    expect(bare.heading).toBe(
      'There are too few figures to tell a change in the share better off 3 months after support ended',
    );
  });

  it('has no place for a measure by year on an axis of quarters', () => {
    const yearly = { ...helped, quartersPerValue: 4 as const };
    const { lanes } = outputsNextToFamilies([yearly], wanted, outcomesOf(went));
    expect(lanes[0]?.title).toBe('How much: families whose support ended');
  });
});

describe('the card of what families say', () => {
  it.each<[string, Went[], object]>([
    [
      'a share with its counts, at the longest point at which somebody was due',
      went,
      {
        value: '71%',
        isWords: false,
        words: 'better off 3 months after support ended',
        counts: '25 of 35 reached; 40 due',
        note: 'For all 40 due it could be anywhere from 63% to 75%.',
      },
    ],
    [
      'bounds where too few were reached',
      [{ endedOn: '2025-02-10', months: 3, betterOff: 10, notBetterOff: 4, lost: 20 }],
      { value: '29% to 88%', isWords: true, counts: '10 of 14 reached; 34 due', note: '' },
    ],
    [
      'counts under ten',
      [{ endedOn: '2025-02-10', months: 3, betterOff: 4, notBetterOff: 2 }],
      { value: '4 of 6', isWords: true, counts: 'reached better off; 6 due', note: '' },
    ],
    [
      'that it is too early',
      [{ endedOn: '2025-11-10', months: 3, lost: 2 }],
      { value: 'Too early to say', isWords: true, counts: '', note: '' },
    ],
  ])('says %s', (_what, those, card) => {
    expect(familiesCard(outcomesOf(those))).toMatchObject(card);
  });
});
