import type { ContractDraft } from '../contracts/contracts.api.ts';
import type { Organisation } from '../organisations/organisation.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import type { LearntIdentifier, OrganisationRef, PlannedOrganisation } from './organisation-book.ts';

/**
 * What became of a row. 'doubtful' is taken too, new or changed, but a person should look at it; 'unchanged' says
 * nothing that is not here already (an exact copy of another row, too).
 */
export const rowOutcomes = ['new', 'changed', 'unchanged', 'doubtful', 'refused'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** One row of the list, accounted for. */
export interface RowAccount {
  row: number;
  outcome: RowOutcome;
  reference: string;
  title: string;
  provider: string;
  /** why it is doubtful, refused or unchanged */
  reasons: string[];
  notes: string[];
}

/** A row to be kept as it was read, and whom its supplier is. */
export interface PlannedRow {
  row: number;
  cells: Readonly<Record<string, string>>;
  organisation?: OrganisationRef;
}

/** An agreement to be added; its parties' organisation ids are refs of the plan. */
export interface AddedAgreement {
  importKey: string;
  buyer: OrganisationRef;
  draft: ContractDraft;
  rows: PlannedRow[];
}

/** An agreement that the list says something new of; parties likewise. */
export interface ChangedAgreement {
  contractId: string;
  revision: number;
  draft: ContractDraft;
  rows: PlannedRow[];
  /** columns kept as the list says them that now say something else */
  asRead: { column: string; from: string; to: string }[];
}

/** An agreement that an earlier list brought. */
export interface KnownAgreement {
  contractId: string;
  revision: number;
  /** as it is here now, whoever changed it */
  draft: ContractDraft;
  /** what the list said last */
  rows: { row: number; cells: Readonly<Record<string, string>>; organisationId?: string }[];
}

/** What is here already, as far as a plan needs it. */
export interface ImportGround {
  today: CalendarDay;
  organisations: readonly Organisation[];
  /** this council, where it is set up */
  council?: { id: string; name: string };
  /** organisations that earlier lists named as buyer, by buyerKey */
  buyers: ReadonlyMap<string, string>;
  /** areas of this service, by public code */
  areaIds: ReadonlyMap<string, string>;
  agreements: ReadonlyMap<string, KnownAgreement>;
}

/** Everything an import would do, decided before anything is written. */
export interface ImportPlan {
  rows: RowAccount[];
  organisations: PlannedOrganisation[];
  learnt: LearntIdentifier[];
  added: AddedAgreement[];
  changed: ChangedAgreement[];
}

export interface ImportCounts {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  doubtful: number;
  refused: number;
}

/** How many rows came to what; the outcomes add up to the rows. */
export const countRows = (rows: readonly RowAccount[]): ImportCounts => {
  const counts: ImportCounts = {
    rows: rows.length,
    new: 0,
    changed: 0,
    unchanged: 0,
    doubtful: 0,
    refused: 0,
  };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
};
