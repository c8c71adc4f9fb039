import { aliasedTable, and, asc, eq, isNull } from 'drizzle-orm';
import type { Database, Write } from '../database.ts';
import { known } from './return-rows.ts';

/** A provider's 'this target gets in the way', and what the council says to it. */
export interface TargetFlag {
  id: string;
  contractId: string;
  measureId: string;
  returnId?: string;
  text: string;
  raisedBy: string;
  raisedByName: string;
  raisedAt: string;
  /** '' until it is answered */
  answer: string;
  answeredByName?: string;
  answeredAt?: string;
  revision: number;
}

const flagsWhere = async (
  db: Database,
  by: { contractId: string } | { id: string },
): Promise<TargetFlag[]> => {
  const { targetFlags: t, people } = db.tables;
  const answerer = aliasedTable(people, 'answerer');
  const rows = await db.read
    .select({ flag: t, raisedByName: people.name, answeredByName: answerer.name })
    .from(t)
    // both left: drizzle's types take an aliased table for the table itself
    .leftJoin(people, eq(people.id, t.raisedBy))
    .leftJoin(answerer, eq(answerer.id, t.answeredBy))
    .where('id' in by ? eq(t.id, by.id) : eq(t.contractId, by.contractId))
    .orderBy(asc(t.raisedAt), asc(t.id));
  return rows.map(({ flag, raisedByName, answeredByName }) => ({
    id: flag.id,
    contractId: flag.contractId,
    measureId: flag.measureId,
    returnId: known(flag.returnId),
    text: flag.text,
    raisedBy: flag.raisedBy,
    raisedByName: raisedByName ?? '',
    raisedAt: flag.raisedAt,
    answer: flag.answer,
    answeredByName: known(answeredByName),
    answeredAt: known(flag.answeredAt),
    revision: flag.revision,
  }));
};

/** Every flag of a contract, oldest first. */
export const flagsOfContract = (db: Database, contractId: string) => flagsWhere(db, { contractId });

export const flagById = async (db: Database, id: string) => (await flagsWhere(db, { id }))[0];

/** The write that raises a flag. */
export const addFlag = (
  db: Database,
  flag: Pick<TargetFlag, 'id' | 'contractId' | 'measureId' | 'returnId' | 'text' | 'raisedBy' | 'raisedAt'>,
): Write => ({
  statement: (w) =>
    w.insert(db.tables.targetFlags).values({
      ...flag,
      returnId: flag.returnId ?? null,
      answer: '',
      answeredBy: null,
      answeredAt: null,
      revision: 1,
    }),
});

/** The write that answers a flag; refused when somebody answered it since `revision`. */
export const answerFlag = (
  db: Database,
  id: string,
  said: { answer: string; answeredBy: string; answeredAt: string },
  revision: number,
): Write => ({
  statement: (w) => {
    const { targetFlags: t } = db.tables;
    return w
      .update(t)
      .set({ ...said, revision: revision + 1 })
      .where(and(eq(t.id, id), eq(t.revision, revision), isNull(t.answeredAt)));
  },
  expectRows: 1,
});
