import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import { dueToGoOn } from '#shared/cases/retention.ts';
import { addCalendarMonths, addDays, type CalendarDay } from '#shared/periods/calendar-day.ts';
import type { Database } from '../database.ts';
import type { Holding } from './cases-store.ts';
import { known } from './return-rows.ts';

/** For how many months an agreement keeps families after their support ended. */
export const retentionOf = async (db: Database, contractId: string): Promise<number | undefined> => {
  const { contracts: t } = db.tables;
  const [row] = await db.read.select({ months: t.retentionMonths }).from(t).where(eq(t.id, contractId));
  return known(row?.months ?? null);
};

/** A family that has been kept as long as was agreed. */
export interface FamilyDueToGo {
  caseId: string;
  reference: string;
  revision: number;
  endedOn: CalendarDay;
  dueToGoOn: CalendarDay;
}

/** A month may be three days shorter than the one that was counted from. */
const shorter = 3;

/** The families that a provider holds in an agreement and has kept as long as was agreed, the longest first. */
export const familiesDueToGo = async (
  db: Database,
  { contractId, organisationId }: Holding,
  retentionMonths: number,
  today: CalendarDay,
): Promise<FamilyDueToGo[]> => {
  const { cases: t } = db.tables;
  const latest = addDays(addCalendarMonths(today, -retentionMonths), shorter);
  const rows = await db.read
    .select({ caseId: t.id, reference: t.reference, revision: t.revision, endedOn: t.endedOn })
    .from(t)
    .where(
      and(
        eq(t.contractId, contractId),
        eq(t.organisationId, organisationId),
        isNotNull(t.endedOn),
        lte(t.endedOn, latest),
      ),
    )
    .orderBy(asc(t.endedOn), asc(t.id));
  return rows.flatMap(({ endedOn, ...family }) => {
    const due = dueToGoOn(known(endedOn), retentionMonths);
    return endedOn === null || due === undefined || due > today
      ? []
      : [{ ...family, endedOn, dueToGoOn: due }];
  });
};

/** How many there are, held ones too; 0 where nothing is agreed. */
export const countDueToGo = async (db: Database, holding: Holding, today: CalendarDay): Promise<number> => {
  const months = await retentionOf(db, holding.contractId);
  return months === undefined ? 0 : (await familiesDueToGo(db, holding, months, today)).length;
};
