import type { ContractDraft } from '../contracts/contracts.api.ts';
import { plural } from '../values/format.ts';
import type { AddedAgreement, ImportGround, PlannedRow } from './import-plan.ts';
import type { ListGroup } from './list-group.ts';
import { listedDraft } from './listed-draft.ts';
import type { ListedOrganisation } from './listed-row.ts';
import type { OrganisationBook, OrganisationRef } from './organisation-book.ts';

/** Who delivers: the first that the list names is taken as lead, the others as members of its consortium. */
export const partiesFrom = (refs: readonly OrganisationRef[]): ContractDraft['parties'] =>
  refs.map((organisationId, place) => ({
    organisationId,
    role: place === 0 ? 'lead' : 'consortium member',
    delivers: '',
  }));

/** By what a supplier is known within one agreement: there, the same name without identifier is the same one. */
export const supplierKey = ({ name, identifiers }: ListedOrganisation): string =>
  JSON.stringify([name, identifiers]);

/** Plans an agreement that is not here yet, with what a person should look at by row. */
export const planNew = (
  group: ListGroup,
  ground: ImportGround,
  book: OrganisationBook,
  findBuyer: (buyer: ListedOrganisation) => { ref: OrganisationRef; doubts: string[] },
): { agreement: AddedAgreement; doubts: Map<number, string[]> } => {
  const buyer = findBuyer(group.first.buyer);
  const doubts = new Map<number, string[]>();
  const rows: PlannedRow[] = [];
  const suppliers = new Map<string, OrganisationRef>();
  const namedIn = new Map<OrganisationRef, number>();
  for (const { row, cells, provider, doubts: own } of group.rows) {
    const reasons = [...own];
    if (provider === undefined) rows.push({ row, cells });
    else {
      const found = suppliers.get(supplierKey(provider));
      const { ref, doubts: more } =
        found === undefined ? book.find(provider, 'provider') : { ref: found, doubts: [] };
      const earlier = namedIn.get(ref);
      reasons.push(...more);
      if (earlier !== undefined) {
        reasons.push(`'${provider.name}' is the supplier of row ${earlier} too: listed once.`);
      }
      suppliers.set(supplierKey(provider), ref);
      namedIn.set(ref, earlier ?? row);
      rows.push({ row, cells, organisation: ref });
    }
    doubts.set(row, reasons);
  }
  const refs = [...namedIn.keys()];
  const [leadRef] = refs;
  const leadRow = leadRef === undefined ? undefined : namedIn.get(leadRef);
  if (leadRef !== undefined && leadRow !== undefined && refs.length > 1) {
    doubts
      .get(leadRow)
      ?.push(
        `The list names ${plural(refs.length, 'supplier', 'suppliers')} and does not say who leads: '${book.nameOf(leadRef)}', the first, is taken as lead.`,
      );
  }
  doubts.get(group.first.row)?.push(...buyer.doubts);
  return {
    agreement: {
      importKey: group.importKey,
      buyer: buyer.ref,
      draft: { ...listedDraft(group.agreement, ground.areaIds, ground.today), parties: partiesFrom(refs) },
      rows,
    },
    doubts,
  };
};
