import { describe, expect, it } from 'vitest';
import type { OrganisationWithFigures } from '#shared/measures/by-organisation.ts';
import type { AreaWithFigures } from '#shared/measures/compare-areas.ts';
import { SideBySide } from '../../../client/measures/areas-page.tsx';
import { byOrganisationQuery } from '../../../client/measures/by-organisation.queries.ts';
import { differenceNotesQuery } from '../../../client/measures/difference-notes.queries.ts';
import { aCurve } from '../../fixtures/a-curve.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { areasOf } from '../../fixtures/areas-of.ts';
import { aSeries } from '../../fixtures/a-series.ts';
import { drawn } from '../../support/drawn.tsx';

const share = aMeasureVersion({
  kind: 'share',
  question: 'how well',
  name: 'Seen within ten days',
  target: undefined,
});
const { contractId, measureId } = share;
const year = [1, 2, 3, 4].map(() => [320, 500] as const);
const areas = areasOf(
  [
    [60, 100],
    [31, 50],
    [84, 200],
    [58, 100],
    [30, 50],
  ].map((figure) => [figure, figure, figure, figure]),
);
const organisations = (many: number): OrganisationWithFigures[] =>
  ['Open Door', 'Acorn', 'Hollow', 'Merri', 'Rook', 'Zest']
    .slice(0, many)
    .map((name, n) => ({ id: `org_${n}`, name, lead: n === 0, accepted: areas[n % 5]?.accepted ?? {} }));

const page = (
  over: Partial<Parameters<typeof SideBySide>[0]> = {},
  own: readonly AreaWithFigures[] = areas,
  among: readonly OrganisationWithFigures[] = organisations(3),
) =>
  drawn(
    <SideBySide
      contractId={contractId}
      measureId={measureId}
      curve={aCurve(share, aSeries(year, { versions: [share] }).accepted, own)}
      areas={own}
      severalDeliver={false}
      byOrganisation={false}
      area={undefined}
      {...over}
    />,
    [
      [byOrganisationQuery(contractId, measureId).queryKey, { organisations: among }],
      [differenceNotesQuery(contractId, measureId, 'areas').queryKey, { notes: [], maySay: false }],
      [differenceNotesQuery(contractId, measureId, 'organisations').queryKey, { notes: [], maySay: true }],
    ],
  );
const ofOrganisations = { severalDeliver: true, byOrganisation: true };

describe('a measure by area', () => {
  it('has the measure above its title, the funnel, the note, each by itself, and one over time', () => {
    const html = page();
    expect(html).toMatch(/govuk-caption-l">Seen within ten days<\/span>Area by area/);
    const parts = [
      'Unusually low in Area 3',
      'Is a difference meant?',
      'Too few figures in each area to tell a change',
      'One area over time',
    ];
    const places = parts.map((words) => html.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('offers no switch where one organisation delivers, or whoever looks may not see each', () => {
    expect(page()).not.toContain('By organisation');
  });

  it('offers each its own address where both are there, and says which is open', () => {
    const html = page({ severalDeliver: true });
    expect(html).toContain(`href="/contracts/${contractId}/measures/${measureId}/areas?by=organisation"`);
    expect(html).toMatch(/aria-current="page"[^>]*>By area</);
    expect(html).not.toMatch(/aria-current="page"[^>]*>By organisation</);
  });

  it('says what to do where nothing is split, and leads to the definition', () => {
    const html = page({}, []);
    expect(html).toContain('No figure of this measure is split by area yet');
    expect(html).toContain(`href="/contracts/${contractId}/measures/${measureId}"`);
    expect(html).not.toContain('Is a difference meant?');
  });
});

describe('a measure by organisation', () => {
  it('of fewer than five is a sentence and a table in the order given, with what all have together', () => {
    const html = page(ofOrganisations);
    expect(html).toContain('Organisation by organisation');
    expect(html).toMatch(/aria-current="page"[^>]*>By organisation</);
    expect(html).toContain('it takes 5 organisations with enough people, and there are 3.');
    const rows = [...html.matchAll(/<th scope="row"[^>]*>([^<]*)/g)].map(([, name]) => name);
    expect(rows.slice(0, 4)).toEqual(['Open Door', 'Acorn', 'Hollow', 'All organisations together']);
    expect(html).toContain('50% (700 of 1,400)');
  });

  it('of five or more is a funnel, with its finding as heading', () => {
    const html = page(ofOrganisations, areas, organisations(6));
    expect(html).toMatch(/<h3[^>]*>Unusually low at Hollow[^<]*for all organisations together<\/h3>/);
    expect(html).toContain('from one organisation to the next');
  });

  it('says who sees it, asks whether the difference is meant, and shows nothing of areas', () => {
    const html = page(ofOrganisations);
    expect(html).toContain('Only the council and the lead see this page');
    expect(html).toContain('Is the difference between organisations meant?');
    expect(html).not.toMatch(/One area over time|Area 1|any area/);
  });

  it('says what it waits for where not two have figures', () => {
    const html = page(ofOrganisations, areas, []);
    expect(html).toContain('Not two organisations have figures of this measure yet');
    expect(html).toContain(`href="/contracts/${contractId}/returns"`);
  });

  it('needs no switch where nothing is split by area', () => {
    const html = page(ofOrganisations, []);
    expect(html).not.toContain('Side by side');
    expect(html).toContain('Organisation by organisation');
  });
});
