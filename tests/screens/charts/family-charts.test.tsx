import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  ChainChart,
  CurveChart,
  GroupCharts,
  TogetherCharts,
} from '../../../client/charts/family-charts.tsx';
import { factsOf, familiesOf } from '../../fixtures/a-families.ts';

const families = familiesOf([
  ...factsOf(
    [
      { endedOn: '2025-02-10', months: 0, betterOff: 40, notBetterOff: 10 },
      { endedOn: '2025-02-10', months: 3, betterOff: 30, notBetterOff: 10, lost: 10 },
      { endedOn: '2025-02-10', months: 6, betterOff: 25, notBetterOff: 15, lost: 10 },
    ],
    { areaId: 'a' },
  ),
  ...factsOf([{ endedOn: '2025-02-10', months: 6, betterOff: 5, notBetterOff: 15, lost: 10 }], {
    areaId: 'b',
  }),
]);
const nothing = familiesOf([]);

describe('the pictures of families on screen', () => {
  it('the chain has its finding, its bars in percent of the longest, and everything in words', () => {
    const html = renderToStaticMarkup(<ChainChart families={families} />);
    expect(html).toMatch(/<h2[^>]*>60 of 80 families due could be reached 6 months after support ended/);
    expect(html).toContain('6 months after support ended: 80 finished support, 80 agreed to be asked');
    expect(html).toContain('20 could not reach');
    expect(html).toContain('<rect width="37.5%"');
    expect(html).not.toContain('NaN');
  });

  it('groups have a bar with its interval and worst to best case, and which look means what', () => {
    const html = renderToStaticMarkup(<GroupCharts families={families} months={6} />);
    expect(html).toMatch(/<h3[^>]*>By area, Ashford: 25% better off 6 months after support ended, fewer/);
    expect(html).toContain('5 of 20 reached; 30 due');
    expect(html).toContain('of those due and not reached');
    expect(html.match(/<line /g)?.length).toBeGreaterThan(12);
  });

  it('the curve and all quarters together keep their room free', () => {
    expect(renderToStaticMarkup(<CurveChart families={families} />)).toMatch(/min-height:\d+px/);
    const html = renderToStaticMarkup(<TogetherCharts families={families} />);
    expect(html).toContain('bo-figures-beside');
    expect(html).toContain(
      'Of the same 40 families 75% were better off after 3 months and 63% after 6: no clear change',
    );
  });

  it('are nothing at all while nothing is known', () => {
    for (const chart of [
      <ChainChart key="chain" families={nothing} />,
      <CurveChart key="curve" families={nothing} />,
      <TogetherCharts key="together" families={nothing} />,
      <GroupCharts key="groups" families={nothing} months={3} />,
    ])
      expect(renderToStaticMarkup(chart)).toBe('');
  });
});
