import { asc, eq, inArray } from 'drizzle-orm';
import type { ReturnBox } from '#shared/contracts/contract.ts';
import type { CalendarDay } from '#shared/periods/calendar-day.ts';
import type { ReturnFrequency } from '#shared/periods/reporting-period.ts';
import type { Database } from '../database.ts';
import { known, returnFrom, type ReturnKept } from './return-rows.ts';

/** What of an agreement its returns need. */
export interface AgreementOfReturns {
  id: string;
  title: string;
  startsOn?: CalendarDay;
  endsOn?: CalendarDay;
  live: boolean;
  returnFrequency: ReturnFrequency;
  returnDueWorkingDays: number;
  returnBoxes: ReturnBox[];
}

type ContractRow = Database['tables']['contracts']['$inferSelect'];

const agreementFrom = (row: ContractRow): AgreementOfReturns => ({
  id: row.id,
  title: row.title,
  startsOn: known(row.startsOn),
  endsOn: known(row.endsOn),
  live: row.status === 'live',
  returnFrequency: row.returnFrequency,
  returnDueWorkingDays: row.returnDueWorkingDays,
  // The column's words are those of returnBoxes: every write goes through contractDraftShape.
  returnBoxes: row.returnBoxes as ReturnBox[],
});

/** One agreement, as far as its returns need it. */
export const agreementOfReturns = async (
  db: Database,
  contractId: string,
): Promise<AgreementOfReturns | undefined> => {
  const { contracts } = db.tables;
  const [row] = await db.read.select().from(contracts).where(eq(contracts.id, contractId));
  return row && agreementFrom(row);
};

/** A return with its agreement, in one question. */
export const returnWithAgreement = async (
  db: Database,
  returnId: string,
): Promise<{ kept: ReturnKept; agreement: AgreementOfReturns } | undefined> => {
  const { returns, contracts } = db.tables;
  const [row] = await db.read
    .select({ kept: returns, agreement: contracts })
    .from(returns)
    .innerJoin(contracts, eq(contracts.id, returns.contractId))
    .where(eq(returns.id, returnId));
  return row && { kept: returnFrom(row.kept), agreement: agreementFrom(row.agreement) };
};

/** Every return of several contracts, by contract, earliest first: what is made already. */
export const returnsOfContracts = async (
  db: Database,
  contractIds: readonly string[],
): Promise<ReturnKept[]> => {
  if (contractIds.length === 0) return [];
  const { returns } = db.tables;
  const rows = await db.read
    .select()
    .from(returns)
    .where(inArray(returns.contractId, [...contractIds]))
    .orderBy(asc(returns.contractId), asc(returns.lastQuarter), asc(returns.id));
  return rows.map(returnFrom);
};
