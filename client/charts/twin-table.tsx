import type { ChartTable } from '#shared/charts/chart.ts';
import { Table } from '../design/table.tsx';

/** The table that says the same as a chart: the first column names the row. */
export function TwinTable({ table }: { table: Pick<ChartTable, 'caption' | 'columns' | 'rows'> }) {
  return (
    <Table
      caption={table.caption}
      columns={table.columns.map((column, index) => ({
        key: String(index),
        header: column.header,
        numeric: column.numeric,
        rowHeader: index === 0,
        cell: (row: readonly string[]) => row[index] ?? '',
      }))}
      rows={table.rows}
      rowKey={(row, index) => `${String(index)} ${row[0] ?? ''}`}
    />
  );
}
