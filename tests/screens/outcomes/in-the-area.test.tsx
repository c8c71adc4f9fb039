import { describe, expect, it } from 'vitest';
import type { InTheArea } from '#shared/outcomes/in-the-area.api.ts';
import { howPlacesAreTold, nobodyAlone } from '#shared/outcomes/say-change.ts';
import { AreaBody } from '../../../client/outcomes/area-page.tsx';
import { ContributesForm } from '../../../client/outcomes/contributes-form.tsx';
import { IndicatorList } from '../../../client/outcomes/indicators-page.tsx';
import { SmallAreas } from '../../../client/outcomes/small-areas-page.tsx';
import { anAreaPanel, anIndicator } from '../../fixtures/an-area-ground.ts';
import { drawn } from '../../support/drawn.tsx';

type Shown = InTheArea['indicators'][number];

const one = (over: Partial<Shown> = {}): Shown => ({
  indicator: anIndicator,
  contributes: false,
  panels: [anAreaPanel({ after: { A1: 60 } })],
  values: [],
  form: 'rate',
  beside: [],
  elsewhere: [],
  loaded: [],
  notes: [],
  ...over,
});
const anArea = (over: Partial<InTheArea> = {}): InTheArea => ({
  districts: [{ code: 'A1', name: 'Hythe' }],
  indicators: [one()],
  words: [nobodyAlone, howPlacesAreTold],
  mayChange: false,
  ...over,
});
const pageOf = (over: Partial<InTheArea> = {}, area?: string) =>
  drawn(<AreaBody shown={anArea(over)} area={area} onArea={() => undefined} />);

describe('in the area of a service', () => {
  it('says first whose doing it is not, then what was recorded', () => {
    const html = pageOf();
    expect(html).toContain('How everybody in Hythe is, not only the people this service sees.');
    expect(html.indexOf('No one service moves this alone')).toBeLessThan(html.indexOf('fell 40%'));
    expect(html).toMatch(
      /<h3[^>]*>Fewer incidents of antisocial behaviour recorded by the police in District A1/,
    );
    expect(html).toContain('Nobody has said that this service is meant to help with it.');
    expect(html).toContain('href="/outcomes/ind_1"');
    expect(html).not.toMatch(/target|on track|rating/i);
  });

  it('holds the district against the others, with interval and place', () => {
    const html = pageOf();
    expect(html).toContain('District A1 against the others, on a year before');
    expect(html).toMatch(/0\.60 times \(0\.\d+ to 0\.\d+\)/);
    expect(html).toContain('Largest fall of 7 districts.');
    expect(html).toContain('How to read the comparison');
  });

  it('tells of several districts in sentences and draws the one asked for', () => {
    const panels = [
      anAreaPanel(),
      { ...anAreaPanel({ after: { A1: 60 } }), areaCode: 'B1', areaName: 'Midway' },
    ];
    const html = pageOf({ indicators: [one({ panels })] }, 'B1');
    expect(html.match(/bo-lines__line/g)).toHaveLength(2);
    expect(html).toContain('District drawn below');
    expect(html).toContain('police in Midway than a year ago');
    expect(html).not.toContain('No clear change in District A1:');
    expect(pageOf({ indicators: [one({ panels })] })).toContain('No clear change in District A1:');
  });

  it('notes that the whole force moved, and months that look as if they were not whole', () => {
    const panels = [
      { ...anAreaPanel(), forceNote: 'What Invicta Police recorded in its whole area rose 20%.' },
    ];
    const note = (month: string) => ({
      month,
      code: 'low month' as const,
      sentence: `${month} may not be whole.`,
    });
    const html = pageOf({ indicators: [one({ panels, notes: [note('2026-01')] })] });
    expect(html).toContain('<div class="bo-note bo-note--asks">What Invicta Police recorded');
    expect(html).toContain('2026-01 may not be whole.');
    const many = ['2026-01', '2026-02', '2026-03', '2026-04'].map(note);
    expect(pageOf({ indicators: [one({ notes: many })] })).toContain(
      '4 figures look as if a file were not whole',
    );
  });

  it('says what to do where there is no district, or no figure', () => {
    expect(pageOf({ districts: [], indicators: [] })).toContain('No district is known for this service');
    expect(pageOf({ indicators: [] })).toContain('No figures for these districts yet');
  });
});

describe('what a service is meant to help with', () => {
  it('is chosen, is ticked where it was said, and never becomes a target', () => {
    const html = drawn(
      <ContributesForm contractId="con_1" shown={anArea({ indicators: [one({ contributes: true })] })} />,
    );
    expect(html).toContain('What is this service meant to help with?');
    expect(html).toContain('It never becomes a target of the provider.');
    expect(html).toMatch(/<input[^>]*checked=""[^>]*value="ind_1"/);
    expect(drawn(<ContributesForm contractId="con_1" shown={anArea()} />)).not.toContain('checked=""');
  });
});

describe('the list of indicators', () => {
  it('leads to each, and to bringing figures in for those who can', () => {
    const findings = ['No clear change in all 7 districts together.', 'From 2.00 to 3.00 by district.'];
    const listed = [{ indicator: anIndicator, findings }];
    const html = drawn(<IndicatorList indicators={listed} bringsIn />);
    expect(html).toMatch(/<h2[^>]*><a[^>]*href="\/outcomes\/ind_1">Antisocial behaviour/);
    expect(html).toContain('<p class="govuk-body">No clear change in all 7 districts together.</p>');
    expect(html).toContain('From 2.00 to 3.00 by district.');
    expect(html).toContain('Source: data.police.uk');
    expect(html).toContain('<a class="govuk-link" href="/outcomes/ind_1">');
    expect(html).toContain('/settings/outcomes');
    expect(drawn(<IndicatorList indicators={listed} bringsIn={false} />)).not.toContain('/settings');
  });

  it('says who brings figures in while there are none', () => {
    expect(drawn(<IndicatorList indicators={[]} bringsIn={false} />)).toContain(
      'An administrator of the council brings them in.',
    );
    expect(drawn(<IndicatorList indicators={[]} bringsIn />)).toContain('/settings/outcomes');
  });
});

describe('the small places behind a district', () => {
  const shown = {
    district: { code: 'A1', name: 'Hythe' },
    until: '2026-08',
    rows: [
      { code: 'L1', name: 'Hythe 001A', year: 120, yearBefore: 99 },
      { code: 'L2', name: 'Hythe 001B', year: 0 },
    ],
    notes: [],
    words: [nobodyAlone, howPlacesAreTold],
  };

  it('are for the council’s own use, with how places are told; a missing month is not nought', () => {
    const html = drawn(<SmallAreas shown={shown} />);
    expect(html).toContain('For the council’s own use.');
    expect(html).toContain('nearest of a set of map points');
    expect(html).toContain('September 2025 to August 2026');
    expect(html).toMatch(/>120<.*>99</);
    expect(html).toMatch(/Hythe 001B.*>0<.*a month is missing/);
  });

  it('are told of only once there are months', () => {
    expect(drawn(<SmallAreas shown={{ ...shown, until: undefined, rows: [] }} />)).toContain(
      'There are no months of the police here yet.',
    );
  });
});
