import { aliasedTable, and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Action } from '#shared/reviews/action.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import type { Database, Write } from '../database.ts';

const wholeActions = (db: Database) => {
  const { actions, people } = db.tables;
  return db.read
    .select({ action: actions, agreedBy: people.name })
    .from(actions)
    .innerJoin(people, eq(people.id, actions.agreedBy));
};

type WholeRow = Awaited<ReturnType<typeof wholeActions>>[number];

const actionFrom = ({ action, agreedBy }: WholeRow): Action => ({
  id: action.id,
  contractId: action.contractId,
  what: action.what,
  owner: action.owner,
  dueOn: action.dueOn,
  status: action.status,
  doneOn: action.doneOn ?? undefined,
  droppedWhy: action.droppedWhy,
  agreedBy,
  measureId: action.measureId ?? undefined,
  costsNothing: action.costsNothing ?? undefined,
  createdAt: action.createdAt,
  revision: action.revision,
});

/** What was agreed about these contracts, by contract, then by the day it is due. */
export const actionsOfContracts = async (
  db: Database,
  contractIds: readonly string[],
  status?: Action['status'],
): Promise<Action[]> => {
  const { actions } = db.tables;
  if (contractIds.length === 0) return [];
  const rows = await wholeActions(db)
    .where(
      and(
        inArray(actions.contractId, [...contractIds]),
        status === undefined ? undefined : eq(actions.status, status),
      ),
    )
    .orderBy(asc(actions.contractId), asc(actions.dueOn), asc(actions.id));
  return rows.map(actionFrom);
};

/** One action of a contract, or undefined when the contract has none with this id. */
export const actionOfContract = async (
  db: Database,
  contractId: string,
  actionId: string,
): Promise<Action | undefined> => {
  const { actions } = db.tables;
  const [row] = await wholeActions(db).where(
    and(eq(actions.contractId, contractId), eq(actions.id, actionId)),
  );
  return row && actionFrom(row);
};

export interface NewAction {
  id: string;
  contractId: string;
  what: string;
  owner: Action['owner'];
  dueOn: string;
  /** the measure whose curve it is to turn */
  measureId?: string;
  costsNothing?: boolean;
  /** the person who puts it on the list */
  agreedById: string;
  createdAt: string;
}

/** The write that puts an action on the list, on its own: it belongs to no review. */
export const addAction = (db: Database, { agreedById, ...action }: NewAction): Write => ({
  statement: (w) =>
    w.insert(db.tables.actions).values({
      ...action,
      agreedBy: agreedById,
      status: 'open',
      doneOn: null,
      droppedWhy: '',
      measureId: action.measureId ?? null,
      costsNothing: action.costsNothing ?? null,
      free: true,
      revision: 0,
    }),
});

/** The write that moves an action to another status; refused when somebody changed it since `revision`. */
export const moveAction = (
  db: Database,
  actionId: string,
  to: Pick<Action, 'status' | 'doneOn' | 'droppedWhy'>,
  revision: number,
): Write => ({
  statement: (w) => {
    const { actions } = db.tables;
    return w
      .update(actions)
      .set({ ...to, doneOn: to.doneOn ?? null, revision: revision + 1 })
      .where(and(eq(actions.id, actionId), eq(actions.revision, revision)));
  },
  expectRows: 1,
});

/** What became of every action of a contract, newest first. */
export const historyOfActions = async (db: Database, contractId: string): Promise<HistoryLine[]> => {
  const { history, people } = db.tables;
  const who = aliasedTable(people, 'who');
  const rows = await db.read
    .select({ line: history, personName: who.name })
    .from(history)
    .leftJoin(who, eq(who.id, history.personId))
    .where(and(eq(history.contractId, contractId), eq(history.subject, 'action')))
    .orderBy(desc(history.at), desc(history.id));
  return rows.map(({ line, personName }) => ({
    ...line,
    personId: line.personId ?? undefined,
    contractId: line.contractId ?? undefined,
    personName: personName ?? undefined,
  }));
};
