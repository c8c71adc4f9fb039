import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Write } from '../database.ts';

export interface NewSession {
  id: string;
  tokenHash: string;
  personId: string;
  createdAt: string;
  expiresAt: string;
  device: string;
}

/** The write that opens a session; only the hash of its token is kept. */
export const openSession = (db: Database, session: NewSession): Write => ({
  statement: (w) =>
    w.insert(db.tables.sessions).values({ ...session, lastSeenAt: session.createdAt, endedAt: null }),
});

/** The write that ends one live session. */
export const endSession = (db: Database, sessionId: string, at: string): Write => ({
  statement: (w) =>
    w
      .update(db.tables.sessions)
      .set({ endedAt: at })
      .where(and(eq(db.tables.sessions.id, sessionId), isNull(db.tables.sessions.endedAt))),
});

/** The write that ends every live session of a person. */
export const endSessionsOf = (db: Database, personId: string, at: string): Write => ({
  statement: (w) =>
    w
      .update(db.tables.sessions)
      .set({ endedAt: at })
      .where(and(eq(db.tables.sessions.personId, personId), isNull(db.tables.sessions.endedAt))),
});

/** The write that notes when a session was last used and moves its end on. */
export const touchSession = (db: Database, sessionId: string, at: string, expiresAt: string): Write => ({
  statement: (w) =>
    w
      .update(db.tables.sessions)
      .set({ lastSeenAt: at, expiresAt })
      .where(eq(db.tables.sessions.id, sessionId)),
});
