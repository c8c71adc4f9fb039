import { agreementsThatTake, reachOf } from '#db/stores/hand-over-agreements-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { HandOverAgreements, HandOverAgreementsAsked } from '#shared/cases/cases.api.ts';
import { findHandOverAgreements } from '#shared/cases/hand-over-agreements.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { takingFrom } from './taking-from.ts';

/** The agreements of the register that a family of this one may go to: what they are called, and no more. */
export const listHandOverAgreements = async (
  counter: Counter,
  user: User,
  contractId: string,
  { find = '' }: HandOverAgreementsAsked,
): Promise<HandOverAgreements> => {
  await insistOnContract(counter, user, 'change cases', contractId);
  const { db, clock } = counter;
  const live = await agreementsThatTake(db, clock.today());
  const others = live.filter(({ id }) => id !== contractId);
  const { agreements, found } = findHandOverAgreements(
    await reachOf(db, contractId),
    await takingFrom(counter, user, others),
    find,
  );
  return {
    agreements: agreements.map(({ id, title, providerName }) => ({ id, title, providerName })),
    found,
  };
};
