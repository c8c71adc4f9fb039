import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { portfolioColumns } from '../../../client/portfolio/portfolio-columns.tsx';
import { PortfolioTable } from '../../../client/portfolio/portfolio-table.tsx';
import { aPortfolioRow } from '../../fixtures/a-portfolio-row.ts';

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const table = (rows: readonly ReturnType<typeof aPortfolioRow>[]) =>
  renderToStaticMarkup(<PortfolioTable caption="Services" columns={portfolioColumns} rows={rows} />);

describe('the table of the portfolio', () => {
  it('says of each service who delivers it, its price, its return, both axes, and the next day', () => {
    const html = table([
      aPortfolioRow({
        judged: { returnId: 'ret_1', periodName: 'July to September 2026 (Q2)' },
        betterOff: { word: 'off track', words: 'off track, target in question' },
        next: { on: '2026-12-31', kind: 'decision due', what: 'Decision due' },
      }),
    ]);
    expect(textOf(html)).toContain(
      'Family mediation Stepping Stones £100,000 accepted on track off track, target in question 31 December 2026 decision due',
    );
    expect(html).toContain('href="/contracts/con_00000000000000000001"');
  });

  it('says the run of a headline in words for those who do not see it', () => {
    const spark = {
      name: 'Families helped',
      text: 'From 84 to 92',
      points: [84, null, 92],
      targets: [80, 80, 80],
    };
    expect(table([aPortfolioRow({ howMuchSpark: spark })])).toContain(
      'aria-label="Families helped. From 84 to 92"',
    );
  });

  it('has a column for what changed only where something did', () => {
    expect(table([aPortfolioRow()])).not.toContain('What changed');
    expect(table([aPortfolioRow({ changed: 'Delivery: was close' })])).toContain('Delivery: was close');
  });

  it('says what is not known', () => {
    const text = textOf(table([aPortfolioRow({ provider: undefined, yearlyPence: undefined })]));
    expect(text).toContain('nobody named not known');
  });

  it('draws only the rows in view of a thousand, and says how many there are', () => {
    const many = Array.from({ length: 1000 }, (_, n) => aPortfolioRow({ contractId: `con_${String(n)}` }));
    const html = table(many);
    expect(html).toContain('aria-rowcount="1001"');
    expect(html.match(/<tr/g)?.length).toBeLessThan(60);
  });
});
