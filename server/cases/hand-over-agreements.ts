import { stakesOf } from '#db/stores/contracts-store.ts';
import {
  agreementsThatTake,
  reachOf,
  type AgreementThatTakes,
} from '#db/stores/hand-over-agreements-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { HandOverAgreements, HandOverAgreementsAsked } from '#shared/cases/cases.api.ts';
import { findHandOverAgreements } from '#shared/cases/hand-over-agreements.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';

/** Without those that the register keeps quiet about, unless the person sees the agreement anyhow. */
const knownTo = async (
  { db }: Counter,
  user: User,
  agreements: readonly AgreementThatTakes[],
): Promise<AgreementThatTakes[]> => {
  const hidden = agreements.filter((each) => each.hidden).map(({ id }) => id);
  const stakes = await stakesOf(db, hidden);
  return agreements.filter((each) => {
    if (!each.hidden) return true;
    const stake = stakes.get(each.id);
    return stake !== undefined && may(user, 'see contract', stake).yes;
  });
};

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
    await knownTo(counter, user, others),
    find,
  );
  return {
    agreements: agreements.map(({ id, title, providerName }) => ({ id, title, providerName })),
    found,
  };
};
