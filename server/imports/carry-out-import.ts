import { addContracts, changeContract } from '#db/stores/contract-writes.ts';
import { contractsById } from '#db/stores/contracts-store.ts';
import {
  addOrganisations,
  appendHistoryLines,
  keepImportedRows,
  learnIdentifiers,
  recordImportRun,
} from '#db/stores/import-writes.ts';
import { organisationsKnown } from '#db/stores/organisations-store.ts';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import type { PlannedRow } from '#shared/imports/import-plan.ts';
import type { Counter } from '../platform/counter.ts';
import type { DecidedImport } from './decide-import.ts';
import {
  agreementAddedLine,
  agreementChangedLines,
  identifierLearntLine,
  importCarriedOutLine,
  organisationAddedLine,
  type ImportLine,
} from './import-history.ts';

/**
 * Writes all that was decided, or nothing: organisations, agreements, what the list said row by row, history.
 * Where the list says nothing new, nothing is written at all.
 * @param personId who imports; absent for the command line
 */
export const carryOutImport = async (
  { db, clock, id }: Counter,
  { plan, preview }: DecidedImport,
  personId?: string,
): Promise<void> => {
  if (plan.added.length === 0 && plan.changed.length === 0) return;
  const at = clock.now();
  const runId = id('imp');
  const ids = new Map(plan.organisations.map(({ ref }) => [ref, id('org')]));
  const idOf = (ref: string): string => ids.get(ref) ?? ref;
  const withIds = (draft: ContractDraft): ContractDraft => ({
    ...draft,
    parties: draft.parties.map((party) => ({ ...party, organisationId: idOf(party.organisationId) })),
  });
  const keptRows = (contractId: string, rows: readonly PlannedRow[]) =>
    rows.map(({ row, cells, organisation }) => ({
      id: id('imr'),
      contractId,
      row,
      cells,
      organisationId: organisation === undefined ? undefined : idOf(organisation),
    }));
  const organisations = plan.organisations.map(({ ref, ...organisation }) => ({
    ...organisation,
    id: idOf(ref),
    revision: 0,
  }));
  const added = plan.added.map((agreement) => ({
    id: id('con'),
    buyerId: idOf(agreement.buyer),
    draft: withIds(agreement.draft),
    importKey: agreement.importKey,
    createdAt: at,
    rows: agreement.rows,
  }));
  const changed = plan.changed.map((agreement) => ({ ...agreement, draft: withIds(agreement.draft) }));
  const before = new Map(
    (
      await contractsById(
        db,
        changed.map(({ contractId }) => contractId),
      )
    ).map((contract) => [contract.id, contract]),
  );
  const names = {
    organisations: new Map(
      [...organisations, ...(await organisationsKnown(db))].map(({ id: organisationId, name }) => [
        organisationId,
        name,
      ]),
    ),
    areas: new Map([...before.values()].flatMap(({ areas }) => areas.map((area) => [area.id, area.name]))),
  };
  const lines: ImportLine[] = [
    importCarriedOutLine(runId, preview),
    ...organisations.map(organisationAddedLine),
    ...plan.learnt.map(({ organisationId, identifier }) => identifierLearntLine(organisationId, identifier)),
    ...added.map(({ id: contractId, draft }) => agreementAddedLine(contractId, draft.title)),
    ...changed.flatMap((agreement) => {
      const contract = before.get(agreement.contractId);
      return contract === undefined ? [] : agreementChangedLines(contract, agreement, names);
    }),
  ];
  await db.writeAll([
    ...addOrganisations(db, organisations, at, id),
    ...learnIdentifiers(db, plan.learnt, id),
    ...addContracts(db, added, id),
    ...changed.flatMap(({ contractId, draft, revision }) =>
      changeContract(db, contractId, draft, revision, id),
    ),
    recordImportRun(db, {
      id: runId,
      kind: preview.list,
      fileName: preview.fileName,
      fileHash: preview.fileHash,
      rows: preview.counts.rows,
      summary: JSON.stringify(preview.counts),
      personId,
      at,
    }),
    ...keepImportedRows(
      db,
      [
        ...added.flatMap(({ id: contractId, rows }) => keptRows(contractId, rows)),
        ...changed.flatMap(({ contractId, rows }) => keptRows(contractId, rows)),
      ],
      runId,
      at,
    ),
    ...appendHistoryLines(
      db,
      lines.map((line) => ({
        id: id('his'),
        at,
        personId,
        why: `From the list ${preview.fileName}`,
        ...line,
      })),
    ),
  ]);
};
