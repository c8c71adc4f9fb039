import { and, eq } from 'drizzle-orm';
import { usualTerms, type ReleaseTerms } from '#shared/disclosure/release.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { Database, Write } from '../database.ts';
import { known } from './contract-rows.ts';

/** What both sides prepare for an agreement's next release. */
export interface ReleasePlan extends ReleaseTerms {
  /** absent until somebody has prepared something */
  id?: string;
  /** the provider's own words; may be '' */
  words: string;
  /** the last quarter of the figures that the provider has seen */
  seenUpTo?: Quarter;
  seenByName?: string;
  seenAt?: string;
  /** 0 until somebody has prepared something */
  revision: number;
}

/** What is prepared, or what holds where nothing is. */
export const releasePlanOf = async (db: Database, contractId: string): Promise<ReleasePlan> => {
  const { releasePlans: t, people } = db.tables;
  const [row] = await db.read
    .select({ plan: t, seenByName: people.name })
    .from(t)
    .leftJoin(people, eq(people.id, t.seenBy))
    .where(eq(t.contractId, contractId));
  if (!row) return { ...usualTerms, words: '', revision: 0 };
  const { id, threshold, rounded, words, revision } = row.plan;
  return {
    ...{ id, threshold, rounded, words, revision },
    seenUpTo: known(row.plan.seenUpTo),
    seenByName: known(row.seenByName),
    seenAt: known(row.plan.seenAt),
  };
};

/** What changes of a plan. */
export interface PlanChange extends Partial<ReleaseTerms> {
  words?: string;
  seenUpTo?: Quarter | null;
  seenBy?: string;
  seenAt?: string;
}

/** The write that changes what is prepared, if nobody has since it was seen at this revision. */
export const changeReleasePlan = (
  db: Database,
  contractId: string,
  seen: ReleasePlan,
  { newId, ...change }: PlanChange & { newId: string },
): Write => {
  const { releasePlans: t } = db.tables;
  if (seen.id === undefined) {
    const fresh = { id: newId, contractId, ...usualTerms, words: '', ...change, revision: 1 };
    return { statement: (w) => w.insert(t).values(fresh).onConflictDoNothing(), expectRows: 1 };
  }
  const at = and(eq(t.contractId, contractId), eq(t.revision, seen.revision));
  return {
    statement: (w) =>
      w
        .update(t)
        .set({ ...change, revision: seen.revision + 1 })
        .where(at),
    expectRows: 1,
  };
};
