import type { Write } from '#db/database.ts';
import { assessmentById } from '#db/stores/assessments-store.ts';
import {
  addAssessment as addWrite,
  changeAssessment as changeWrite,
  removeAssessment as removeWrite,
} from '#db/stores/assessment-writes.ts';
import { lockCase } from '#db/stores/case-writes.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Assessment } from '#shared/questionnaires/assessment.ts';
import {
  decideAssessment,
  type AssessmentDraft,
  type AssessmentFacts,
} from '#shared/questionnaires/decide-assessment.ts';
import type {
  AddAssessment,
  AssessmentSaved,
  CaseQuestionnaires,
  ChangeAssessment,
} from '#shared/questionnaires/questionnaires.api.ts';
import type { Counter } from '../platform/counter.ts';
import {
  assessmentShown,
  caseQuestionnaires,
  familyAtHand,
  type FamilyAtHand,
} from './case-questionnaires.ts';

/** The line in the family's history: that a form was kept, and never which one, or what it says. */
const caseLine = (
  { db, id, clock }: Counter,
  user: User,
  caseId: string,
  what: 'A questionnaire was entered' | 'A questionnaire was corrected' | 'A questionnaire was taken away',
): Write =>
  appendHistory(db, {
    id: id('his'),
    at: clock.now(),
    personId: user.personId,
    subject: 'case',
    subjectId: caseId,
    what,
    from: '',
    to: '',
    why: '',
  });

/** The version it is scored by. @throws Refusal when the form may not be kept */
const versionOf = (draft: AssessmentDraft, facts: AssessmentFacts): string => {
  const decision = decideAssessment(draft, facts);
  if (decision.kind === 'save') return decision.instrumentVersion;
  throw new Refusal(decision.kind, decision.problems);
};

/** Keeps a completed form of a family: of one person, questionnaire, informant and time point there is one. */
export const addAssessment = async (
  counter: Counter,
  user: User,
  caseId: string,
  draft: AddAssessment,
): Promise<AssessmentSaved> => {
  const { db, id } = counter;
  const { kept, facts } = await familyAtHand(counter, user, caseId);
  const instrumentVersion = versionOf(draft, facts);
  const added: Assessment = { ...draft, id: id('ase'), caseId, instrumentVersion, revision: 0 };
  // From now on the person stays: somebody who takes them out at the same moment is told that the page changed.
  const isFirst = !facts.others.some(({ person }) => person === draft.person);
  await db.writeAll([
    lockCase(db, kept, kept.revision + (isFirst ? 1 : 0)),
    addWrite(db, kept, added),
    caseLine(counter, user, caseId, 'A questionnaire was entered'),
  ]);
  return { assessment: assessmentShown(added) };
};

const unknown = (): Refusal =>
  new Refusal('not found', [
    problem('assessment-unknown', 'There is no such questionnaire that you can see.'),
  ]);

/** A form with its family, for somebody of the organisation that holds it, at the revision that was seen. */
const assessmentAtHand = async (
  counter: Counter,
  user: User,
  assessmentId: string,
  revision: number,
): Promise<FamilyAtHand & { before: Assessment }> => {
  const before = await assessmentById(counter.db, assessmentId);
  if (!before) throw unknown();
  const family = await familyAtHand(counter, user, before.caseId).catch((error: unknown) => {
    throw error instanceof Refusal && error.kind === 'not found' ? unknown() : error;
  });
  if (before.revision === revision) return { ...family, before };
  throw new Refusal('conflict', [
    problem(
      'assessment-changed-meanwhile',
      'Somebody else changed this questionnaire while you were working on it. Load it again and look at theirs.',
    ),
  ]);
};

/** Corrects a form that is there. Whose it is, and when, stays. */
export const changeAssessment = async (
  counter: Counter,
  user: User,
  assessmentId: string,
  { revision, ...said }: ChangeAssessment,
): Promise<AssessmentSaved> => {
  const { db } = counter;
  const { kept, facts, before } = await assessmentAtHand(counter, user, assessmentId, revision);
  const others = facts.others.filter(({ id }) => id !== before.id);
  const instrumentVersion = versionOf({ ...before, ...said }, { ...facts, others });
  const after: Assessment = { ...before, ...said, instrumentVersion, revision: revision + 1 };
  await db.writeAll([
    lockCase(db, kept),
    changeWrite(db, after, revision),
    caseLine(counter, user, kept.id, 'A questionnaire was corrected'),
  ]);
  return { assessment: assessmentShown(after) };
};

/** Takes away a form that was entered by mistake, such as with another family. */
export const removeAssessment = async (
  counter: Counter,
  user: User,
  assessmentId: string,
  revision: number,
): Promise<CaseQuestionnaires> => {
  const { db } = counter;
  const { kept, before } = await assessmentAtHand(counter, user, assessmentId, revision);
  await db.writeAll([
    lockCase(db, kept),
    removeWrite(db, before),
    caseLine(counter, user, kept.id, 'A questionnaire was taken away'),
  ]);
  return caseQuestionnaires(counter, user, kept.id);
};
