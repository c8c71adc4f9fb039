import { stakeOf } from '#db/stores/contract-stake-store.ts';
import { may, type ContractAction, type ContractStake, type GeneralAction } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';

/** Refuses unless the person may do this. */
export const insist = (user: User, action: GeneralAction): void => {
  const answer = may(user, action);
  if (!answer.yes) throw new Refusal('not allowed', [answer.why]);
};

/**
 * Refuses unless the person may do this to the contract. Whoever may not even see it is told that there is
 * nothing at this address.
 */
export const insistOnContract = async (
  counter: Counter,
  user: User,
  action: ContractAction,
  contractId: string,
): Promise<ContractStake> => {
  const stake = await stakeOf(counter.db, contractId);
  if (!stake || !may(user, 'see contract', stake).yes) {
    throw new Refusal('not found', [
      problem('contract-unknown', 'There is no such agreement that you can see.'),
    ]);
  }
  const answer = may(user, action, stake);
  if (!answer.yes) throw new Refusal('not allowed', [answer.why]);
  return stake;
};
