import { describe, expect, it } from 'vitest';
import { districtRows, districtsPicture } from '#shared/charts/indicator-districts.ts';
import { cellWords, loadedPicture } from '#shared/charts/indicator-loaded.ts';
import { evenly, layOutDistricts } from '#shared/charts/lay-out-districts.ts';
import { districtSeries } from '#shared/outcomes/district-series.ts';
import type { Indicator } from '#shared/outcomes/indicator.ts';
import { periodInWords } from '#shared/outcomes/period-words.ts';
import { loadedValues } from '#shared/outcomes/loaded-values.ts';
import { anAreaGround, anIndicator } from '../../fixtures/an-area-ground.ts';

const series = districtSeries(anAreaGround({ after: { A1: 88, B1: 150 } }));

describe('every district by quarter', () => {
  it('has its quarters with rates', () => {
    expect(series).toHaveLength(7);
    expect(series[1]?.quarters.at(-1)).toEqual({ quarter: '2025-Q4', count: 450, rate: 4.5 });
  });

  it('is drawn on one scale and by name, the open one marked and none ranked', () => {
    const picture = districtsPicture(anIndicator, series.toReversed(), 'B1');
    expect(picture?.cells.map(({ name, strong }) => [name, strong]).slice(0, 3)).toEqual([
      ['District A1', false],
      ['District B1', true],
      ['District C1', false],
    ]);
    expect(picture?.heading).toBe('From 2.64 to 4.50 per 1,000 residents in Jan–Mar 2026, by district');
    expect(picture?.axis.low).toBe(0);
    expect(picture?.axis.high).toBeGreaterThanOrEqual(4.5);
    expect(picture?.ends).toEqual(['Apr–Jun 2024', 'Jan–Mar 2026']);
    expect(picture?.table.rows[0]?.at(-1)).toBe('2.64');
    expect(picture?.csv).toHaveLength(1 + 7 * 8);
    expect(picture?.readings[0]).toBe(
      'District A1, January to March 2026 (Q4): 264 recorded, 2.64 per 1,000 residents; 300 in the same quarter a year before',
    );
  });

  it('is nothing without rates', () => {
    expect(districtsPicture(anIndicator, districtSeries(anAreaGround({ people: 0 })))).toBeUndefined();
    expect(districtsPicture(anIndicator, [])).toBeUndefined();
  });

  it('is a row each, with a gap said in words and few without a percentage', () => {
    expect(districtRows(series, '2025-Q4')[0]).toEqual({
      areaCode: 'A1',
      areaName: 'District A1',
      count: '264',
      rate: '2.64',
      yearBefore: '300',
      change: '−12%',
    });
    const gap = districtSeries(anAreaGround({ missing: ['2026-02'] }));
    expect(districtRows(gap, '2025-Q4')[0]).toMatchObject({ count: 'no figure', rate: '', change: '' });
    const few = districtSeries(anAreaGround({ before: 3, after: { A1: 6 } }));
    expect(districtRows(few, '2025-Q4')[0]).toMatchObject({ count: '18', yearBefore: '9', change: '' });
  });
});

const loaded: Indicator = {
  id: 'ind_2',
  key: 'in-work',
  name: 'Young people in work or learning',
  counts: 'young people in work or learning',
  among: 'residents aged 16 and 17',
  per: 100,
  source: 'A table',
  kind: 'loaded',
  periodKind: 'year',
};
const districts = [
  { code: 'A1', name: 'Ash', countyCode: '' },
  { code: 'B1', name: 'Birch', countyCode: '' },
];
const values = loadedValues(
  loaded,
  [
    { areaCode: 'A1', period: '2024', numerator: { number: 80 }, denominator: { number: 100 } },
    { areaCode: 'A1', period: '2025', numerator: { number: 0 }, denominator: { number: 100 } },
    { areaCode: 'B1', period: '2024', numerator: { mark: '[c]' }, denominator: { number: 100 } },
    { areaCode: 'B1', period: '2025', numerator: { number: 45 }, denominator: { number: 90 } },
  ],
  districts,
);

describe('what was loaded', () => {
  it('keeps nought and marks apart in the picture, the table and the file', () => {
    const picture = loadedPicture(loaded, values);
    expect(picture?.cells.map((cell) => cell.values)).toEqual([
      [80, 0],
      [undefined, 50],
    ]);
    expect(picture?.table.rows).toEqual([
      ['Ash', '2024', '80', '100', '80.0', '71.1 to 86.7'],
      ['Ash', '2025', '0', '100', '0.00', '0.00 to 3.70'],
      ['Birch', '2024', '[c]', '100', '', ''],
      ['Birch', '2025', '45', '90', '50.0', '39.9 to 60.1'],
    ]);
    expect(picture?.csv[3]).toEqual(['B1', 'Birch', '2024', '[c]', 100, undefined, undefined, undefined]);
    expect(picture?.notes[0]).toMatch(/^Every plot goes from 0 to the pale line at \d+\.$/);
    expect(picture?.notes[1]).toContain('could be by chance alone');
    expect(picture?.notes[2]).toContain('None of them is nought');
    expect(picture?.heading).toBe(
      'Young people in work or learning: from 0.00 to 50.0 per 100 residents aged 16 and 17 in 2025',
    );
  });

  it('without denominators is the numbers themselves; without any number it says so', () => {
    const counts = loadedValues(
      loaded,
      [{ areaCode: 'A1', period: '2025', numerator: { number: 7 } }],
      districts,
    );
    expect(loadedPicture(loaded, counts)?.cells[0]?.values).toEqual([7]);
    const held = loadedValues(
      loaded,
      [{ areaCode: 'A1', period: '2025', numerator: { mark: 'x' } }],
      districts,
    );
    expect(loadedPicture(loaded, held)?.heading).toBe('Young people in work or learning: no figure for 2025');
    expect(loadedPicture(loaded, held)?.readings).toEqual(['Ash, 2025: no figure (x)']);
    expect(loadedPicture(loaded, [])).toBeUndefined();
  });

  it.each([
    [{ number: 0 }, '0'],
    [{ mark: 'x' }, 'x'],
    [{ mark: 'c' }, 'c'],
    [{ mark: '[c]' }, '[c]'],
    [{ mark: 'blank' }, 'left blank'],
    [undefined, ''],
  ] as const)('a cell %o reads "%s"', (cell, words) => {
    expect(cellWords(cell)).toBe(words);
  });

  it.each([
    ['2026-08', 'August 2026'],
    ['2026-Q2', 'Jul–Sep 2026'],
    ['2026', '2026'],
  ])('the period %s is %s', (period, words) => {
    expect(periodInWords(period)).toBe(words);
  });
});

describe('many small plots', () => {
  it.each([
    [6, 4, 3],
    [12, 4, 4],
    [13, 4, 4],
    [3, 4, 3],
    [5, 1, 1],
    [5, 0, 1],
  ])('%s with room for %s stand %s beside each other', (many, most, across) => {
    expect(evenly(many, most)).toBe(across);
  });

  it.each([272, 760])('stay within %s pixels and break a line at a gap', (width) => {
    const picture = loadedPicture(loaded, values);
    if (!picture) throw new Error('nothing to draw');
    const { shapes, spots } = layOutDistricts(picture, width);
    expect(spots).toHaveLength(2);
    for (const shape of shapes) {
      if (shape.kind === 'line') expect(shape.x2).toBeLessThanOrEqual(width);
    }
    // 50 stands alone after a gap: a square, because a line of one point has no length
    expect(shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(1);
  });
});
