import { commissionersKnown } from '#db/stores/contract-people-store.ts';
import { endContractManager, lockContract, startContractManager } from '#db/stores/contract-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { contractManagerNow } from '#shared/contracts/contract-facts.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { contractHistoryLine } from './contract-history-line.ts';
import { contractOrRefuse } from './contract-or-refuse.ts';

/** Hands an agreement to another commissioner of the council, from today on. */
export const handOverContract = async (
  counter: Counter,
  user: User,
  contractId: string,
  { personId, revision, why }: { personId: string; revision: number; why: string },
) => {
  await insistOnContract(counter, user, 'hand over contract', contractId);
  const { db, clock, id } = counter;
  const contract = await contractOrRefuse(counter, contractId);
  const next = (await commissionersKnown(db)).find((person) => person.id === personId);
  if (!next) {
    throw new Refusal('invalid', [
      problem('not-a-commissioner', 'Choose a commissioner of the council.', 'personId'),
    ]);
  }
  const now = contractManagerNow(contract);
  if (now?.personId === personId) {
    throw new Refusal('invalid', [
      problem('looks-after-it-already', `${next.name} looks after this agreement already.`, 'personId'),
    ]);
  }
  const today = clock.today();
  await db.writeAll([
    lockContract(db, contractId, revision),
    endContractManager(db, contractId, today),
    startContractManager(db, { id: id('cma'), contractId, personId, name: next.name, fromOn: today }),
    contractHistoryLine(counter, user, contractId, {
      what: 'Contract manager',
      from: now?.name ?? '',
      to: next.name,
      why,
    }),
  ]);
  return contractOrRefuse(counter, contractId);
};
