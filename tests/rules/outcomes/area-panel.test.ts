import { describe, expect, it } from 'vitest';
import { areaPanel, type PanelGround } from '#shared/outcomes/area-panel.ts';
import { monthAfter } from '#shared/outcomes/month.ts';
import { districtsOfAreas } from '#shared/outcomes/places-of-contract.ts';
import { policeIndicator } from '#shared/outcomes/roll-up.ts';

const codes = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'];
/** Two years from April 2024: a month of each district is `before` in the first and `after` in the second. */
const ground = (after: Record<string, number>, before = 100): PanelGround => ({
  indicator: policeIndicator('ind_1'),
  districts: codes.map((code) => ({ code, name: `District ${code}`, countyCode: '' })),
  values: codes.flatMap((areaCode) =>
    Array.from({ length: 24 }, (_, n) => ({
      areaCode,
      period: monthAfter('2024-04', n),
      numerator: { number: n < 12 ? before : (after[areaCode] ?? before) },
    })),
  ),
  populations: codes.map((areaCode) => ({ areaCode, year: 2024, people: 100_000 })),
  force: {
    name: 'Invicta Police',
    counts: new Map(Array.from({ length: 24 }, (_, n) => [monthAfter('2024-04', n), 700])),
  },
});

describe('the panel of a district', () => {
  it('tells counts, rates, the rolling year and the change, and of which year the residents are', () => {
    const panel = areaPanel(ground({ A1: 88 }), 'A1');
    expect(panel?.quarter).toBe('2025-Q4');
    expect(panel?.quarters).toHaveLength(8);
    expect(panel?.quarters.at(-1)).toEqual({ quarter: '2025-Q4', count: 264, rate: 2.64 });
    expect(panel?.rolling.at(-1)).toEqual({ month: '2026-03', count: 1056, rate: 10.56 });
    expect(panel?.change).toEqual({ before: 300, after: 264, percent: expect.closeTo(-12, 9) as number });
    expect(panel?.peopleNote).toContain('residents of 2024');
  });

  it('says what was recorded, next to the others, and no more than that', () => {
    const sentence = areaPanel(
      ground({ A1: 80, ...Object.fromEntries(codes.slice(1).map((code) => [code, 90])) }),
      'A1',
    )?.sentence;
    expect(sentence).toBe(
      'Incidents of antisocial behaviour recorded by the police in District A1 fell 20% compared with the same quarter last year; in the other districts they fell 10%. The difference is within what we see between districts.',
    );
  });

  it('says where a difference is more than usual, with its place, and that it does not say why', () => {
    const panel = areaPanel(ground({ A1: 40 }), 'A1');
    expect(panel?.sentence).toContain('the largest fall of 7 districts. That does not say why.');
    expect(panel?.sentence).not.toMatch(/significant|because|thanks/i);
    expect(panel?.yearCompared).toMatchObject({
      ratio: expect.closeTo(0.4, 9) as number,
      phiEstimated: true,
      phi: 1,
      own: { before: 1200, after: 480 },
    });
    expect(panel?.yearCompared?.placebo).toMatchObject({ rank: 1, among: 7 });
  });

  it('compares with named districts alone, then without an estimate of its own', () => {
    const panel = areaPanel(ground({ A1: 88 }), 'A1', ['B1', 'C1', 'A1', 'Z9']);
    expect(panel?.quarterCompared).toMatchObject({ comparators: ['B1', 'C1'], phi: 4, phiEstimated: false });
    expect(panel?.sentence).toContain(
      '; in the districts it is compared with together there is none either.',
    );
  });

  it('says counts in place of a percentage where there were few', () => {
    const panel = areaPanel(ground({ A1: 3 }, 6), 'A1');
    expect(panel?.change).toEqual({ before: 18, after: 9 });
    expect(panel?.sentence).toContain(
      'in District A1: 9 in Jan–Mar 2026, 18 in the same quarter last year. So few',
    );
  });

  it('notes that the whole force moved', () => {
    const moved = ground({});
    const counts = new Map(
      [...moved.force.counts].map(([month, n]): [string, number] => [
        month,
        month >= '2025-04' ? n * 1.28 : n,
      ]),
    );
    expect(areaPanel({ ...moved, force: { name: 'Invicta Police', counts } }, 'A1')?.forceNote).toContain(
      'Invicta Police recorded in its whole area rose 28%',
    );
    expect(areaPanel(moved, 'A1')).not.toHaveProperty('forceNote');
  });

  it('leaves out of the comparison who has a gap, and says nothing of a district that is not there', () => {
    const { values, ...rest } = ground({});
    const gap = {
      ...rest,
      values: values.filter(({ areaCode, period }) => areaCode !== 'B1' || period !== '2025-05'),
    };
    expect(areaPanel(gap, 'A1')?.yearCompared?.comparators).toEqual(codes.slice(2));
    expect(areaPanel(gap, 'B1')?.yearCompared).toBeUndefined();
    expect(areaPanel(gap, 'Z9')).toBeUndefined();
    expect(areaPanel({ ...rest, values: [] }, 'A1')?.sentence).toBe(
      'There is no whole quarter yet for District A1.',
    );
  });
});

describe('the districts of a service', () => {
  const districts = [
    { code: 'A1', name: 'A', countyCode: 'K' },
    { code: 'B1', name: 'B', countyCode: 'K' },
    { code: 'C1', name: 'C', countyCode: '' },
  ];
  const wards = [{ code: 'W1', kind: 'ward', name: '', districtCode: 'C1' } as const];
  it.each([
    ['a district', ['B1'], ['B1']],
    ['its county', ['K'], ['A1', 'B1']],
    ['a ward', ['W1'], ['C1']],
    ['a ward and a district', ['W1', 'A1'], ['A1', 'C1']],
    ['a place nobody looked up', ['X'], []],
    ['nothing', [], []],
    ['no code', [''], []],
  ])('follow from %s', (_what, areas, expected) => {
    expect(districtsOfAreas(areas, districts, wards).map(({ code }) => code)).toEqual(expected);
  });
});
