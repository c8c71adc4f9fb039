import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MeasureChart } from '../../../client/charts/measure-chart.tsx';
import { OutputsNextToOutcomesChart } from '../../../client/charts/outputs-next-to-outcomes-chart.tsx';
import { aBetterOffVersion } from '../../fixtures/a-measure.ts';
import { aSeries } from '../../fixtures/a-series.ts';

const ends = { upTo: '2025-Q4', dueThrough: '2025-Q4' };
const families = aSeries([58, 63, 71, 69, 78, 84, 88, 92]);

describe('the chart of a measure on screen', () => {
  const html = renderToStaticMarkup(<MeasureChart series={families} headingLevel={4} {...ends} />);

  it('has the finding as heading at the level the page asks', () => {
    expect(html).toMatch(/<h4 class="bo-figure__heading"[^>]*>92 families, more than usual<\/h4>/);
    expect(html).toContain('Families helped to the end. Families, April 2024 to March 2026.');
  });

  it('says in words what is drawn, and how far to trust it', () => {
    expect(html).toContain('From 58 families in April to June 2024 (Q1) to 92 families');
    expect(html).toContain('Trial limits (8 points). With 8 points this chart would miss most real changes.');
  });

  it('keeps the room of the drawing free until it is loaded, so that nothing jumps', () => {
    expect(html).toMatch(/style="min-height:\d+px"/);
  });

  it('is nothing at all while nothing was accepted', () => {
    expect(renderToStaticMarkup(<MeasureChart series={aSeries([])} {...ends} />)).toBe('');
  });
});

describe('outputs next to outcomes on screen', () => {
  it('says what it found of both, and offers the table', () => {
    const outcomes = aSeries([[30, 50, 60]], { versions: [aBetterOffVersion({ fromQuarter: '2024-Q1' })] });
    const html = renderToStaticMarkup(<OutputsNextToOutcomesChart series={[families, outcomes]} {...ends} />);
    expect(html).toContain(
      'More families than usual, and there are too few figures to tell a change in the share better off</h2>',
    );
    expect(html).toMatch(/aria-pressed="false"[^>]*>Table</);
  });

  it('is nothing at all while nothing was accepted', () => {
    expect(renderToStaticMarkup(<OutputsNextToOutcomesChart series={[]} {...ends} />)).toBe('');
  });
});
