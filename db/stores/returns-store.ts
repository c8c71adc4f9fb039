import { and, asc, desc, eq, inArray, isNull, lt, max, ne } from 'drizzle-orm';
import type { CalendarDay } from '#shared/periods/calendar-day.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { StoryBox } from '#shared/returns/return-boxes.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';
import { known, returnFrom, type ReturnKept } from './return-rows.ts';

const everyOfOne = (({ read, tables: { returns: t } }) =>
  read
    .select()
    .from(t)
    .where(eq(t.contractId, given(t.contractId, 'contractId')))
    .orderBy(desc(t.lastQuarter), desc(t.firstQuarter), desc(t.id))) satisfies Question<unknown>;

/** The returns of a contract, newest period first. */
export const returnsOfContract = async (db: Database, contractId: string): Promise<ReturnKept[]> => {
  return (await db.ask(everyOfOne, { contractId })).map(returnFrom);
};

/** One return's own row, or undefined when there is none with this id. */
export const returnById = async (db: Database, returnId: string): Promise<ReturnKept | undefined> => {
  const { returns } = db.tables;
  const [row] = await db.read.select().from(returns).where(eq(returns.id, returnId));
  return row && returnFrom(row);
};

/** Where a contract's latest return is. */
export interface LatestReturn {
  contractId: string;
  returnId: string;
  period: string;
  lastQuarter: Quarter;
  dueOn: CalendarDay;
  status: ReturnStatus;
  /** when it was first sent */
  submittedAt?: string;
  acceptedAt?: string;
}

/**
 * For each contract the return of the latest period whose due date has passed, by contract. A contract
 * without one is not in the list: it is not due yet.
 * Source: methods, performance 'Where a contract stands' (the quarter shown).
 */
export const latestReturns = async (
  db: Database,
  contractIds: readonly string[],
  today: CalendarDay,
): Promise<LatestReturn[]> => {
  if (contractIds.length === 0) return [];
  const { returns } = db.tables;
  const latest = db.read
    .select({ contractId: returns.contractId, lastQuarter: max(returns.lastQuarter).as('latest_quarter') })
    .from(returns)
    .where(and(inArray(returns.contractId, [...contractIds]), lt(returns.dueOn, today)))
    .groupBy(returns.contractId)
    .as('latest');
  const rows = await db.read
    .select({ row: returns })
    .from(returns)
    .innerJoin(
      latest,
      and(eq(latest.contractId, returns.contractId), eq(latest.lastQuarter, returns.lastQuarter)),
    )
    .orderBy(asc(returns.contractId), asc(returns.id));
  return rows.map(({ row }) => ({
    contractId: row.contractId,
    returnId: row.id,
    period: row.period,
    lastQuarter: row.lastQuarter,
    dueOn: row.dueOn,
    status: row.status,
    submittedAt: known(row.submittedAt),
    acceptedAt: known(row.acceptedAt),
  }));
};

/** One box of the story behind the figures, as a delivering organisation wrote it. */
export interface StoryText {
  contractId: string;
  returnId: string;
  period: string;
  organisationName: string;
  lead: boolean;
  box: StoryBox;
  text: string;
}

/** The latest accepted story of each contract: what its parts wrote, the lead's first. */
export const storyOf = async (db: Database, contractIds: readonly string[]): Promise<StoryText[]> => {
  if (contractIds.length === 0) return [];
  const { returns, returnParts, returnTexts, organisations } = db.tables;
  const latest = db.read
    .select({ contractId: returns.contractId, lastQuarter: max(returns.lastQuarter).as('latest_quarter') })
    .from(returns)
    .innerJoin(returnTexts, eq(returnTexts.returnId, returns.id))
    .where(
      and(
        inArray(returns.contractId, [...contractIds]),
        eq(returns.status, 'accepted'),
        ne(returnTexts.text, ''),
      ),
    )
    .groupBy(returns.contractId)
    .as('latest');
  return db.read
    .select({
      contractId: returns.contractId,
      returnId: returns.id,
      period: returns.period,
      organisationName: organisations.name,
      lead: returnParts.lead,
      box: returnTexts.box,
      text: returnTexts.text,
    })
    .from(returns)
    .innerJoin(
      latest,
      and(eq(latest.contractId, returns.contractId), eq(latest.lastQuarter, returns.lastQuarter)),
    )
    .innerJoin(returnTexts, eq(returnTexts.returnId, returns.id))
    .innerJoin(returnParts, eq(returnParts.id, returnTexts.partId))
    .innerJoin(organisations, eq(organisations.id, returnParts.organisationId))
    .where(and(eq(returns.status, 'accepted'), ne(returnTexts.text, '')))
    .orderBy(
      asc(returns.contractId),
      desc(returnParts.lead),
      asc(organisations.name),
      asc(returnTexts.box),
      asc(returnTexts.id),
    );
};

/** A target that a provider says gets in the way, which the council has not answered. */
export interface OpenFlag {
  id: string;
  contractId: string;
  measureId: string;
  text: string;
  raisedAt: string;
}

/** The challenged targets of several contracts that wait for the council, oldest first. */
export const openFlags = async (db: Database, contractIds: readonly string[]): Promise<OpenFlag[]> => {
  if (contractIds.length === 0) return [];
  const { targetFlags: t } = db.tables;
  return db.read
    .select({
      id: t.id,
      contractId: t.contractId,
      measureId: t.measureId,
      text: t.text,
      raisedAt: t.raisedAt,
    })
    .from(t)
    .where(and(inArray(t.contractId, [...contractIds]), isNull(t.answeredAt)))
    .orderBy(asc(t.raisedAt), asc(t.id));
};
