import type { CalendarDay } from '../periods/calendar-day.ts';
import type { ReturnFrequency } from '../periods/reporting-period.ts';

/** The four kinds of agreement in the register (mission M16, M27, M28). */
export const contractKinds = ['contract', 'grant', 'call-off', 'in-house service'] as const;
export type ContractKind = (typeof contractKinds)[number];

/** Why the council does it (mission M26). */
export const bases = ['statutory', 'discretionary', 'best practice'] as const;
export type Basis = (typeof bases)[number];

/** Which rules it was bought under; duties are computed from it (methods, "Duties computed, not asked"). */
export const procurementRegimes = [
  'Procurement Act 2023',
  'Public Contracts Regulations 2015',
  'Provider Selection Regime',
  'below threshold',
  'grant',
  'none',
] as const;
export type ProcurementRegime = (typeof procurementRegimes)[number];

export const contractStatuses = ['being prepared', 'live', 'ended'] as const;
export type ContractStatus = (typeof contractStatuses)[number];

/** What an organisation is to a contract. Exactly one is the lead. */
export const partyRoles = ['lead', 'consortium member', 'subcontractor', 'commissioning partner'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** Those who deliver, and so fill a part of the return. */
export const deliveringRoles = ['lead', 'consortium member', 'subcontractor'] as const;

export const areaKinds = ['county', 'district', 'ward'] as const;
export type AreaKind = (typeof areaKinds)[number];

/** A place that services and figures are split by. */
export interface Area {
  id: string;
  code: string;
  name: string;
  kind: AreaKind;
}

export interface ContractParty {
  id: string;
  organisationId: string;
  organisationName: string;
  role: PartyRole;
  /** what it delivers, in words */
  delivers: string;
}

/** Who looks after the contract for the council, and from when until when (mission M14). */
export interface ContractManagerSpell {
  id: string;
  personId?: string;
  name: string;
  fromOn: CalendarDay;
  toOn?: CalendarDay;
}

export interface ContractExtension {
  id: string;
  months: number;
  /** the end date if it is taken */
  untilOn: CalendarDay;
  takenOn?: CalendarDay;
}

export interface ContractDocument {
  id: string;
  title: string;
  url: string;
}

/** Boxes that a return may ask for besides its measures (methods, "Burden": set per agreement). */
export const returnBoxes = ['story', 'not taken on', 'nobody provides', 'time taken'] as const;
export type ReturnBox = (typeof returnBoxes)[number];

/** What each box asks, as the agreement's form and page say it. */
export const returnBoxWords: Readonly<Record<ReturnBox, string>> = {
  story: 'The story behind the figures',
  'not taken on': 'Not taken on, and where we sent them',
  'nobody provides': 'Asked for, and nobody provides it',
  'time taken': 'How long the return took, all told',
};

/** An agreement in the register, whole. Money in pence; absent means not known. */
export interface Contract {
  id: string;
  reference: string;
  kind: ContractKind;
  title: string;
  /** what it is for, in one sentence */
  purpose: string;
  outcomeStatements: string[];
  /** codes of shared/contracts/needs.ts */
  needs: string[];
  ageFrom?: number;
  ageTo?: number;
  areas: Area[];
  parties: ContractParty[];
  /** the organisation whose agreement it is: this council, or another buyer in an imported list */
  buyerId: string;
  buyerName: string;
  directorate: string;
  framework: string;
  lot: string;
  regime?: ProcurementRegime;
  lightTouch?: boolean;
  basis?: Basis;
  startsOn?: CalendarDay;
  endsOn?: CalendarDay;
  noticeOn?: CalendarDay;
  reviewOn?: CalendarDay;
  extensions: ContractExtension[];
  yearlyPence?: number;
  totalPence?: number;
  supportWeeks?: number;
  followUpMonths: number[];
  followUpWindowDays: number;
  /** how often somebody tries before a family could not be reached; absent where the usual is agreed */
  followUpAttempts?: number;
  /** codes of the short questions that are asked; absent where all are */
  followUpQuestions?: string[];
  /** months for which what is held about a family stays after its support ended; absent where nothing is agreed */
  retentionMonths?: number;
  returnFrequency: ReturnFrequency;
  /** working days after the period's end by which the return is due */
  returnDueWorkingDays: number;
  returnBoxes: ReturnBox[];
  documents: ContractDocument[];
  /** left out of every list but the council's own */
  notForPublication: boolean;
  /** published without its places (a refuge) */
  placeWithheld: boolean;
  status: ContractStatus;
  publishedAt?: string;
  contractManagers: ContractManagerSpell[];
  revision: number;
}
