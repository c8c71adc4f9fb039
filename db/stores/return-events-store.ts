import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ReturnAct } from '#shared/returns/return-status.ts';
import type { Database, Write } from '../database.ts';
import { known } from './return-rows.ts';

/** What happened to a return: who, when, what, and what they said. */
export interface ReturnEvent {
  id: string;
  returnId: string;
  at: string;
  /** absent when the product did it by itself */
  personId?: string;
  personName?: string;
  act: ReturnAct;
  comment: string;
  /** the values as they stood when it was sent, as text (shared/returns/return-snapshot.ts); '' otherwise */
  valuesThen: string;
  /** the return's revision once it had happened: what events are in order by */
  revision: number;
}

/** What happened to several returns, by return, earliest first. */
export const eventsOfReturns = async (db: Database, returnIds: readonly string[]): Promise<ReturnEvent[]> => {
  if (returnIds.length === 0) return [];
  const { returnEvents: t, people } = db.tables;
  const rows = await db.read
    .select({ event: t, personName: people.name })
    .from(t)
    .leftJoin(people, eq(people.id, t.personId))
    .where(inArray(t.returnId, [...returnIds]))
    .orderBy(asc(t.returnId), asc(t.revision), asc(t.id));
  return rows.map(({ event, personName }) => ({
    ...event,
    personId: known(event.personId),
    personName: known(personName),
  }));
};

/** What happened to one return, earliest first. */
export const eventsOfReturn = (db: Database, returnId: string): Promise<ReturnEvent[]> =>
  eventsOfReturns(db, [returnId]);

/** The council's questions on a contract's returns that are with the provider, by return, oldest first. */
export const questionsAsked = async (
  db: Database,
  contractId: string,
): Promise<{ returnId: string; comment: string }[]> => {
  const { returnEvents: t, returns } = db.tables;
  return db.read
    .select({ returnId: t.returnId, comment: t.comment })
    .from(t)
    .innerJoin(returns, eq(returns.id, t.returnId))
    .where(
      and(
        eq(returns.contractId, contractId),
        inArray(returns.status, ['sent back', 'reopened']),
        inArray(t.act, ['sent back', 'reopened']),
      ),
    )
    .orderBy(asc(t.returnId), asc(t.revision), asc(t.id));
};

/** The write that appends what happened. There is none that changes or removes it. */
export const appendReturnEvent = (db: Database, event: Omit<ReturnEvent, 'personName'>): Write => ({
  statement: (w) => w.insert(db.tables.returnEvents).values({ ...event, personId: event.personId ?? null }),
});
