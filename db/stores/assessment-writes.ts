import { and, eq } from 'drizzle-orm';
import { problem } from '#shared/problems/problem.ts';
import type { Assessment } from '#shared/questionnaires/assessment.ts';
import type { Database, Write } from '../database.ts';
import type { Holding } from './cases-store.ts';

const changedMeanwhile = {
  kind: 'conflict' as const,
  problem: problem(
    'assessment-changed-meanwhile',
    'Somebody else changed this questionnaire while you were working on it. Load it again and look at theirs.',
  ),
};

const columnsOf = ({ given, ...assessment }: Assessment) => ({
  ...assessment,
  givenKind: given.kind,
  given: { ...given.numbers },
});

/** The write that adds an assessment: of one person, questionnaire, informant and time point there is one. */
export const addAssessment = (
  db: Database,
  { contractId, organisationId }: Holding,
  added: Assessment,
): Write => ({
  statement: (w) =>
    w.insert(db.tables.assessments).values({ ...columnsOf(added), contractId, organisationId }),
});

/** The write that corrects one; refused when somebody changed it since it was seen. */
export const changeAssessment = (db: Database, after: Assessment, revisionSeen: number): Write => ({
  statement: (w) => {
    const { assessments: t } = db.tables;
    return w
      .update(t)
      .set(columnsOf(after))
      .where(and(eq(t.id, after.id), eq(t.revision, revisionSeen)));
  },
  expectRows: 1,
  otherwise: changedMeanwhile,
});

/** The write that takes one away that was entered by mistake, as long as it is as it was seen. */
export const removeAssessment = (
  db: Database,
  { id, revision }: Pick<Assessment, 'id' | 'revision'>,
): Write => ({
  statement: (w) => {
    const { assessments: t } = db.tables;
    return w.delete(t).where(and(eq(t.id, id), eq(t.revision, revision)));
  },
  expectRows: 1,
  otherwise: changedMeanwhile,
});
