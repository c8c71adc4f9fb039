import { describe, expect, it } from 'vitest';
import { areasFunnel, type FunnelPicture } from '#shared/charts/areas-funnel.ts';
import { drawPicture } from '#shared/charts/picture-shapes.ts';
import { layOutFunnel, placePath } from '#shared/charts/lay-out-funnel.ts';
import { areaWords, organisationWords, whyNotCompared } from '#shared/charts/funnel-words.ts';
import { compareAreas, type AreaWithFigures } from '#shared/measures/compare-areas.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { drawShareFunnel } from '#shared/statistics/draw-funnel-limits.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { areasOf } from '../../fixtures/areas-of.ts';
import { aSeries } from '../../fixtures/a-series.ts';

const share = aMeasureVersion({
  kind: 'share',
  question: 'how well',
  target: undefined,
  name: 'Seen within ten days',
  denominatorMeans: 'families that were referred to us for the first time in the quarter',
  unit: 'families',
});
const of = (areas: readonly AreaWithFigures[], version: MeasureVersion = share) => {
  const compared = compareAreas(aSeries([[1, 2]], { versions: [version] }), areas);
  if (typeof compared === 'string') throw new Error(`not compared: ${compared}`);
  return areasFunnel(compared);
};
const pictureOf = (...wanted: Parameters<typeof of>): FunnelPicture => {
  const shown = of(...wanted);
  if (!('picture' in shown)) throw new Error(shown.says);
  return shown.picture;
};
const one = (...figures: readonly (readonly number[])[]) => areasOf(figures.map((figure) => [figure]));

const alike = one([60, 100], [31, 50], [120, 200], [58, 100], [30, 50]);
/** The third lies far below what chance allows for its size, the fifth a little above the inner band. */
const apart = one([70, 100], [35, 50], [84, 200], [72, 100], [39, 50]);

describe('the finding of a funnel', () => {
  it('says that nobody differs where chance explains it', () => {
    expect(pictureOf(alike).heading).toBe('No area differs from the others by more than chance explains');
  });

  it('names who lies outside, further out first, and against what', () => {
    expect(pictureOf(apart).heading).toBe(
      'Unusually low in Area 3; worth a question, on the high side, in Area 1, Area 4 and Area 5, against 60% in all areas together',
    );
  });

  it('counts them where they are many', () => {
    const many = one(...[...Array(6).keys()].map((n) => (n < 5 ? [95, 100] : [100, 800])));
    expect(pictureOf(many).heading).toContain('Unusually high in 5 areas');
  });
});

describe('the picture', () => {
  it('keeps the order of the register everywhere: nothing is ranked', () => {
    const { marks, readings, table, csv } = pictureOf(apart);
    const names = ['Area 1', 'Area 2', 'Area 3', 'Area 4', 'Area 5'];
    expect(marks.map(({ name }) => name)).toEqual(names);
    expect(readings.map((words) => words.slice(0, 6))).toEqual(names);
    expect(table.rows.map(([name]) => name)).toEqual([...names, 'All areas together']);
    expect(csv.slice(1).map((row) => row[3])).toEqual(names);
  });

  it('draws the exact limits around the share of all together', () => {
    const { pooled, edges, table } = pictureOf(apart);
    expect(pooled).toEqual({ value: 60, words: 'all areas together 60%' });
    const edge = edges.at(-1);
    expect(edge?.people).toBe(200);
    expect(edge?.inner.lower).toBeCloseTo(100 * drawShareFunnel(200, 0.6).limits95.lower, 9);
    expect(edge?.outer.upper).toBeCloseTo(100 * drawShareFunnel(200, 0.6).limits998.upper, 9);
    expect(table.rows[2]).toEqual(['Area 3', '42% (84 of 200)', '35% to 49%', '53% to 66%', 'unusually low']);
  });

  it('says how often chance alone puts one outside, and that none is ranked', () => {
    const { notes, summary } = pictureOf(alike);
    expect(notes.join(' ')).toContain(
      'Among 5 areas at least one lies outside the inner band by chance alone 23%',
    );
    expect(notes.join(' ')).toContain('No area is ranked');
    expect(summary).toContain('Area 3: 60% (120 of 200), within expected variation');
  });

  it('says that limits were widened, and by how much', () => {
    const wide = one(...[...Array(10).keys()].map((n) => (n % 2 === 0 ? [70, 100] : [50, 100])));
    expect(pictureOf(wide).notes.join(' ')).toMatch(/widened for extra variation: these areas differ \d/);
    expect(pictureOf(alike).notes.join(' ')).not.toContain('widened');
  });

  it('names who is not drawn, and why, and keeps them in the table', () => {
    const areas = [...alike, ...areasOf([[[3, 4]]]).map((area) => ({ ...area, id: 'are_x', name: 'Small' }))];
    const { notes, table, marks } = pictureOf(areas);
    expect(marks).toHaveLength(5);
    expect(notes).toContain('Not drawn, because too few people are in its figure: Small.');
    expect(table.rows[5]).toEqual([
      'Small',
      '3 of 4',
      'too few to say',
      '',
      'too few for a figure of their own',
    ]);
  });

  it('draws rates per thousand', () => {
    const rate = aMeasureVersion({ kind: 'rate', unit: 'residents', target: undefined });
    const { pooled, table } = pictureOf(
      one([20, 10_000], [10, 5_000], [44, 20_000], [18, 10_000], [8, 5_000]),
      rate,
    );
    expect(pooled.words).toBe('all areas together 2.00');
    expect(table.rows[0]?.[1]).toBe('2.0 per 1,000 residents (20 of 10,000)');
  });
});

describe('where there is no picture', () => {
  it('fewer than five areas are a sentence and a table with intervals', () => {
    const shown = of(alike.slice(0, 3));
    expect(shown).toMatchObject({
      says: 'There is no picture: it takes 5 areas with enough people, and there are 3.',
      table: {
        rows: [
          ['Area 1', '60% (60 of 100)', '50% to 69%'],
          ['Area 2'],
          ['Area 3'],
          ['All areas together', '60% (211 of 350)', '55% to 65%'],
        ].map((row) => expect.arrayContaining(row) as string[]),
      },
    });
  });

  it('nothing counted anywhere is said', () => {
    const rate = aMeasureVersion({ kind: 'rate', target: undefined });
    const none = one([0, 1000], [0, 1000], [0, 1000], [0, 1000], [0, 1000]);
    expect(of(none, rate)).toMatchObject({
      says: 'Nothing was counted in any area, so there is nothing to compare.',
    });
  });

  it.each([
    ['targets differ', 'share', 'different targets on purpose'],
    ['no figures', 'share', 'split by area yet'],
    ['kind', 'count', 'a larger place has more'],
    ['kind', 'mean', 'how far single answers spread'],
    ['kind', 'score', 'judgement in steps'],
  ] as const)('%s of a %s', (why, kind, words) => {
    expect(whyNotCompared(why, kind, areaWords)).toContain(words);
  });
});

describe('organisations in place of areas', () => {
  const shownOf = (organisations: readonly AreaWithFigures[], version: MeasureVersion = share) => {
    const compared = compareAreas(aSeries([[1, 2]], { versions: [version] }), organisations);
    if (typeof compared === 'string') throw new Error(`not compared: ${compared}`);
    return areasFunnel(compared, 1, organisationWords);
  };

  it('are called what they are, in heading, notes, table and files', () => {
    const shown = shownOf(apart);
    if (!('picture' in shown)) throw new Error(shown.says);
    const { heading, notes, table, csv, fileName, pooled, summary } = shown.picture;
    expect(heading).toBe(
      'Unusually low at Area 3; worth a question, on the high side, at Area 1, Area 4 and Area 5, against 60% for all organisations together',
    );
    expect(notes.join(' ')).toContain('No organisation is ranked: other people come to each');
    expect(pooled.words).toBe('all organisations together 60%');
    expect(table.columns[0]?.header).toBe('Organisation');
    expect(table.rows.at(-1)?.slice(0, 2)).toEqual(['All organisations together', '60% (300 of 500)']);
    expect(csv[0]?.[3]).toBe('organisation');
    expect(fileName).toContain('by-organisation');
    expect(`${summary} ${JSON.stringify(table)}`).not.toMatch(/\bareas?\b/);
  });

  it('of fewer than five are a sentence and a table with what all have together', () => {
    expect(shownOf(alike.slice(0, 3))).toMatchObject({
      says: 'There is no picture: it takes 5 organisations with enough people, and there are 3.',
      table: { rows: [{}, {}, {}, ['All organisations together', '60% (211 of 350)', '55% to 65%']] },
    });
  });

  it('are added up without the one whose figure is missing, and the line says how many', () => {
    const gap = areasOf([[undefined]]).map((area) => ({
      ...area,
      id: 'org_x',
      name: 'Late',
      accepted: { '2024-Q1': { value: { state: 'missing' as const, reason: 'too early' as const } } },
    }));
    const shown = shownOf([...alike.slice(0, 2), ...gap]);
    if ('picture' in shown) throw new Error('three are too few');
    expect(shown.table.rows.slice(2)).toEqual([
      ['Late', 'no whole figure', ''],
      ['The 2 with a figure together', '61% (91 of 150)', '53% to 68%'],
    ]);
  });

  it('do different amounts of the work, so that counts are not held against each other', () => {
    expect(whyNotCompared('kind', 'count', organisationWords)).toBe(
      'Counts are not held against each other by organisation: one with more of the work has more of most things.',
    );
  });
});

describe('the funnel as it is drawn', () => {
  it('has a shape of its own for each place: grey paper tells them apart', () => {
    const places = [
      'within expected variation',
      'worth a question: high',
      'unusually high',
      'unusually low',
    ] as const;
    expect(new Set(places.map((place) => placePath(place, 0, 0))).size).toBe(4);
  });

  it.each([280, 760])(
    'keeps every word and mark inside %i pixels, and one spot for each reading',
    (width) => {
      const picture = pictureOf(apart);
      const { shapes, spots } = layOutFunnel(picture, width);
      expect(spots).toHaveLength(picture.readings.length);
      for (const shape of shapes)
        if (shape.kind === 'words') {
          const room = shape.text.length * 7.6;
          const left =
            shape.anchor === 'end'
              ? shape.x - room
              : shape.anchor === 'middle'
                ? shape.x - room / 2
                : shape.x;
          expect(left).toBeGreaterThan(-8);
          expect(left + room).toBeLessThan(width + 8);
        }
    },
  );

  it('writes what all have together where no mark is covered', () => {
    // six of one size, all near the line: its words go above or below them
    const near = one([60, 100], [61, 101], [59, 99], [60, 102], [58, 98], [62, 103]);
    const { shapes } = layOutFunnel(pictureOf(near), 300);
    const words = shapes.find((shape) => shape.kind === 'words' && shape.text === 'all areas together 60%');
    const line = shapes.find((shape) => shape.kind === 'line' && shape.width === 1.6);
    if (words?.kind !== 'words' || line?.kind !== 'line') throw new Error('the line has no words');
    expect(Math.abs(words.y - line.y1)).toBeGreaterThan(10);
  });

  it('names those outside the bands on the drawing, and escapes what they are called', () => {
    const named = apart.map((area, n) => (n === 2 ? { ...area, name: 'A & B <x>' } : area));
    const picture = pictureOf(named);
    const svg = drawPicture(picture, (width) => layOutFunnel(picture, width));
    expect(svg).toContain('A &amp; B &lt;x&gt;</text>');
    expect(svg).toContain('all areas together 60%</text>');
    expect(svg).not.toContain('<x>');
  });
});
