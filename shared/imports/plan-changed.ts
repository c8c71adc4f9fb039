import { changedFields, contractChanges } from '../contracts/contract-changes.ts';
import type { ContractDraft } from '../contracts/contracts.api.ts';
import { decideContract } from '../contracts/decide-contract.ts';
import type { DraftNames } from '../contracts/draft-fields.ts';
import type { ChangedAgreement, ImportGround, KnownAgreement, RowAccount } from './import-plan.ts';
import { keptAsRead, listColumns } from './list-columns.ts';
import { contentOf, groupRows, type ListGroup } from './list-group.ts';
import { listedDraft, listedFields } from './listed-draft.ts';
import type { ListedRow } from './listed-row.ts';
import type { OrganisationBook } from './organisation-book.ts';
import { mergeParties } from './merge-parties.ts';
import { understandRow } from './understand-row.ts';

/** What the list said last time: its rows, and the agreement that they made. */
interface Before {
  rows: ListedRow[];
  draft: ContractDraft;
}

const before = (group: ListGroup, known: KnownAgreement, ground: ImportGround): Before => {
  const rows = known.rows.flatMap(({ row, cells }) => {
    const understood = understandRow[group.first.list]({ row, cells });
    return 'importKey' in understood ? [understood] : [];
  });
  const [last] = groupRows(rows, ground.today);
  return {
    rows,
    // Where the last rows can no longer be read, what is here stands for what they said.
    draft: last === undefined ? known.draft : listedDraft(last.agreement, ground.areaIds, ground.today),
  };
};

/**
 * Takes over what the list changed since last time. A field that somebody changed here meanwhile keeps what it
 * says here, and the difference is doubtful: an import never undoes what people did.
 */
const mergeFields = (
  here: ContractDraft,
  base: ContractDraft,
  listed: ContractDraft,
  names: DraftNames,
): { draft: ContractDraft; doubts: string[] } => {
  const changedHere = changedFields(base, here);
  const apart = contractChanges(here, listed, names);
  let draft = here;
  const doubts: string[] = [];
  for (const field of changedFields(base, listed)) {
    if (!listedFields.includes(field)) continue;
    const difference = apart.find((change) => change.field === field);
    if (difference === undefined) continue;
    if (!changedHere.includes(field)) draft = { ...draft, [field]: listed[field] };
    else if (field !== 'status') {
      doubts.push(
        `${difference.what}: the list now says '${difference.to}'; it was changed here to '${difference.from}', which is kept.`,
      );
    }
  }
  const impossible = decideContract(draft);
  return impossible.length === 0
    ? { draft, doubts }
    : {
        draft: here,
        doubts: [...doubts, ...impossible.map(({ sentence }) => `Kept as it is here. ${sentence}`)],
      };
};

/** A heading may be called 'constructor': only what the row itself holds counts. */
const cellIn = (row: ListedRow | undefined, column: string): string =>
  row !== undefined && Object.hasOwn(row.cells, column) ? (row.cells[column] ?? '') : '';

/** Columns without a field of their own that now say something else, by the first row. */
const changedAsRead = (earlier: ListedRow | undefined, now: ListedRow): ChangedAgreement['asRead'] => {
  const understood = listColumns[now.list].filter(
    ({ becomes, bookkeeping }) => becomes !== keptAsRead || bookkeeping === true,
  );
  const columns = new Set([...Object.keys(earlier?.cells ?? {}), ...Object.keys(now.cells)]);
  return [...columns]
    .filter((column) => !understood.some(({ heading }) => heading === column))
    .map((column) => ({ column, from: cellIn(earlier, column), to: cellIn(now, column) }))
    .filter(({ from, to }) => from !== to);
};

export type RowOutcomes = Map<number, Pick<RowAccount, 'outcome' | 'reasons'>>;

/** Plans what a list changes about an agreement that an earlier one brought; nothing where it says the same. */
export const planChanged = (
  group: ListGroup,
  known: KnownAgreement,
  ground: ImportGround,
  book: OrganisationBook,
): { agreement?: ChangedAgreement; outcomes: RowOutcomes } => {
  const earlier = before(group, known, ground);
  const contentsBefore = new Set(earlier.rows.map(contentOf));
  const contentsNow = new Set(group.rows.map(contentOf));
  const isFresh = (row: ListedRow) => !contentsBefore.has(contentOf(row));
  if (!group.rows.some(isFresh) && earlier.rows.every((row) => contentsNow.has(contentOf(row)))) {
    return { outcomes: new Map() };
  }
  const names: DraftNames = {
    organisations: new Map(),
    areas: new Map([...ground.areaIds].map(([code, id]) => [id, code])),
  };
  const listed = listedDraft(group.agreement, ground.areaIds, ground.today);
  const merged = mergeFields(known.draft, earlier.draft, listed, names);
  const parties = mergeParties(group, known, earlier.rows, book);
  const doubts = [...merged.doubts, ...parties.doubts];
  const speaker = group.rows.find(isFresh) ?? group.first;
  const outcomes: RowOutcomes = new Map();
  for (const row of group.rows) {
    const fresh = isFresh(row);
    const reasons = [
      ...(fresh ? row.doubts : []),
      ...(fresh ? (parties.rowDoubts.get(row.row) ?? []) : []),
      ...(row === speaker ? doubts : []),
    ];
    const taken = fresh || row === speaker;
    outcomes.set(row.row, {
      outcome: reasons.length > 0 ? 'doubtful' : taken ? 'changed' : 'unchanged',
      reasons,
    });
  }
  return {
    agreement: {
      contractId: known.contractId,
      revision: known.revision,
      draft: { ...merged.draft, parties: parties.parties },
      rows: parties.rows,
      asRead: changedAsRead(earlier.rows[0], group.first),
    },
    outcomes,
  };
};
