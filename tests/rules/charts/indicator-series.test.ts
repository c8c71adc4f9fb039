import { describe, expect, it } from 'vitest';
import { seriesPicture } from '#shared/charts/indicator-series.ts';
import {
  areaHeading,
  comparisonNotes,
  comparisonRows,
  percentChange,
} from '#shared/charts/indicator-words.ts';
import { formatRate } from '#shared/outcomes/tell-rates.ts';
import { layOutSeries } from '#shared/charts/lay-out-series.ts';
import { drawPicture } from '#shared/charts/picture-shapes.ts';
import { performanceWords } from '#shared/outcomes/indicator.ts';
import { anAreaPanel, anIndicator, type AreaGroundWanted } from '../../fixtures/an-area-ground.ts';

const pictureOf = (wanted: AreaGroundWanted = {}) => {
  const picture = seriesPicture(anIndicator, anAreaPanel(wanted));
  if (!picture) throw new Error('nothing to draw');
  return picture;
};
const what = 'incidents of antisocial behaviour recorded by the police';

describe('the finding of a district', () => {
  // 300 in the quarter a year before; the others do not vary, so their dispersion is estimated as 1
  it.each([
    [60, `Fewer ${what} in District A1 than a year ago`],
    [150, `More ${what} in District A1 than a year ago`],
    [95, `No clear change in District A1: ${what}`],
    [108, `No clear change in District A1: ${what}`],
  ])('with %s a month after 100 is "%s"', (after, heading) => {
    expect(areaHeading(anIndicator, anAreaPanel({ after: { A1: after } }))).toBe(heading);
  });

  it('takes the dispersion in: what would be clear by chance alone is not', () => {
    const panel = anAreaPanel({ after: { A1: 120 } });
    expect(areaHeading(anIndicator, panel)).toContain('More');
    const wide = panel.quarterCompared && { ...panel.quarterCompared, phi: 4 };
    expect(areaHeading(anIndicator, { ...panel, quarterCompared: wide })).toContain('No clear change');
    // the usual dispersion of districts is 4 as well
    expect(areaHeading(anIndicator, { ...panel, quarterCompared: undefined })).toContain('No clear change');
  });

  it('is counts alone where fewer than 20 were recorded a year before', () => {
    expect(areaHeading(anIndicator, anAreaPanel({ before: 3, after: { A1: 6 } }))).toBe(
      'District A1: 18 in Jan–Mar 2026, 9 a year before',
    );
  });

  it('says so where there is nothing to compare with, or no whole quarter', () => {
    const panel = anAreaPanel();
    expect(areaHeading(anIndicator, { ...panel, change: undefined })).toBe(
      'District A1: nothing to compare Jan–Mar 2026 with',
    );
    expect(areaHeading(anIndicator, { ...panel, quarter: undefined })).toBe(
      'District A1: no whole quarter yet',
    );
  });
});

describe('the place among all districts', () => {
  it.each([
    [80, /^Largest fall of 7 districts\. No other moved as far/],
    [120, /^Largest rise of 7 districts\. No other moved as far/],
    // the count stayed: it neither fell nor rose
    [100, /^Number \d from the lowest change of 7 districts\. 6 others moved at least as far/],
  ])('with %s a month after 100', (after, words) => {
    expect(comparisonRows(anAreaPanel({ after: { A1: after } }))[0]?.place).toMatch(words);
  });
});

describe('a change in percent', () => {
  it.each([
    [100, 112, '+12%'],
    [100, 88, '−12%'],
    [1000, 1001, 'hardly changed'],
    [20, 30, '+50%'],
    [19, 30, undefined],
  ])('from %s to %s is %s', (before, after, words) => {
    expect(percentChange(before, after)).toBe(words);
  });

  it('a rate has as many decimals as tell districts apart', () => {
    expect([0.5, 4.7, 12.34].map(formatRate)).toEqual(['0.50', '4.70', '12.3']);
  });
});

describe('the comparison with others', () => {
  it('stands for the latest quarter and for the last four, each with interval and place', () => {
    expect(comparisonRows(anAreaPanel({ after: { A1: 40, B1: 99 } }))).toEqual([
      {
        window: 'Jan–Mar 2026',
        here: '−60% (300 to 120)',
        others: 'hardly changed (1,800 to 1,797)',
        relative: expect.stringMatching(/^0\.40 times \(0\.\d+ to 0\.\d+\)$/) as string,
        place: 'Largest fall of 7 districts. No other moved as far from the middle.',
      },
      expect.objectContaining({ window: 'Last four quarters together', here: '−60% (1,200 to 480)' }),
    ]);
  });

  it('a rise is placed among rises', () => {
    const rows = comparisonRows(anAreaPanel({ after: { A1: 110, B1: 150, C1: 160 } }));
    expect(rows[0]?.place).toBe(
      'Rise 3 by size, of 7 districts. 2 others moved at least as far from the middle.',
    );
  });

  it('is not there without anybody to compare with', () => {
    const alone = { ...anAreaPanel(), quarterCompared: undefined, yearCompared: undefined };
    expect(comparisonRows(alone)).toEqual([]);
    expect(comparisonNotes(alone)).toEqual([]);
  });

  it('never calls a change significant, nor anybody’s doing', () => {
    const panel = anAreaPanel({ after: { A1: 40 } });
    const said = JSON.stringify([
      comparisonRows(panel),
      comparisonNotes(panel),
      pictureOf({ after: { A1: 40 } }),
    ]);
    expect(said).not.toMatch(/significant|because of|thanks to/i);
    expect(comparisonNotes(panel)[1]).toContain('With 7 districts at least 1 always moved furthest');
  });
});

describe('a district through the quarters', () => {
  it('draws rates each quarter, and the last twelve months together as a plain line', () => {
    const { lanes, quarters } = pictureOf({ after: { A1: 88 } });
    expect(quarters).toHaveLength(8);
    expect(lanes.map(({ form, title }) => [form, title])).toEqual([
      ['bars', 'Each quarter, per 1,000 residents'],
      ['line', 'Last 12 months together, per 1,000 residents'],
    ]);
    expect(lanes[0]?.marks.at(-1)).toEqual({ x: 7.5, value: 2.64, label: '2.64', strong: true });
    expect(lanes[0]?.marks.map(({ strong }) => strong)).toEqual([
      ...[false, false, false, true, false, false, false, true],
    ]);
    // twelve months to March 2025 are the first, in the last third of the fourth quarter
    expect(lanes[1]?.marks[0]).toEqual({ x: 3 + 2.5 / 3, value: 12, label: '12.0', strong: false });
    expect(lanes[1]?.marks.at(-1)?.value).toBeCloseTo(10.56, 9);
  });

  it('has no room for a target, a limit or a standing', () => {
    const keys = JSON.stringify(pictureOf()).match(/"(\w+)":/g) ?? [];
    for (const word of [...performanceWords, 'limits']) expect(keys).not.toContain(`"${word}":`);
  });

  it('draws counts where residents are not known, and says so', () => {
    const { lanes, notes } = pictureOf({ people: 0 });
    expect(lanes[0]).toMatchObject({ title: 'Each quarter' });
    expect(lanes[0]?.marks[0]?.value).toBe(300);
    expect(notes.join(' ')).toContain('no rates');
  });

  it('leaves a gap where a month is missing: in its quarter, and in twelve rolling years', () => {
    const { lanes, notes, table, csv } = pictureOf({ missing: ['2025-05'] });
    expect(lanes[0]?.marks.map(({ value }) => value === undefined)).toEqual([
      ...[false, false, false, false, true, false, false, false],
    ]);
    expect(lanes[1]?.marks.filter(({ value }) => value === undefined)).toHaveLength(11);
    expect(notes).toContain('No bar where a month of the quarter is missing.');
    expect(table.rows[4]?.[1]).toBe('no figure');
    expect(csv[5]?.[3]).toBeUndefined();
  });

  it('has the same figures as a table, for a spreadsheet and aloud', () => {
    const { table, csv, readings, summary } = pictureOf({ after: { A1: 88 } });
    expect(table.rows.at(-1)).toEqual(['Jan–Mar 2026', '264', '2.64', '300', '−12%', '1,056']);
    expect(csv.at(-1)).toEqual(['A1', 'District A1', '2025-Q4', 264, 2.64, 1056]);
    expect(readings.at(-1)).toBe(
      'January to March 2026 (Q4): 264 recorded, 2.64 per 1,000 residents; 300 in the same quarter a year before; 1,056 in the 12 months to its end',
    );
    expect(summary).toContain('residents of 2024');
  });

  it('is nothing without a whole quarter', () => {
    expect(seriesPicture(anIndicator, { ...anAreaPanel(), quarter: undefined })).toBeUndefined();
  });
});

describe('its drawing', () => {
  it.each([272, 760, 1200])('stays within %s pixels, with an outline for each quarter', (width) => {
    const picture = pictureOf({ after: { A1: 88 } });
    const { shapes, spots, height } = layOutSeries(picture, width);
    expect(spots).toHaveLength(8);
    for (const shape of shapes) {
      if (shape.kind !== 'rect') continue;
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.x + shape.width).toBeLessThanOrEqual(width);
      expect(shape.y + shape.height).toBeLessThanOrEqual(height);
    }
    expect(shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(8);
  });

  it('ends a line at a gap instead of joining what lies beyond', () => {
    const steps = (wanted: AreaGroundWanted) =>
      layOutSeries(pictureOf(wanted), 760).shapes.flatMap((shape) =>
        shape.kind === 'path' && shape.fill === 'none' ? [shape.d.replaceAll(/[^ML]/g, '')] : [],
      );
    expect(steps({})).toEqual(['MLLLLLLLLLLLL']);
    // without May 2025 there are the years to March and to April 2025, and none after
    expect(steps({ missing: ['2025-05'] })).toEqual(['ML']);
  });

  it('is a file of its own with its words escaped', () => {
    const panel = anAreaPanel();
    const picture = seriesPicture(anIndicator, { ...panel, areaName: 'Hythe <& Lyminge>' });
    if (!picture) throw new Error('nothing to draw');
    const svg = drawPicture(picture, (width) => layOutSeries(picture, width));
    expect(svg).toContain('Hythe &lt;&amp; Lyminge&gt;');
    expect(svg).toContain('<path d="M');
    expect(svg).not.toContain('NaN');
  });
});
