import type { CalendarDay } from '../periods/calendar-day.ts';
import type { Basis, ContractKind, ContractStatus, deliveringRoles } from './contract.ts';
import { holdsHalfWords } from '../values/half-words.ts';
import { statusOn } from './contract-dates.ts';

/** An agreement as the register lists it: what can be searched, filtered, sorted and shown in a row. */
export interface RegisterRow {
  id: string;
  reference: string;
  kind: ContractKind;
  title: string;
  purpose: string;
  needs: string[];
  areas: { id: string; name: string }[];
  /** those who deliver, the lead first */
  providers: { organisationId: string; name: string; role: (typeof deliveringRoles)[number] }[];
  buyerId: string;
  buyerName: string;
  directorate: string;
  basis?: Basis;
  status: ContractStatus;
  startsOn?: CalendarDay;
  endsOn?: CalendarDay;
  noticeOn?: CalendarDay;
  reviewOn?: CalendarDay;
  yearlyPence?: number;
  totalPence?: number;
  contractManager?: { personId?: string; name: string; fromOn: CalendarDay };
  notForPublication: boolean;
  placeWithheld: boolean;
  publishedAt?: string;
}

/** What the register is asked for; absent means all. */
export interface RegisterFilter {
  /** half words, all of which must be found */
  search?: string;
  need?: string;
  area?: string;
  kind?: ContractKind;
  status?: ContractStatus;
  directorate?: string;
  basis?: Basis | 'not known';
  /** a person's id, or 'nobody' */
  contractManager?: string;
  provider?: string;
  endsBefore?: CalendarDay;
}

/** Whether every half word is somewhere in reference, title, purpose, provider, buyer or place. */
const holds = (row: RegisterRow, search: string): boolean =>
  holdsHalfWords(
    [
      row.reference,
      row.title,
      row.purpose,
      ...row.providers.map(({ name }) => name),
      row.buyerName,
      ...row.areas.map(({ name }) => name),
    ].join('\n'),
    search,
  );

/**
 * Whether an agreement belongs into a view of the register. The status is that of the day. An agreement
 * without an end date does not end before any day.
 */
export const isListed = (row: RegisterRow, filter: RegisterFilter, today: CalendarDay): boolean =>
  (filter.need === undefined || row.needs.includes(filter.need)) &&
  (filter.area === undefined || row.areas.some(({ id }) => id === filter.area)) &&
  (filter.kind === undefined || row.kind === filter.kind) &&
  (filter.status === undefined || statusOn(row, today) === filter.status) &&
  (filter.directorate === undefined || row.directorate === filter.directorate) &&
  (filter.basis === undefined || (row.basis ?? 'not known') === filter.basis) &&
  (filter.contractManager === undefined ||
    (filter.contractManager === 'nobody'
      ? row.contractManager === undefined
      : row.contractManager?.personId === filter.contractManager)) &&
  (filter.provider === undefined ||
    row.providers.some(({ organisationId }) => organisationId === filter.provider)) &&
  (filter.endsBefore === undefined || (row.endsOn !== undefined && row.endsOn < filter.endsBefore)) &&
  (filter.search === undefined || holds(row, filter.search));
