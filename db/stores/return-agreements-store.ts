import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { ReturnBox } from '#shared/contracts/contract.ts';
import type { CalendarDay } from '#shared/periods/calendar-day.ts';
import type { ReturnFrequency } from '#shared/periods/reporting-period.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';
import { partFrom, type PartKept } from './return-parts-store.ts';
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

const columnsOf = ({ contracts: c }: Database['tables']) => ({
  id: c.id,
  title: c.title,
  startsOn: c.startsOn,
  endsOn: c.endsOn,
  status: c.status,
  returnFrequency: c.returnFrequency,
  returnDueWorkingDays: c.returnDueWorkingDays,
  returnBoxes: c.returnBoxes,
});

type AgreementRow = Pick<Database['tables']['contracts']['$inferSelect'], keyof ReturnType<typeof columnsOf>>;

const agreementFrom = (row: AgreementRow): AgreementOfReturns => ({
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
  const [row] = await db.read
    .select(columnsOf(db.tables))
    .from(contracts)
    .where(eq(contracts.id, contractId));
  return row && agreementFrom(row);
};

/** A row for each part, the lead's first; a return has one at least. */
const oneWithParts = (({ read, tables }) => {
  const { returns, contracts, returnParts, organisations } = tables;
  return read
    .select({
      kept: returns,
      agreement: columnsOf(tables),
      part: returnParts,
      organisationName: organisations.name,
    })
    .from(returns)
    .innerJoin(contracts, eq(contracts.id, returns.contractId))
    .innerJoin(returnParts, eq(returnParts.returnId, returns.id))
    .innerJoin(organisations, eq(organisations.id, returnParts.organisationId))
    .where(eq(returns.id, given(returns.id, 'returnId')))
    .orderBy(desc(returnParts.lead), asc(organisations.name), asc(returnParts.id));
}) satisfies Question<unknown>;

/** A return with its agreement and its parts (the lead's first), in one question. */
export const returnWithParts = async (
  db: Database,
  returnId: string,
): Promise<{ kept: ReturnKept; agreement: AgreementOfReturns; parts: PartKept[] } | undefined> => {
  const rows = await db.ask(oneWithParts, { returnId });
  const [first] = rows;
  return (
    first && {
      kept: returnFrom(first.kept),
      agreement: agreementFrom(first.agreement),
      parts: rows.map(partFrom),
    }
  );
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
