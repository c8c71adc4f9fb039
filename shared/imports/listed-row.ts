import type { ContractKind, ProcurementRegime } from '../contracts/contract.ts';
import type { OrganisationIdentifier } from '../organisations/organisation.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import type { ListKind } from './list-columns.ts';

/** A row of the file below the headings, by the columns that say something. */
export interface FileRow {
  /** as a spreadsheet numbers it: the headings are row 1 */
  row: number;
  cells: Readonly<Record<string, string>>;
}

/** An organisation as a list names it. */
export interface ListedOrganisation {
  name: string;
  identifiers: OrganisationIdentifier[];
  vcse?: boolean;
  sme?: boolean;
  website: string;
}

/** What a list says of an agreement itself, the same on each of its rows. Absent means not known. */
export interface ListedAgreement {
  reference: string;
  kind: ContractKind;
  title: string;
  purpose: string;
  directorate: string;
  regime?: ProcurementRegime;
  startsOn?: CalendarDay;
  endsOn?: CalendarDay;
  reviewOn?: CalendarDay;
  totalPence?: number;
  /** codes of areas, known here or not */
  areaCodes: string[];
  documents: { title: string; url: string }[];
  /** for a grant without dates: when it was given and for how many months, from which only the status is judged */
  awardedOn?: CalendarDay;
  months?: number;
}

/** A row that is understood: which agreement, whose, with whom, and what a person should look at. */
export interface ListedRow extends FileRow {
  list: ListKind;
  /** by which the same agreement is recognised when the list comes again */
  importKey: string;
  buyer: ListedOrganisation;
  /** absent where the row names nobody */
  provider?: ListedOrganisation;
  agreement: ListedAgreement;
  /** a person should look at this: the row is taken all the same */
  doubts: string[];
  /** worth knowing */
  notes: string[];
}

/** A row that cannot be taken, and why. */
export interface RefusedRow {
  row: number;
  reason: string;
}
