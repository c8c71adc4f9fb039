import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ContractStake } from '#shared/access/may.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';
import { stakeFrom } from './contract-rows.ts';

/*
 * Authority on one contract: asked with almost every request, so each question is built once. For several
 * contracts at a time see stakesOf in contracts-store.ts; both answer from the same rows (contract-rows.ts).
 */

/** A row for each party, one without a party where there is none, and none where there is no contract. */
const partiesOfOne = (({ read, tables: { contracts, contractParties: t } }) =>
  read
    .select({ party: t })
    .from(contracts)
    .leftJoin(t, eq(t.contractId, contracts.id))
    .where(eq(contracts.id, given(contracts.id, 'contractId')))
    .orderBy(asc(t.id))) satisfies Question<unknown>;

const managersNow = (({ read, tables: { contractManagers: t } }) =>
  read
    .select({ personId: t.personId })
    .from(t)
    .where(and(eq(t.contractId, given(t.contractId, 'contractId')), isNull(t.toOn)))
    .orderBy(asc(t.fromOn), asc(t.id))) satisfies Question<unknown>;

const givenTo = (({ read, tables: { contractGivenTo: t } }) =>
  read
    .select({ personId: t.personId })
    .from(t)
    .where(eq(t.contractId, given(t.contractId, 'contractId')))
    .orderBy(asc(t.id))) satisfies Question<unknown>;

/** Whether a contract is there, and what authority on it is answered from. */
export const stakeOf = async (db: Database, contractId: string): Promise<ContractStake | undefined> => {
  const parties = await db.ask(partiesOfOne, { contractId });
  if (parties.length === 0) return undefined;
  const managers = await db.ask(managersNow, { contractId });
  return stakeFrom(
    parties.flatMap(({ party }) => (party === null ? [] : [party])),
    managers.at(-1),
    await db.ask(givenTo, { contractId }),
  );
};
