import { contractChanges } from '#shared/contracts/contract-changes.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import { draftOf } from '#shared/contracts/draft-of-contract.ts';
import type { DraftNames } from '#shared/contracts/draft-fields.ts';
import type { ChangedAgreement } from '#shared/imports/import-plan.ts';
import { listNames } from '#shared/imports/list-columns.ts';
import type { ImportPreview } from '#shared/imports/imports.api.ts';
import { identifierText } from '#shared/imports/read-identifier.ts';
import type { Organisation, OrganisationIdentifier } from '#shared/organisations/organisation.ts';
import { plural } from '#shared/values/format.ts';
import type { HistoryLine } from '#shared/values/history.ts';

/** What a line says; who, when and why are the same for the whole import. */
export type ImportLine = Pick<HistoryLine, 'subject' | 'subjectId' | 'contractId' | 'what' | 'from' | 'to'>;

export const organisationAddedLine = ({ id, name }: Organisation): ImportLine => ({
  subject: 'organisation',
  subjectId: id,
  what: 'Organisation',
  from: '',
  to: `added: ${name}`,
});

export const identifierLearntLine = (
  organisationId: string,
  identifier: OrganisationIdentifier,
): ImportLine => ({
  subject: 'organisation',
  subjectId: organisationId,
  what: 'Identifier',
  from: '',
  to: identifierText(identifier),
});

export const agreementAddedLine = (contractId: string, title: string): ImportLine => ({
  subject: 'contract',
  subjectId: contractId,
  contractId,
  what: 'Agreement',
  from: '',
  to: `added: ${title}`,
});

/** One line for each field that a list changes, and for each of its own columns that says something else. */
export const agreementChangedLines = (
  before: Contract,
  { contractId, draft, asRead }: ChangedAgreement,
  names: DraftNames,
): ImportLine[] =>
  [
    ...contractChanges(draftOf(before), draft, names),
    ...asRead.map(({ column, from, to }) => ({ what: `In the list: ${column}`, from, to })),
  ].map(({ what, from, to }) => ({ subject: 'contract', subjectId: contractId, contractId, what, from, to }));

export const importCarriedOutLine = (
  runId: string,
  { list, fileName, counts, agreements }: ImportPreview,
): ImportLine => ({
  subject: 'import',
  subjectId: runId,
  what: 'Register',
  from: '',
  to: `imported ${fileName} (${listNames[list]}): ${plural(counts.rows, 'row', 'rows')}, ${plural(agreements.added, 'agreement', 'agreements')} added, ${agreements.changed} changed`,
});
