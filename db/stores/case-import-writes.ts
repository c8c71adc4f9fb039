import type { Case } from '#shared/cases/case.ts';
import type { PermissionEvent } from '#shared/cases/permission.ts';
import type { FollowUp } from '#shared/follow-ups/follow-up.ts';
import type { Assessment } from '#shared/questionnaires/assessment.ts';
import type { Database, Write } from '../database.ts';
import { columnsOfCase, columnsOfPerson } from './case-rows.ts';
import type { Holding } from './cases-store.ts';
import { columnsOfFound } from './follow-up-rows.ts';
import { inChunks } from './in-chunks.ts';
import { leaveToFamilies } from './quarters-told.ts';

/** The writes that add many cases with their people, many rows a statement. */
export const addCases = (db: Database, added: readonly Case[], createdAt: string): Write[] => [
  ...leaveToFamilies(
    db,
    added.map((after) => ({ after })),
  ),
  ...inChunks(
    added.map(({ id, contractId, organisationId, people: _people, revision, ...said }) => ({
      ...{ id, contractId, organisationId, revision, createdAt },
      ...columnsOfCase(said),
    })),
    (rows) => ({ statement: (w) => w.insert(db.tables.cases).values(rows) }),
  ),
  ...inChunks(
    added.flatMap(({ id, people }) => people.map((person) => columnsOfPerson(id, person))),
    (rows) => ({ statement: (w) => w.insert(db.tables.casePeople).values(rows) }),
  ),
];

/** Something that happened to a permission, as it is written down. */
export type EventToAppend = PermissionEvent & {
  id: string;
  caseId: string;
  at: string;
  personId: string;
  revision: number;
};

/** The writes that append what happened to many permissions. */
export const appendPermissionEvents = (db: Database, events: readonly EventToAppend[]): Write[] =>
  inChunks(
    events.map((event) => ({
      ...event,
      ...{ givenBy: event.givenBy ?? null, askedBy: event.askedBy ?? null, safe: event.safe ?? null },
    })),
    (rows) => ({ statement: (w) => w.insert(db.tables.permissionEvents).values(rows) }),
  );

/** The writes that add many follow-ups, with what was found where it is known already. */
export const addFollowUps = (
  db: Database,
  { contractId, organisationId }: Holding,
  added: readonly FollowUp[],
): Write[] =>
  inChunks(
    added.map(({ result, attempts, ...followUp }) => ({
      ...{ ...followUp, contractId, organisationId },
      ...columnsOfFound({ result, attempts }),
    })),
    (rows) => ({ statement: (w) => w.insert(db.tables.followUps).values(rows) }),
  );

/** The writes that add many assessments. */
export const addAssessments = (
  db: Database,
  { contractId, organisationId }: Holding,
  added: readonly Assessment[],
): Write[] =>
  inChunks(
    added.map(({ given, ...assessment }) => ({
      ...{ ...assessment, contractId, organisationId },
      ...{ givenKind: given.kind, given: { ...given.numbers } },
    })),
    (rows) => ({ statement: (w) => w.insert(db.tables.assessments).values(rows) }),
  );
