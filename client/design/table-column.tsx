import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** figures: to the right, in columns */
  numeric?: boolean;
  /** names the row: read out before each of its cells */
  rowHeader?: boolean;
  sortable?: boolean;
  /** its words stay on one line (dates, short states) */
  nowrap?: boolean;
  /** width in pixels; only a table of a thousand rows needs it */
  width?: number;
}

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

/** The order after a press on a header: the same column turns round, another starts ascending. */
export const nextSort = (sort: Sort | undefined, key: string): Sort => ({
  key,
  direction: sort?.key === key && sort.direction === 'ascending' ? 'descending' : 'ascending',
});

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** the table stacks on a narrow screen: cells name their roles, and their column */
  stacks?: boolean;
}

/** One header; a button where the column can be sorted, with the order said by `aria-sort`. */
export function HeaderCell<Row>({ column, sort, onSort, stacks = false }: HeaderCellProps<Row>) {
  const sortable = column.sortable === true && onSort !== undefined;
  const direction = sort?.key === column.key ? sort.direction : undefined;
  return (
    <th
      scope="col"
      role={stacks ? 'columnheader' : undefined}
      className={classNames(
        'govuk-table__header',
        column.numeric && 'govuk-table__header--numeric',
        sortable && 'bo-sortable',
      )}
      aria-sort={sortable ? (direction ?? 'none') : undefined}
    >
      {sortable ? (
        <button type="button" className="bo-sort" onClick={() => onSort(nextSort(sort, column.key))}>
          {column.header}
          <svg className="bo-sort__arrow" viewBox="0 0 10 16" aria-hidden="true" focusable="false">
            <path className={direction === 'ascending' ? undefined : 'bo-sort__arrow-off'} d="M5 0l5 6H0Z" />
            <path
              className={direction === 'descending' ? undefined : 'bo-sort__arrow-off'}
              d="M5 16l5-6H0Z"
            />
          </svg>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

/** One cell of the body. */
export function BodyCell<Row>({
  column,
  row,
  stacks = false,
}: {
  column: Column<Row>;
  row: Row;
  stacks?: boolean;
}) {
  const className = classNames(
    column.rowHeader ? 'govuk-table__header' : 'govuk-table__cell',
    column.numeric && 'govuk-table__cell--numeric',
    column.nowrap && 'bo-nowrap',
  );
  return column.rowHeader ? (
    <th scope="row" role={stacks ? 'rowheader' : undefined} className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td
      role={stacks ? 'cell' : undefined}
      data-column={stacks ? column.header : undefined}
      className={className}
    >
      {column.cell(row)}
    </td>
  );
}
