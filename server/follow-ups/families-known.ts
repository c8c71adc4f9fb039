import { countSheetsOf } from '#db/stores/counts-store.ts';
import { followUpFacts } from '#db/stores/follow-up-facts-store.ts';
import { sampleDrawsOf } from '#db/stores/samples-store.ts';
import type { Drawn } from '#shared/follow-ups/denominator-chain.ts';
import type { FamiliesKnown } from '#shared/follow-ups/family-figures.ts';
import { atTheEnd } from '#shared/follow-ups/follow-up.ts';
import type { FollowUpFact } from '#shared/follow-ups/follow-up-state.ts';
import type { CalendarDay } from '#shared/periods/calendar-day.ts';
import { quarterOf } from '#shared/periods/quarter.ts';
import type { Counter } from '../platform/counter.ts';

/** How many are asked of all in the quarters that a sample was drawn from: at the end everybody is. */
const drawnOf = async (
  db: Counter['db'],
  contractId: string,
  facts: readonly FollowUpFact[],
): Promise<Drawn | undefined> => {
  const draws = await sampleDrawsOf(db, contractId);
  if (draws.length === 0) return undefined;
  const quarters = new Set<string>(draws.map(({ quarter }) => quarter));
  const drawnFrom = facts.filter(({ endedOn }) => quarters.has(quarterOf(endedOn)));
  const asked = drawnFrom.filter(({ months }) => months !== atTheEnd);
  const families = (those: readonly FollowUpFact[]) => new Set(those.map(({ caseId }) => caseId)).size;
  return { drawn: families(asked), of: families(drawnFrom) };
};

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
    : { from: 'cases', facts, typed, drawn: await drawnOf(db, contractId, facts) };
};
