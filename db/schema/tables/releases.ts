import type { Columns } from '../columns.sqlite.ts';
import type { defineContractTables } from './contracts.ts';
import type { definePeopleTables } from './people.ts';
import { audiences, type LoggedTable, type ReleasedTable } from '#shared/disclosure/release.ts';

/** What audiences outside the council were told, and the log of it: triggers refuse any change or removal. */
export const defineReleaseTables = (
  c: Columns,
  { people }: ReturnType<typeof definePeopleTables>,
  { contracts }: ReturnType<typeof defineContractTables>,
) => {
  /** What both sides prepare for the next release: small numbers, and the provider's own words. */
  const releasePlans = c.table(
    'release_plans',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      threshold: c.count('threshold').notNull(),
      rounded: c.flag('rounded').notNull(),
      words: c.text('words').notNull(),
      /** the last quarter of the figures that the provider has seen; null until it has */
      seenUpTo: c.text('seen_up_to'),
      seenBy: c.ref('seen_by', () => people.id),
      seenAt: c.instant('seen_at'),
      revision: c.count('revision').notNull(),
    },
    (t) => [c.uniqueIndex('release_plans_once').on(t.contractId)],
  );
  const releases = c.table(
    'releases',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      audience: c.oneOf('audience', audiences).notNull(),
      /** 1 for the first of an agreement and audience */
      number: c.count('number').notNull(),
      /** null where no figure was accepted yet */
      upTo: c.text('up_to'),
      threshold: c.count('threshold').notNull(),
      rounded: c.flag('rounded').notNull(),
      /** which rules made it */
      rules: c.count('rules').notNull(),
      /** the provider's words as they stood */
      words: c.text('words').notNull(),
      /** whether the provider had seen these figures */
      seen: c.flag('seen').notNull(),
      madeBy: c.ref('made_by', () => people.id),
      madeAt: c.instant('made_at').notNull(),
    },
    (t) => [c.uniqueIndex('releases_number_once').on(t.contractId, t.audience, t.number)],
  );
  /** One table of a release: as its audience reads it, and what stood behind it, which stays inside. */
  const releaseTables = c.table(
    'release_tables',
    {
      id: c.id(),
      releaseId: c.ref('release_id', () => releases.id).notNull(),
      measureId: c.text('measure_id').notNull(),
      position: c.count('position').notNull(),
      released: c.json<ReleasedTable>('released').notNull(),
      logged: c.json<LoggedTable>('logged').notNull(),
    },
    (t) => [c.uniqueIndex('release_tables_once').on(t.releaseId, t.position)],
  );
  return { releasePlans, releases, releaseTables };
};
