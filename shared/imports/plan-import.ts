import { groupRows, type ListGroup } from './list-group.ts';
import type { ListedOrganisation, ListedRow, RefusedRow } from './listed-row.ts';
import type { ImportGround, ImportPlan, RowAccount } from './import-plan.ts';
import { organisationBook, type OrganisationBook } from './organisation-book.ts';
import { buyerKey } from './organisation-names.ts';
import { planChanged } from './plan-changed.ts';
import { planNew } from './plan-new.ts';
import type { UnderstoodRows } from './understand-row.ts';

const account = (row: ListedRow, outcome: RowAccount['outcome'], reasons: string[]): RowAccount => ({
  row: row.row,
  outcome,
  reference: row.agreement.reference,
  title: row.agreement.title,
  provider: row.provider?.name ?? '',
  reasons,
  notes: row.notes,
});

/** Finds the buyer of new agreements: by identifier, or by what the list calls it, which is its key there. */
const buyerFinder = (ground: ImportGround, book: OrganisationBook) => {
  const known = new Map(ground.buyers);
  const { council } = ground;
  if (council !== undefined) known.set(buyerKey(council.name), council.id);
  return (buyer: ListedOrganisation): { ref: string; doubts: string[] } => {
    if (buyer.identifiers.length > 0) return book.find(buyer, 'commissioning partner');
    const key = buyerKey(buyer.name);
    const ref = known.get(key);
    if (ref !== undefined) return { ref, doubts: [] };
    const found = book.find(buyer, 'commissioning partner');
    known.set(key, found.ref);
    return found;
  };
};

const refusedAccount = ({ row, reason }: RefusedRow): RowAccount => ({
  row,
  outcome: 'refused',
  reference: '',
  title: '',
  provider: '',
  reasons: [reason],
  notes: [],
});

const copyAccounts = ({ copies }: ListGroup): RowAccount[] =>
  copies.map(({ row, of }) => account(row, 'unchanged', [`An exact copy of row ${of}.`]));

/**
 * Decides all that a list would do: which agreements and organisations are new, which agreements change, and
 * what becomes of every row. Nothing is written; the same list on the same ground gives the same plan.
 */
export const planImport = ({ understood, refused }: UnderstoodRows, ground: ImportGround): ImportPlan => {
  const book = organisationBook(ground.organisations);
  const findBuyer = buyerFinder(ground, book);
  const accounts = refused.map(refusedAccount);
  const plan: ImportPlan = {
    rows: [],
    organisations: book.planned,
    learnt: book.learnt,
    added: [],
    changed: [],
  };
  for (const group of groupRows(understood, ground.today)) {
    const known = ground.agreements.get(group.importKey);
    if (known === undefined) {
      const { agreement, doubts } = planNew(group, ground, book, findBuyer);
      plan.added.push(agreement);
      for (const row of group.rows) {
        const reasons = doubts.get(row.row) ?? [];
        accounts.push(account(row, reasons.length > 0 ? 'doubtful' : 'new', reasons));
      }
    } else {
      const { agreement, outcomes } = planChanged(group, known, ground, book);
      if (agreement !== undefined) plan.changed.push(agreement);
      for (const row of group.rows) {
        const { outcome, reasons } = outcomes.get(row.row) ?? { outcome: 'unchanged', reasons: [] };
        accounts.push(account(row, outcome, reasons));
      }
    }
    accounts.push(...copyAccounts(group));
  }
  plan.rows = accounts.sort((a, b) => a.row - b.row);
  return plan;
};
