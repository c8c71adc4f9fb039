import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { ContractStake } from '#shared/access/may.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';
import { stakeFrom } from './contract-rows.ts';

/*
 * Authority on one contract: asked with almost every request, so it is one question, built once. For several
 * contracts at a time see stakesOf in contracts-store.ts; both answer from the same rows (contract-rows.ts).
 */

/**
 * A row for each party (one without a party where there is none, and none where there is no contract), for
 * who manages it now, and for each person it was given to.
 */
const everybodyOfOne = (({ read, tables }) => {
  const { contracts, contractParties, contractManagers, contractGivenTo } = tables;
  const parties = read
    .select({
      what: sql<'party' | 'manager' | 'given'>`'party'`.as('what'),
      place: contractParties.id,
      who: contractParties.organisationId,
      role: contractParties.role,
    })
    .from(contracts)
    .leftJoin(contractParties, eq(contractParties.contractId, contracts.id))
    .where(eq(contracts.id, given(contracts.id, 'contractId')));
  const manager = read
    .select({
      what: sql<'party' | 'manager' | 'given'>`'manager'`.as('what'),
      place: sql<string | null>`${contractManagers.fromOn} || ${contractManagers.id}`.as('place'),
      who: contractManagers.personId,
      role: sql<null>`null`.as('role'),
    })
    .from(contractManagers)
    .where(
      and(
        eq(contractManagers.contractId, given(contractManagers.contractId, 'contractId')),
        isNull(contractManagers.toOn),
      ),
    );
  const givenTo = read
    .select({
      what: sql<'party' | 'manager' | 'given'>`'given'`.as('what'),
      place: contractGivenTo.id,
      who: contractGivenTo.personId,
      role: sql<null>`null`.as('role'),
    })
    .from(contractGivenTo)
    .where(eq(contractGivenTo.contractId, given(contractGivenTo.contractId, 'contractId')));
  return parties
    .unionAll(manager)
    .unionAll(givenTo)
    .orderBy(asc(sql`2`));
}) satisfies Question<unknown>;

/** Whether a contract is there, and what authority on it is answered from. */
export const stakeOf = async (db: Database, contractId: string): Promise<ContractStake | undefined> => {
  const rows = await db.ask(everybodyOfOne, { contractId });
  const of = (wanted: 'party' | 'manager' | 'given') => rows.filter(({ what }) => what === wanted);
  const parties = of('party');
  if (parties.length === 0) return undefined;
  return stakeFrom(
    parties.flatMap(({ who, role }) =>
      who === null || role === null ? [] : [{ organisationId: who, role }],
    ),
    of('manager')
      .map(({ who }) => ({ personId: who }))
      .at(-1),
    of('given').flatMap(({ who }) => (who === null ? [] : [{ personId: who }])),
  );
};
