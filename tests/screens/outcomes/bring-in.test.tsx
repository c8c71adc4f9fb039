import { describe, expect, it } from 'vitest';
import type { OutcomePreview, OutcomesSetUp } from '#shared/outcomes/bring-in.api.ts';
import { notBegun, type HowFar } from '#shared/outcomes/how-far.ts';
import { typeOfFile } from '../../../client/api/send-file.ts';
import { BringInForm, ConfirmForm } from '../../../client/outcomes/bring-in-form.tsx';
import { FilePreview } from '../../../client/outcomes/file-preview.tsx';
import { SendingProgress } from '../../../client/outcomes/sending-progress.tsx';
import { monthsInWords, WhatIsHere } from '../../../client/outcomes/what-is-here.tsx';
import { drawn } from '../../support/drawn.tsx';

const aPreview = (over: Partial<OutcomePreview> = {}): OutcomePreview => ({
  what: 'months',
  fileName: '2026-08-street.csv',
  planHash: 'a'.repeat(64),
  does: ['1 month added.'],
  toConfirm: [],
  months: [
    {
      month: '2026-08',
      becomes: 'new',
      incidents: 120,
      outside: 2,
      noLocation: 1,
      byDistrict: { A1: 60, B1: 57 },
    },
  ],
  ...over,
});
const names = new Map([['A1', 'Hythe']]);
const aSetUp = (over: Partial<OutcomesSetUp> = {}): OutcomesSetUp => ({
  districts: [
    { code: 'A1', name: 'Hythe', smallAreas: 12, hasBoundary: true, populationYears: [2023, 2024] },
    { code: 'B1', name: 'Midway', smallAreas: 0, hasBoundary: false, populationYears: [] },
  ],
  months: [],
  notes: [],
  indicators: [],
  ...over,
});

describe('what a file would do', () => {
  it('is said in sentences and month by month, with what lies outside and nowhere', () => {
    const html = drawn(<FilePreview preview={aPreview()} names={names} />);
    expect(html).toContain('2026-08-street.csv: 1 month added.');
    expect(html).toMatch(/August 2026.*new.*>120<.*>2<.*>1</);
    expect(html).not.toContain('what is here beside');
    expect(drawn(<FilePreview preview={aPreview({ does: [], months: [] })} names={names} />)).toContain(
      'nothing new.',
    );
  });

  it('shows other numbers beside what is here, district by district', () => {
    const [month] = aPreview().months;
    if (!month) throw new Error('a preview has a month');
    const html = drawn(
      <FilePreview
        preview={aPreview({
          does: [],
          toConfirm: ['August 2026 is here already with other numbers.'],
          months: [{ ...month, becomes: 'other numbers', here: { A1: 60, C1: 5 } }],
        })}
        names={names}
      />,
    );
    expect(html).toContain('bo-note--asks');
    expect(html).toContain('here with other numbers');
    expect(html).toContain('August 2026: what is here beside what the file says');
    const rows = [...html.matchAll(/<th scope="row"[^>]*>([^<]+)<\/th>(.*?)<\/tr>/g)].map(
      ([, name, cells = '']) => [
        name,
        ...[...cells.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell),
      ],
    );
    expect(rows.slice(1)).toEqual([
      ['Hythe', '60', '60', ''],
      ['B1', 'none', '57', '<strong>yes</strong>'],
      ['C1', '5', 'none', '<strong>yes</strong>'],
    ]);
  });
});

describe('what replaces something', () => {
  it('asks for a tick; what replaces nothing does not', () => {
    const form = (over: Partial<OutcomePreview>) =>
      drawn(<ConfirmForm preview={aPreview(over)} busy={false} onConfirm={() => undefined} />);
    expect(form({ toConfirm: ['August 2026 is here already.'] })).toContain('Replace what is here?');
    expect(form({})).not.toContain('Replace what is here?');
    expect(form({})).toContain('Bring it in');
    expect(form({ does: [] })).toBe('');
  });
});

describe('the form', () => {
  it('begins with the lookup in a new area, and with months afterwards', () => {
    const chosen = (setUp: OutcomesSetUp) =>
      /<input[^>]*checked=""[^>]*value="(\w+)"/.exec(drawn(<BringInForm setUp={setUp} />))?.[1];
    expect(chosen(aSetUp({ districts: [] }))).toBe('lookup');
    expect(chosen(aSetUp())).toBe('months');
  });

  it('tells how far a long import has come', () => {
    const at = (sent: number, howFar: HowFar) =>
      drawn(<SendingProgress sending={{ sent, howFar }} words="Reading the file" />);
    const half = at(0.5, notBegun);
    expect(half).toContain('Sending the file: 50%');
    expect(half).toMatch(/<progress[^>]*value="50"/);
    const there = at(1, notBegun);
    expect(there).toContain('>Reading the file</label>');
    expect(there).not.toMatch(/<progress[^>]*value=/);
    const reading = at(1, { stage: 'reading', read: 9, of: 36, rows: 150_000 });
    expect(reading).toContain('Reading: 9 of 36 months, 150,000 rows so far');
    expect(reading).toMatch(/<progress[^>]*value="25"/);
    expect(at(1, { stage: 'writing', read: 36, of: 36, rows: 600_000 })).not.toMatch(/<progress[^>]*value=/);
  });

  it.each([
    ['2026-08.csv', 'text/csv'],
    ['Archive.ZIP', 'application/zip'],
    ['a.csv.gz', 'application/gzip'],
    ['districts.geojson', 'application/geo+json'],
    ['districts.json', 'application/geo+json'],
  ])('sends %s as %s', (name, type) => {
    expect(typeOfFile(name)).toBe(type);
  });
});

describe('what is here', () => {
  it('names what a district still lacks', () => {
    const html = drawn(<WhatIsHere setUp={aSetUp()} />);
    expect(html).toMatch(/Hythe.*2023, 2024.*here/);
    expect(html).toMatch(/Midway.*no year: no rates.*none: a tile/);
    expect(drawn(<WhatIsHere setUp={aSetUp({ districts: [] })} />)).toContain('bring in a lookup first');
  });

  it.each([
    [[], 'No month of the police is here yet.'],
    [['2026-01', '2026-02'], '2 months from January 2026 to February 2026; none is missing.'],
    [['2026-04', '2026-01'], '2 months from January 2026 to April 2026; missing: February 2026, March 2026.'],
  ])('months %s: %s', (months, words) => {
    expect(monthsInWords(months.map((month) => ({ month })))).toBe(words);
  });
});
