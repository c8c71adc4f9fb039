import { contractsListed, stakesOf, type RegisterScope } from '#db/stores/contracts-store.ts';
import { contractIdsGivenTo } from '#db/stores/portfolio-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { RegisterRow } from '#shared/contracts/register-row.ts';
import type { Counter } from '../platform/counter.ts';

const seenBy = async ({ db }: Counter, user: User, scope: RegisterScope): Promise<RegisterRow[]> => {
  const rows = await contractsListed(db, scope);
  const stakes = await stakesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id }) => {
    const stake = stakes.get(id);
    return stake !== undefined && may(user, 'see contract', stake).yes;
  });
};

/** The agreements a provider's person works on. */
export const contractsDeliveredBy = (counter: Counter, user: User): Promise<RegisterRow[]> =>
  seenBy(counter, user, { deliveredBy: user.organisationId });

/** The agreements that the person's organisation commissions with the council. */
export const contractsCommissionedWith = (counter: Counter, user: User): Promise<RegisterRow[]> =>
  seenBy(counter, user, { commissionedWith: user.organisationId });

/** The agreements a commissioner looks after or was given. */
export const contractsLookedAfter = async (counter: Counter, user: User): Promise<RegisterRow[]> => {
  const own = await seenBy(counter, user, { lookedAfterBy: user.personId });
  const given = await contractIdsGivenTo(counter.db, user.personId);
  const others = given.filter((id) => !own.some((row) => row.id === id));
  return [...own, ...(await seenBy(counter, user, { ids: others }))];
};
