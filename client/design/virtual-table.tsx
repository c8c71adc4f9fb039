import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef } from 'react';
import { classNames } from './class-names.ts';
import { BodyCell, HeaderCell } from './table-column.tsx';
import type { TableProps } from './table.tsx';
import { usePrinting } from './use-printing.ts';

/** Height of every row in pixels, as in the stylesheet: a row is one line, what is longer ends in an ellipsis. */
const rowHeight = 46;

/**
 * A table for a thousand rows: only the rows in view are in the page, between two empty rows that hold the
 * height. It stays a real table: `aria-rowcount` says how many rows there are, each row its place among them.
 * The frame takes focus, so arrow and page keys move it; printing shows every row.
 */
export function VirtualTable<Row>(props: TableProps<Row>) {
  const { caption, captionSize = 's', columns, rows, rowKey, sort, onSort } = props;
  const captionId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1000, height: 720 },
  });
  const shown = virtual.getVirtualItems();
  const first = printing ? 0 : (shown[0]?.index ?? 0);
  const last = printing ? rows.length - 1 : (shown.at(-1)?.index ?? -1);
  const total = columns.reduce((sum, column) => sum + (column.width ?? 140), 0);
  return (
    <div
      ref={frame}
      className="bo-table-frame bo-virtual"
      tabIndex={0}
      role="region"
      aria-labelledby={captionId}
    >
      <table
        className="govuk-table bo-virtual__table"
        aria-rowcount={rows.length + 1}
        style={{ minWidth: total }}
      >
        <caption
          id={captionId}
          className={classNames(
            'govuk-table__caption',
            captionSize === 'hidden' ? 'govuk-visually-hidden' : `govuk-table__caption--${captionSize}`,
          )}
        >
          {caption}
        </caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: `${String(((column.width ?? 140) / total) * 100)}%` }} />
          ))}
        </colgroup>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row" aria-rowindex={1}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          <Space height={first * rowHeight} columns={columns.length} />
          {rows.slice(first, last + 1).map((row, offset) => (
            <tr
              key={rowKey(row, first + offset)}
              className="govuk-table__row"
              aria-rowindex={first + offset + 2}
            >
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
          <Space height={(rows.length - 1 - last) * rowHeight} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

/** An empty row as high as the rows that are not in the page. */
function Space({ height, columns }: { height: number; columns: number }) {
  return height <= 0 ? null : (
    <tr className="bo-virtual__space" aria-hidden="true">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
