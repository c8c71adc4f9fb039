import { and, asc, eq, gt, gte, isNotNull, isNull, ne, notExists, notInArray, or } from 'drizzle-orm';
import { addCalendarMonths, type CalendarDay } from '#shared/periods/calendar-day.ts';
import { atTheEnd, isUntouched } from '#shared/follow-ups/follow-up.ts';
import { isDrawnOf } from '#shared/follow-ups/is-drawn-of.ts';
import type { Database } from '../database.ts';
import type { AgreementOfCases } from './case-agreements-store.ts';

/** The agreements that families are followed up in, in the order of their ids. */
export const agreementsFollowedUp = async (db: Database): Promise<string[]> => {
  const { followUps: t } = db.tables;
  const rows = await db.read.selectDistinct({ contractId: t.contractId }).from(t).orderBy(asc(t.contractId));
  return rows.map(({ contractId }) => contractId);
};

type Terms = Pick<AgreementOfCases, 'contractId' | 'terms' | 'draws'>;

/** Families with a follow-up still to come that was made of other terms than their agreement has now. */
const madeOfOtherTerms = async (
  db: Database,
  { contractId, terms }: Terms,
  today: CalendarDay,
): Promise<string[]> => {
  const { followUps: t } = db.tables;
  const rows = await db.read
    .select({ caseId: t.caseId, attempts: t.attempts })
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
    .orderBy(asc(t.caseId), asc(t.months));
  // about which something was written down keeps its days
  return rows
    .filter(({ attempts }) => isUntouched({ result: undefined, attempts }))
    .map(({ caseId }) => caseId);
};

/** Families that got support and are not asked at a point which is still to come for them, though they should be. */
const withoutPoint = async (
  db: Database,
  { contractId, draws }: Terms,
  months: number,
  today: CalendarDay,
): Promise<string[]> => {
  const { cases, followUps: t } = db.tables;
  const there = db.read
    .select({ id: t.id })
    .from(t)
    .where(and(eq(t.caseId, cases.id), eq(t.months, months)));
  const rows = await db.read
    .select({ id: cases.id, endedOn: cases.endedOn })
    .from(cases)
    .where(
      and(
        eq(cases.contractId, contractId),
        gte(cases.endedOn, addCalendarMonths(today, -months)),
        isNotNull(cases.startedOn),
        ne(cases.howEnded, 'inappropriate referral'),
        notExists(there),
      ),
    )
    .orderBy(asc(cases.id));
  // who was not drawn for a sample is asked at the end alone, and lacks nothing
  return rows
    .filter(({ id, endedOn }) => endedOn !== null && isDrawnOf(draws, { id, endedOn }) !== false)
    .map(({ id }) => id);
};

/** Families that were not drawn for a sample and are still to be asked later: somebody was working on them then. */
const drawnOut = async (
  db: Database,
  { contractId, draws }: Terms,
  today: CalendarDay,
): Promise<string[]> => {
  if (draws.size === 0) return [];
  const { cases, followUps: t } = db.tables;
  const rows = await db.read
    .select({ id: t.caseId, endedOn: cases.endedOn, attempts: t.attempts })
    .from(t)
    .innerJoin(cases, eq(cases.id, t.caseId))
    .where(
      and(
        eq(t.contractId, contractId),
        ne(t.months, atTheEnd),
        isNull(t.resultKind),
        gte(t.windowEndsOn, today),
      ),
    )
    .orderBy(asc(t.caseId), asc(t.months));
  return rows
    .filter(({ id, endedOn, attempts }) => {
      if (endedOn === null || !isUntouched({ result: undefined, attempts })) return false;
      return isDrawnOf(draws, { id, endedOn }) === false;
    })
    .map(({ id }) => id);
};

/** The families of an agreement whose follow-ups are not what its terms say now: those with something to do. */
export const casesToFollowAnew = async (
  db: Database,
  agreement: Terms,
  today: CalendarDay,
): Promise<string[]> => {
  const found = [
    ...(await madeOfOtherTerms(db, agreement, today)),
    ...(await drawnOut(db, agreement, today)),
  ];
  for (const months of agreement.terms.months)
    found.push(...(await withoutPoint(db, agreement, months, today)));
  return [...new Set(found)].toSorted();
};
