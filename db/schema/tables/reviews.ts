import type { Columns } from '../columns.sqlite.ts';
import type { defineContractTables } from './contracts.ts';
import type { defineMeasureTables } from './measures.ts';
import type { definePeopleTables } from './people.ts';

/** What was agreed to be done: a plain list, until reviews grow round it. */
export const defineReviewTables = (
  c: Columns,
  { contracts }: ReturnType<typeof defineContractTables>,
  { measures }: ReturnType<typeof defineMeasureTables>,
  { people }: ReturnType<typeof definePeopleTables>,
) => {
  const actions = c.table(
    'actions',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      what: c.text('what').notNull(),
      /** who does it: the council, the provider, or both */
      owner: c.oneOf('owner', ['council', 'provider', 'both']).notNull(),
      dueOn: c.day('due_on').notNull(),
      doneOn: c.day('done_on'),
      droppedWhy: c.text('dropped_why').notNull(),
      status: c.oneOf('status', ['open', 'done', 'dropped']).notNull(),
      free: c.flag('free').notNull(),
      /** the measure whose curve it is to turn; null where it is about the whole contract */
      measureId: c.ref('measure_id', () => measures.id),
      /** whether it costs no money; null where nobody said */
      costsNothing: c.flag('costs_nothing'),
      agreedBy: c.ref('agreed_by', () => people.id).notNull(),
      createdAt: c.instant('created_at').notNull(),
      revision: c.count('revision').notNull(),
    },
    (t) => [c.index('actions_by_contract').on(t.contractId)],
  );
  return { actions };
};
