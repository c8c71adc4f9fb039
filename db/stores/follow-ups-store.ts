import { and, asc, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import type { FollowUp } from '#shared/follow-ups/follow-up.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';
import { byCase } from './case-rows.ts';
import { followUpFrom } from './follow-up-rows.ts';

/** The follow-ups of several cases, by case, in the order of their months. */
export const followUpsOfCases = async (
  db: Database,
  caseIds: readonly string[],
): Promise<Map<string, FollowUp[]>> => {
  if (caseIds.length === 0) return new Map();
  const { followUps: t } = db.tables;
  const rows = await db.read
    .select()
    .from(t)
    .where(inArray(t.caseId, [...caseIds]))
    .orderBy(asc(t.caseId), asc(t.months), asc(t.id));
  return byCase(rows.map(followUpFrom));
};

const followUpsOfOne = (({ read, tables: { followUps: t } }) =>
  read
    .select()
    .from(t)
    .where(eq(t.caseId, given(t.caseId, 'caseId')))
    .orderBy(asc(t.months), asc(t.id))) satisfies Question<unknown>;

/** The follow-ups of one case, in the order of their months. */
export const followUpsOf = async (db: Database, caseId: string): Promise<FollowUp[]> =>
  (await db.ask(followUpsOfOne, { caseId })).map(followUpFrom);

const oneFollowUp = (({ read, tables: { followUps: t } }) =>
  read
    .select()
    .from(t)
    .where(eq(t.id, given(t.id, 'id')))) satisfies Question<unknown>;

/** One follow-up. Whose it is must be asked of its case. */
export const followUpById = async (db: Database, id: string): Promise<FollowUp | undefined> => {
  const [row] = await db.ask(oneFollowUp, { id });
  return row && followUpFrom(row);
};

/** What a provider can ask on a day: in its window and not answered yet, the window that closes first on top. */
export const followUpsOpen = async (
  db: Database,
  organisationId: string,
  today: string,
): Promise<FollowUp[]> => {
  const { followUps: t } = db.tables;
  const rows = await db.read
    .select()
    .from(t)
    .where(
      and(
        eq(t.organisationId, organisationId),
        isNull(t.resultKind),
        gte(t.windowEndsOn, today),
        lte(t.dueOn, today),
      ),
    )
    .orderBy(asc(t.windowEndsOn), asc(t.dueOn), asc(t.id));
  return rows.map(followUpFrom);
};
