import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Case } from '#shared/cases/case.ts';
import type { Assessment } from '#shared/questionnaires/assessment.ts';
import { readTimePoint } from '#shared/questionnaires/time-points.ts';
import type { Database } from '../database.ts';
import { byCase } from './case-rows.ts';
import { casesById, type Holding } from './cases-store.ts';

/** The cases a provider holds in an agreement that go by one of these reference keys. */
export const casesByReferenceKeys = async (
  db: Database,
  { contractId, organisationId }: Holding,
  keys: readonly string[],
): Promise<Case[]> => {
  if (keys.length === 0) return [];
  const { cases: t } = db.tables;
  const rows = await db.read
    .select({ id: t.id })
    .from(t)
    .where(
      and(
        eq(t.contractId, contractId),
        eq(t.organisationId, organisationId),
        inArray(t.referenceKey, [...keys]),
      ),
    )
    .orderBy(asc(t.id));
  return casesById(
    db,
    rows.map(({ id }) => id),
  );
};

/** The assessments of several cases, by case. @throws Error when a row breaks the rules every write goes through */
export const assessmentsOfCases = async (
  db: Database,
  caseIds: readonly string[],
): Promise<Map<string, Assessment[]>> => {
  if (caseIds.length === 0) return new Map();
  const { assessments: t } = db.tables;
  const rows = await db.read
    .select()
    .from(t)
    .where(inArray(t.caseId, [...caseIds]))
    .orderBy(asc(t.caseId), asc(t.id));
  return byCase(
    rows.map(({ contractId: _contract, organisationId: _holder, givenKind, given, ...row }) => {
      const point = readTimePoint(row.point);
      if (point === undefined) throw new Error('an assessment stands at a time point that there is not');
      return { ...row, point, given: { kind: givenKind, numbers: given } };
    }),
  );
};
