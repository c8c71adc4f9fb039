import { describe, expect, it } from 'vitest';
import { readBoundaries } from '#shared/outcomes/boundary.ts';
import { readCell, readFigures } from '#shared/outcomes/read-figures.ts';
import { readPopulations } from '#shared/outcomes/read-populations.ts';
import { loadedValues } from '#shared/outcomes/loaded-values.ts';
import { policeIndicator } from '#shared/outcomes/roll-up.ts';
import { Refusal } from '#shared/problems/problem.ts';

const lines = (text: string) => text.split('\n').map((line) => line.split(','));
const refusedAs = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.problems[0]?.sentence ?? '';
    throw error;
  }
  return 'taken';
};

describe('populations', () => {
  it.each([
    ['a year and people', 'LADCD,year,people\nA1,2023,100\nA1,2020,90'],
    [
      'a column for each year',
      'LADCD,LADNM,population_mid2023_all_ages,population_mid2023_age_0_17,mid2020\nA1,A,100,20,90',
    ],
  ])('are read from %s, and age bands are left alone', (_what, text) => {
    expect(readPopulations(lines(text)).toSorted((a, b) => b.year - a.year)).toEqual([
      { areaCode: 'A1', year: 2023, people: 100 },
      { areaCode: 'A1', year: 2020, people: 90 },
    ]);
  });

  it.each([
    ['other columns', 'a,b\n1,2', 'This file has: a, b'],
    ['age bands alone', 'LADCD,Aged 15 years and under\nA1,7', 'This file has'],
    ['a code that is none', 'LADCD,year,people\nsomewhere,2023,7', "'somewhere' is not the code"],
    ['nobody', 'LADCD,year,people\nA1,2023,0', 'Line 2'],
    ['half a person', 'LADCD,year,people\nA1,2023,7.5', 'not a whole number'],
    ['no year', 'LADCD,year,people\nA1,soon,7', 'not a whole number of people in a year'],
    ['an area twice', 'LADCD,year,people\nA1,2023,7\nA1,2023,8', 'Line 3: A1 is there twice for 2023'],
    ['headings alone', 'LADCD,year,people', 'no row below'],
  ])('are refused with %s', (_what, text, sentence) => {
    expect(refusedAs(() => readPopulations(lines(text)))).toContain(sentence);
  });
});

describe('boundaries', () => {
  const ring = [
    [0.123456789, 51],
    [1, 51],
    [1, 52],
    [0.123456789, 51],
  ];
  const feature = (code: string, geometry: object) => ({
    type: 'Feature',
    properties: { id: 1, LAD24CD: code },
    geometry,
  });
  const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
  const polygon = { type: 'Polygon', coordinates: [ring] };

  it('are found by whichever property has the code, whole or in parts, and others are counted', () => {
    const parts = { type: 'MultiPolygon', coordinates: [[ring], [ring]] };
    const read = readBoundaries(file(feature('B1', parts), feature('A1', polygon), feature('Z9', polygon)), [
      'A1',
      'B1',
    ]);
    expect(read.boundaries.map(({ code, boundary }) => [code, boundary.length])).toEqual([
      ['A1', 1],
      ['B1', 2],
    ]);
    expect(read.boundaries[0]?.boundary[0]?.[0]?.[0]).toEqual([0.12346, 51]);
    expect(read.others).toBe(1);
  });

  it.each([
    ['no JSON', 'nonsense', 'cannot be read as JSON'],
    ['another kind of JSON', '{"type":"Feature"}', 'No boundary in the file'],
    ['no district of ours', file(feature('Z9', polygon)), 'No boundary in the file'],
    ['a district twice', file(feature('A1', polygon), feature('A1', polygon)), 'two boundaries of A1'],
    [
      'British National Grid',
      file(
        feature('A1', {
          type: 'Polygon',
          coordinates: [
            [
              [598_000, 165_000],
              [1, 1],
              [2, 2],
              [1, 1],
            ],
          ],
        }),
      ),
      'Choose the file in WGS84',
    ],
    [
      'a point in place of a shape',
      file(feature('A1', { type: 'Point', coordinates: [0, 51] })),
      'is no polygon',
    ],
    [
      'a shape of two points',
      file(
        feature('A1', {
          type: 'Polygon',
          coordinates: [
            [
              [0, 51],
              [0, 51],
            ],
          ],
        }),
      ),
      'is no polygon',
    ],
  ])('are refused with %s', (_what, text, sentence) => {
    expect(refusedAs(() => readBoundaries(text, ['A1']))).toContain(sentence);
  });
});

describe('the figures of an indicator', () => {
  it.each([
    ['', { mark: 'blank' }],
    ['  ', { mark: 'blank' }],
    ['x', { mark: 'x' }],
    ['c', { mark: 'c' }],
    ['[c]', { mark: '[c]' }],
    ['0', { number: 0 }],
    ['1,204', { number: 1204 }],
    ['12.5', { number: 12.5 }],
    ['-1', undefined],
    ['n/a', undefined],
    ['X', undefined],
    ['1e9', undefined],
  ])("say '%s' as %o", (text, expected) => {
    expect(readCell(text)).toEqual(expected);
  });

  it('are kept apart: what is marked has no rate, a zero has one', () => {
    const { values, periodKind } = readFigures(
      lines('period,area,denominator,numerator\n2025,A1,200,0\n2025,B1,200,c\n2025,C1,x,7\n2025,D1,0,0'),
    );
    expect(periodKind).toBe('year');
    const rates = loadedValues({ ...policeIndicator('ind_1'), per: 100 }, values, []).map(({ rate }) => rate);
    expect(rates).toEqual([0, undefined, undefined, undefined]);
  });

  it.each([
    ['other columns', 'area,period,value\nA1,2025,7', 'This file has: area, period, value'],
    ['a code that is none', 'area,period,numerator,denominator\nwest,2025,1,2', "'west' is not the code"],
    [
      'a period that is none',
      'area,period,numerator,denominator\nA1,2025-Q5,1,2',
      "'2025-Q5' is not a period",
    ],
    [
      'periods of two kinds',
      'area,period,numerator,denominator\nA1,2025,1,2\nA1,2025-Q1,1,2',
      "Line 3: '2025-Q1' is not a year",
    ],
    ['a word for a number', 'area,period,numerator,denominator\nA1,2025,1,many', "'many' is neither"],
    [
      'a row twice',
      'area,period,numerator,denominator\nA1,2025,1,2\nA1,2025,1,2',
      'A1 is there twice for 2025',
    ],
    ['headings alone', 'area,period,numerator,denominator', 'no row below'],
  ])('are refused with %s', (_what, text, sentence) => {
    expect(refusedAs(() => readFigures(lines(text)))).toContain(sentence);
  });
});
