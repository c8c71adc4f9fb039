import type { Columns } from '../columns.sqlite.ts';
import type { defineOrganisationTables } from './organisations.ts';
import type { definePeopleTables } from './people.ts';
import {
  areaKinds,
  bases,
  contractKinds,
  contractStatuses,
  partyRoles,
  procurementRegimes,
} from '#shared/contracts/contract.ts';
import { returnFrequencies } from '#shared/periods/reporting-period.ts';

/** The register: agreements, who is party to them, where, and who looks after them. */
export const defineContractTables = (
  c: Columns,
  { organisations }: ReturnType<typeof defineOrganisationTables>,
  { people }: ReturnType<typeof definePeopleTables>,
) => {
  const areas = c.table(
    'areas',
    {
      id: c.id(),
      code: c.text('code').notNull(),
      name: c.text('name').notNull(),
      kind: c.oneOf('kind', areaKinds).notNull(),
    },
    (t) => [c.uniqueIndex('areas_code_once').on(t.code)],
  );
  const contracts = c.table(
    'contracts',
    {
      id: c.id(),
      reference: c.text('reference').notNull(),
      kind: c.oneOf('kind', contractKinds).notNull(),
      title: c.text('title').notNull(),
      purpose: c.text('purpose').notNull(),
      outcomeStatements: c.json<string[]>('outcome_statements').notNull(),
      ageFrom: c.count('age_from'),
      ageTo: c.count('age_to'),
      buyerId: c.ref('buyer_id', () => organisations.id).notNull(),
      directorate: c.text('directorate').notNull(),
      framework: c.text('framework').notNull(),
      lot: c.text('lot').notNull(),
      regime: c.oneOf('regime', procurementRegimes),
      lightTouch: c.flag('light_touch'),
      basis: c.oneOf('basis', bases),
      startsOn: c.day('starts_on'),
      endsOn: c.day('ends_on'),
      noticeOn: c.day('notice_on'),
      reviewOn: c.day('review_on'),
      yearlyPence: c.count('yearly_pence'),
      totalPence: c.count('total_pence'),
      supportWeeks: c.count('support_weeks'),
      followUpMonths: c.json<number[]>('follow_up_months').notNull(),
      followUpWindowDays: c.count('follow_up_window_days').notNull(),
      /** how often somebody tries before a family could not be reached; null where the usual is agreed */
      followUpAttempts: c.count('follow_up_attempts'),
      /** codes of the short questions that are asked; null where all are */
      followUpQuestions: c.json<string[]>('follow_up_questions'),
      /** how long what is held about a family stays after its support ended; null where nothing is agreed */
      retentionMonths: c.count('retention_months'),
      returnFrequency: c.oneOf('return_frequency', returnFrequencies).notNull(),
      returnDueWorkingDays: c.count('return_due_working_days').notNull(),
      returnBoxes: c.json<string[]>('return_boxes').notNull(),
      notForPublication: c.flag('not_for_publication').notNull(),
      placeWithheld: c.flag('place_withheld').notNull(),
      status: c.oneOf('status', contractStatuses).notNull(),
      publishedAt: c.instant('published_at'),
      /** what an import recognises the row by; null for agreements made by hand */
      importKey: c.text('import_key'),
      revision: c.count('revision').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('contracts_import_key_once').on(t.importKey),
      c.index('contracts_by_reference').on(t.reference),
    ],
  );
  const contractNeeds = c.table(
    'contract_needs',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      need: c.text('need').notNull(),
    },
    (t) => [c.uniqueIndex('contract_needs_once').on(t.contractId, t.need)],
  );
  const contractAreas = c.table(
    'contract_areas',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      areaId: c.ref('area_id', () => areas.id).notNull(),
    },
    (t) => [c.uniqueIndex('contract_areas_once').on(t.contractId, t.areaId)],
  );
  const contractParties = c.table(
    'contract_parties',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      organisationId: c.ref('organisation_id', () => organisations.id).notNull(),
      role: c.oneOf('role', partyRoles).notNull(),
      delivers: c.text('delivers').notNull(),
    },
    (t) => [
      c.uniqueIndex('contract_parties_once').on(t.contractId, t.organisationId, t.role),
      c.index('contract_parties_by_organisation').on(t.organisationId),
    ],
  );
  const contractManagers = c.table(
    'contract_managers',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      personId: c.ref('person_id', () => people.id),
      name: c.text('name').notNull(),
      fromOn: c.day('from_on').notNull(),
      toOn: c.day('to_on'),
    },
    (t) => [c.index('contract_managers_by_contract').on(t.contractId)],
  );
  /** People a contract was given to beside its contract manager: they may act on it too. */
  const contractGivenTo = c.table(
    'contract_given_to',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      personId: c.ref('person_id', () => people.id).notNull(),
    },
    (t) => [c.uniqueIndex('contract_given_to_once').on(t.contractId, t.personId)],
  );
  const contractExtensions = c.table(
    'contract_extensions',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      months: c.count('months').notNull(),
      untilOn: c.day('until_on').notNull(),
      takenOn: c.day('taken_on'),
    },
    (t) => [c.index('contract_extensions_by_contract').on(t.contractId)],
  );
  const contractDocuments = c.table(
    'contract_documents',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      title: c.text('title').notNull(),
      url: c.text('url').notNull(),
    },
    (t) => [c.index('contract_documents_by_contract').on(t.contractId)],
  );
  return {
    areas,
    contracts,
    contractNeeds,
    contractAreas,
    contractParties,
    contractManagers,
    contractGivenTo,
    contractExtensions,
    contractDocuments,
  };
};
