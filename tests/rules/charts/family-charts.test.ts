import { describe, expect, it } from 'vitest';
import { chainChart } from '#shared/charts/chain-chart.ts';
import { csvText } from '#shared/charts/chart-csv.ts';
import { curveChart } from '#shared/charts/curve-chart.ts';
import { drawPanels } from '#shared/charts/draw-panels.ts';
import { drawSvg } from '#shared/charts/draw-svg.ts';
import { pointsChart } from '#shared/charts/points-chart.ts';
import { reachedChart } from '#shared/charts/reached-chart.ts';
import { sameFamiliesChart } from '#shared/charts/same-families-chart.ts';
import { splitsChart } from '#shared/charts/splits-chart.ts';
import { factsOf, familiesOf, type Went } from '../../fixtures/a-families.ts';

/** One quarter after another: as many better off of forty reached after three months. */
const quartersOf = (...betterOff: number[]): Went[] =>
  betterOff.map((count, n) => ({
    endedOn: `${2024 + Math.floor(n / 4)}-${['02', '05', '08', '11'][n % 4] ?? ''}-10`,
    months: 3,
    betterOff: count,
    notBetterOff: 40 - count,
  }));

describe('the chain', () => {
  const chains = (went: Went[]) => familiesOf(factsOf(went)).chains;

  it('says who was asked first, and each link with its count', () => {
    const chart = chainChart(
      chains([
        { endedOn: '2025-02-10', months: 0, betterOff: 50, notBetterOff: 10 },
        {
          endedOn: '2025-02-10',
          months: 6,
          betterOff: 19,
          notBetterOff: 12,
          lost: 9,
          notConsented: 6,
          declined: 14,
        },
      ]),
    );
    expect(chart?.heading).toBe(
      '31 of 60 families due could be reached 6 months after support ended, and 19 of them are better off',
    );
    expect(chart?.panels.map(({ title }) => title)).toEqual([
      'At the end of support',
      '6 months after support ended',
    ]);
    expect(chart?.panels[1]?.rows.map(({ label, bars, note }) => [label, bars[0]?.figure, note])).toEqual([
      ['Support ended', '60', ''],
      ['Agreed to be asked', '54', ''],
      ['Due', '60', '6 of them did not agree'],
      ['Reached', '31', '14 said no this time, 9 could not reach'],
      ['Better off', '19', ''],
    ]);
    expect(chart?.panels[1]?.says).toEqual([
      'Between 32% and 80% of the 60 families due: 19 of 31 families reached (31 of 60 due, 52%).',
    ]);
    expect(chart?.end).toBe(60);
    expect(chart?.table.rows[1]?.slice(-3)).toEqual(['31 of 60 (52%)', '', '32% to 80%']);
  });

  it('says that nobody is due before anybody is', () => {
    const chart = chainChart(chains([{ endedOn: '2026-11-20', months: 3, lost: 4 }]));
    expect(chart?.heading).toBe('Nobody’s time to be asked is over yet');
    expect(chainChart([])).toBeUndefined();
  });
});

describe('the curve by quarter', () => {
  const curve = (went: Went[]) => curveChart(familiesOf(factsOf(went)).curve);

  it('draws a share with its interval and worst to best case', () => {
    const chart = curve([{ endedOn: '2025-02-10', months: 3, betterOff: 25, notBetterOff: 13, lost: 8 }]);
    const [mark] = chart?.lanes[0]?.marks ?? [];
    expect(mark).toMatchObject({ state: 'figure', label: '66%', open: undefined });
    expect(mark?.value).toBeCloseTo((100 * 25) / 38);
    expect(mark?.outer?.low).toBeCloseTo((100 * 25) / 46);
    expect(mark?.outer?.high).toBeCloseTo((100 * 33) / 46);
    expect(chart?.table.rows).toEqual([
      [
        'January to March 2025 (Q4)',
        '3 months after support ended',
        '66% (25 of 38)',
        '50% to 79%',
        '38 of 46 (83%)',
        '54% to 72%',
        '0',
      ],
    ]);
  });

  it.each<[string, Went, string, unknown]>([
    [
      'bounds alone under 60% reached',
      { endedOn: '2025-02-10', months: 3, betterOff: 10, notBetterOff: 4, lost: 20 },
      'bounds',
      undefined,
    ],
    [
      'nothing under ten reached',
      { endedOn: '2025-02-10', months: 3, betterOff: 6, notBetterOff: 3 },
      'gap',
      undefined,
    ],
    [
      'hollow before anybody is due',
      { endedOn: '2026-11-10', months: 3, lost: 12 },
      'not yet due',
      undefined,
    ],
  ])('%s', (_what, went, state, value) => {
    expect(curve([went])?.lanes[0]?.marks[0]).toMatchObject({ state, label: '' });
    expect(curve([went])?.lanes[0]?.marks[0]?.value).toBe(value);
  });

  it('is hollow, without a label and in no line, where some can still be asked', () => {
    const lane = curve([
      { endedOn: '2026-04-10', months: 3, betterOff: 12 },
      { endedOn: '2026-07-02', months: 3, betterOff: 12 },
      { endedOn: '2026-09-20', months: 3, lost: 3 },
    ])?.lanes[0];
    expect(lane?.marks.map(({ state, open, label }) => [state, open, label])).toEqual([
      ['figure', undefined, '100%'],
      ['figure', true, ''],
    ]);
    expect(lane?.runs).toEqual([[0]]);
  });

  it('shows a quarter in which support ended for nobody as a gap', () => {
    const chart = curve([
      { endedOn: '2025-02-10', months: 3, betterOff: 12 },
      { endedOn: '2025-08-10', months: 3, betterOff: 12 },
    ]);
    expect(chart?.lanes[0]?.marks.map(({ state }) => state)).toEqual(['figure', 'gap', 'figure']);
    expect(chart?.lanes[0]?.runs).toEqual([[0], [2]]);
    expect(chart?.readings[1]).toContain('Support ended for nobody.');
  });

  it.each([
    ['a change where the trend says so', [20, 26, 21, 27, 24, 29, 25, 30], 'rising'],
    ['what is unusual by the limits', [12, 14, 17, 19, 22, 25, 28, 31], 'higher than usual'],
    ['no clear change otherwise', [25, 24, 26, 25, 24, 26, 25, 25], 'no clear change'],
    ['nothing of a change with few quarters', [12, 31], 'too few figures to tell a change'],
    ['a year ago where the interval excludes none', [12, 20, 20, 20, 32], 'higher than a year ago'],
  ])('claims %s', (_what, betterOff, says) => {
    expect(curve(quartersOf(...betterOff))?.heading).toMatch(new RegExp(`, ${says}$`));
  });

  it('is nothing while nothing is known', () => {
    expect(curve([])).toBeUndefined();
  });
});

describe('all settled quarters together', () => {
  it('leaves out what is not settled', () => {
    const chart = pointsChart(
      familiesOf(
        factsOf([
          { endedOn: '2025-02-10', months: 3, betterOff: 30, notBetterOff: 10 },
          { endedOn: '2026-09-10', months: 3, betterOff: 30 },
          { endedOn: '2026-09-10', months: 6, lost: 30 },
        ]),
      ).curve,
    );
    expect(chart?.heading).toBe(
      '75% better off 3 months after support ended: 30 of 40 families reached (40 of 40 due, 100%)',
    );
    expect(chart?.lanes[0]?.marks.map(({ state }) => state)).toEqual(['figure', 'gap']);
    expect(chart?.readings[1]).toBe('6 months after support ended: no quarter is settled yet.');
    expect(
      pointsChart(familiesOf(factsOf([{ endedOn: '2026-11-10', months: 3, lost: 2 }])).curve),
    ).toBeUndefined();
  });
});

describe('the same families beside all', () => {
  const same = (after3: Omit<Went, 'endedOn' | 'months'>, after9: Omit<Went, 'endedOn' | 'months'>) =>
    sameFamiliesChart(
      familiesOf(
        factsOf([
          { endedOn: '2025-02-10', months: 3, ...after3 },
          { endedOn: '2025-02-10', months: 9, ...after9 },
        ]),
      ).sameFamilies,
    );

  it('says fewer where the same families say so', () => {
    expect(same({ betterOff: 60, notBetterOff: 10 }, { betterOff: 30, notBetterOff: 40 })?.heading).toBe(
      'Of the same 70 families 86% were better off after 3 months and 43% after 9: fewer',
    );
  });

  it('says that it comes from who could be reached where the same families do not change', () => {
    const chart = same({ betterOff: 40, notBetterOff: 40 }, { betterOff: 40, lost: 40 });
    expect(chart?.heading).toBe(
      'Of the same 40 families 100% were better off after 3 months and 100% after 9: no clear change, so that of all reached comes from who could still be reached',
    );
  });

  it('draws nothing under ten, and is nothing while no family has been through all points', () => {
    const chart = same({ betterOff: 4, notBetterOff: 2 }, { betterOff: 4, notBetterOff: 2 });
    expect(chart?.heading).toContain('Too few families were reached every time');
    expect(chart?.lanes[1]?.marks.map(({ state }) => state)).toEqual(['gap', 'gap']);
    expect(sameFamiliesChart(undefined)).toBeUndefined();
    expect(sameFamiliesChart(familiesOf([]).sameFamilies)).toBeUndefined();
  });
});

describe('groups at one point', () => {
  const groups = (dover: Went, ashford: Went) =>
    familiesOf([...factsOf([dover], { areaId: 'a' }), ...factsOf([ashford], { areaId: 'b' })]);
  const at = { endedOn: '2025-02-10', months: 3 };

  it('name the group that differs most, and no other', () => {
    const families = groups(
      { ...at, betterOff: 35, notBetterOff: 5 },
      { ...at, betterOff: 15, notBetterOff: 25 },
    );
    expect(splitsChart(families.splits, 3)?.heading).toBe(
      'By area, Ashford: 38% better off 3 months after support ended, fewer than in the other groups together',
    );
  });

  it('name none without a difference, and compare nothing with one group alone', () => {
    const alike = groups(
      { ...at, betterOff: 30, notBetterOff: 10 },
      { ...at, betterOff: 31, notBetterOff: 9 },
    );
    expect(splitsChart(alike.splits, 3)?.heading).toBe(
      'No clear difference between groups 3 months after support ended',
    );
    const one = familiesOf(factsOf([{ ...at, betterOff: 30, notBetterOff: 10 }]));
    const chart = splitsChart(one.splits, 3);
    expect(chart?.heading).toBe('Too few could be reached to compare groups 3 months after support ended');
    expect(chart?.panels.map(({ rows, says }) => [rows.length, says.length])).toEqual(
      Array.from({ length: one.splits.length }, () => [0, 1]),
    );
    expect(splitsChart(one.splits, 6)).toBeUndefined();
  });

  it('show counts alone under ten', () => {
    const families = groups(
      { ...at, betterOff: 6, notBetterOff: 2 },
      { ...at, betterOff: 30, notBetterOff: 9 },
    );
    const [area] = splitsChart(families.splits, 3)?.panels ?? [];
    expect(
      area?.rows.map(({ label, bars }) => [label, bars[0]?.value, bars[0]?.figure, bars[0]?.counts]),
    ).toEqual([
      ['Ashford', (30 / 39) * 100, '77%', '30 of 39 reached; 39 due'],
      ['Dover', undefined, '6 of 8', 'reached better off; 8 due'],
    ]);
  });
});

describe('those reached and those not', () => {
  const at = { endedOn: '2025-02-10', months: 3 };
  const reached = (dover: Partial<Went>, ashford: Partial<Went>) =>
    reachedChart(
      familiesOf([
        ...factsOf([{ ...at, ...dover }], { areaId: 'a' }),
        ...factsOf([{ ...at, ...ashford }], { areaId: 'b' }),
      ]).reachedAgainstNot,
      3,
    );

  it('name what differs by more than chance', () => {
    const chart = reached({ betterOff: 40, lost: 5 }, { betterOff: 10, lost: 35 });
    expect(chart?.heading).toBe(
      'By area, Ashford: fewer among those reached 3 months after support ended than among those not reached, and 1 more difference',
    );
    expect(chart?.panels[1]?.rows[0]).toMatchObject({
      label: 'Ashford',
      bars: [
        { figure: '20%', counts: '10 of 50' },
        { figure: '88%', counts: '35 of 40' },
      ],
      note: 'Differs by more than chance',
    });
  });

  it('say so where nothing differs, or too few were due', () => {
    expect(reached({ betterOff: 20, lost: 20 }, { betterOff: 20, lost: 21 })?.heading).toBe(
      'No clear difference between those reached 3 months after support ended and those who were not',
    );
    const few = reached({ betterOff: 8, lost: 5 }, { betterOff: 9, lost: 4 });
    expect(few?.heading).toContain('Too few families to tell');
    expect(reached({}, {})).toBeUndefined();
  });
});

describe('as files', () => {
  const families = familiesOf([
    ...factsOf([{ endedOn: '2025-02-10', months: 3, betterOff: 30, notBetterOff: 9, lost: 15 }], {
      areaId: 'a',
    }),
    ...factsOf([{ endedOn: '2025-02-10', months: 3, betterOff: 12, notBetterOff: 9, lost: 15 }], {
      areaId: 'b',
    }),
  ]);
  const chain = chainChart(families.chains);
  const splits = splitsChart(families.splits, 3);
  const curve = curveChart(families.curve);

  it('never export a share without its response rate', () => {
    for (const chart of [curve, splits]) {
      const [head, ...rows] = csvText(chart?.csv ?? [])
        .trim()
        .split('\r\n');
      const names = head?.split(',') ?? [];
      const [share, rate] = [names.indexOf('share better off'), names.indexOf('response rate')];
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows.map((line) => line.split(',')))
        if (row[share] !== '') expect(Number(row[rate])).toBeGreaterThan(0);
    }
  });

  it('are drawings that need nothing else, every word escaped', () => {
    for (const svg of [chain && drawPanels(chain), splits && drawPanels({ ...splits, heading: '<b>"&' })]) {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      expect(svg).not.toMatch(/NaN|undefined|<b>/);
    }
    expect(curve && drawSvg(curve)).not.toMatch(/NaN|undefined/);
  });
});
