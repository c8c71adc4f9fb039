import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { problem } from '#shared/problems/problem.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import { editableStatuses, returnIsClosed } from '#shared/returns/return-transitions.ts';
import type { ReturnValue } from '#shared/returns/return-value.ts';
import type { Database, Write } from '../database.ts';
import { given, setGiven } from '../given.ts';
import type { PartKept, GapKept, TextKept } from './return-parts-store.ts';
import { columnsOfAnswer, type ReturnKept } from './return-rows.ts';

/** The writes that make a return with a part for each delivering organisation. */
export const addReturn = (
  db: Database,
  made: ReturnKept & { createdAt: string },
  parts: readonly Pick<PartKept, 'id' | 'organisationId' | 'lead'>[],
): Write[] => [
  {
    statement: (w) =>
      w
        .insert(db.tables.returns)
        .values({ ...made, submittedAt: null, acceptedAt: null, touchedAt: made.createdAt }),
  },
  ...parts.map((part) => addPart(db, made.id, part)),
];

/** The write that gives a return one more part. */
export const addPart = (
  db: Database,
  returnId: string,
  part: Pick<PartKept, 'id' | 'organisationId' | 'lead'>,
): Write => ({
  statement: (w) =>
    w
      .insert(db.tables.returnParts)
      .values({ ...part, returnId, ready: false, minutesTaken: null, revision: 0 }),
});

/** The write that says whose part is the lead's, where the lead of the contract changed. */
export const setLead = (db: Database, partId: string, lead: boolean): Write => ({
  statement: (w) => w.update(db.tables.returnParts).set({ lead }).where(eq(db.tables.returnParts.id, partId)),
});

const startTyping: Write['statement'] = (w, { returns }) =>
  w
    .update(returns)
    .set({
      status: 'draft',
      touchedAt: setGiven(returns.touchedAt, 'at'),
      revision: sql`${returns.revision} + 1`,
    })
    .where(and(eq(returns.id, given(returns.id, 'returnId')), eq(returns.status, 'due')));

const statusesToGoOn = editableStatuses.filter((status) => status !== 'due');

const goOnTyping: Write['statement'] = (w, { returns }) =>
  w
    .update(returns)
    .set({ touchedAt: setGiven(returns.touchedAt, 'at'), revision: sql`${returns.revision} + 1` })
    .where(and(eq(returns.id, given(returns.id, 'returnId')), inArray(returns.status, statusesToGoOn)));

/**
 * The first write of every change to what a return holds: it locks the return's own row where the provider
 * may still type, and counts the change. On PostgreSQL an insert guarded by a sub-select would let a
 * submission through beside it. Source: engines.md (b) 'The first write locks'.
 * @param seen the status the decision was made from: the first value makes a draft of a return that is due
 */
export const lockForTyping = (_db: Database, returnId: string, seen: ReturnStatus, at: string): Write => {
  const starts = seen === 'due';
  return {
    statement: starts ? startTyping : goOnTyping,
    values: { returnId, at },
    expectRows: 1,
    otherwise: {
      kind: 'conflict',
      problem: starts
        ? problem('return-started-meanwhile', 'Somebody else started this return just now. Save it again.')
        : returnIsClosed(),
    },
  };
};

/**
 * The write that moves a return on: from the status and at the revision that were looked at, so that nobody
 * sends, accepts or returns what they have not seen.
 */
export const moveReturn = (
  db: Database,
  seen: Pick<ReturnKept, 'id' | 'status' | 'revision'>,
  to: { status: ReturnStatus; at: string; submittedAt?: string; acceptedAt?: string },
): Write => {
  const { returns } = db.tables;
  const { status, at, ...dates } = to;
  return {
    statement: (w) =>
      w
        .update(returns)
        .set({ status, ...dates, touchedAt: at, revision: seen.revision + 1 })
        .where(
          and(eq(returns.id, seen.id), eq(returns.status, seen.status), eq(returns.revision, seen.revision)),
        ),
    expectRows: 1,
    otherwise: {
      kind: 'conflict',
      problem: problem(
        'return-changed-meanwhile',
        'Something in this return changed while you were looking at it. Look at it again, then decide.',
      ),
    },
  };
};

const putValue: Write['statement'] = (w, { returnValues: t }) => {
  const columns = {
    measureVersionId: sql.placeholder('measureVersionId'),
    state: sql.placeholder('state'),
    numerator: sql.placeholder('numerator'),
    denominator: sql.placeholder('denominator'),
    due: sql.placeholder('due'),
    missingReason: sql.placeholder('missingReason'),
    missingNote: sql.placeholder('missingNote'),
    explanation: sql.placeholder('explanation'),
    revision: sql.placeholder('revision'),
    savedAt: sql.placeholder('savedAt'),
    savedBy: sql.placeholder('savedBy'),
  };
  return w
    .insert(t)
    .values({
      ...columns,
      id: sql.placeholder('id'),
      returnId: sql.placeholder('returnId'),
      partId: sql.placeholder('partId'),
      measureId: sql.placeholder('measureId'),
      areaKey: sql.placeholder('areaKey'),
      scope: sql.placeholder('scope'),
    })
    .onConflictDoUpdate({
      target: [t.returnId, t.partId, t.measureId, t.areaKey, t.scope],
      set: {
        measureVersionId: sql`excluded.measure_version_id`,
        state: sql`excluded.state`,
        numerator: sql`excluded.numerator`,
        denominator: sql`excluded.denominator`,
        due: sql`excluded.due`,
        missingReason: sql`excluded.missing_reason`,
        missingNote: sql`excluded.missing_note`,
        explanation: sql`excluded.explanation`,
        revision: sql`excluded.revision`,
        savedAt: sql`excluded.saved_at`,
        savedBy: sql`excluded.saved_by`,
      },
      setWhere: eq(t.revision, given(t.revision, 'seen')),
    });
};

/**
 * The write that keeps one value: new where nothing was seen (revision 0), else only over the revision seen.
 * @param seen the revision the person last saw
 */
export const keepValue = (
  _db: Database,
  returnId: string,
  { answer, ...value }: ReturnValue,
  seen: number,
): Write => ({
  statement: putValue,
  values: { ...value, ...columnsOfAnswer(answer), returnId, seen },
  expectRows: 1,
  otherwise: {
    kind: 'conflict',
    problem: problem(
      'value-changed-meanwhile',
      'Somebody else saved this value while you were working on it. Look at theirs, then save yours again if it is the right one.',
    ),
  },
});

/** The write that keeps one box of the story; refused when somebody saved it since `seen`. */
export const keepText = (db: Database, returnId: string, text: TextKept, seen: number): Write => {
  const { returnTexts: t } = db.tables;
  const columns = { text: text.text, revision: text.revision, savedAt: text.savedAt };
  return {
    statement: (w) =>
      w
        .insert(t)
        .values({ ...text, returnId })
        .onConflictDoUpdate({ target: [t.partId, t.box], set: columns, setWhere: eq(t.revision, seen) }),
    expectRows: 1,
    otherwise: {
      kind: 'conflict',
      problem: problem(
        'text-changed-meanwhile',
        'Somebody else changed this text while you were writing. Look at theirs, then save yours again.',
      ),
    },
  };
};

/** The write that keeps a line of gaps; refused when somebody changed it or took it out since `seen`. */
export const keepGap = (
  db: Database,
  { removed: _out, ...gap }: GapKept,
  savedAt: string,
  seen: number,
): Write => {
  const { returnGaps: t } = db.tables;
  const { kind, what, sentTo, people, revision } = gap;
  return {
    statement: (w) =>
      w
        .insert(t)
        .values({ ...gap, removedAt: null, savedAt })
        .onConflictDoUpdate({
          target: [t.id],
          set: { kind, what, sentTo, people, revision, savedAt },
          setWhere: and(eq(t.revision, seen), eq(t.partId, gap.partId), isNull(t.removedAt)),
        }),
    expectRows: 1,
  };
};

/** The write that takes a line of gaps out; it stays in the tables. */
export const removeGap = (db: Database, gapId: string, at: string, seen: number): Write => {
  const { returnGaps: t } = db.tables;
  return {
    statement: (w) =>
      w
        .update(t)
        .set({ removedAt: at, revision: seen + 1, savedAt: at })
        .where(and(eq(t.id, gapId), eq(t.revision, seen), isNull(t.removedAt))),
    expectRows: 1,
  };
};

/** The write that keeps what an organisation says of its part; refused when somebody changed it since `seen`. */
export const keepPart = (
  db: Database,
  partId: string,
  said: { ready: boolean; minutesTaken?: number },
  seen: number,
): Write => {
  const { returnParts: t } = db.tables;
  return {
    statement: (w) =>
      w
        .update(t)
        .set({ ready: said.ready, minutesTaken: said.minutesTaken ?? null, revision: seen + 1 })
        .where(and(eq(t.id, partId), eq(t.revision, seen))),
    expectRows: 1,
  };
};
