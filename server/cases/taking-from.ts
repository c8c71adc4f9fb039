import { stakesOf } from '#db/stores/contracts-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { takesFrom, type Taking } from '#shared/cases/hand-over-agreements.ts';
import type { Counter } from '../platform/counter.ts';

/** Those of some agreements that take a family from this person. */
export const takingFrom = async <Agreement extends Taking & { id: string }>(
  { db }: Counter,
  user: User,
  agreements: readonly Agreement[],
): Promise<Agreement[]> => {
  const hidden = agreements.filter((each) => each.hidden).map(({ id }) => id);
  const stakes = await stakesOf(db, hidden);
  return agreements.filter((each) => {
    const stake = stakes.get(each.id);
    return takesFrom(each, stake !== undefined && may(user, 'see contract', stake).yes);
  });
};
