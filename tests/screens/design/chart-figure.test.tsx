import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChartFigure } from '../../../client/charts/chart-figure.tsx';

describe('a chart with its finding', () => {
  const html = renderToStaticMarkup(
    <ChartFigure
      heading="No clear change in how many come"
      subheading="People each week, July to September 2026"
      summary="From 86 to 112 people a week; the target is 90."
      table={{ caption: 'People each week', columns: [{ header: 'Quarter' }], rows: [['Q2']] }}
      csv={() => ''}
      svg={() => ''}
      fileName="people"
    >
      <svg />
    </ChartFigure>,
  );

  it('its heading is the finding, and names the figure', () => {
    expect(html).toContain('No clear change in how many come</h2>');
    const [, id] = /aria-labelledby="([^"]*)"/.exec(html) ?? [];
    expect(html).toContain(`id="${id ?? 'none'}"`);
  });

  it('says in words what is drawn', () => {
    expect(html).toContain('From 86 to 112 people a week; the target is 90.');
  });

  it('offers the table beside the chart, and three files', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>Chart</);
    expect(html).toMatch(/aria-pressed="false"[^>]*>Table</);
    expect(html.match(/>(CSV|SVG|PNG)<span/g)).toHaveLength(3);
  });
});
