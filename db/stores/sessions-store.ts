import { and, desc, eq, gt, isNull, lt, ne } from 'drizzle-orm';
import type { OpenSession } from '#shared/people/person.ts';
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

/** Where a person is signed in now, used last first. */
export const openSessionsOf = async (db: Database, personId: string, now: string): Promise<OpenSession[]> => {
  const { sessions } = db.tables;
  return db.read
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
};

/** The write that ends one live session. */
export const endSession = (db: Database, sessionId: string, at: string): Write => ({
  statement: (w) =>
    w
      .update(db.tables.sessions)
      .set({ endedAt: at })
      .where(and(eq(db.tables.sessions.id, sessionId), isNull(db.tables.sessions.endedAt))),
});

/** The write that ends every live session of a person, or every one but the session that asks. */
export const endSessionsOf = (db: Database, personId: string, at: string, exceptId?: string): Write => ({
  statement: (w) => {
    const { sessions } = db.tables;
    return w
      .update(sessions)
      .set({ endedAt: at })
      .where(
        and(
          eq(sessions.personId, personId),
          isNull(sessions.endedAt),
          exceptId === undefined ? undefined : ne(sessions.id, exceptId),
        ),
      );
  },
});

/** The write that notes when a session was last used and moves its end on. */
export const touchSession = (db: Database, sessionId: string, at: string, expiresAt: string): Write => ({
  statement: (w) =>
    w
      .update(db.tables.sessions)
      .set({ lastSeenAt: at, expiresAt })
      .where(eq(db.tables.sessions.id, sessionId)),
});

/** The write that forgets a person's sessions that were over before the given moment. */
export const forgetSessionsOf = (db: Database, personId: string, before: string): Write => ({
  statement: (w) => {
    const { sessions } = db.tables;
    return w.delete(sessions).where(and(eq(sessions.personId, personId), lt(sessions.expiresAt, before)));
  },
});
