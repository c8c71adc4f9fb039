import { asc, eq } from 'drizzle-orm';
import type { CountedCase } from '#shared/cases/count-cases.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';
import { known } from './return-rows.ts';

const casesOfOne = (({ read, tables: { cases: t } }) =>
  read
    .select({
      id: t.id,
      organisationId: t.organisationId,
      reference: t.reference,
      areaId: t.areaId,
      route: t.route,
      referredOn: t.referredOn,
      assessedOn: t.assessedOn,
      startedOn: t.startedOn,
      endedOn: t.endedOn,
      howEnded: t.howEnded,
      sessions: t.sessions,
    })
    .from(t)
    .where(eq(t.contractId, given(t.contractId, 'contractId')))
    .orderBy(asc(t.referredOn), asc(t.id))) satisfies Question<unknown>;

/**
 * Every case of a contract as figures are counted from it, by referral. The reference is for who holds it: it
 * must not leave with a figure.
 */
export const countedCases = async (db: Database, contractId: string): Promise<CountedCase[]> =>
  (await db.ask(casesOfOne, { contractId })).map((row) => ({
    id: row.id,
    organisationId: row.organisationId,
    reference: row.reference,
    areaId: row.areaId,
    route: row.route,
    referredOn: row.referredOn,
    assessedOn: known(row.assessedOn),
    startedOn: known(row.startedOn),
    endedOn: known(row.endedOn),
    howEnded: known(row.howEnded),
    sessions: known(row.sessions),
  }));
