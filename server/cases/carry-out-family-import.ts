import type { Write } from '#db/database.ts';
import { changeAssessment } from '#db/stores/assessment-writes.ts';
import {
  addAssessments,
  addCases,
  addFollowUps,
  appendPermissionEvents,
  type EventToAppend,
} from '#db/stores/case-import-writes.ts';
import { changeCase, lockCase } from '#db/stores/case-writes.ts';
import { moveFollowUp, noteFollowUp, removeFollowUp } from '#db/stores/follow-up-writes.ts';
import { appendHistoryLines, recordImportRun } from '#db/stores/import-writes.ts';
import type { User } from '#shared/access/roles.ts';
import type { FamiliesPlan, FamilyPlan, KnownFamily } from '#shared/cases/import-plan.ts';
import { plural } from '#shared/values/format.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import type { Counter } from '../platform/counter.ts';

const newFollowUps = ({ before, followUps }: FamilyPlan) =>
  followUps.filter(({ id }) => !before?.followUps.some((each) => each.id === id));

const newAssessments = ({ before, assessments }: FamilyPlan) =>
  assessments.filter(({ id }) => !before?.assessments.some((each) => each.id === id));

/** How far the revision of a family has moved before its first new event: its page may have changed as well. */
const revisionBefore = ({ before, after }: FamilyPlan): number =>
  before === undefined ? -1 : before.kept.revision + (after === before.kept ? 0 : 1);

/** The revision a family has from then on: what happened to a permission has one each, so that it keeps its order. */
const revisionAfter = (plan: FamilyPlan): number =>
  plan.before === undefined
    ? plan.newEvents.length
    : revisionBefore(plan) + plan.newEvents.length + (newAssessments(plan).length > 0 ? 1 : 0);

const eventsToAppend = (plan: FamilyPlan, at: string, personId: string): EventToAppend[] =>
  plan.newEvents.map((event, n) => ({
    ...event,
    ...{ caseId: plan.after.id, at, personId },
    revision: Math.max(0, revisionBefore(plan)) + n + 1,
  }));

/** What changes about follow-ups that are here: their days, what was found, or that they are not asked after all. */
const followUpWrites = (
  { db }: Counter,
  { moved, removed, followUps }: FamilyPlan,
  before: KnownFamily,
): Write[] => {
  const noted = followUps.flatMap((after) => {
    const was = before.followUps.find(({ id }) => id === after.id);
    const isSame = was === undefined || (was.result === after.result && was.attempts === after.attempts);
    if (isSame) return [];
    // one that was moved first is one revision on
    const revision = was.revision + (moved.some((each) => each.before.id === was.id) ? 1 : 0);
    return [noteFollowUp(db, { id: was.id, revision }, after)];
  });
  return [
    ...removed.map((followUp) => removeFollowUp(db, followUp)),
    ...moved.map((each) => moveFollowUp(db, each.before, each.span)),
    ...noted,
  ];
};

/** The writes that change a family that is here; its own row comes first, which locks it as it was looked at. */
const changeWrites = (counter: Counter, plan: FamilyPlan): Write[] => {
  const { db } = counter;
  const { before, after, assessments } = plan;
  if (before === undefined) return [];
  const revision = revisionAfter(plan);
  const corrected = assessments.flatMap((each) => {
    const was = before.assessments.find(({ id }) => id === each.id);
    return was === undefined || was === each ? [] : [changeAssessment(db, each, was.revision)];
  });
  const changes = [...followUpWrites(counter, plan, before), ...corrected];
  const isNothing = changes.length + newFollowUps(plan).length === 0 && revision === before.kept.revision;
  if (isNothing) return [];
  return [
    ...(after === before.kept
      ? [lockCase(db, before.kept, revision)]
      : changeCase(db, before.kept, { ...after, revision })),
    ...changes,
  ];
};

/** Writes all that a file brings, or nothing, with a line for each family that changed and one for the file. */
export const carryOutFamilyImport = async (
  counter: Counter,
  user: User,
  contractId: string,
  { families, rows }: FamiliesPlan,
): Promise<void> => {
  const { db, clock, id } = counter;
  const { organisationId, personId } = user;
  const at = clock.now();
  const holding = { contractId, organisationId };
  const changed = families.map((plan) => ({ plan, writes: changeWrites(counter, plan) }));
  const touched = changed.filter(({ plan, writes }) => plan.before === undefined || writes.length > 0);
  if (touched.length === 0) return;
  const added = families.filter(({ before }) => before === undefined);
  const runId = id('imp');
  const line = { at, personId, from: '', to: '', why: 'Brought in from a file' };
  const lines: HistoryLine[] = touched.map(({ plan }) => ({
    ...{ ...line, id: id('his'), subject: 'case', subjectId: plan.after.id },
    what: plan.before === undefined ? 'A family was added' : 'A family’s page was changed',
  }));
  await db.writeAll([
    ...addCases(
      db,
      added.map((plan) => ({ ...plan.after, revision: revisionAfter(plan) })),
      at,
    ),
    ...changed.flatMap(({ writes }) => writes),
    ...appendPermissionEvents(
      db,
      families.flatMap((plan) => eventsToAppend(plan, at, personId)),
    ),
    ...addFollowUps(db, holding, families.flatMap(newFollowUps)),
    ...addAssessments(db, holding, families.flatMap(newAssessments)),
    recordImportRun(db, {
      ...{ id: runId, kind: 'families', rows: rows.length, personId, at },
      // a file's name may be a person's, and its hash would tell who has the same file
      ...{ fileName: '', fileHash: '', summary: JSON.stringify({ families: touched.length }) },
    }),
    ...appendHistoryLines(db, [
      ...lines,
      {
        ...{ ...line, id: id('his'), subject: 'contract', subjectId: contractId, contractId, why: '' },
        what: 'Families',
        to: `brought in from a file: ${plural(rows.length, 'row', 'rows')} about ${plural(families.length, 'family', 'families')}, ${touched.length} of them new or changed`,
      },
    ]),
  ]);
};
