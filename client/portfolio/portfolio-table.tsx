import type { PortfolioRow } from '#shared/portfolio/portfolio-row.ts';
import { oneLineColumns } from './portfolio-columns.tsx';
import type { Column, Sort } from '../design/table-column.tsx';
import { Table } from '../design/table.tsx';
import { VirtualTable } from '../design/virtual-table.tsx';

export interface PortfolioTableProps {
  caption: string;
  columns: readonly Column<PortfolioRow>[];
  rows: readonly PortfolioRow[];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}

/** More rows than this and only those in view are drawn, each on one line. */
const mostDrawnAtOnce = 100;

/** A column in which no row has anything to say is not there. */
const telling = (columns: readonly Column<PortfolioRow>[], rows: readonly PortfolioRow[]) =>
  columns.filter(({ key }) => key !== 'changed' || rows.some(({ changed }) => changed !== ''));

/** Agreements with where they stand. */
export function PortfolioTable({ columns, ...props }: PortfolioTableProps) {
  const { rows } = props;
  const common = {
    ...props,
    captionSize: 'hidden' as const,
    rowKey: ({ contractId }: PortfolioRow) => contractId,
  };
  return rows.length > mostDrawnAtOnce ? (
    <VirtualTable {...common} columns={telling(oneLineColumns, rows)} />
  ) : (
    <Table {...common} stacks columns={telling(columns, rows)} />
  );
}
