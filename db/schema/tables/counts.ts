import type { Columns } from '../columns.sqlite.ts';
import type { defineContractTables } from './contracts.ts';
import type { defineOrganisationTables } from './organisations.ts';
import type { definePeopleTables } from './people.ts';

/** Whose families are not kept here as cases: the counts a provider types, a sheet for each quarter that support ended in. */
export const defineCountTables = (
  c: Columns,
  { organisations }: ReturnType<typeof defineOrganisationTables>,
  { people }: ReturnType<typeof definePeopleTables>,
  { areas, contracts }: ReturnType<typeof defineContractTables>,
) => {
  const countSheets = c.table(
    'count_sheets',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      /** whose families they are */
      organisationId: c.ref('organisation_id', () => organisations.id).notNull(),
      /** the quarter in which support ended */
      quarter: c.text('quarter').notNull(),
      revision: c.count('revision').notNull(),
      savedAt: c.instant('saved_at').notNull(),
      personId: c.ref('person_id', () => people.id).notNull(),
    },
    (t) => [c.uniqueIndex('count_sheets_once').on(t.contractId, t.organisationId, t.quarter)],
  );
  const countLines = c.table(
    'count_lines',
    {
      id: c.id(),
      sheetId: c.ref('sheet_id', () => countSheets.id).notNull(),
      /** 0 at the end of support */
      months: c.count('months').notNull(),
      /** null where the area is not known */
      areaId: c.ref('area_id', () => areas.id),
      finished: c.count('finished').notNull(),
      agreed: c.count('agreed').notNull(),
      excluded: c.count('excluded').notNull(),
      notYetDue: c.count('not_yet_due').notNull(),
      pending: c.count('pending').notNull(),
      reached: c.count('reached').notNull(),
      betterOff: c.count('better_off').notNull(),
      declined: c.count('declined').notNull(),
      notConsented: c.count('not_consented').notNull(),
      lost: c.count('lost').notNull(),
      missed: c.count('missed').notNull(),
    },
    (t) => [c.index('count_lines_by_sheet').on(t.sheetId)],
  );
  return { countSheets, countLines };
};
