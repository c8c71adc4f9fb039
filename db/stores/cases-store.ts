import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm';
import { referenceKey, type Case, type CaseStatus } from '#shared/cases/case.ts';
import { containsText } from '../contains-text.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';
import {
  byCase,
  caseFrom,
  permissionEventFrom,
  type CaseRow,
  type PermissionEventKept,
} from './case-rows.ts';

const withPeople = async (db: Database, rows: readonly CaseRow[]): Promise<Case[]> => {
  if (rows.length === 0) return [];
  const { casePeople: t } = db.tables;
  const people = await db.read
    .select()
    .from(t)
    .where(
      inArray(
        t.caseId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(t.caseId), asc(t.number));
  const lists = byCase(people);
  return rows.map((row) => caseFrom(row, lists.get(row.id) ?? []));
};

/** Cases, whole, in the order of their ids. Whose they are must be asked of the answer: only who holds one sees it. */
export const casesById = async (db: Database, caseIds: readonly string[]): Promise<Case[]> => {
  const { cases } = db.tables;
  if (caseIds.length === 0) return [];
  const rows = await db.read
    .select()
    .from(cases)
    .where(inArray(cases.id, [...caseIds]))
    .orderBy(asc(cases.id));
  return withPeople(db, rows);
};

const oneCase = (({ read, tables: { cases } }) =>
  read
    .select()
    .from(cases)
    .where(eq(cases.id, given(cases.id, 'caseId')))) satisfies Question<unknown>;

const peopleOfOne = (({ read, tables: { casePeople: t } }) =>
  read
    .select()
    .from(t)
    .where(eq(t.caseId, given(t.caseId, 'caseId')))
    .orderBy(asc(t.number))) satisfies Question<unknown>;

/** A case, whole. Whose it is must be asked of the answer: only who holds it sees it. */
export const caseById = async (db: Database, caseId: string): Promise<Case | undefined> => {
  const [row] = await db.ask(oneCase, { caseId });
  return row && caseFrom(row, await db.ask(peopleOfOne, { caseId }));
};

/** The cases a provider holds in one agreement. */
export interface Holding {
  contractId: string;
  organisationId: string;
}

const heldBy = (db: Database, { contractId, organisationId }: Holding): SQL | undefined => {
  const { cases } = db.tables;
  return and(eq(cases.contractId, contractId), eq(cases.organisationId, organisationId));
};

/** The case that goes by this reference with its provider, whatever its capitals and spaces. */
export const caseIdByReference = async (
  db: Database,
  holding: Holding,
  reference: string,
): Promise<string | undefined> => {
  const { cases } = db.tables;
  const rows = await db.read
    .select({ id: cases.id })
    .from(cases)
    .where(and(heldBy(db, holding), eq(cases.referenceKey, referenceKey(reference))));
  return rows[0]?.id;
};

/** Which of a provider's cases are listed. */
export interface CaseQuestion {
  /** half a reference */
  find?: string;
  status?: CaseStatus;
  /** where the last page ended */
  after?: CasePlace;
}

/** A place in the list. */
export interface CasePlace {
  referredOn: string;
  id: string;
}

const isStatus = (db: Database, status: CaseStatus): SQL | undefined => {
  const { assessedOn, startedOn, endedOn } = db.tables.cases;
  switch (status) {
    case 'ended':
      return isNotNull(endedOn);
    case 'in support':
      return and(isNull(endedOn), isNotNull(startedOn));
    case 'assessed':
      return and(isNull(endedOn), isNull(startedOn), isNotNull(assessedOn));
    case 'referred':
      return and(isNull(endedOn), isNull(startedOn), isNull(assessedOn));
  }
};

const answering = (db: Database, holding: Holding, { find, status }: CaseQuestion): SQL | undefined =>
  and(
    heldBy(db, holding),
    find === undefined || find === ''
      ? undefined
      : containsText(db.tables.cases.referenceKey, referenceKey(find)),
    status === undefined ? undefined : isStatus(db, status),
  );

/** How many of a provider's cases answer a question. */
export const countCases = (db: Database, holding: Holding, question: CaseQuestion): Promise<number> =>
  Promise.resolve(db.read.$count(db.tables.cases, answering(db, holding, question)));

/** A provider's cases of one agreement that answer a question, the newest referral first, at most `limit`. */
export const casesHeld = async (
  db: Database,
  holding: Holding,
  question: CaseQuestion,
  limit: number,
): Promise<Case[]> => {
  const { cases } = db.tables;
  const { after } = question;
  const rows = await db.read
    .select()
    .from(cases)
    .where(
      and(
        answering(db, holding, question),
        after &&
          or(
            lt(cases.referredOn, after.referredOn),
            and(eq(cases.referredOn, after.referredOn), lt(cases.id, after.id)),
          ),
      ),
    )
    .orderBy(desc(cases.referredOn), desc(cases.id))
    .limit(limit);
  return withPeople(db, rows);
};

/** What happened to the permissions of several cases, by case, in the order they were written down. */
export const permissionEventsOfCases = async (
  db: Database,
  caseIds: readonly string[],
): Promise<Map<string, PermissionEventKept[]>> => {
  if (caseIds.length === 0) return new Map();
  const { permissionEvents: t } = db.tables;
  const rows = await db.read
    .select()
    .from(t)
    .where(inArray(t.caseId, [...caseIds]))
    .orderBy(asc(t.caseId), asc(t.revision), asc(t.id));
  return byCase(rows.map(permissionEventFrom));
};

const permissionsOfOne = (({ read, tables: { permissionEvents: t } }) =>
  read
    .select()
    .from(t)
    .where(eq(t.caseId, given(t.caseId, 'caseId')))
    .orderBy(asc(t.revision), asc(t.id))) satisfies Question<unknown>;

/** What happened to the permissions of one case, in the order it was written down. */
export const permissionEventsOf = async (db: Database, caseId: string): Promise<PermissionEventKept[]> =>
  (await db.ask(permissionsOfOne, { caseId })).map(permissionEventFrom);
