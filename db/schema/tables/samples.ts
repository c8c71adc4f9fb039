import type { Columns } from '../columns.sqlite.ts';
import type { defineContractTables } from './contracts.ts';
import type { definePeopleTables } from './people.ts';
import { sampleSides } from '#shared/follow-ups/sample-agreement.ts';

/** Asking a random sample in place of everybody: what was agreed, and each draw, which stays as it was made. */
export const defineSampleTables = (
  c: Columns,
  { people }: ReturnType<typeof definePeopleTables>,
  { contracts }: ReturnType<typeof defineContractTables>,
) => {
  const sampleAgreements = c.table(
    'sample_agreements',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      /** the first quarter in which support ended that is drawn from */
      fromQuarter: c.text('from_quarter').notNull(),
      marginPercent: c.count('margin_percent').notNull(),
      responsePercent: c.count('response_percent').notNull(),
      proposedBySide: c.oneOf('proposed_by_side', sampleSides).notNull(),
      proposedBy: c.ref('proposed_by', () => people.id).notNull(),
      proposedAt: c.instant('proposed_at').notNull(),
      /** null until the other side agreed: until then everybody is asked */
      agreedBy: c.ref('agreed_by', () => people.id),
      agreedAt: c.instant('agreed_at'),
      endedBy: c.ref('ended_by', () => people.id),
      /** null while it stands */
      endedAt: c.instant('ended_at'),
      revision: c.count('revision').notNull(),
    },
    (t) => [c.index('sample_agreements_by_contract').on(t.contractId, t.endedAt)],
  );
  /** Triggers refuse any change: nobody is picked, and nobody is swapped. */
  const sampleDraws = c.table(
    'sample_draws',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      /** the quarter in which support ended */
      quarter: c.text('quarter').notNull(),
      seed: c.text('seed').notNull(),
      /** the highest lot that was drawn; no family's id, so that erasing one changes nothing here */
      upToLot: c.text('up_to_lot').notNull(),
      drawn: c.count('drawn').notNull(),
      /** how many there were to draw from */
      of: c.count('of_families').notNull(),
      marginPercent: c.count('margin_percent').notNull(),
      responsePercent: c.count('response_percent').notNull(),
      drawnAt: c.instant('drawn_at').notNull(),
    },
    (t) => [c.uniqueIndex('sample_draws_once').on(t.contractId, t.quarter)],
  );
  return { sampleAgreements, sampleDraws };
};
