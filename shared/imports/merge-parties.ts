import { deliveringRoles } from '../contracts/contract.ts';
import type { ContractDraft } from '../contracts/contracts.api.ts';
import type { KnownAgreement, PlannedRow } from './import-plan.ts';
import type { ListGroup } from './list-group.ts';
import type { ListedRow } from './listed-row.ts';
import type { OrganisationBook, OrganisationRef } from './organisation-book.ts';
import { supplierKey } from './plan-new.ts';

/** The parties after a later list, whom each row names, and what is doubtful, about a row or about all. */
export interface MergedParties {
  parties: ContractDraft['parties'];
  rows: PlannedRow[];
  rowDoubts: Map<number, string[]>;
  doubts: string[];
}

/** Whom the suppliers of the earlier rows became. */
const knownSuppliers = (
  earlier: readonly ListedRow[],
  known: KnownAgreement,
): Map<string, OrganisationRef> => {
  const suppliers = new Map<string, OrganisationRef>();
  for (const { row, provider } of earlier) {
    const id = known.rows.find((stored) => stored.row === row)?.organisationId;
    if (provider !== undefined && id !== undefined) suppliers.set(supplierKey(provider), id);
  }
  return suppliers;
};

/**
 * Adds suppliers that a later list names. One that it no longer names stays, doubtful: taking an organisation out
 * closes its part of the returns, which a person decides.
 */
export const mergeParties = (
  group: ListGroup,
  known: KnownAgreement,
  earlier: readonly ListedRow[],
  book: OrganisationBook,
): MergedParties => {
  const suppliers = knownSuppliers(earlier, known);
  const before = new Set(suppliers.values());
  const parties = [...known.draft.parties];
  const delivering: readonly string[] = deliveringRoles;
  const delivers = (ref: OrganisationRef) =>
    parties.some(({ organisationId, role }) => organisationId === ref && delivering.includes(role));
  const rows: PlannedRow[] = [];
  const rowDoubts = new Map<number, string[]>();
  const namedIn = new Map<OrganisationRef, number>();
  for (const { row, cells, provider } of group.rows) {
    if (provider === undefined) {
      rows.push({ row, cells });
      continue;
    }
    const found = suppliers.get(supplierKey(provider));
    const { ref, doubts } =
      found === undefined ? book.find(provider, 'provider') : { ref: found, doubts: [] };
    const named = namedIn.get(ref);
    rowDoubts.set(
      row,
      named === undefined
        ? doubts
        : [...doubts, `'${provider.name}' is the supplier of row ${named} too: listed once.`],
    );
    suppliers.set(supplierKey(provider), ref);
    namedIn.set(ref, named ?? row);
    rows.push({ row, cells, organisation: ref });
    // Whoever was listed before and is no party any more was taken out by a person.
    if (!delivers(ref) && !before.has(ref)) {
      const hasLead = parties.some(({ role }) => role === 'lead');
      parties.push({ organisationId: ref, role: hasLead ? 'consortium member' : 'lead', delivers: '' });
    }
  }
  const gone = [...before].filter((ref) => !namedIn.has(ref) && delivers(ref));
  return {
    parties,
    rows,
    rowDoubts,
    doubts: gone.map(
      (ref) => `'${book.nameOf(ref)}' is no longer listed: it stays here until somebody takes it out.`,
    ),
  };
};
