import { describe, expect, it } from 'vitest';
import { Rebasing } from '../../../client/measures/rebase-page.tsx';
import { aCurve } from '../../fixtures/a-curve.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aRebase } from '../../fixtures/agreed-curves.ts';
import { anArea, areasOf } from '../../fixtures/areas-of.ts';
import { aSeries } from '../../fixtures/a-series.ts';
import { drawn } from '../../support/drawn.tsx';

const version = aMeasureVersion();
const whole = aSeries([160, 162, 158, 161, 160, 163, 159, 162]).accepted;
const areas = areasOf([
  [80, 82, 79, 81, 80, 82],
  [60, 62, 59, 61, 60, 62, 59, 95],
]);
const [, second] = areas;
const rebases = [
  aRebase({ id: 'reb_1', cause: 'Of the whole.' }),
  aRebase({ id: 'reb_2', areaKey: anArea(2).id, cause: 'A second van.', fromQuarter: '2024-Q3' }),
  aRebase({ id: 'reb_3', areaKey: anArea(1).id, cause: 'Another hall.' }),
];
const page = (area = second) => {
  const curve = aCurve(version, whole, areas, { upTo: '2025-Q4', curves: { rebases }, area });
  return drawn(
    <Rebasing
      contractId={version.contractId}
      measureId={version.measureId}
      curve={curve}
      onDone={() => undefined}
    />,
  );
};

describe('letting limits begin anew in one area', () => {
  it('shows the chart of that area under its name', () => {
    const html = page();
    expect(html).toMatch(/bo-figure__heading[^>]*>95 families/);
    expect(html).toContain(`${version.name}, Area 2`);
  });

  it('offers every quarter of its own figures but the first, the newest first', () => {
    const offered = [...page(areas[0]).matchAll(/<option value="(\d{4}-Q\d)"/g)].map(
      ([, quarter]) => quarter,
    );
    expect(offered.at(-1)).toBe('2024-Q2');
    expect(offered).toEqual(offered.toSorted().toReversed());
    expect(offered).not.toContain('2024-Q1');
  });

  it('lists where it begins anew already: there, not in another area nor in the whole', () => {
    const html = page();
    expect(html).toContain('A second van.');
    expect(html).not.toMatch(/Of the whole\.|Another hall\./);
    expect(html).toContain('Take it back');
  });

  it('of the whole lists those of the whole alone', () => {
    const curve = aCurve(version, whole, areas, { upTo: '2025-Q4', curves: { rebases } });
    const html = drawn(
      <Rebasing
        contractId={version.contractId}
        measureId={version.measureId}
        curve={curve}
        onDone={() => undefined}
      />,
    );
    expect(html).toContain('Of the whole.');
    expect(html).not.toMatch(/A second van\.|Another hall\./);
  });

  it('wants a quarter, a reason and a cause, and begins with none of them chosen', () => {
    const html = page();
    for (const label of ['From which quarter?', 'What changed?', 'What is known to have changed, and when?'])
      expect(html).toContain(label);
    expect(html).not.toContain('checked=""');
    expect(html).toContain('<option value="" selected="">Choose a quarter</option>');
  });
});
