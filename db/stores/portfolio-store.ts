import { and, asc, eq, isNull, max, ne } from 'drizzle-orm';
import type { ContractStatus } from '#shared/contracts/contract.ts';
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
