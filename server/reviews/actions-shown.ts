import { actionsOfContracts, historyOfActions } from '#db/stores/actions-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { inListOrder } from '#shared/reviews/action-words.ts';
import type { Actions } from '#shared/reviews/reviews.api.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';

/** What was agreed about a contract, and whether the person may change the list. */
export const actionsShown = async (counter: Counter, user: User, contractId: string): Promise<Actions> => {
  const stake = await insistOnContract(counter, user, 'see contract', contractId);
  return {
    actions: inListOrder(await actionsOfContracts(counter.db, [contractId])),
    history: await historyOfActions(counter.db, contractId),
    mayChange: may(user, 'change actions', stake).yes,
  };
};
