import type { Area, Basis, ContractKind, ContractStatus } from '../contracts/contract.ts';
import { decisionDueOn, statusOn } from '../contracts/contract-dates.ts';
import { placesShown } from '../contracts/publication.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';

/** A published agreement as the records hold it, before anything is withheld. Money in pence. */
export interface PublishedContract {
  id: string;
  reference: string;
  /** the organisation whose agreement it is */
  buyerId: string;
  buyerName: string;
  kind: ContractKind;
  title: string;
  purpose: string;
  outcomeStatements: readonly string[];
  /** codes of shared/contracts/needs.ts */
  needs: readonly string[];
  ageFrom?: number;
  ageTo?: number;
  areas: readonly Area[];
  /** those who deliver it, the lead first; their own words about what they deliver stay inside */
  providers: readonly PublicProvider[];
  basis?: Basis;
  startsOn?: CalendarDay;
  endsOn?: CalendarDay;
  noticeOn?: CalendarDay;
  yearlyPence?: number;
  totalPence?: number;
  notForPublication: boolean;
  placeWithheld: boolean;
  status: ContractStatus;
  /** ISO-UTC; absent while the commissioner has not published it */
  publishedAt?: string;
}

export interface PublicProvider {
  name: string;
  lead: boolean;
  /** a charity or social enterprise; undefined = not known */
  vcse?: boolean;
}

/** A service as anybody may see it: no figure about people, no name of a person, no place that is withheld. */
export interface PublicService {
  id: string;
  /** who pays for it, where that is not this council */
  paidBy?: string;
  kind: ContractKind;
  title: string;
  purpose: string;
  outcomeStatements: readonly string[];
  needs: readonly string[];
  ageFrom?: number;
  ageTo?: number;
  /** empty where the place is withheld or not known */
  areas: readonly { id: string; name: string }[];
  placeWithheld: boolean;
  providers: readonly PublicProvider[];
  basis?: Basis;
  startsOn?: CalendarDay;
  endsOn?: CalendarDay;
  decisionBy?: CalendarDay;
  yearlyPence?: number;
  totalPence?: number;
  /** not begun, going on, or over, on the day asked about */
  stage: 'to come' | 'going on' | 'over';
}

const stageOn = (contract: PublishedContract, today: CalendarDay): PublicService['stage'] => {
  const status = statusOn(contract, today);
  if (status === 'ended') return 'over';
  const { startsOn } = contract;
  return status === 'being prepared' || (startsOn !== undefined && startsOn > today) ? 'to come' : 'going on';
};

/**
 * What the public sees of an agreement; undefined for one that is not published or is marked 'not for
 * publication'. Where the place is withheld (a refuge) the areas are left out of page, list and search.
 * Source: methods, performance 'Duties computed' (Local Government Transparency Code: flags obeyed by list,
 * search, map, open data).
 * @param councilId this council's organisation: what another organisation pays for says so
 */
export const publicServiceOf = (
  contract: PublishedContract,
  councilId: string | undefined,
  today: CalendarDay,
): PublicService | undefined => {
  if (contract.publishedAt === undefined || contract.notForPublication) return undefined;
  const stage = stageOn(contract, today);
  return {
    id: contract.id,
    paidBy: contract.buyerId === councilId ? undefined : contract.buyerName,
    kind: contract.kind,
    title: contract.title,
    purpose: contract.purpose,
    outcomeStatements: contract.outcomeStatements,
    needs: contract.needs,
    ageFrom: contract.ageFrom,
    ageTo: contract.ageTo,
    areas: placesShown(contract).map(({ id, name }) => ({ id, name })),
    placeWithheld: contract.placeWithheld,
    providers: contract.providers.map(({ name, lead, vcse }) => ({ name, lead, vcse })),
    basis: contract.basis,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    decisionBy: stage === 'over' ? undefined : decisionDueOn(contract),
    yearlyPence: contract.yearlyPence,
    totalPence: contract.totalPence,
    stage,
  };
};
