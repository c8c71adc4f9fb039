import { followUpFacts } from '#db/stores/follow-up-facts-store.ts';
import type { FamiliesKnown } from '#shared/follow-ups/family-figures.ts';
import type { CalendarDay } from '#shared/periods/calendar-day.ts';
import type { Counter } from '../platform/counter.ts';

/** What is known of a contract's families on a day. Nothing is asked for twice where there are none. */
export const familiesKnown = async (
  { db }: Pick<Counter, 'db'>,
  contractId: string,
  today: CalendarDay,
): Promise<FamiliesKnown> => ({ from: 'cases', facts: await followUpFacts(db, contractId, today) });
