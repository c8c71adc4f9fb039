import { describe, expect, it } from 'vitest';
import { registerQueryText } from '../../../client/contracts/contracts.queries.ts';
import { columnsOf, defaultColumns, registerColumns } from '../../../client/contracts/register-columns.tsx';
import { RegisterFilters } from '../../../client/contracts/register-filters.tsx';
import {
  askedOf,
  filtersSet,
  registerSearch,
  withoutFilters,
} from '../../../client/contracts/register-search.ts';
import { Table } from '../../../client/design/table.tsx';
import { aRegisterRow } from '../../fixtures/a-register-row.ts';
import { drawn } from '../../support/drawn.tsx';

describe('the view of the register in the address', () => {
  it('takes numbers for words, as a router reads them', () => {
    expect(registerSearch.parse({ search: 12 })).toEqual({ search: '12' });
  });

  it('leaves out what an address says wrongly, and nothing else', () => {
    expect(
      registerSearch.parse({
        kind: 'tea',
        status: 'live',
        endsBefore: '2026-02-30',
        sort: 'luck',
        area: '../x',
      }),
    ).toEqual({ status: 'live' });
  });

  it('is asked of the counter without how it is shown', () => {
    const search = registerSearch.parse({ kind: 'grant', columns: 'title,buyer', sort: 'ends' });
    expect(registerQueryText(askedOf(search))).toBe('?kind=grant&sort=ends');
    expect(registerQueryText({})).toBe('');
  });

  it('counts its filters, and keeps order and columns when they are cleared', () => {
    const search = registerSearch.parse({ kind: 'grant', search: 'x', sort: 'ends', columns: 'title' });
    expect(filtersSet(search)).toBe(1);
    expect(withoutFilters(search)).toEqual({ sort: 'ends', columns: 'title', direction: undefined });
  });

  it('shows the columns it names, or the usual ones', () => {
    expect(columnsOf({ columns: 'title,buyer,tea' })).toEqual(['title', 'buyer']);
    expect(columnsOf({ columns: 'tea' })).toEqual(defaultColumns);
    expect(columnsOf({})).toEqual(defaultColumns);
  });
});

describe('a row of the register', () => {
  const cells = (over: Parameters<typeof aRegisterRow>[0]) =>
    drawn(
      <Table
        caption="x"
        columns={registerColumns}
        rows={[aRegisterRow(over)]}
        rowKey={({ id }) => id}
        onSort={() => undefined}
      />,
    );

  it('leads to the agreement and says who, until when and how much', () => {
    const html = cells({});
    expect(html).toContain('href="/contracts/con_00000000000000000001"');
    expect(html).toContain('Stepping Stones CIC');
    expect(html).toContain('31 March 2028');
    expect(html).toContain('30 September 2027');
    expect(html).toContain('£186,000');
    expect(html).toContain('Families in conflict');
    expect(html).toContain('Nobody yet');
  });

  it('says what is not known to those who listen instead of nothing or nought', () => {
    const html = cells({ yearlyPence: undefined, totalPence: undefined, endsOn: undefined });
    expect(html).toContain('<span class="govuk-visually-hidden">not known</span>');
    expect(html).not.toContain('£');
  });

  it.each([
    [{ status: 'ended', endsOn: '2026-03-31' }, 'Ended 31 March 2026'],
    [{ status: 'ended', endsOn: undefined }, 'Ended'],
    [{ status: 'being prepared', endsOn: '2028-03-31' }, 'To 31 March 2028'],
    [{ status: 'being prepared', endsOn: undefined }, 'Being prepared'],
  ] as const)('of %j says %s', (over, words) => {
    expect(cells(over)).toContain(`>${words}</td>`);
  });

  it('counts the other providers', () => {
    const [lead] = aRegisterRow().providers;
    if (lead === undefined) throw new Error('a row without a lead');
    const html = cells({ providers: [lead, { ...lead, organisationId: 'org_2', role: 'subcontractor' }] });
    expect(html).toContain(
      'title="Stepping Stones CIC, Stepping Stones CIC">Stepping Stones CIC and 1 other',
    );
  });
});

describe('the usual columns', () => {
  it('fit beside the filters on a screen of 1,280 px, with a scroll bar: none is cut at the right', () => {
    // 1,280 less two margins of 64, filters of 250, a gap of 32, a scroll bar of 17
    const room = 1_280 - 2 * 64 - 250 - 32 - 17;
    const widths = registerColumns
      .filter(({ key }) => defaultColumns.includes(key))
      .map(({ width }) => width);
    expect(widths).toHaveLength(defaultColumns.length);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(room);
  });
});

describe('the filters', () => {
  const choices = {
    organisations: [
      { id: 'org_1', name: 'Stepping Stones', kind: 'provider' as const },
      { id: 'org_2', name: 'Invicta NHS', kind: 'commissioning partner' as const },
    ],
    areas: [{ id: 'are_1', name: 'Dover', code: 'E1', kind: 'district' as const }],
    directorates: ['Families'],
    commissioners: [{ id: 'per_1', name: 'P. Shah' }],
  };
  const filters = (council: boolean) =>
    drawn(
      <RegisterFilters
        search={{ kind: 'grant' }}
        choices={choices}
        council={council}
        onChange={() => undefined}
        onClear={() => undefined}
      />,
    );

  it('offer the council everything', () => {
    const html = filters(true);
    expect(html).toContain('Stepping Stones');
    expect(html).not.toContain('Invicta NHS');
    expect(html).toContain('Nobody yet');
    expect(html).toContain('Families: Parenting');
    expect(html).toContain('Show filters (1 set)');
  });

  it('offer a provider neither rivals nor officers', () => {
    const html = filters(false);
    expect(html).not.toContain('Looked after by');
    expect(html).not.toContain('Stepping Stones');
  });
});
