import { contractChanges } from '../contracts/contract-changes.ts';
import { draftFields, type DraftNames } from '../contracts/draft-fields.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import { listColumns } from './list-columns.ts';
import { listedDraft, listedFields } from './listed-draft.ts';
import type { ListedAgreement, ListedRow } from './listed-row.ts';

/** The rows of one agreement, in the order of the file. */
export interface ListGroup {
  importKey: string;
  first: ListedRow;
  /** rows that say something of their own; the first is among them */
  rows: ListedRow[];
  /** rows that are an exact copy of an earlier one, with the row they copy */
  copies: { row: ListedRow; of: number }[];
  /** rows that give another price than the first */
  disputed: number[];
  /** what all rows together say of the agreement */
  agreement: ListedAgreement;
}

/** A row's content as one text: what it says, without the list's own bookkeeping. */
export const contentOf = ({ list, cells }: Pick<ListedRow, 'list' | 'cells'>): string => {
  const bookkeeping = listColumns[list].filter((column) => column.bookkeeping === true);
  return JSON.stringify(
    Object.entries(cells)
      .filter(([heading, text]) => text !== '' && !bookkeeping.some((column) => column.heading === heading))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

/** Where a row says something else of the agreement than the first one: those sentences become doubts. */
const differences = (
  first: ListedAgreement,
  other: ListedAgreement,
  firstRow: number,
  today: CalendarDay,
): string[] => {
  const names: DraftNames = { organisations: new Map(), areas: new Map() };
  const areas = new Map([...first.areaCodes, ...other.areaCodes].map((code) => [code, code]));
  return contractChanges(listedDraft(first, areas, today), listedDraft(other, areas, today), names)
    .filter(({ field }) => listedFields.includes(field) && field !== 'status')
    .map(({ field, what, from, to }) => {
      const said = `${what}: '${from}' in row ${firstRow}, '${to}' here`;
      return field === 'totalPence' ? `${said}; taken as not known.` : `${said}; row ${firstRow} is taken.`;
    });
};

/** The first row's price is not taken either where another row gives another: it is as doubtful as theirs. */
const withDisputedPrice = (group: ListGroup): ListGroup => {
  const { first, rows, disputed } = group;
  if (disputed.length === 0) return group;
  const doubt = `${draftFields.totalPence.name}: row ${disputed.join(', ')} says otherwise; taken as not known.`;
  const doubted = { ...first, doubts: [...first.doubts, doubt] };
  return { ...group, first: doubted, rows: [doubted, ...rows.slice(1)] };
};

/**
 * Puts the rows of a list together by agreement: one row a supplier in these lists. What rows say differently is
 * doubtful; the first row's word stands, except for the price, which is then not known, because a wrong one
 * would be added up.
 */
export const groupRows = (rows: readonly ListedRow[], today: CalendarDay): ListGroup[] => {
  const groups = new Map<string, ListGroup>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const content = `${row.importKey} ${contentOf(row)}`;
    const copyOf = seen.get(content);
    const group = groups.get(row.importKey);
    if (group === undefined) {
      groups.set(row.importKey, {
        importKey: row.importKey,
        first: row,
        rows: [row],
        copies: [],
        disputed: [],
        agreement: row.agreement,
      });
    } else if (copyOf !== undefined) {
      group.copies.push({ row, of: copyOf });
    } else {
      const differs = differences(group.first.agreement, row.agreement, group.first.row, today);
      group.rows.push({ ...row, doubts: [...row.doubts, ...differs] });
      if (group.first.agreement.totalPence !== row.agreement.totalPence) {
        group.agreement = { ...group.agreement, totalPence: undefined };
        group.disputed.push(row.row);
      }
    }
    if (copyOf === undefined) seen.set(content, row.row);
  }
  return [...groups.values()].map(withDisputedPrice);
};
