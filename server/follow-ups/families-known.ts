import { countSheetsOf } from '#db/stores/counts-store.ts';
import { followUpFacts } from '#db/stores/follow-up-facts-store.ts';
import type { FamiliesKnown } from '#shared/follow-ups/family-figures.ts';
import type { CalendarDay } from '#shared/periods/calendar-day.ts';
import type { Counter } from '../platform/counter.ts';

/** What is known of a contract's families on a day: of those that are here, and of quarters counted elsewhere. */
export const familiesKnown = async (
  { db }: Pick<Counter, 'db'>,
  contractId: string,
  today: CalendarDay,
): Promise<FamiliesKnown> => {
  const facts = await followUpFacts(db, contractId, today);
  const typed = (await countSheetsOf(db, contractId)).flatMap(({ rows }) => rows);
  return facts.length === 0 && typed.length > 0
    ? { from: 'counts', rows: typed }
    : { from: 'cases', facts, typed };
};
