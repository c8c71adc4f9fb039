import { aliasedTable, and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { HistoryLine, HistorySubject } from '#shared/values/history.ts';
import type { Database, Write } from '../database.ts';

const addLine: Write['statement'] = (w, { history }) =>
  w.insert(history).values({
    id: sql.placeholder('id'),
    at: sql.placeholder('at'),
    personId: sql.placeholder('personId'),
    subject: sql.placeholder('subject'),
    subjectId: sql.placeholder('subjectId'),
    contractId: sql.placeholder('contractId'),
    what: sql.placeholder('what'),
    from: sql.placeholder('from'),
    to: sql.placeholder('to'),
    why: sql.placeholder('why'),
  });

/** The write that appends one change. There is none that changes or removes one. */
export const appendHistory = (_db: Database, line: Omit<HistoryLine, 'personName'>): Write => ({
  statement: addLine,
  values: { ...line, personId: line.personId ?? null, contractId: line.contractId ?? null },
});

const lines = async (
  db: Database,
  by: { subject: HistorySubject; subjectId: string; open?: boolean } | { contractId: string },
  limit: number,
): Promise<HistoryLine[]> => {
  const { history, people } = db.tables;
  const who = aliasedTable(people, 'who');
  const rows = await db.read
    .select({ line: history, personName: who.name })
    .from(history)
    .leftJoin(who, eq(who.id, history.personId))
    .where(
      'contractId' in by
        ? eq(history.contractId, by.contractId)
        : and(
            eq(history.subject, by.subject),
            eq(history.subjectId, by.subjectId),
            by.open === true ? isNotNull(history.contractId) : undefined,
          ),
    )
    .orderBy(desc(history.at), desc(history.id))
    .limit(limit);
  return rows.map(({ line, personName }) => ({
    ...line,
    personId: line.personId ?? undefined,
    contractId: line.contractId ?? undefined,
    personName: personName ?? undefined,
  }));
};

/** What changed about one thing, newest first. */
export const historyOf = (db: Database, subject: HistorySubject, subjectId: string, limit = 200) =>
  lines(db, { subject, subjectId }, limit);

/** What changed about one thing, as far as it belongs to a contract's history, newest first. */
export const openHistoryOf = (db: Database, subject: HistorySubject, subjectId: string, limit = 200) =>
  lines(db, { subject, subjectId, open: true }, limit);

/** Everything that changed about a contract, its measures and its returns, newest first. */
export const historyOfContract = (db: Database, contractId: string, limit = 500) =>
  lines(db, { contractId }, limit);
