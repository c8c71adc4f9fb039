import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { Database, Write } from '../database.ts';

export interface SignInFailure {
  id: string;
  at: string;
}

/** The failures of a lane from a moment on, oldest first. */
export const failuresOfLane = async (db: Database, lane: string, from: string): Promise<SignInFailure[]> => {
  const { signInFailures: t } = db.tables;
  return db.read
    .select({ id: t.id, at: t.at })
    .from(t)
    .where(and(eq(t.lane, lane), gte(t.at, from)))
    .orderBy(asc(t.at), asc(t.id));
};

export const addFailure = (db: Database, failure: SignInFailure & { lane: string }): Write => ({
  statement: (w) => w.insert(db.tables.signInFailures).values(failure),
});

export const takeFailureBack = (db: Database, id: string): Write => ({
  statement: (w) => w.delete(db.tables.signInFailures).where(eq(db.tables.signInFailures.id, id)),
});

/** The write that forgets a lane's failures: the right password was given. */
export const clearLane = (db: Database, lane: string): Write => ({
  statement: (w) => w.delete(db.tables.signInFailures).where(eq(db.tables.signInFailures.lane, lane)),
});

/** The write that forgets every failure that no longer counts. */
export const forgetFailures = (db: Database, before: string): Write => ({
  statement: (w) => w.delete(db.tables.signInFailures).where(lt(db.tables.signInFailures.at, before)),
});
