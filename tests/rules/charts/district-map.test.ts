import { describe, expect, it } from 'vitest';
import { mapPicture, type MappedArea } from '#shared/charts/district-map.ts';
import { layOutMap } from '#shared/charts/lay-out-map.ts';
import { layOutLegend } from '#shared/charts/map-legend.ts';
import { drawPicture, type Shape } from '#shared/charts/picture-shapes.ts';
import { classOf, rateClasses } from '#shared/charts/rate-classes.ts';
import { layOutTiles } from '#shared/charts/tile-map.ts';
import { anIndicator } from '../../fixtures/an-area-ground.ts';

/** A square of a tenth of a degree of latitude. */
const square = (west: number, south: number, side = 0.1) => [
  [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
];

const area = (code: string, rate: number | undefined, over: Partial<MappedArea> = {}): MappedArea => ({
  code,
  name: `District ${code}`,
  count: rate === undefined ? undefined : Math.round(rate * 100),
  people: 100_000,
  rate,
  ...over,
});

const police = { indicator: anIndicator, form: 'rate', period: '2026-Q2' } as const;

const drawnMap = (areas: readonly MappedArea[]) => {
  const picture = mapPicture(police, areas);
  if (!picture) throw new Error('nothing to draw');
  return picture;
};
const texts = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'words' ? [shape.text] : []));

describe('classes of rates', () => {
  it.each([
    [
      [3.51, 3.91, 4.7, 5.36],
      ['under 4', '4 to under 4.5', '4.5 to under 5', '5 or more'],
    ],
    [
      [1, 1.9],
      ['under 1.5', '1.5 or more'],
    ],
    [[2, 2], ['all alike']],
    [[], ['all alike']],
  ])('of %s are %s', (rates, words) => {
    expect(rateClasses(rates).map((each) => each.words)).toEqual(words);
  });

  it('get darker from one to the next, so that grey paper keeps the order', () => {
    const light = ({ fill }: { fill: string }) =>
      [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(fill.slice(at, at + 2), 16), 0);
    for (const most of [3, 5.36, 9, 80]) {
      const shades = rateClasses([1, 2, most]).map(light);
      expect(shades).toEqual(shades.toSorted((a, b) => b - a));
      expect(new Set(shades).size).toBe(shades.length);
    }
  });

  it('a rate upon an edge belongs to the class that begins there; none has no class', () => {
    const classes = rateClasses([3.51, 3.91, 4.7, 5.36]);
    expect(classOf(classes, 4)?.words).toBe('4 to under 4.5');
    expect(classOf(classes, 3.99)?.words).toBe('under 4');
    expect(classOf(classes, 9)?.words).toBe('5 or more');
    expect(classOf(classes, undefined)).toBeUndefined();
  });
});

describe('districts by their share', () => {
  const inWork = {
    indicator: { ...anIndicator, name: 'In work', among: 'residents aged 16', per: 100, kind: 'loaded' },
    form: 'share',
    period: '2025',
  } as const;
  const share = (code: string, count: number, people: number) =>
    area(code, (100 * count) / people, { count, people });

  it('speak with one voice: whole percents of whom, with their counts, unrounded only in the file', () => {
    const picture = mapPicture(inWork, [share('A', 271, 400), share('B', 150, 200)]);
    expect(picture?.heading).toBe('From 68% to 75% of residents aged 16 across the districts in 2025');
    expect(picture?.subheading).toBe('In work in 2025, percent of residents aged 16');
    expect(picture?.readings[0]).toBe('District A: 68% of residents aged 16 (271 of 400)');
    expect(picture?.districts.map(({ label }) => label)).toEqual(['68%', '75%']);
    expect(picture?.classes.map(({ words }) => words).join()).toMatch(/^under \d+%,/);
    expect(picture?.table.columns.map(({ header }) => header)).toContain('Share of residents aged 16');
    expect(picture?.table.rows[0]?.slice(1, 4)).toEqual(['271', '400', '68%']);
    expect(picture?.csv.slice(0, 2)).toEqual([
      ['area code', 'area', 'period', 'count', 'of', 'percent of residents aged 16'],
      ['A', 'District A', '2025', 271, 400, 67.75],
    ]);
    expect(JSON.stringify(picture)).not.toContain('per 100');
  });

  it('stand in the class of the percent that is written upon them', () => {
    // 69.6% is read as 70%, and so stands with those from 70% on
    const picture = mapPicture(inWork, [share('A', 348, 500), share('B', 64, 100), share('C', 75, 100)]);
    const [first, second, third] = picture?.table.rows.map((row) => row.slice(3)) ?? [];
    expect(first).toEqual(['70%', '70% to under 75%']);
    expect(second?.[1]).toMatch(/^under/);
    expect(third?.[1]).toBe('75% or more');
  });

  it('say that some is not none', () => {
    const picture = mapPicture(inWork, [share('A', 1, 900), share('B', 899, 900)]);
    expect(picture?.districts.map(({ label }) => label)).toEqual(['less than 1%', 'more than 99%']);
  });
});

describe('districts by their rate', () => {
  const whole = [
    area('B', 3.91, { boundary: square(1.1, 51) }),
    area('A', 5.36, { boundary: square(1, 51) }),
  ];

  it('are a map where each has a boundary, else tiles that say why', () => {
    expect(drawnMap(whole).form).toBe('map');
    const bare = drawnMap([...whole, area('C', 4)]);
    expect(bare.form).toBe('tiles');
    expect(bare.notes).toContain('Tiles, because there is no boundary for District C.');
    expect(drawnMap([area('A', 4), area('B', 5)]).notes[0]).toContain('no boundaries were brought in');
  });

  it('stand by name, with the same figures in the table, for a spreadsheet and aloud', () => {
    const { districts, table, csv, readings, heading, fileName } = drawnMap(whole);
    expect(districts.map(({ code }) => code)).toEqual(['A', 'B']);
    expect(table.rows[0]).toEqual(['District A', '536', '100,000', '5.36', '5 or more']);
    expect(csv[1]).toEqual(['A', 'District A', '2026-Q2', 536, 100_000, 5.36]);
    expect(readings[1]).toBe('District B: 391 recorded, 3.91 per 1,000 residents');
    expect(heading).toBe('From 3.91 to 5.36 per 1,000 residents across the districts in Jul–Sep 2026');
    expect(fileName).toBe('antisocial-behaviour-recorded-by-the-police-map-2026-q2');
  });

  it('one without a rate is white with a dash, named, and is never nought', () => {
    const { districts, notes, table } = drawnMap([...whole, area('C', undefined)]);
    expect(districts[2]).toMatchObject({ label: '–', look: { fill: '#ffffff' } });
    expect(notes.join(' ')).toContain('White with a dash: no rate for District C.');
    expect(table.rows[2]).toEqual(['District C', 'no figure', '100,000', '', 'white: no rate']);
  });

  it('are nothing without a quarter or any rate', () => {
    expect(mapPicture({ ...police, period: undefined }, whole)).toBeUndefined();
    expect(mapPicture(police, [area('A', undefined)])).toBeUndefined();
  });
});

const corners = (d: string) =>
  [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

describe('the map', () => {
  const picture = drawnMap([
    area('A', 3.5, { boundary: square(1, 51) }),
    area('B', 5.2, { boundary: square(1.2, 51.05) }),
  ]);

  it('is equal rectangular: a degree of longitude is as long as it is in the middle, and north is up', () => {
    const { spots } = layOutMap(picture, 760);
    const [first, second] = spots.map(corners);
    if (!first || !second) throw new Error('two districts have no outlines');
    const [across, up] = [span(first.map(({ x }) => x)), span(first.map(({ y }) => y))];
    expect(across / up).toBeCloseTo(Math.cos((51.075 * Math.PI) / 180), 2);
    expect(Math.min(...second.map(({ y }) => y))).toBeLessThan(Math.min(...first.map(({ y }) => y)));
    expect(Math.min(...second.map(({ x }) => x))).toBeGreaterThan(Math.max(...first.map(({ x }) => x)));
  });

  it.each([272, 760, 1200])('stays within %s pixels, with its figures and its legend in words', (width) => {
    const { shapes, spots, height } = layOutMap(picture, width);
    for (const { x, y } of spots.flatMap(corners)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeLessThanOrEqual(height);
    }
    expect(texts(shapes)).toEqual(
      expect.arrayContaining(['3.50', '5.20', ...picture.classes.map(({ words }) => words)]),
    );
  });

  it('keeps holes and islands, and leaves a figure out rather than write it upon another', () => {
    const [outer] = square(1, 51)[0] ?? [];
    const [hole] = square(1.04, 51.04, 0.02)[0] ?? [];
    const island = square(1.15, 51.05, 0.01)[0] ?? [];
    const odd = drawnMap([
      area('A', 3.5, { boundary: [[outer ?? [], hole ?? []], island] }),
      area('B', 5.2, { boundary: square(1.0499, 51.0499, 0.0002) }),
    ]);
    const { spots, shapes } = layOutMap(odd, 760);
    expect(spots[0]?.match(/M/g)).toHaveLength(3);
    expect(texts(shapes)).toContain('3.50');
    expect(texts(shapes)).not.toContain('5.20');
    expect(odd.notes).toContain('A figure that has no room upon its district stands in the table.');
  });

  it('is a file of its own', () => {
    const svg = drawPicture(picture, (width) => layOutMap(picture, width));
    expect(svg).toContain('stroke-linejoin="round"');
    expect(svg).not.toContain('NaN');
  });
});

describe('the tile map', () => {
  const tiles = (many: number) =>
    drawnMap(Array.from({ length: many }, (_, n) => area(String.fromCharCode(65 + n), 3 + n / 10)));

  it.each([
    [272, 6],
    [760, 13],
    [1200, 6],
  ])('in %s pixels has %s tiles beside and below each other, none upon another', (width, many) => {
    const { spots, height } = layOutTiles(tiles(many), width);
    const starts = spots.map((d) => d.slice(0, d.indexOf('h')));
    expect(new Set(starts).size).toBe(many);
    for (const d of spots) {
      const [x = 0, y = 0] = d.slice(1, d.indexOf('h')).split(' ').map(Number);
      const [across = 0] = d
        .slice(d.indexOf('h') + 1)
        .split('v')
        .map(Number);
      expect(x + across).toBeLessThanOrEqual(width);
      expect(y + 76).toBeLessThanOrEqual(height);
    }
  });

  it('carries name and figure on every tile', () => {
    expect(texts(layOutTiles(tiles(3), 760).shapes)).toEqual(
      expect.arrayContaining(['District A', '3.00', 'District C', '3.20']),
    );
  });
});

describe('the legend', () => {
  it('goes to another line where there is no room', () => {
    const classes = rateClasses([3.51, 3.91, 4.7, 5.36]);
    expect(layOutLegend(classes, 900).height).toBe(30);
    expect(layOutLegend(classes, 260).height).toBeGreaterThan(30);
  });
});
