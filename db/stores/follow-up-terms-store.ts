import { and, asc, eq, gt, gte, isNull, ne, notExists, notInArray, or } from 'drizzle-orm';
import { addCalendarMonths, type CalendarDay } from '#shared/periods/calendar-day.ts';
import { atTheEnd } from '#shared/follow-ups/follow-up.ts';
import type { Database } from '../database.ts';
import type { AgreementOfCases } from './case-agreements-store.ts';

/** The agreements that families are followed up in, in the order of their ids. */
export const agreementsFollowedUp = async (db: Database): Promise<string[]> => {
  const { followUps: t } = db.tables;
  const rows = await db.read.selectDistinct({ contractId: t.contractId }).from(t).orderBy(asc(t.contractId));
  return rows.map(({ contractId }) => contractId);
};

/** Families with a follow-up still to come that was made of other terms than their agreement has now. */
const madeOfOtherTerms = async (
  db: Database,
  { contractId, terms }: Pick<AgreementOfCases, 'contractId' | 'terms'>,
  today: CalendarDay,
): Promise<string[]> => {
  const { followUps: t } = db.tables;
  const rows = await db.read
    .selectDistinct({ caseId: t.caseId })
    .from(t)
    .where(
      and(
        eq(t.contractId, contractId),
        gt(t.dueOn, today),
        isNull(t.resultKind),
        or(
          ne(t.windowDays, terms.windowDays),
          ne(t.attemptsNeeded, terms.attemptsNeeded),
          notInArray(t.months, [atTheEnd, ...terms.months]),
        ),
      ),
    )
    .orderBy(asc(t.caseId));
  return rows.map(({ caseId }) => caseId);
};

/** Families that are not asked at a point which is still to come for them. */
const withoutPoint = async (
  db: Database,
  contractId: string,
  months: number,
  today: CalendarDay,
): Promise<string[]> => {
  const { cases, followUps: t } = db.tables;
  const there = db.read
    .select({ id: t.id })
    .from(t)
    .where(and(eq(t.caseId, cases.id), eq(t.months, months)));
  const rows = await db.read
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.contractId, contractId),
        gte(cases.endedOn, addCalendarMonths(today, -months)),
        notExists(there),
      ),
    )
    .orderBy(asc(cases.id));
  return rows.map(({ id }) => id);
};

/** The families of an agreement whose follow-ups may not be what its terms say now. */
export const casesToFollowAnew = async (
  db: Database,
  agreement: Pick<AgreementOfCases, 'contractId' | 'terms'>,
  today: CalendarDay,
): Promise<string[]> => {
  const found = await madeOfOtherTerms(db, agreement, today);
  for (const months of agreement.terms.months)
    found.push(...(await withoutPoint(db, agreement.contractId, months, today)));
  return [...new Set(found)].toSorted();
};
