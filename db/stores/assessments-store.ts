import { and, asc, eq } from 'drizzle-orm';
import type { Assessment, TimePoint } from '#shared/questionnaires/assessment.ts';
import { informants } from '#shared/questionnaires/instrument.ts';
import type { HeldAssessment } from '#shared/questionnaires/pair-assessments.ts';
import { byTimePoint, readTimePoint } from '#shared/questionnaires/time-points.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';
import type { Tables } from '../schema/define-tables.ts';
import { known } from './return-rows.ts';

type AssessmentRow = Tables['assessments']['$inferSelect'];

/** @throws Error when a row breaks the rules every write goes through */
const pointFrom = (text: string): TimePoint => {
  const point = readTimePoint(text);
  if (point === undefined) throw new Error('an assessment stands at a time point that there is not');
  return point;
};

// Field by field: taking the rest of fifteen thousand rows costs more than reading them.
const assessmentFrom = (row: Omit<AssessmentRow, 'contractId' | 'organisationId'>): Assessment => ({
  id: row.id,
  caseId: row.caseId,
  person: row.person,
  instrumentId: row.instrumentId,
  instrumentVersion: row.instrumentVersion,
  formId: row.formId,
  informant: row.informant,
  point: pointFrom(row.point),
  on: row.on,
  given: { kind: row.givenKind, numbers: row.given },
  revision: row.revision,
});

/** The assessments of one case: by person, questionnaire and informant, from the start on. */
export const assessmentsOf = async (db: Database, caseId: string): Promise<Assessment[]> => {
  const { assessments: t } = db.tables;
  const rows = await db.read
    .select()
    .from(t)
    .where(eq(t.caseId, caseId))
    .orderBy(asc(t.person), asc(t.instrumentId), asc(t.informant), asc(t.id));
  return rows
    .map(assessmentFrom)
    .toSorted(
      (a, b) =>
        a.person - b.person ||
        (a.instrumentId < b.instrumentId ? -1 : a.instrumentId > b.instrumentId ? 1 : 0) ||
        informants.indexOf(a.informant) - informants.indexOf(b.informant) ||
        byTimePoint(a.point, b.point),
    );
};

/** One assessment. Whose it is must be asked of its case. */
export const assessmentById = async (db: Database, id: string): Promise<Assessment | undefined> => {
  const { assessments: t } = db.tables;
  const [row] = await db.read.select().from(t).where(eq(t.id, id));
  return row && assessmentFrom(row);
};

/** The numbers of those in a case who have filled in a questionnaire: nobody takes them out. */
export const numbersWithAssessments = async (db: Database, caseId: string): Promise<number[]> => {
  const { assessments: t } = db.tables;
  const rows = await db.read
    .selectDistinct({ person: t.person })
    .from(t)
    .where(eq(t.caseId, caseId))
    .orderBy(asc(t.person));
  return rows.map(({ person }) => person);
};

const assessmentsOfOne = (({ read, tables: { assessments: t, cases } }) =>
  read
    .select({ row: t, endedOn: cases.endedOn })
    .from(t)
    .innerJoin(cases, eq(cases.id, t.caseId))
    .where(
      and(
        eq(t.contractId, given(t.contractId, 'contractId')),
        eq(t.instrumentId, given(t.instrumentId, 'instrumentId')),
      ),
    )
    .orderBy(asc(t.caseId), asc(t.person), asc(t.id))) satisfies Question<unknown>;

/** All assessments of one questionnaire in a contract, those of one person together, with who holds their case. */
export const assessmentsOfContract = async (
  db: Database,
  contractId: string,
  instrumentId: string,
): Promise<HeldAssessment[]> =>
  (await db.ask(assessmentsOfOne, { contractId, instrumentId })).map(({ row, endedOn }) =>
    Object.assign(assessmentFrom(row), {
      organisationId: row.organisationId,
      endedOn: known(endedOn),
    }),
  );
