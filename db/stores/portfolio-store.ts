import { and, asc, eq, gt, inArray, isNull, max, ne, or } from 'drizzle-orm';
import { deliveringRoles, type ContractStatus } from '#shared/contracts/contract.ts';
import type { CalendarDay } from '#shared/periods/calendar-day.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { ReturnFrequency } from '#shared/periods/reporting-period.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import type { Database } from '../database.ts';
import { within, type ContractsAsked } from './contracts-asked.ts';
import { known } from './contract-rows.ts';

/** An agreement as the portfolio and the homes list it. */
export interface PortfolioContract {
  id: string;
  title: string;
  directorate: string;
  status: ContractStatus;
  startsOn?: CalendarDay;
  endsOn?: CalendarDay;
  noticeOn?: CalendarDay;
  reviewOn?: CalendarDay;
  yearlyPence?: number;
  returnFrequency: ReturnFrequency;
  returnDueWorkingDays: number;
  /** the lead; absent where nobody is named */
  provider?: string;
  contractManager?: { personId?: string; name: string };
}

/** Agreements by title; three questions to the database, however many there are. */
export const portfolioContracts = async (
  db: Database,
  asked: ContractsAsked,
): Promise<PortfolioContract[]> => {
  const { contracts, contractParties: parties, contractManagers: managers, organisations } = db.tables;
  if (asked.length === 0) return [];
  const rows = await db.read
    .select({
      id: contracts.id,
      title: contracts.title,
      directorate: contracts.directorate,
      status: contracts.status,
      startsOn: contracts.startsOn,
      endsOn: contracts.endsOn,
      noticeOn: contracts.noticeOn,
      reviewOn: contracts.reviewOn,
      yearlyPence: contracts.yearlyPence,
      returnFrequency: contracts.returnFrequency,
      returnDueWorkingDays: contracts.returnDueWorkingDays,
    })
    .from(contracts)
    .where(within(contracts.id, asked))
    .orderBy(asc(contracts.title), asc(contracts.id));
  const leads = await db.read
    .select({ contractId: parties.contractId, name: organisations.name })
    .from(parties)
    .innerJoin(organisations, eq(organisations.id, parties.organisationId))
    .where(and(eq(parties.role, 'lead'), within(parties.contractId, asked)))
    .orderBy(asc(parties.contractId), asc(parties.id));
  const nowManaging = await db.read
    .select({ contractId: managers.contractId, personId: managers.personId, name: managers.name })
    .from(managers)
    .where(and(isNull(managers.toOn), within(managers.contractId, asked)))
    .orderBy(asc(managers.fromOn), asc(managers.id));
  const leadOf = new Map(leads.map(({ contractId, name }) => [contractId, name]));
  const managerOf = new Map(
    nowManaging.map(({ contractId, personId, name }) => [contractId, { personId: known(personId), name }]),
  );
  return rows.map((row) => ({
    ...row,
    startsOn: known(row.startsOn),
    endsOn: known(row.endsOn),
    noticeOn: known(row.noticeOn),
    reviewOn: known(row.reviewOn),
    yearlyPence: known(row.yearlyPence),
    provider: leadOf.get(row.id),
    contractManager: managerOf.get(row.id),
  }));
};

/** A return that is not accepted, and since when it is where it is. */
export interface OpenReturn {
  returnId: string;
  contractId: string;
  period: string;
  lastQuarter: Quarter;
  dueOn: CalendarDay;
  status: ReturnStatus;
  /** when it was first sent */
  submittedAt?: string;
  /** its last event */
  since?: string;
}

/** The returns of contracts that are not accepted, the longest due first. */
export const openReturns = async (db: Database, asked: ContractsAsked): Promise<OpenReturn[]> => {
  const { returns, returnEvents } = db.tables;
  if (asked.length === 0) return [];
  const rows = await db.read
    .select({
      returnId: returns.id,
      contractId: returns.contractId,
      period: returns.period,
      lastQuarter: returns.lastQuarter,
      dueOn: returns.dueOn,
      status: returns.status,
      submittedAt: returns.submittedAt,
      since: max(returnEvents.at),
    })
    .from(returns)
    .leftJoin(returnEvents, eq(returnEvents.returnId, returns.id))
    .where(and(ne(returns.status, 'accepted'), within(returns.contractId, asked)))
    .groupBy(
      returns.id,
      returns.contractId,
      returns.period,
      returns.lastQuarter,
      returns.dueOn,
      returns.status,
      returns.submittedAt,
    )
    .orderBy(asc(returns.dueOn), asc(returns.id));
  return rows.map((row) => ({ ...row, submittedAt: known(row.submittedAt), since: known(row.since) }));
};

/** The agreements a person was given beside those they are contract manager of. */
export const contractIdsGivenTo = async (db: Database, personId: string): Promise<string[]> => {
  const { contractGivenTo: t } = db.tables;
  const rows = await db.read
    .select({ contractId: t.contractId })
    .from(t)
    .where(eq(t.personId, personId))
    .orderBy(asc(t.contractId));
  return rows.map(({ contractId }) => contractId);
};

/** Of these agreements those for which no measure is asked: none was chosen, or all have ended by a quarter. */
export const contractsWithoutMeasures = async (
  db: Database,
  ids: readonly string[],
  quarter: Quarter,
): Promise<string[]> => {
  const { measures } = db.tables;
  if (ids.length === 0) return [];
  const asked = await db.read
    .selectDistinct({ contractId: measures.contractId })
    .from(measures)
    .where(
      and(
        inArray(measures.contractId, [...ids]),
        or(isNull(measures.endedFrom), gt(measures.endedFrom, quarter)),
      ),
    )
    .orderBy(asc(measures.contractId));
  const has = new Set(asked.map(({ contractId }) => contractId));
  return ids.filter((id) => !has.has(id));
};

/** How many agreements the register holds. */
export const contractsInRegister = (db: Database): Promise<number> => db.read.$count(db.tables.contracts);

/** Organisations that deliver a live agreement with measures and of which nobody has an account, by name. */
export const providersWithoutAccount = async (
  db: Database,
): Promise<{ organisationId: string; name: string }[]> => {
  const { organisations, contracts, contractParties: parties, measures, people } = db.tables;
  return db.read
    .selectDistinct({ organisationId: organisations.id, name: organisations.name })
    .from(organisations)
    .innerJoin(parties, eq(parties.organisationId, organisations.id))
    .innerJoin(contracts, eq(contracts.id, parties.contractId))
    .innerJoin(measures, eq(measures.contractId, contracts.id))
    .leftJoin(people, and(eq(people.organisationId, organisations.id), ne(people.status, 'left')))
    .where(
      and(
        eq(organisations.kind, 'provider'),
        inArray(parties.role, [...deliveringRoles]),
        eq(contracts.status, 'live'),
        isNull(people.id),
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id));
};
