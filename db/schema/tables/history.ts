import type { Columns } from '../columns.sqlite.ts';
import type { definePeopleTables } from './people.ts';
import { historySubjects } from '#shared/values/history.ts';

/** What changed, appended for ever: triggers refuse any change or removal. And the few settings. */
export const defineHistoryTables = (c: Columns, { people }: ReturnType<typeof definePeopleTables>) => {
  const history = c.table(
    'history',
    {
      id: c.id(),
      at: c.instant('at').notNull(),
      personId: c.ref('person_id', () => people.id),
      subject: c.oneOf('subject', historySubjects).notNull(),
      subjectId: c.text('subject_id').notNull(),
      contractId: c.text('contract_id'),
      what: c.text('what').notNull(),
      from: c.text('from_text').notNull(),
      to: c.text('to_text').notNull(),
      why: c.text('why').notNull(),
    },
    (t) => [
      c.index('history_by_subject').on(t.subject, t.subjectId, t.at),
      c.index('history_by_contract').on(t.contractId, t.at),
    ],
  );
  const settings = c.table('settings', {
    id: c.id('name'),
    /** JSON as text */
    value: c.text('value').notNull(),
    revision: c.count('revision').notNull(),
  });
  const importRuns = c.table('import_runs', {
    id: c.id(),
    kind: c.text('kind').notNull(),
    fileName: c.text('file_name').notNull(),
    fileHash: c.text('file_hash').notNull(),
    rows: c.count('rows').notNull(),
    summary: c.text('summary').notNull(),
    personId: c.ref('person_id', () => people.id),
    at: c.instant('at').notNull(),
  });
  return { history, settings, importRuns };
};
