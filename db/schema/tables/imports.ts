import type { Columns } from '../columns.sqlite.ts';
import type { defineContractTables } from './contracts.ts';
import type { defineHistoryTables } from './history.ts';
import type { defineOrganisationTables } from './organisations.ts';

/** What imported lists said, row by row as it was read: nothing a list says is dropped. */
export const defineImportTables = (
  c: Columns,
  { organisations }: ReturnType<typeof defineOrganisationTables>,
  { contracts }: ReturnType<typeof defineContractTables>,
  { importRuns }: ReturnType<typeof defineHistoryTables>,
) => {
  const importedRows = c.table(
    'imported_rows',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      runId: c.ref('run_id', () => importRuns.id).notNull(),
      /** the row of the file, as a spreadsheet numbers it */
      row: c.count('row_number').notNull(),
      /** JSON as text: each cell that says something, by its column's heading */
      cells: c.text('cells').notNull(),
      /** whom the row's supplier or recipient became; null where the row names none */
      organisationId: c.ref('organisation_id', () => organisations.id),
      /** when a later list said something else; null while this is the last word */
      replacedAt: c.instant('replaced_at'),
    },
    (t) => [c.index('imported_rows_by_contract').on(t.contractId)],
  );
  return { importedRows };
};
