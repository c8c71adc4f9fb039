import type { Basis, ContractKind, PartyRole, ReturnBox } from '#shared/contracts/contract.ts';
import type { NeedCode } from '#shared/contracts/needs.ts';
import type { ReturnFrequency } from '#shared/periods/reporting-period.ts';
import type { DistrictKey } from './demo-areas.ts';
import type { DemoCurve } from './demo-curve.ts';
import type { DemoMeasure } from './demo-measure.ts';
import type { OrganisationKey } from './demo-organisations.ts';
import type { CommissionerKey } from './demo-people.ts';
import type { DemoFamilies } from './plan-families.ts';
import type { ThemeKey } from './stories/theme-lines.ts';

/** Who delivers beside the lead, and how much of the work (the lead has the rest). */
export interface DemoParty {
  organisation: OrganisationKey;
  role: Exclude<PartyRole, 'lead'>;
  delivers: string;
  /** in a hundred; nothing for a commissioning partner, who delivers nothing */
  percent?: number;
}

/** The story behind the figures, newest return first; older returns draw on the lines of the theme. */
export interface DemoStories {
  helped: readonly string[];
  gotInTheWay: readonly string[];
  willTry: readonly string[];
}

/** What a service could not do, in counts: words, and how many in a usual quarter. */
export interface DemoGap {
  what: string;
  sentTo?: string;
  people: number;
}

/** How the newest return stands: the rest of the returns are accepted. */
export type NewestReturn = 'accepted' | 'submitted' | 'sent back' | 'draft' | 'not sent';

/** What was agreed to be done. Days are counted from the end of the newest quarter. */
export interface DemoAction {
  what: string;
  owner: 'council' | 'provider' | 'both';
  agreedAfterDays: number;
  dueAfterDays: number;
  doneAfterDays?: number;
}

/** A target that the provider says gets in the way. Days are counted from the end of the newest quarter. */
export interface DemoFlag {
  measure: string;
  text: string;
  raisedAfterDays: number;
  answer?: { text: string; afterDays: number };
}

/** Another contract manager from a day on, counted from the end of the newest quarter. */
export interface DemoHandOver {
  to: CommissionerKey;
  afterDays: number;
  why: string;
}

/** One agreement of the demo county. Months are counted from the end of the newest quarter. */
export interface DemoAgreement {
  key: string;
  reference: string;
  kind: ContractKind;
  title: string;
  purpose: string;
  outcomes: readonly string[];
  needs: readonly NeedCode[];
  ages?: readonly [number, number];
  /** the whole county where no district is named */
  districts: readonly DistrictKey[];
  ward?: boolean;
  lead: OrganisationKey;
  leadDelivers?: string;
  parties?: readonly DemoParty[];
  directorate: string;
  framework?: string;
  lot?: string;
  basis: Basis;
  yearlyPounds: number;
  supportWeeks?: number;
  followUpMonths?: readonly number[];
  /** months after support ended for which families are kept; absent where nothing is agreed */
  retentionMonths?: number;
  /** its provider keeps its families here */
  families?: DemoFamilies;
  /** how many quarters of returns it has */
  quarters: 12 | 16;
  frequency?: ReturnFrequency;
  boxes?: readonly ReturnBox[];
  endsAfterMonths?: number;
  noticeAfterMonths?: number;
  reviewAfterMonths?: number;
  extensionMonths?: number;
  notForPublication?: boolean;
  placeWithheld?: boolean;
  /** false: it has no public page yet */
  published?: boolean;
  lookedAfterBy: CommissionerKey;
  handOvers?: readonly DemoHandOver[];
  measures: readonly DemoMeasure[];
  theme: ThemeKey;
  stories: DemoStories;
  turnedAway?: readonly DemoGap[];
  nobodyProvides?: readonly DemoGap[];
  /** minutes that a return takes, all told */
  minutes: number;
  newest?: NewestReturn;
  /** the question of a return that was sent back */
  question?: string;
  /** returns back that came after their day, and by how many days */
  late?: readonly (readonly [back: number, days: number])[];
  actions?: readonly DemoAction[];
  flags?: readonly DemoFlag[];
  curves?: readonly DemoCurve[];
}
