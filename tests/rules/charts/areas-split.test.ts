import { describe, expect, it } from 'vitest';
import { areasSplit } from '#shared/charts/areas-split.ts';
import { organisationWords } from '#shared/charts/funnel-words.ts';
import { drawPanels } from '#shared/charts/draw-panels.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Rebase } from '#shared/reviews/rebase.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { anArea, areasOf } from '../../fixtures/areas-of.ts';
import { aSeries, type Given } from '../../fixtures/a-series.ts';

const share = aMeasureVersion({
  kind: 'share',
  question: 'how well',
  name: 'Seen within ten days',
  denominatorMeans: 'families referred',
  target: { per: 'quarter', value: 80 },
});
const steady: readonly Given[] = [80, 84, 79, 83, 81, 82, 80, 82].map((n) => [n, 100]);
const high: readonly Given[] = [60, 62, 59, 61, 60, 62, 59, 95].map((n) => [n, 100]);
const upTo = { upTo: '2025-Q4', dueThrough: '2025-Q4' };
const chartOf = (
  areas: readonly (readonly Given[])[],
  version: MeasureVersion = share,
  more: Partial<Parameters<typeof areasSplit>[2]> = {},
) => {
  const whole = aSeries(areas[0] ?? [], { versions: [version] });
  const chart = areasSplit(whole, areasOf(areas), { ...upTo, ...more });
  if (!chart) throw new Error('there is nothing to draw');
  return chart;
};

describe('a share by area as small pictures', () => {
  it('shows the last four quarters of each with n of N and its interval, on one scale', () => {
    const { panels, end } = chartOf([steady, high]);
    expect(end).toBe(100);
    expect(panels.map(({ title }) => title)).toEqual(['Area 1', 'Area 2']);
    expect(panels[0]?.rows.map(({ label }) => label)).toEqual([
      'Apr–Jun 2025',
      'Jul–Sep 2025',
      'Oct–Dec 2025',
      'Jan–Mar 2026',
    ]);
    const [bar] = panels[1]?.rows[3]?.bars ?? [];
    expect(bar).toMatchObject({ look: 'how well', value: 95, figure: '95%', counts: '95 of 100' });
    expect(bar?.interval?.low).toBeCloseTo(88.8, 1);
    expect(bar?.interval?.high).toBeCloseTo(97.8, 1);
  });

  it('keeps a quarter without a figure as a row without a bar', () => {
    const { panels } = chartOf([steady, [...steady.slice(0, 7), undefined]]);
    expect(panels[1]?.rows[3]?.bars[0]).toEqual({
      look: 'how well',
      figure: '',
      counts: 'no accepted figure',
    });
  });

  it('gives no percentage where too few answered, and says how to read it', () => {
    const version = aBetterOffVersion({ fromQuarter: '2024-Q1' });
    const { panels, notes } = chartOf([[[6, 9, 9]]], version, { upTo: '2024-Q1', dueThrough: '2024-Q1' });
    const [bar] = panels[0]?.rows[0]?.bars ?? [];
    expect(bar).toMatchObject({ value: undefined, figure: '', counts: '6 of 9; 9 were due' });
    expect(bar?.outer?.low).toBeGreaterThan(0);
    expect(notes.join(' ')).toContain('too few answered for a percentage');
  });

  it('gives each area its own target: they may differ on purpose', () => {
    const own = { ...share, areaTargets: { [anArea(2).id]: { per: 'quarter' as const, value: 60 } } };
    expect(chartOf([steady, steady], own).panels.map(({ says }) => says)).toEqual([
      ['Target 80%'],
      ['Target 60%'],
    ]);
  });

  it('is for shares, and for what is split', () => {
    expect(areasSplit(aSeries([1, 2]), areasOf([[1, 2]]), upTo)).toBeUndefined();
    expect(areasSplit(aSeries(steady, { versions: [share] }), [anArea(1)], upTo)).toBeUndefined();
  });
});

describe('its finding', () => {
  it.each<[string, readonly (readonly Given[])[], string]>([
    ['none changed', [steady, steady], 'No clear change in any area'],
    ['one did', [steady, high], 'Higher than usual in Area 2; no clear change elsewhere'],
    ['all did', [high, high], 'Higher than usual in Area 1 and Area 2'],
    [
      'five did',
      [steady, high, high, high, high, high],
      'Higher than usual in 5 areas; no clear change elsewhere',
    ],
    ['too few', [steady.slice(0, 3), steady.slice(0, 3)], 'Too few figures in each area to tell a change'],
  ])('%s', (_words, areas, heading) => {
    expect(chartOf(areas, share, { upTo: '2025-Q4' }).heading).toBe(heading);
  });

  it('says since when each is held against its own past, of which four are drawn', () => {
    expect(chartOf([steady, high]).notes.join(' ')).toContain(
      'The heading holds each area against its own figures since April 2024, or since they began anew, and not only against the 4 that are drawn. Among twenty areas one changes by chance.',
    );
    expect(chartOf([steady, high]).subheading).toContain(
      'Each area on the same scale, its change told since April 2024.',
    );
    const till = { upTo: '2024-Q4', dueThrough: '2024-Q4' };
    expect(chartOf([steady.slice(0, 4)], share, till).notes.at(-1)).toBe(
      'Each area is held against its own past. Among twenty areas one changes by chance.',
    );
  });

  it('calls organisations by what they are', () => {
    const { heading, notes, table, csv, fileName, subheading } = chartOf([steady, high], share, {
      unit: organisationWords,
    });
    expect(heading).toBe('Higher than usual at Area 2; no clear change at the others');
    expect(notes.at(-1)).toContain('Among twenty organisations');
    expect(table.columns[0]?.header).toBe('Organisation');
    expect(csv[0]?.[1]).toBe('organisation');
    expect(fileName).toContain('each-organisation');
    expect(subheading).toContain('Each organisation on the same scale, its change');
  });

  it('takes limits that begin anew in one area in that area alone', () => {
    const stepped: readonly Given[] = [40, 42, 41, 40, 42, 41, 40, 80, 82, 81, 80, 82, 81, 80].map((n) => [
      n,
      100,
    ]);
    const till = { upTo: '2027-Q2', dueThrough: '2027-Q2' };
    const before = chartOf([stepped, stepped], share, till);
    expect(before.heading).toBe('Higher than usual in Area 1 and Area 2');
    const rebase: Rebase = {
      id: 'reb_1',
      measureId: share.measureId,
      areaKey: anArea(2).id,
      fromQuarter: '2025-Q4',
      reason: 'known cause',
      cause: 'A second team.',
      personName: 'P. Shah',
      on: '2027-06-01',
    };
    const agreed = { forecasts: [], rebases: [rebase], actions: [] };
    expect(chartOf([stepped, stepped], share, { ...till, agreed }).heading).toBe(
      'Higher than usual in Area 1; no clear change elsewhere',
    );
  });
});

describe('its twins', () => {
  it('has the same figures in the table, the file and the drawing, in the order of the register', () => {
    const chart = chartOf([steady, high]);
    expect(chart.table.rows).toHaveLength(8);
    expect(chart.table.rows[7]).toEqual([
      'Area 2',
      'January to March 2026 (Q4)',
      '95% (95 of 100)',
      '89% to 98%',
      '80%',
    ]);
    expect(chart.csv[8]?.slice(0, 7)).toEqual([
      'Seen within ten days',
      'Area 2',
      '2025-Q4',
      95,
      100,
      undefined,
      95,
    ]);
    expect(chart.summary).toContain('Area 2, January to March 2026 (Q4): 95% (95 of 100).');
    expect(drawPanels(chart)).toContain('Area 2</text>');
  });
});
