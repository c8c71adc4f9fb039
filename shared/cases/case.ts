import type { CalendarDay } from '../periods/calendar-day.ts';
import type { Characteristics } from './characteristics.ts';

/** How a family came to the service. */
export const referralRoutes = [
  'school',
  'early help assessment',
  'self',
  'health',
  'police',
  'step-down from social care',
  'other',
] as const;
export type ReferralRoute = (typeof referralRoutes)[number];

/** How support ended. `inappropriate referral` is no support at all, and says why. */
export const waysEnded = [
  'completed',
  'step-down',
  'moved to specialist help',
  'disengaged',
  'moved away',
  'inappropriate referral',
] as const;
export type WayEnded = (typeof waysEnded)[number];

/** Ends that nobody reaches without support having started. */
export const endsAfterSupport: readonly WayEnded[] = ['completed', 'step-down'];

/** Where a case is, read from its days (`caseStatusOf`); never stored. */
export const caseStatuses = ['referred', 'assessed', 'in support', 'ended'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Whom the support is for, by age in whole years when it starts. */
export const ageBands = ['0 to 4', '5 to 10', '11 to 15', '16 to 17', '18 to 25'] as const;
export type AgeBand = (typeof ageBands)[number];

export const youngestAge = 0;
export const oldestAge = 25;

/** One numbered person of a case: 'child 1'. Questionnaires belong to a person. There is no place for a name. */
export interface CasePerson {
  id: string;
  /** 1, 2, 3 ... for ever: a number is never given to somebody else */
  number: number;
  /** whole years when support starts, known by then */
  ageAtStart?: number;
  characteristics: Characteristics;
}

/** Where a case was handed to: another agreement, whose provider confirms arrival, or elsewhere in words. */
export type HandedTo =
  | {
      kind: 'agreement';
      contractId: string;
      /** what the other provider will know it by; never a name */
      knownAs: string;
      /** the day from which the other provider says it is with them */
      arrivedOn?: CalendarDay;
      /** the day on which the other provider said that it had not come; never beside an arrival */
      notArrivedOn?: CalendarDay;
    }
  | { kind: 'elsewhere'; where: string };

/** A return of the family to the same service. Only one for the same need says that support did not last. */
export interface CameBack {
  on: CalendarDay;
  sameNeed: boolean;
}

/** Why a family is not asked: listed with its count, outside all denominators. */
export const reasonsNotToAsk = [
  'died',
  'court or safeguarding bar',
  'contract ended without follow-up',
] as const;
export type ReasonNotToAsk = (typeof reasonsNotToAsk)[number];

/** From which day a family is not asked, and why. What was answered before stays answered. */
export interface NotToAsk {
  reason: ReasonNotToAsk;
  from: CalendarDay;
}

/** A safeguarding concern: its two days and never what it was about. */
export interface SafeguardingConcern {
  raisedOn: CalendarDay;
  answeredOn?: CalendarDay;
}

/**
 * A family or young person by the provider's own reference. No names, no dates of birth, no addresses: there is
 * no place for them. Only the organisation that holds it sees its row.
 */
export interface Case {
  id: string;
  contractId: string;
  /** the delivering organisation that holds it */
  organisationId: string;
  /** the provider's own reference */
  reference: string;
  areaId: string;
  /** known by the time support starts */
  ageBand?: AgeBand;
  /** a code of shared/contracts/needs.ts */
  need: string;
  route: ReferralRoute;
  people: CasePerson[];
  referredOn: CalendarDay;
  assessedOn?: CalendarDay;
  startedOn?: CalendarDay;
  plannedEndOn?: CalendarDay;
  endedOn?: CalendarDay;
  howEnded?: WayEnded;
  /** why the referral was inappropriate; '' unless it was */
  whyInappropriate: string;
  handedTo?: HandedTo;
  cameBack?: CameBack;
  notToAsk?: NotToAsk;
  /** sessions given so far; absent means not counted, which is not 0 */
  sessions?: number;
  concerns: SafeguardingConcern[];
  revision: number;
}

/** Where a case is: the furthest of its days. */
export const caseStatusOf = ({
  assessedOn,
  startedOn,
  endedOn,
}: Pick<Case, 'assessedOn' | 'startedOn' | 'endedOn'>): CaseStatus => {
  if (endedOn !== undefined) return 'ended';
  if (startedOn !== undefined) return 'in support';
  return assessedOn === undefined ? 'referred' : 'assessed';
};

/** Whether support was given and is over. A family that received none is never asked how it went. */
export const finishedSupport = ({
  startedOn,
  endedOn,
  howEnded,
}: Pick<Case, 'startedOn' | 'endedOn' | 'howEnded'>): boolean =>
  startedOn !== undefined && endedOn !== undefined && howEnded !== 'inappropriate referral';

/** 'child 1'. */
export const personName = ({ number }: Pick<CasePerson, 'number'>): string => `child ${number}`;

/** Two references that nobody can tell apart when reading them out are one: 'f-0231 ' is 'F-0231'. */
export const referenceKey = (reference: string): string =>
  reference.normalize('NFKC').toUpperCase().replaceAll(/\s+/g, ' ').trim();

const highestOf: Readonly<Record<AgeBand, number>> = {
  '0 to 4': 4,
  '5 to 10': 10,
  '11 to 15': 15,
  '16 to 17': 17,
  '18 to 25': oldestAge,
};

/** The band an age lies in. */
export const ageBandOf = (age: number): AgeBand | undefined =>
  age < youngestAge ? undefined : ageBands.find((band) => age <= highestOf[band]);
