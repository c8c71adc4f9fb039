import { useId, useRef } from 'react';
import { classNames } from './class-names.ts';
import { BodyCell, HeaderCell, type Column, type Sort } from './table-column.tsx';
import { useOverflow } from './use-overflow.ts';

export interface TableProps<Row> {
  /** what the table shows; always there, hidden to the eye where a heading says it already */
  caption: string;
  captionSize?: 'hidden' | 's' | 'm' | 'l';
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  /** the order the rows are in; the table shows it and asks for another, it does not sort */
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** on a narrow screen each row becomes a short list of its own, instead of a table that moves sideways */
  stacks?: boolean;
}

/**
 * A table. Where it is wider than the page it moves inside its own frame, by keyboard as well. What stacks on a
 * narrow screen names its roles, because browsers forget that a row laid out as a list was one.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionSize = 's', columns, rows, rowKey, sort, onSort, stacks = false } = props;
  const role = (name: string) => (stacks ? name : undefined);
  const captionId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(frame);
  return (
    <div
      ref={frame}
      className={classNames('bo-table-frame', stacks && 'bo-table-frame--stacks')}
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-labelledby': captionId } : {})}
    >
      <table className="govuk-table" role={role('table')}>
        <caption
          id={captionId}
          className={classNames(
            'govuk-table__caption',
            captionSize === 'hidden' ? 'govuk-visually-hidden' : `govuk-table__caption--${captionSize}`,
          )}
        >
          {caption}
          {onSort === undefined ? null : (
            <span className="govuk-visually-hidden">, headers with a button change the order</span>
          )}
        </caption>
        <thead className="govuk-table__head" role={role('rowgroup')}>
          <tr className="govuk-table__row" role={role('row')}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} stacks={stacks} />
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body" role={role('rowgroup')}>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)} className="govuk-table__row" role={role('row')}>
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} stacks={stacks} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
