import type { Columns } from '../columns.sqlite.ts';
import type { defineCaseTables } from './cases.ts';
import type { defineContractTables } from './contracts.ts';
import type { defineOrganisationTables } from './organisations.ts';
import type { definePeopleTables } from './people.ts';
import { lookReasons } from '#shared/cases/emergency-look.ts';
import { holdReasons, liftReasons } from '#shared/cases/legal-hold.ts';

/** Rights over what is held about a family: what was erased, what must stay, and who looked. */
export const defineCaseRightsTables = (
  c: Columns,
  { organisations }: ReturnType<typeof defineOrganisationTables>,
  { people }: ReturnType<typeof definePeopleTables>,
  { contracts }: ReturnType<typeof defineContractTables>,
  { cases }: ReturnType<typeof defineCaseTables>,
) => {
  /**
   * The ids of cases that were erased, and nothing else. What happened to a permission goes only while its case
   * stands here (triggers), and a restored back-up is brought up to it.
   */
  const erasures = c.table('erasures', { id: c.id() });
  /** What figures keep of the erased: how many went one way, and how many of those lay in a group. */
  const erasedCounts = c.table(
    'erased_counts',
    {
      /** made of what it counts, so that it tells nothing about when */
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      organisationId: c.ref('organisation_id', () => organisations.id).notNull(),
      /** the quarter in which support ended */
      endedIn: c.text('ended_in').notNull(),
      /** what became of them, point by point: JSON as text, to be the same for the same */
      points: c.text('points').notNull(),
      /** 'everybody', or what figures are split by */
      by: c.text('split_by').notNull(),
      group: c.text('group_key').notNull(),
      families: c.count('families').notNull(),
    },
    (t) => [c.index('erased_counts_by_contract').on(t.contractId)],
  );
  const legalHolds = c.table(
    'legal_holds',
    {
      id: c.id(),
      caseId: c.ref('case_id', () => cases.id).notNull(),
      reason: c.oneOf('reason', holdReasons).notNull(),
      setAt: c.instant('set_at').notNull(),
      setBy: c.ref('set_by', () => people.id).notNull(),
      /** null while it stands */
      liftedAt: c.instant('lifted_at'),
      liftedBy: c.ref('lifted_by', () => people.id),
      whyLifted: c.oneOf('why_lifted', liftReasons),
    },
    (t) => [c.index('legal_holds_by_case').on(t.caseId, t.liftedAt)],
  );
  /** Each time that somebody of the council saw a family's page, which its provider is told. */
  const emergencyLooks = c.table(
    'emergency_looks',
    {
      id: c.id(),
      caseId: c.ref('case_id', () => cases.id).notNull(),
      /** of its case: whom to tell */
      organisationId: c.ref('organisation_id', () => organisations.id).notNull(),
      at: c.instant('at').notNull(),
      personId: c.ref('person_id', () => people.id).notNull(),
      reason: c.oneOf('reason', lookReasons).notNull(),
      /** more about it, in the person's words */
      more: c.text('more').notNull(),
    },
    (t) => [
      c.index('emergency_looks_by_case').on(t.caseId, t.at),
      c.index('emergency_looks_by_holder').on(t.organisationId, t.at),
    ],
  );
  return { erasures, erasedCounts, legalHolds, emergencyLooks };
};
