import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { MeasuresShown, SeriesShown } from '#shared/charts/measures-shown.api.ts';
import type { CurvesShown } from '#shared/reviews/curves.api.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { MeasureSection } from '../../../client/measures/measure-section.tsx';
import { noCurves, versionOnWire, type MeasureShown } from '../../fixtures/a-curve.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries } from '../../fixtures/a-series.ts';

const area = 'are_00000000000000000001';
const section = (
  over: Partial<MeasureVersion> = {},
  shown: Partial<MeasuresShown> = {},
  figures: number[] = [88, 92],
  curves: Partial<CurvesShown> = {},
  quartersPerValue: 1 | 4 = 1,
) => {
  const version = versionOnWire(aMeasureVersion({ fromQuarter: '2026-Q1', ...over }));
  const measure: MeasureShown = {
    id: version.measureId,
    contractId: version.contractId,
    position: 0,
    versions: [version],
  };
  const other: MeasureShown = { ...measure, id: 'mea_00000000000000000009', position: 1 };
  const all: MeasuresShown = {
    contractId: version.contractId,
    measures: [measure, other],
    warnings: [],
    mayChange: true,
    areas: [{ id: area, name: 'Eastmarsh' }],
    severalDeliver: false,
    quarterNow: '2026-Q3',
    ...shown,
  };
  const { accepted } = aSeries(figures, { from: '2026-Q1' });
  const byArea = { [area]: { '2026-Q2': { value: { state: 'value' as const, figure: { numerator: 60 } } } } };
  const shownFigures: SeriesShown = {
    series: [
      {
        contractId: version.contractId,
        measureId: measure.id,
        versions: [version],
        quartersPerValue,
        accepted: { ...accepted },
        byArea: figures.length > 0 ? byArea : {},
      },
    ],
    upTo: '2026-Q2',
    dueThrough: '2026-Q2',
  };
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MeasureSection
        measure={measure}
        group={[measure, other]}
        shown={all}
        figures={shownFigures}
        curves={{ ...noCurves, ...curves }}
        warnings={all.warnings}
      />
    </QueryClientProvider>,
  );
};

describe('a measure on the measures page', () => {
  it('names the year that a figure is of, in its sentence as in its chart', () => {
    const yearly = { kind: 'different people', fromQuarter: '2024-Q1' } as const;
    const html = section(yearly, {}, [66, 67, 68, 69], {}, 4);
    expect(html).toContain('<strong>April 2026 to March 2027.</strong>');
    expect(html).not.toContain('<strong>January to March');
    expect(html).toContain('80 families each year');
  });

  it('leads to its organisations where several deliver, and to nothing where their figures cannot be compared', () => {
    const share = { kind: 'share', question: 'how well' } as const;
    expect(section(share, { severalDeliver: true })).toMatch(
      /areas\?by=organisation"[^>]*>Organisation by organisation/,
    );
    expect(section(share)).not.toContain('by=organisation');
    expect(section({}, { severalDeliver: true })).not.toContain('by=organisation');
  });

  it('leads to turning its curve only where it is in concern, and says why', () => {
    const missed = section({}, {}, [88, 40], { mayAct: true });
    expect(missed).toContain('The target was missed.');
    expect(missed).toMatch(/href="[^"]*\/curve"[^>]*>Turn the curve</);
    expect(section({}, {}, [88, 40])).toContain('How the curve is to be turned');
    expect(section({}, {}, [88, 92], { mayAct: true })).not.toContain('/curve"');
  });

  it('lets those begin its limits anew who look after the agreement', () => {
    expect(section()).not.toContain('/rebase"');
    expect(section({}, {}, [88, 92], { mayAgree: true })).toContain('/rebase"');
    expect(section()).toContain('/forecast"');
  });

  it('shows its target with why it is asked and who helped choose it', () => {
    const html = section();
    expect(html).toContain('<dt>Target</dt><dd>80 families a quarter</dd>');
    expect(html).toContain(
      '<dt>Why it is asked</dt><dd>So that every family that needs help finds a place.</dd>',
    );
    expect(html).toContain('<dt>Who helped choose it</dt><dd>Parents of the first two groups</dd>');
    expect(html).toContain('“Count us when we finish, not when we turn up once.”');
  });

  it('says that nobody has written down why, instead of leaving it out', () => {
    expect(section({ purpose: '', chosenBy: '' })).toContain('Nobody has written down why.');
    expect(section({ purpose: '', chosenBy: '' })).toContain('Nobody is named.');
  });

  it('says the latest quarter in a sentence before the chart', () => {
    const html = section();
    expect(html).toContain('July to September 2026 (Q2).');
    expect(html.indexOf('92 families whose support ended in the quarter')).toBeLessThan(
      html.indexOf('<figure'),
    );
  });

  it('shows figures by area one press away', () => {
    expect(section()).toMatch(/<summary[^>]*>.*By area.*<\/summary>/);
    expect(section()).toContain('Eastmarsh');
    expect(section()).toContain('60 families');
  });

  it('holds each area against its own target, and says where it has none', () => {
    expect(section()).toMatch(/60 families<\/td>.*?none<\/td>.*?no target<\/td>/);
    const areaTargets = { [area]: { per: 'quarter' as const, value: 65 } };
    expect(section({ areaTargets, splitAreas: [area] })).toMatch(
      /60 families<\/td>.*?65 families<\/td>.*?close<\/td>/,
    );
  });

  it('says from when it is asked while there is no figure', () => {
    const html = section({}, {}, []);
    expect(html).toContain('No accepted figure yet. It is asked for from April to June 2026 (Q1)');
    expect(html).not.toContain('<figure');
    expect(html).not.toContain('By area');
  });

  it('shows what to think about where it stands', () => {
    const warnings: MeasuresShown['warnings'] = [
      {
        code: 'target-without-purpose',
        measureId: 'mea_00000000000000000001',
        sentence: 'Say what it is for.',
      },
    ];
    expect(section({}, { warnings })).toContain('Say what it is for.');
  });

  it('offers changes only to those who may change it', () => {
    expect(section()).toMatch(/\/change">Change/);
    expect(section()).toContain('Move down');
    expect(section()).not.toContain('Move up');
    expect(section({}, { mayChange: false })).not.toMatch(/Move down|\/change"/);
    expect(section({}, { mayChange: false })).toContain('Definition and history');
  });

  it('says the range, and that a watched figure has no target', () => {
    expect(section({ polarity: 'within a range', rangeLow: 40, rangeHigh: 60, target: undefined })).toContain(
      'between 40 families and 60 families',
    );
    expect(section({ polarity: 'neither', target: undefined })).toContain(
      'None: neither more nor less is better',
    );
    expect(section({ polarity: 'lower' })).toContain('80 families a quarter, or less');
  });

  it('says that a wanted measure cannot be counted yet, and what stands in', () => {
    expect(section({ dataStatus: 'wanted', standsIn: 'how many asked to come back' }, {}, [])).toContain(
      'Wanted: it cannot be counted yet. Meanwhile: how many asked to come back',
    );
  });
});
