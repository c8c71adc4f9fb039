import { and, eq, isNotNull } from 'drizzle-orm';
import type { Case } from '#shared/cases/case.ts';
import type { PermissionEvent } from '#shared/cases/permission.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Database, Write } from '../database.ts';
import { given, setGiven } from '../given.ts';
import { columnsOfCase, columnsOfPerson } from './case-rows.ts';
import { leaveToFamilies } from './quarters-told.ts';
import type { HandOver } from './hand-overs-store.ts';

const changedMeanwhile = {
  kind: 'conflict' as const,
  problem: problem(
    'case-changed-meanwhile',
    'Somebody else changed this family’s page while you were working on it. Load it again and look at what changed.',
  ),
};

const addPeople = (db: Database, caseId: string, people: readonly Case['people'][number][]): Write[] =>
  people.map((person) => ({
    statement: (w) => w.insert(db.tables.casePeople).values(columnsOfPerson(caseId, person)),
  }));

/** The writes that add a case with its people; its reference must be new to its provider. */
export const addCase = (db: Database, added: Case, createdAt: string): Write[] => {
  const { id, contractId, organisationId, people, revision, ...said } = added;
  return [
    ...leaveToFamilies(db, [{ after: added }]),
    {
      statement: (w) =>
        w
          .insert(db.tables.cases)
          .values({ id, contractId, organisationId, ...columnsOfCase(said), revision, createdAt }),
    },
    ...addPeople(db, id, people),
  ];
};

/** The writes that make the people of a case what they are now: by number, and nobody becomes somebody else. */
const changePeople = (db: Database, before: Case, after: Case): Write[] => {
  const { casePeople: t } = db.tables;
  const gone = before.people.filter(({ id }) => !after.people.some((person) => person.id === id));
  const stay = after.people.filter(({ id }) => before.people.some((person) => person.id === id));
  const come = after.people.filter((person) => !stay.includes(person));
  return [
    ...gone.map(({ id }): Write => ({ statement: (w) => w.delete(t).where(eq(t.id, id)), expectRows: 1 })),
    ...stay.map((person): Write => ({
      statement: (w) => w.update(t).set(columnsOfPerson(after.id, person)).where(eq(t.id, person.id)),
      expectRows: 1,
    })),
    ...addPeople(db, after.id, come),
  ];
};

/**
 * The writes that change a case: its own row is locked before its people, and only over the revision that was seen.
 * @param after carries the revision it has from now on
 */
export const changeCase = (db: Database, before: Case, after: Case): Write[] => {
  const { cases } = db.tables;
  const { id, contractId: _agreement, organisationId: _holder, people: _people, revision, ...said } = after;
  return [
    ...leaveToFamilies(db, [{ before, after }]),
    {
      statement: (w) =>
        w
          .update(cases)
          .set({ ...columnsOfCase(said), revision })
          .where(and(eq(cases.id, id), eq(cases.revision, before.revision))),
      expectRows: 1,
      otherwise: changedMeanwhile,
    },
    ...changePeople(db, before, after),
  ];
};

const moveCase: Write['statement'] = (w, { cases }) =>
  w
    .update(cases)
    .set({ revision: setGiven(cases.revision, 'next') })
    .where(and(eq(cases.id, given(cases.id, 'id')), eq(cases.revision, given(cases.revision, 'revision'))));

/**
 * The first write of a change to what hangs off a case: it locks the case's own row at the revision that was
 * looked at. A change that others must see moves the revision on; noting a follow-up, which has its own, does not.
 */
export const lockCase = (
  _db: Database,
  { id, revision }: Pick<Case, 'id' | 'revision'>,
  next = revision,
): Write => {
  return {
    statement: moveCase,
    values: { id, revision, next },
    expectRows: 1,
    otherwise: changedMeanwhile,
  };
};

/** The write that says whether a family has arrived where it was handed to, as long as it is handed there. */
export const noteArrival = (
  db: Database,
  { id, revision }: Pick<Case, 'id' | 'revision'>,
  { arrivedOn, notArrivedOn }: Pick<HandOver, 'arrivedOn' | 'notArrivedOn'>,
): Write => {
  const { cases } = db.tables;
  return {
    statement: (w) =>
      w
        .update(cases)
        .set({
          arrivedOn: arrivedOn ?? null,
          notArrivedOn: notArrivedOn ?? null,
          revision: revision + 1,
        })
        .where(and(eq(cases.id, id), eq(cases.revision, revision), isNotNull(cases.handedToContractId))),
    expectRows: 1,
    otherwise: changedMeanwhile,
  };
};

/** The write that appends what happened to a permission. There is none that changes or removes it. */
export const appendPermissionEvent = (
  db: Database,
  event: PermissionEvent & { id: string; caseId: string; at: string; personId: string; revision: number },
): Write => ({
  statement: (w) =>
    w.insert(db.tables.permissionEvents).values({
      ...event,
      givenBy: event.givenBy ?? null,
      askedBy: event.askedBy ?? null,
      safe: event.safe ?? null,
    }),
});
