import { and, asc, eq } from 'drizzle-orm';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';

/*
 * What decides how far figures of families are shown: who holds them, and whether being better off is sensitive
 * here. Asked with every look at them, so each is built once.
 */

const holdersOfOne = (({ read, tables: { cases: t } }) =>
  read
    .selectDistinct({ organisationId: t.organisationId })
    .from(t)
    .where(eq(t.contractId, given(t.contractId, 'contractId')))
    .orderBy(asc(t.organisationId))) satisfies Question<unknown>;

/** The organisations that hold families of a contract, also those that no longer deliver. */
export const holdersOfFamilies = async (db: Database, contractId: string): Promise<string[]> =>
  (await db.ask(holdersOfOne, { contractId })).map(({ organisationId }) => organisationId);

const sensitiveOfOne = (({ read, tables: { measureVersions: t } }) =>
  read
    .select({ id: t.id })
    .from(t)
    .where(
      and(
        eq(t.contractId, given(t.contractId, 'contractId')),
        eq(t.question, 'better off'),
        eq(t.sensitive, true),
      ),
    )
    .limit(1)) satisfies Question<unknown>;

/** Whether a contract says, or ever said, of what makes people better off there that it is sensitive. */
export const isSensitiveService = async (db: Database, contractId: string): Promise<boolean> =>
  (await db.ask(sensitiveOfOne, { contractId })).length > 0;
