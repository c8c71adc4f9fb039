import { describe, expect, it } from 'vitest';
import { districtRows, districtsPicture } from '#shared/charts/indicator-districts.ts';
import { loadedPicture } from '#shared/charts/indicator-loaded.ts';
import { evenly, layOutDistricts } from '#shared/charts/lay-out-districts.ts';
import { cellWords } from '#shared/charts/loaded-tables.ts';
import { spreadAxis } from '#shared/charts/spread-axis.ts';
import { districtSeries } from '#shared/outcomes/district-series.ts';
import type { Indicator, IndicatorValue } from '#shared/outcomes/indicator.ts';
import { periodInWords } from '#shared/outcomes/period-words.ts';
import { loadedForm, loadedValues } from '#shared/outcomes/loaded-values.ts';
import { splitLoaded } from '#shared/outcomes/split-loaded.ts';
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
    expect(picture?.subheading).toContain(
      'each quarter from Apr–Jun 2024 to Jan–Mar 2026, per 1,000 residents',
    );
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
const figuresOf = (values: readonly IndicatorValue[]) => ({
  indicator: loaded,
  form: loadedForm(loaded, values),
  ...splitLoaded(loadedValues(loaded, values, districts), districts),
});
const cells: IndicatorValue[] = [
  { areaCode: 'A1', period: '2024', numerator: { number: 80 }, denominator: { number: 100 } },
  { areaCode: 'A1', period: '2025', numerator: { number: 0 }, denominator: { number: 100 } },
  { areaCode: 'B1', period: '2024', numerator: { mark: '[c]' }, denominator: { number: 100 } },
  { areaCode: 'B1', period: '2025', numerator: { number: 45 }, denominator: { number: 90 } },
];
const figures = figuresOf(cells);

describe('what was loaded', () => {
  it('keeps nought and marks apart in the picture, the table and the file', () => {
    const picture = loadedPicture(figures);
    expect(picture?.cells.map((cell) => cell.values)).toEqual([
      [80, 0],
      [undefined, 50],
    ]);
    expect(picture?.table.rows).toEqual([
      ['Ash', '2024', '80', '100', '80%', '71% to 87%'],
      ['Ash', '2025', '0', '100', '0%', '0% to 4%'],
      ['Birch', '2024', '[c]', '100', '', ''],
      ['Birch', '2025', '45', '90', '50%', '40% to 60%'],
    ]);
    expect(picture?.csv[3]).toEqual(['B1', 'Birch', '2024', '[c]', 100, undefined, undefined, undefined]);
    expect(picture?.notes[0]).toMatch(/^Every plot goes from 0% to the pale line at \d+%\.$/);
    expect(picture?.subheading).toBe(
      'Young people in work or learning, percent of residents aged 16 and 17, 2024 to 2025. All districts on one scale, by name.',
    );
    expect(picture?.notes[1]).toContain('could be by chance alone');
    expect(picture?.notes[2]).toContain('None of them is nought');
    expect(picture?.heading).toBe(
      'Young people in work or learning: from 0% to 50% of residents aged 16 and 17 in 2025',
    );
  });

  it('without denominators is the numbers themselves; without any number it says so', () => {
    const counts = figuresOf([{ areaCode: 'A1', period: '2025', numerator: { number: 7 } }]);
    expect(loadedPicture(counts)?.cells[0]?.values).toEqual([7]);
    expect(loadedPicture(counts)?.heading).toBe(
      'Young people in work or learning: 7 young people in work or learning in Ash in 2025',
    );
    expect(loadedPicture(counts)?.subheading).toBe('Young people in work or learning, as counted');
    expect(loadedPicture(counts)?.table.columns).toHaveLength(3);
    const held = figuresOf([{ areaCode: 'A1', period: '2025', numerator: { mark: 'x' } }]);
    expect(loadedPicture(held)?.heading).toBe('Young people in work or learning: no figure in Ash for 2025');
    expect(loadedPicture(held)?.readings).toEqual(['Ash, 2025: no figure (x)']);
    expect(loadedPicture(figuresOf([]))).toBeUndefined();
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

describe('a wider area among what was loaded', () => {
  const wide: IndicatorValue[] = ['2024', '2025'].map((period) => ({
    areaCode: 'E92000001',
    period,
    numerator: { number: 6_000 },
    denominator: { number: 10_000 },
  }));
  const elsewhere: IndicatorValue = {
    ...wide[0],
    areaCode: 'E07000200',
    period: '2025',
    numerator: { number: 1 },
  };
  const picture = loadedPicture(figuresOf([...cells, ...wide, elsewhere]));

  it('is a dashed line in every plot, named above them, and never one more district', () => {
    expect(picture?.cells.map(({ name }) => name)).toEqual(['Ash', 'Birch']);
    expect(picture?.beside).toEqual({ name: 'England', values: [60, 60], label: 'England, 60%' });
    expect(picture?.heading).toContain('from 0% to 50%');
    if (!picture) throw new Error('nothing to draw');
    const { shapes, spots } = layOutDistricts(picture, 760);
    expect(shapes.filter((shape) => shape.kind === 'path' && shape.dash !== undefined)).toHaveLength(1 + 2);
    expect(shapes.some((shape) => shape.kind === 'words' && shape.text === 'England, 60%')).toBe(true);
    // every place that can be pointed at has its own reading
    expect(spots).toHaveLength(picture.readings.length);
    expect(picture.readings[0]).toBe(
      'Held against England, 2025: 60% of residents aged 16 and 17 (6,000 of 10,000), could be 59% to 61%',
    );
  });

  it('stands below the districts in the table and in the file; so does every other area', () => {
    expect(picture?.table.rows.map(([name]) => name)).toEqual([
      ...['Ash', 'Ash', 'Birch', 'Birch'],
      ...['England', 'England', 'E07000200'],
    ]);
    expect(picture?.csv.at(-1)?.slice(0, 4)).toEqual(['E07000200', 'E07000200', '2025', 1]);
    expect(picture?.csv[0]?.[5]).toBe('percent of residents aged 16 and 17');
    expect(picture?.notes.join(' ')).toContain('England, which is no district.');
    expect(picture?.notes.join(' ')).toContain('it is no district here: E07000200.');
  });
});

describe('the axis of many small plots', () => {
  it.each([
    // [form, drawn, low, high]
    ['share', [61, 78], 60, 78],
    // where nought is near it is on the axis
    ['share', [4, 17], 0, 18],
    // little that differs is not made to look like much
    ['share', [70, 70.4], 65, 76],
    // never beyond what a share can be
    ['share', [96, 100], 93, 100],
    ['rate', [52.1, 58.3], 48, 62],
    ['rate', [0, 0], 0, 1],
    ['number', [3, 60], 0, 60],
  ] as const)('of a %s over %j goes from %s to %s', (form, drawn, low, high) => {
    const axis = spreadAxis(form, drawn);
    expect([axis.low, axis.high]).toEqual([low, high]);
    expect(axis.ticks[0]?.words).toBe(form === 'share' ? `${low}%` : String(low));
  });

  it('takes in both ends of every interval, and says so where it does not begin at nought', () => {
    const high = cells.map((each) => ({ ...each, numerator: { number: 70 }, denominator: { number: 90 } }));
    const picture = loadedPicture(figuresOf(high));
    const ends = picture?.cells.flatMap(({ ranges = [] }) => ranges.flatMap((range) => range ?? [])) ?? [];
    expect(ends.length).toBe(4);
    for (const { lower, upper } of ends) {
      expect(lower).toBeGreaterThanOrEqual(picture?.axis.low ?? 100);
      expect(upper).toBeLessThanOrEqual(picture?.axis.high ?? 0);
    }
    expect(picture?.axis.low).toBeGreaterThan(0);
    expect(picture?.notes[0]).toContain('and does not begin at nought');
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
    const picture = loadedPicture(figures);
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
