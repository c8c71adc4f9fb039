import { describe, expect, it } from 'vitest';
import { layOutBands } from '#shared/charts/lay-out-bands.ts';
import { layOutLines } from '#shared/charts/lay-out-lines.ts';
import { layOutSpread } from '#shared/charts/lay-out-spread.ts';
import { drawPicture, type Shape } from '#shared/charts/picture-shapes.ts';
import { bandPicture, linesPicture, spreadPicture } from '#shared/charts/questionnaire-charts.ts';
import { fragileSentence } from '#shared/questionnaires/figure-words.ts';
import type { ScaleFigures } from '#shared/questionnaires/scale-figures.ts';

const scheme = {
  scheme: 'three-band',
  name: 'Three bands',
  bands: [
    { words: 'normal', before: 4, after: 9 },
    { words: 'borderline', before: 0, after: 1 },
    { words: 'abnormal', before: 8, after: 2 },
  ],
};
const scale: ScaleFigures = {
  ...{ scale: 'total', name: 'Total difficulties', better: 'lower', least: 0, most: 40, n: 12 },
  bands: [scheme],
  verdict: 'better',
  isFragile: true,
  histogram: [
    { from: -2, to: 0, count: 1 },
    { from: 0, to: 0, count: 3 },
    { from: 0, to: 2, count: 0 },
    { from: 2, to: 4, count: 8 },
  ],
  lines: [
    { before: 20, after: 12 },
    { before: 10, after: 10 },
    { before: 10, after: 17 },
  ],
};
const of = { title: 'SDQ, parent or carer', point: '3 months' } as const;
const there = <Picture>(picture: Picture | undefined): Picture => {
  if (picture === undefined) throw new Error('there is a picture');
  return picture;
};
const wordsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'words' ? [shape.text] : []));
const rectsOf = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === 'rect');

describe('bands at two times', () => {
  const picture = there(bandPicture(scale, scheme, of));
  it('count the band of most concern in the heading, and claim nothing', () => {
    expect(picture.heading).toBe(
      'Total difficulties: ‘abnormal’ at the start 8, 3 months after support ended 2, of the same 12',
    );
    const higher = bandPicture({ ...scale, better: 'higher' }, scheme, of);
    expect(higher?.heading).toContain('‘normal’ at the start 4');
    expect(higher?.worstLast).toBe(false);
  });
  it('are the same figures as the table and the file', () => {
    expect(picture.table.rows).toEqual([
      ['normal', '33% (4 of 12)', '75% (9 of 12)'],
      ['borderline', '0% (0 of 12)', '8% (1 of 12)'],
      ['abnormal', '67% (8 of 12)', '17% (2 of 12)'],
    ]);
    expect(picture.csv[3]).toEqual(['Total difficulties', 'three-band', 'abnormal', 8, 2, 12]);
  });
  it('give counts alone of fewer than ten', () => {
    expect(bandPicture({ ...scale, n: 9 }, scheme, of)?.table.rows[0]).toEqual([
      'normal',
      '4 of 9',
      '9 of 9',
    ]);
    expect(bandPicture({ ...scale, n: 0 }, scheme, of)).toBeUndefined();
  });
  it('are drawn as bars of one length, without an empty part, at any width', () => {
    for (const width of [280, 760]) {
      const bars = rectsOf(layOutBands(picture, width).shapes).filter(({ height }) => height > 20);
      expect(bars).toHaveLength(5);
      expect(Math.max(...bars.map((bar) => bar.x + bar.width))).toBeLessThanOrEqual(width);
    }
  });
});

describe('the spread of change', () => {
  const picture = there(spreadPicture(scale, of));
  it('has the tested finding as heading, and says where it is fragile', () => {
    expect(picture.heading).toBe(
      'Total difficulties: better on average for the same 12 children, 3 months after support ended',
    );
    expect(picture.notes).toEqual([fragileSentence]);
    expect(spreadPicture({ ...scale, isFragile: false }, of)?.notes).toEqual([]);
    expect(spreadPicture({ ...scale, histogram: undefined }, of)).toBeUndefined();
  });
  it('names each bar by how far and which way', () => {
    expect(picture.table.rows).toEqual([
      ['1 to 2 points worse', '1'],
      ['no change', '3'],
      ['1 to 2 points better', '0'],
      ['3 to 4 points better', '8'],
    ]);
    expect(wordsOf(layOutSpread(picture, 300).shapes)).toEqual(
      expect.arrayContaining(['8', '3', '1', 'points worse', 'points better']),
    );
    expect(rectsOf(layOutSpread(picture, 300).shapes)).toHaveLength(3);
  });
});

describe('a line for each child', () => {
  const picture = there(linesPicture(scale, of));
  it('counts who moved which way', () => {
    expect(picture.heading).toBe(
      'Total difficulties: 1 moved towards better, 1 stayed, 1 moved towards worse',
    );
    expect(picture.table.rows).toEqual([
      ['1', '20', '12'],
      ['2', '10', '10'],
      ['3', '10', '17'],
    ]);
    const laid = layOutLines(picture, 300).shapes.filter((shape) => shape.kind === 'line');
    // three ticks and three children
    expect(laid).toHaveLength(6);
    expect(linesPicture({ ...scale, lines: undefined }, of)).toBeUndefined();
  });
});

it('a picture is a drawing of its own, with every word escaped', () => {
  const picture = there(bandPicture({ ...scale, name: '<b>' }, scheme, of));
  const svg = drawPicture(picture, (width) => layOutBands(picture, width));
  expect(svg).toMatch(/^<svg .*<\/svg>$/);
  expect(svg).toContain('&lt;b&gt;');
  expect(svg).not.toContain('<b>');
});
