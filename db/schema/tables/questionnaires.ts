import type { Columns } from '../columns.sqlite.ts';
import type { defineCaseTables } from './cases.ts';
import type { defineContractTables } from './contracts.ts';
import type { defineOrganisationTables } from './organisations.ts';
import type { definePeopleTables } from './people.ts';
import { waysGiven } from '#shared/questionnaires/assessment.ts';
import { informants, type Instrument } from '#shared/questionnaires/instrument.ts';
import type { QuestionnaireUsed } from '#shared/questionnaires/questionnaires-used.ts';

/**
 * Completed questionnaires by item number, the definitions that were uploaded, the licence each is used under, and
 * which ones an agreement uses. There is no column for the wording of a question or an answer.
 */
export const defineQuestionnaireTables = (
  c: Columns,
  { organisations }: ReturnType<typeof defineOrganisationTables>,
  { people }: ReturnType<typeof definePeopleTables>,
  { contracts }: ReturnType<typeof defineContractTables>,
  { cases }: ReturnType<typeof defineCaseTables>,
) => {
  const assessments = c.table(
    'assessments',
    {
      id: c.id(),
      caseId: c.ref('case_id', () => cases.id).notNull(),
      /** of its case, which never changes them: so that a contract's are found without it */
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      organisationId: c.ref('organisation_id', () => organisations.id).notNull(),
      /** the number of the person in the case */
      person: c.count('person_number').notNull(),
      instrumentId: c.text('instrument_id').notNull(),
      instrumentVersion: c.text('instrument_version').notNull(),
      formId: c.text('form_id').notNull(),
      informant: c.oneOf('informant', informants).notNull(),
      /** 'start', 'end', '3 months' */
      point: c.text('point').notNull(),
      on: c.day('on_day').notNull(),
      givenKind: c.oneOf('given_kind', waysGiven).notNull(),
      /** by item number, or by scale: never asked about inside the database, and scores are never kept */
      given: c.json<Record<string, number>>('given').notNull(),
      revision: c.count('revision').notNull(),
    },
    (t) => [
      c.uniqueIndex('assessments_once').on(t.caseId, t.person, t.instrumentId, t.informant, t.point),
      // the figures of a contract, person by person
      c.index('assessments_by_contract').on(t.contractId, t.instrumentId, t.caseId, t.person),
    ],
  );
  /** The licence a questionnaire is used under, and whether it is switched on. */
  const instrumentLicences = c.table('instrument_licences', {
    id: c.id('instrument_id'),
    /** which licence, in the administrator's words; '' where none is needed */
    licence: c.text('licence').notNull(),
    recordedBy: c.ref('recorded_by', () => people.id).notNull(),
    recordedAt: c.instant('recorded_at').notNull(),
    isOn: c.flag('is_on').notNull(),
    revision: c.count('revision').notNull(),
  });
  const uploadedInstruments = c.table(
    'uploaded_instruments',
    {
      id: c.id(),
      instrumentId: c.text('instrument_id').notNull(),
      version: c.text('version').notNull(),
      definition: c.json<Instrument>('definition').notNull(),
      uploadedBy: c.ref('uploaded_by', () => people.id).notNull(),
      uploadedAt: c.instant('uploaded_at').notNull(),
    },
    (t) => [c.uniqueIndex('uploaded_instruments_once').on(t.instrumentId, t.version)],
  );
  /** Which questionnaires an agreement uses: one row each, kept as a whole. */
  const contractQuestionnaires = c.table('contract_questionnaires', {
    contractId: c
      .ref('contract_id', () => contracts.id)
      .primaryKey()
      .notNull(),
    used: c.json<QuestionnaireUsed[]>('used').notNull(),
    revision: c.count('revision').notNull(),
  });
  return { assessments, instrumentLicences, uploadedInstruments, contractQuestionnaires };
};
