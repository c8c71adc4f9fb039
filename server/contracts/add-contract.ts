import { addContract as addContractWrites, startContractManager } from '#db/stores/contract-writes.ts';
import type { User } from '#shared/access/roles.ts';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import { decideContract, decideNamesKnown } from '#shared/contracts/decide-contract.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { contractHistoryLine } from './contract-history-line.ts';
import { contractOrRefuse, namesKnown } from './contract-or-refuse.ts';

/** Puts an agreement into the register; whoever adds it looks after it until it is handed over. */
export const addContract = async (counter: Counter, user: User, draft: ContractDraft) => {
  insist(user, 'add contracts');
  const { db, clock, id } = counter;
  const problems = [...decideContract(draft), ...decideNamesKnown(draft, await namesKnown(counter))];
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const contractId = id('con');
  const now = clock.now();
  await db.writeAll([
    ...addContractWrites(db, { id: contractId, buyerId: user.organisationId, draft, createdAt: now }, id),
    startContractManager(db, {
      id: id('cma'),
      contractId,
      personId: user.personId,
      name: user.name,
      fromOn: clock.today(),
    }),
    contractHistoryLine(counter, user, contractId, {
      what: 'Agreement',
      from: '',
      to: `added: ${draft.title}`,
    }),
  ]);
  return contractOrRefuse(counter, contractId);
};
