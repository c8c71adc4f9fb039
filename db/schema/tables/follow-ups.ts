import type { Columns } from '../columns.sqlite.ts';
import type { defineCaseTables } from './cases.ts';
import type { defineContractTables } from './contracts.ts';
import type { defineOrganisationTables } from './organisations.ts';
import { askers } from '#shared/cases/permission.ts';
import { badAgainChoices, type Attempt, type ShortAnswers } from '#shared/follow-ups/follow-up.ts';

/** Asking again: one row for each family and point, with when it is due, each attempt, and how it went. */
export const defineFollowUpTables = (
  c: Columns,
  { organisations }: ReturnType<typeof defineOrganisationTables>,
  { contracts }: ReturnType<typeof defineContractTables>,
  { cases }: ReturnType<typeof defineCaseTables>,
) => {
  const followUps = c.table(
    'follow_ups',
    {
      id: c.id(),
      caseId: c.ref('case_id', () => cases.id).notNull(),
      /** of its case, which never changes them: so that figures and the due-list need no other table */
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      organisationId: c.ref('organisation_id', () => organisations.id).notNull(),
      /** 0 at the end of support */
      months: c.count('months').notNull(),
      dueOn: c.day('due_on').notNull(),
      windowDays: c.count('window_days').notNull(),
      windowEndsOn: c.day('window_ends_on').notNull(),
      attemptsNeeded: c.count('attempts_needed').notNull(),
      /** null until the family was spoken to */
      resultKind: c.oneOf('result_kind', ['reached', 'declined']),
      resultOn: c.day('result_on'),
      askedBy: c.oneOf('asked_by', askers),
      questions: c.text('questions').notNull(),
      answers: c.json<ShortAnswers>('answers').notNull(),
      betterOff: c.flag('better_off'),
      ownWords: c.text('own_words').notNull(),
      badAgain: c.oneOf('bad_again', badAgainChoices),
      /** each time that somebody tried, in the order of their days; never asked about inside the database */
      attempts: c.json<Attempt[]>('attempts').notNull(),
      revision: c.count('revision').notNull(),
    },
    (t) => [
      c.uniqueIndex('follow_ups_once').on(t.caseId, t.months),
      // what a provider asks now: no result yet, the window that closes first on top
      c.index('follow_ups_to_ask').on(t.organisationId, t.resultKind, t.windowEndsOn),
      // the figures of a contract
      c.index('follow_ups_by_contract').on(t.contractId, t.caseId, t.months),
    ],
  );
  return { followUps };
};
