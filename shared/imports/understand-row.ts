import type { ListKind } from './list-columns.ts';
import type { FileRow, ListedRow, RefusedRow } from './listed-row.ts';
import { understandGrantRow } from './understand-grant-row.ts';
import { understandRegisterRow } from './understand-register-row.ts';

/** How the rows of each kind of list are understood. */
export const understandRow: Readonly<Record<ListKind, (row: FileRow) => ListedRow | RefusedRow>> = {
  'transparency-code': understandRegisterRow,
  '360giving': understandGrantRow,
};

/** The rows of a list, each understood or refused with its reason. */
export interface UnderstoodRows {
  understood: ListedRow[];
  refused: RefusedRow[];
}

export const understandRows = (kind: ListKind, rows: readonly FileRow[]): UnderstoodRows => {
  const all = rows.map(understandRow[kind]);
  return {
    understood: all.filter((row) => 'importKey' in row),
    refused: all.filter((row) => 'reason' in row),
  };
};
