import { contractsListed, stakesOf, type RegisterScope } from '#db/stores/contracts-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { statusOn } from '#shared/contracts/contract-dates.ts';
import type { Register, RegisterAsked } from '#shared/contracts/register.api.ts';
import { isListed, type RegisterRow } from '#shared/contracts/register-row.ts';
import { sortRegister } from '#shared/contracts/sort-register.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';

/** Where to look, by whose register it is; what is seen there is asked of `may` row by row. */
const scopeOf = (user: User): RegisterScope => {
  switch (user.organisationKind) {
    case 'council':
      return {};
    case 'provider':
      return { deliveredBy: user.organisationId };
    case 'commissioning partner':
      return { commissionedWith: user.organisationId };
  }
};

/** Every agreement the person may see, with its status as of today. */
const rowsSeenBy = async ({ db, clock }: Counter, user: User): Promise<RegisterRow[]> => {
  const rows = await contractsListed(db, scopeOf(user));
  const stakes = await stakesOf(
    db,
    rows.map(({ id }) => id),
  );
  const today = clock.today();
  return rows
    .filter(({ id }) => {
      const stake = stakes.get(id);
      return stake !== undefined && may(user, 'see contract', stake).yes;
    })
    .map((row) => ({ ...row, status: statusOn(row, today) }));
};

/** A view of the register: filtered, in order, and how many there are in all. */
export const readRegister = async (counter: Counter, user: User, asked: RegisterAsked): Promise<Register> => {
  insist(user, 'see the register');
  const { sort, direction, contractManager, ...filter } = asked;
  const seen = await rowsSeenBy(counter, user);
  const wanted = {
    ...filter,
    contractManager: contractManager === 'mine' ? user.personId : contractManager,
  };
  const today = counter.clock.today();
  return {
    rows: sortRegister(
      seen.filter((row) => isListed(row, wanted, today)),
      sort,
      direction,
    ),
    total: seen.length,
  };
};
