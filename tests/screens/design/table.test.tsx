import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { nextSort, type Column } from '../../../client/design/table-column.tsx';
import { Table } from '../../../client/design/table.tsx';
import { VirtualTable } from '../../../client/design/virtual-table.tsx';

interface Service {
  name: string;
  price: string;
}

const columns: readonly Column<Service>[] = [
  { key: 'name', header: 'Service', rowHeader: true, sortable: true, cell: (row) => row.name },
  { key: 'price', header: 'Price', numeric: true, cell: (row) => row.price },
];
const youthClub: Service = { name: 'Youth club', price: '£92,000' };
const rowKey = (row: Service, index: number): string => `${row.name} ${String(index)}`;

describe('a table', () => {
  const html = renderToStaticMarkup(
    <Table
      caption="Services"
      columns={columns}
      rows={[youthClub]}
      rowKey={rowKey}
      sort={{ key: 'name', direction: 'descending' }}
      onSort={() => undefined}
    />,
  );

  it('has a caption, and its first column names each row', () => {
    expect(html).toMatch(/<caption[^>]*>Services/);
    expect(html).toContain('<th scope="row" class="govuk-table__header">Youth club</th>');
  });

  it('figures stand to the right in columns', () => {
    expect(html).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">£92,000</td>');
  });

  it('a column that can be sorted has a button and says its order; the others say none', () => {
    expect(html).toMatch(/aria-sort="descending"><button type="button"/);
    expect(html.match(/aria-sort/g)).toHaveLength(1);
  });

  it('without somebody to sort it there is no button', () => {
    const fixed = renderToStaticMarkup(
      <Table caption="Services" columns={columns} rows={[youthClub]} rowKey={rowKey} />,
    );
    expect(fixed).not.toContain('<button');
  });
});

describe('a table that stacks on a narrow screen', () => {
  const html = renderToStaticMarkup(
    <Table caption="Services" columns={columns} rows={[youthClub]} rowKey={rowKey} stacks />,
  );

  it('says what each cell is and of which column, because a list does not', () => {
    expect(html).toMatch(/<td role="cell" data-column="Price"[^>]*>£92,000/);
    expect(html).toMatch(/<th scope="row" role="rowheader"[^>]*>Youth club/);
    expect(html).toMatch(/<th scope="col" role="columnheader"[^>]*>Price/);
    expect(html.match(/role="row"/g)).toHaveLength(2);
  });
});

describe('the order after a press on a header', () => {
  it('the same column turns round', () => {
    expect(nextSort({ key: 'name', direction: 'ascending' }, 'name').direction).toBe('descending');
    expect(nextSort({ key: 'name', direction: 'descending' }, 'name').direction).toBe('ascending');
  });

  it('another column starts ascending', () => {
    expect(nextSort({ key: 'name', direction: 'ascending' }, 'price')).toEqual({
      key: 'price',
      direction: 'ascending',
    });
    expect(nextSort(undefined, 'price').direction).toBe('ascending');
  });
});

describe('a table of a thousand rows', () => {
  const html = renderToStaticMarkup(
    <VirtualTable
      caption="Services"
      columns={columns}
      rows={Array.from({ length: 1000 }, () => youthClub)}
      rowKey={rowKey}
    />,
  );

  it('says how many rows there are and the place of each, header included', () => {
    expect(html).toContain('aria-rowcount="1001"');
    expect(html).toMatch(/<tr[^>]*aria-rowindex="2"/);
  });

  it('holds only the rows near the view', () => {
    expect(html.split('Youth club').length - 1).toBeLessThan(60);
  });
});
